"""No sentence of any language is longer than its place on a screen of 80 columns and 24 lines."""

import inspect
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from importlib import import_module
from itertools import product
from pathlib import Path
from textwrap import wrap
from types import ModuleType
from typing import Any, get_args

import pytest
from rich.cells import cell_len

from languages.choosing import languages
from languages.exchange import ENGLISH, public
from tui.screens.help import Help
from tui.widgets.shown import TallyRow
from tui.widgets.text.named_keys import Sentence
from workshop.series.known import Counts
from workshop.text import ONE_LINE

ROOT = Path(__file__).parents[2]
WIDTH, HEIGHT = 80, 24
LINE = WIDTH - 2  # what has a blank on either side
MODULES = sorted(
    ".".join(path.relative_to(ROOT).with_suffix("").parts)
    for path in ROOT.glob("tui/**/texts.py")
    if path.relative_to(ROOT).parts[1] not in ("cli", "linear")  # which break lines by themselves
)
LANGUAGES = sorted(languages())
OTHERS = sorted({*LANGUAGES} - {ENGLISH})

pytestmark = pytest.mark.parametrize("language", LANGUAGES)


def texts(module: str, language: str) -> ModuleType:
    return import_module(module if language == ENGLISH else f"languages.{language}.{module}")


def screen(name: str, language: str) -> Any:
    return texts(f"tui.screens.{name}.texts", language)


# Places that are as wide as they are drawn.


def test_the_sessions_fit_into_one_line(language: str) -> None:
    sessions = screen("base", language).SESSIONS

    assert sum(cell_len(caption) + len("[F1 ]") for caption in sessions.values()) + len(sessions) - 1 <= LINE


def test_a_view_and_what_holds_for_it_fit_into_one_line(language: str) -> None:
    votes = screen("votes", language)
    tabs = sum(cell_len(caption) + 2 for caption in votes.VIEWS.values()) + len(" Ctrl+N") + 2

    assert tabs + cell_len(votes.standing_rules(0, votes.voted_on(0, themes=False), "")) <= LINE


def test_what_stands_over_the_columns_of_the_votes_is_no_wider_than_they_are(language: str) -> None:
    cells = {"theme": 11, "sheet": 7, "dots": 4, "place": 5, "number": 4, "ratings": 5, "by": 4, "bar": 8}
    captions = screen("votes", language).COLUMNS

    assert captions.keys() == cells.keys()
    assert {name for name, caption in captions.items() if cell_len(caption) > cells[name]} == set()
    assert cell_len(screen("votes", language).A_THEME) <= cells["place"]
    assert cell_len(screen("votes", language).sheet_number(100)) <= cells["sheet"]


def test_what_stands_over_the_tally_is_no_wider_than_its_columns(language: str) -> None:
    widgets = texts("tui.widgets.texts", language)
    cells = {widgets.RANK: 4, widgets.DOTS: 9, widgets.VOTERS_SHORT: 4, widgets.NUMBER: 4, widgets.VOTERS: 7}

    assert [caption for caption, most in cells.items() if cell_len(caption) > most] == []


def test_the_counts_of_the_library_leave_room_for_what_a_workshop_is_called(language: str) -> None:
    assert sum(cell_len(caption) + 1 for caption in screen("library", language).COLUMNS.values()) <= WIDTH * 5 // 8


def test_names_before_lines_of_the_head_are_of_one_width(language: str) -> None:
    vision, results = screen("vision", language), screen("results", language)

    assert len({*map(cell_len, (vision.TRUNK, vision.CAUSES, vision.VISION))}) == 1
    assert len({*map(cell_len, (results.VISION, results.GAP_LINE, results.ANSWERS))}) == 1


def test_names_of_fields_leave_what_is_typed_a_column_of_its_own(language: str) -> None:
    workshop = screen("workshop", language)

    assert [name for name in workshop.FIELDS.values() if cell_len(name) > 22] == []


def test_the_books_of_a_usual_vote_fit_into_one_line(language: str) -> None:
    votes = screen("votes", language)
    verdict = votes.balances("", votes.VOTERS_UNKNOWN)

    assert cell_len(f"~ {verdict} · {votes.total(24, 3, 72, (71, 1, 0, 0, 0))}") <= LINE


