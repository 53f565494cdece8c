"""Where something was typed that undo takes back: the rows before it, the row above it, and its words."""

from typing import NamedTuple

from tui.screens.base.row_keys import NO_ROW, RowKey
from tui.screens.base.screen import RecordingScreen
from tui.widgets.composer.entry import Entry


class Leaving(NamedTuple):
    """What stands around a row that goes."""

    before: tuple[RowKey, ...]  # the rows of its slot that stand before it, the nearest first
    above: RowKey  # the row that it is under
    level: int  # how far in from the row above an entry becomes what it was
    entry: Entry | None  # its words as they were typed; None where the page has none


def leaving(screen: RecordingScreen, record_id: str) -> Leaving:
    """Return what stands around the row of a record, as its screen shows it now."""
    screen.catch_up()
    page = screen.page
    workshop, source = page.workshop, page.source()
    key, record = page.row_of_record(record_id), workshop.records.get(record_id)
    if record is None:
        return Leaving((), NO_ROW, 0, None)
    above = source.parent(key)
    beside = [*(source.children(above) if above is not None else source.roots())]
    earlier = beside[: beside.index(key)] if key in beside else []
    slot = {*workshop.children(record.parent)}
    before = tuple(row for row in reversed(earlier) if row.kind == "record" and row.record in slot)
    holds = workshop.records.get(above.record) if above is not None else None  # the inbox is none
    inside = holds is not None and holds.id == record.parent and type(holds) is type(record)
    return Leaving(before, above or NO_ROW, 1 if inside else 0, page.entry_of(key))


def leave_row(screen: RecordingScreen, left: Leaving, *, offer: bool) -> None:
    """Go to where a record was typed that has gone, and offer its words in the line, to be mended or replaced."""
    screen.catch_up()
    before = next((key for key in left.before if screen.rows.move_cursor(key)), None)
    if before is None and screen.rows.move_cursor(left.above):
        screen.set_level(left.level)
    if offer and left.entry is not None:
        screen.composer.offer(left.entry)
        screen.refresh_prompt()
    else:
        withdraw_offer(screen)


def withdraw_offer(screen: RecordingScreen) -> None:
    """Clear the line of words that it only offers."""
    if screen.composer.is_offer:
        screen.composer.clear()
