"""The rules of the house: small modules, clean names, whole contracts, no path of one machine."""

import ast
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("reception_app", "ui", "device_bridge", "resources")
CODE = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
TOP_LEVEL = {
    "reception_app", "ui", "resources", "device_bridge", "tests", "docs", "pyproject.toml",
    "constraints.txt", "Makefile", "README.md", "CHANGELOG.md", "LICENSE", ".ci", ".gitignore",
}  # fmt: skip
MODULE_LINES = 400  # style.md, Size
BANNED_NAMES = re.compile(r"(misc|util|helper|manager|common)", re.IGNORECASE)
BANNED_IN_TEST_NAMES = re.compile(r"(works|correctly|properly|as_expected|handles)")


def tracked() -> list[str]:
    """List the files that git keeps."""
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return listed.stdout.splitlines()


def names(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", CODE + TESTS, ids=names)
def test_that_a_module_is_one_idea(path):
    assert len(path.read_text("utf-8").splitlines()) <= MODULE_LINES


@pytest.mark.parametrize("path", CODE, ids=names)
def test_that_a_module_says_what_it_is(path):
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))


@pytest.mark.parametrize("path", CODE, ids=names)
def test_that_a_module_is_named_after_what_lives_there(path):
    assert not BANNED_NAMES.search(path.stem)


def test_that_the_top_level_holds_what_the_design_names():
    assert {name.split("/")[0] for name in tracked()} <= TOP_LEVEL


@pytest.mark.parametrize("path", TESTS, ids=names)
def test_that_a_test_is_named_after_what_is_right(path):
    tree = ast.parse(path.read_text("utf-8"))
    found = [
        n.name for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    assert [
        name for name in found if name.startswith("test_") and BANNED_IN_TEST_NAMES.search(name)
    ] == []
    assert [n for n in found if n.startswith("test_") and not n.startswith("test_that_")] == []


@pytest.mark.parametrize("path", TESTS, ids=names)
def test_that_no_test_is_skipped_or_mocked(path):
    if path == Path(__file__):
        return
    text = path.read_text("utf-8")
    for banned in ("MagicMock", "mock.patch", "pytest.skip", "mark.skip", "mark.xfail"):
        assert banned not in text


@pytest.mark.parametrize(
    "path", [p for p in CODE if p.parts[-2] == "ui" or "ui" in p.parts], ids=names
)
def test_that_a_text_for_people_is_whole_when_it_is_translated(path):
    text = path.read_text("utf-8")
    assert not re.search(r"\btr\(\s*f[\"']", text)
    assert not re.search(r"\.exec\(\)", text)


@pytest.mark.parametrize("path", [p for p in CODE if p.name != "theme.py"], ids=names)
def test_that_colours_live_in_the_theme_alone(path):
    assert not re.search(r"[\"']#[0-9A-Fa-f]{6}[\"']", path.read_text("utf-8"))


def contract(number: str) -> dict[str, list[str]]:
    """Give one import contract of `pyproject.toml` by its number."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    return next(one for one in contracts if one["name"].startswith(f"{number}. "))


def modules(room: str) -> set[str]:
    """List the modules and packages that lie directly in a room, by their import names."""
    found = {path.relative_to(ROOT / room).parts[0] for path in CODE if ROOT / room in path.parents}
    return {f"{room}.{name.removesuffix('.py')}" for name in found if not name.startswith("__")}


def test_that_every_rule_module_is_held_by_the_contract_of_the_rules():
    rooms = {"reception_app.cli", "reception_app.desk", "reception_app.store"}
    assert modules("reception_app") - rooms == set(contract("4")["source_modules"])


def test_that_nothing_of_the_bridge_is_open_to_the_console_by_oversight():
    doors = {
        "client", "client_link", "protocol", "keys", "training", "training_messages", "printing",
        "printer", "paper", "identity", "identity_reading", "mrz", "parent",
    }  # fmt: skip
    closed = modules("device_bridge") - {f"device_bridge.{name}" for name in doors}
    assert closed == set(contract("5b")["forbidden_modules"])


def test_that_no_file_carries_a_path_of_one_machine():
    own = Path(__file__).relative_to(ROOT).as_posix()
    for name in tracked():
        path = ROOT / name
        if name == own or path.suffix in {".png", ".wav", ".qm"} or not path.is_file():
            continue
        text = path.read_text("utf-8")
        assert "/root/" not in text, name
        assert not re.search(r"(?<![\w.])/work/", text), name
        assert not re.search(r"--(?:extra-)?index-url|--find-links|://\S+/simple\b", text), name
