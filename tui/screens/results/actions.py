"""What can be done with the entries of a results map: answer, confirm, another kind, notes, another place."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType

from report.pictures import picture
from tui.screens.base.picker import Choice
from tui.screens.statements import picker
from tui.screens.statements.screen import StatementScreen
from workshop import numbering
from workshop.document import Workshop
from workshop.kinds import RESULTS, ResultKind
from workshop.model import Result
from workshop.statements import results, statements
from workshop.text import shorten


class MapScreen(StatementScreen):
    """An outline of entries."""

    KIND = Result
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+k", "answers", "Answers…", id="results.answers", tooltip="Pick what the entry answers"),
        Binding("alt+k", "confirm", "Wording right", id="results.confirm", show=False, tooltip="It still answers that"),
        Binding("alt+t", "kind", "Kind", id="results.kind", show=False, tooltip="Result, change or intervention"),
        Binding("alt+a", "assumptions", "Assumptions", id="results.assume", show=False, tooltip="A note on the entry"),
        Binding("alt+j", "risks", "Risks", id="results.risks", show=False, tooltip="A note on the entry"),
    ]

    def action_answers(self) -> None:
        """Pick a cause, an effect or a change that the entry answers; once more takes it away."""
        workshop, ids = self.desk.workshop, self.chosen()
        if not ids:
            return
        entry = workshop.need(Result, ids[0])
        choices = [*picker.nodes(workshop, self.priority)]
        if entry.kind == "intervention":
            choices = [*picker.entries(workshop, self.priority, ("change", "immediate")), *choices]
        marked = frozenset(c.key for c in choices if _held(workshop, c.key) in entry.answers)

        def answered(picked: str | None) -> None:
            if not picked:
                return
            held = _held(workshop, picked)
            now = [i for i in entry.answers if i != held] if held in entry.answers else [*entry.answers, picked]
            self.desk.do("Answers", lambda w: results.answer(w, entry.id, now))

        said = shorten(entry.text, 40) or "this entry"
        title = f"What does “{said}” answer? ctrl+k once more adds another; an answered one is taken away"
        self.app.push_screen(picker.pick(title, iter(choices), lambda k: k != entry.id, marked), answered)

    def action_confirm(self) -> None:
        """Say that the entries fit what they answer as that is worded now."""
        ids = self.chosen()
        if ids and self.desk.do("Wording is right", lambda w: results.confirm(w, ids)):
            self.desk.say("Looked at: it answers that as it is worded now.")

    def action_kind(self) -> None:
        """The next kind, for the entries selected; those at the top go under its heading."""
        workshop, ids = self.desk.workshop, self.chosen()
        if not ids:
            return
        order: list[ResultKind] = [*RESULTS]
        kind = order[(order.index(workshop.need(Result, ids[0]).kind) + 1) % len(order)]
        if self.desk.do("Kind", lambda w: results.set_kind(w, ids, kind)):
            self.rows.move_cursor(ids[0])
            self.desk.say(f"{numbering.number(self.desk.workshop, ids[0])} is an {RESULTS[kind].word} now.")

    def action_assumptions(self) -> None:
        """Record what the entry assumes."""
        self.note("assumptions")

    def action_risks(self) -> None:
        """Record what could keep the entry from coming about."""
        self.note("risks")

    # What StatementScreen asks for.

    def indent(self, workshop: Workshop, record_id: str) -> Workshop:
        """Under the one before it."""
        return results.indent(workshop, record_id)

    def outdent(self, workshop: Workshop, record_id: str) -> Workshop:
        """A level out."""
        return results.outdent(workshop, record_id)

    def move(self, workshop: Workshop, ids: Sequence[str], into: str) -> Workshop:
        """To another heading, or under another entry."""
        return results.move(workshop, ids, into)

    def places(self) -> Iterator[Choice]:
        """The places of this map."""
        return picker.entry_places(self.desk.workshop, self.priority)

    def alike(self, key: str) -> Iterator[Choice]:  # noqa: ARG002 - any entry can be merged with any
        """The worded entries of all maps."""
        return picker.entries(self.desk.workshop, self.priority, tuple(RESULTS))

    def pictures(self) -> Sequence[picture.Picture]:
        """The map."""
        return [picture.results_map(self.desk.workshop, self.priority)] if self.priority else ()

    def statement_ids(self) -> list[str]:
        """All entries of the map."""
        return [entry.id for entry in results.entries(self.desk.workshop, self.priority)]


def _held(workshop: Workshop, record_id: str) -> str:
    held = statements.canonical_node(workshop, record_id)
    return held.id if held is not None else record_id
