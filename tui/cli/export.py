"""Votes, trees, maps and the results framework written to files, for the command line."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from report.pictures import picture as pictures_of
from report.pictures.drawing import drawn, indented
from report.pictures.picture import Picture
from report.pictures.png import NotDrawnError, png
from report.pictures.svg import draw, svg
from report.tables.framework import framework_csv
from report.tables.votes_csv import votes_csv
from store.opening import read_workshop
from tui.cli import texts
from tui.cli.output import CommandError, write_file
from tui.cli.progress import shown
from workshop.document import Workshop
from workshop.votes.priorities import adopted

PICTURES: Final = (".svg", ".png")
_DRAWN = ".drawn"  # in a name such as tree.drawn.txt: drawn with characters, not indented text
_FOR_SPREADSHEETS: Final = "utf-8-sig"  # with the mark by which they know UTF-8


def export(
    path: Path, *, votes: Path | None, framework: Path | None, trees: Path | None, results_maps: Path | None
) -> int:
    """Write those of the exports that a file is named for; return the exit code.

    Args:
        path: The workshop's file.
        votes: Where ballots and totals go, as CSV.
        framework: Where the results framework goes, as CSV.
        trees: Where the trees of all priorities go: a picture of each, in files that are numbered where there are
            several, where the name ends in .svg or .png; else indented text, in one file.
        results_maps: Where the results maps go, in the same ways.

    Raises:
        StoreError: The workshop cannot be read.
        CommandError: A file cannot be written, or none is named.
    """
    wanted: list[tuple[Path, Callable[[Workshop], str | bytes], str]] = []
    if votes:
        wanted.append((votes, votes_csv, _FOR_SPREADSHEETS))
    if framework:
        wanted.append((framework, framework_csv, _FOR_SPREADSHEETS))
    pictures = [(output, of) for output, of in ((trees, _trees), (results_maps, _results_maps)) if output]
    if not wanted and not pictures:
        raise CommandError(texts.SAY_WHAT_TO_EXPORT, code=2)
    with shown(texts.READING):
        workshop = read_workshop(path).workshop
    for output, make, encoding in wanted:
        write_file(make(workshop), output, path, encoding=encoding)
    for output, of in pictures:
        for file, content in _drawn(output, of(workshop)):
            write_file(content, file, path)
    return 0


def _trees(workshop: Workshop) -> list[list[Picture]]:
    return [pictures_of.trees(workshop, priority.id) for priority in adopted(workshop)]


def _results_maps(workshop: Workshop) -> list[list[Picture]]:
    return [[pictures_of.results_map(workshop, priority.id)] for priority in adopted(workshop)]


def _drawn(output: Path, priorities: Sequence[Sequence[Picture]]) -> Iterator[tuple[Path, str | bytes]]:
    """Yield the files and what they hold: text of all priorities in one, or a picture of each in its own."""
    ending = output.suffix.casefold()
    if ending not in PICTURES:
        as_text = drawn if _DRAWN in output.suffixes else indented
        yield output, "\n".join(as_text(picture) for pictures in priorities for picture in pictures)
        return
    for place, pictures in enumerate(priorities, 1):
        if pictures:
            file = output if len(priorities) == 1 else output.with_stem(f"{output.stem}-{place}")
            yield file, svg(pictures) if ending == ".svg" else _png(pictures)


def _png(pictures: Sequence[Picture]) -> bytes:
    try:
        return png(draw(pictures))
    except ModuleNotFoundError as error:
        raise CommandError(texts.library_missing(".png", "resvg-py")) from error
    except NotDrawnError as error:
        raise CommandError(texts.not_drawn(pictures[0].title)) from error
