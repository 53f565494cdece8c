"""What is still missing, for the command line."""

from pathlib import Path

from store.file.workshop_file import WorkshopFile
from store.opening import read_workshop
from store.state.journal import Journal
from store.state.state_folder import state_folder
from tui.cli import texts
from tui.cli.output import note, put
from tui.cli.progress import shown
from tui.drafts import Drafts
from workshop.readiness.lacks import LACKS, TITLES, Missing
from workshop.readiness.readiness import missing


def ready(path: Path) -> int:
    """List what is missing, session by session; return the exit code, 0 where nothing is. Raises StoreError."""
    with shown(texts.READING):
        workshop = read_workshop(path).workshop
        journal = Journal(state_folder(), WorkshopFile(path, read_only=True).head().workshop).read()
    found = missing(workshop, Drafts(journal.drafts).words, lambda name: (path.parent / name).is_file())
    for fault in journal.faults:
        note(fault)
    for session, title in TITLES.items():
        here = [each for each in found if each.session == session]
        if here:
            put(title, *map(_line, here))
    put(texts.still_missing(len(found), path))
    return 1 if found else 0


def _line(each: Missing) -> str:
    return texts.missing_line(LACKS[each.lack].word, each.words, each.note)
