"""Every code that an error can carry has a sentence of its own on the command line."""

import ast
from pathlib import Path

import pytest

from reception_app import agenda_errors, errors, store_errors, zone_errors
from reception_app.cli import wording

APP = Path(errors.__file__).parent
WITH_A_CODE = {"StoreAwayError": wording._AWAY, "WeakSecretError": wording._WEAK}


def codes(error):
    """List the codes with which the product raises this error."""
    for path in sorted(APP.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id == error
                and node.args
                and isinstance(node.args[0], ast.Constant)
            ):
                yield str(node.args[0].value)


@pytest.mark.parametrize("error", WITH_A_CODE)
def test_that_every_code_has_a_sentence(error):
    used = set(codes(error))
    assert used
    assert used <= set(WITH_A_CODE[error])


def whole(error, *fields):
    rooms = (errors, agenda_errors, store_errors, zone_errors)
    room = next(room for room in rooms if hasattr(room, error))
    return wording.sentence(getattr(room, error)(*fields))


@pytest.mark.parametrize(
    ("error", "fields"),
    [
        ("StoreAwayError", ("missing",)),
        ("StoreAwayError", ("a_code_of_tomorrow",)),
        ("StoreBusyError", ()),
        ("StoreFullError", ()),
        ("LedgerBrokenError", (7, "hash")),
        ("OperationConflictError", ()),
        ("SigningKeyError", ("/etc/console.signing", "missing")),
        ("SigningKeyError", ("/etc/console.signing", "readable_by_others")),
        ("WeakSecretError", ("pin_easy",)),
        ("BadFieldError", ("login", "taken")),
        ("BadFieldError", ("name", "long")),
        ("NotSignedInError", ()),
    ],
)
def test_that_an_error_is_one_whole_sentence(error, fields):
    words = whole(error, *fields)
    assert words.endswith(".")
    assert len(words) > len("missing.")
    assert "\n" not in words


@pytest.mark.parametrize(
    "typed", [["queue", "--config", "/etc/desk.toml"], ["--config=/etc/desk.toml", "queue"]]
)
def test_that_a_command_in_a_sentence_names_the_settings_that_were_typed(typed):
    said = whole("StoreAwayError", "missing")
    named = typed[0] if "=" in typed[0] else "--config /etc/desk.toml"
    assert f"`reception db upgrade --create {named}`" in wording.with_config(said, typed)
    assert wording.with_config(said, ["queue"]) == said
