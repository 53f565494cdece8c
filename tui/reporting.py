"""The report, written from the open console while the keyboard stays free."""

from collections.abc import Callable
from pathlib import Path

from report.markdown import lines
from report.naming import still_named
from tui.safe_write import write
from workshop.document import Workshop
from workshop.history import History
from workshop.kinds import NAMINGS

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
    text = "".join(f"{line}\n" for line in made)
    try:
        write(text, output)
    except OSError as error:
        return f"The report could not be written to {output}: {error.strerror}; make room, or use: plenary report."
    return f"The report is in {output}, {len(made)} lines{_named(workshop, text)}."


def _named(workshop: Workshop, text: str) -> str:
    """How people are named in it, where that is not in full."""
    if workshop.details.names == "full":
        return ""
    still = len(still_named(workshop, text))
    but = f", but {still} {'name stands' if still == 1 else 'names stand'} in what was said" if still else ""
    return f", {NAMINGS[workshop.details.names].word}{but}"
