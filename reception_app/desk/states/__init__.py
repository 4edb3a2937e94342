"""The frozen states that the desk publishes and the window draws; nothing here acts.

Times of day are aware datetimes in UTC; the window shows them in the office's zone. `DeskState.now`
moves once a second, so that panels keep no clock of their own.
"""
