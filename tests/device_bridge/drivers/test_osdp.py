"""Badge readers over the real protocol, with the faults that end a secure channel.

The readers are the far end of the same library, in a process of their own, on a pseudo terminal.
How fast they are back is a figure (`make bench`), not a test.
"""

import asyncio
import fcntl
import os
import signal
import termios
from asyncio.subprocess import PIPE
from contextlib import asynccontextmanager

import pytest

from device_bridge import keys
from device_bridge.building.reader import Trouble
from device_bridge.building.readers import KEY_FILE, SIDES, Readers
from device_bridge.bus_messages import BusReader, BusSetup, CardTold, decode_told, encode
from device_bridge.clock import boot_seconds
from device_bridge.drivers.osdp import answers, card_number
from device_bridge.drivers.osdp_process import COMMAND, BusProcess
from device_bridge.element import FRESH_S
from device_bridge.protocol.codes import ReaderStand
from device_bridge.training import Deed, FaultKind
from device_bridge.training_messages import Do
from tests.device_bridge.drivers.tap import Tap, address
from tests.device_bridge.growth import look

PIPE_BYTES, LONGEST_TOLD = 4096, 300
SECURE, ONLINE, OFFLINE = ReaderStand.SECURE, ReaderStand.ONLINE, ReaderStand.OFFLINE


def setup(folder, tap: Tap | None = None) -> BusSetup:
    key = keys.reader_key(folder / KEY_FILE).hex()
    both = tuple(BusReader(f"reader/{n}", n, key) for n in (1, 2))
    return BusSetup(str(tap.port if tap else folder / "bus-1"), 9600, both)


class Rig:
    """One bus with two readers, and what its process told."""

    def __init__(self, folder, readers: Readers, tap: Tap | None) -> None:
        self.readers, self.tap = readers, tap
        self.bus = BusProcess(setup(folder, tap), self._tell)
        self.stands: dict[str, ReaderStand] = {}
        self.lost: set[str] = set()  # that were ever not secure since this was emptied
        self.secured: set[str] = set()  # ... and that ever were
        self.tellings = 0
        self.covers: dict[str, bool | None] = {}
        self.supplies: dict[str, bool | None] = {}
        self.port, self.away = False, 0
        self.cards: list[tuple[str, str, bool]] = []

    def _tell(self, told) -> None:
        if told is None:
            self.away += 1
            self.stands = {}
        elif isinstance(told, CardTold):
            self.cards.append((told.name, told.card, told.late))
        else:
            self.port = told.port
            self.stands = {one.name: one.stand for one in told.readers}
            self.tellings += 1
            secure = {one.name for one in told.readers if one.stand is SECURE}
            self.secured |= secure
            self.lost |= set(self.stands) - secure
            self.covers = {one.name: one.tamper for one in told.readers}
            self.supplies = {one.name: one.mains for one in told.readers}

    def hold(self, card: str, deed: Deed = Deed.CARD_IN) -> None:
        self.readers.held(Do("", deed, place="gate/1", card=card))

    async def until(self, condition, within_s: float = 20.0) -> None:
        async with asyncio.timeout(within_s):
            while not condition():  # noqa: ASYNC110 - a condition of the scene, not an event
                await asyncio.sleep(0.01)  # between two looks

    async def secure(self) -> None:
        await self.until(lambda: list(self.stands.values()) == [SECURE, SECURE])

    async def reads(self, card: str) -> None:
        """Hold a card again and again, as people do, until it counts."""
        async with asyncio.timeout(20):
            while ("reader/1", card, False) not in self.cards:
                self.hold(card)
                await asyncio.sleep(0.7)  # a late card makes those close behind it late


@asynccontextmanager
async def bus(folder, *, tapped=False):
    readers = Readers(2, folder)
    await readers.start()
    rig = Rig(folder, readers, Tap(folder) if tapped else None)
    running = asyncio.create_task(rig.bus.run())
    try:
        await rig.secure()
        yield rig
    finally:
        running.cancel()
        await asyncio.wait([running])
        await rig.bus.close()
        await readers.stop()
        if rig.tap is not None:
            rig.tap.close()


def play(scene) -> None:
    asyncio.run(asyncio.wait_for(scene, 60))


def test_that_cards_come_once_each_with_their_number_and_reader(tmp_path):
    async def scene():
        async with bus(tmp_path) as rig:
            await rig.reads("00000001")
            rig.cards.clear()
            held = [(f"reader/{n % 2 + 1}", f"{0xBEEF0000 + n:08x}") for n in range(6)]
            for name, card in held:
                rig.hold(card, SIDES[int(name[-1]) - 1])
            await rig.until(lambda: {one[1] for one in rig.cards} >= {card for _, card in held})
            came = [one[:2] for one in rig.cards if one[1] != "00000001"]
            assert sorted(came) == sorted(held)

    play(scene())


