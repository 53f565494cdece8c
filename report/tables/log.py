"""Everything that happened as a table, newest or oldest first, people named as the organisers decide.

Times are those of the clock of the machine that writes it, as ISO 8601 with its distance from UTC.
"""

import csv
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from io import StringIO

from languages import writing
from report import texts
from report.naming import caller
from workshop.document import Workshop
from workshop.kinds import Naming
from workshop.model import Person, kind_of
from workshop.naming.mentions import Finder
from workshop.naming.names import NAMED
from workshop.timeline import texts as said
from workshop.timeline.happened import Happened
from workshop.timeline.local_time import local
from workshop.votes.ballot_table import safe

Cells = tuple[str, ...]
RecordingTime = Callable[[datetime], str]
"""Gives the time in a recording of a moment; empty where none ran."""


def rows(happened: Iterable[Happened], recorded: RecordingTime = lambda _: "") -> Iterator[Cells]:
    """Yield what happened, a line each."""
    for one in happened:
        yield (
            local(one.at).isoformat(" ", "seconds"),
            local(one.begun).isoformat(" ", "seconds") if one.begun else "",
            recorded(one.said_at),
            said.SESSIONS[one.session],
            one.told,
            one.speaker,
            one.typist,
            one.group,
            one.about,
            one.words,
            before(one),
            after(one),
            " · ".join(filter(None, (said.MATTERS.get(one.matters, ""), said.UNDONE if one.undone else ""))),
        )


def before(one: Happened) -> str:
    """Return what it said before: the wording, or each field that changed."""
    fields = [f"{_field(d.field)}{writing.COLON}{d.before}" for d in one.details if d.before]
    return writing.SEMICOLON.join(filter(None, [one.before, *fields]))


def after(one: Happened) -> str:
    """Return what it says now besides its words: each field that changed."""
    return writing.SEMICOLON.join(f"{_field(d.field)}{writing.COLON}{d.after or texts.NOTHING}" for d in one.details)


def _field(name: str) -> str:
    return texts.FIELDS.get(name, name)


def log_csv(happened: Iterable[Happened], recorded: RecordingTime = lambda _: "") -> str:
    """Return the table; no cell begins as a formula does. Lines end as spreadsheets write them."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(texts.LOG_COLUMNS)
    writer.writerows(map(safe, cells) for cells in rows(happened, recorded))
    return out.getvalue()


def named(happened: Iterable[Happened], workshop: Workshop, way: Naming | None = None) -> Iterator[Happened]:
    """Yield what happened with people named as the workshop decides, or in another way."""
    way = way or workshop.details.names
    if way == "full":
        yield from happened
        return
    call = caller(workshop, way)
    for one in happened:
        kind = kind_of(one.record)
        names = NAMED.get(kind, ())
        hidden = kind is Person  # whose words are the name
        yield replace(
            one,
            speaker=call(one.speaker) if one.speaker else "",
            words=texts.SOMEBODY if hidden and one.words else one.words,
            before=texts.SOMEBODY if hidden and one.before else one.before,
            details=tuple(
                replace(d, before=call(d.before) if d.before else "", after=call(d.after) if d.after else "")
                if d.field in names
                else d
                for d in one.details
            ),
        )


def still_named(happened: Iterable[Happened], workshop: Workshop) -> dict[str, int]:
    """Return how often the words of what happened have each name, the most frequent first.

    The names are those that the workshop holds, so this is the workshop as it was before they were left out.
    """
    find = Finder(workshop)
    texts_of = (text for one in happened for text in (one.words, one.about, before(one), after(one)))
    return dict(Counter(text[found.start : found.end] for text in texts_of for found in find(text)).most_common())
