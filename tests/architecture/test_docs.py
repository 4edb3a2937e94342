"""What the pages name is there: files, tests, commands, keys and jobs."""

import re
from pathlib import Path

import msgspec
import pytest
import typer

from device_bridge.__main__ import app as bridge
from device_bridge.building.__main__ import app as building
from device_bridge.protocol.codes import Refusal
from device_bridge.protocol.wire import GREETING, VERSION
from device_bridge.settings import BridgeSettings
from reception_app.cli.commands import made
from reception_app.settings import Bridge, Settings
from reception_app.store.tables import SCHEMA

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(
    [ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "device_bridge" / "PROTOCOL.md"]
    + [path for path in (ROOT / "docs").rglob("*.md") if path.name != "faults.md"]
)
# Where a new thing goes (`docs/architecture.md`): there as soon as it is built.
TO_COME = frozenset({
    "reception_app/shifts.py", "desk/shifts.py", "ui/shifts_panel.py",
})  # fmt: skip
FOLDERS = ("", "reception_app", "reception_app/desk", "reception_app/store", "device_bridge",
           "device_bridge/protocol", "ui", "tests")  # fmt: skip
# Of an office or of the order, not of this repository.
ELSEWHERE = frozenset({"settled.md", "airlock.md", "screens.md", "reliability.md"})
PROGRAMS = {"reception": made(), "reception-bridge": bridge, "reception-building": building}


def names(path):
    return str(path.relative_to(ROOT))


def quoted(page):
    """List what stands between backticks, the blocks of code left out."""
    text = re.sub(r"```.*?```", "", page.read_text("utf-8"), flags=re.DOTALL)
    return re.findall(r"`([^`\n]+)`", text)


@pytest.mark.parametrize("page", PAGES, ids=names)
def test_that_every_file_a_page_names_is_there(page):
    wanted = {
        word.partition("::")[0]
        for word in quoted(page)
        if re.fullmatch(r"[\w./*-]+(\.py|\.md|\.toml|/)", word.partition("::")[0])
    }
    missing = [
        word
        for word in sorted(wanted - TO_COME)
        if not word.startswith(("~", "/", "consoles/", "keys/", "build/"))
        and word not in {"reception.toml", "bridge.toml", "building/"}
        and word.partition(" ")[0] not in ELSEWHERE
        and not any(list((ROOT / folder).glob(word)) for folder in FOLDERS)
    ]
    assert missing == []


def test_that_every_decision_has_a_number_of_its_own():
    pages = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    numbers = [page.name[:3] for page in pages]
    assert len(set(numbers)) == len(numbers)
    assert [p for p in pages if not p.read_text("utf-8").startswith(f"# {p.name[:3]} ")] == []


def test_that_every_test_named_by_topic_is_there():
    modules = {path.stem for path in (ROOT / "tests").rglob("test_*.py")}
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    wanted = set(re.findall(r"`(test_\w+)\*?`", page))
    assert wanted
    assert [name for name in wanted if not any(m.startswith(name) for m in modules)] == []


def test_that_a_way_passes_at_most_eight_files_in_a_process():
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    steps = [int(step) for step in re.findall(r"^\| (\d+) \| `", page, re.MULTILINE)]
    assert steps.count(1) == 5
    assert max(steps) == 8


def test_that_every_topic_of_the_desk_is_told():
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    told = re.search(r"staff, queue,[\w, \n]+training", page)
    code = (ROOT / "reception_app" / "desk" / "desk.py").read_text("utf-8")
    made = set(re.findall(r"self\.([a-z]+)(?:, self\.[a-z_]+)? = \(?\w+Desk\(", code))
    made |= set(re.findall(r"self\.[a-z]+, self\.([a-z]+) = \w+Desk\(", code))
    assert set(re.findall(r"\w+", told.group())) == made


def commands(program, before=()):
    """List every command of a program by its words."""
    for command in program.registered_commands:
        named = command.name or command.callback.__name__.replace("_", "-")
        yield (*before, named)
    for group in program.registered_groups:
        yield from commands(group.typer_instance, (*before, group.name))


@pytest.mark.parametrize("page", PAGES, ids=names)
@pytest.mark.parametrize("program", PROGRAMS)
def test_that_every_command_a_page_names_is_one(page, program):
    known = {" ".join(words) for words in commands(PROGRAMS[program])}
    groups = {words.partition(" ")[0] for words in known if " " in words}
    said = re.findall(rf"(?<![\w/.-]){program} ([a-z]+)(?: ([a-z]+))?", page.read_text("utf-8"))
    for first, second in said:
        assert first in known | groups, f"{program} {first}"
        assert first not in groups or not second or f"{first} {second}" in known


def test_that_the_programs_are_typer_programs():
    assert all(isinstance(program, typer.Typer) for program in PROGRAMS.values())


@pytest.mark.parametrize("page", PAGES, ids=names)
def test_that_every_job_a_page_names_is_one(page):
    jobs = re.findall(r"^([a-z-]+):.*##", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    said = re.findall(r"`make ([a-z]+)", page.read_text("utf-8"))
    assert [job for job in said if job not in jobs] == []


def keys(struct, before=""):
    for field in msgspec.structs.fields(struct):
        if isinstance(field.type, type) and issubclass(field.type, msgspec.Struct):
            yield from keys(field.type, f"{before}{field.name}.")
        else:
            yield before + field.name
            if field.type == tuple[Bridge, ...]:
                yield from keys(Bridge, f"{before}{field.name}.")


@pytest.mark.parametrize("struct", [Settings, BridgeSettings])
def test_that_every_key_of_the_settings_is_explained(struct):
    explained = set(quoted(ROOT / "docs" / "settings.md"))
    assert [key for key in keys(struct) if key not in explained] == []


def test_that_the_page_of_the_wire_names_every_refusal():
    assert set(Refusal) <= set(quoted(ROOT / "device_bridge" / "PROTOCOL.md"))


def test_that_the_changelog_names_the_versions_of_now():
    newest = (ROOT / "CHANGELOG.md").read_text("utf-8").partition("\n## ")[2]
    assert f"Protocol version {VERSION}, schema revision {SCHEMA}." in newest
    wire = (ROOT / "device_bridge" / "PROTOCOL.md").read_text("utf-8")
    assert f"\nVersion {VERSION}." in wire
    assert f"`{GREETING.decode()}`" in wire  # what is sent, not only what is written
