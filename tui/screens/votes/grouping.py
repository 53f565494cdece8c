"""The page on which the plenary puts overlapping problems of several groups into themes."""

from collections.abc import Sequence

from tui.screens.base.comments import comment_entry, new_comment, reworded_comment
from tui.screens.base.page import Command, Host, Page
from tui.screens.base.row_commands import RowCommands
from tui.screens.base.row_keys import RowKey, record_row
from tui.screens.choices import Choice
from tui.screens.problems.rows import problem_numbers
from tui.screens.statements.into_tree import IntoTree
from tui.screens.statements.moving import Moving
from tui.screens.votes import texts
from tui.screens.votes.columns import Captions, Columns, of_grouping
from tui.screens.votes.grouping_rows import GroupingRows
from tui.screens.votes.overlap_panel import OverlapPanel
from tui.screens.votes.sums import Sums
from tui.widgets.composer.entry import Entry
from tui.widgets.composer.pasting import PastedLine
from tui.widgets.key import DeclaredKey, key
from tui.widgets.outline.source import Row, Source
from workshop import outline, problems, talk
from workshop.document import Workshop
from workshop.model import Comment, Problem, Theme
from workshop.slots import slot
from workshop.text import cleaned, shorten
from workshop.votes import ballot_line, overlaps, themes
from workshop.votes.counting_place import standing, theme_id

KEYS: list[DeclaredKey] = [
    key("space", "votes.select", *texts.KEYS["votes.select"], shown=True),
    key("alt+u", "votes.alike", *texts.KEYS["votes.alike"], shown=True),
    key("alt+m", "votes.merge", *texts.KEYS["votes.merge"], shown=True),
]

_OUT = "out"  # of its theme


