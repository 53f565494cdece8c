"""The board: what hangs on the wall, made of the workshop, of what the typist's cursor is on, and of the rules.

A pure function. Half-typed lines are not in a workshop, and a `Pointing` holds no words, so that neither can be shown.
"""

from collections.abc import Callable
from typing import NamedTuple

from wall import fitting, texts
from wall.pointing import Pointing, View
from wall.rows import Board, Room, Row, plain
from wall.rules import Rules
from wall.said import last_said
from wall.seen import Seen
from wall.views import branches, lists, votes
from wall.views.clock import clock
from wall.views.lists import Shown
from wall.views.vision import vision
from workshop.document import Workshop
from workshop.model import Priority
from workshop.statements.tree import priority_of
from workshop.votes.priorities import PRIORITIES
from workshop.votes.tallier import tally
from workshop.votes.tally import Tally

_SHARE = 3  # what was said last has at most one line in so many


class _Look(NamedTuple):
    """What is looked at, and in how much room."""

    seen: Seen
    item: str
    priority: str
    group: str
    room: Room  # for the rows
    said: int  # lines that what was said last takes away from them
    tally_of: Callable[[Workshop], Tally]

    @property
    def less(self) -> Room:
        """The room without the lines of what was said last."""
        return self.room._replace(lines=max(self.room.lines - self.said, 1))


def board(
    workshop: Workshop,
    pointing: Pointing,
    rules: Rules,
    room: Room = Room(),  # noqa: B008 - a value that nobody can change
    tally_of: Callable[[Workshop], Tally] = tally,
) -> Board:
    """Return what hangs on the wall.

    Args:
        workshop: The workshop.
        pointing: Where the typist's console points.
        rules: What may be shown.
        room: How many lines there are, the title's included, and how wide they are.
        tally_of: What adds up the round of the vote into which ballots go; one who asks often hands in a `Tallier`'s.
    """
    view = pointing.view
    if pointing.blank:
        return Board(view, blank=True)
    seen = Seen(workshop, rules)
    if view == "clock":
        return Board(view, clock=clock(seen, pointing))
    item = seen.in_hand(pointing.item)
    inner = room._replace(lines=max(room.lines - 1, 1))
    said = [] if view in _WITHOUT_TALK else _fitting(last_said(seen, item), inner.width, inner.lines // _SHARE)
    used = sum(fitting.height(row, room.width) for row in said)
    look = _Look(seen, item, _priority(workshop, pointing.priority, item), pointing.group, inner, used, tally_of)
    shown, *more = _VIEWS[view](look)
    rows = fitting.trimmed(shown.rows, shown.at, room, look.less.lines)
    rows = rows or [Row(plain(texts.NOTHING_YET), "count")]
    title = texts.title(view, *more, texts.page(shown.page, shown.pages))
    return Board(view, title, tuple(rows), tuple(said), shown.page, shown.pages)


def _fitting(said: list[Row], width: int, lines: int) -> list[Row]:
    """Return the last of the things said that fit into so many lines."""
    found: list[Row] = []
    for row in reversed(said):
        lines -= fitting.height(row, width)
        if lines < 0:
            break
        found.insert(0, row)
    return found


def _priority(workshop: Workshop, priority: str, item: str) -> str:
    """Return the priority that is shown: that of the room, else that of the item in hand, else the first."""
    if workshop.get(Priority, priority) is not None:
        return priority
    adopted = workshop.children(PRIORITIES)
    of_item = priority_of(workshop, item) if item else ""
    return of_item if workshop.get(Priority, of_item) is not None else adopted[0] if adopted else ""


def _which(look: _Look) -> str:
    """Return which of the priorities is shown."""
    adopted = look.seen.workshop.children(PRIORITIES)
    return texts.priority(adopted.index(look.priority) + 1, len(adopted)) if look.priority in adopted else ""


def _problems(look: _Look) -> tuple[Shown, str]:
    return lists.problems(look.seen, look.item, look.group, look.room), ""


def _themes(look: _Look) -> tuple[Shown, str]:
    return lists.themes(look.seen, look.item, look.room), ""


def _ranking(look: _Look) -> tuple[Shown, str]:
    found = look.tally_of(look.seen.workshop)
    return votes.ranking(look.seen, look.item, look.room, found), texts.round_called(found.round)


def _tree(look: _Look) -> tuple[Shown, str, str]:
    shown, which = branches.tree(look.seen, look.item, look.priority, look.less)
    return shown, _which(look), which


def _vision(look: _Look) -> tuple[Shown, str]:
    return vision(look.seen, look.item, look.priority, look.less), _which(look)


def _map(look: _Look) -> tuple[Shown, str]:
    return branches.results_map(look.seen, look.item, look.priority, look.less), _which(look)


def _decisions(look: _Look) -> tuple[Shown, str]:
    return lists.decisions(look.seen, look.item, look.room), ""


_VIEWS: dict[View, Callable[[_Look], tuple[Shown, *tuple[str, ...]]]] = {
    "problems": _problems,
    "themes": _themes,
    "ranking": _ranking,
    "tree": _tree,
    "vision": _vision,
    "map": _map,
    "decisions": _decisions,
}
"""How each view is made but for the clock: its rows, and what its title says besides."""
_WITHOUT_TALK: frozenset[View] = frozenset({"ranking", "decisions"})
