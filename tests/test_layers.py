"""What holds of the whole tree: imports run one way, classes are shallow, nothing that is shown is an identity."""

import ast
import importlib
import inspect
import os
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

from workshop import kinds

ROOT = Path(__file__).parent.parent
PACKAGES = ("languages", "workshop", "store", "intake", "report", "wall", "tui")
ALLOWED = {
    "languages": set(),
    "workshop": {"workshop"},
    "store": {"store", "workshop"},
    "intake": {"intake", "workshop"},
    "report": {"report", "workshop"},
    "wall": {"wall", "report", "workshop"},
    "tui/widgets": {"tui/widgets"},
    "tui/screens": {"tui/screens", "tui/widgets", "workshop", "report", "intake"},
    "tui": {"tui", "tui/screens", "tui/widgets", "workshop", "report", "wall", "intake", "store"},
}
FOREIGN: dict[str, set[str]] = {
    "languages": set(),
    "workshop": {"rapidfuzz"},
    "store": {"pydantic", "tinydb", "platformdirs"},
    "report": {"rich", "docx", "PIL", "lxml", "resvg_py", "xlsxwriter"},  # but for the first, in a format of its own
    "wall": set(),
    "intake": {"lxml", "openpyxl"},  # each only for a format of its own
    "tui/widgets": {"textual", "rich", "wcwidth"},
    "tui/screens": {"textual", "rich"},
    "tui": {"textual", "rich", "shtab"},  # the last when the program is built
}
MODULES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))


def layer(name: str) -> str:
    parts = name.split(".")
    if parts[0] == "languages" and len(parts) > 3:  # the twin of a module has its place
        parts = parts[2:]
    return "/".join(parts[:2]) if parts[:2] in (["tui", "widgets"], ["tui", "screens"]) else parts[0]


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            module = node.module or ""
            names.update(f"{module}.{alias.name}" if module == "tui" else module for alias in node.names)
    return names


def forbidden(path: Path) -> Iterator[str]:
    """What a module imports although its layer may not."""
    own = layer(name_of(path))
    for name in sorted(imported(path)):
        top = name.split(".")[0]
        is_ours = top in PACKAGES
        is_other = top not in sys.stdlib_module_names and top != "examples"
        if layer(name) not in ALLOWED[own] | {"languages"} if is_ours else is_other and top not in FOREIGN[own]:
            yield f"{own} must not import {name}"


def faults(find: Callable[[Path], Iterable[str]], paths: Iterable[Path] = MODULES) -> dict[str, list[str]]:
    """What is found in the files that have something; one test over all of them costs less than a test for each."""
    return {str(path.relative_to(ROOT)): found for path in paths if (found := [*find(path)])}


def test_a_module_imports_only_what_its_layer_may() -> None:
    assert faults(forbidden) == {}


@pytest.mark.parametrize("package", ["workshop.document", "store.opening", "report.book"])
def test_inner_layers_load_no_console(package: str) -> None:
    code = f"import sys, {package}; print([m for m in sys.modules if m.split('.')[0] in ('textual', 'tui')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "[]"


def folders() -> dict[Path, list[Path]]:
    found: dict[Path, list[Path]] = {}
    for path in MODULES + TESTS:
        if path.name != "__init__.py":
            found.setdefault(path.parent, []).append(path)
    return found


def test_a_folder_holds_what_one_can_have_in_mind() -> None:
    assert {folder for folder, files in folders().items() if len(files) > 20} == set()


TRADES = [path for path in MODULES if path.name not in ("texts.py", "kinds.py")]  # all sentences, all kinds: one trade


def test_a_long_file_is_looked_at() -> None:
    """Has it one trade?"""
    assert [path for path in TRADES if len(path.read_text(encoding="utf-8").splitlines()) > 400] == []


# How deep classes are.


@cache
def classes(path: Path) -> dict[str, ast.ClassDef]:
    return {node.name: node for node in ast.walk(parsed(path)) if isinstance(node, ast.ClassDef)}


@cache
def origins(path: Path) -> dict[str, str]:
    """Where the names of a module are from, by full name."""
    found: dict[str, str] = {}
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.ImportFrom):
            found |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {alias.asname or alias.name: alias.name for alias in node.names}
    return found


