"""A question to the timeline as it is typed: words in any order, @speaker, marks, #kinds, F3, and spans of time.

Times are those of the clock on the wall, which is taken to be this machine's.
"""

import re
from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo
from itertools import pairwise

from workshop.errors import WorkshopError
from workshop.kinds import MARKS
from workshop.search.folding import folded
from workshop.timeline import texts
from workshop.timeline.happened import Happened
from workshop.timeline.sessions import SESSIONS

_QUOTED = '"\u201c\u201d\u201e\u00ab\u00bb'
_TOKEN = re.compile(rf"(@?)[{_QUOTED}]([^{_QUOTED}]*)[{_QUOTED}]?|(\S+)")
_MONTHS = {  # in English and in French, as both are shown
    name: number
    for number, names in enumerate(
        ("jan", "feb|fév|fev", "mar", "apr|avr", "may|mai", "jun|juin", "jul|juil", "aug|aoû|aou", "sep", "oct", "nov",
         "dec|déc"), 1
    )
    for name in names.split("|")
}  # fmt: skip
_TIME = r"(?:[01]?\d|2[0-3])[:.h][0-5]\d"
_NAMES = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAY = rf"\d{{1,2}}\.? (?:{_NAMES})[a-zéû]*\.?(?: \d{{4}})?|\d{{4}}-\d{{2}}-\d{{2}}"
_RANGE = re.compile(rf"(?<!\S)(?:({_DAY}) )?({_TIME}) ?[-–] ?({_TIME})(?!\S)", re.IGNORECASE)
_BOUND = re.compile(rf"(?<!\S)(since|until) (?:the )?(lunch|(?:{_DAY})(?:,? {_TIME})?|{_TIME})(?!\S)", re.IGNORECASE)
_COPY = re.compile(rf"(?<!\S)since (?:the )?copy(?: of)? (?:((?:{_DAY})?(?:,? ?{_TIME})?)$|(.+)$)", re.IGNORECASE)
_ONE_DAY = re.compile(rf"(?<!\S)({_DAY})(?: ({_TIME}))?(?!\S)", re.IGNORECASE)
_MIDDAY = (time(11, 30), time(14))  # when people eat
_BACK = time(15, 30)  # when all are back
_LUNCH = timedelta(minutes=20)  # of midday that a pause takes, to be lunch


def _month(name: str) -> int:
    """Return the number of a month by its name, or the beginning of it."""
    return next(_MONTHS[name[:length]] for length in (4, 3) if name[:length] in _MONTHS)


@dataclass(frozen=True, slots=True)
class Day:
    """The days on which something was recorded, for reading times that name no day, and pauses."""

    moments: Sequence[datetime]
    """When anything was entered, oldest first."""
    zone: tzinfo | None = None
    """The clock of the wall; None for this machine's."""

    def local(self, moment: datetime) -> datetime:
        """Return a moment as the clock on the wall shows it."""
        return moment.astimezone(self.zone)

    @property
    def last(self) -> datetime:
        """The last moment, by which a time without a day is read. Raises WorkshopError where nothing was recorded."""
        if not self.moments:
            raise WorkshopError(texts.NOTHING_HAPPENED)
        return self.local(self.moments[-1])

    def end_of_lunch(self) -> datetime:
        """Return when work went on after the pause that took most of midday, of the last day that has one.

        Raises WorkshopError where no day has one.
        """
        best: tuple[date, timedelta, datetime] | None = None
        for before, after in pairwise(map(self.local, self.moments)):
            if before.date() != after.date() or after.time() > _BACK:
                continue
            first, last = (before.replace(hour=at.hour, minute=at.minute, second=0, microsecond=0) for at in _MIDDAY)
            if (midday := min(after, last) - max(before, first)) >= _LUNCH:
                found = (before.date(), midday, after)
                best = found if best is None else max(best, found)
        if best is None:
            raise WorkshopError(texts.NO_LUNCH)
        return best[2]

    def moment(self, words: str, *, end: bool = False) -> datetime:
        """Return the moment that words such as "24 Nov 12:30", "12:30" or "24 Nov" name.

        A day alone is its beginning, or with `end` its end. Raises WorkshopError for other words.
        """
        found = _ONE_DAY.fullmatch(words.strip().replace(",", ""))
        clock = re.fullmatch(_TIME, words.strip())
        if found is None and clock is None:
            raise WorkshopError(texts.no_moment(words))
        day = self._day(found[1]) if found else self.last
        at = _clock(found[2] if found else words.strip())
        if at is None:
            return day.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=int(end))
        return day.replace(hour=at.hour, minute=at.minute, second=0, microsecond=0)

    def _day(self, words: str) -> datetime:
        try:
            if "-" in words:
                year, month, day = map(int, words.split("-"))
            else:
                parts = words.replace(".", "").split()
                day, month = int(parts[0]), _month(parts[1].casefold())
                days = [self.local(moment) for moment in self.moments]
                same = [d.year for d in days if (d.month, d.day) == (month, day)]
                year = int(parts[2]) if len(parts) > 2 else (same or [self.last.year])[-1]
            return self.last.replace(year=year, month=month, day=day)
        except ValueError as error:
            raise WorkshopError(texts.no_moment(words)) from error


