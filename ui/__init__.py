"""The windows of the console: the only room that imports Qt. Panels take a state and draw it."""
