"""How much of the protected neighbourhood work stands this week, for all teams and for each."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from reception_app.desk.states.agenda import AgendaState, TeamRow
from ui import wording_agenda
from ui.style import BIG, BODY, MEDIUM, SEMIBOLD, SMALL, TITLE
from ui.widgets import Meter, Panel, column, fill, label, row

WHOLE = 100  # percent
TEAMS = 8  # shown each; more teams are in the total


class TeamMeter(QWidget):
    """One team: its name, what stands, and the aim as a tick."""

    def __init__(self) -> None:
        super().__init__()
        self.name = label("", SMALL, MEDIUM, elide=True)
        self.share = label("", SMALL, SEMIBOLD)
        self.bar = Meter(height=4)
        lay = QVBoxLayout(self)
        lay.setContentsMargins(0, 4, 0, 0)
        lay.setSpacing(0)
        head = row(self.name, self.share)
        head.setStretch(0, 1)
        lay.addLayout(head)
        lay.addWidget(self.bar)

    def draw(self, team: TeamRow) -> None:
        """Show one team."""
        name, kept = wording_agenda.team(team), team.kept_percent
        below = kept is not None and kept < team.aim_percent
        self.name.say(name)
        self.share.say("–" if kept is None else wording_agenda.percent(kept), _tone(low=below))
        self.bar.setAccessibleName(name)
        self.bar.measure(kept or 0, WHOLE, team.aim_percent)
        self.setToolTip(wording_agenda.team_told(team))


class AgendaMeter(Panel):
    """The meter of the week."""

    def __init__(self) -> None:
        super().__init__(gap=4)
        self.head = label("", TITLE, SEMIBOLD, elide=True)
        self.week = label("", SMALL, tone="text2")
        self.share = label("", BIG, SEMIBOLD)
        self.aim = label("", BODY, tone="text2", elide=True)
        self.bar = Meter(height=8)
        self.teams = tuple(TeamMeter() for _ in range(TEAMS))
        self.over = label("", SMALL, MEDIUM, "high", wrap=True)
        self.rule = label("", SMALL, tone="text2", wrap=True)
        line = row(self.share, self.aim, gap=12)
        line.setStretch(1, 1)
        head = row(self.head, self.week)
        head.setStretch(0, 1)
        fill(self.body, head, line, self.bar)
        self.body.addLayout(column(*self.teams, gap=0))
        fill(self.body, self.over, self.rule)
        self._low = False

    def set_low(self, *, low: bool) -> None:
        """Leave the teams out where the window is low."""
        self._low = low
        self.week.setVisible(not low)

    def retranslate(self) -> None:
        """Write every fixed word again."""
        self.head.say(self.tr("Protected neighbourhood work"))
        self.setAccessibleName(self.tr("Protected neighbourhood work"))
        self.bar.setAccessibleName(self.tr("Protected neighbourhood work"))
        self.week.say(self.tr("this week"))
        self.rule.say(self.tr("A counter cannot book into it. The chief can, with a reason."))

    def draw(self, state: AgendaState) -> None:
        """Show the week of an agenda."""
        promised = sum(team.promised_min for team in state.teams)
        lost = sum(team.taken_min for team in state.teams)
        kept = (promised - lost) * WHOLE // promised if promised else None
        aims = [team.aim_percent * team.promised_min for team in state.teams]
        aim = sum(aims) // promised if promised else 0
        below = kept is not None and kept < aim
        self.share.say("–" if kept is None else wording_agenda.percent(kept), _tone(low=below))
        self.aim.say(
            self.tr("nothing is promised")
            if kept is None
            else self.tr("kept, aim {aim}").format(aim=wording_agenda.percent(aim))
        )
        self.bar.measure(kept or 0, WHOLE, aim or None)
        for number, meter in enumerate(self.teams):
            shown = number < len(state.teams) and not self._low and len(state.teams) <= TEAMS
            meter.setVisible(shown)
            if shown:
                meter.draw(state.teams[number])
        overrides = sum(team.overrides for team in state.teams)
        self.over.setVisible(bool(overrides))
        self.over.say(wording_agenda.overrides(overrides))
        self.rule.setVisible(not self._low)


def _tone(*, low: bool) -> str:
    return "high" if low else "text"
