"""The report, written from the open console while the keyboard stays free."""

from collections.abc import Callable
from pathlib import Path

from report.markdown import lines
from tui.writing import write
from workshop.document import Workshop
from workshop.history import History
from workshop.words import NAMINGS

_STRIDE = 200  # lines between two looks at whether to go on


GROUP = "report"  # the workers that write one


def report_path(workshop_file: Path) -> Path:
    """Where the report of a workshop's file goes: beside it."""
    return workshop_file.with_suffix(".report.md")


def write_report(workshop: Workshop, history: History, output: Path, go_on: Callable[[int], bool]) -> str:
    """Write the report; a sentence that says how it went. `go_on` is asked now and then, with the lines so far."""
    made: list[str] = []
    for line in lines(workshop, history):
        made.append(line)
        if len(made) % _STRIDE == 0 and not go_on(len(made)):
            return "The report was cancelled; nothing was written."
    try:
        write("".join(f"{line}\n" for line in made), output)
    except OSError as error:
        return f"The report could not be written to {output}: {error.strerror}; make room, or use: plenary report."
    named = NAMINGS[workshop.details.names]
    return f"The report is in {output}, {len(made)} lines" + (
        f"; {named}." if workshop.details.names != "full" else "."
    )
