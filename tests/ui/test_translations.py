"""Three languages, none of them with a gap."""

import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QDialogButtonBox

from reception_app.desk.states.queue import QueueState
from ui import translations, wording_post
from ui.shortcuts import Deed, name

OWN = ("nl", "fr")
PLACEHOLDER = re.compile(r"\{[a-z]*\}")
ROOM = Path(translations.__file__).parent


def messages(language: str) -> list[tuple[str, str, ET.Element]]:
    tree = ET.parse(translations.source(language))  # noqa: S314 - our own file
    return [
        (context.findtext("name", ""), message.findtext("source", ""), message.find("translation"))
        for context in tree.getroot().iter("context")
        for message in context.iter("message")
    ]


@pytest.mark.parametrize("language", OWN)
def test_that_no_text_is_left_untranslated(language):
    missing = [
        (context, text)
        for context, text, said in messages(language)
        if said is None or said.get("type") == "unfinished" or not said.text
    ]
    assert missing == []


@pytest.mark.parametrize("language", OWN)
def test_that_every_text_of_the_code_is_in_the_file(language, tmp_path):
    fresh = tmp_path / f"fresh_{language}.ts"
    code = sorted(str(path) for path in ROOM.glob("*.py"))
    tool = Path(translations.PySide6.__file__).parent / "lupdate"
    subprocess.run([str(tool), *code, "-locations", "none", "-ts", str(fresh)], check=True,
                   capture_output=True, timeout=60)  # fmt: skip
    found = ET.parse(fresh).getroot()  # noqa: S314 - our own file
    wanted = {
        (context.findtext("name"), message.findtext("source"))
        for context in found.iter("context")
        for message in context.iter("message")
    }
    known = {(context, text) for context, text, _ in messages(language)}
    assert wanted - known == set(), "run: python -m ui.translations --update"
    assert known - wanted == set()


@pytest.mark.parametrize("language", OWN)
def test_that_a_translation_keeps_every_placeholder(language):
    wrong = [
        (text, said.text)
        for _, text, said in messages(language)
        if sorted(PLACEHOLDER.findall(text)) != sorted(PLACEHOLDER.findall(said.text or ""))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", OWN)
def test_that_a_translation_keeps_every_key(language):
    keys = re.compile(r"(?:Ctrl\+|Alt\+|Shift\+)*(?:F\d{1,2}|Ctrl\+[A-Z]\b|Alt\+[A-Z]\b|Enter|Esc)")
    wrong = [
        (text, said.text)
        for _, text, said in messages(language)
        if sorted(keys.findall(text)) != sorted(keys.findall(said.text or ""))
    ]
    assert wrong == []


def test_that_the_file_of_dutch_speaks_to_staff_as_je():
    formal = [
        said.text
        for context, _, said in messages("nl")
        # What is printed for a visitor says u, as the public screen does.
        if context != "printing" and re.search(r"\b(u|uw|Uw)\b", said.text or "")
    ]
    assert sorted(formal) == ["{first}–{last} u", "{h} u {m} min"]  # the hour


def test_that_the_file_of_french_speaks_to_everybody_as_vous():
    tu = re.compile(
        r"\b(tu|te|toi|ton|tes|t’\w+)\b|(^|[.:;,] ?|\b(ne|puis|et|ou) )"
        r"(regarde|choisis|fais|dis|appelle|attends|utilise|prépare|prends|reprends|relis|réessaie"
        r"|tape|scanne|surveille|vérifie|réserve|demande|confirme|cherche|termine|dégage|envoie)\b",
        re.IGNORECASE,
    )
    said = [message.text or "" for _, _, message in messages("fr")]
    for path in (ROOM.parent / "resources").glob("*.toml"):
        said += re.findall(r"\bfr = \"([^\"]+)\"", path.read_text("utf-8"))
    assert len(said) > 1000
    assert [text for text in said if tu.search(text)] == []


def test_that_no_text_is_glued_together_before_it_is_translated():
    for path in ROOM.glob("*.py"):
        text = path.read_text("utf-8")
        assert not re.search(r"\b(tr|translate)\(\s*f[\"']", text), path.name
        assert not re.search(r"\btranslate\(\s*\"[a-zA-Z]+\",\s*f[\"']", text), path.name


def test_that_the_language_changes_without_a_restart(qapp):
    said = {}
    for language in translations.LANGUAGES:
        translations.use(qapp, language)
        said[language] = name(Deed.NEW)
    assert said == {"nl": "Nieuwe bezoeker", "fr": "Nouveau visiteur", "en": "New visitor"}


def test_that_numbers_and_dates_follow_the_language(qapp):
    translations.use(qapp, "nl")
    assert QLocale().toString(1234.5, "f", 1) == "1.234,5"


def test_that_the_dialogs_of_qt_speak_the_language(qapp, qtbot):
    translations.use(qapp, "fr")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert "Annuler" in box.button(QDialogButtonBox.StandardButton.Cancel).text()


def test_that_an_unknown_language_becomes_the_source(qapp):
    translations.use(qapp, "xx")
    assert translations.current() == "en"
    assert wording_post.waiting_count(QueueState(waiting=2, loaded=True)) == "2 wait"


def test_that_a_broken_message_file_is_told(qapp, tmp_path, monkeypatch):
    monkeypatch.setattr(translations, "FILES", tmp_path)
    with pytest.raises(translations.TranslationMissingError):
        translations.use(qapp, "nl")


def test_that_the_files_are_built_by_one_command(tmp_path):
    done = subprocess.run([sys.executable, "-m", "ui.translations"], cwd=ROOM.parent, check=False,
                          capture_output=True, text=True, timeout=60)  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert all(translations.built(language).exists() for language in OWN)


def test_that_words_built_anew_leave_a_running_window_its_own(tmp_path, monkeypatch):
    for language in OWN:
        shutil.copy(translations.source(language), tmp_path)
    monkeypatch.setattr(translations, "FILES", tmp_path)
    translations.build()
    with translations.built("nl").open("rb") as mapped:
        before = os.fstat(mapped.fileno()).st_ino
        translations.build(force=True)
        assert translations.built("nl").stat().st_ino != before
        assert mapped.read() == translations.built("nl").read_bytes()
    assert {path.suffix for path in tmp_path.iterdir()} == {".ts", ".qm"}
