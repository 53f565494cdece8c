"""The sessions with their pages, and the keys by which their commands are known."""

from collections.abc import Callable, Mapping
from typing import Final

from tui.screens.base import priority, row_commands
from tui.screens.base.page import Host, Page
from tui.screens.problems import joining
from tui.screens.problems import page as problems
from tui.screens.results import page as results
from tui.screens.statements import bracketing, commands, into_tree, lenses, moving
from tui.screens.tree import page as tree
from tui.screens.vision import page as vision
from tui.screens.votes import ballots, grouping, ranking
from tui.screens.votes.sums import Sums
from tui.screens.workshop import page as workshop
from tui.widgets.key import DeclaredKey, key_name


def _votes(host: Host) -> tuple[Page, ...]:
    sums = Sums()
    return (grouping.GroupingPage(host, sums), ballots.BallotsPage(host, sums), ranking.RankingPage(host, sums))


PAGES: Final[Mapping[str, Callable[[Host], tuple[Page, ...]]]] = {
    "problems": lambda host: (problems.ProblemsPage(host),),
    "votes": _votes,
    "tree": lambda host: (tree.TreePage(host),),
    "vision": lambda host: (vision.VisionPage(host),),
    "results": lambda host: (results.ResultsPage(host),),
    "workshop": lambda host: (workshop.WorkshopPage(host),),
}
"""What makes the pages of each session, in the order of the keys F1 to F6."""

KEYS: Final[tuple[DeclaredKey, ...]] = (
    *row_commands.KEYS, *moving.KEYS, *problems.KEYS, *joining.KEYS, *into_tree.KEYS, *grouping.KEYS, *ballots.KEYS,
    *ranking.KEYS, *priority.KEYS, *lenses.KEYS, *commands.KEYS, *bracketing.KEYS, *tree.KEYS, *vision.KEYS,
    *results.KEYS, *workshop.KEYS,
)  # fmt: skip
SPLITS: Final = frozenset({"problems.split", "statement.split"})
"""The commands that part words at a place in the line, of which there is none here."""


def written(key: str) -> str:
    """Return a key as people write it, without blanks and capitals: ctrl+b, alt+=, alt+up."""
    return key_name(key).casefold().replace(" ", "")


def commands_of(page: Page) -> dict[str, DeclaredKey]:
    """Return what can be done on a page, by the id of each command."""
    return {each.id: each for each in KEYS if each.id in page.all_commands and each.id not in SPLITS}


def command_called(page: Page, name: str) -> str:
    """Return the id of the command that a page has under that name or key; empty where there is none."""
    called = name.casefold().replace(" ", "")
    for command, key in commands_of(page).items():
        if called == command or called in map(written, key.key.split(",")):
            return command
    return ""
