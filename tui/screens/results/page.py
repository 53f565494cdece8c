"""The page of session 5: the results map of each priority."""

from collections.abc import Iterator, Sequence

from report.pictures import picture
from tui.screens.base.comments import comment_entry, record_talk, record_talk_lines, reworded_comment
from tui.screens.base.insertion import InsertionPoint
from tui.screens.base.page import Command, Host, Page
from tui.screens.base.priority import PriorityFocus
from tui.screens.base.row_commands import RowCommands
from tui.screens.base.row_keys import NO_ROW, RowKey, changed_rows, record_row
from tui.screens.choices import Choice, Choices
from tui.screens.results import texts
from tui.screens.results.insertion import insertion_point, kind_of, turned
from tui.screens.results.panel import answer_lines, gap_line, vision_line
from tui.screens.results.rows import GAPS, ResultRows
from tui.screens.results.survey import GapSurvey
from tui.screens.statements import picker
from tui.screens.statements import texts as bracket_texts
from tui.screens.statements.bracketing import Bracketing, all_the_same
from tui.screens.statements.commands import StatementCommands
from tui.screens.statements.lenses import Lenses
from tui.screens.statements.moving import Moving
from tui.widgets.composer.entry import Entry
from tui.widgets.composer.pasting import PastedLine
from tui.widgets.key import DeclaredKey, key
from tui.widgets.outline.source import Row, Source
from tui.widgets.shown import Lines
from workshop import numbering
from workshop.document import Workshop
from workshop.kinds import RESULTS, ResultKind
from workshop.model import Comment, Group, Result
from workshop.statements import gaps, results, statements
from workshop.statements.brackets import line_of
from workshop.text import cleaned, shorten

KEYS: list[DeclaredKey] = [
    key("alt+j", "results.answers", *texts.KEYS["results.answers"], shown=True),
    key("alt+k", "results.confirm", *texts.KEYS["results.confirm"]),
    key("alt+t", "results.kind", *texts.KEYS["results.kind"]),
    key("ctrl+o", "results.note", *texts.KEYS["results.note"]),
    key("alt+a", "results.make", *texts.KEYS["results.make"], shown=True),
    key("alt+full_stop", "results.gap", *texts.KEYS["results.gap"], shown=True),
    key("ctrl+n", "results.from", *texts.KEYS["results.from"]),
]


_UNDER_CHANGES: tuple[ResultKind, ...] = ("intervention", "change")


class MapEntries:
    """The entries of the map that a page shows, as commands on statements see them."""

    def __init__(self, page: Page, priority: PriorityFocus) -> None:
        self._page, self._priority = page, priority
        self.kind: type[Result] = Result

    def ids(self) -> list[str]:
        """Return all entries of the map."""
        return [entry.id for entry in results.entries(self._page.workshop, self._priority.shown)]

    def indent(self, workshop: Workshop, *ids: str) -> Workshop:
        """Return the workshop with entries under those before them."""
        return results.indent(workshop, *ids)

    def outdent(self, workshop: Workshop, *ids: str) -> Workshop:
        """Return the workshop with entries a level out."""
        return results.outdent(workshop, *ids)

    def alike(self, record_id: str) -> Iterator[Choice]:
        """Yield the worded entries of all maps: any entry can be merged with any."""
        del record_id
        return picker.entries(self._page.workshop, self._priority.shown, tuple(RESULTS))

    def pictures(self) -> Sequence[picture.Picture]:
        """Return the map drawn."""
        shown = self._priority.shown
        return [picture.results_map(self._page.workshop, shown)] if shown else ()


