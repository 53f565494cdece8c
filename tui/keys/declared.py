"""All keys that are declared, and where each works. It imports every screen: only what tells of all keys needs it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from textual.binding import Binding, BindingType

from tui.keys import texts
from tui.keys.global_keys import GLOBAL_KEYS
from tui.keys.senses import SENSES
from tui.screens.base import priority, row_commands
from tui.screens.base.picker import PickScreen
from tui.screens.dialogs.identity import IdentityScreen
from tui.screens.dialogs.inbox import InboxScreen
from tui.screens.dialogs.keys import KeysScreen
from tui.screens.dialogs.search import SearchScreen
from tui.screens.dialogs.settling import SettleScreen
from tui.screens.library.screen import LibraryScreen
from tui.screens.problems import joining
from tui.screens.problems import page as problems
from tui.screens.results import page as results
from tui.screens.series.lists import MatchesScreen
from tui.screens.series.screen import SeriesScreen
from tui.screens.statements import bracketing, commands, into_tree, lenses, moving
from tui.screens.statements.picture import PictureScreen
from tui.screens.timeline.screen import TimelineScreen
from tui.screens.tree import page as tree
from tui.screens.vision import page as vision
from tui.screens.votes import ballots, grouping, ranking
from tui.screens.votes import screen as votes
from tui.screens.workshop import page as workshop
from tui.widgets.composer.keys import COMMANDS, EDITS
from tui.widgets.key import DeclaredKey
from tui.widgets.text.keys import bindings, key_name

_F1, _GROUPING, _BALLOTS, _RANKING = "problems", "votes.grouping", "votes.ballots", "votes.ranking"
_F3, _F4, _F5, _F6 = "tree", "vision", "results", "workshop"
_VOTES = (_GROUPING, _BALLOTS, _RANKING)
_SESSIONS = (_F1, *_VOTES, _F3, _F4, _F5, _F6)


class Place(NamedTuple):
    """Keys that are declared together.

    Attributes:
        name: Where they work, for people.
        pages: The pages where they work.
        keys: The keys.
    """

    name: str
    pages: tuple[str, ...]
    keys: "Sequence[BindingType | DeclaredKey]"

    @property
    def bindings(self) -> Iterator[Binding]:
        """The keys as bindings."""
        return (
            b
            for each in self.keys
            for b in (bindings(each) if isinstance(each, DeclaredKey) else [each])
            if isinstance(b, Binding)
        )


PLACES: Final = (
    Place(texts.EVERYWHERE, (*_SESSIONS, "library"), GLOBAL_KEYS),
    Place(texts.ROWS, _SESSIONS, row_commands.KEYS),
    Place(texts.ROWS, (_F1, *_VOTES, _F3, _F4, _F5), moving.KEYS),
    Place(texts.PROBLEMS, (_F1,), [*problems.KEYS, *joining.KEYS]),
    Place(texts.PROBLEMS_AND_VOTES, (_F1, _GROUPING), into_tree.KEYS),
    Place(texts.VOTES, _VOTES, [key for key in votes.KEYS if key.id == "votes.view"]),
    Place(texts.GROUPING, (_GROUPING,), grouping.KEYS),
    Place(texts.BALLOTS, (_BALLOTS,), ballots.KEYS),
    Place(texts.RANKING, (_RANKING,), ranking.KEYS),
    Place(texts.PRIORITIES, (_F3, _F4, _F5), priority.KEYS),
    Place(texts.TREES_AND_MAPS, (_F3, _F5), [*lenses.KEYS, *commands.KEYS]),
    Place(texts.PRIORITIES, (_F3, _F4, _F5), bracketing.KEYS),
    Place(texts.TREE, (_F3,), tree.KEYS),
    Place(texts.VISION, (_F4,), vision.KEYS),
    Place(texts.RESULTS, (_F5,), results.KEYS),
    Place(texts.WORKSHOP, (_F6,), workshop.KEYS),
    Place(texts.LIBRARY, ("library",), LibraryScreen.BINDINGS),
    Place(texts.SERIES, ("series",), SeriesScreen.BINDINGS),
    Place(texts.SERIES, ("matches",), MatchesScreen.BINDINGS),
    Place(texts.SEARCH, ("search",), SearchScreen.BINDINGS),
    Place(texts.TIMELINE, ("timeline",), TimelineScreen.BINDINGS),
    Place(texts.INBOX, ("inbox",), InboxScreen.BINDINGS),
    Place(texts.LISTS, ("lists", "inbox", "search", "timeline", "keys", "matches", "settling"), PickScreen.BINDINGS),
    Place(texts.LISTS, ("identity",), IdentityScreen.BINDINGS),
    Place(texts.LISTS, ("picture",), PictureScreen.BINDINGS),
    Place(texts.LISTS, ("keys",), KeysScreen.BINDINGS),
    Place(texts.LISTS, ("settling",), SettleScreen.BINDINGS),
)
"""Where keys work. What the line does with its own keys comes before all of them."""

LINE_KEYS: Final = frozenset({*EDITS, *(key for binding in COMMANDS for key in binding.key.split(","))})


def keys_of(binding: Binding) -> list[str]:
    """Return the keys of a binding."""
    return [key.strip() for key in binding.key.split(",")]


def named() -> dict[str, tuple[Place, Binding]]:
    """Return all commands that have a key, by id."""
    return {b.id: (place, b) for place in reversed(PLACES) for b in place.bindings if b.id is not None}


def commands_by_key() -> dict[str, set[str]]:
    """Return for each key with Ctrl or Alt and a character the commands that it runs somewhere."""
    found: dict[str, set[str]] = {}
    for place in PLACES:
        for binding in place.bindings:
            for key in keys_of(binding):
                found.setdefault(key, set()).add(binding.id or binding.action)
    for binding in COMMANDS:
        for key in keys_of(binding):
            found.setdefault(key, set()).add(f"line.{binding.action}")
    for key, edit in EDITS.items():
        found.setdefault(key, set()).add(f"line.{getattr(edit, '__name__', 'edit')}")
    return {key: commands for key, commands in found.items() if _is_letter(key)}


def _is_letter(key: str) -> bool:
    *held, last = key.split("+")
    return held in (["ctrl"], ["alt"]) and len(key_name(last)) == 1


def second_senses() -> dict[str, set[str]]:
    """Return the commands that a key runs without having that sense, by key; none where one letter has one sense."""
    told = {key: set(SENSES[key].commands) if key in SENSES else set() for key in commands_by_key()}
    return {key: rest for key, commands in commands_by_key().items() if (rest := commands - told[key])}


def table() -> list[str]:
    """Return the table of keys by letter, as docs/guide.md has it."""
    letters: dict[str, dict[str, str]] = {}
    for key, sense in SENSES.items():
        held, _, last = key.partition("+")
        words = sense.words + (f" ({sense.argued})" if sense.argued else "")
        letters.setdefault(key_name(last), {})[held] = words
    rows = sorted(letters, key=lambda letter: (not letter.isalpha(), letter.isdigit(), letter))
    return [
        texts.TABLE_HEAD,
        "| --- | --- | --- |",
        *(f"| {letter} | {letters[letter].get('ctrl', '')} | {letters[letter].get('alt', '')} |" for letter in rows),
    ]


def written(keys: Iterable[str]) -> str:
    """Return keys as people read them."""
    return ", ".join(map(key_name, keys))
