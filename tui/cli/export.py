"""Votes, trees, maps and the results framework written to files, for the command line."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from report.pictures import picture as pictures_of
from report.pictures.drawing import drawn, indented
from report.pictures.picture import Picture
from report.pictures.svg import svg
from report.tables.framework import framework_csv
from report.tables.sheet_text import sheet_text
from report.tables.votes_csv import votes_csv
from store.opening import read_workshop
from tui.cli import texts
from tui.cli.output import CommandError, write_file
from tui.cli.progress import shown
from workshop.document import Workshop
from workshop.votes.priorities import adopted

_DRAWN = ".drawn"  # in a name such as tree.drawn.txt: drawn with characters, not indented text
_FOR_SPREADSHEETS: Final = "utf-8-sig"  # with the mark by which they know UTF-8


def export(
    path: Path,
    *,
    votes: Path | None,
    framework: Path | None,
    sheet: Path | None,
    trees: Path | None,
    results_maps: Path | None,
) -> int:
    """Write those of the exports that a file is named for; return the exit code.

    Args:
        path: The workshop's file.
        votes: Where ballots and totals go, as CSV.
        framework: Where the results framework goes, as CSV.
        sheet: Where the voting sheet goes, as text to be printed.
        trees: Where the trees of all priorities go: a picture where the name ends in .svg, else indented text.
        results_maps: Where the results maps go, in the same ways.

    Raises:
        StoreError: The workshop cannot be read.
        CommandError: A file cannot be written, or none is named.
    """
    wanted: list[tuple[Path, Callable[[Workshop], str], str]] = []
    if votes:
        wanted.append((votes, votes_csv, _FOR_SPREADSHEETS))
    if framework:
        wanted.append((framework, framework_csv, _FOR_SPREADSHEETS))
    if sheet:
        wanted.append((sheet, sheet_text, "utf-8"))
    if trees:
        wanted.append((trees, lambda w: _as_text_or_picture(trees, _trees(w)), "utf-8"))
    if results_maps:
        wanted.append((results_maps, lambda w: _as_text_or_picture(results_maps, _results_maps(w)), "utf-8"))
    if not wanted:
        raise CommandError(texts.SAY_WHAT_TO_EXPORT, code=2)
    with shown(texts.READING):
        workshop = read_workshop(path).workshop
    for output, make, encoding in wanted:
        write_file(make(workshop), output, path, encoding=encoding)
    return 0


def _trees(workshop: Workshop) -> list[Picture]:
    return [picture for priority in adopted(workshop) for picture in pictures_of.trees(workshop, priority.id)]


def _results_maps(workshop: Workshop) -> list[Picture]:
    return [pictures_of.results_map(workshop, priority.id) for priority in adopted(workshop)]


def _as_text_or_picture(output: Path, pictures: Sequence[Picture]) -> str:
    if output.suffix.casefold() == ".svg":
        return svg(pictures)
    as_text = drawn if _DRAWN in output.suffixes else indented
    return "\n".join(as_text(picture) for picture in pictures)
