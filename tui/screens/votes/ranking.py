"""The view in which the plenary looks at the ranking, moves the line and adopts its priorities."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import ClassVar

from tui.screens.base.comments import COMMENT_MARKS, comment_entry, new_comment, reworded_comment
from tui.screens.votes.ranking_choice import adopt, adopt_own, give_up
from tui.screens.votes.ranking_questions import TIE, WHY, open_questions, reason, words
from tui.screens.votes.ranking_rows import BALLOT, DOTS, INSIDE, LINE, RATED, RankingRows
from tui.screens.votes.view import Table, View
from tui.widgets.composer.entry import Entry, Mark
from tui.widgets.composer.pasting import PastedLine
from tui.widgets.outline.outline import Source
from workshop import outline, problems, talk
from workshop.errors import WorkshopError
from workshop.model import Comment, Priority
from workshop.slots import slot
from workshop.text import cleaned, shorten
from workshop.votes import criteria, cut, priorities, rounds
from workshop.votes.tally import Tally

_OWN = "+"


class Ranking(View):
    """Dots, criteria and the line side by side; the choice is the plenary's."""

    NAME = "Ranking & cut"
    MARKS: ClassVar[tuple[Mark, ...]] = (
        Mark(_OWN, "a priority of the plenary's own"),
        *COMMENT_MARKS,
    )
    PLACEHOLDER = "i high why   s low why   c medium why"

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self.by_criteria = False
        self._asked: set[str] = set()  # what was asked once is not asked again

    @property
    def tally(self) -> Tally:
        """The sums that are ranked: of the last round in which all was voted on."""
        return self.table.tally(rounds.deciding(self.workshop))

    @property
    def line(self) -> cut.Cut:
        """The line through them."""
        return cut.cut(self.workshop, self.tally)

    def _order(self) -> list[str]:
        rows = self.tally.ranked
        if self.by_criteria:
            rows = tuple(sorted(rows, key=lambda row: -criteria.points(self.workshop, row.item)))
        return [row.item for row in rows]

    def source(self) -> Source[str]:
        """The ranking and what was adopted."""
        tally = self.tally
        others = [self.table.tally(n) for n in rounds.numbers(self.workshop) if n != tally.round]
        width = self.table.rows.screen.size.width
        return RankingRows(self.workshop, self.table.sheet(), tally, self._order(), others, width=width)

    def entered(self) -> None:
        """Sums are folded; the right arrow shows what is behind one."""
        for row in self.tally.ranked:
            self.table.rows.fold(row.item)

    def item(self) -> str:
        """What competes in the ranking and the cursor is on, or behind of; empty for none."""
        key = self.table.rows.cursor
        for sign in (INSIDE, DOTS, BALLOT, RATED):
            if key.startswith(sign):
                key = key.removeprefix(sign).split(":")[0]
        if (comment := self.workshop.get(Comment, key)) is not None:
            key = talk.subject(self.workshop, comment.id)
        if (priority := self.workshop.get(Priority, key)) is not None:
            key = priority.source
        found = {row.item for row in self.tally.ranked}
        if key in found:
            return key
        row = self.tally.row(key) if key else None
        return row.theme if row is not None and row.theme in found else ""

    def prompt(self, mark: str) -> str:
        """What Enter would record."""
        if mark == _OWN:
            return "A priority of the plenary's own, adopted with a trunk of the same words"
        item = self.item()
        name = f"“{shorten(self.workshop.records[item].statement_text, 36)}”" if item else ""
        typed = cleaned(self.table.typed.text)
        if mark:
            return f"On {name}" if name else "For the inbox, to be filed later"
        if not typed:
            scale = "/".join(criteria.scale(self.workshop))
            if not name:
                return "ctrl+b adopts, alt+up and down move the line"
            short = shorten(self.workshop.records[item].statement_text, 18)
            return f"Rate “{short}”: i impact, s support, c capacity: {scale}"
        try:
            rated = criteria.ratings_in(self.workshop, typed)
        except WorkshopError as error:
            return str(error)
        return f"{name}: " + " · ".join(f"{r.criterion} {r.score} {r.reason}".strip() for r in rated)

    def record(self, entry: Entry) -> bool:
        """Rate what the cursor is on, adopt a wording of the plenary's own, or note what was said."""
        desk, item = self.table.desk, self.item()
        if entry.mark == _OWN:
            return adopt_own(desk, entry.text)
        if entry.mark:
            said = new_comment(desk, entry)
            into = slot(self._subject() or item, "talk") if self._subject() or item else talk.INBOX
            return desk.do(f"Add {said.kind}", lambda w: outline.insert(w, [said], into))
        if not item:
            desk.say("Go to a theme or problem of the ranking first; what is typed rates it.", wrong=True)
            return False
        text = entry.text
        return desk.do("Rate", lambda w: criteria.apply_ratings(w, item, criteria.ratings_in(w, text)))

    def _subject(self) -> str:
        """A priority under the cursor, which has a talk of its own."""
        key = self.table.rows.cursor
        return key if self.workshop.get(Priority, key) else ""

    def record_lines(self, lines: Sequence[PastedLine]) -> bool:
        """Nothing here is a list."""
        self.table.desk.say(f"{len(lines)} lines are too many here; adopt one wording at a time.", wrong=True)
        return False

    def entry_of(self, key: str) -> Entry | None:
        """A reason, a resolution, a priority's wording or something said."""
        if key == TIE:
            return Entry(cut.tie_line(self.workshop))
        if key.startswith(WHY):
            return Entry(reason(self.workshop, key.removeprefix(WHY)))
        record = self.workshop.records.get(key)
        if isinstance(record, Comment):
            return comment_entry(record)
        return Entry(record.statement_text) if record is not None else None

    def question(self, key: str) -> str:
        """The question that the composer holds the answer of."""
        return words(self.workshop, self.tally, self.line, key)

    def hint(self, key: str) -> str:
        """What an answer may look like."""
        return "revote: 12 to 9 for the first" if key == TIE else "The reason, in a sentence"

    def reword(self, key: str, entry: Entry) -> bool:
        """Take an answer, or another wording."""
        desk, text = self.table.desk, f"{entry.mark}{entry.text}"
        if key == TIE:
            way, note = cut.tie_in(text)
            return desk.do("Resolve the tie", lambda w: cut.resolve(w, way, note)) or not text
        if key.startswith(WHY):
            item = key.removeprefix(WHY)
            done = desk.do("Reason", lambda w: priorities.explain(w, item, text))
            return done or text == reason(self.workshop, item)
        if self.workshop.get(Comment, key):
            return desk.do("Reword", lambda w: reworded_comment(w, key, entry))
        return desk.do("Reword", lambda w: problems.reword(w, key, text))

    def answered(self, key: str) -> None:
        """Ask what else is to be asked once."""
        if key == TIE or key.startswith(WHY):
            self.ask()

    def ask(self) -> None:
        """Ask for the next reason that the dots do not give; each once, and no answer is an answer."""
        for key in open_questions(self.workshop, self.tally, self.line):
            if key not in self._asked:
                self._asked.add(key)
                self.table.begin(key)
                return

    # Its own keys.

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """What the keys of this view do."""
        return {
            "adopt": self.adopt,
            "why": self.why,
            "tie": partial(self.table.begin, TIE),
            "revote": self.revote,
            "order": self.change_order,
        }

    def adopt(self) -> None:
        """Adopt what the cursor is on, or give it up."""
        desk, item = self.table.desk, self.item()
        own = self._subject()
        adopted = priorities.adopted_as(self.workshop, item) if item else self.workshop.get(Priority, own)
        if adopted is not None:
            self._give_up(adopted)
            return
        if not item:
            desk.say("Go to a theme or problem of the ranking first.", wrong=True)
            return
        if adopt(desk, item):
            self.ask()

    def _give_up(self, priority: Priority) -> None:
        above = [row.item for row in self.tally.ranked[: self.line.after]]
        if not give_up(self.table.desk, priority):
            return
        if priority.source in above and priorities.adopted(self.workshop):
            self._asked.add(f"{WHY}{priority.source}")  # it is left out although it stands above the line
            self.table.begin(f"{WHY}{priority.source}")
        else:
            self.ask()

    def move_line(self, by: int) -> None:
        """Move the line up or down."""
        tally = self.tally
        if self.table.desk.do("Move the line", lambda w: cut.move_line(w, by, tally)):
            self.table.rows.move_cursor(LINE)

    def why(self) -> None:
        """Say why it was adopted, or left out."""
        if self.table.rows.cursor == LINE:
            self.table.begin(TIE)
        elif item := self.item():
            self.table.begin(f"{WHY}{item}")
        else:
            self.table.desk.say("Go to a theme or problem of the ranking first.", wrong=True)

    def change_order(self) -> None:
        """By dots, or by the criteria."""
        self.by_criteria = not self.by_criteria
        self.table.refresh_rows()
        said = "by criteria; the dots stay what they are, alt+k orders by dots again" if self.by_criteria else "by dots"
        self.table.desk.say(f"Ordered {said}.")

    def revote(self) -> None:
        """Begin another round beside those before: between those tied at the line, or those selected, or all."""
        rows = self.table.rows
        known = {row.item for row in self.tally.ranked}
        chosen = [key for key in rows.in_order(rows.selected) if key in known] or [*self.line.tied]
        note = "a tie at the line" if chosen and [*self.line.tied] == chosen else ""
        if self.table.desk.do("Revote", lambda w: rounds.start(w, chosen, note=note)):
            rows.select(())
            among = f"between {len(chosen)}" if chosen else "on all"
            self.table.desk.say(
                f"Round {self.workshop.details.round}, {among}: ballots typed now go there, beside the others."
            )
