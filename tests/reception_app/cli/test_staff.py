"""`reception staff`: an account is opened, closed, changed by its name, and never by another's."""

import pytest

from reception_app.staff import PEOPLE

SECRETS = "een zin die niemand raadt\n135790\n"


@pytest.fixture
def office(told):
    """Give the commands of an office with one account."""
    words = ("--shown-as", "insp. Peeters", "--role", "officer")
    assert told("staff", "add", "peeters", *words, said=SECRETS).code == 0
    return told


def listed(office):
    return office("staff", "list").out.split()


def test_that_a_closed_account_is_listed_as_closed_until_it_is_opened_again(office):
    assert office("staff", "close", "Peeters").code == 0
    assert "(closed)" in listed(office)
    assert office("staff", "reopen", "peeters").code == 0
    assert "(closed)" not in listed(office)


def test_that_roles_and_secrets_are_changed_and_a_weak_one_refused(office):
    assert office("staff", "roles", "peeters", "--role", "guard").code == 0
    assert "guard" in listed(office)
    assert "officer" not in listed(office)
    assert office("staff", "secrets", "peeters", said=SECRETS).code == 0
    weak = office("staff", "secrets", "peeters", said="kort\n\n")
    assert weak.code == 1
    assert weak.err.strip()


def test_that_an_account_that_is_not_there_is_refused_by_name(told):
    for words in (("close",), ("reopen",), ("roles", "--role", "guard"), ("secrets",)):
        refused = told("staff", words[0], "nobody", *words[1:], said=SECRETS)
        assert refused.code == 1
        assert "reception staff list" in refused.err


def test_that_what_was_done_with_an_account_is_in_the_ledger(office, tmp_path):
    office("staff", "close", "peeters")
    target = tmp_path / "ledger.jsonl"
    assert office("ledger", "export", str(target)).code == 0
    assert "staff_closed" in target.read_text("utf-8")


def unboxed(text):
    return " ".join(text.replace("│", " ").split())


def test_that_the_help_names_the_roles_of_people_and_only_those_are_taken(told):
    for command in ("add", "roles"):
        shown = unboxed(told("staff", command, "--help").out)
        listed = shown.partition("One of ")[2].partition("May be")[0]
        assert {part.partition(" (")[0] for part in listed.split("; ")} == set(PEOPLE)
        assert "console" not in listed
    for word in ("console", "boss"):
        refused = told("staff", "roles", "an", "--role", word)
        assert (refused.code, "guard, officer, chief" in refused.err) == (1, True)


def test_that_a_key_may_be_typed_or_be_in_a_file_as_the_help_says(office, tmp_path):
    file = tmp_path / "counter-2.key"
    file.write_text(f"{'ab' * 32}\n", "utf-8")
    assert "or a file" in unboxed(office("keys", "enrol", "--help").out)
    for given in ("ab" * 32, str(file)):
        assert office("keys", "enrol", "counter-2", given).code == 0
    assert "64 hex" in office("keys", "enrol", "counter-2", "no-file").err
