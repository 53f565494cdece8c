"""Moves of the cursor that depend on how the entry is wrapped."""

from tui.widgets.composer.draft import Draft
from tui.widgets.composer.lines import EntryLines


def go_home(draft: Draft, lines: EntryLines, row: int, select: bool = False) -> None:
    """Go to the start of the line or, from there, of the text."""
    start = lines.spans[row][0] - draft.shift
    draft.active.move_to(start if draft.active.cursor > start else 0, select)


def go_end(draft: Draft, lines: EntryLines, row: int, select: bool = False) -> None:
    """Go to the end of the line or, from there, of the text."""
    end = lines.index_at(row, lines.width) - draft.shift
    draft.active.move_to(end if draft.active.cursor < end else len(draft.active.text), select)
