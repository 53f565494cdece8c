"""What happened, for the command line: printed, or as a table."""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from languages import writing
from report import texts as report_texts
from report.tables import cues
from report.tables import log as table
from report.tables.excel import workbook
from store.history.past import Past
from store.history.timeline import Timeline
from store.opening import read_workshop
from tui.cli import documents, texts
from tui.cli.names import tell_of_names
from tui.cli.output import CommandError, put, write_file
from tui.cli.progress import shown
from tui.widgets.texts import COLON
from workshop.errors import WorkshopError
from workshop.kinds import Naming
from workshop.timeline import texts as said
from workshop.timeline.asked import Day, asked, haystack
from workshop.timeline.happened import Happened
from workshop.timeline.local_time import local
from workshop.timeline.recordings import Recordings

EXCEL, VTT = ".xlsx", ".vtt"
_FOR_SPREADSHEETS = "utf-8-sig"  # with the mark by which they know UTF-8


@dataclass(frozen=True, slots=True)
class Wanted:
    """How what happened is wanted.

    Attributes:
        output: The table to write; None to print it.
        cues: The cues of recordings to write, in a file each where there are several recordings.
        newest: Whether what happened last comes first.
        language: In which language the file is, where that is not as the workshop says.
        names: How people are named, where that is not as the workshop says.
    """

    output: Path | None = None
    cues: Path | None = None
    newest: bool = False
    names: Naming | None = None
    language: str = ""


def log(path: Path, words: Iterable[str], wanted: Wanted) -> int:
    """Print what happened that has all these words, or write it as a table or as cues; return the exit code.

    Raises StoreError where the workshop or a copy cannot be read, WorkshopError for a question that makes no sense,
    and CommandError where nothing can be written.
    """
    with shown(texts.READING):
        session = read_workshop(path)
        if wanted.output is not None or wanted.cues is not None:  # what is printed is in that of the screens
            documents.settle(session.workshop.details.language, wanted.language)
        timeline = Timeline(Past(session.log, session.workshop))
        found = [*table.named(_found(timeline, " ".join(words), path), session.workshop, wanted.names)]
    if (wanted.names or session.workshop.details.names) != "full":
        tell_of_names(table.still_named(found, session.workshop), redacts=False)
    recordings = Recordings.of(session.workshop)
    output = wanted.output
    if wanted.cues is not None or (output is not None and output.suffix.casefold() == VTT):
        _write_cues(found, recordings, wanted.cues or output or path, path)
        return 0
    if wanted.newest:
        found.reverse()
    if output is None:
        put(*(line(one, recordings) for one in found) if found else [texts.NOTHING_HAPPENED])
    elif output.suffix.casefold() == EXCEL:
        write_file(_workbook(found, recordings), output, path)
    else:
        write_file(table.log_csv(found, recordings.told), output, path, encoding=_FOR_SPREADSHEETS)
    return 0


def _found(timeline: Timeline, typed: str, path: Path) -> Iterator[Happened]:
    def known(name: str) -> Container[str]:
        for copy in (Path(name), path.parent / name):
            if copy.is_file():
                return read_workshop(copy).log.steps.keys()
        raise WorkshopError(texts.no_such_copy(name))

    question = asked(typed, Day([timeline.at(entry) for entry in range(len(timeline))]), known)
    return (one for one in timeline if question.takes(one, haystack(one)))


def _write_cues(found: Sequence[Happened], recordings: Recordings, output: Path, path: Path) -> None:
    """Write the cues of each recording, in files that are numbered where there are several."""
    made = cues.cues(found, recordings)
    if not made:
        raise CommandError(texts.NO_CUES)
    for place, (_, each) in enumerate(made.items(), 1):
        file = output if len(made) == 1 else output.with_stem(f"{output.stem}-{place}")
        encoding = _FOR_SPREADSHEETS if file.suffix.casefold() == ".csv" else "utf-8"
        write_file(cues.written(each, file.suffix), file, path, encoding=encoding)


def line(one: Happened, recordings: Recordings) -> str:
    """Return what happened as a line to read."""
    spot = recordings.told(one.said_at)
    when = f"{writing.moment(local(one.said_at))}{f' ({spot})' if spot else ''}"
    where = f" · {one.group}" if one.group and one.group != one.words else ""
    about = said.about(one.about) if one.about and one.about != one.group else ""
    who = f"{one.speaker}{COLON} " if one.speaker else ""
    was = said.before(one.before) if one.before else ""
    more = f" [{changed}]" if (changed := table.after(one)) else ""
    notes = "".join(f" *{note}*" for note in (said.MATTERS.get(one.matters), said.UNDONE if one.undone else "") if note)
    return f"{when}  {said.SESSIONS[one.session]}{where}  {one.told}{about}{COLON} {who}{one.words}{was}{more}{notes}"


def _workbook(found: Iterable[Happened], recordings: Recordings) -> bytes:
    try:
        return workbook(report_texts.LOG_SHEET, report_texts.LOG_COLUMNS, table.rows(found, recordings.told))
    except ModuleNotFoundError as error:
        raise CommandError(texts.library_missing(EXCEL, "XlsxWriter")) from error
