"""A workshop without names, to be given away, for the command line."""

from pathlib import Path

from report.naming import as_decided
from store.opening import read_workshop
from store.sharing import share as write_shared
from tui.cli import texts
from tui.cli.names import list_places
from tui.cli.output import agreed, put
from tui.cli.progress import shown
from workshop.kinds import Naming
from workshop.naming.mentions import mentions


def share(path: Path, output: Path, names: Naming, *, yes: bool) -> int:
    """Write what a workshop says now into a new file, with people named in that way; return the exit code.

    Where names go, they go out of what people said too, after a look at the list of them. Raises StoreError, and
    CommandError where nobody can be asked.
    """
    with shown(texts.READING):
        session = read_workshop(path, strict=True)
    if names != "full" and not yes and mentions(session.workshop):
        list_places(session.workshop)
        if not agreed(texts.SHARE_WITHOUT):
            put(texts.NOTHING_DONE)
            return 1
    workshop, _ = as_decided(session.workshop, session, names, redact=True)
    write_shared(workshop, output)
    put(texts.shared(output))
    return 0
