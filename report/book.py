"""What the chapters share: the workshop, its wordings, and the note of what has been printed."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from report import md
from workshop.document import R, Workshop
from workshop.history import History
from workshop.kinds import COMMENT_FLAGS, COMMENTS
from workshop.model import Comment, Record
from workshop.slots import slot
from workshop.statements.statements import said_of


def _nothing(_: Record) -> Iterable[str]:
    return ()


@dataclass(frozen=True, slots=True)
class Book:
    """A report while it is written. `printed` grows, so that what no chapter took is found at the end."""

    workshop: Workshop
    history: History
    printed: set[str] = field(default_factory=set)

    def take(self, records: Iterable[R]) -> Iterator[R]:
        """The records, each noted as printed."""
        for record in records:
            self.printed.add(record.id)
            yield record

    def all_in(self, slot_name: str, kind: type[R]) -> Iterator[R]:
        """The records of a kind in a slot, in order, each noted as printed."""
        return self.take(self.workshop.all_in(slot_name, kind))

    def outline(
        self,
        slot_name: str,
        kind: type[R],
        words: Callable[[R], str],
        notes: Callable[[R], Iterable[str]] = _nothing,
        depth: int = 0,
        under: str = "",
    ) -> Iterator[str]:
        """The records of a slot as a nested list, each with its notes, what was said about it, and its children.

        `words` and `notes` give safe Markdown.
        """
        waiting = [(depth, record) for record in reversed(list(self.workshop.all_in(slot_name, kind)))]
        while waiting:  # not by recursion: how deep people nest is theirs to decide
            level, record = waiting.pop()
            self.printed.add(record.id)
            yield md.bullet(level, words(record), under)
            for note in notes(record):
                yield md.bullet(level + 1, note, under)
            yield from self.talk(record.id, level + 1, under)
            below = list(self.workshop.all_in(record.id, kind))
            waiting.extend((level + 1, child) for child in reversed(below))

    def talk(self, on: str, depth: int = 0, under: str = "") -> Iterator[str]:
        """What was said about a record, as lines of prose; what was said about that, below it."""
        waiting = [(depth, comment) for comment in reversed(self._said_on(on))]
        while waiting:
            level, comment = waiting.pop()
            self.printed.add(comment.id)
            yield md.bullet(level, said(comment), under)
            waiting.extend((level + 1, answer) for answer in reversed(self._said_on(comment.id)))

    def _said_on(self, record_id: str) -> list[Comment]:
        own = self.workshop.all_in(slot(record_id, "talk"), Comment)
        below = self.workshop.all_in(record_id, Comment) if record_id.startswith("comment-") else ()
        return [*own, *below]

    def name_of(self, record_id: str) -> str:
        """What a reference points at: the words of that record, or the text that stands in its place."""
        return md.text(said_of(self.workshop, record_id) or record_id)


def said(comment: Comment) -> str:
    """A comment as a rapporteur prints it."""
    speaker = "" if comment.speaker.casefold() == comment.kind else comment.speaker
    who = ", ".join(part for part in (COMMENTS[comment.kind].heading, md.name(speaker)) if part)
    notes = md.marks(*(flag.report for flag in COMMENT_FLAGS if getattr(comment, flag.field)))
    return f"{who}{notes}: {md.text(comment.text)}" if comment.text else f"{who}{notes}"
