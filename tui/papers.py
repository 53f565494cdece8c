"""The report and the check of a file, for the command line."""

import sys
from pathlib import Path

from report.markdown import markdown
from store.errors import StoreError, WrongRecords
from store.faults import faults
from store.opening import read_workshop
from tui.waiting import shown
from tui.writing import write


def report(path: Path, output: Path | None) -> int:
    """Print the report of a workshop, or write it to a file; the exit code."""
    try:
        with shown("putting the report together"):
            session = read_workshop(path)
            text = markdown(session.workshop, session)
    except StoreError as error:
        return _complain(str(error))
    except KeyboardInterrupt:
        return _complain("Cancelled; nothing was written.")
    if output is None:
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.buffer.flush()
        return 0
    try:
        write(text, output)
    except OSError as error:
        return _complain(f"The report could not be written to {output}: {error.strerror}; choose another file.")
    return 0


def check(path: Path) -> int:
    """Name each fault of a file; 0 where there is none."""
    try:
        with shown("checking the file"):
            found = _faults(path)
    except KeyboardInterrupt:
        return _complain("Cancelled; the check did not get to its end.")
    for fault in found:
        print(fault)
    if not found:
        print(f"{path} is sound.")
    return 1 if found else 0


def _faults(path: Path) -> list[str]:
    found = faults(path)
    if not found:
        try:
            read_workshop(path, strict=True)
        except WrongRecords as error:
            found = error.faults
        except StoreError as error:
            found = [str(error)]
    return found


def _complain(sentence: str) -> int:
    print(f"plenary: {sentence}", file=sys.stderr)
    return 1
