"""Merging copies, and having back what can be had back, for the command line."""

import sys
from collections.abc import Sequence
from pathlib import Path

from store.errors import StoreError
from store.log.clock import Clock
from store.log.log import Log
from store.log.merge import missing
from store.log.view import view
from store.recovery.merge_files import merge_files, write_new
from store.recovery.recovery import Source, gathered, sources
from store.state.state_folder import state_folder
from tui.widgets.outline.outline import Row
from tui.widgets.text.display import visible


def merge(path: Path, others: Sequence[Path]) -> int:
    """Put what other copies have into a file; the exit code."""
    try:
        came, notes = merge_files(path, others)
    except StoreError as error:
        return _complain(str(error))
    for item in came.items:
        print(visible(f"{item.what}: {item.text}" + (f" (before: {item.before})" if item.before else "")))
    for note in notes:
        print(visible(note))
    steps = "1 step" if len(came.stamps) == 1 else f"{len(came.stamps)} steps"
    print(visible(f"{steps} came into {path}." if came.stamps else f"{path} had all of it already."))
    return 0


def listed(path: Path) -> int:
    """Say where something of a workshop can be had back; the exit code."""
    found = sources(path, state_folder())
    if not found:
        return _complain(f"Nothing of {path} is known here: no file, no backup, no journal.")
    everything = gathered(found)
    for number, source in enumerate(found, 1):
        print(visible(f"{number}  {_told(source, everything, found[0])}"))
    count = len(view(everything).workshop.records)
    print(
        visible(f"All together: {len(everything.steps):,} steps, {count:,} records. plenary recover {path} -o NEW.json")
    )
    return 0


def rows(path: Path, state: Path) -> list[tuple[str, Row]]:
    """Where something of a workshop can be had back: "0" for all together, then the places by their numbers."""
    found = sources(path, state)
    if not found:
        return []
    everything = gathered(found)
    every = Row(f"All together: {len(everything.steps):,} steps", tone="heading")
    told = (_told(source, everything, found[0]) for source in found)
    return [("0", every), *((str(number), Row(text, label=str(number))) for number, text in enumerate(told, 1))]


def recover(path: Path, output: Path | None, only: int) -> int:
    """Write all that can be had back, or what one source has, into a new file; the exit code."""
    sentence, wrong = recovered(path, state_folder(), output, only)
    if wrong:
        return _complain(sentence)
    print(visible(sentence))
    return 0


def recovered(path: Path, state: Path, output: Path | None, only: int) -> tuple[str, bool]:
    """Write it into a new file; a sentence, and whether that went wrong."""
    found = sources(path, state)
    if only > len(found):
        return f"There is no number {only}; see plenary recover {path} --list", True
    chosen = found[only - 1 : only] if only else found
    log = gathered(chosen)
    workshop = next((source.workshop for source in found if source.workshop), "") or Clock("recover").new_id("w")
    if not log.steps:
        return f"Nothing of {path} can be had back here: no step of it is intact anywhere.", True
    # one state of the past is a workshop of its own, or the next look beside it would bring all of today back in
    name = f"{workshop}-{chosen[0].at:%Y%m%d%H%M%S}" if only and chosen[0].at else workshop
    target = output or _free(path)
    try:
        write_new(target, log, name)
    except StoreError as error:
        return str(error), True
    seen = view(log)
    more = f" {len(seen.faults)} records of it cannot be shown." if seen.faults else ""
    more += "".join(f" Not looked at: {source.fault}" for source in chosen if source.unread)
    count = len(seen.workshop.records)
    return f"{target} has {len(log.steps):,} steps, {count:,} records.{more} {path} is as it was.", False


def _told(source: Source, everything: Log, own: Source) -> str:
    """What a source holds, and how it differs from the file itself and from all there is."""
    at = f", {source.at.astimezone():%d %b %Y %H:%M:%S}" if source.at and "backup" not in source.name else ""
    more = len(missing(own.steps, source.steps))
    lacks = len(everything.steps) - len(source.steps)
    parts = [f"{source.name}{at}: {len(source.steps):,} steps"]
    if source is not own and more:
        parts.append(f"{more:,} that the file has not")
    if lacks > 0:
        parts.append(f"lacks {lacks:,}")
    if source.unread:
        return f"{source.name}: {source.fault}"
    if source.fault:
        parts.append(f"damaged: {source.fault}")
    return ", ".join(parts)


def _free(path: Path) -> Path:
    count, target = 1, path.with_name(f"{path.stem}-recovered.json")
    while target.exists():
        count += 1
        target = path.with_name(f"{path.stem}-recovered-{count}.json")
    return target


def _complain(sentence: str) -> int:
    print(visible(f"plenary: {sentence}"), file=sys.stderr)
    return 1
