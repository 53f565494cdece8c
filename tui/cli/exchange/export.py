"""Votes, trees, maps and the results framework written to files, for the command line."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from report import texts as report_texts
from report.pictures import picture as pictures_of
from report.pictures.drawing import drawn, indented
from report.pictures.outlines import mermaid, opml
from report.pictures.picture import Picture
from report.pictures.png import NotDrawnError, png
from report.pictures.svg import draw, svg
from report.tables import framework, people, voices, votes_csv
from report.tables.excel import workbook
from report.tables.sheet_text import sheet_text
from store.log.session import Session
from store.opening import read_workshop
from store.state.state_folder import state_folder
from tui.cli import documents, texts
from tui.cli.output import CommandError, in_folder, write_file
from tui.cli.progress import shown
from workshop.document import Workshop
from workshop.votes.priorities import adopted

PICTURES: Final = (".svg", ".png")
OUTLINES: Final[Mapping[str, Callable[[Iterable[Picture]], str]]] = {".opml": opml, ".mmd": mermaid}
EXCEL: Final = ".xlsx"
_DRAWN = ".drawn"  # in a name such as tree.drawn.txt: drawn with characters, not indented text
_IN_FOLDER: Final = {  # the endings of the names that files get in a folder, by what they hold
    "votes": ".votes.csv",
    "framework": ".framework.csv",
    "people": ".people.csv",
    "voices": ".voices.csv",
    "sheet": ".sheet.txt",
    "trees": ".tree.svg",
    "results_maps": ".map.svg",
}
_FOR_SPREADSHEETS: Final = "utf-8-sig"  # with the mark by which they know UTF-8


@dataclass(frozen=True, slots=True)
class Wanted:
    """Where each export goes, if it is wanted.

    Attributes:
        votes: Where ballots and totals go, as CSV or for Excel.
        framework: Where the results framework goes, in the same ways.
        people: Where participants and panel go, in the same ways.
        voices: Where the balance of voices goes, in the same ways.
        sheet: Where the voting sheet goes, as text to be printed.
        trees: Where the trees of all priorities go: a picture of each, in files that are numbered where there are
            several, where the name ends in .svg or .png; an outline where it ends in .opml or .mmd; else indented
            text; these two in one file.
        results_maps: Where the results maps go, in the ways of trees.
    """

    votes: Path | None = None
    framework: Path | None = None
    people: Path | None = None
    sheet: Path | None = None
    trees: Path | None = None
    results_maps: Path | None = None
    voices: Path | None = None


def export(path: Path, wanted: Wanted, language: str = "") -> int:
    """Write those of the exports that a file is named for; return the exit code.

    Raises StoreError where the workshop cannot be read, CommandError where a file cannot be written, or none is
    named, and OtherLanguage. `language` is that of the tables, where it is not the workshop's.
    """
    named = {
        field: in_folder(output, path, _IN_FOLDER[field]) for field in _IN_FOLDER if (output := getattr(wanted, field))
    }
    wanted = Wanted(**named)
    tables = [
        (output, make)
        for output, make in (
            (wanted.votes, _votes),
            (wanted.framework, _framework),
            (wanted.people, _people),
            (wanted.voices, _voices),
        )
        if output
    ]
    pictures = [(output, of) for output, of in ((wanted.trees, _trees), (wanted.results_maps, _results_maps)) if output]
    if not tables and not pictures and not wanted.sheet:
        raise CommandError(texts.SAY_WHAT_TO_EXPORT, code=2)
    with shown(texts.READING):
        session = read_workshop(path, state=state_folder())
    documents.settle(session.workshop.details.language, language)
    for output, make in tables:
        write_file(make(session, output.suffix.casefold()), output, path, encoding=_FOR_SPREADSHEETS)
    if wanted.sheet:
        write_file(sheet_text(session.workshop), wanted.sheet, path)
    if pictures and not adopted(session.workshop):
        raise CommandError(texts.nothing_to_draw(pictures[0][0]))
    for output, of in pictures:
        for file, content in _drawn(output, of(session.workshop)):
            write_file(content, file, path)
    return 0


def _votes(session: Session, ending: str) -> str | bytes:
    if ending != EXCEL:
        return votes_csv.votes_csv(session.workshop)
    rows = votes_csv.rows(session.workshop)
    return _workbook(report_texts.VOTES_SHEET, [*map(str, votes_csv.COLUMNS)], rows, votes_csv.FIGURES)


def _framework(session: Session, ending: str) -> str | bytes:
    if ending != EXCEL:
        return framework.framework_csv(session.workshop)
    rows = framework.rows(session.workshop)
    return _workbook(report_texts.FRAMEWORK_SHEET, report_texts.FRAMEWORK_COLUMNS, rows)


def _people(session: Session, ending: str) -> str | bytes:
    if ending != EXCEL:
        return people.people_csv(session.workshop, session)
    return _workbook(report_texts.PEOPLE_SHEET, report_texts.PEOPLE_COLUMNS, people.rows(session.workshop, session))


def _voices(session: Session, ending: str) -> str | bytes:
    if ending != EXCEL:
        return voices.voices_csv(session.workshop, session)
    return _workbook(report_texts.VOICES_SHEET, voices.COLUMNS, voices.rows(session.workshop, session))


def _workbook(
    name: str, columns: Sequence[str], rows: Iterable[Sequence[str | int]], figures: Sequence[str] = ()
) -> bytes:
    try:
        return workbook(name, columns, rows, figures)
    except ModuleNotFoundError as error:
        raise CommandError(texts.library_missing(EXCEL, "XlsxWriter")) from error


def _trees(workshop: Workshop) -> list[list[Picture]]:
    return [pictures_of.trees(workshop, priority.id) for priority in adopted(workshop)]


def _results_maps(workshop: Workshop) -> list[list[Picture]]:
    return [[pictures_of.results_map(workshop, priority.id)] for priority in adopted(workshop)]


def _drawn(output: Path, priorities: Sequence[Sequence[Picture]]) -> Iterator[tuple[Path, str | bytes]]:
    """Yield the files and what they hold: text of all priorities in one, or a picture of each in its own."""
    ending = output.suffix.casefold()
    if ending in OUTLINES:
        yield output, OUTLINES[ending](picture for pictures in priorities for picture in pictures)
        return
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
