"""The desk: one module per topic, each the actions an officer can take and the state they show."""
