"""The page on which the plenary looks at the ranking, moves the line and adopts its priorities."""

from collections.abc import Sequence
from typing import ClassVar

from tui.screens.base.comments import MARKS, comment_entry, new_comment, reworded_comment
from tui.screens.base.page import Command, Host, Page
from tui.screens.base.row_commands import RowCommands
from tui.screens.base.row_keys import RowKey, record_row
from tui.screens.choices import confirm
from tui.screens.statements.moving import Moving
from tui.screens.votes import texts
from tui.screens.votes.columns import Captions, Columns, of_ranking
from tui.screens.votes.ranking_questions import TIE, open_questions, reason, why, words
from tui.screens.votes.ranking_rows import LINE, RankingRows
from tui.screens.votes.sums import Sums
from tui.widgets.composer.entry import Entry, Mark
from tui.widgets.composer.pasting import PastedLine
from tui.widgets.key import DeclaredKey, key
from tui.widgets.outline.source import Source
from workshop import outline, problems, talk
from workshop.errors import WorkshopError
from workshop.model import Comment, Priority, Rating
from workshop.slots import slot
from workshop.statements import statements
from workshop.statements.brackets import open_brackets
from workshop.text import cleaned, shorten
from workshop.votes import criteria, cut, priorities, rounds
from workshop.votes.tally import Tally

_OWN = "+"

KEYS: list[DeclaredKey] = [
    key("ctrl+b", "votes.adopt", *texts.KEYS["votes.adopt"], shown=True),
    key("alt+w", "votes.why", *texts.KEYS["votes.why"], shown=True),
    key("alt+plus", "votes.revote", *texts.KEYS["votes.revote"], shown=True),
    key("alt+o", "votes.order", *texts.KEYS["votes.order"]),
]


