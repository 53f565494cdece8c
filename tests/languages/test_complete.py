"""A language lacks no sentence, no word of a kind and no gap, and writes numbers and plurals in its own way."""

import ast
import inspect
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from importlib import import_module
from pathlib import Path
from string import Formatter
from types import FunctionType, ModuleType
from typing import Any

import pytest

from languages.choosing import languages
from languages.exchange import ENGLISH, public
from tui.screens.help import Help
from tui.widgets.text.named_keys import Sentence
from workshop import kinds

ROOT = Path(__file__).parents[2]
OTHERS = sorted({*languages()} - {ENGLISH})
PACKAGES = ("languages", "workshop", "store", "intake", "report", "wall", "tui")
EXCHANGED = sorted(
    ".".join(path.relative_to(ROOT).with_suffix("").parts)
    for package in PACKAGES
    for path in (ROOT / package).rglob("*.py")
    if path.read_text(encoding="utf-8").rstrip().endswith("\nexchanged(globals())")
)
SIGNS = {"value", "mark", "slot", "letter", "name", "example", "field", "under", "parked", "since", "is_annex"}
"""The fields of kinds that are stored, typed or no words."""
TYPED = {"NAMINGS", "WALL_NAMES", "WALL_DOTS"}
"""The kinds whose value is itself what is typed, so that it may stand for itself."""
COMPOSED = {("WALL_RULES", "wall_names", "typed"), ("WALL_RULES", "wall_dots", "typed")}
"""Words that are made of the words of other kinds."""

pytestmark = pytest.mark.parametrize("language", OTHERS)


def twin(module: str, language: str) -> ModuleType:
    return import_module(f"languages.{language}.{module.removeprefix('languages.')}")


def own(module: ModuleType) -> dict[str, Any]:
    """What a module says itself: what it imports is left out."""
    tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
    imported = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    return {name: value for name, value in public(module).items() if name not in imported}


def gaps(template: str) -> set[str]:
    try:
        return {name for _, name, _, _ in Formatter().parse(template) if name is not None}
    except ValueError:  # no template, but words with a brace
        return set()


def parameters(function: FunctionType) -> list[tuple[str, Any, Any]]:
    return [(each.name, each.kind, each.default) for each in inspect.signature(function).parameters.values()]


def differing(name: str, english: Any, other: Any) -> Iterator[str]:
    """Where words of another language are not of the same make as the English ones."""
    match english:
        case FunctionType():
            if parameters(english) != parameters(other):
                yield f"{name} is {name}{inspect.signature(english)}"
        case Help():
            if len(english.examples) != len(other.examples):
                yield f"{name} has {len(english.examples)} examples"
        case Mapping():
            yield from (f"{name} lacks or has {key!r}" for key in english.keys() ^ other.keys())
            for key in english.keys() & other.keys():
                yield from differing(f"{name}[{key!r}]", english[key], other[key])
        case tuple() | list():
            if len(english) != len(other):
                yield f"{name} has {len(english)} parts"
            for place, (one, same) in enumerate(zip(english, other, strict=False)):
                yield from differing(f"{name}[{place}]", one, same)
        case Sentence() | str():
            yield from unlike(name, english, other)
        case _ if type(english) is not type(other):
            yield f"{name} is a {type(english).__name__}"


def unlike(name: str, english: Sentence | str, other: Any) -> Iterator[str]:
    if not isinstance(other, Sentence | str):
        yield f"{name} is a text"
    elif isinstance(english, str) and isinstance(other, str):
        if gaps(english) != gaps(other):
            yield f"{name} has the gaps {gaps(english)}"
        if english.strip() and not other.strip():
            yield f"{name} is empty"


def test_every_module_of_words_has_a_twin_with_the_same_names_and_gaps(language: str) -> None:
    assert len(EXCHANGED) > 35
    faults: list[str] = []
    for module in EXCHANGED:
        english, other = own(import_module(module)), public(twin(module, language))
        for name, value in english.items():
            if name not in other:
                faults.append(f"{module}: no {name}")
            else:
                faults += [f"{module}: {fault}" for fault in differing(name, value, other[name])]
    assert faults == []


def test_a_twin_says_nothing_that_nobody_asks_it(language: str) -> None:
    allowed = {"languages.writing"}  # what the twins themselves share
    faults = [
        f"{module}: {name}"
        for module in EXCHANGED
        if module not in allowed
        for name in own(twin(module, language)).keys() - public(import_module(module)).keys()
    ]
    assert faults == []


def declarations() -> Iterator[tuple[str, str, Any]]:
    """All kinds: the table, the value, the declaration."""
    tree = ast.parse(Path(str(kinds.__file__)).read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "_declared":
            table = ast.literal_eval(node.args[0])
            yield from ((table, value, kind) for value, kind in getattr(kinds, table).items())
    yield "PARKED", "comment", kinds.PARKED
    yield from (("COMMENT_FLAGS", flag.field, flag) for flag in kinds.COMMENT_FLAGS)


def told(declaration: Any) -> dict[str, str]:
    """The words of a kind by field."""
    names = [field.name for field in fields(declaration)] if is_dataclass(declaration) else declaration._fields
    return {name: getattr(declaration, name) for name in names if name not in SIGNS}


def test_every_kind_has_its_words(language: str) -> None:
    words = import_module(f"languages.{language}.workshop.kinds")
    lacking = [
        (table, value, name)
        for table, value, kind in declarations()
        for name, english in told(kind).items()
        if english
        and not (table in TYPED and english == value)
        and name not in getattr(words, table, {}).get(value, {})
    ]
    assert {*lacking} == COMPOSED
    assert len([*declarations()]) > 50


def test_no_word_is_given_for_what_is_stored_typed_or_unknown(language: str) -> None:
    words = import_module(f"languages.{language}.workshop.kinds")
    known = {(table, value): {*told(kind)} for table, value, kind in declarations()}
    for table in {name for name in vars(words) if name.isupper()}:
        for value, given in getattr(words, table).items():
            assert given.keys() <= known[table, value], (table, value)


def sources(language: str) -> Iterator[tuple[Path, str]]:
    for path in (ROOT / "languages" / language).rglob("*.py"):
        yield path.relative_to(ROOT), path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "english",
    [
        r":,[}.]",  # thousands as English has them; `languages.writing.number` has the language's
        r"%[aAbB]",  # names of days and months, which Python has in English
        r"import .*\bplural\b(?<=workshop.text import plural)|from workshop\.text import .*\bplural\b",
    ],
)
def test_numbers_times_and_plurals_are_those_of_the_language(language: str, english: str) -> None:
    writing = Path("languages", language, "writing.py")
    assert [str(path) for path, text in sources(language) if path != writing and re.search(english, text)] == []


def test_counts_agree_with_their_nouns(language: str) -> None:
    """In French, nought and one take the singular; a further language says here what it does."""
    writing = import_module(f"languages.{language}.writing")
    expected = {"fr": ["0 ligne", "1 ligne", "2 lignes", "5 lignes", "1\u00a0200 lignes"]}
    assert [writing.counted(count, "ligne") for count in (0, 1, 2, 5, 1200)] == expected[language]


def test_the_documents_language_is_named_as_readers_know_it(language: str) -> None:
    assert twin("report.texts", language).LANGUAGE.partition("-")[0] == language
    assert language == twin("wall.texts", language).LANGUAGE
