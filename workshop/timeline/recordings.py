"""Recordings of the room, and where in them something was said."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from typing import NamedTuple

from workshop import outline
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import Recording
from workshop.text import cleaned
from workshop.timeline import texts

RECORDINGS = "recordings"
_OFFSET = re.compile(r"(?:^|\s)(?:at )?(\d{1,2}:)?(\d{1,2}):([0-5]\d)$")
_BEGAN = re.compile(r"^(?:(\d{4})-(\d{2})-(\d{2}) )?(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$")


class Spot(NamedTuple):
    """A place in a recording."""

    recording: str
    name: str
    at: timedelta

    @property
    def told(self) -> str:
        """The recording's name, and the time in it as players show it."""
        return f"{self.name} {clock(self.at)}"


def recording(recording_id: str, line: str, now: datetime, old: Recording | None = None) -> Recording:
    """Return the recording that a line tells of.

    "Morning" begins now, "Morning 12:34" stands at twelve minutes and 34 seconds now, and "Morning = 2026-11-24
    09:00:12" began then, by the clock on the wall; without a day, on the day on which it began before, or on this one.

    Args:
        recording_id: The id of the recording.
        line: What was typed.
        now: The present.
        old: The recording as it was, where it is corrected.

    Raises:
        WorkshopError: There is no name, or no such time.
    """
    name, sign, told = (part.strip() for part in cleaned(line).partition("="))
    moment = now
    if sign:
        day = began(old) if old is not None else None
        moment = _moment(told, (day or now).astimezone(now.tzinfo))
    elif (offset := _OFFSET.search(name)) and name[: offset.start()].strip():
        name = name[: offset.start()].strip()
        hours, minutes, seconds = (int((part or "0").rstrip(":")) for part in offset.groups())
        moment = now - timedelta(hours=hours, minutes=minutes, seconds=seconds)
    if not name:
        raise WorkshopError(texts.RECORDING_NAME)
    text = moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    made = old or Recording(id=recording_id)
    return made.replace_fields(name=name, began=text)


def _moment(words: str, day: datetime) -> datetime:
    found = _BEGAN.match(words)
    if found is None:
        raise WorkshopError(texts.no_beginning(words))
    year, month, date, hour, minute, second = (int(part) if part else None for part in found.groups())
    try:
        moment = day.replace(hour=hour or 0, minute=minute or 0, second=second or 0, microsecond=0)
        return moment.replace(year=year, month=month or 1, day=date or 1) if year else moment
    except ValueError as error:
        raise WorkshopError(texts.no_beginning(words)) from error


def start(workshop: Workshop, made: Recording) -> Workshop:
    """Return the workshop with a recording, after the others."""
    return outline.insert(workshop, [made], RECORDINGS)


def next_name(workshop: Workshop) -> str:
    """Return a name for the next recording."""
    return texts.recording_number(len(workshop.children(RECORDINGS)) + 1)


def began(found: Recording) -> datetime | None:
    """Return when a recording began; None where the file has no time there."""
    try:
        moment = datetime.fromisoformat(found.began)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)


def recording_line(found: Recording, zone: tzinfo | None = None) -> str:
    """Return the line that says this of a recording."""
    moment = began(found)
    return f"{found.name} = {moment.astimezone(zone):%Y-%m-%d %H:%M:%S}" if moment is not None else found.name


class Recordings:
    """The recordings of a workshop, by when they began: each runs until the next one begins."""

    def __init__(self, found: Iterable[Recording]) -> None:
        timed = sorted((moment, each.id, each.name) for each in found if (moment := began(each)) is not None)
        self._began: Sequence[datetime] = [moment for moment, _, _ in timed]
        self._names = [(recording_id, name) for _, recording_id, name in timed]

    @classmethod
    def of(cls, workshop: Workshop) -> "Recordings":
        """Return the recordings of a workshop."""
        return cls(workshop.all_in(RECORDINGS, Recording))

    def spot(self, moment: datetime) -> Spot | None:
        """Return where in which recording a moment is; None before the first."""
        place = bisect_right(self._began, moment) - 1
        return Spot(*self._names[place], moment - self._began[place]) if place >= 0 else None

    def told(self, moment: datetime) -> str:
        """Return the recording and the time in it, as "Morning 0:12:34"; empty where none ran."""
        spot = self.spot(moment)
        return spot.told if spot is not None else ""


def clock(at: timedelta) -> str:
    """Return a time in a recording as players show it: 1:02:03."""
    seconds = int(at.total_seconds())
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
