"""A workshop to be given away: what it says now, in one step, under an identity of its own."""

import secrets
from pathlib import Path

from store.file.identity import random_id
from store.file.meta import PLAIN, Head
from store.log.clock import Clock
from store.log.log import Log
from store.log.session import Session
from store.recovery.merge_files import write_new
from workshop.document import Workshop
from workshop.model import Node, Record, Result
from workshop.statements.statements import with_canonical

LABEL = "Share"
"""What the step is called; it is written into the file and never translated."""


def share(workshop: Workshop, path: Path) -> None:
    """Write what a workshop says now into a new file that knows nothing else of it. Raises StoreError."""
    log = Log()
    session = Session(log, Workshop(), Clock(secrets.token_hex(2)), lambda _stamp, _step: None)
    kept = without_past(workshop)
    session.do(LABEL, lambda empty: empty.put(*kept.records.values()))
    write_new(path, log, Head(random_id(), PLAIN))


def without_past(workshop: Workshop) -> Workshop:
    """Return the workshop without its tray, and without what refers to what lies there."""
    for node in [*workshop.every(Node)]:
        if node.same_as and node.same_as not in workshop:
            workshop, _ = with_canonical(workshop, node.id)  # a statement outlives the place where it was said first
    records = {record.id: _without_past(record, workshop) for record in workshop.records.values()}
    return Workshop(records, {}, workshop.slots)


def _without_past(record: Record, workshop: Workshop) -> Record:
    if isinstance(record, Result):
        stay = [place for place, answered in enumerate(record.answers) if answered in workshop]
        said = [*record.answered, *[""] * len(record.answers)]
        record = record.replace_fields(
            answers=tuple(record.answers[place] for place in stay), answered=tuple(said[place] for place in stay)
        )
    origins = getattr(record, "origins", ())
    if any(origin not in workshop for origin in origins):
        return record.replace_fields(origins=tuple(origin for origin in origins if origin in workshop))
    return record
