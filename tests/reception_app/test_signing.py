"""The key of a console and its file (case 80)."""

import pytest

from reception_app.signing import create_signer, load_signer, new_signer, signs
from reception_app.store_errors import SigningKeyError


def test_that_a_key_is_kept_for_its_owner_alone_and_read_back(tmp_path):
    path = tmp_path / "keys" / "console.signing"
    made = create_signer(path)
    assert path.stat().st_mode & 0o077 == 0
    read = load_signer(path)
    assert (read.public, read.id) == (made.public, made.id)
    assert signs(made.public, b"text", read.sign(b"text"))
    assert not signs(new_signer().public, b"text", read.sign(b"text"))
    assert not signs("nonsense", b"text", b"")


def test_that_a_key_is_never_written_over(tmp_path):
    path = tmp_path / "console.signing"
    create_signer(path)
    before = path.read_text()
    with pytest.raises(SigningKeyError) as refused:
        create_signer(path)
    assert refused.value.why == "exists"
    assert path.read_text() == before


def test_that_a_key_that_others_can_read_is_refused(tmp_path):
    path = tmp_path / "console.signing"
    create_signer(path)
    path.chmod(0o644)
    with pytest.raises(SigningKeyError) as refused:
        load_signer(path)
    assert refused.value.why == "readable_by_others"


@pytest.mark.parametrize(
    ("text", "why"), [(None, "missing"), ("", "malformed"), ("zz" * 32, "malformed")]
)
def test_that_a_file_without_a_key_is_refused(tmp_path, text, why):
    path = tmp_path / "console.signing"
    if text is not None:
        path.write_text(text)
        path.chmod(0o600)
    with pytest.raises(SigningKeyError) as refused:
        load_signer(path)
    assert refused.value.why == why


def test_that_a_key_in_use_shows_no_secret(tmp_path):
    path = tmp_path / "console.signing"
    signer = create_signer(path)
    assert path.read_text().strip() not in repr(signer)