def test_that_a_damaged_frame_costs_one_reader_a_moment(tmp_path):
    async def scene():
        async with bus(tmp_path) as rig:
            rig.lost.clear()
            rig.readers.break_("reader/1", FaultKind.DAMAGED)
            await rig.until(lambda: rig.lost)
            assert rig.lost == {"reader/1"}
            await rig.secure()
            await rig.reads("0000cafe")

    play(scene())


def test_that_a_lost_a_cut_and_a_doubled_answer_cost_one_reader_a_moment_at_most(tmp_path):
    """Devices 57; a bit that falls over is above."""

    async def scene():
        async with bus(tmp_path, tapped=True) as rig:
            spoilers = (lambda _: b"", lambda frame: frame[:-3], lambda frame: frame * 2)
            for number, how in enumerate(spoilers):
                rig.tap.spoil(how)
                await rig.until(lambda: rig.tap.spoilt)
                enough = rig.tellings + 4  # by then one that was lost is known to be
                await rig.until(lambda: rig.tellings >= enough)  # noqa: B023 - waited for here
                await rig.secure()
                await rig.reads(f"0000000{number}")

    play(scene())


def test_that_what_was_recorded_on_the_wire_counts_for_nothing_when_it_is_sent_again(tmp_path):
    """Devices 58: an answer with a card in it, and whatever the bus asked."""

    async def scene():
        async with bus(tmp_path, tapped=True) as rig:
            await rig.reads("0000cafe")
            rig.tap.answered.clear()
            rig.hold("0000beef")
            await rig.until(lambda: ("reader/1", "0000beef", False) in rig.cards)
            with_card = max(rig.tap.answered, key=len)
            assert address(with_card) == 1
            rig.cards.clear()
            rig.lost.clear()
            rig.tap.answer_with(with_card, 3)
            # Its channel is over, as after a damaged frame.
            await rig.until(lambda: "reader/1" in rig.lost and not rig.tap.left)
            await rig.secure()
            questions = [one for one in rig.tap.asked if address(one) == 1][-6:]
            for question in questions * 3:
                rig.tap.ask_again(question)
            await rig.reads("0000d00d")
            assert {card for _, card, _ in rig.cards} == {"0000d00d"}
            # One who goes on with it is seen: that reader is not secure as long as it lasts.
            rig.tap.answer_with(with_card, 10**6)
            await rig.until(lambda: rig.stands["reader/1"] is not SECURE)
            rig.secured.clear()
            enough = rig.tellings + 8
            await rig.until(lambda: rig.tellings >= enough)
            assert "reader/1" not in rig.secured
            rig.tap.answer_with(b"", 0)
            await rig.secure()

    play(scene())


def test_that_a_cut_cable_is_seen_and_what_was_held_meanwhile_is_late(tmp_path):
    async def scene():
        async with bus(tmp_path) as rig:
            await rig.reads("00000001")
            rig.readers.break_("reader/1", FaultKind.CUT)
            await rig.until(lambda: rig.stands["reader/1"] is OFFLINE)
            rig.hold("00000002")
            assert rig.stands["reader/2"] is SECURE
            rig.readers.mend()
            await rig.secure()
            await rig.reads("00000003")
            # The reader kept it: it comes, and never as one of now.
            assert ("reader/1", "00000002", False) not in rig.cards

    play(scene())


def test_that_a_reader_with_another_key_is_never_secure(tmp_path):
    never_secure(tmp_path, Trouble.WRONG_KEY)


def test_that_a_reader_in_install_mode_is_never_secure_and_its_cards_do_not_count(tmp_path):
    never_secure(tmp_path, Trouble.INSTALL_MODE)


def test_that_a_reader_that_knows_no_secure_channel_is_never_secure(tmp_path):
    """A downgrade: the capability is what the reader itself says, and nobody believes it."""
    never_secure(tmp_path, Trouble.CLEAR)


def never_secure(tmp_path, trouble):
    """Let one reader be so, and hold cards to it; the other one of its bus goes on."""

    async def scene():
        async with bus(tmp_path) as rig:
            rig.readers._happens(1, trouble=trouble)
            await rig.until(lambda: rig.stands["reader/1"] is ONLINE)
            rig.secured.clear()
            for _ in range(3):  # it is tried again meanwhile, and must not slip in
                rig.hold("0000dead")
                rig.hold("0000beef", Deed.CARD_OUT)
                enough = rig.tellings + 3
                await rig.until(lambda: rig.tellings >= enough)  # noqa: B023 - waited for here
            await rig.until(lambda: "reader/2" in [one[0] for one in rig.cards])
            assert {one[0] for one in rig.cards} == {"reader/2"}
            assert rig.secured == {"reader/2"}
            rig.readers._happens(1, trouble=Trouble.NONE)
            await rig.secure()

    play(scene())


