"""Session 5: the results map of each priority."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.timer import Timer
from textual.worker import get_current_worker

from tui.screens.base.comments import comment_entry, reworded_comment
from tui.screens.base.insertion import InsertionPoint
from tui.screens.base.marked import marked
from tui.screens.results.actions import MapScreen
from tui.screens.results.insertion import aim
from tui.screens.results.rows import GAPS, ResultRows
from tui.screens.results.strip import answer_lines, gap_line, vision_line
from tui.widgets.composer.entry import Entry
from tui.widgets.composer.pasting import PastedLine
from tui.widgets.context_panel import Span
from tui.widgets.outline.outline import Source
from workshop import numbering
from workshop.document import Workshop
from workshop.model import Comment, Group, Result
from workshop.statements import gaps, results
from workshop.text import cleaned, shorten

AT_ONCE = 600  # records of a workshop up to which the gaps are looked for at once
SOON = 0.3  # seconds without an edit after which they are looked for in a larger one, so that no key waits for it


class ResultsScreen(MapScreen):
    """What must be in place to achieve the vision: four headings, and what is not answered yet."""

    SESSION = "results"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+o", "make", "From the tree", id="results.make", tooltip="An empty entry for each statement"),
        Binding("ctrl+b", "gap", "Next gap", id="results.gap", tooltip="Go to the next thing not answered yet"),
        Binding("ctrl+n", "from_group", "From group…", id="results.from", show=False, tooltip="Who speaks from now on"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._survey = gaps.Survey()
        self._surveyed = ""  # the priority of the survey
        self._soon: Timer | None = None
        self._source = ResultRows(Workshop(), "", self._survey)
        self._group = ""  # the group that contributes, until another one is picked

    def source(self, workshop: Workshop) -> Source[str]:
        """The headings, their entries, the gaps; those of a large workshop follow in a moment."""
        known = self._surveyed == self.priority
        if not known:
            self._survey = gaps.Survey()
        if self._soon is not None:
            self._soon.stop()
        if len(workshop.records) <= AT_ONCE:
            self._survey, self._surveyed = gaps.survey(workshop, self.priority), self.priority
        elif known:
            self._soon = self.set_timer(SOON, partial(self._begin_to_look, workshop, self.priority))
        else:
            self._begin_to_look(workshop, self.priority)
        self._source = ResultRows(workshop, self.priority, self._survey, self.linked)
        return self._source

    def _begin_to_look(self, workshop: Workshop, priority: str) -> None:
        self.run_worker(partial(self._look_for_gaps, workshop, priority), thread=True, exclusive=True, group="survey")

    def _look_for_gaps(self, workshop: Workshop, priority: str) -> None:
        """In a thread: a workshop is a value, so that it can be looked at while the typist goes on."""
        found = gaps.survey(workshop, priority)
        if not get_current_worker().is_cancelled:
            self.app.call_from_thread(self._show_gaps, workshop, priority, found)

    def _show_gaps(self, workshop: Workshop, priority: str, found: gaps.Survey) -> None:
        if workshop is self.desk.workshop and priority == self.priority:
            self._survey, self._surveyed = found, priority
            self._source = ResultRows(workshop, priority, found, self.linked)
            self.rows.show(marked(self._source, workshop), {GAPS})
            self.refresh_strip()

    def changed_rows(self, changed: frozenset[str] | None) -> frozenset[str] | None:
        """The gaps may change with anything."""
        return changed if changed is None else changed | {GAPS}

    def first_place(self) -> None:
        """The first heading."""
        self.rows.action_cursor_first()

    def names(self) -> Sequence[str]:
        """The groups first: everybody contributes to every map."""
        return [*(group.name for group in self.desk.workshop.all_in("groups", Group)), *super().names()]

    def strip(self, workshop: Workshop) -> Sequence[Sequence[Span]]:
        """The vision, the gaps, what the entry under the cursor answers."""
        if not self.priority:
            return ()
        lines = [vision_line(workshop, self.priority), gap_line(self._source.gaps)]
        if said := self.shown_only():
            lines.append([(said, "alert")])
        return [*lines, *answer_lines(workshop, self.rows.cursor, self._source.shared)]

    # What the line records.

    def _aim(self, mark: str) -> InsertionPoint:
        workshop = self.desk.workshop
        text = self.composer.value.text
        if not mark and (there := numbering.find_entry(workshop, self.priority, text)):
            said = shorten(workshop.need(Result, there).text, 40)
            return InsertionPoint("go", there, None, f"Enter goes to {text.strip()} “{said}”")
        return aim(workshop, self.priority, self.rows.cursor, self.level, mark)

    def prompt(self, mark: str) -> str:
        """What Enter would record, and from whom."""
        there = self._aim(mark)
        if self._group and there.kind in ("entry", "fill"):
            return f"{there.words} · from {results.group_name(self.desk.workshop, self._group)}"
        return there.words

    def record(self, entry: Entry) -> bool:
        """Record an entry or something said, word an empty one, or go to the entry of that number."""
        there = self._aim(entry.mark)
        match there.kind:
            case "go":
                return self.rows.move_cursor(there.into)
            case "priority":
                return self.adopt(entry.text)
            case "fill":
                return self._fill(there.into, entry)
            case "talk":
                return self.record_talk(entry, there)
        new = self._entry(entry)

        def add(workshop: Workshop) -> Workshop:
            workshop = results.add(workshop, [(0, new)], there.into, there.after)
            return results.answer(workshop, new.id, [there.answers]) if there.answers else workshop

        gap = self._gap_after(self.rows.cursor) if there.answers else ""
        return self.recorded("Add entry", gap or new.id, add)

    def _fill(self, result_id: str, entry: Entry) -> bool:
        """Word an empty entry, and go to the next one."""
        group = self._from(entry) or self.desk.workshop.need(Result, result_id).group

        def word(workshop: Workshop) -> Workshop:
            worded = results.reword(workshop, result_id, entry.text)
            return results.contribute(worded, [result_id], group)

        following = self._empty_after(result_id)
        return self.recorded("Word an entry", following or result_id, word)

    def _empty_after(self, result_id: str) -> str:
        found = [entry.id for entry in results.entries(self.desk.workshop, self.priority) if not entry.text]
        place = found.index(result_id) if result_id in found else -1
        return found[place + 1] if place + 1 < len(found) else ""

    def _gap_after(self, key: str) -> str:
        found = self._source.unanswered
        place = found.index(key) if key in found else -1
        return found[place + 1] if place + 1 < len(found) else ""

    def _from(self, entry: Entry) -> str:
        groups = {g.name.casefold(): g.id for g in self.desk.workshop.all_in("groups", Group)}
        return groups.get(entry.speaker.casefold(), cleaned(entry.speaker)) or self._group

    def _entry(self, entry: Entry) -> Result:
        return results.entry(self.desk.new_id("result"), entry.text, self._from(entry))

    def record_lines(self, lines: Sequence[PastedLine]) -> bool:
        """Record pasted lines as entries, nested as they were indented."""
        there = self._aim("")
        if there.kind not in ("entry", "fill"):
            self.desk.say("Go to a heading or an entry, and paste the list there.", wrong=True)
            return False
        made = [(line.level, self._entry(Entry(line.text))) for line in lines]
        into, after = there.into, there.after
        if there.kind == "fill":
            into, after = self.desk.workshop.need(Result, there.into).parent, there.into
        label = f"Paste {len(made)} entries"
        return self.recorded(label, made[-1][1].id, lambda w: results.add(w, made, into, after))

    def entry_of(self, key: str) -> Entry | None:
        """The wording of an entry or a comment, or a note."""
        if "#" in key:
            return self.note_entry(key)
        match self.desk.workshop.records.get(key):
            case Comment() as comment:
                return comment_entry(comment)
            case Result() as result:
                return Entry(result.text, speaker=result.proposer)
        return None

    def reword(self, key: str, entry: Entry) -> bool:
        """Give it another wording."""
        if "#" in key:
            return self.reword_note(key, entry)
        if self.desk.workshop.get(Comment, key) is not None:
            return self.desk.do("Reword", lambda w: reworded_comment(w, key, entry))
        return self.desk.do("Reword", lambda w: results.reword(w, key, f"{entry.mark}{entry.text}", entry.speaker))

    # Its own keys.

    def action_make(self) -> None:
        """Put an empty entry beside each statement of the trees that has none; the room words them."""
        before = len(self.statement_ids())
        if self.desk.do("Make the map from the tree", lambda w: gaps.from_tree(w, self.priority, self.desk.new_id)):
            made = len(self.statement_ids()) - before
            if made:
                self.desk.say(f"{made} entries stand beside the tree's statements; type what is so instead of each.")
                self.rows.move_cursor(self._empty_after(""))
            else:
                self.desk.say("Every statement of the tree has its entry already.")

    def action_gap(self) -> None:
        """Go to the next statement, change or intervention that lacks something."""
        found = self._source.gaps
        lacking = {*found.changes, *found.interventions}
        wanted = [e.id for e in results.entries(self.desk.workshop, self.priority) if e.id in lacking or not e.text]
        wanted += self._source.unanswered
        if not wanted:
            self.desk.say("There is no gap: everything is answered.")
            return
        here = self.rows.cursor
        self.rows.move_cursor(wanted[(wanted.index(here) + 1) % len(wanted)] if here in wanted else wanted[0])

    def action_from_group(self) -> None:
        """Say which group the next entries come from, until another one speaks."""

        def told(picked: str | None) -> None:
            if picked is not None:
                self._group = picked
                self.refresh_prompt()

        self.app.push_screen(self.groups("Who contributes from now on?"), told)
