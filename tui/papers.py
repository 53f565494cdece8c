"""The report and the check of a file, for the command line."""

import sys
from pathlib import Path

from report.book import markdown
from store.errors import StoreError, WrongRecords
from store.faults import faults
from store.opening import read_workshop


def report(path: Path, output: Path | None) -> int:
    """Print the report of a workshop, or write it to a file; the exit code."""
    try:
        session = read_workshop(path)
    except StoreError as error:
        return _complain(str(error))
    text = markdown(session.workshop, session)
    if output is None:
        sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a terminal's text stream has it
        sys.stdout.write(text)
        return 0
    try:
        output.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        return _complain(f"The report could not be written to {output}: {error.strerror}; choose another file.")
    return 0


def check(path: Path) -> int:
    """Name each fault of a file; 0 where there is none."""
    found = faults(path)
    if not found:
        try:
            read_workshop(path)
        except WrongRecords as error:
            found = error.faults
        except StoreError as error:
            found = [str(error)]
    for fault in found:
        print(fault)
    if not found:
        print(f"{path} is sound.")
    return 1 if found else 0


def _complain(sentence: str) -> int:
    print(f"plenary: {sentence}", file=sys.stderr)
    return 1