def test_the_foot_has_room_for_the_keys_of_all_screens_and_one_of_each_page(language: str) -> None:
    base, everywhere = screen("base", language).KEYS, texts("tui.texts", language).KEYS
    usual = [("Ctrl+R", base["row.reword"]), ("Ctrl+D", base["row.delete"])]
    usual += [("F9", everywhere["app.keys"]), ("Ctrl+Z", everywhere["app.undo"])]
    pages = [
        ("Ctrl+N", screen("problems", language).KEYS["problems.group"]),
        ("Space", screen("votes", language).KEYS["votes.select"]),
        ("Ctrl+K", screen("votes", language).KEYS["votes.sector"]),
        ("Alt++", screen("votes", language).KEYS["votes.revote"]),
        ("Ctrl+B", screen("votes", language).KEYS["votes.adopt"]),
        ("Ctrl+K", screen("tree", language).KEYS["tree.category"]),
        ("Alt+K", screen("vision", language).KEYS["vision.agree"]),
        ("Alt+J", screen("results", language).KEYS["results.answers"]),
        ("F7", everywhere["app.catch"]),
    ]

    for page in pages:
        assert sum(cell_len(f"{key} {name}  ") for key, (name, _) in [*usual, page]) - 2 <= LINE, page


def test_the_foot_names_a_key_shortly(language: str) -> None:
    named = {name for module in MODULES for name, _ in getattr(texts(module, language), "KEYS", {}).values()}

    assert {name for name in named if cell_len(name) > 23 or "\n" in name} == set()


def test_the_state_of_saving_leaves_room_for_the_title(language: str) -> None:
    said = texts("tui.texts", language)
    states = [said.saved_at("24 Nov 12:30"), said.with_a_fault(said.saved_at("12:30:07")), said.SAVING, said.READ_ONLY]
    states += [said.NOTHING_TO_SAVE, said.FILE_FAILS, said.on_no_disk(12), said.not_yet_on_disk(12)]
    states += [said.in_the_journal(12)]

    assert [state for state in states if cell_len(state) > 44] == []


def test_help_in_words_is_seen_whole(language: str) -> None:
    found = [
        (module, help_)
        for module in MODULES
        for help_ in vars(texts(module, language)).values()
        if isinstance(help_, Help)
    ]

    assert found
    for module, help_ in found:
        lines = _lines(help_) + len(wrap(str(screen("dialogs", language).HELP_BACK), LINE - 2))
        assert lines <= HEIGHT - 3, (module, help_.title, lines)


def _lines(shown: Help) -> int:
    """Return how many lines a page of help takes, with the blank ones between its parts."""
    width = LINE - 2
    examples = [(str(typed), becomes) for typed, becomes in shown.examples]
    column = max(cell_len(typed) for typed, _ in examples)
    of_two = column + max(cell_len(becomes) for _, becomes in examples) + 4 > width
    told = sum(1 + len(wrap(becomes, width - 4)) for _, becomes in examples) if of_two else len(examples)
    return 1 + len(wrap(str(shown.goes_here), width)) + told + len(wrap(str(shown.further), width)) + 4


# Whatever has one line in English.

VALUES: Mapping[str, Any] = {  # what is put into sentences, by the type that a function asks for
    "int": 12,
    "int | None": 12,
    "float": 2.0,
    "str": "Group Two",
    "str | None": "Group Two",
    "str | int": 3,
    "pathlib.Path": Path("lao.json"),
    "datetime.datetime": datetime(2026, 11, 24, 9, 5, tzinfo=UTC),
    "tuple[int, int]": (70, 20),
    "collections.abc.Sequence[str]": ("Ms Lee", "Mr Vong"),
    "collections.abc.Sequence[int]": (30, 4, 2, 0, 0),
    "collections.abc.Sequence[tuple[int, str]]": ((3, "placed"),),
    "collections.abc.Mapping[str, int]": {"abcd": 1},
    "collections.abc.Container[str]": ("votes",),
    "tui.widgets.shown.TallyRow": TallyRow("1", 7, "5", "2", "Skills", tied=True),
    "workshop.series.known.Counts": Counts(80, 24, 4, 3, 12, 2),
}
WORDS: Mapping[str, Any] = {  # by the name of a parameter, where its type says too little
    "words": "Too few courts in the provinces",
    "answer": "same",
    "of": "Too few courts",
    "slot": "causes",
    "side": "causes",
    "ending": ".docx",
    "rule": "────",
    "category": "policy constraint",
    "taking": "take away 12 rows",
    "stamps": ("2026-11-24T09:05:00.000000Z-0000-abcd",),
    "session": "votes",
}
FIELDS = {"name_of", "field", "section", "always_filled", "empty_already", "emptied"}
"""Functions that are asked for by names of fields: the workshop's own screen."""