def _clock(words: str | None) -> time | None:
    if not words:
        return None
    hour, minute = re.split("[:.h]", words)
    return time(int(hour), int(minute))


@dataclass(frozen=True, slots=True)
class Asked:
    """A question: what an entry must have to be among the answers."""

    words: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()  # beginnings of kinds, of what was done, and of why it matters
    comments: tuple[str, ...] = ()  # kinds of comment, by their words
    sessions: tuple[str, ...] = ()
    begin: datetime | None = None
    end: datetime | None = None
    clock: tuple[time, time] | None = None  # on whatever day
    known: Container[str] = field(default=())  # steps that a copy has already
    zone: tzinfo | None = None

    def takes_time(self, moment: datetime) -> bool:
        """Return whether something of that moment may be an answer; cheaper than all of it."""
        if self.begin is not None and moment < self.begin:
            return False
        if self.end is not None and moment >= self.end:
            return False
        if self.clock is not None:
            first, last = self.clock
            return first <= moment.astimezone(self.zone).time().replace(second=0, microsecond=0) <= last
        return True

    def takes(self, one: Happened, haystack: str) -> bool:
        """Return whether an entry is an answer; `haystack` is what `haystack` makes of it."""
        return (
            one.stamp not in self.known
            and (not self.sessions or one.session in self.sessions)
            and (not self.comments or one.kind in self.comments)
            and all(name in folded(one.speaker) for name in self.speakers)
            and all(_is_of(kind, one) for kind in self.kinds)
            and all(word in haystack for word in self.words)
            and self.takes_time(one.said_at)
        )


def haystack(one: Happened) -> str:
    """Return all words of an entry, for `Asked.takes`."""
    parts = [one.told, one.words, one.before, one.speaker, one.group, one.about, one.label]
    parts += [f"{detail.before} {detail.after}" for detail in one.details]
    return folded(" ".join([*parts, texts.SESSIONS[one.session], texts.MATTERS.get(one.matters, "")]))


def _is_of(kind: str, one: Happened) -> bool:
    undone = (texts.UNDONE,) if one.undone else ()
    moment = ("moments",) if one.matters else ()
    names = (one.kind, one.what, texts.HAPPENED[one.what], one.matters, *undone, *moment)
    fields = (detail.field for detail in one.details)
    return any(folded(name).startswith(kind) for name in (*names, *fields))


Known = Callable[[str], Container[str]]
"""Gives the steps that a copy has, by the name of its file. Raises WorkshopError or StoreError where it is none."""


def asked(typed: str, day: Day, known: Known | None = None) -> Asked:
    """Return the question that was typed. Raises WorkshopError for a moment that cannot be told.

    Args:
        typed: What was typed, such as "@Kham customary law since lunch".
        day: When things happened.
        known: What a copy has, for "since the copy of FILE".
    """
    since = until = clock = None
    held: Container[str] = ()
    rest = typed
    if copy := _COPY.search(rest):
        rest = rest[: copy.start()]
        if copy[2] is None and copy[1]:
            since = day.moment(copy[1].strip())
        elif copy[2] is not None and known is not None:
            held = known(copy[2].strip())
    if span := _RANGE.search(rest):
        rest = f"{rest[: span.start()]} {rest[span.end() :]}"
        if span[1]:
            since = day.moment(f"{span[1]} {span[2]}")
            until = day.moment(f"{span[1]} {span[3]}") + timedelta(minutes=1)
        else:
            first, last = _clock(span[2]), _clock(span[3])
            clock = (first, last) if first is not None and last is not None else None
    for bound in [*_BOUND.finditer(rest)]:
        moment = day.end_of_lunch() if bound[2].casefold() == "lunch" else day.moment(bound[2])
        if bound[1].casefold() == "since":
            since = moment
        else:
            until = moment
    rest = _BOUND.sub(" ", rest)
    if one := _ONE_DAY.search(rest):
        rest = f"{rest[: one.start()]} {rest[one.end() :]}"
        since = day.moment(one[0])
        until = since + timedelta(minutes=1) if one[2] else day.moment(one[1], end=True)
    return _of_words(_TOKEN.findall(rest), Asked(begin=since, end=until, clock=clock, known=held, zone=day.zone))


def _of_words(words: Iterable[tuple[str, str, str]], asked: Asked) -> Asked:
    plain: list[str] = []
    speakers: list[str] = []
    kinds: list[str] = []
    comments: list[str] = []
    sessions: list[str] = []
    for sign, quoted, word in words:
        fold = folded(word or quoted)
        if not word:
            (speakers if sign else plain).append(fold)
        elif word in MARKS:
            comments.append(MARKS[word].word)
        elif word[0] == "@" and word[1:]:
            speakers.append(folded(word[1:].rstrip(":")))
        elif word[0] == "#" and word[1:]:
            kinds.append(folded(word[1:]))
        elif len(fold) == 2 and fold[0] == "f" and fold[1:].isdecimal() and 1 <= int(fold[1:]) <= len(SESSIONS):
            sessions.append(SESSIONS[int(fold[1:]) - 1])
        else:
            plain.append(fold)
    return Asked(
        tuple(plain), tuple(speakers), tuple(kinds), tuple(comments), tuple(sessions),
        asked.begin, asked.end, asked.clock, asked.known, asked.zone,
    )  # fmt: skip
