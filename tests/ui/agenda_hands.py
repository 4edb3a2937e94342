"""What a person at the agenda does: stand on a time, fill the form, wait for what came of it."""

from tests.ui.agenda_states import TODAY, at
from ui import tasks


def stand(place, officer, half):
    place.panel.grid.choose_time(at(TODAY, half), officer)


def played(run, scene):
    async def whole():
        scene()
        await tasks.settle()

    run(whole())


def fill_form(place, reason="wij"):
    field = place.booking.reason
    field.setText(reason)
    field.textEdited.emit(reason)
    field.take()
