"""The way back from an intervention to the dots, or forward from a problem; Enter goes to what is picked."""

from collections.abc import Sequence

from tui.screens.base.console import Recorder
from tui.screens.choices import Choice, Choices
from tui.screens.dialogs import texts
from tui.widgets.outline.source import Row
from tui.widgets.texts import COLON
from workshop import lineage, talk
from workshop.document import Workshop
from workshop.model import Comment, Node, Priority, Problem, Result, Theme, Vision
from workshop.statements.statements import said_of
from workshop.text import shorten
from workshop.votes.rounds import deciding
from workshop.votes.tallier import tally


def way(workshop: Workshop, record_id: str) -> Choices:
    """Return the way from a record as an outline; it gives the record picked."""
    counted = tally(workshop, deciding(workshop))
    rows = {row.item: row.dots for row in (*counted.problems, *counted.themes)}

    def dots(item: str) -> int:
        return rows.get(item, 0)

    ahead = isinstance(workshop.records.get(record_id), Problem | Theme)
    stops = (lineage.forward if ahead else lineage.back)(workshop, record_id, dots)
    said = shorten(said_of(workshop, record_id), 60)
    title = texts.came_of(said) if ahead else texts.comes_from(said)
    return Choices(title, _choices(stops), texts.LINEAGE_HINT, texts.NOTHING_LEADS)


def _choices(stops: Sequence[lineage.Stop]) -> list[Choice]:
    found: list[Choice] = []
    for place, stop in enumerate(stops):
        step = f"{'  ' * stop.depth}{'└ ' if stop.depth else ''}"
        dots = "" if stop.dots is None else texts.dots(stop.dots)
        marks = (texts.TOLD_ABOVE,) if stop.again else ()
        tone = "item" if stop.record else "empty"
        words = f"{stop.word} {stop.text} {dots}"
        row = Row(stop.text or texts.NOT_WORDED, label=f"{step}{stop.word}{COLON}", marks=marks, note=dots, tone=tone)
        found.append(Choice(f"{place} {stop.record}", row, words))
    return found


def show(console: Recorder, record_id: str) -> None:
    """Show the way from a record, or from what a comment is about, and go to what is picked."""
    workshop = console.workshop
    if workshop.get(Comment, record_id) is not None:
        record_id = talk.subject(workshop, record_id)
    if not isinstance(workshop.records.get(record_id), Problem | Theme | Priority | Node | Vision | Result):
        console.say(texts.NO_LINEAGE, wrong=True)
        return

    def picked(key: str | None) -> None:
        if key and (there := key.partition(" ")[2]):
            console.jump(there)

    console.pick(way(workshop, record_id), picked)
