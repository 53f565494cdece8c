"""Trees, maps and the results framework written to files, for the command line."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from report.pictures.drawing import drawn, indented
from report.pictures.picture import Picture, results_map, trees
from report.pictures.svg import svg
from report.tables.framework import framework_csv
from store.errors import StoreError
from store.opening import read_workshop
from tui.cli.progress import shown
from tui.safe_write import write
from tui.widgets.text.display import visible
from workshop.document import Workshop
from workshop.votes.priorities import adopted

_DRAWN = ".drawn"  # in a name such as tree.drawn.txt: drawn with characters, not indented text


def framework(path: Path, output: Path) -> int:
    """Write the results framework as CSV; the exit code."""
    return _write(path, output, framework_csv, "utf-8-sig")  # with the mark by which spreadsheets know UTF-8


def tree(path: Path, output: Path) -> int:
    """Write the trees of all priorities: as a picture where the name ends in .svg, else as indented text."""
    return _write(path, output, lambda w: _said(output, [p for a in adopted(w) for p in trees(w, a.id)]), "utf-8")


def results(path: Path, output: Path) -> int:
    """Write the results maps of all priorities in the same ways."""
    return _write(path, output, lambda w: _said(output, [results_map(w, a.id) for a in adopted(w)]), "utf-8")


def _said(output: Path, pictures: Sequence[Picture]) -> str:
    if output.suffix.casefold() == ".svg":
        return svg(pictures)
    as_text = drawn if _DRAWN in output.suffixes else indented
    return "\n".join(as_text(picture) for picture in pictures)


def _write(path: Path, output: Path, make: Callable[[Workshop], str], encoding: str) -> int:
    try:
        with shown("reading the workshop"):
            text = make(read_workshop(path).workshop)
    except StoreError as error:
        return _complain(str(error))
    try:
        write(text, output, encoding=encoding, newline="")
    except OSError as error:
        return _complain(f"{output} could not be written: {error.strerror}; choose another file.")
    return 0


def _complain(sentence: str) -> int:
    print(visible(f"plenary: {sentence}"), file=sys.stderr)
    return 1
