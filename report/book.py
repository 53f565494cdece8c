"""What the chapters share: the workshop, its wordings, what several of them want, and the note of what was printed."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from report import texts
from report.document import Block, ListItem, Quotation, Revised, Runs, Typed, aside, filled, joined, runs
from report.places import Places, places
from report.revisions import stretches
from workshop.document import R, Workshop
from workshop.history import History
from workshop.kinds import COMMENT_FLAGS, COMMENTS
from workshop.model import Comment, Node, Problem, Record, Result, Vision
from workshop.problems import group_of, number
from workshop.readiness.lacks import Missing
from workshop.slots import slot
from workshop.statements.listed import in_trees
from workshop.statements.statements import Shared, said_of, shared
from workshop.votes.ballots import BALLOTS
from workshop.votes.counts import COUNTS
from workshop.votes.rounds import deciding
from workshop.votes.sheet import sheet
from workshop.votes.tallier import tally
from workshop.votes.tally import Tally


def _nothing(_: Record) -> Iterable[Runs]:
    return ()


def _unnumbered(_: Record) -> str:
    return ""


@dataclass(frozen=True)
class Book:
    """A report while it is written. `printed` grows, so that what no chapter took is found at the end.

    `tracked` has the history of each statement in its words. `brief` leaves out what only those look up who check the
    record: other sums of a vote and earlier wordings.

    What takes time to find, and several chapters want, is found when the first of them asks.
    """

    workshop: Workshop
    history: History
    brief: bool = False
    missing: Sequence[Missing] = ()  # what the first page says is missing
    tracked: bool = False
    printed: set[str] = field(default_factory=set)
    _tallies: dict[int, Tally] = field(default_factory=dict)

    @cached_property
    def places(self) -> Places:
        """Where the statements of the trees and the entries of the maps stand."""
        return places(self.workshop)

    @cached_property
    def shared(self) -> Shared:
        """The statements that stand in several places."""
        return shared(self.workshop)

    @cached_property
    def in_trees(self) -> Mapping[str, Sequence[str]]:
        """The statements of trees that are a listed problem, by the problem."""
        return in_trees(self.workshop)

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The numbers of the voting sheet, by the item that they stand for."""
        return sheet(self.workshop).numbers

    @cached_property
    def voted(self) -> bool:
        """Whether anything was voted."""
        return bool(self.workshop.children(BALLOTS) or self.workshop.children(COUNTS))

    @property
    def deciding_tally(self) -> Tally:
        """The tally of the round that decides."""
        return self.tally(deciding(self.workshop))

    def tally(self, round_number: int) -> Tally:
        """Return the sums of a round."""
        if round_number not in self._tallies:
            self._tallies[round_number] = tally(self.workshop, round_number)
        return self._tallies[round_number]

    def take(self, records: Iterable[R]) -> Iterator[R]:
        """Yield the records, each noted as printed."""
        for record in records:
            self.printed.add(record.id)
            yield record

    def all_in(self, slot_name: str, kind: type[R]) -> Iterator[R]:
        """Yield the records of a kind in a slot, in order, each noted as printed."""
        return self.take(self.workshop.all_in(slot_name, kind))

    def outline(
        self,
        slot_name: str,
        kind: type[R],
        words: Callable[[R], Runs],
        notes: Callable[[R], Iterable[Runs]] = _nothing,
        label: Callable[[R], str] = _unnumbered,
        level: int = 0,
    ) -> Iterator[Block]:
        """Yield the records of a slot as a nested list, each with what belongs to it.

        Args:
            slot_name: The slot that the outermost entries stand in.
            kind: The kind of the records.
            words: Gives the words of an entry.
            notes: Gives what is known of it besides; entries below it, before what was said about it.
            label: Gives the number by which the room calls it.
            level: The level of the outermost entries.
        """
        waiting = [(level, record) for record in reversed(list(self.workshop.all_in(slot_name, kind)))]
        while waiting:  # not by recursion: how deep people nest is theirs to decide
            depth, record = waiting.pop()
            self.printed.add(record.id)
            yield ListItem(depth, words(record), label=label(record))
            for note in notes(record):
                yield ListItem(depth + 1, note)
            yield from self.talk(record.id, depth + 1)
            below = list(self.workshop.all_in(record.id, kind))
            waiting.extend((depth + 1, child) for child in reversed(below))

    def talk(self, on: str, level: int = 0) -> Iterator[Quotation]:
        """Yield what was said about a record, and below it what was said about that."""
        return self.conversation(self._said_on(on), level)

    def conversation(self, comments: Iterable[Comment], level: int = 0) -> Iterator[Quotation]:
        """Yield comments, and below each what was said about it."""
        waiting = [(level, comment) for comment in reversed(list(comments))]
        while waiting:
            depth, comment = waiting.pop()
            self.printed.add(comment.id)
            yield quotation(comment, depth)
            waiting.extend((depth + 1, answer) for answer in reversed(self._said_on(comment.id)))

    def _said_on(self, record_id: str) -> list[Comment]:
        own = self.workshop.all_in(slot(record_id, "talk"), Comment)
        below = self.workshop.all_in(record_id, Comment) if self.workshop.get(Comment, record_id) else ()
        return [*own, *below]

    def said(self, record: Problem | Node | Vision | Result) -> Typed | Revised:
        """Return the words of a statement, with its history in them where changes are to be tracked."""
        if not self.tracked or not record.text:
            return Typed(record.text)
        found = stretches(self.history, record.id, "text", record.text)
        return Revised(record.text, found) if len(found) > 1 else Typed(record.text)

    def words_of(self, record_id: str) -> Typed:
        """Return what a reference points at: the words of that record, or the name that stands in its place."""
        return Typed(said_of(self.workshop, record_id) or record_id)

    def quoted(self, record_id: str) -> Runs:
        """Return the words of a record between quotation marks."""
        return filled(texts.QUOTED, words=self.words_of(record_id))

    def called(self, problem: Problem) -> Runs:
        """Return a problem as the room calls it: its group and its number there."""
        group = group_of(self.workshop, problem.id)
        return joined(" ", [Typed(group.name if group is not None else ""), number(self.workshop, problem.id)])


def quotation(comment: Comment, level: int = 0, about: Runs = ()) -> Quotation:
    """Return a comment as a rapporteur prints it; `about` is noted after it."""
    kind = COMMENTS[comment.kind].heading
    named = comment.speaker.casefold() != comment.kind  # "Facilitator, facilitator" says no more
    speaker = joined(", ", [kind, Typed(comment.speaker if named else "")])
    to_do = (
        filled(texts.SEEN_TO_BY, who=Typed(comment.who)) if comment.who else "",
        filled(texts.DUE, due=Typed(comment.due)) if comment.due else "",
    )
    flags = (flag.report for flag in COMMENT_FLAGS if getattr(comment, flag.field))
    before = filled(texts.CAME_UP, where=Typed(comment.came_up)) if comment.came_up else ""
    notes = aside(*to_do, *flags, before)
    return Quotation(level, comment.text, runs(speaker), notes, about, comment.id)
