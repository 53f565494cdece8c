"""Imports run one way, and the inner layers start without the outer ones."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("workshop", "store", "report", "tui")
ALLOWED = {
    "workshop": {"workshop"},
    "store": {"store", "workshop"},
    "report": {"report", "workshop"},
    "tui/widgets": {"tui/widgets"},
    "tui/screens": {"tui/screens", "tui/widgets", "workshop", "report"},
    "tui": {"tui", "tui/screens", "tui/widgets", "workshop", "report", "store"},
}
FOREIGN = {
    "workshop": {"rapidfuzz"},
    "store": {"pydantic", "tinydb", "platformdirs"},
    "report": {"rich", "docx", "lxml", "resvg_py", "xlsxwriter"},  # all but the first only in a format of its own
    "tui/widgets": {"textual", "rich", "wcwidth"},
    "tui/screens": {"textual", "rich"},
    "tui": {"textual", "rich"},
}
MODULES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))


def layer(name: str) -> str:
    parts = name.split(".")
    return "/".join(parts[:2]) if parts[:2] in (["tui", "widgets"], ["tui", "screens"]) else parts[0]


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            module = node.module or ""
            names.update(f"{module}.{alias.name}" if module == "tui" else module for alias in node.names)
    return names


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_imports_only_what_its_layer_may(path: Path) -> None:
    own = layer(".".join(path.relative_to(ROOT).with_suffix("").parts))
    for name in imported(path):
        top = name.split(".")[0]
        if top in PACKAGES:
            assert layer(name) in ALLOWED[own], f"{own} must not import {name}"
        elif top not in sys.stdlib_module_names and top != "examples":
            assert top in FOREIGN[own], f"{own} must not import {name}"


@pytest.mark.parametrize("package", ["workshop.document", "store.opening", "report.book"])
def test_inner_layers_load_no_console(package: str) -> None:
    code = f"import sys, {package}; print([m for m in sys.modules if m.split('.')[0] in ('textual', 'tui')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "[]"


def folders() -> dict[Path, list[Path]]:
    found: dict[Path, list[Path]] = {}
    for path in MODULES + sorted((ROOT / "tests").rglob("*.py")):
        if path.name != "__init__.py":
            found.setdefault(path.parent, []).append(path)
    return found


@pytest.mark.parametrize("folder", folders(), ids=lambda folder: str(folder.relative_to(ROOT)))
def test_a_folder_holds_what_one_can_have_in_mind(folder: Path) -> None:
    assert len(folders()[folder]) <= 20, f"{folder} has too many files for one trade"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_long_file_is_looked_at(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400, f"{path} is long: has it one trade?"
