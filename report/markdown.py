"""The report of a workshop in Markdown."""

from collections.abc import Iterator

from report.contents import contents
from report.writers import markdown as writer
from workshop.document import Workshop
from workshop.history import History
from workshop.kinds import Naming


def lines(workshop: Workshop, history: History, names: Naming | None = None) -> Iterator[str]:
    """Yield the report line by line, without line ends, so that a long one can show progress and be cancelled.

    `names` says how people are named, where that is not what the workshop says of it.
    """
    yield from writer.lines(contents(workshop, history, names))


def markdown(workshop: Workshop, history: History, names: Naming | None = None) -> str:
    """Return the whole report as one text."""
    return "".join(f"{line}\n" for line in lines(workshop, history, names))
