"""The composer's look: a context line, and the entry below it, wrapped, with its cursor."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Offset, Region, Size
from textual.strip import Strip
from textual.widget import Widget

from tui.widgets import texts
from tui.widgets.composer.draft import SPEAKER_SIGN, Draft
from tui.widgets.composer.entry import Mark
from tui.widgets.composer.lines import EntryLines
from tui.widgets.text.display import visible
from tui.widgets.text.graphemes import next_boundary
from tui.widgets.text.terminal import is_plain
from tui.widgets.unbroken import unbroken

MOST_ROWS = 6
"""How many lines of text are shown at once at most; a longer text scrolls."""


def most_rows(height: int) -> int:
    """Return how many lines of text are shown at once in a terminal of so many lines."""
    return max(1, min(MOST_ROWS, height // 3 - 1))


GUTTER = 2
"""Cells to the left of the text."""
_PROMPT_SIGN = "> " if is_plain(os.environ) else "› "
_CONTINUED = "  "
_SCROLLED = ": " if is_plain(os.environ) else "⋮ "
_BETWEEN = " · "
_LEAST_PROMPT = 12

Part = tuple[str, str]
"""A component class of the composer and the text to draw in it."""
StyleOf = Callable[[str], Style]
"""The style of a component class."""


@unbroken
class ComposerView(Widget):
    """Shows a draft as it is typed; grows with its lines and keeps the cursor in sight."""

    DEFAULT_CSS = """
    ComposerView {
        height: auto;
        padding: 0 1;
        background: $surface;
        color: $foreground;
        & > .composer--prompt { color: $text-muted; }
        & > .composer--kind { color: $text-accent; text-style: bold; }
        & > .composer--choice { color: $text-accent; text-style: bold underline; }
        & > .composer--match { color: $foreground; }
        & > .composer--gutter { color: $text-muted; }
        & > .composer--placeholder { color: $text-disabled; }
        & > .composer--cursor {
            background: $input-cursor-background;
            color: $input-cursor-foreground;
            text-style: $input-cursor-text-style;
        }
        & > .composer--selection { background: $input-selection-background; text-style: underline; }
        &:focus > .composer--gutter { color: $accent; text-style: bold; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "composer--prompt",
        "composer--kind",
        "composer--choice",
        "composer--match",
        "composer--gutter",
        "composer--placeholder",
        "composer--cursor",
        "composer--selection",
    }

    def __init__(
        self,
        *,
        prompt: str = "",
        placeholder: str = "",
        name: str | None = None,
        id: str | None = None,  # noqa: A002 - the name that every Textual widget gives it
        classes: str | None = None,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self.draft = Draft()
        self.lines = EntryLines()
        self._marks: Sequence[Mark] = ()
        self._prompt, self._placeholder = prompt, placeholder
        self.top = 0  # the first line of text that is shown
        self._rows = 1
        self._drawn: tuple[object, object] = ((), ())  # what the context line and the text were drawn from

    @property
    def marks(self) -> Sequence[Mark]:
        """The first characters that say what kind of thing is typed."""
        return self._marks

    @marks.setter
    def marks(self, marks: Sequence[Mark]) -> None:
        if marks == self._marks:
            return
        self._marks = marks
        self.draft.mark_chars = "".join(mark.char for mark in marks)
        self.draft.spaced_marks = "".join(mark.char for mark in marks if mark.spaced)
        self.refresh()

    @property
    def speakers(self) -> Sequence[str]:
        """The names that ``@`` completes, in the order of preference."""
        return self.draft.speakers

    @speakers.setter
    def speakers(self, speakers: Sequence[str]) -> None:
        if speakers != self.draft.speakers:
            self.draft.speakers = speakers
            self.refresh()

    @property
    def phrases(self) -> Mapping[str, str]:
        """The short codes and what they stand for."""
        return self.draft.phrases

    @phrases.setter
    def phrases(self, phrases: Mapping[str, str]) -> None:
        if phrases != self.draft.phrases:
            self.draft.phrases = phrases
            self.refresh()

    @property
    def prompt(self) -> str:
        """What Enter will record and where; shown above the text."""
        return self._prompt

    @prompt.setter
    def prompt(self, prompt: str) -> None:
        if prompt != self._prompt:
            self._prompt = prompt
            self._refresh_context()

    @property
    def placeholder(self) -> str:
        """What is shown in place of an empty text."""
        return self._placeholder

    @placeholder.setter
    def placeholder(self, placeholder: str) -> None:
        if placeholder != self._placeholder:
            self._placeholder = placeholder
            self.refresh()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - Textual's
        """Return the context line and as many lines as the text takes and there is room for."""
        self._wrap(width)
        return 1 + self._rows

    def _wrap(self, width: int) -> None:
        # One cell stays free for the cursor after the last character.
        self.lines.update(self.draft.literal, max(width - GUTTER - 1, 1))
        self._rows = min(len(self.lines.spans), most_rows(self.app.size.height))
        row = self.cursor_place[0]
        self.top = max(min(self.top, row, len(self.lines.spans) - self._rows), row - self._rows + 1)

    @property
    def cursor_place(self) -> tuple[int, int]:
        """The line of the text, and the cell in it, where the cursor is."""
        return self.lines.place(self.draft.active.cursor + self.draft.shift)

    def follow_draft(self) -> None:
        """Show the draft as it is now; draw only the lines that are others than before."""
        if self.is_attached and self.size.width:
            rows, (context, text) = self._rows, self._drawn
            self._wrap(self.size.width)
            draft = self.draft
            self._drawn = (
                (
                    draft.mark,
                    draft.speaker,
                    draft.naming and draft.literal,
                    draft.choice,
                    draft.phrase,
                    draft.first_name,
                ),
                (draft.literal, draft.active.cursor, draft.active.selection, self.top),
            )
            if rows != self._rows:
                self.refresh(layout=True)
            elif self._drawn[1] != text:
                self.refresh(Region(0, 1, self.outer_size.width, rows))
            if self._drawn[0] != context:
                self._refresh_context()
            self._place_cursor()

    def _refresh_context(self) -> None:
        self.refresh(Region(0, 0, self.outer_size.width, 1))

    def _place_cursor(self) -> None:
        """Put the terminal's own cursor on the text, where input methods and readers look for it."""
        if self.has_focus:
            row, cell = self.cursor_place
            x, y = self.content_region.offset
            self.app.cursor_position = Offset(x + GUTTER + cell, y + 1 + row - self.top)

    def on_resize(self) -> None:
        """Follow the new place of the text."""
        self._wrap(self.size.width)
        self._place_cursor()

    def on_focus(self) -> None:
        """Take the terminal's cursor."""
        self._place_cursor()

    def render_line(self, y: int) -> Strip:
        """Draw the context line (0) or a line of the text."""
        width, style_of = self.size.width, self.get_component_rich_style
        if y == 0:
            mark = next((mark.name for mark in self._marks if mark.char == self.draft.mark), self.draft.mark)
            segments = paint_context(context_parts(self.draft, self._prompt, mark, width - GUTTER), style_of)
        else:
            segments = self._row_segments(self.top + y - 1, y - 1)
        return Strip(segments).adjust_cell_length(width).apply_style(self.rich_style)

    def _row_segments(self, line: int, shown_row: int) -> list[Segment]:
        if line >= len(self.lines.spans):
            return []
        style_of = self.get_component_rich_style
        draft, lines = self.draft, self.lines
        cursor_line, _ = self.cursor_place
        at = draft.active.cursor + draft.shift
        drawn = cursor_line == line and self.has_focus and not getattr(self.app, "has_cursor", False)
        cursor = (at, next_boundary(lines.shown, at)) if drawn else None
        start, end = draft.active.selection
        selection = (start + draft.shift, end + draft.shift)
        segments = [paint_gutter(line, shown_row, style_of)]
        segments += paint_text(lines.shown, lines.spans[line], cursor, selection, style_of)
        if not lines.shown and self._placeholder:
            hint = visible(self._placeholder)
            segments.append(Segment(hint, style_of("composer--placeholder")))
        return segments


def context_parts(draft: Draft, prompt: str, mark_name: str, width: int) -> list[Part]:
    """Return the context line in parts; the prompt gives way to what the typist just typed.

    Args:
        draft: What is typed.
        prompt: What Enter records, and where.
        mark_name: The word for the kind of entry that the draft's mark means.
        width: How many cells there are.
    """
    if draft.naming is not None:
        if found := draft.name_and_text:
            return [
                ("composer--choice", visible(found[0])),
                ("composer--prompt", f"  {texts.NAME_THEN_TEXT}"),
            ]
        return _name_parts(draft.names, draft.choice, draft.naming.text.strip())
    phrase = draft.phrase
    if phrase:
        offered = visible(f"{phrase.code} = {phrase.phrase}")
        return [("composer--choice", offered), ("composer--prompt", f"  {texts.EXPANDS}")]
    kind = _BETWEEN.join(visible(word) for word in (mark_name, draft.speaker) if word)
    if draft.first_name:
        kind = _BETWEEN.join([kind, f"{texts.TAB_NAMES} {visible(draft.first_name)}"])
    prompt = visible(prompt)
    room = max(width - (cell_len(kind) + len(_BETWEEN) if kind else 0), _LEAST_PROMPT)
    if cell_len(prompt) > room:
        prompt = set_cell_size(prompt, room - 1) + "…"
    if not kind:
        return [("composer--prompt", prompt)]
    parts = [("composer--kind", kind)]
    return [("composer--prompt", prompt + _BETWEEN), *parts] if prompt else parts


def _name_parts(names: Sequence[str], choice: int, typed: str) -> list[Part]:
    if not names:
        told = texts.NAME_UNLISTED if typed else texts.NAME_WANTED
        return [("composer--prompt", f"{SPEAKER_SIGN} {told}")]
    parts: list[Part] = [("composer--prompt", f"{texts.NAME_OFFERED} ")]
    # From the chosen name on, so that it is in sight however long the names before it are.
    for number, name in enumerate(names[choice:]):
        parts.append(("composer--match" if number else "composer--choice", visible(name)))
        parts.append(("composer--prompt", "  "))
    if typed:
        parts.append(("composer--prompt", texts.NAME_AS_TYPED))
    return parts


def paint_context(parts: Iterable[Part], style_of: StyleOf) -> list[Segment]:
    """Return the context line, level with the text."""
    return [Segment(" " * GUTTER), *(Segment(text, style_of(name)) for name, text in parts)]


def paint_gutter(line: int, shown_row: int, style_of: StyleOf) -> Segment:
    """Return what stands before a line: the accent, or a sign that lines above are out of sight."""
    sign = _PROMPT_SIGN if line == 0 else _SCROLLED if shown_row == 0 else _CONTINUED
    return Segment(sign, style_of("composer--gutter"))


def paint_text(
    shown: str,
    span: tuple[int, int],
    cursor: tuple[int, int] | None,
    selection: tuple[int, int],
    style_of: StyleOf,
) -> list[Segment]:
    """Return a line of text.

    Args:
        shown: The whole text as it is drawn.
        span: The part of it (start, end) that this line shows.
        cursor: The character (start, end) under the cursor; None if it is on another line.
        selection: The part (start, end) that is selected; empty where both are the same.
        style_of: Gives the style of a component class.
    """
    start, end = span
    edges = {start, end}
    edges.update(edge for edge in (*selection, *(cursor or ())) if start < edge < end)
    cuts = sorted(edges)
    segments: list[Segment] = []
    for left, right in pairwise(cuts):
        style: Style | None = None
        if cursor and cursor[0] <= left < cursor[1]:
            style = style_of("composer--cursor")
        elif selection[0] <= left < selection[1]:
            style = style_of("composer--selection")
        segments.append(Segment(shown[left:right], style))
    if cursor and cursor[0] >= end:
        segments.append(Segment(" ", style_of("composer--cursor")))
    return segments
