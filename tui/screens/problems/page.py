"""The page of session 1: the main problems, group by group, and what the plenary says about them."""

from collections.abc import Sequence

from tui.screens.base.comments import comment_entry, new_comment, record_talk, reworded_comment
from tui.screens.base.insertion import InsertionPoint
from tui.screens.base.page import Command, Host, Page
from tui.screens.base.paste import paste_table
from tui.screens.base.row_commands import RowCommands
from tui.screens.base.row_keys import RowKey, record_row
from tui.screens.choices import Choice, Choices
from tui.screens.problems import texts
from tui.screens.problems.insertion import insertion_point
from tui.screens.problems.joining import Joining
from tui.screens.problems.rows import ProblemRows, problem_numbers
from tui.screens.statements.into_tree import IntoTree
from tui.screens.statements.moving import Moving
from tui.widgets.composer.entry import Entry
from tui.widgets.composer.pasting import PastedLine
from tui.widgets.key import DeclaredKey, key
from tui.widgets.outline.source import Row, Source
from workshop import outline, problems
from workshop.document import Workshop
from workshop.model import Comment, Group, Problem
from workshop.votes.sheet import Numbers

KEYS: list[DeclaredKey] = [
    key("ctrl+n", "problems.group", *texts.KEYS["problems.group"], shown=True),
    key("ctrl+k", "problems.level", *texts.KEYS["problems.level"]),
    key("alt+t", "problems.kind", *texts.KEYS["problems.kind"]),
]