def test_that_an_open_cover_is_told_to_a_process_that_begins_after_it(tmp_path):
    async def scene():
        async with bus(tmp_path) as rig:
            await rig.until(lambda: rig.covers == {"reader/1": False, "reader/2": False})
            rig.readers.break_("reader/2", FaultKind.COVER)
            await rig.until(lambda: rig.covers["reader/2"] is True)
            os.kill(rig.bus.pid, signal.SIGKILL)
            await rig.until(lambda: rig.away == 1)
            await rig.secure()
            await rig.until(lambda: rig.covers == {"reader/1": False, "reader/2": True})
            rig.readers.break_("reader/1", FaultKind.SUPPLY)
            await rig.until(lambda: rig.supplies == {"reader/1": False, "reader/2": True})
            assert rig.covers["reader/1"] is False

    play(scene())


def test_that_a_reader_that_answers_no_question_is_spared_it_and_stays(tmp_path):
    """For the library a refused question is the end of a reader."""

    async def scene():
        async with bus(tmp_path) as rig:
            rig.readers._happens(2, trouble=Trouble.REFUSES)
            os.kill(rig.bus.pid, signal.SIGKILL)
            await rig.until(lambda: rig.away == 1)
            await rig.secure()
            rig.lost.add("")
            while rig.lost:
                rig.lost.clear()
                enough = rig.tellings + 5
                await rig.until(lambda: rig.tellings >= enough)  # noqa: B023 - waited for here
            assert rig.covers["reader/1"] is False

    play(scene())


def test_that_a_bus_to_which_nobody_listens_keeps_nothing_and_says_when_it_was(tmp_path):
    """Devices 75: its reader reads on, and nobody takes what it says."""

    async def scene():
        async with bus(tmp_path) as rig:
            await rig.reads("00000001")
            setup = rig.bus._setup
        readers = Readers(2, tmp_path)
        await readers.start()
        ear, mouth = os.pipe()
        fcntl.fcntl(mouth, fcntl.F_SETPIPE_SZ, PIPE_BYTES)
        process = await asyncio.create_subprocess_exec(*COMMAND, stdin=PIPE, stdout=mouth)
        os.close(mouth)
        try:
            process.stdin.write(encode(setup))
            async with asyncio.timeout(40):
                while unread(ear) < PIPE_BYTES - LONGEST_TOLD:
                    readers.held(Do("", Deed.CARD_IN, place="gate/1", card="0000beef"))
                    await asyncio.sleep(0.1)
                before = look(process.pid, 0.0)
                for _ in range(20):
                    readers.held(Do("", Deed.CARD_IN, place="gate/1", card="0000dead"))
                    await asyncio.sleep(0.1)
            assert look(process.pid, 0.0).kb - before.kb < 1024
            said = await asyncio.to_thread(os.read, ear, PIPE_BYTES)
            told = [decode_told(line) for line in said.splitlines(keepends=True)[:-1]]
            first = next(one for one in told if isinstance(one, CardTold))
            assert boot_seconds() - first.at > FRESH_S  # whoever reads it now sees that it is old
        finally:
            process.kill()
            await process.wait()
            os.close(ear)
            await readers.stop()

    play(scene())


def unread(handle):
    """Return how many bytes wait in a pipe."""
    return int.from_bytes(fcntl.ioctl(handle, termios.FIONREAD, bytes(4)), "little")


def test_that_a_process_that_stands_still_is_replaced(tmp_path):
    async def scene():
        async with bus(tmp_path) as rig:
            first = rig.bus.pid
            os.kill(first, signal.SIGSTOP)
            await rig.until(lambda: rig.away == 1)
            await rig.secure()
            assert rig.bus.pid != first

    play(scene())


@pytest.mark.parametrize(
    ("data", "bits", "number"),
    [
        (b"\x04\xa2\xc1\xd7", 32, "04a2c1d7"),
        (b"\x55\xaa\x12\x80", 26, "0156a84a"),
        (b"\x01" * 16, 128, "01" * 16),
        (b"\x01" * 17, 136, ""),
        (b"\x01", 26, ""),
        (b"", 0, ""),
        ("text", 8, ""),
        (b"\x01", "8", ""),
    ],
)
def test_that_a_number_is_its_bits_and_nonsense_is_none(data, bits, number):
    assert card_number(data, bits) == number


def framed(who, what):
    """Make the bytes of one answer; whether its sum is right is not looked at."""
    return b"S" + bytes([0x80 | who]) + (4 + len(what)).to_bytes(2, "little") + what


@pytest.mark.parametrize(
    ("heard", "different"),
    [
        (b"", 0),
        (framed(1, b"\x0eab"), 1),
        (framed(1, b"\x0eab") + framed(1, b"\x04cd"), 2),
        (b"\xff\xff" + framed(1, b"\x0eab") + b"\xff" + framed(1, b"\x04cd"), 2),
        (framed(1, b"\x0eab") * 2, 1),  # doubled by the wire
        (framed(1, b"\x0eab") + framed(2, b"\x04cd"), 1),
        (framed(1, b"\x0eab") + framed(1, b"\x04cd")[:-1], 1),
        (framed(1, b"S\x81\x06\x00ab"), 1),  # what looks like a start within a frame
        (b"S\x81\x00\x00" * 50, 0),
    ],
)
def test_that_the_different_answers_of_one_reader_are_counted(heard, different):
    assert len(answers(heard, 1)) == different
