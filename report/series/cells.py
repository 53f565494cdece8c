"""What a cell of the matrix says, and what of each workshop stands behind it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from report.naming import as_decided
from report.series import texts
from workshop.history import Wording
from workshop.kinds import COMMENTS, Naming, ResultKind
from workshop.lineage import word
from workshop.model import Comment, Group, Node, Record, Result
from workshop.problems import group_of
from workshop.series.items import Item, agreed, sentences
from workshop.series.known import Known
from workshop.series.series import Cell, Series
from workshop.series.shares import percent
from workshop.speakers import SPEAKER_FIELDS
from workshop.statements.results import entries, group_name
from workshop.statements.statements import said_of
from workshop.texts import RECORDS


class _NoHistory:
    """The earlier wordings of a workshop whose reader wants none."""

    def wordings(self, record_id: str, field: str) -> tuple[Wording, ...]:
        """Return none."""
        del record_id, field
        return ()


def named(series: Series, names: Naming | None = None) -> Series:
    """Return the series with people named as each workshop decides, or all in one way."""
    return Series(tuple(_named(known, names) for known in series.workshops), series.book)


def _named(known: Known, names: Naming | None) -> Known:
    workshop, _ = as_decided(known.workshop, _NoHistory(), names or known.workshop.details.names)
    return known if workshop is known.workshop else replace(known, workshop=workshop)


def told(cell: Cell) -> str:
    """Return what a cell says in words; empty where the theme did not come up."""
    if not cell.items:
        return ""
    parts = [
        percent(cell.share),
        texts.ranked(cell.rank, tied=cell.tied) if cell.rank else "",
        texts.ADOPTED if cell.adopted else "",
        texts.recurring(cell.recurring) if cell.recurring else "",
    ]
    return ", ".join(filter(None, parts)) or texts.NOT_ADOPTED


def visions_of(cell: Cell) -> list[str]:
    """Return the visions agreed for what was adopted."""
    return [vision.text for item in cell.items for vision in agreed(item)]


def results_of(cell: Cell, kind: ResultKind) -> list[str]:
    """Return the entries of one kind in the maps of what was adopted."""
    found = ((item.known.workshop, priority) for item in cell.items for priority in item.priorities)
    return [
        entry.text for workshop, priority in found for entry in entries(workshop, priority.id)
        if entry.kind == kind and entry.text
    ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence behind a theme: where it was said, what it is, and by whom, as far as that is told."""

    known: Known
    record: str
    kind: str
    who: str
    words: str


def sentences_of(item: Item) -> Iterator[Sentence]:
    """Yield the sentences behind an item, each wording once."""
    workshop = item.known.workshop
    for record_id in sentences(item):
        record = workshop.records[record_id]
        words = said_of(workshop, record_id)
        if words:
            yield Sentence(item.known, record_id, _kind(item, record), _who(item, record), words)


def _kind(item: Item, record: Record) -> str:
    if isinstance(record, Comment):
        return COMMENTS[record.kind].word
    return word(item.known.workshop, record.id) or RECORDS[record.prefix]


def _who(item: Item, record: Record) -> str:
    workshop = item.known.workshop
    name = SPEAKER_FIELDS.get(type(record))
    if name and (said := getattr(record, name)):
        return str(said)
    if isinstance(record, Node | Result) and record.group:
        return group_name(workshop, record.group)
    group: Group | None = group_of(workshop, record.id)
    return group.name if group is not None else ""
