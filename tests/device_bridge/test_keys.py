"""Key files that nobody else can read, and consoles that are trusted from one look to the next."""

import os

import pytest
import zmq

from device_bridge import keys
from device_bridge.keys import KeyFileError, Trust
from device_bridge.protocol.codes import Right

RIGHTS = (Right.OBSERVE, Right.ADMIT)


def public() -> str:
    return zmq.curve_keypair()[0].decode()


def test_that_a_new_pair_is_read_back_and_only_its_owner_sees_the_secret(tmp_path):
    pair = keys.create(tmp_path / "keys", "bridge")
    assert keys.load(tmp_path / "keys", "bridge") == pair
    assert (tmp_path / "keys" / "bridge.secret").stat().st_mode & 0o077 == 0
    assert pair.secret not in repr(pair)


def test_that_a_pair_is_never_written_over(tmp_path):
    pair = keys.create(tmp_path, "bridge")
    with pytest.raises(KeyFileError, match="there is a key already"):
        keys.create(tmp_path, "bridge")
    assert keys.load(tmp_path, "bridge") == pair


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o622])
def test_that_a_secret_others_can_reach_is_refused_with_its_path(tmp_path, mode):  # case 80
    keys.create(tmp_path, "bridge")
    secret = tmp_path / "bridge.secret"
    secret.chmod(mode)
    with pytest.raises(KeyFileError, match=str(secret)):
        keys.load(tmp_path, "bridge")


def test_that_a_signing_key_others_can_reach_is_refused(tmp_path):
    path = tmp_path / "journal.key"
    first = keys.signing_key(path).private_bytes_raw()
    assert keys.signing_key(path).private_bytes_raw() == first
    path.chmod(0o644)
    with pytest.raises(KeyFileError, match=str(path)):
        keys.signing_key(path)


@pytest.mark.parametrize("text", ["", "short", "x" * 39, "x" * 39 + " ", "~" * 40, "#" * 40])
def test_that_what_is_no_key_is_refused(tmp_path, text):
    (tmp_path / "bridge.public").write_text(text)
    with pytest.raises(KeyFileError, match="no key"):
        keys.read_public(tmp_path / "bridge.public")
    with pytest.raises(KeyFileError):
        keys.enrol(tmp_path, "counter-1", text, RIGHTS)


@pytest.mark.parametrize("name", ["", "../x", "a b", "a/b", "x" * 41, ".", "a\n"])
def test_that_a_name_cannot_leave_its_folder(tmp_path, name):
    with pytest.raises(KeyFileError):
        keys.enrol(tmp_path, name, public(), RIGHTS)
    assert not list(tmp_path.rglob("*.json"))


def test_that_enrolling_and_revoking_count_from_the_next_look(tmp_path):
    trust, key = Trust(tmp_path), public()
    for _ in range(50):  # faster than the clock of any file system
        assert trust.console(key) is None
        keys.enrol(tmp_path, "counter-1", key, RIGHTS)
        assert trust.console(key).rights == RIGHTS
        keys.enrol(tmp_path, "counter-1", key, (Right.OBSERVE,))
        assert trust.console(key).rights == (Right.OBSERVE,)
        keys.revoke(tmp_path, "counter-1")


def test_that_a_key_replaced_under_its_name_is_trusted_no_more(tmp_path):
    trust, old, new = Trust(tmp_path), public(), public()
    keys.enrol(tmp_path, "counter-1", old, RIGHTS)
    assert trust.console(old)
    keys.enrol(tmp_path, "counter-1", new, RIGHTS)
    assert trust.console(old) is None
    assert trust.console(new)


def test_that_one_key_has_one_name(tmp_path):
    key = public()
    keys.enrol(tmp_path, "counter-1", key, RIGHTS)
    with pytest.raises(KeyFileError, match="counter-1"):
        keys.enrol(tmp_path, "counter-2", key, RIGHTS)


def test_that_revoking_nobody_is_said(tmp_path):
    with pytest.raises(KeyFileError, match="nobody"):
        keys.revoke(tmp_path, "nobody")


def test_that_a_damaged_console_file_is_told_at_start_and_trusted_by_nobody(tmp_path):
    key = public()
    keys.enrol(tmp_path, "counter-1", key, RIGHTS)
    (tmp_path / "consoles" / "counter-2.json").write_text('{"name":"counter-2"}')
    with pytest.raises(KeyFileError, match=r"counter-2\.json"):
        Trust(tmp_path).consoles()
    assert Trust(tmp_path).console(key).name == "counter-1"


@pytest.mark.parametrize("mode", [0o775, 0o757])
def test_that_a_folder_where_others_can_enrol_is_refused(tmp_path, mode):
    keys.enrol(tmp_path, "counter-1", public(), RIGHTS)
    (tmp_path / "consoles").chmod(mode)
    with pytest.raises(KeyFileError, match="others can enrol"):
        Trust(tmp_path).consoles()


def test_that_a_key_file_is_written_for_its_owner_whatever_the_mask(tmp_path):
    before = os.umask(0)
    try:
        keys.create(tmp_path, "bridge")
        keys.enrol(tmp_path, "counter-1", public(), RIGHTS)
    finally:
        os.umask(before)
    assert (tmp_path / "bridge.secret").stat().st_mode & 0o077 == 0
    assert Trust(tmp_path).consoles()
