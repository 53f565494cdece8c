"""Recovering a workshop from its file, the backups and the journal: for the library's screen and the command."""

from collections.abc import Sequence
from pathlib import Path

from languages import writing
from store.errors import StoreError
from store.file.identity import random_id
from store.file.meta import ANOTHER, PLAIN, Head
from store.file.private import mode_of
from store.log.log import Log
from store.log.merge import missing
from store.log.view import view
from store.recovery.merge_files import write_new
from store.recovery.recovery import Source, gathered, sources
from tui import texts
from tui.widgets.outline.source import Row
from tui.widgets.texts import COLON
from workshop.timeline.local_time import local


def listed(path: Path, state: Path) -> tuple[Sequence[str], str]:
    """Return what each place holds of a workshop, in order, and what all hold together; nothing if there is none."""
    found = sources(path, state)
    if not found:
        return [], ""
    everything = gathered(found)
    told = [_told(source, everything, found[0]) for source in found]
    return told, texts.all_together(len(everything.steps), len(view(everything).workshop.records))


def rows(path: Path, state: Path) -> list[tuple[str, Row]]:
    """Return the places that a workshop can be recovered from: "0" for all together, then each by its number."""
    found = sources(path, state)
    if not found:
        return []
    everything = gathered(found)
    every = Row(texts.all_together(len(everything.steps)), tone="heading")
    told = (_told(source, everything, found[0]) for source in found)
    return [("0", every), *((str(number), Row(text, label=str(number))) for number, text in enumerate(told, 1))]


def recovered(path: Path, state: Path, output: Path | None, only: int) -> str:
    """Write what can be recovered of a workshop into a new file, and return the sentence about it.

    Args:
        path: The workshop's file; it is not changed.
        state: The state folder of this machine.
        output: The new file; by default one beside the workshop's.
        only: The number of the one place to take it from, counted from 1; 0 for all of them.

    Raises:
        StoreError: There is nothing to recover, or it cannot be written.
    """
    found = sources(path, state)
    if only > len(found):
        raise StoreError(texts.no_such_number(only, path))
    chosen = found[only - 1 : only] if only else found
    log = gathered(chosen)
    workshop = next((source.workshop for source in found if source.workshop), "")
    if not log.steps:
        raise StoreError(texts.nothing_intact(path))
    # one state of the past is a workshop of its own, or the next look beside it would bring all of today back in
    target = output or _free(path)
    head = Head(workshop, PLAIN, names=tuple(sorted({path.name, target.name})))
    if only or not workshop:
        head = Head(random_id(), PLAIN, names=(target.name,), copy_of=workshop, copy_as=ANOTHER if workshop else "")
    write_new(target, log, head, widest=mode_of(path))
    seen = view(log)
    sentences = [texts.recovered(target, len(log.steps), len(seen.workshop.records), path)]
    if seen.faults:
        sentences.append(texts.cannot_be_shown(len(seen.faults)))
    sentences += [texts.not_looked_at(source.fault) for source in chosen if source.unread]
    return " ".join(sentences)


def _told(source: Source, everything: Log, own: Source) -> str:
    """Return what a source holds, and how it differs from the file itself and from all there is."""
    if source.unread:
        return f"{source.name}{COLON} {source.fault}"
    at = f", {writing.second_of_year(local(source.at))}" if source.at and not source.says_when else ""
    more = len(missing(own.steps, source.steps)) if source is not own else 0
    lacks = len(everything.steps) - len(source.steps)
    return texts.source_holds(f"{source.name}{at}", len(source.steps), more, lacks, source.fault)


def _free(path: Path) -> Path:
    count, target = 1, path.with_name(f"{path.stem}-recovered.json")
    while target.exists():
        count += 1
        target = path.with_name(f"{path.stem}-recovered-{count}.json")
    return target
