"""Which screen is for what. A screen is imported when it is first shown, so that starting stays quick."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from tui.terminal.startup import first_visit
from workshop.document import Workshop
from workshop.model import Comment, Priority, Rating
from workshop.slots import owner
from workshop.timeline.sessions import OF_KIND

if TYPE_CHECKING:
    from textual.screen import Screen

Maker: TypeAlias = "Callable[[], Screen[None]]"


def sessions() -> dict[str, Maker]:
    """The screens of the five sessions and of the workshop itself, by the name of their mode."""
    return {
        "problems": _problems,
        "votes": _votes,
        "tree": _tree,
        "vision": _vision,
        "results": _results,
        "workshop": _workshop,
    }


def begins_with(session: str) -> str:
    """Return the session in which a workshop opens: the one left last, or F1 where that was F6, which is no session."""
    return session if session in sessions() and session != "workshop" else "problems"


def where(workshop: Workshop, record_id: str) -> tuple[str, str, str]:
    """The mode that shows a record, the priority to which it belongs (or none), and the row to go to.

    The mode is "inbox" for what is not filed yet.
    """
    record = workshop.records.get(record_id)
    while isinstance(record, Comment | Rating) and owner(record.parent) in workshop:
        record = workshop.records[owner(record.parent)]
    if record is None or isinstance(record, Comment):
        return "inbox", "", record_id
    line = [record, *workshop.ancestors(record.id)]
    priority = next((above.id for above in line if isinstance(above, Priority)), "")
    return OF_KIND[record.prefix], priority, record_id


def library(folder: Path) -> Maker:
    """The library of a folder."""
    from tui.screens.library.screen import LibraryScreen

    return lambda: LibraryScreen(folder)


def _problems() -> "Screen[None]":
    from tui.screens.problems.screen import ProblemsScreen

    return ProblemsScreen()


def _votes() -> "Screen[None]":
    with first_visit():
        from tui.screens.votes.screen import VotesScreen

    return VotesScreen()


def _tree() -> "Screen[None]":
    with first_visit():
        from tui.screens.tree.screen import TreeScreen

    return TreeScreen()


def _vision() -> "Screen[None]":
    with first_visit():
        from tui.screens.vision.screen import VisionScreen

    return VisionScreen()


def _results() -> "Screen[None]":
    with first_visit():
        from tui.screens.results.screen import ResultsScreen

    return ResultsScreen()


def _workshop() -> "Screen[None]":
    with first_visit():
        from tui.screens.workshop.screen import WorkshopScreen

    return WorkshopScreen()
