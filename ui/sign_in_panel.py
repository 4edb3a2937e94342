"""Who works here: sign in, or go on after a lock; and what stays in sight without anybody."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from reception_app.desk.states.alarms import AlarmPriority
from reception_app.desk.states.links import GOOD, StoreHealth
from reception_app.desk.states.post import AtPost
from reception_app.desk.states.staff import SessionPhase
from ui import wording_alarms, wording_office, wording_post, wording_time
from ui.pin_field import PinField
from ui.shortcuts import Deed, key_words
from ui.style import BIG, BODY, HEAD, LARGE, MEDIUM, SEMIBOLD, SMALL, TITLE, font
from ui.widgets import Band, Button, Glyph, Label, Panel, column, fill, glyph, label, row, rule

CARD, CLOCK, SMALL_CLOCK = 520, 96, 56
SECRET = 15  # signs of the shortest passphrase (reception_app/passphrases.py)
ALARM_ICONS = {
    AlarmPriority.CRITICAL: ("warning-octagon-fill", "critical"),
    AlarmPriority.HIGH: ("warning-fill", "high"),
    AlarmPriority.LOW: ("info", "text2"),
}


class Tile(Panel):
    """One thing that anybody at the post must see."""

    def __init__(self, icon: str) -> None:
        super().__init__(pad=24)
        self._plain = icon
        self.icon: Glyph = glyph(icon, "text2", 24)
        self.head = label("", BODY, MEDIUM, "text2")
        self.value = label("", HEAD, SEMIBOLD, wrap=True)
        self.hint = label("", BODY, tone="text2", wrap=True)
        fill(self.body, row(self.icon, self.head, None, gap=12), self.value, self.hint, None)

    def say(self, head: str, value: str, hint: str, icon: str = "", tone: str = "text2") -> None:
        """Show its words; a strong tone colours glyph and value together."""
        self.head.say(head)
        self.value.say(value, "text" if tone in {"text2", "accent"} else tone)
        self.hint.say(hint)
        self.icon.show_icon(icon or self._plain, tone)
        self.setAccessibleName(f"{head}: {value}. {hint}")


class SignInPanel(Band):
    """Draw who may work here; no visitor's data, whatever the state holds."""

    signed_in = Signal(str, str)  # login name, passphrase
    resumed = Signal(str)  # PIN
    other = Signal()  # somebody else wants to work here
    asked = Signal(Deed)  # what needs no sign-in

    def __init__(self) -> None:
        super().__init__("window")
        self._state: AtPost | None = None
        self._other = False
        self.clock = label("", CLOCK, SEMIBOLD)
        self.date = label("", HEAD, tone="text2")
        self.office, self.links = Tile("door"), Tile("broadcast")
        self.alarms, self.bell = Tile("warning"), Tile("bell-ringing")
        self.always = Panel(pad=24, gap=16)
        self._always_lines: list[tuple[Label, Label]] = []
        self.card = Panel(pad=32, gap=24)
        self.title = label("", BIG, SEMIBOLD)
        self.under = label("", LARGE, tone="text2", wrap=True)
        self.person_name = label("", SMALL, MEDIUM, "text2")
        self.person = QComboBox()
        self.secret_name = label("", SMALL, MEDIUM, "text2")
        self.passphrase = QLineEdit()
        self.pin = PinField()
        self.error = label("", LARGE, MEDIUM, "high", wrap=True)
        self.go = Button("", "", "sign-in", "primary", 56, size=TITLE)
        self.switch = Button("", "", "users", "ghost")
        self.foot = label("", SMALL, tone="text2", elide=True)
        # Only while nobody can sign in: the list of who is inside must come out all the same.
        self.list = Button("", key_words(Deed.PRINT), "printer", height=48)
        self._lay_out()
        self._connect()
        self.retranslate()

    # -- building ---------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.person.setEditable(True)
        self.person.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for field in (self.person, self.passphrase):
            field.setFixedHeight(48)
            field.setFont(font(LARGE, MEDIUM))
        self.passphrase.setTextMargins(8, 0, 8, 0)
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.card.setFixedWidth(CARD)
        fill(
            self.card.body,
            column(self.title, self.under, gap=8),
            column(self.person_name, self.person, gap=4),
            column(self.secret_name, self.passphrase, self.pin, gap=4),
            self.error,
            self.go,
            self.switch,
        )
        tiles = QWidget()
        grid = QGridLayout(tiles)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(16)
        for number, tile in enumerate((self.office, self.links, self.alarms, self.bell)):
            grid.addWidget(tile, number // 2, number % 2)
            grid.setColumnStretch(number % 2, 1)
        self._always_head = label("", TITLE, SEMIBOLD)
        self.always.body.addWidget(self._always_head)
        for icon in ("fire", "key"):
            words, key = label("", LARGE, elide=True), label("", LARGE, SEMIBOLD)
            self._always_lines.append((words, key))
            line = row(glyph(icon, "text2", 24), words, key, gap=16)
            line.setStretch(1, 1)
            fill(self.always.body, rule(), line)
        head = column(self.clock, self.date, gap=0)
        self._left = column(None, head, 8, tiles, self.always, self.list, None, gap=16)
        right = column(None, self.card, None)
        self._body = row(self._left, right, gap=96)
        self._body.setStretch(0, 1)
        outer = column(self._body, row(self.foot, None), gap=0)
        outer.setStretch(0, 1)
        self.setLayout(outer)
        self.set_small(small=False)

    def _connect(self) -> None:
        self.go.clicked.connect(self._submit)
        self.passphrase.returnPressed.connect(self._submit)
        edit = self.person.lineEdit()
        if edit is not None:
            edit.setTextMargins(12, 0, 0, 0)
            edit.editingFinished.connect(self._complete)
            edit.returnPressed.connect(self.passphrase.setFocus)
        self.pin.completed.connect(self._submit)
        self.switch.clicked.connect(self._switch)
        self.list.clicked.connect(lambda: self.asked.emit(Deed.MUSTER))

    def set_small(self, *, small: bool, tiny: bool = False) -> None:
        """Take the room of a small screen; the tiniest keeps what must be seen and the card."""
        for part in (self.clock, self.date, self.foot):
            part.setVisible(not tiny)
        self.clock.setFont(font(SMALL_CLOCK if small else CLOCK, SEMIBOLD))
        self._body.setSpacing(32 if small else 96)
        edge, side = (12, 24) if small else (48, 160)
        self._body.setContentsMargins(side, edge, side, edge)
        self.foot.setContentsMargins(side, 0, side, 12 if small else 24)
        pad = 12 if small else 24
        for panel in (self.office, self.links, self.alarms, self.bell, self.always):
            panel.set_air(pad, 4 if small else 8)
        for tile in (self.office, self.links, self.alarms, self.bell):
            tile.value.set_type(LARGE if tiny else HEAD, SEMIBOLD)
        self.always.set_air(pad, 4 if tiny else 8 if small else 16)
        self._always_head.set_type(LARGE if tiny else TITLE, SEMIBOLD)
        for words, key in self._always_lines:
            words.set_type(BODY if tiny else LARGE)
            words.setWordWrap(tiny)
            key.set_type(BODY if tiny else LARGE, SEMIBOLD)
        self.card.set_air(20 if small else 32, 12 if small else 24)
        self.card.setFixedWidth(320 if tiny else 400 if small else CARD)

    def retranslate(self) -> None:
        """Write every fixed word again."""
        self.setAccessibleName(self.tr("Sign in"))
        self.person_name.say(self.tr("Name"))
        self.person.setAccessibleName(self.tr("Name"))
        edit = self.person.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(self.tr("Choose or type your name"))
        self.passphrase.setAccessibleName(self.tr("Passphrase"))
        self._always_head.say(self.tr("Works always, without signing in"))
        words = (
            (
                self.tr("Green manual call point: left of the counter and in the airlock"),
                self.tr("without computer"),
            ),
            (self.tr("Key switch of the airlock"), self.tr("below the counter")),
        )
        for (what, how), (said, key) in zip(self._always_lines, words, strict=True):
            what.say(said)
            how.say(key)
        if self._state is not None:
            self.draw(self._state)

    # -- drawing ----------------------------------------------------------------------------

    def draw(self, state: AtPost) -> None:
        """Show a state; take the PIN while it is locked, name and passphrase else."""
        before = self._state.session.phase if self._state is not None else None
        self._state = state
        if state.session.phase is SessionPhase.SIGNED_IN:
            self._other = False
            self.passphrase.clear()
            self.pin.clear()
            self.error.say("")
            return
        zone = state.office.zone
        self.clock.say(wording_time.hour(state.now, zone))
        self.date.say(wording_time.long_date(state.now, zone))
        self._draw_card(state)
        self._draw_tiles(state)
        self._draw_list(state)
        self.foot.say(
            self.tr("{office} · wrong tries are noted; after each one the wait is longer").format(
                office=wording_office.name(state.office)
            )
        )
        if before is not state.session.phase:
            self.focus_first()

    def _draw_list(self, state: AtPost) -> None:
        roll = state.roll
        self.list.setVisible(roll is not None)
        if roll is None:
            return
        people = sum(one.party for one in roll.people)
        at = wording_time.clock(roll.as_of or state.now, state.office.zone)
        said = self.tr("Muster list: {n} people, as it stood at {time}")
        self.list.show_as(said.format(n=people, time=at))

    def _takes_pin(self, state: AtPost) -> bool:
        session = state.session
        return (
            session.phase is SessionPhase.LOCKED
            and session.has_pin
            and session.pin_tries_left > 0
            and not self._other
        )

    def _draw_card(self, state: AtPost) -> None:
        takes_pin = self._takes_pin(state)
        locked = state.session.phase is SessionPhase.LOCKED
        for part in (self.person_name, self.person, self.passphrase):
            part.setVisible(not takes_pin)
        self.pin.setVisible(takes_pin)
        self.title.say(self.tr("Locked") if locked else self.tr("Sign in"))
        self.under.say(self._under(state, takes_pin=takes_pin))
        self.secret_name.say(self.tr("PIN") if takes_pin else self.tr("Passphrase"))
        wait = state.session.wait_s
        self.go.show_as(
            self.tr("Wait {n} s").format(n=wait)
            if wait
            else self.tr("Unlock")
            if takes_pin
            else self.tr("Sign in"),
            key=self.tr("Enter"),
            icon="lock-simple-open" if takes_pin else "sign-in",
            enabled=wait <= 0,
        )
        self.switch.setVisible(locked)
        self.switch.show_as(
            self.tr("Somebody else") if takes_pin or not self._other else self.tr("Back to the PIN")
        )
        self.error.setVisible(bool(self.error.text()))
        self._show_people(state)

    def _under(self, state: AtPost, *, takes_pin: bool) -> str:
        if takes_pin:
            return self.tr("{who} · PIN to go on").format(who=state.session.shown_as)
        if state.session.phase is SessionPhase.LOCKED and not self._other:
            return self.tr("{who} · passphrase to go on").format(who=state.session.shown_as)
        return self.tr("Choose your name and type your passphrase.")

    def _show_people(self, state: AtPost) -> None:
        wanted = [shown for _, shown in state.session.people]
        if wanted == [self.person.itemText(n) for n in range(self.person.count())]:
            return
        typed = self.person.currentText()
        self.person.clear()
        for login, shown in state.session.people:
            self.person.addItem(shown, login)
        edit = self.person.lineEdit()
        if typed:
            self.person.setEditText(typed)
        elif edit is not None and edit.hasFocus():
            # The first name is a proposal: what is typed takes its place.
            edit.selectAll()

    def _draw_tiles(self, state: AtPost) -> None:
        icon, words, _look = wording_post.opening(state)
        words = words or "…"  # the hours are being read
        self.office.say(self.tr("Office"), words, wording_office.name(state.office), icon)
        self._draw_links(state)
        self._draw_alarms(state)
        self._draw_bell(state)

    def _draw_links(self, state: AtPost) -> None:
        link, store = state.airlock.link, state.store
        fine = link.freshness in GOOD or not state.airlock.fitted
        said, store_trouble = wording_post.store(store)
        if store is not StoreHealth.OK:
            value, hint = said, wording_post.store_action(state)
        elif not fine:
            value, hint = wording_post.link(link), wording_post.fault_action(link.fault)
        else:
            value = self.tr("Airlock bridge and database fine")
            hint = self.tr("Last word {age} ago").format(age=wording_time.age(link.age_s))
        trouble = store_trouble or (not fine and store is not StoreHealth.OPENING)
        icon = "cell-signal-slash" if trouble else "broadcast"
        self.links.say(self.tr("Links"), value, hint, icon, "high" if trouble else "text2")

    def _draw_alarms(self, state: AtPost) -> None:
        counts = [(code, state.alarms.count(code)) for code in AlarmPriority]
        said = " · ".join(wording_alarms.counted(code, n) for code, n in counts if n)
        newest = state.alarms.newest or (state.alarms.rows[0] if state.alarms.rows else None)
        hint = wording_alarms.alarm(newest).what if newest is not None else ""
        worst = next((code for code, n in counts if n), None)
        icon, tone = ALARM_ICONS[worst] if worst is not None else ("bell", "text2")
        self.alarms.say(self.tr("Alarms"), said or self.tr("No alarms"), hint, icon, tone)

    def _draw_bell(self, state: AtPost) -> None:
        rings = [ring for ring in state.airlock.rings if ring.rings]
        if state.airlock.fitted and state.airlock.link.freshness not in GOOD:
            said = self.tr("It rang, when last heard") if rings else self.tr("Not known")
            self.bell.say(self.tr("Bell"), said, self.tr("Look at the outer door."), "bell",
                          "high" if rings else "text2")  # fmt: skip
            return
        if not rings:
            quiet = self.tr("Nobody rings")
            device = state.airlock.device
            phase = wording_post.phase(device) if device is not None else ""
            hint = phase and self.tr("Airlock: {state}").format(state=phase)
            self.bell.say(self.tr("Bell"), quiet, hint, "bell", "text2")
            return
        age = wording_time.span(max(0.0, (state.now - rings[0].since).total_seconds()))
        locked = state.session.phase is SessionPhase.LOCKED
        hint = self.tr("Unlock to let in (F6)") if locked else self.tr("Sign in to let in (F6)")
        value = self.tr("The outer door rings, {time}").format(time=age)
        self.bell.say(self.tr("Bell"), value, hint, "bell-ringing-fill", "accent")

    # -- doing ------------------------------------------------------------------------------

    def focus_first(self) -> None:
        """Put the keys where the first thing is typed."""
        state = self._state
        if state is not None and self._takes_pin(state):
            self.pin.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.person.count() == 1 or self.person.currentText():
            self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.person.setFocus(Qt.FocusReason.OtherFocusReason)

    def failed(self, words: str) -> None:
        """Say why it did not go, and take the secret again."""
        self.passphrase.clear()
        self.pin.clear()
        self.tell(words)
        self.focus_first()

    def tell(self, words: str, tone: str = "high") -> None:
        """Say a sentence below the fields; what is being typed stays."""
        self.error.say(words, tone)
        self.error.setVisible(True)

    def _submit(self) -> None:
        state = self._state
        if state is None or state.session.wait_s > 0:
            return
        self.error.say("")
        if self._takes_pin(state):
            if self.pin.complete():
                self.resumed.emit(self.pin.text())
            return
        self._complete()
        name = self.person.currentText().strip()
        chosen = name == self.person.itemText(self.person.currentIndex())
        login = str(self.person.currentData()) if chosen else name
        self.signed_in.emit(login, self.passphrase.text())

    def _complete(self) -> None:
        """Take the whole name where a part of one alone was typed: nobody begins with a rank."""
        typed = self.person.currentText().strip().casefold()
        shown = [self.person.itemText(n) for n in range(self.person.count())]
        if typed in {str(self.person.itemData(n)) for n in range(self.person.count())}:
            return  # a log-in name
        whole = [n for n, name in enumerate(shown) if typed == name.casefold()]
        meant = whole or [n for n, name in enumerate(shown) if typed in name.casefold()]
        if typed and (whole or len(meant) == 1):
            # Of two with one name, the one that was chosen.
            now = self.person.currentIndex()
            place = now if now in whole else meant[0]
            self.person.setCurrentIndex(place)
            self.person.setEditText(shown[place])
        elif shown and (" " in typed or len(typed) >= SECRET):
            # A passphrase that was typed here must not stay in sight.
            self.person.setCurrentIndex(0)
            self.person.setEditText(shown[0])
            self.tell(self.tr("That is nobody's name. The passphrase is typed below it."))

    def _switch(self) -> None:
        self._other = not self._other
        if self._state is not None:
            self.draw(self._state)
        self.focus_first()

    def form(self) -> QWidget:
        """Give the card that takes the secret."""
        return self.card
