"""The house has rooms: imports run one way, and only some rooms have a door to the outside."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted(path for room in ("schemas", "transforms", "pipeline") for path in (ROOT / room).rglob("*.py"))
NAMES = [path.relative_to(ROOT).as_posix() for path in MODULES]

# schemas <- transforms.text <- transforms <- pipeline
FLOORS = ("schemas/", "transforms/text/", "transforms/", "pipeline/")
PURE = ("schemas/", "transforms/text/")
OPENS = (
    "pipeline/sources/",
    "pipeline/sinks/",
    "pipeline/progress.py",
    "pipeline/quiet.py",
)
"""Besides sources and sinks: those that turn the error stream elsewhere."""
EDITORS_ONLY = {"bs4", "lxml", "langdetect", "langdetect_rs", "ftfy", "dateparser", "ahocorasick_rs", "re2"}


def floor_of(name: str) -> int:
    return next(number for number, floor in enumerate(FLOORS) if name.startswith(floor))


def imports(name: str) -> Iterator[str]:
    """Dotted names of everything that a module imports, wherever in it."""
    for node in ast.walk(ast.parse((ROOT / name).read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def calls(name: str) -> Iterator[str]:
    """Names of everything that a module calls: `open`, `os.replace`."""
    for node in ast.walk(ast.parse((ROOT / name).read_text())):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func)


@pytest.mark.parametrize("name", NAMES)
def test_imports_run_one_way(name):
    for imported in imports(name):
        path = imported.replace(".", "/") + "/"
        if path.startswith(("schemas/", "transforms/", "pipeline/")):
            assert floor_of(path) <= floor_of(name), f"{name} imports {imported}"


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith(PURE)])
def test_the_pure_rooms_know_no_beam_clock_or_chance(name):
    forbidden = {"apache_beam", "random", "time", "socket", "subprocess", "tempfile", "shutil"}
    assert not forbidden & {imported.partition(".")[0] for imported in imports(name)}
    clocks = {"datetime.now", "datetime.utcnow", "date.today", "datetime.date.today", "hash"}
    assert not clocks & set(calls(name))


@pytest.mark.parametrize("name", [name for name in NAMES if not name.startswith("transforms/text/")])
def test_parsers_and_detectors_stay_with_the_editing(name):
    assert not EDITORS_ONLY & {imported.partition(".")[0] for imported in imports(name)}


# The printers' own command writes the mirrors.
@pytest.mark.parametrize("name", [name for name in NAMES if not name.startswith((*OPENS, "schemas/printers/"))])
def test_only_sources_sinks_and_the_command_open_anything(name):
    shipped = "importlib.resources" in set(imports(name))  # data that the package itself holds
    opening = {"open", "os.fdopen", "FileSystems.open", "FileSystems.create", "FileSystems.match"}
    methods = {"read_text", "read_bytes", "write_text", "write_bytes", "unlink", "mkdir"}
    for call in calls(name):
        assert call not in opening, f"{name} calls {call}"
        assert shipped or call.rpartition(".")[2] not in methods, f"{name} calls {call}"


@pytest.mark.parametrize("name", [name for name in NAMES if name != "transforms/attempt.py"])
def test_nothing_but_attempt_catches_everything(name):
    for node in ast.walk(ast.parse((ROOT / name).read_text())):
        if isinstance(node, ast.ExceptHandler):
            caught = ast.unparse(node.type) if node.type else "BaseException"
            reraises = any(isinstance(inner, ast.Raise) and inner.exc is None for inner in ast.walk(node))
            assert reraises or caught not in {"Exception", "BaseException"}, f"{name}:{node.lineno}"


def test_the_graph_reads_aloud():
    tree = ast.parse((ROOT / "pipeline/graph.py").read_text())
    assert not [node for node in ast.walk(tree) if isinstance(node, (ast.If, ast.For, ast.While, ast.IfExp, ast.Try))]