class ProblemsPage(Page):
    """Groups list problems; the plenary asks, answers and comments."""

    NAME = "problems"
    HELP = texts.HELP

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self._numbers = Numbers()
        rows = RowCommands(self, shift=problems.shift)  # problems move on into the next group
        self.parts = (rows, Moving(self), IntoTree(self, self._problems), Joining(self, rows))

    def source(self) -> Source[RowKey]:
        """Return groups with their problems."""
        return ProblemRows(self.workshop, self._numbers)

    def called(self, key: RowKey) -> Sequence[str]:
        """Return the numbers of a problem: in its group, with its group, and on the sheet."""
        return problem_numbers(self.workshop, self._numbers.of(self.workshop), key.record)

    def _point(self, mark: str) -> InsertionPoint:
        return insertion_point(self.workshop, self.host.cursor.record, self.host.level, mark)

    def prompt(self, mark: str) -> str:
        """Return what Enter would record, and where."""
        there = self._point(mark)
        if there.becomes == "group" and there.after is not None and (known := self._known_group()):
            return texts.goes_to_group(known.name)
        return there.words

    def _known_group(self) -> Group | None:
        """Return the group whose name is typed, if there is one of that name already."""
        return problems.group_named(self.workshop, self.host.typed.words)

    def record(self, entry: Entry) -> bool:
        """Record a problem, a group's name or something said; return whether it was taken."""
        there = self._point(entry.mark)
        if there.becomes == "talk":
            return record_talk(self.host, entry, there)
        if there.becomes == "group":
            return self._record_group(entry, there)
        new = problems.problem(self.console.session.new_id("problem"), entry.words)
        return self.host.recorded("Add problem", new.id, lambda w: problems.add(w, [new], there.into, there.after))

    def _record_group(self, entry: Entry, there: InsertionPoint) -> bool:
        if there.after is not None and (known := problems.group_named(self.workshop, entry.words)):
            self.host.rows.move_cursor(record_row(known.id))
            return True
        group = self.console.session.new_id("group")
        if there.after is not None:
            return self.host.recorded(
                "Add group", group, lambda w: problems.add_group(w, group, entry.words, there.after)
            )
        new = problems.problem(self.console.session.new_id("problem"), entry.words)
        return self.host.recorded(
            "Add problem", new.id, lambda w: problems.add(problems.add_group(w, group), [new], group)
        )

    def record_table(self, text: str) -> bool | None:
        """Take problems copied from a table of Word or Excel, by its groups or into that of the cursor."""
        group = problems.group_of(self.workshop, self.host.cursor.record)
        return paste_table(self.console, text, "problems", "Paste a table", group.name if group is not None else "")

    def record_lines(self, lines: Sequence[PastedLine]) -> bool:
        """Record pasted lines as problems, nested as they were indented; return whether they were taken."""
        there = self._point("")
        if there.becomes == "talk":
            said = [new_comment(self.console, Entry(line.text, ":")) for line in lines]
            return self.host.recorded(
                f"Paste {len(lines)} comments",
                said[-1].id,
                lambda w: outline.insert(w, said, there.into, there.after),
            )
        made = [(line.level, problems.problem(self.console.session.new_id("problem"), line.text)) for line in lines]
        group = self.console.session.new_id("group")

        def paste(workshop: Workshop) -> Workshop:
            if there.becomes == "problem":
                return outline.insert_nested(workshop, made, there.into, there.after)
            return outline.insert_nested(problems.add_group(workshop, group, "", there.after), made, group)

        return self.host.recorded(f"Paste {len(lines)} problems", made[-1][1].id, paste)

    def entry_of(self, key: RowKey) -> Entry | None:
        """Return the wording of a group, a problem or a comment."""
        record = self.workshop.records.get(key.record)
        if isinstance(record, Comment):
            return comment_entry(record)
        return Entry(record.statement_text) if record is not None else None

    def reword(self, key: RowKey, entry: Entry) -> bool:
        """Give it another wording; return whether it was taken."""
        if self.workshop.get(Comment, key.record) is not None:
            return self.console.do("Reword", lambda w: reworded_comment(w, key.record, entry))
        return self.console.do("Reword", lambda w: problems.reword(w, key.record, entry.mark + entry.words))

    def commands(self) -> dict[str, Command]:
        """Return what keys do here."""
        return {
            "problems.group": self._new_group,
            "problems.level": self._next_level,
            "problems.kind": self._pick_kind,
        }

    def _new_group(self) -> None:
        """Go to the next group that waits for its problems; where none waits, begin one after that of the cursor."""
        here = problems.group_of(self.workshop, self.host.cursor.record)
        waiting = problems.group_waiting(self.workshop, here.id if here else "")
        if waiting and (here is None or waiting != here.id):
            self.host.rows.move_cursor(record_row(waiting))
            return
        group = self.console.session.new_id("group")
        self.host.recorded("Add group", group, lambda w: problems.add_group(w, group, "", here.id if here else None))

    def _problems(self) -> list[str]:
        found = [target for target in self.host.targets() if self.workshop.get(Problem, target) is not None]
        if not found:
            self.console.say(texts.NO_PROBLEM, wrong=True)
        return found

    def _next_level(self) -> None:
        """Regional, country, community, or none."""
        if found := self._problems():
            self.console.do("Level", lambda w: problems.next_level(w, found))

    def _pick_kind(self) -> None:
        """Say that problems cut across all issues, or that their group told a story; once more takes it back."""
        kinds = {
            "cross-cutting": (texts.CUTS_ACROSS, self._mark_cross_cutting),
            "story": (texts.AS_A_STORY, self._tell_as_story),
        }
        choices = [Choice(kind, Row(words), words) for kind, (words, _) in kinds.items()]

        def picked(kind: str | None) -> None:
            if kind in kinds:
                kinds[kind][1]()

        self.console.pick(Choices(texts.WHAT_KIND, choices, texts.KIND_HINT), picked)

    def _mark_cross_cutting(self) -> None:
        """Mark as cutting across all issues, or no longer."""
        if found := self._problems():
            self.console.do("Cross-cutting", lambda w: problems.mark_cross_cutting(w, found))

    def _tell_as_story(self) -> None:
        """Say that the group told a story, which is recorded as points."""
        group = problems.group_of(self.workshop, self.host.cursor.record)
        if group is None:
            self.console.say(texts.NO_GROUP, wrong=True)
        else:
            story: Group = group.replace_fields(narrative=not group.narrative)
            self.console.do("Told as a story", lambda w: w.put(story))
