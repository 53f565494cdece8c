"""The report and the check of a file, for the command line."""

import sys
from pathlib import Path

from report.markdown import markdown
from report.naming import still_named
from store.errors import StoreError, WrongRecords
from store.file.workshop_file import WorkshopFile
from store.opening import read_workshop
from tui.cli.progress import shown
from tui.safe_write import write
from tui.widgets.text.display import visible
from workshop.document import Workshop
from workshop.kinds import Naming
from workshop.text import shorten

_NAMED = 8  # names that the line tells


def report(path: Path, output: Path | None, names: Naming | None = None) -> int:
    """Print the report of a workshop, or write it to a file; the exit code.

    `names` says how people are named, where that is not what the workshop says of it.
    """
    try:
        with shown("putting the report together"):
            session = read_workshop(path)
            text = markdown(session.workshop, session, names)
    except StoreError as error:
        return _complain(str(error))
    except KeyboardInterrupt:
        return _complain("Cancelled; nothing was written.")
    if output is None:
        try:
            sys.stdout.buffer.write(text.encode("utf-8"))
            sys.stdout.buffer.flush()
        except BrokenPipeError:  # whoever reads it has read enough
            raise
        except OSError as error:
            return _complain(f"The report could not be printed: {error.strerror}; name a file with -o.")
    else:
        try:
            write(text, output)
        except OSError as error:
            return _complain(f"The report could not be written to {output}: {error.strerror}; choose another file.")
    _tell_of_names(session.workshop, text, names)
    return 0


def _tell_of_names(workshop: Workshop, text: str, names: Naming | None) -> None:
    """Where names are not wanted, say which of them still stand in what people said."""
    if (names or workshop.details.names) == "full":
        return
    if found := still_named(workshop, text):
        listed = ", ".join(f"{shorten(name, 40)} ({count})" for name, count in list(found.items())[:_NAMED])
        more = f" and {len(found) - _NAMED} more" if len(found) > _NAMED else ""
        said = f"plenary: names that still stand in what was said: {listed}{more}; read it over."
        print(visible(said), file=sys.stderr)


def check(path: Path) -> int:
    """Name each fault of a file; 0 where there is none."""
    try:
        with shown("checking the file"):
            found = _faults(path)
    except KeyboardInterrupt:
        return _complain("Cancelled; the check did not get to its end.")
    for fault in found:
        print(visible(fault))
    if not found:
        print(visible(f"{path} is sound."))
    return 1 if found else 0


def _faults(path: Path) -> list[str]:
    found = WorkshopFile(path, read_only=True).faults()
    if not found:
        try:
            read_workshop(path, strict=True)
        except WrongRecords as error:
            found = error.faults
        except StoreError as error:
            found = [str(error)]
    return found


def _complain(sentence: str) -> int:
    print(visible(f"plenary: {sentence}"), file=sys.stderr)
    return 1
