"""What readers of a report propose: the document that came back beside the same report made anew.

A paragraph belongs to a record by the hidden bookmark that the report gave it; where that was lost, by its words.
"""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from difflib import SequenceMatcher
from typing import Literal

from intake.review.paragraphs import Paragraph
from workshop.search.places import made_at

Kind = Literal["reworded", "removed", "added", "comment", "elsewhere", "moved", "looks"]
"""What is proposed: another wording, that a record goes, a new entry, what was said about something; then what cannot
be done here but noted: a change outside of what was recorded, words that moved, and looks."""

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Proposal:
    """One thing that somebody proposes.

    Attributes:
        kind: What kind of thing it is.
        record: The record that it is about, or after which it stands; empty where that is not known.
        author: Who proposes it; empty where the document does not say.
        date: When, as the document has it.
        before: The words as they are.
        after: The words as they are to be; of a comment, what was said.
        about: The words that a comment is about, or what it answers.
        tracked: Whether the document kept the change as one.
        stale: Whether the record reads otherwise now than in the report.
    """

    kind: Kind
    record: str
    author: str
    date: str = ""
    before: str = ""
    after: str = ""
    about: str = ""
    tracked: bool = True
    stale: bool = False


@dataclass(frozen=True, slots=True)
class Printed:
    """The report as it would be made now: its paragraphs, and the records with their words by their bookmarks.

    `gone` are the bookmarks of records that were deleted since; `wordings` all words that any record ever had.
    """

    paragraphs: Sequence[Paragraph]
    records: Mapping[str, tuple[str, str]]  # the id and the words
    gone: Container[str] = frozenset()
    wordings: Container[str] = frozenset()

    def by_name(self) -> dict[str, str]:
        """Return the words of the paragraphs of records, by name."""
        return {
            name: paragraph.new for paragraph in self.paragraphs for name in paragraph.names if name in self.records
        }


def proposals(reviewed: Sequence[Paragraph], printed: Printed) -> list[Proposal]:
    """Return what the readers of a report propose, in the order of the document."""
    return [*_Comparison(reviewed, printed).found()]


class _Comparison:
    def __init__(self, reviewed: Sequence[Paragraph], printed: Printed) -> None:
        self._reviewed, self._records = reviewed, printed.records
        self._gone, self._wordings = printed.gone, printed.wordings
        self._printed = printed.by_name()
        self._by_words: dict[str, str] = {}
        for name, words in self._printed.items():
            self._by_words.setdefault(words, name)
        self._texts = {paragraph.new for paragraph in printed.paragraphs}
        self._there = {name for each in reviewed for name in each.names if name in self._printed}

    def found(self) -> Iterator[Proposal]:
        """Yield the proposals."""
        here = ""  # the record of the last paragraph that had one
        listed = False  # whether the paragraph before was one of a record, or added after one
        seen: set[str] = set()
        for paragraph in self._reviewed:
            name = self._name(paragraph, seen)
            if name:
                seen.add(name)
                here, listed = self._records[name][0], True
                yield from self._of_record(paragraph, name)
            elif any(each in self._gone for each in paragraph.names):
                listed = False
            elif paragraph.old or paragraph.new:
                found = [*self._of_other(paragraph, here, listed=listed)]
                listed = listed and any(proposal.kind == "added" for proposal in found)
                yield from found
            for remark in paragraph.remarks:
                if not remark.done:
                    about = remark.answers or remark.about
                    yield Proposal("comment", here, remark.author, remark.date, after=remark.text, about=about)
        newest = max((_age(self._records[name][0]) for name in self._there), default=_age(""))
        for name in self._printed:
            record, words = self._records[name]
            if name not in seen and name not in self._there and _age(record) <= newest:  # it was there to be removed
                yield Proposal("removed", record, "", before=words, tracked=False)

    def _name(self, paragraph: Paragraph, seen: set[str]) -> str:
        """Return the name of the record of a paragraph; a copy of a paragraph is one of its own."""
        own = next((name for name in paragraph.names if name in self._printed), "")
        if not own and paragraph.old:
            words = self._by_words.get(paragraph.old, "")
            own = words if words not in self._there else ""
        return own if own not in seen else ""

    def _of_record(self, paragraph: Paragraph, name: str) -> Iterator[Proposal]:
        record, words = self._records[name]
        tracked = paragraph.old != paragraph.new
        stale = tracked and words not in paragraph.old  # reworded since, or the report told its history so
        before = paragraph.old if tracked and not stale else self._printed[name]
        author, date = paragraph.author, next(iter(paragraph.authors.values()), "")
        if paragraph.new == before:
            if paragraph.looks:
                yield Proposal("looks", record, paragraph.looks.strip("?"), before=words)
            return
        if not paragraph.new:
            kind: Kind = "moved" if paragraph.moved else "removed"
            yield Proposal(kind, record, author, date, words, tracked=tracked)
            return
        if words not in before:  # it is not printed as it was recorded
            yield Proposal("elsewhere", record, author, date, before, paragraph.new, tracked=tracked)
            return
        start = before.rindex(words) if before.count(words) > 1 and before.endswith(words) else before.index(words)
        after = _moved_over(before, paragraph.new, start, start + len(words)).strip()
        if after == words:
            yield Proposal("elsewhere", record, author, date, before, paragraph.new, tracked=tracked)
        elif not after:
            yield Proposal("removed", record, author, date, words, tracked=tracked)
        else:
            yield Proposal("reworded", record, author, date, words, after, tracked=tracked, stale=stale)

    def _of_other(self, paragraph: Paragraph, here: str, *, listed: bool) -> Iterator[Proposal]:
        author, date = paragraph.author, next(iter(paragraph.authors.values()), "")
        if paragraph.new and paragraph.new in self._texts:  # it reads as it did
            return
        if paragraph.moved and (not paragraph.old or not paragraph.new):
            yield Proposal("moved", here, author, date, paragraph.old, paragraph.new)
        elif not paragraph.old:
            yield Proposal("added", here, author, date, after=paragraph.new)
        elif paragraph.old != paragraph.new:
            yield Proposal("elsewhere", here, author, date, paragraph.old, paragraph.new)
        elif listed and not paragraph.in_table and not self._printed_once(paragraph.new):
            yield Proposal("added", here, "", after=paragraph.new, tracked=False)

    def _printed_once(self, words: str) -> bool:
        """Return whether the report has these words, or had them when something in it read otherwise."""
        without_number = words.partition(" ")[2]
        return words in self._texts or words in self._wordings or without_number in self._wordings


def _age(record: str) -> datetime:
    """Return when a record was made; those of which that is not known were there from the beginning."""
    return made_at(record) or datetime.min.replace(tzinfo=UTC)


def _moved_over(before: str, after: str, start: int, end: int) -> str:
    """Return what has become of a part of a text in another one, with what was put in at its ends."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    ends = [0]
    for token in old:
        ends.append(ends[-1] + len(token))
    first = next((place for place, at in enumerate(ends) if at >= start), len(old))
    last = next((place for place, at in enumerate(ends) if at >= end), len(old))
    low, high = -1, 0
    for op, i, j, m, n in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if low < 0 and (i <= first < j or i == j == first):
            low = m + first - i if op == "equal" else m
        if i < last <= j or i == j == last:
            high = m + last - i if op == "equal" else n
    return "".join(new[max(low, 0) : high])
