"""Session 1: the main problems, group by group, and what the plenary says about them."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType

from tui.screens.base.comments import comment_entry, new_comment, reworded_comment
from tui.screens.base.recording import OutlineScreen
from tui.screens.problems.rows import Aim, ProblemRows, aim
from tui.widgets.composer.entry import Entry
from tui.widgets.composer.pasting import PastedLine
from tui.widgets.outline.outline import Source
from workshop import outline, problems
from workshop.document import Workshop
from workshop.model import Comment, Group, Problem


class ProblemsScreen(OutlineScreen):
    """Groups list problems; the plenary asks, answers and comments."""

    SESSION = "problems"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+n", "new_group", "New group", id="problems.group", tooltip="Begin the next group"),
        Binding("ctrl+k", "level", "Level", id="problems.level", tooltip="Regional, country, community", show=False),
        Binding(
            "ctrl+b",
            "cross",
            "Cross-cutting",
            id="problems.cross",
            tooltip="Cuts across all issues",
            show=False,
        ),
        Binding(
            "ctrl+o",
            "story",
            "Told as a story",
            id="problems.story",
            tooltip="The group told a story",
            show=False,
        ),
    ]

    def source(self, workshop: Workshop) -> Source[str]:
        """Groups with their problems."""
        return ProblemRows(workshop)

    def shift(self, key: str, by: int) -> Callable[[Workshop], Workshop]:
        """Problems move on into the next group."""
        return lambda w: problems.shift(w, key, by)

    def _aim(self, mark: str) -> Aim:
        return aim(self.desk.workshop, self.rows.cursor, self.level, mark)

    def prompt(self, mark: str) -> str:
        """What Enter would record, and where."""
        return self._aim(mark).words

    def record(self, entry: Entry) -> bool:
        """Record a problem, a group's name or something said."""
        there = self._aim(entry.mark)
        if there.kind == "talk":
            said = new_comment(self.desk, entry)
            return self._add(f"Add {said.kind}", said.id, lambda w: outline.insert(w, [said], there.into, there.after))
        if there.kind == "group":
            return self._record_group(entry, there)
        new = problems.problem(self.desk.new_id("problem"), entry.text)
        return self._add("Add problem", new.id, lambda w: problems.add(w, [new], there.into, there.after))

    def _record_group(self, entry: Entry, there: Aim) -> bool:
        group = self.desk.new_id("group")
        if there.after is not None:
            return self._add("Add group", group, lambda w: problems.add_group(w, group, entry.text, there.after))
        new = problems.problem(self.desk.new_id("problem"), entry.text)
        return self._add("Add problem", new.id, lambda w: problems.add(problems.add_group(w, group), [new], group))

    def _add(self, label: str, record_id: str, edit: Callable[[Workshop], Workshop]) -> bool:
        if not self.desk.do(label, edit):
            return False
        self.rows.move_cursor(record_id)
        return True

    def record_lines(self, lines: Sequence[PastedLine]) -> bool:
        """Record pasted lines as problems, nested as they were indented."""
        there = self._aim("")
        if there.kind == "talk":
            said = [(line.level, new_comment(self.desk, Entry(line.text, ":"))) for line in lines]
            last = said[-1][1].id
            return self._add(
                f"Paste {len(lines)} comments",
                last,
                lambda w: outline.insert(w, [comment for _, comment in said], there.into, there.after),
            )
        made = [(line.level, problems.problem(self.desk.new_id("problem"), line.text)) for line in lines]
        group = self.desk.new_id("group")

        def paste(workshop: Workshop) -> Workshop:
            if there.kind == "problem":
                return outline.insert_nested(workshop, made, there.into, there.after)
            return outline.insert_nested(problems.add_group(workshop, group, "", there.after), made, group)

        return self._add(f"Paste {len(lines)} problems", made[-1][1].id, paste)

    def entry_of(self, key: str) -> Entry | None:
        """The wording of a group, a problem or a comment."""
        record = self.desk.workshop.records.get(key)
        if isinstance(record, Comment):
            return comment_entry(record)
        return Entry(record.statement_text) if record is not None else None

    def reword(self, key: str, entry: Entry) -> bool:
        """Give it another wording."""
        record = self.desk.workshop.records.get(key)
        if isinstance(record, Comment):
            return self.desk.do("Reword", lambda w: reworded_comment(w, key, entry))
        return self.desk.do("Reword", lambda w: problems.reword(w, key, entry.text))

    def action_new_group(self) -> None:
        """Begin the next group, after the one the cursor is in."""
        here = problems.group_of(self.desk.workshop, self.rows.cursor)
        group = self.desk.new_id("group")
        self._add("Add group", group, lambda w: problems.add_group(w, group, "", here.id if here else None))

    def _problems(self) -> list[str]:
        found = [t for t in self.targets() if isinstance(self.desk.workshop.records.get(t), Problem)]
        if not found:
            self.desk.say("Go to a problem first; groups and comments have no such mark.", wrong=True)
        return found

    def action_level(self) -> None:
        """Regional, country, community, or none."""
        if found := self._problems():
            self.desk.do("Level", lambda w: problems.next_level(w, found))

    def action_cross(self) -> None:
        """Mark as cutting across all issues, or no longer."""
        if found := self._problems():
            self.desk.do("Cross-cutting", lambda w: problems.mark_cross_cutting(w, found))

    def action_story(self) -> None:
        """Say that the group told a story, which is recorded as points."""
        group = problems.group_of(self.desk.workshop, self.rows.cursor)
        if group is None:
            self.desk.say("Go to a group or one of its problems first.", wrong=True)
        else:
            told: Group = group.replace_fields(narrative=not group.narrative)
            self.desk.do("Told as a story", lambda w: w.put(told))
