"""The priority that the room works on, as the pages of sessions 3 to 5 follow it from one to the next."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from tui.screens.base import texts
from tui.screens.base.page import Commands, Host, Part, Place
from tui.screens.base.row_keys import NO_ROW, RowKey, record_row
from tui.widgets.key import DeclaredKey, key
from tui.widgets.shown import Lines
from workshop.model import Priority
from workshop.statements import tree
from workshop.votes import priorities

KEYS: list[DeclaredKey] = [
    key("alt+n,ctrl+pagedown", "priority.next", *texts.KEYS["priority.next"]),
    key("alt+p,ctrl+pageup", "priority.before", *texts.KEYS["priority.before"]),
]


class PriorityFocus(Part):
    """Names the priorities in a line, keeps something of the present one in sight, and goes on to the next by key."""

    def __init__(self, host: Host, *, first_row: Callable[[], None], panel: Callable[[], Lines]) -> None:
        """Follow the room.

        Args:
            host: The screen.
            first_row: Puts the cursor where work on a priority begins.
            panel: Returns what stays in sight above the rows.
        """
        self._host = host
        self._first_row, self._panel = first_row, panel
        self.shown = ""  # the priority shown; empty for none
        self._moved = False  # whether the rows to be shown next are those of another priority
        self._cursors: dict[str, RowKey] = {}  # where the cursor was, by priority

    def wanted(self) -> str:
        """Return the priority that the room works on, the first where it works on none."""
        workshop, wanted = self._host.console.workshop, self._host.console.priority
        if workshop.get(Priority, wanted) is not None:
            return wanted
        return next(iter(workshop.children(priorities.PRIORITIES)), "")

    def is_behind(self) -> bool:
        """Return whether the room has gone on to another priority than the one shown."""
        return self.wanted() != self.shown

    def before_rows(self, changed: frozenset[str] | None) -> frozenset[str] | None:
        """Turn to the priority that the room works on; return what differs, None where anything may."""
        workshop, wanted, rows = self._host.console.workshop, self.wanted(), self._host.rows
        self._moved = wanted != self.shown
        if self._moved:
            self._cursors[self.shown] = self._host.cursor
            self.shown = wanted
            rows.filter = None
            rows.focus_branch(None)
        adopted = priorities.adopted(workshop)
        self._host.around.show_priorities([(each.id, each.text) for each in adopted], wanted, texts.next_priority)
        return None if self._moved or (changed and priorities.PRIORITIES in changed) else changed

    def after_rows(self) -> None:
        """Put the cursor where it was on this priority."""
        if self._moved and not self._host.rows.move_cursor(self._cursors.get(self.shown, NO_ROW)):
            self._first_row()
        self._moved = False
        self.refresh_panel()

    def cursor_moved(self) -> None:
        """Say what stays in sight for another row."""
        self.refresh_panel()

    def refresh_panel(self) -> None:
        """Say again what stays in sight."""
        self._host.around.show_context(self._panel())

    def header_picked(self, tab: str) -> None:
        """Go to the priority that was clicked."""
        self._host.console.priority = tab

    def reveal(self, key: RowKey) -> None:
        """Go to the priority to which a half-typed line belongs, if to any."""
        if priority := tree.priority_of(self._host.console.workshop, key.record):
            self._host.console.priority = priority
            self._host.catch_up()

    def further_places(self) -> Iterable[Place]:
        """Return the priorities by their numbers."""
        for number, priority in enumerate(priorities.adopted(self._host.console.workshop), start=1):
            yield texts.priority_number(number), priority.text, partial(self.header_picked, priority.id)

    def adopt(self, text: str) -> bool:
        """Adopt a priority of the plenary's own, with its trunk; return whether it was taken."""
        console = self._host.console
        priority, trunk = console.session.new_id("priority"), console.session.new_id("node")
        return console.do("Adopt a priority", lambda w: priorities.adopt(w, priority, trunk, text=text))

    def commands(self) -> Commands:
        """Return the commands by the ids of their keys."""
        return {"priority.next": lambda: self._go(1), "priority.before": lambda: self._go(-1)}

    def _go(self, by: int) -> None:
        """Go to the next priority, or to the one before; after the last comes the first."""
        console = self._host.console
        adopted = console.workshop.children(priorities.PRIORITIES)
        if not adopted:
            console.say(texts.NO_PRIORITY, wrong=True)
            return
        here = adopted.index(self.shown) if self.shown in adopted else 0
        console.priority = adopted[(here + by) % len(adopted)]


def trunk_row(trunks: Sequence[str]) -> RowKey:
    """Return the row of the first trunk; `NO_ROW` where there is none."""
    return record_row(trunks[0]) if trunks else NO_ROW