def bases(path: Path, name: str) -> Iterator[tuple[Path, str]]:
    """The classes of ours that a class is made from."""
    for base in classes(path)[name].bases:
        written = ast.unparse(base.value if isinstance(base, ast.Subscript) else base)
        if written in classes(path) and written != name:
            yield path, written
            continue
        first, _, rest = written.partition(".")
        full = origins(path).get(first, first) + (f".{rest}" if rest else "")
        module, _, cls = full.rpartition(".")
        there = ROOT.joinpath(*module.split(".")).with_suffix(".py")
        if module and there.exists() and cls in classes(there):
            yield there, cls


def depth(path: Path, name: str) -> int:
    return 1 + max((depth(*base) for base in bases(path, name)), default=0)


@pytest.mark.parametrize(
    ("file", "name", "deep"),
    [
        ("tui/screens/problems/screen.py", "ProblemsScreen", 2),
        ("tui/screens/dialogs/inbox.py", "InboxScreen", 3),
        ("workshop/model.py", "Record", 1),
        ("workshop/model.py", "Problem", 2),
    ],
)
def test_the_depth_of_classes_is_counted_through_their_modules(file: str, name: str, deep: int) -> None:
    assert depth(ROOT / file, name) == deep


def test_no_class_is_more_than_three_deep() -> None:
    assert faults(lambda path: (name for name in classes(path) if depth(path, name) > 3), MODULES + TESTS) == {}


# What is shown is never an identity: what code compares, keeps or looks up stays the same in every language. The words
# that people read are in the texts modules and in the declarations of the kinds.

SHOWN_FIELDS = {
    name
    for declaration in vars(kinds).values()
    if isinstance(declaration, type) and declaration.__module__ == kinds.__name__
    for name, type_ in inspect.get_annotations(declaration).items()
    if type_ not in (bool, int)
} - {"value", "field", "mark", "slot", "parked", "name", "letter", "under"} | {"caption", "prompt"}
"""The attributes of declarations and tabs that hold words. A rule's name and a heading's letter are typed, too."""
KEYED = {"Choice": 1, "Tab": 1, "RowKey": 3, "record_row": 1, "keep_draft": 1, "draft_at": 1, "drafts_under": 1}
"""How many of the first arguments of a call are identities."""
LOOKS_UP = {"get", "index", "partition", "pop", "removeprefix", "removesuffix", "setdefault", "startswith", "endswith"}
IDENTITIES = {"NAME", "SESSION"}
"""What pages and screens are known by."""
LABELLED = {"do", "recorded", "_commit", "_each", "take_back"}
"""What takes the label of a step first, which is written into the file."""


class Words:
    """Finds the words that people read among the expressions of a module."""

    def __init__(self, path: Path) -> None:
        self.own: set[str] = set()
        self.modules = {name: full for name, full in origins(path).items() if full.endswith(".texts")}
        self.imported = {name: full for name, full in origins(path).items() if ".texts." in full}
        if path.name == "texts.py":
            for node in parsed(path).body:
                targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
                self.own |= {t.id for target in targets if target for t in ast.walk(target) if isinstance(t, ast.Name)}
            self.module = name_of(path)

    def named(self, node: ast.expr) -> tuple[str, str] | None:
        """The texts module and the name in it that an expression is, if it is one."""
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in self.modules:
            return self.modules[node.value.id], node.attr
        if isinstance(node, ast.Name) and node.id in self.imported:
            module, _, name = self.imported[node.id].rpartition(".")
            return module, name
        return (self.module, node.id) if isinstance(node, ast.Name) and node.id in self.own else None

    def are_in(self, node: ast.AST | None) -> bool:
        """Whether any part of an expression is words that people read."""
        return node is not None and any(
            self.named(part) is not None or (isinstance(part, ast.Attribute) and part.attr in SHOWN_FIELDS)
            for part in ast.walk(node)
            if isinstance(part, ast.expr)
        )

    def are(self, node: ast.expr) -> bool:
        """Whether an expression is words that people read, or a choice of some."""
        if isinstance(node, ast.Tuple | ast.List | ast.Set):
            return any(self.are(each) for each in node.elts)
        if isinstance(node, ast.Call):
            return self.named(node.func) is not None
        if isinstance(node, ast.JoinedStr):
            return self.are_in(node)
        return self.named(node) is not None or (isinstance(node, ast.Attribute) and node.attr in SHOWN_FIELDS)

    def are_keys(self, node: ast.expr) -> bool:
        """Whether an expression is a table of words by identity, in which an identity may be looked for."""
        named = self.named(node)
        return named is not None and isinstance(getattr(importlib.import_module(named[0]), named[1]), Mapping)