class ResultsPage(Page):
    """What must be in place to achieve the vision: four headings, and what is not answered yet."""

    NAME = "results"
    HELP = texts.HELP

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self.priority = PriorityFocus(host, first_row=lambda: host.rows.action_cursor_first(), panel=self._panel)
        self._entries = MapEntries(self, self.priority)
        self._rows = RowCommands(self)
        self._lenses = Lenses(self, self._rows, self._entries, refresh_panel=self.priority.refresh_panel)
        self._statements = StatementCommands(self, self._rows, self._entries)
        self._moving = Moving(self, lambda: self.priority.shown)
        self.parts = (self._rows, self.priority, self._lenses, self._statements, self._moving, Bracketing(self))
        self._survey = GapSurvey(host, self._gaps_found)
        self._source = ResultRows(Workshop(), "", self._survey.last)
        self._turned: tuple[RowKey, int, ResultKind] | None = None  # what Alt+T makes of what comes next there
        self._under_changes: ResultKind = "intervention"  # what Tab under a change makes, until Alt+T turns that
        self._group = ""  # the group that contributes, until another one is picked

    # What is shown.

    def source(self) -> Source[RowKey]:
        """Return the headings, their entries, the gaps."""
        survey = self._survey.of(self.workshop, self.priority.shown)
        self._source = ResultRows(self.workshop, self.priority.shown, survey, self._lenses.linked)
        return self._source

    def row_of_record(self, record_id: str) -> RowKey:
        """Return the row of an entry; of a statement that nothing answers, its row among the gaps."""
        gap = next((key for key in self._source.unanswered if key.record == record_id), None)
        return gap or super().row_of_record(record_id)

    def _gaps_found(self) -> None:
        self.host.refresh_rows({GAPS})
        self.priority.refresh_panel()

    def changed_rows(self, changed: frozenset[str]) -> frozenset[RowKey]:
        """The gaps may change with anything."""
        return changed_rows(changed) | {GAPS}

    def speakers(self) -> Sequence[str]:
        """Return the groups first: everybody contributes to every map."""
        return [*(group.name for group in self.workshop.all_in("groups", Group)), *super().speakers()]

    def _panel(self) -> Lines:
        """Return the vision, the gaps, what the entry under the cursor answers."""
        workshop, priority = self.workshop, self.priority.shown
        if not priority:
            return ()
        lines = [vision_line(workshop, priority), gap_line(self._source.gaps)]
        if shown := self._lenses.shown_only():
            lines.append([(shown, "alert")])
        return [*lines, *answer_lines(workshop, self.host.cursor.record, self._source.shared)]

    # What the line records.

    def _point(self, mark: str) -> InsertionPoint:
        workshop, typed = self.workshop, self.host.typed.text
        if not mark and (found := numbering.find_entry(workshop, self.priority.shown, typed)):
            words = texts.go_to(typed.strip(), shorten(workshop.need(Result, found).text, 40))
            return InsertionPoint("go", found, None, words)
        there = insertion_point(workshop, self.priority.shown, self.host.cursor, self.host.level, mark)
        if there.becomes == "entry" and self._turned and self._turned[:2] == (self.host.cursor, self.host.level):
            return turned(workshop, there, self._turned[2])
        first = there.becomes == "entry" and there.after is None and not workshop.children(there.into)
        above = workshop.get(Result, there.into) if first else None
        if above is not None and above.kind == "change" and self._under_changes != "intervention":
            return turned(workshop, there, self._under_changes)
        return there

    def prompt(self, mark: str) -> str:
        """Return what Enter would record, and from whom."""
        there = self._point(mark)
        if self._group and there.becomes in ("entry", "fill"):
            return texts.from_group(there.words, results.group_name(self.workshop, self._group))
        return there.words

    def record(self, entry: Entry) -> bool:
        """Record an entry or something said, word an empty one, or go to the entry of that number."""
        there = self._point(entry.mark)
        match there.becomes:
            case "go":
                return self.host.rows.move_cursor(record_row(there.into))
            case "priority":
                return self.priority.adopt(entry.words)
            case "fill":
                return self._fill(there.into, entry)
            case "talk":
                return record_talk(self.host, entry, there)
        new, gap = self._entry(entry), self.host.cursor
        following = _after(self._source.unanswered, gap) if gap.kind == "gap" else NO_ROW

        def add(workshop: Workshop) -> Workshop:
            return self._placed(results.add(workshop, [(0, new)], there.into, there.after), [new.id], there)

        taken = self.host.recorded("Add entry", new.id, add)
        if taken and following != NO_ROW:
            self.host.rows.move_cursor(following)
        return taken

    def _placed(self, workshop: Workshop, ids: Sequence[str], there: InsertionPoint) -> Workshop:
        """Return the workshop with entries at a place that are of its kind, and answer what it says."""
        if there.kind is not None:
            workshop = results.set_kind(workshop, ids, there.kind)
        for record_id in ids if there.answers else ():
            workshop = results.answer(workshop, record_id, [there.answers])
        return workshop

    def _fill(self, result_id: str, entry: Entry) -> bool:
        """Word an empty entry, and go to the next one."""
        group = self._from(entry) or self.workshop.need(Result, result_id).group

        def word(workshop: Workshop) -> Workshop:
            worded = results.reword(workshop, result_id, entry.text)
            return results.contribute(worded, [result_id], group)

        following = _after(self._empty(), record_row(result_id))
        return self.host.recorded("Word an entry", following.record or result_id, word)

    def _empty(self) -> list[RowKey]:
        """Return the entries that have no words yet."""
        return [record_row(e.id) for e in results.entries(self.workshop, self.priority.shown) if not e.text]

    def _from(self, entry: Entry) -> str:
        groups = {group.name.casefold(): group.id for group in self.workshop.all_in("groups", Group)}
        return groups.get(entry.speaker.casefold(), cleaned(entry.speaker)) or self._group

    def _entry(self, entry: Entry) -> Result:
        return results.entry(self.console.session.new_id("result"), entry.text, self._from(entry))

    def record_lines(self, lines: Sequence[PastedLine]) -> bool:
        """Record pasted lines as entries, nested as they were indented; return whether they were taken."""
        there = self._point("")
        if there.becomes == "talk":
            return record_talk_lines(self.host, lines, Entry("", ":"))
        if there.becomes not in ("entry", "fill"):
            self.console.say(texts.PASTE_UNDER_ENTRY, wrong=True)
            return False
        made = [(line.level, self._entry(Entry(line.text))) for line in lines]
        into, after = there.into, there.after
        if there.becomes == "fill":
            into, after = self.workshop.need(Result, there.into).parent, there.into
        label = f"Paste {len(made)} entries"
        tops = [new.id for level, new in made if not level]
        return self.host.recorded(
            label, made[-1][1].id, lambda w: self._placed(results.add(w, made, into, after), tops, there)
        )

    def entry_of(self, key: RowKey) -> Entry | None:
        """Return the wording of an entry or a comment, or a note."""
        if key.kind == "note":
            return self._statements.note_entry(key)
        if key.kind != "record":
            return None
        match self.workshop.records.get(key.record):
            case Comment() as comment:
                return comment_entry(comment)
            case Result() as result:
                return Entry(line_of(result), speaker=result.proposer)
        return None

    def question(self, key: RowKey) -> str:
        """Return what a note is about."""
        return self._statements.note_question(key)

    def reword(self, key: RowKey, entry: Entry) -> bool:
        """Give it another wording; return whether it was taken."""
        if key.kind == "note":
            return self._statements.record_note(key, entry)
        if self.workshop.get(Comment, key.record) is not None:
            return self.console.do("Reword", lambda w: reworded_comment(w, key.record, entry))
        text = f"{entry.mark}{entry.text}"
        return self.console.do("Reword", lambda w: results.reword(w, key.record, text, entry.speaker))

    # What keys do.

    def commands(self) -> dict[str, Command]:
        """Return what keys do here."""
        return {
            "results.answers": self._pick_answers,
            "results.confirm": self._confirm,
            "results.kind": self._next_kind,
            "results.note": self._pick_note,
            "results.make": self._make_from_tree,
            "results.gap": self._next_gap,
            "results.from": self._pick_contributor,
        }

    def _pick_answers(self) -> None:
        """Pick a cause, an effect or a change that the entry answers; once more takes it away."""
        workshop, ids = self.workshop, self._statements.chosen()
        if not ids:
            return
        entry = workshop.need(Result, ids[0])
        choices = [*picker.nodes(workshop, self.priority.shown)]
        if entry.kind == "intervention":
            choices = [*picker.entries(workshop, self.priority.shown, ("change", "immediate")), *choices]
        marked = frozenset(c.key for c in choices if _canonical(workshop, c.key) in entry.answers)

        def answered(picked: str | None) -> None:
            if not picked:
                return
            answer = _canonical(workshop, picked)
            now = [i for i in entry.answers if i != answer] if answer in entry.answers else [*entry.answers, picked]
            self.console.do("Answers", lambda w: results.answer(w, entry.id, now))

        title = texts.what_it_answers(shorten(entry.text, 40) or texts.THIS_ENTRY)
        self.console.pick(picker.pick(title, iter(choices), lambda i: i != entry.id, marked), answered)

    def _confirm(self) -> None:
        """Say that the entries fit what they answer as that is worded now."""
        ids = self._statements.chosen()

        def do() -> None:
            if self.console.do("Wording is right", lambda w: results.confirm(w, ids)):
                self.console.say(texts.CONFIRMED)

        if ids:
            entries = [self.workshop.need(Result, i) for i in ids]
            all_the_same(self.console, entries, bracket_texts.RIGHT_ALL_THE_SAME, do)

    def _pick_note(self) -> None:
        """Put a risk or an assumption of the entry into the line, to be typed."""
        if not self._statements.chosen():
            return
        choices = [Choice(field, Row(words), words) for field, words in texts.NOTES.items()]

        def picked(field: str | None) -> None:
            if field is not None:
                self._statements.begin_note(field)

        self.console.pick(Choices(texts.WHICH_NOTE, choices, texts.NOTES_HINT), picked)

    def _next_kind(self) -> None:
        """The next kind, of what comes next where a level or words are typed, else of the entries selected.

        What is at the top goes under the heading of its kind.
        """
        workshop, order = self.workshop, [*RESULTS]
        there = self._point("")
        if there.becomes == "entry" and self.host.rewording == NO_ROW and (self.host.level or self.host.typed.text):
            self._turn_next(there)
            return
        if not (ids := self._statements.chosen()):
            return
        kind = order[(order.index(workshop.need(Result, ids[0]).kind) + 1) % len(order)]
        if self.host.recorded("Kind", ids[0], lambda w: results.set_kind(w, ids, kind)):
            self.console.say(texts.kind_now(numbering.number(self.workshop, ids[0]), kind))

    def _turn_next(self, there: InsertionPoint) -> None:
        """Make what comes next of another kind: under a change, a change or an intervention."""
        now, order = kind_of(self.workshop, there), [*RESULTS]
        if self.workshop.get(Result, there.into) is not None and now in _UNDER_CHANGES:
            order = [*_UNDER_CHANGES]
        kind = order[(order.index(now) + 1) % len(order)]
        if order == [*_UNDER_CHANGES]:
            self._under_changes = kind
        self._turned = (self.host.cursor, self.host.level, kind)
        self.host.refresh_prompt()
        self.console.say(texts.next_is(kind))

    def _make_from_tree(self) -> None:
        """Put an empty entry beside each statement of the trees that has none; the room words them."""
        before, priority, new_id = len(self._entries.ids()), self.priority.shown, self.console.session.new_id
        if self.console.do("Make the map from the tree", lambda w: gaps.from_tree(w, priority, new_id)):
            made = len(self._entries.ids()) - before
            if made:
                self.console.say(texts.made(made))
                self.host.rows.move_cursor(_after(self._empty(), NO_ROW))
            else:
                self.console.say(texts.NOTHING_TO_MAKE)

    def _next_gap(self) -> None:
        """Go to the next statement, change or intervention that lacks something."""
        found = self._source.gaps
        lacking = {*found.changes, *found.interventions}
        entries = [*results.entries(self.workshop, self.priority.shown)]
        empty = {each.id for each in entries if not each.text}
        rows = [*(record_row(each.id) for each in entries), *self._source.unanswered]
        wanted = [row for row in rows if row.kind == "gap" or row.record in lacking or row.record in empty]
        if not wanted:
            self.console.say(texts.EVERYTHING_ANSWERED)
            return
        here = self.host.cursor
        below = rows[rows.index(here) + 1 :] if here in rows else rows
        there = next((row for row in below if row in wanted), wanted[0])
        self.host.rows.move_cursor(there)
        if there.record in found.changes:  # it lacks an intervention, and that goes under it
            self._turned = (there, 1, "intervention")
            self.host.set_level(1)

    def _pick_contributor(self) -> None:
        """Say which group the next entries come from, until another one speaks."""

        def told(group: str) -> None:
            self._group = group
            self.host.refresh_prompt()

        self._statements.pick_group(texts.WHO_FROM_NOW_ON, told)


def _after(rows: Sequence[RowKey], row: RowKey) -> RowKey:
    """Return the row after one, the first where that is not among them; `NO_ROW` where there is none."""
    place = rows.index(row) if row in rows else -1
    return rows[place + 1] if place + 1 < len(rows) else NO_ROW


def _canonical(workshop: Workshop, record_id: str) -> str:
    canonical = statements.canonical_node(workshop, record_id)
    return canonical.id if canonical is not None else record_id
