"""What an outline shows: its rows, and where they come from."""

from collections.abc import Hashable, Sequence
from typing import Generic, NamedTuple, Protocol, TypeVar

Key = TypeVar("Key", bound=Hashable)
"""What tells rows apart: any value that hashes and compares cheaply. ``None`` stands for no row."""


class Row(NamedTuple):
    """One row as people read it.

    ``label`` stands before the text (a number, or the word for a kind of talk), and after it ``who``
    speaks. Words after the text: ``states`` say what has become of it, ``warnings`` what is wrong with
    it, ``marks`` what it is. ``note`` has a column at the right. ``tone``: heading, trunk (what matters
    most), item, talk, empty (a hint where nothing is yet) or struck. A ``brief`` row takes one line
    while the cursor is on another, so that lists stay lists. ``found`` are parts of the text to be
    marked, by where they begin and end, the first in front.
    """

    text: str
    label: str = ""
    marks: tuple[str, ...] = ()
    note: str = ""
    tone: str = "item"
    brief: bool = False
    found: tuple[tuple[int, int], ...] = ()
    states: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    who: str = ""


class Source(Protocol[Key]):
    """A tree of keys. Each key stands in one place only: a statement in two places has two keys.

    The outline keeps what ``children`` returned and compares it with what it returns later, so a
    sequence once returned must not be altered.
    """

    def roots(self) -> Sequence[Key]:
        """Return the keys of the top level, in order."""
        ...

    def children(self, key: Key) -> Sequence[Key]:
        """Return the keys under a key, in order; none for a key that is not there."""
        ...

    def parent(self, key: Key) -> Key | None:
        """Return the key above; None for a root and for a key that is not there."""
        ...

    def row(self, key: Key) -> Row:
        """Return what to draw; asked for the rows in sight only."""
        ...


def has_key(source: Source[Key], key: Key) -> bool:
    """Return whether the source has this key somewhere."""
    above = source.parent(key)
    return key in (source.roots() if above is None else source.children(above))


class NoRows(Generic[Key]):
    """The source of an outline that was not shown anything yet."""

    def roots(self) -> Sequence[Key]:
        """Return nothing."""
        return ()

    def children(self, key: Key) -> Sequence[Key]:  # noqa: ARG002 - the protocol's signature
        """Return nothing."""
        return ()

    def parent(self, key: Key) -> Key | None:  # noqa: ARG002 - the protocol's signature
        """Return nothing."""
        return None

    def row(self, key: Key) -> Row:  # noqa: ARG002 - the protocol's signature
        """Return an empty row."""
        return Row("")
