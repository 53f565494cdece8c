"""Participants, panel, problem lists and phrases in from other programs' files, for the command line."""

from collections.abc import Sequence
from pathlib import Path

from intake.plan import Plan, Trade, plan, taken
from intake.reading import read
from intake.source import IntakeError
from store.log.imports import standing_imports
from store.opening import OpenWorkshop, read_workshop
from store.state.state_folder import state_folder
from tui.cli import texts
from tui.cli.output import CommandError, agreed, put
from tui.cli.progress import shown
from tui.widgets.composer.pasting import pasted_lines
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.text import plural, shorten


def bring_in(path: Path, source: Path, as_: Trade | None, *, yes: bool) -> int:
    """Show what a file has for a workshop, ask, and take it in one step; return the exit code.

    Raises StoreError, WorkshopError, and CommandError where it cannot be read or nobody can be asked.
    """
    if not path.exists():
        raise CommandError(texts.not_there(path))
    with shown(texts.READING_SOURCE):
        found = _found(source, read_workshop(path).workshop, as_)
    put(*found.lines(read_workshop(path).workshop))
    if not found.counts():
        put(texts.NOTHING_NEW)
        return 1
    if not yes and not agreed(texts.TAKE_IT_IN):
        put(texts.NOTHING_DONE)
        return 1
    opened = OpenWorkshop(path, state=state_folder(), on_status=lambda _: None)
    session = opened.session
    try:
        wanted = _found(source, session.workshop, as_)  # what another console recorded meanwhile is there now
        if standing_imports(session.log, session.workshop, wanted.digest):
            raise WorkshopError(texts.TAKEN_ALREADY)
        label = _label(wanted, source.name)
        session.do(label, lambda w: taken(w, wanted, session.new_id), imported=wanted.digest)
    finally:
        saved = opened.close()
    if not saved:
        raise CommandError(opened.left)
    put(texts.taken_in(label))
    return 0


def _found(source: Path, workshop: Workshop, as_: Trade | None) -> Plan:
    """Return what a file has for a workshop. Raises CommandError."""
    try:
        blocks, notes = read(source, _items)
        found = plan(blocks, workshop, as_)
    except IntakeError as error:
        raise CommandError(texts.table_not_taken(source, str(error))) from error
    except ModuleNotFoundError as error:
        raise CommandError(texts.reader_missing(source.suffix, error.name or "")) from error
    except OSError as error:
        raise CommandError(texts.unreadable(source, texts.reason(error))) from error
    found.notes = [*notes, *found.notes]
    return found


def _items(text: str) -> Sequence[tuple[int, str]]:
    """Read a list of a plain text as a paste of it is read."""
    return [(line.level, line.text) for line in pasted_lines(text)]


def _label(wanted: Plan, name: str) -> str:
    """Return what the step is called; it stands in the file, and is the same in every language."""
    nouns: dict[Trade, str] = {
        "participants": "participant",
        "panel": "panel member",
        "problems": "problem",
        "phrases": "phrase",
        "acronyms": "acronym",
    }
    parts = [plural(count, nouns[trade]) for trade, count in wanted.counts().items()]
    return f"Import {', '.join(parts)} from {shorten(name, 60)}"
