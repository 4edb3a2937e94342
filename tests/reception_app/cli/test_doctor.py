"""`reception doctor` looks at the printer and the card reader."""

import sys
from pathlib import Path

import pytest

from device_bridge.training_messages import FaultKind
from reception_app.cli.doctor import _card_reader, _printer
from reception_app.errors import ReceptionError
from reception_app.settings import Office, Post, Settings
from reception_app.settings_devices import Identity, Printer
from tests.device_bridge.card_rig import Counter
from tests.device_bridge.printer_rig import QUICK_S, Paper


@pytest.fixture
def paper():
    with Paper() as made:
        yield made


def settings(printer):
    return Settings(Office("noord"), Post("loket-1", "1"), printer=printer)


def at(paper):
    return settings(
        Printer("network", host="127.0.0.1", port=paper.wiring.port, answer_within_s=QUICK_S)
    )


def test_that_a_printer_that_is_ready_is_good(paper):
    assert _printer(at(paper)).endswith("is ready")
    paper.break_(FaultKind.LOW_PAPER)
    assert "nearly at the end" in _printer(at(paper))


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (FaultKind.NO_PAPER, "put a new roll in"),
        (FaultKind.COVER, "close it"),
        (FaultKind.SILENT, "switched on"),
        (FaultKind.AWAY, "cable, power, and printer"),
    ],
)
def test_that_a_printer_that_cannot_says_what_to_do(paper, kind, words):
    paper.break_(kind)
    with pytest.raises(ReceptionError, match=words) as refused:
        _printer(at(paper))
    assert f"127.0.0.1:{paper.wiring.port}" in str(refused.value)


def test_that_a_device_file_is_looked_for(tmp_path: Path):
    device = tmp_path / "lp0"
    with pytest.raises(ReceptionError, match="cannot be reached"):
        _printer(settings(Printer("file", path=str(device))))
    device.touch()
    assert "cannot say whether paper comes" in _printer(settings(Printer("file", path=str(device))))


def with_reader(**told):
    return Settings(Office("noord"), Post("loket-1", "1"), identity=Identity(**told), test=True)


def test_that_a_card_reader_is_looked_for_and_no_card_read():
    with Counter() as counter:
        told = with_reader(kind="building", port=counter.reader.port)
        assert "plugged in" in _card_reader(told)
        assert counter.reader.card.seen == []
        counter.break_(FaultKind.AWAY)
        with pytest.raises(ReceptionError, match="no card reader is plugged in"):
            _card_reader(told)


def test_that_a_card_library_that_is_missing_says_how_to_get_it(monkeypatch):
    for name in ("smartcard", "smartcard.scard"):
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.delitem(sys.modules, "device_bridge.drivers.pcsc", raising=False)
    with pytest.raises(ReceptionError, match=r"reception-console\[eid\]"):
        _card_reader(with_reader(kind="pcsc"))
