"""The balance of voices as a table: who spoke how often, by session, people named as the organisers decide."""

import csv
from collections.abc import Iterator
from io import StringIO

from report import texts
from report.naming import caller
from workshop.document import Workshop
from workshop.history import History
from workshop.timeline.sessions import SESSIONS
from workshop.timeline.texts import SESSIONS as SESSION_WORDS
from workshop.timeline.voices import Call, Voices, voices
from workshop.votes.ballot_table import safe

Cells = tuple[str | int, ...]
COLUMNS = (*texts.VOICE_COLUMNS, *(SESSION_WORDS[session] for session in (*SESSIONS, "")), texts.IN_ALL)


def heard(workshop: Workshop, history: History | None = None) -> Voices:
    """Return the balance of voices, with people named as the workshop decides."""
    way = workshop.details.names
    call: Call = (lambda name: name) if way == "full" else caller(workshop, way)
    return voices(workshop, call, history)


def rows(workshop: Workshop, history: History | None = None) -> Iterator[Cells]:
    """Yield who spoke, a line each, then the sessions, and whoever was not heard, with no figure but 0."""
    found = heard(workshop, history)
    kinds = ((texts.VOICE_PERSON, found.people), (texts.VOICE_GROUP, found.groups), (texts.VOICE_SECTOR, found.sectors))
    for kind, several in kinds:
        for voice in several:
            yield (kind, voice.name, *voice.sessions, voice.times)
    nothing: Cells = (0,) * (len(SESSIONS) + 2)
    for name in found.silent_groups:
        yield (texts.VOICE_GROUP, name, *nothing)
    for name in found.silent_sectors:
        yield (texts.VOICE_SECTOR, name, *nothing)
    yield (texts.IN_ALL, "", *found.sessions.sessions, found.sessions.times)


def voices_csv(workshop: Workshop, history: History | None = None) -> str:
    """Return the table; no cell begins as a formula does. Lines end as spreadsheets write them."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for cells in rows(workshop, history):
        writer.writerow([safe(cell) if isinstance(cell, str) else cell for cell in cells])
    return out.getvalue()
