"""What a file says about itself in its first table: its format, and which workshop it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from store import texts
from store.errors import NewerFormat, NotAWorkshop
from store.file.encode import META

if TYPE_CHECKING:
    from store.log.redaction import Redaction

FORMAT = 2  # the latest that this program reads
PLAIN, FORGETTING = 1, 2  # what it writes: the later one only where something is forgotten, which older ones undo
_KEY = "1"


@dataclass(frozen=True, slots=True)
class Head:
    """A file's own account of itself; texts are empty where it says nothing."""

    workshop: str
    format: int
    title: str = ""
    country: str = ""
    dates: str = ""

    def table(self) -> dict[str, dict[str, Any]]:
        """Return the `_meta` table that says this."""
        fields = {"title": self.title, "country": self.country, "dates": self.dates}
        return {_KEY: {"format": self.format, "workshop": self.workshop, **fields}}


def format_for(redaction: "Redaction") -> int:
    """Return the format of a file with such a log: the lowest whose programs do it no harm."""
    return FORGETTING if redaction else PLAIN


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
    return Head(workshop, number, *(_text(fields.get(name)) for name in ("title", "country", "dates")))


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
