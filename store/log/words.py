"""Whose words the fields of records are."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from store.log import texts
from store.log.clock import in_order
from store.log.log import Change, Log
from workshop.document import Workshop
from workshop.texts import rows_elsewhere


def node_of(stamp: str) -> str:
    """Return the console that made a step."""
    return stamp.rsplit("-", 1)[-1]


def standing_behind(log: Log, record: str, field: str, stamp: str) -> str:
    """Return the console that said what a change says; an undo or a redo says what was said before.

    It is empty where an undo brought back that nothing was said.
    """
    return node_of(said_in(log, record, field, stamp))


def said_in(log: Log, record: str, field: str, stamp: str) -> str:
    """Return the step that said what a change says, the last that did without undoing or redoing; empty for none."""
    if not _goes_back(log, stamp):
        return stamp
    versions = log.versions(record, field)
    value = versions[stamp]["value"]
    said = (
        known for known, version in versions.items() if in_order(known) < in_order(stamp) and version["value"] == value
    )
    return max((known for known in said if not _goes_back(log, known)), key=in_order, default="")


def ours(log: Log, change: Change, stamp: str, nodes: frozenset[str]) -> bool:
    """Return whether what another change of the same field says is the same, and these consoles stand behind it."""
    record, field = change["record"], change["field"]
    same = log.versions(record, field)[stamp]["value"] == change["value"]
    return same and standing_behind(log, record, field, stamp) in nodes


def of_others(log: Log, workshop: Workshop, records: Iterable[str], own: Collection[str]) -> Counter[str]:
    """Return how many of some records say what other consoles than this one typed, by console.

    `own` are the names that this one wrote under, in this run and in those before it.
    """
    found: Counter[str] = Counter()
    for record_id in records:
        record = workshop.records.get(record_id) or workshop.tray.get(record_id)
        if record is not None and (heads := log.heads(record_id, record.statement)):
            found[standing_behind(log, record_id, record.statement, heads[-1])] += 1
        elif record is not None:  # it has no words of its own: it counts for who made it
            found[node_of(log.first(record_id))] += 1
    return Counter({other: count for other, count in found.items() if other and other not in own})


def _goes_back(log: Log, stamp: str) -> bool:
    return "undoes" in log.steps[stamp] or "redoes" in log.steps[stamp]


def kept(log: Log, workshop: Workshop, stays: Mapping[str, Sequence[str]], own: Collection[str]) -> tuple[str, str]:
    """Return what something says that an undo leaves where it is, and a clause on why it stays.

    Args:
        log: The steps so far.
        workshop: The workshop that they make.
        stays: What stays, with what holds each: rows under it or about it, or itself where others reworded it.
        own: The names that the console which undid wrote under.
    """
    reasons = {record: [by for by in held if by == record or by not in stays] for record, held in stays.items()}
    first = next((record for record, held in reasons.items() if held and record in workshop), next(iter(stays)))
    rows = dict.fromkeys(by for record, held in reasons.items() for by in held if by != record)
    said = workshop.records[first].statement_text if first in workshop else ""
    if rows and first not in reasons[first]:
        return said, texts.stays_with(rows_elsewhere(len(rows), len(of_others(log, workshop, rows, own))))
    return said, texts.CHANGED_ELSEWHERE
