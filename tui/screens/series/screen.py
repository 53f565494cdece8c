"""The screen of a series: its matrix, and below it what the row and the cell under the cursor are."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar, cast

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import DataTable, Static

from tui.screens.base import follow_messages
from tui.screens.base.console import Console
from tui.screens.base.picker import PickScreen
from tui.screens.choices import Choice
from tui.screens.help import Help
from tui.screens.series import lists, texts
from tui.screens.series.ask import AskScreen
from tui.screens.series.matrix import Matrix
from tui.widgets.context_panel import ContextPanel
from tui.widgets.key_bar import KeyBar
from tui.widgets.message_line import MessageLine
from tui.widgets.outline.source import Row
from tui.widgets.shown import Span
from tui.widgets.size_notice import SizeNotice
from tui.widgets.text.display import visible
from tui.widgets.text.keys import bound
from tui.widgets.texts import COLON
from tui.widgets.unbroken import unbroken
from workshop.series import codebook
from workshop.series.codebook import Code, Codebook, Edit
from workshop.series.items import Item, agreed
from workshop.series.known import Known
from workshop.series.matches import Suggestion, suggestions
from workshop.series.series import Line, Series, series

_MOST_LINES = 6  # of what is told below the matrix


@unbroken
class SeriesScreen(Screen[None]):
    """Arrows go through the matrix, Enter shows the sentences behind a cell; Esc goes back to the library."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bound("escape", "leave", "series.leave", texts.KEYS["series.leave"]),
        bound("enter", "behind", "series.behind", texts.KEYS["series.behind"]),
        bound("alt+m", "matches", "series.matches", texts.KEYS["series.matches"]),
        bound("alt+o", "sides", "series.sides", texts.KEYS["series.sides"]),
        bound("alt+j", "same_as", "series.same", texts.KEYS["series.same"]),
        bound("ctrl+d", "take_out", "series.out", texts.KEYS["series.out"]),
        bound("ctrl+z", "undo", "series.undo", texts.KEYS["series.undo"]),
        bound("ctrl+r", "rename", "series.rename", texts.KEYS["series.rename"]),
        bound("f11,alt+r", "report", "series.report", texts.KEYS["series.report"]),
        bound("ctrl+o", "describe", "series.describe", texts.KEYS["series.describe"]),
    ]
    DEFAULT_CSS = """
    SeriesScreen #heading { height: auto; background: $panel; padding: 0 1; text-style: bold; }
    SeriesScreen #legend { height: 1; color: $text-muted; padding: 0 1; }
    """
    AUTO_FOCUS = "Matrix"
    EXPLAINED: ClassVar[Help] = texts.HELP
    """What F9, pressed twice, says."""

    def __init__(self) -> None:
        super().__init__()
        self._workshops: list[Known] = []
        self._series = Series((), Codebook())
        self._matches: Sequence[Suggestion] = ()

    @property
    def console(self) -> Console:
        """The console."""
        return cast("Console", self.app)

    def compose(self) -> ComposeResult:
        """Put the matrix between its heading and what is told of the cell."""
        yield Static(Content(texts.READING), id="heading")
        yield SizeNotice()
        yield Matrix()
        yield Static(Content(texts.LEGEND), id="legend")
        yield ContextPanel()
        yield MessageLine()
        yield KeyBar(always=("app.keys",))

    def on_resize(self, event: events.Resize) -> None:
        """Say so where there is less room than there should be."""
        self.query_one(SizeNotice).measured = event.size

    def on_mount(self) -> None:
        """Read the workshops."""
        follow_messages.follow(self)
        self.run_worker(self._read, thread=True, exclusive=True, group="read")

    def _read(self) -> None:
        workshops = [*self.console.library.workshops()]
        book = self.console.library.codebook()
        found = series(workshops, book)
        _ = found.lines
        self.app.call_from_thread(self._take_in, workshops, found, suggestions(found))

    def _take_in(self, workshops: Sequence[Known], found: Series, matches: Sequence[Suggestion]) -> None:
        if self.is_mounted:
            self._workshops = [*workshops]
            self._show(found, matches)
            if faults := self.console.library.faults:
                self.console.say(texts.left_out(faults), wrong=True)

    def _turn_to(self, book: Codebook) -> None:
        """Show what follows from another codebook."""
        found = series(self._workshops, book)
        self._show(found, suggestions(found))

    def _show(self, found: Series, matches: Sequence[Suggestion]) -> None:
        self._series, self._matches = found, matches
        count = len(found.workshops)
        title = texts.heading(found.name, count, len(matches)) if count else texts.NO_WORKSHOPS
        self.query_one("#heading", Static).update(Content(visible(title)))
        self.query_one(Matrix).show_series(found)
        self._tell()

    # What is told of the cell.

    @on(DataTable.CellHighlighted)
    def _moved(self) -> None:
        self._tell()

    @on(DataTable.CellSelected)
    def _clicked(self) -> None:
        self.action_behind()

    def _tell(self) -> None:
        line = self.query_one(Matrix).line
        told = [*self._told(line)] if line is not None else [[(texts.NO_THEMES, "quiet")]]
        self.query_one(ContextPanel).show(told[:_MOST_LINES] if self._workshops else [])
        self.refresh_bindings()

    def _told(self, line: Line) -> Iterator[Sequence[Span]]:
        """Yield the lines below the matrix: the theme, and in the country under the cursor its name and its vision."""
        code = line.code
        also = f" · {texts.also('; '.join(code.others))}" if code is not None and code.others else ""
        yield [(line.name, "strong"), (also, "quiet")]
        if code is not None and code.definition:
            yield [(code.definition, "quiet")]
        cell = self.query_one(Matrix).cell
        for item in cell.items if cell is not None else ():
            yield [(f"{item.known.name}{COLON} ", "name"), (item.name, "strong")]
            for vision in agreed(item):
                yield [(f"{texts.VISION}{COLON} ", "name"), (vision.text, "quiet")]

    # What keys do.

    def action_leave(self) -> None:
        """Go back to the library."""
        self.app.pop_screen()

    def action_behind(self) -> None:
        """Show the sentences behind the cell."""
        matrix = self.query_one(Matrix)
        if matrix.line is None or matrix.cell is None or not matrix.cell.items:
            self.console.say(texts.NOTHING_HERE, wrong=True)
            return
        country = self._series.workshops[matrix.country].name
        self._list(lists.behind(matrix.line, matrix.cell, country))

    def action_sides(self) -> None:
        """Show visions and results of the theme side by side."""
        if (line := self.query_one(Matrix).line) is not None:
            self._list(lists.side_by_side(line))

    def _list(self, screen: lists.SpotScreen) -> None:
        def picked(key: str | None) -> None:
            if key is not None:
                spot = screen.spot(key)
                if self.console.open_file(Path(spot.file), read_only=True):
                    self.console.jump(spot.record)

        self.app.push_screen(screen, picked)

    def action_report(self) -> None:
        """Ask in which format the series is to be written, and write it into its folder."""
        if not self._series.workshops:
            self.console.say(texts.NO_WORKSHOPS, wrong=True)
            return
        rows = {ending: Row(words, label=ending) for ending, words in texts.FORMATS.items()}
        choices = [Choice(ending, row, f"{ending} {row.text}") for ending, row in rows.items()]

        def picked(ending: str | None) -> None:
            if ending is not None:
                self.run_worker(partial(self._write, ending), thread=True, exclusive=True, group="write")

        self.app.push_screen(PickScreen(texts.WHICH_FORMAT, choices, texts.SOME_WORDS), picked)

    def _write(self, ending: str) -> None:
        sentence, wrong = self.console.library.write_series(self._series, ending)
        self.app.call_from_thread(self.console.say, sentence, wrong=wrong)

    def action_matches(self) -> None:
        """Ask about what may be the same."""
        self.app.push_screen(
            lists.MatchesScreen(
                lambda: self._matches, self._accept, self._refuse, self.action_undo
            )
        )  # fmt: skip

    def _accept(self, each: Suggestion) -> None:
        words = f"{each.one.name} = {each.other.name}"
        self._edit("Accept", partial(codebook.accept, one=each.one.match, other=each.other.match))
        self.console.say(texts.done(texts.ACCEPTED, words))

    def _refuse(self, each: Suggestion) -> None:
        self._edit("Refuse", partial(codebook.refuse, one=each.one.place, other=each.other.place))
        self.console.say(texts.done(texts.REFUSED, f"{each.one.name}, {each.other.name}"))

    def action_same_as(self) -> None:
        """Ask what the cell is the same as."""
        item = self._item()
        if item is None:
            self.console.say(texts.NOTHING_HERE, wrong=True)
            return
        others = {line.key: line for line in self._series.lines if item not in _items(line)}
        rows = {key: Row(line.name, note=", ".join(_countries(line))) for key, line in others.items()}
        choices = [Choice(key, row, f"{row.text} {row.note}") for key, row in rows.items()]

        def picked(key: str | None) -> None:
            if key is None:
                return
            line = others[key]
            if line.code is not None:
                self._edit("Put under", partial(codebook.put_under, one=item.match, code_id=line.code.id))
            else:
                self._edit("Accept", partial(codebook.accept, one=_items(line)[0].match, other=item.match))
            self.query_one(Matrix).follow(item.place)
            self.console.say(texts.done(texts.ACCEPTED, f"{item.name} = {line.name}"))

        title = texts.same_as(item.name, item.known.name)
        self.app.push_screen(PickScreen(title, choices, texts.SOME_WORDS), picked)

    def action_take_out(self) -> None:
        """Take the cell out of its shared theme."""
        item = self._item()
        if item is None or self._series.book.code_of(item.place) is None:
            self.console.say(texts.NOT_SHARED_HERE, wrong=True)
            return
        self._edit("Take out", partial(codebook.take_out, place=item.place))
        self.query_one(Matrix).follow(item.place)
        self.console.say(texts.done(texts.TAKEN_OUT, item.name))

    def action_undo(self) -> None:
        """Undo the last edit of the codebook, whoever made it."""
        book, label = self.console.library.undo_codebook()
        self._turn_to(book)
        self.console.say(texts.undone(label) if label else texts.NOTHING_TO_UNDO, wrong=not label)

    def action_rename(self) -> None:
        """Ask for another name of the shared theme."""
        self._ask(texts.NAME_PROMPT, lambda code: code.name, "Rename", codebook.rename)

    def action_describe(self) -> None:
        """Ask what the shared theme means, or what else it is called."""
        rows = {"definition": texts.MEANING, "others": texts.OTHER_NAMES}
        choices = [Choice(key, Row(words), words) for key, words in rows.items()]

        def picked(key: str | None) -> None:
            if key == "definition":
                self._ask(texts.DEFINITION_PROMPT, lambda code: code.definition, "Define", codebook.define)
            elif key == "others":
                self._ask(texts.OTHERS_PROMPT, lambda code: "; ".join(code.others), "Other names", _call_also)

        self.app.push_screen(PickScreen(texts.WHAT_TO_SAY, choices, texts.SOME_WORDS), picked)

    def _ask(
        self, prompt: str, words: Callable[[Code], str], label: str, edit: Callable[[Codebook, str, str], Codebook]
    ) -> None:
        line = self.query_one(Matrix).line
        code = line.code if line is not None else None
        if code is None:
            self.console.say(texts.NOTHING_SHARED, wrong=True)
            return

        def typed(answer: str | None) -> None:
            if answer is not None:
                self._edit(label, lambda book: edit(book, code.id, answer))

        self.app.push_screen(AskScreen(prompt, words(code)), typed)

    def _edit(self, label: str, edit: Edit) -> None:
        self._turn_to(self.console.library.edit_codebook(label, edit))

    def _item(self) -> Item | None:
        cell = self.query_one(Matrix).cell
        return cell.items[0] if cell is not None and cell.items else None


def _call_also(book: Codebook, code_id: str, words: str) -> Codebook:
    return codebook.call_also(book, code_id, words.split(";"))


def _items(line: Line) -> list[Item]:
    return [item for cell in line.cells for item in cell.items]


def _countries(line: Line) -> list[str]:
    return [*dict.fromkeys(item.known.name for item in _items(line))]