def _given(function: Any) -> Iterator[tuple[list[Any], dict[str, Any]]]:
    """Yield what a function may be given: one value of each type, and both truths."""
    ways: list[list[tuple[inspect.Parameter, Any]]] = []
    for parameter in inspect.signature(function).parameters.values():
        wanted = inspect.formatannotation(parameter.annotation)
        if wanted == "bool":
            values: tuple[Any, ...] = (True, False)
        elif function.__name__ == "report_choice" and parameter.name == "of":
            values = ("report", "conclusions", "record")
        elif parameter.name in ("name", "field") and function.__name__ in FIELDS:
            values = ("panel",) if function.__name__ == "section" else ("stacking",)
        elif parameter.name in WORDS and wanted != "int" and not get_args(parameter.annotation):
            values = (WORDS[parameter.name],)
        elif parameter.name == "stamps":
            values = (WORDS["stamps"],)
        elif function.__name__ == "hang":  # what can hang without going there
            values = ("ranking", "clock")
        else:
            values = (VALUES[wanted],) if wanted in VALUES else get_args(parameter.annotation)
        ways.append([(parameter, value) for value in values])
    for way in product(*ways):
        named = {parameter.name: value for parameter, value in way if parameter.kind is parameter.KEYWORD_ONLY}
        yield [value for parameter, value in way if parameter.kind is not parameter.KEYWORD_ONLY], named


def _sentences(module: ModuleType, wanted: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the sentences of a module as they are shown, each with its name and what is put into it."""
    for name in wanted:
        value = getattr(module, name)
        if isinstance(value, str | Sentence):
            yield name, str(value)
        elif inspect.isfunction(value):
            for args, named in _given(value):
                said = value(*args, **named)
                if isinstance(said, str):
                    yield f"{name}{args}{named}", said


@pytest.mark.parametrize("module", MODULES)
def test_what_has_one_line_in_english_has_one_in_each_language(language: str, module: str) -> None:
    english = texts(module, ENGLISH)
    own = {
        name: value
        for name, value in public(english).items()
        if not inspect.isfunction(value) or value.__module__ == module
    }
    short = {name for name, said in _sentences(english, own) if cell_len(said) <= ONE_LINE}

    longer = {name: said for name, said in _sentences(texts(module, language), own) if name in short}

    assert short or not own
    assert [f"{name}: {said}" for name, said in longer.items() if cell_len(said) > ONE_LINE] == []


SAID_BY_RULES = sorted(  # what the rules and the log say stands in the line of the screens, too
    ".".join(path.relative_to(ROOT).with_suffix("").parts)
    for folder in ("workshop", "store/log", "wall")
    for path in ROOT.glob(f"{folder}/**/texts.py")
    if path.parent.name != "tables"  # which is told of files, on lines of their own
)
PLAIN = {"int", "str", "bool", "pathlib.Path", "datetime.datetime"}
BY_NAME = {"happened", "title"}
"""Functions that are asked for by the names of kinds or views."""


def _of_plain_values(module: str, english: ModuleType) -> Iterator[str]:
    """Yield what a module says itself, of constants and of functions that take counts and words."""
    for name, value in public(english).items():
        if isinstance(value, str | Sentence):
            yield name
        elif inspect.isfunction(value) and value.__module__ == module and name not in BY_NAME:
            asked = inspect.signature(value).parameters.values()
            if {inspect.formatannotation(each.annotation) for each in asked} <= PLAIN:
                yield name


@pytest.mark.parametrize("module", SAID_BY_RULES)
def test_what_the_rules_say_in_one_line_has_one_in_each_language(language: str, module: str) -> None:
    english = texts(module, ENGLISH)
    own = dict.fromkeys(_of_plain_values(module, english))
    short = {name for name, said in _sentences(english, own) if cell_len(said) <= ONE_LINE}

    longer = {name: said for name, said in _sentences(texts(module, language), own) if name in short}

    assert short
    assert [f"{name}: {said}" for name, said in longer.items() if cell_len(said) > ONE_LINE] == []