class GroupingPage(Page):
    """A name or a number typed puts what is selected into that theme."""

    NAME = "votes.grouping"
    BESIDE = False
    HELP = texts.GROUPING_HELP
    PLACEHOLDER = texts.GROUPING_PLACEHOLDER
    LINE_KEYS = frozenset({"space"})

    def __init__(self, host: Host, sums: Sums) -> None:
        super().__init__(host)
        self._sums = sums
        captions = Captions(self, lambda: self.columns)
        self.overlaps = OverlapPanel(host, captions.after_rows, self._dots)
        self._moving = Moving(self)
        into_tree = IntoTree(self, self._problems)
        self.parts = (RowCommands(self), self.overlaps, self._moving, into_tree, captions)
        self._closed: set[RowKey] = set()  # what was folded once stays as the typist leaves it
        self.meant_as_ballot = ""  # what was typed here and reads as a ballot

    def _dots(self, item: str) -> int:
        row = self._sums.tally(self.workshop).row(item)
        return row.dots if row is not None else 0

    def source(self) -> Source[RowKey]:
        """Return themes, then groups with their problems."""
        return self._listed()

    def _listed(self) -> GroupingRows:
        workshop = self.workshop
        return GroupingRows(workshop, self._sums.sheet(workshop), self._sums.tally(workshop), self.columns)

    @property
    def columns(self) -> Columns:
        """The columns at the right of the rows."""
        return of_grouping(self.host.around.width, themes=bool(themes.listed_themes(self.workshop)))

    def changed_rows(self, changed: frozenset[str]) -> None:
        """Sums and numbers depend on everything."""
        del changed

    def called(self, key: RowKey) -> Sequence[str]:
        """Return the numbers of a problem: in its group, with its group, and on the sheet."""
        return problem_numbers(self.workshop, self._sums.sheet(self.workshop).numbers, key.record)

    def entered(self) -> None:
        """Themes are folded, as their problems stand under their groups too, and so is what was said."""
        for row in self._listed().closed():
            if row not in self._closed:
                self._closed.add(row)
                self.host.rows.fold(row)
        if not self.last_row.record:
            first = next(iter(problems.listed(self.workshop)), None)
            self.last_row = record_row(first.id) if first else self.last_row

    def _chosen(self) -> tuple[list[str], list[str]]:
        """Return the problems and the themes selected, or the one under the cursor."""
        rows = self.host.rows
        keys = rows.in_order(rows.selected) if rows.selected else [self.host.cursor]
        records = list(dict.fromkeys(key.record for key in keys))
        found = [record for record in records if self.workshop.get(Problem, record)]
        return found, [record for record in records if self.workshop.get(Theme, record)]

    def _meant(self) -> tuple[list[str], list[str]]:
        """Return what a typed theme takes in: a theme only where it is selected, as the cursor may just rest on one."""
        found, chosen = self._chosen()
        return found, chosen if self.host.rows.selected else []

    def _named(self, found: Sequence[str], chosen: Sequence[str]) -> str:
        only = self.workshop.records[found[0]].statement_text if len(found) == 1 and not chosen else ""
        return texts.chosen(len(found), len(chosen), shorten(only, 30))

    def prompt(self, mark: str) -> str:
        """Return what Enter would put together."""
        if mark:
            record = self.workshop.records.get(self.host.cursor.record)
            return texts.on(shorten(record.statement_text, 40)) if record else texts.FOR_INBOX
        found, chosen = self._meant()
        what = self._named(found, chosen)
        typed = cleaned(self.host.typed.text)
        if not typed:
            return texts.type_the_theme(what, len(found) + len(chosen)) if what else texts.NAME_A_THEME
        if ballot_line.reads_as_one(typed):
            return texts.reads_as_a_ballot(typed)
        theme = themes.named(self.workshop, typed)
        if theme is None and typed.isdecimal():
            return texts.no_such_theme(shorten(typed, 8))
        return texts.into_theme(what, shorten(theme.name if theme else typed, 30), new=theme is None)

    def record(self, entry: Entry) -> bool:
        """Put what is selected into the theme typed, a new one where there is none of that name."""
        if entry.mark:
            return self._talk(entry)
        if ballot_line.reads_as_one(entry.text):
            self.meant_as_ballot = entry.text
            self.console.say(texts.reads_as_a_ballot(entry.text), wrong=True)
            return False
        found, chosen = self._meant()
        theme = themes.named(self.workshop, entry.words)
        if theme is None and cleaned(entry.text).isdecimal():
            self.console.say(texts.no_such_theme_number(shorten(cleaned(entry.text), 8)), wrong=True)
            return False
        made = theme.id if theme else self.console.session.new_id("theme")
        others = [other for other in chosen if other != made]

        def together(workshop: Workshop) -> Workshop:
            if theme is None:
                workshop = themes.make(workshop, made, entry.words)
            workshop = themes.put_into(workshop, made, found) if found else workshop
            return themes.merge(workshop, others, made) if others else workshop

        if not self.console.do("Put together", together):
            return False
        name = self.workshop.need(Theme, made).name
        self.console.say(texts.in_theme(self._named(found, others), shorten(name, 40)))
        self._go_on(made, found)
        return True

    def _talk(self, entry: Entry) -> bool:
        said, cursor = new_comment(self.console, entry), self.host.cursor.record
        on = talk.subject(self.workshop, cursor) if self.workshop.get(Comment, cursor) else cursor
        into = slot(on, "talk") if on in self.workshop else talk.INBOX
        return self.console.do(f"Add {said.kind}", lambda w: outline.insert(w, [said], into))

    def _go_on(self, theme: str, found: Sequence[str]) -> None:
        """The selection is used up; the cursor goes to the next problem that has no theme."""
        rows = self.host.rows
        rows.select(())
        rows.fold(record_row(theme))
        listed = [*problems.listed(self.workshop)]
        last = max((place for place, problem in enumerate(listed) if problem.id in found), default=-1)
        behind = [p.id for p in (*listed[last + 1 :], *listed[: last + 1]) if not theme_id(self.workshop, p)]
        if found and behind:
            rows.move_cursor(record_row(behind[0]))

    def record_lines(self, lines: Sequence[PastedLine]) -> bool:
        """Make a theme of each line; return whether they were taken."""
        made = [(self.console.session.new_id("theme"), line.text) for line in lines if cleaned(line.text)]

        def all_of_them(workshop: Workshop) -> Workshop:
            for theme, name in made:
                workshop = themes.make(workshop, theme, name)
            return workshop

        return self.console.do(f"Paste {len(made)} themes", all_of_them)

    def entry_of(self, key: RowKey) -> Entry | None:
        """Return the wording of a theme, a problem or something said."""
        record = self.workshop.records.get(key.record)
        if isinstance(record, Comment):
            return comment_entry(record)
        return Entry(record.statement_text) if record is not None else None

    def may_be_empty(self, key: RowKey, mark: str) -> bool:
        """A sign alone can be all that there is to say."""
        del key
        return bool(mark)

    def reword(self, key: RowKey, entry: Entry) -> bool:
        """Give it another wording; return whether it was taken."""
        if self.workshop.get(Comment, key.record):
            return self.console.do("Reword", lambda w: reworded_comment(w, key.record, entry))
        return self.console.do("Reword", lambda w: problems.reword(w, key.record, f"{entry.mark}{entry.words}"))

    # What keys do.

    def commands(self) -> dict[str, Command]:
        """Return what keys do here."""
        return {
            "votes.select": self._select,
            "votes.alike": self._select_alike,
            "row.move": self._move,
            "votes.merge": self._merge,
        }

    def _problems(self) -> list[str]:
        found, _ = self._chosen()
        if not found:
            self.console.say(texts.NO_PROBLEM, wrong=True)
        return found

    def _move(self) -> None:
        """Out of the theme, into another one, or into another group."""
        from tui.screens.statements.destinations import places  # much that no screen needs before this key
        from tui.screens.statements.picker import pick

        found, chosen = self._chosen()
        if not (found or chosen):
            self._moving.move()  # something said
            return
        workshop = self.workshop
        choices = [Choice(_OUT, Row(texts.OUT_OF_THEME, tone="empty"), texts.OUT_OF_THEME)]
        for place, theme in enumerate(themes.listed_themes(workshop), start=1):
            words = f"{texts.a_theme(place)} {theme.name}"
            choices.append(Choice(theme.id, Row(theme.name, label=texts.a_theme(place)), words))
        if not chosen:
            choices += places(workshop, workshop.records[found[0]], "")

        def picked(into: str | None) -> None:
            if into == _OUT:
                self._take_out(found, chosen)
            elif into is not None and self.console.do("Move", lambda w: _moved(w, found, chosen, into)):
                self.host.rows.select(())
                self.console.say(texts.moved(self._named(found, chosen)))

        title = texts.move_where(self._named(found, chosen))
        self.console.pick(pick(title, iter(choices), lambda place: place not in (*found, *chosen)), picked)

    def _take_out(self, found: Sequence[str], chosen: Sequence[str]) -> None:
        """Problems loose again; a theme that was merged into another by itself again."""

        def out(workshop: Workshop) -> Workshop:
            workshop = themes.take_out(workshop, found) if found else workshop
            for theme in chosen:
                workshop = themes.unmerge(workshop, theme)
            return workshop

        if self.console.do("Take out of the theme", out):
            self.console.say(texts.out_of_theme(self._named(found, chosen)))
            self.host.rows.select(())

    def _merge(self) -> None:
        """The themes selected become part of the first of them."""
        _, chosen = self._chosen()
        if len(chosen) < 2:
            self.console.say(texts.SELECT_THEMES, wrong=True)
        elif self.console.do("Merge themes", lambda w: themes.merge(w, chosen, chosen[0])):
            self.host.rows.select(())
            self.host.rows.move_cursor(record_row(chosen[0]))

    def _select(self) -> None:
        """Select the row, or no longer, and go on to the next problem or theme, past what was said."""
        rows, here = self.host.rows, self.host.cursor
        rows.action_toggle_select()
        before = None
        while (now := self.host.cursor) != before:
            before = now
            rows.action_cursor_down()
            if self._is_listed(self.host.cursor.record):
                return
        rows.move_cursor(here)

    def _is_listed(self, record: str) -> bool:
        """Return whether a record is a theme, or a problem that is no sub-point."""
        if self.workshop.get(Problem, record) is None:
            return self.workshop.get(Theme, record) is not None
        return standing(self.workshop, record) == record

    def _select_alike(self) -> None:
        """Select the problem under the cursor, and those that may overlap with it."""
        here, rows = self.host.cursor.record, self.host.rows
        if self.workshop.get(Problem, here) is None:
            self.console.say(texts.NO_PROBLEM, wrong=True)
            return
        found = [here, *(other.problem for other in overlaps.suggestions(self.workshop, here))]
        rows.select([*rows.selected, *map(record_row, found)])


def _moved(workshop: Workshop, found: Sequence[str], chosen: Sequence[str], into: str) -> Workshop:
    """Return the workshop with problems in a theme, a group or under a problem, and themes merged into one."""
    if workshop.get(Theme, into) is None:
        return outline.move(workshop, found, into)
    workshop = themes.put_into(workshop, into, found) if found else workshop
    return themes.merge(workshop, chosen, into) if chosen else workshop
