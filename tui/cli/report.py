"""The report, for the command line."""

from pathlib import Path

from report.markdown import markdown
from report.naming import still_named
from store.opening import read_workshop
from tui.cli import texts
from tui.cli.output import complain, put_text, write_file
from tui.cli.progress import shown
from workshop.document import Workshop
from workshop.kinds import Naming

_MOST_NAMES = 8  # that are listed


def report(path: Path, output: Path | None, names: Naming | None = None) -> int:
    """Print the report of a workshop, or write it to a file; return the exit code.

    `names` says how people are named, where that is not what the workshop says of it. Raises StoreError and
    CommandError.
    """
    with shown(texts.WRITING_THE_REPORT):
        session = read_workshop(path)
        text = markdown(session.workshop, session, names)
    if output is None:
        put_text(text)
    else:
        write_file(text, output, path)
    _tell_of_names(session.workshop, text, names)
    return 0


def _tell_of_names(workshop: Workshop, text: str, names: Naming | None) -> None:
    """Where names are not wanted, say which of them still stand in what people said."""
    if (names or workshop.details.names) == "full":
        return
    if found := still_named(workshop, text):
        complain(texts.names_left([*found.items()][:_MOST_NAMES], len(found) - _MOST_NAMES))
