"""What a file says about itself in its first table: its format, and which workshop it is."""

from collections.abc import Mapping
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from store import texts
from store.errors import NewerFormat, NotAWorkshop
from store.file.encode import META
from workshop.document import Workshop
from workshop.kinds import COMMENTS
from workshop.model import Comment

if TYPE_CHECKING:
    from store.log.redaction import Redaction

FORMAT = 4  # the latest that this program reads
PLAIN, FORGETTING, DECIDING, RESERVING = 1, 2, 3, 4
"""What it writes: 2 only where something is forgotten, which older programs would undo, and 3 or 4
only where there is a comment of a kind that they do not know."""
_KEY = "1"
_MOST_NAMES = 1_000  # of what a foreign file says


UNDECIDED, PRACTICE, ANOTHER = "undecided", "practice", "another"
_COPIES = (UNDECIDED, PRACTICE, ANOTHER)


class Head(NamedTuple):
    """A file's own account of itself; texts are empty where it says nothing.

    `names` are the names of files that are this one workshop on purpose. A file that began as a copy of another
    workshop's has an id of its own; `copy_of` is the id that it had, and `copy_as` what it is: UNDECIDED until
    somebody says so, PRACTICE for trying things in, ANOTHER for the beginning of another workshop.
    """

    workshop: str
    format: int
    title: str = ""
    country: str = ""
    dates: str = ""
    names: tuple[str, ...] = ()
    copy_of: str = ""
    copy_as: str = ""

    @property
    def is_undecided(self) -> bool:
        """Whether nobody has said yet what this copy is."""
        return self.copy_as == UNDECIDED

    def table(self) -> dict[str, dict[str, Any]]:
        """Return the `_meta` table that says this."""
        fields: dict[str, Any] = {"title": self.title, "country": self.country, "dates": self.dates}
        if self.names:
            fields["names"] = list(self.names)
        if self.copy_of:
            fields |= {"copy_of": self.copy_of, "copy_as": self.copy_as}
        return {_KEY: {"format": self.format, "workshop": self.workshop, **fields}}


def format_for(redaction: "Redaction", workshop: Workshop) -> int:
    """Return the format of a file with such a log and such a workshop: the lowest whose programs do it no harm."""
    records = chain(workshop.records.values(), workshop.tray.values())
    comments = (COMMENTS[record.kind].since for record in records if isinstance(record, Comment))
    return max(FORGETTING if redaction else PLAIN, *comments, PLAIN)


def head_of(tables: Mapping[str, Any], path: Path) -> Head:
    """Return the head of a file. Raises NotAWorkshop if it has none, NewerFormat if the rest may be beyond us."""
    head = read_head(tables.get(META), path)
    if head.format > FORMAT:
        raise NewerFormat(path, head.format, FORMAT)
    return head


def read_head(meta: object, path: Path) -> Head:
    """Return the head in a `_meta` table of any format. Raises NotAWorkshop."""
    if not isinstance(meta, Mapping) or not isinstance(fields := meta.get(_KEY), Mapping):
        raise NotAWorkshop(path, texts.no_head(_KEY, META))
    number, workshop = fields.get("format"), fields.get("workshop")
    if type(number) is not int or number < 1:
        raise NotAWorkshop(path, texts.NO_FORMAT)
    if not isinstance(workshop, str) or not workshop:
        raise NotAWorkshop(path, texts.NO_WORKSHOP)
    title, country, dates = (_text(fields.get(name)) for name in ("title", "country", "dates"))
    copy_of, copy_as = _text(fields.get("copy_of")), _text(fields.get("copy_as"))
    if copy_as not in _COPIES:
        copy_of = copy_as = ""
    return Head(workshop, number, title, country, dates, _names(fields.get("names")), copy_of, copy_as)


def _names(value: object) -> tuple[str, ...]:
    """Return the names in a list, as a set of them is written; none for anything else."""
    if not isinstance(value, list):
        return ()
    return tuple(sorted({name for name in value if isinstance(name, str) and name}))[:_MOST_NAMES]


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