def taken_for_identities(path: Path) -> Iterator[ast.AST]:
    words = Words(path)
    for node in ast.walk(parsed(path)):
        match node:
            case ast.Compare():
                sides = [node.left, *node.comparators]
                if any(words.are(side) and not (side is not node.left and words.are_keys(side)) for side in sides):
                    yield node
            case ast.Subscript(slice=key) | ast.MatchValue(value=key) if words.are(key):
                yield node
            case ast.Dict() if any(key is not None and words.are(key) for key in node.keys):
                yield node
            case ast.Assign() | ast.AnnAssign():
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                if {ast.unparse(target).rpartition(".")[2] for target in targets} & IDENTITIES and words.are_in(
                    node.value
                ):
                    yield node
            case ast.arguments():
                defaults = zip(reversed(node.posonlyargs + node.args), reversed(node.defaults), strict=False)
                if any(argument.arg == "label" and words.are_in(value) for argument, value in defaults):
                    yield node
            case ast.Call():
                called = ast.unparse(node.func).rpartition(".")[2]
                first = 1 if called in LOOKS_UP | LABELLED else KEYED.get(called, 0)
                keyed = [*node.args[:first], *(k.value for k in node.keywords if k.arg in ("id", "label", "key"))]
                is_row = called == "Row"  # a row's label is shown
                if not is_row and any(words.are_in(argument) for argument in keyed) and not words.named(node.func):
                    yield node


def at_line(node: ast.AST) -> str:
    return f"line {getattr(node, 'lineno', '?')}: {ast.unparse(node)[:100]}"


def test_nothing_shown_is_an_identity() -> None:
    assert faults(lambda path: map(at_line, taken_for_identities(path))) == {}


def handlers_of_bases(path: Path) -> Iterator[str]:
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith(("super().on_", "super()._on_")):
            yield at_line(node)


def test_no_handler_of_an_event_calls_that_of_its_base() -> None:
    """Textual calls the handler of each class itself, so that it would run twice."""
    assert faults(handlers_of_bases) == {}


def test_words_taken_for_identities_are_found(tmp_path: Path) -> None:
    wrong = (
        "from tui.screens.base import texts",
        "a = b == texts.PICK",
        "a = b.word in c",
        "a = b in texts.ROLES",
        "a = b[texts.PICK]",
        "a = b.get(c.heading)",
        "a = {texts.PICK: 1}",
        "a = Choice(f'{texts.PICK} 1', row, '')",
        "console.do(texts.PICK, edit)",
        "NAME = texts.PICK",
    )
    right = ("a = texts.SESSIONS[b]", "a = b in texts.SESSIONS", "a = Choice(key, texts.PICK, '')", "a = b == c.value")
    path = tmp_path / "page.py"
    path.write_text("\n".join((*wrong, *right)), encoding="utf-8")
    found = {getattr(node, "lineno", 0) for node in taken_for_identities(path)}
    assert found == set(range(2, len(wrong) + 1))


def test_every_folder_of_modules_is_installed() -> None:
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]["packages"]
    found = {str(path.parent.relative_to(ROOT)).replace(os.sep, ".") for path in MODULES if path.name == "__init__.py"}
    languages = {name for name in found if name.startswith("languages.")}  # installed with the folder that holds them
    assert {*listed} == {*found, "tui.sample"} - languages


def doubled(path: Path) -> Iterator[str]:
    """The names that a module gives twice."""
    assigned = [node.targets[0] for node in parsed(path).body if isinstance(node, ast.Assign)]
    names = [ast.unparse(name) for name in assigned]
    names += [node.name for node in parsed(path).body if isinstance(node, ast.FunctionDef)]
    yield from (name for name, times in Counter(names).items() if times > 1)


def test_each_sentence_has_a_name_of_its_own() -> None:
    """The later of two would be shown where the earlier was meant."""
    assert faults(doubled, (path for path in MODULES if path.name == "texts.py")) == {}