class RankingPage(Page):
    """Dots, criteria and the line side by side; the choice is the plenary's."""

    NAME = "votes.ranking"
    HELP = texts.RANKING_HELP
    MARKS: ClassVar[tuple[Mark, ...]] = (Mark(_OWN, texts.OWN_MARK, spaced=True), *MARKS)
    PLACEHOLDER = texts.RANKING_PLACEHOLDER

    def __init__(self, host: Host, sums: Sums) -> None:
        super().__init__(host)
        self._sums = sums
        rows = RowCommands(self, without=frozenset({"row.indent", "row.outdent"}))
        self.parts = (rows, Moving(self), Captions(self, lambda: self.columns))
        self._by_criteria = False
        self._asked: set[RowKey] = set()  # what was asked once is not asked again
        self._closed: set[RowKey] = set()  # what was folded once stays as the typist leaves it

    # What is shown.

    @property
    def tally(self) -> Tally:
        """The sums that are ranked: of the last round in which all was voted on."""
        return self._sums.tally(self.workshop, rounds.deciding(self.workshop))

    @property
    def line(self) -> cut.Cut:
        """The line through them."""
        return cut.cut(self.workshop, self.tally)

    def source(self) -> Source[RowKey]:
        """Return the ranking and what was adopted."""
        workshop, tally = self.workshop, self.tally
        rows = tally.ranked
        if self._by_criteria:
            rows = tuple(sorted(rows, key=lambda row: -criteria.points(workshop, row.item)))
        others = [self._sums.tally(workshop, n) for n in rounds.numbers(workshop) if n != tally.round]
        order = [row.item for row in rows]
        return RankingRows(workshop, self._sums.sheet(workshop), tally, order, others, self.columns)

    @property
    def columns(self) -> Columns:
        """The columns at the right of the rows."""
        workshop, width = self.workshop, self.host.around.width
        several = len(workshop.children(problems.GROUPS)) > 1
        return of_ranking(width, rated=any(True for _ in workshop.every(Rating)), several=several)

    def changed_rows(self, changed: frozenset[str]) -> None:
        """Sums and numbers depend on everything."""
        del changed

    def entered(self) -> None:
        """Sums are folded, and what was said; the right arrow shows what is behind one. The leaders are in sight."""
        listed = [row.item for row in self.tally.ranked] + [found.id for found in priorities.adopted(self.workshop)]
        for row in map(record_row, listed):
            if row not in self._closed:
                self._closed.add(row)
                self.host.rows.fold(row)
        self.host.rows.action_cursor_first()

    def item(self) -> str:
        """Return what competes in the ranking and the cursor is on, or behind of; empty for none."""
        record = self.host.cursor.record
        if (comment := self.workshop.get(Comment, record)) is not None:
            record = talk.subject(self.workshop, comment.id)
        if (priority := self.workshop.get(Priority, record)) is not None:
            record = priority.source
        found = {row.item for row in self.tally.ranked}
        if record in found:
            return record
        row = self.tally.row(record) if record else None
        return row.theme if row is not None and row.theme in found else ""

    def _words(self, item: str, room: int) -> str:
        return shorten(self.workshop.records[item].statement_text, room)

    # What the line records.

    def prompt(self, mark: str) -> str:
        """Return what Enter would record."""
        if mark == _OWN:
            return texts.OWN_PRIORITY
        item, typed = self.item(), cleaned(self.host.typed.text)
        if mark:
            return texts.on(self._words(item, 36)) if item else texts.FOR_INBOX
        if not typed:
            if not item:
                return str(texts.ADOPT_OR_MOVE)
            return texts.rate(self._words(item, 18), "/".join(criteria.scale(self.workshop)))
        try:
            found = criteria.ratings_in(self.workshop, typed)
        except WorkshopError as error:  # nothing is refused yet: the prompt says what Enter would say
            return str(error)
        ratings = [f"{texts.CRITERIA[each.criterion]} {each.score} {each.reason}".strip() for each in found]
        return texts.rated(self._words(item, 36) if item else "", ratings)

    def record(self, entry: Entry) -> bool:
        """Rate what the cursor is on, adopt a wording of the plenary's own, or note what was said."""
        console, item, text = self.console, self.item(), entry.text
        if entry.mark == _OWN:
            priority, trunk = console.session.new_id("priority"), console.session.new_id("node")
            return console.do("Adopt", lambda w: priorities.adopt(w, priority, trunk, text=text))
        if entry.mark:
            said, on = new_comment(console, entry), self._priority_id() or item
            into = slot(on, "talk") if on else talk.INBOX
            return console.do(f"Add {said.kind}", lambda w: outline.insert(w, [said], into))
        if not item:
            console.say(texts.NO_ITEM, wrong=True)
            return False
        return console.do("Rate", lambda w: criteria.apply_ratings(w, item, criteria.ratings_in(w, text)))

    def _priority_id(self) -> str:
        """Return the priority under the cursor, which has a talk of its own; empty for none."""
        record = self.host.cursor.record
        return record if self.workshop.get(Priority, record) else ""

    def record_lines(self, lines: Sequence[PastedLine]) -> bool:
        """Refuse: nothing here is a list."""
        self.console.say(texts.too_many_lines(len(lines)), wrong=True)
        return False

    def entry_of(self, key: RowKey) -> Entry | None:
        """Return a reason, a resolution, a wording or something said."""
        if key == TIE:
            return Entry(cut.tie_line(self.workshop))
        if key.kind == "reason":
            return Entry(reason(self.workshop, key.record))
        record = self.workshop.records.get(key.record)
        if key.kind != "record" or record is None:
            return None
        return comment_entry(record) if isinstance(record, Comment) else Entry(record.statement_text)

    def question(self, key: RowKey) -> str:
        """Return the question that the line holds the answer of."""
        return words(self.workshop, self.tally, self.line, key)

    def hint(self, key: RowKey) -> str:
        """Return what an answer may look like."""
        return texts.TIE_HINT if key == TIE else texts.REASON_HINT

    def may_be_empty(self, key: RowKey, mark: str) -> bool:
        """No answer is an answer; a sign alone can be all that there is to say."""
        return bool(mark) or super().may_be_empty(key, mark)

    def row_of(self, key: RowKey) -> RowKey:
        """Return the row that a question is about."""
        return LINE if key == TIE else record_row(key.record)

    def reword(self, key: RowKey, entry: Entry) -> bool:
        """Take an answer, or another wording; return whether it was taken."""
        console, record, text = self.console, key.record, f"{entry.mark}{entry.text}"
        if key == TIE:
            way, note = cut.tie_in(text)
            return console.do("Resolve the tie", lambda w: cut.resolve(w, way, note)) or not text
        if key.kind == "reason":
            done = console.do("Reason", lambda w: priorities.explain(w, record, text))
            return done or text == reason(self.workshop, record)
        if self.workshop.get(Comment, record):
            return console.do("Reword", lambda w: reworded_comment(w, record, entry))
        return console.do("Reword", lambda w: problems.reword(w, record, text))

    def answered(self, key: RowKey) -> None:
        """Ask what else is to be asked once."""
        if key == TIE or key.kind == "reason":
            self._ask()

    def _ask(self) -> None:
        """Ask for the next reason that the dots do not give; each once, and no answer is an answer."""
        for question in open_questions(self.workshop, self.tally, self.line):
            if question not in self._asked:
                self._asked.add(question)
                self.host.begin(question)
                return

    # What keys do.

    def commands(self) -> dict[str, Command]:
        """Return what keys do here."""
        return {
            "row.up": lambda: self._move_line(-1),
            "row.down": lambda: self._move_line(1),
            "votes.adopt": self._adopt,
            "votes.why": self._why,
            "votes.revote": self._revote,
            "votes.order": self._change_order,
        }

    def _adoptable(self) -> str:
        """Return what Ctrl+B adopts: the problem of a theme under the cursor, else what competes; empty for none."""
        cursor = self.host.cursor
        return cursor.record if cursor.kind == "member" else self.item()

    def _adopt(self) -> None:
        """Adopt what the cursor is on; ask before one that is adopted is given up."""
        console, item = self.console, self._adoptable()
        adopted = self.workshop.get(Priority, self._priority_id())
        if adopted is None and item:
            adopted = priorities.adopted_as(self.workshop, item)
        if adopted is not None:
            self._ask_to_give_up(adopted)
            return
        if not item:
            console.say(texts.NO_ITEM, wrong=True)
            return
        if brackets := open_brackets(statements.said_of(self.workshop, item)):
            question = texts.adopt_with_brackets(brackets[0].raw)
            confirm(console, question, texts.NOT_YET, texts.ADOPT_ALL_THE_SAME, lambda: self._adopted(item))
        else:
            self._adopted(item)

    def _adopted(self, item: str) -> None:
        priority, trunk = priorities.ids_of(item)
        if self.console.do("Adopt", lambda w: priorities.adopt(w, priority, trunk, item)):
            self.console.say(texts.adopted(self._words(item, 40)))
            self._ask()

    def _ask_to_give_up(self, priority: Priority) -> None:
        """Give a priority up, if that is what is meant: its tree, its vision and its map go with it."""
        linked = priorities.hanging_on(self.workshop, priority.id)
        question = texts.give_up_question(shorten(priority.text, 40), linked)
        confirm(self.console, question, texts.KEEP_IT, texts.GIVE_IT_UP, lambda: self._give_up(priority))

    def _give_up(self, priority: Priority) -> None:
        above = [row.item for row in self.tally.ranked[: self.line.after]]
        linked = priorities.hanging_on(self.workshop, priority.id)
        gone = [record for record in outline.branch(self.workshop, priority.id) if record != priority.id]
        typed = self.console.session.of_others(
            r for r in gone if self.workshop.records[r].parent != slot(priority.id, "trunk")
        )
        if not self.console.do("Give up", lambda w: priorities.give_up(w, priority.id)):
            return
        self.console.say(texts.given_up(shorten(priority.text, 40), linked, typed))
        if priority.source in above and priorities.adopted(self.workshop):
            question = why(priority.source)  # it is left out although it stands above the line
            self._asked.add(question)
            self.host.begin(question)
        else:
            self._ask()

    def _move_line(self, by: int) -> None:
        """Move the line up or down."""
        tally = self.tally
        if self.console.do("Move the line", lambda w: cut.move_line(w, by, tally)):
            self.host.rows.move_cursor(LINE)

    def _why(self) -> None:
        """Say why it was adopted, or left out."""
        if self.host.cursor == LINE:
            self.host.begin(TIE)
        elif item := self.item():
            self.host.begin(why(item))
        else:
            self.console.say(texts.NO_ITEM, wrong=True)

    def _change_order(self) -> None:
        """By dots, or by the criteria."""
        self._by_criteria = not self._by_criteria
        self.host.refresh_rows()
        self.console.say(texts.BY_CRITERIA if self._by_criteria else texts.BY_DOTS)

    def _revote(self) -> None:
        """Begin another round beside those before: between those tied at the line, or those selected, or all."""
        rows = self.host.rows
        known = {row.item for row in self.tally.ranked}
        selected = [key.record for key in rows.in_order(rows.selected)]
        chosen = [record for record in selected if record in known] or [*self.line.tied]
        note = texts.TIE_AT_LINE if chosen and [*self.line.tied] == chosen else ""
        if self.console.do("Revote", lambda w: rounds.start(w, chosen, note=note)):
            rows.select(())
            self.console.say(texts.revote(self.workshop.details.round, len(chosen)))
