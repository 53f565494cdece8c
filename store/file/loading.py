"""Making sense of a file's tables: its steps, the workshop they tell, what another program changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from store import texts
from store.file.encode import META, STEPS
from store.file.meta import FORMAT, Head, head_of
from store.garbage import paused_gc
from store.log.codec import NAMES
from store.log.foreign_edits import edited_outside
from store.log.log import Log, Step
from store.log.validation import step_fault
from store.log.view import view
from workshop.document import Workshop

Tables = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True)
class Loaded:
    """What a file holds.

    `outside` is the stamp of the step that says what another program changed in the tables, already in the
    log; empty where none did. `extra` are tables that this version does not know. `faults` has a sentence
    for all that makes no sense; the rest is in the log and in the workshop. `left_out` says that some of that is
    not in the log either, so that saving would lose it. `is_plain` says that all is known to be as this version
    writes it.
    """

    log: Log = field(default_factory=Log)
    workshop: Workshop = field(default_factory=Workshop)
    head: Head = field(default_factory=lambda: Head("", FORMAT))
    outside: str = ""
    extra: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    left_out: bool = False
    is_plain: bool = False


def load(path: Path, tables: Tables) -> Loaded:
    """Make sense of a file's tables. Raises NotAWorkshop, NewerFormat."""
    with paused_gc():
        return _loaded(path, tables)


def _loaded(path: Path, tables: Tables) -> Loaded:
    head = head_of(tables, path)
    steps, faults = sound_steps(tables.get(STEPS, {}))
    log = Log(steps.items())
    workshop, wrong, _ = view(log)
    stamp, step, odd = edited_outside(log, workshop, tables)
    left_out = bool(faults or odd)
    if step is not None:
        log.append(stamp, step)
        workshop = view(log, workshop, {change["record"] for change in step["changes"]}).workshop
    return Loaded(log, workshop, head, stamp, unknown_tables(tables), [*faults, *wrong, *odd], left_out)


def sound_steps(table: Mapping[str, Any]) -> tuple[dict[str, Step], list[str]]:
    """Return the steps of a table that can be used, and a sentence for each that cannot."""
    sound: dict[str, Step] = {}
    faults = []
    for stamp, step in table.items():
        fault = step_fault(stamp, step)
        if fault:
            faults.append(texts.wrong_step(stamp, fault))
        else:
            sound[stamp] = step
    return sound, faults


def unknown_tables(tables: Tables) -> dict[str, Mapping[str, Any]]:
    """Tables that this version does not know; they are kept as they are."""
    return {name: table for name, table in tables.items() if name not in {META, STEPS, *NAMES}}
