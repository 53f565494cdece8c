"""The report, written from the open console while the keyboard stays free."""

from collections.abc import Callable
from pathlib import Path

from report.markdown import lines
from report.naming import still_named
from tui import texts
from tui.safe_write import went_elsewhere, write
from workshop.document import Workshop
from workshop.history import History
from workshop.kinds import NAMINGS

GROUP = "report"  # the workers that write one
_STRIDE = 200  # lines between two looks at whether to go on


def report_path(workshop_file: Path) -> Path:
    """Return where the report of a workshop's file goes: beside it."""
    return workshop_file.with_suffix(".report.md")


def write_report(
    workshop: Workshop,
    history: History,
    output: Path,
    go_on: Callable[[int], bool],
    source: Path | None = None,
    lost: int = 0,
) -> str:
    """Write the report, and return the sentence that says how that went.

    Args:
        workshop: What is reported.
        history: How it came to be.
        output: Where the report goes; if somebody has worked on what is there, it goes to a free name beside it.
        go_on: Is asked now and then, with the number of lines so far, whether to go on.
        source: The workshop's file: nobody who may not read that may read the report.
        lost: How many records have no place and so are not in it.
    """
    made: list[str] = []
    for line in lines(workshop, history):
        made.append(line)
        if len(made) % _STRIDE == 0 and not go_on(len(made)):
            return texts.REPORT_CANCELLED
    text = "".join(f"{line}\n" for line in made)
    try:
        target = write(text, output, source=source)
    except OSError as error:
        return texts.report_not_written(output, error.strerror or str(error))
    in_full = workshop.details.names == "full"
    naming = "" if in_full else NAMINGS[workshop.details.names].word
    left = 0 if in_full else len(still_named(workshop, text))
    sentence = texts.report_written(target, len(made), naming, left, lost)
    return sentence if target == output else f"{sentence} {went_elsewhere(output, target)}"
