"""What was said as cues of a recording, for any player: WebVTT, a table, or labels of Audacity.

A cue starts when its line was begun, which is nearest to when it was said, or else when it was entered.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from io import StringIO
from typing import Final, NamedTuple

from report import texts
from workshop.timeline.happened import Happened
from workshop.timeline.recordings import Recordings
from workshop.votes.ballot_table import safe

ENDINGS: Final = (".vtt", ".csv", ".txt")
_SHORTEST, _LONGEST = timedelta(seconds=2), timedelta(seconds=30)
_SAID: Final = frozenset({"new", "reworded"})


class Cue(NamedTuple):
    """A stretch of a recording, who spoke and what was recorded of it."""

    start: timedelta
    end: timedelta
    speaker: str
    words: str


def cues(happened: Iterable[Happened], recordings: Recordings) -> Mapping[str, list[Cue]]:
    """Return the cues of each recording, by its id: what was newly said or reworded while it ran."""
    found: dict[str, list[tuple[timedelta, timedelta, Happened]]] = {}
    for one in happened:
        spot = recordings.spot(one.said_at)
        if spot is not None and one.what in _SAID and one.words:
            typed = max(one.at - one.said_at, _SHORTEST)
            found.setdefault(spot.recording, []).append((spot.at, min(typed, _LONGEST), one))
    return {recording: [*_cues(sorted(said, key=lambda each: each[0]))] for recording, said in found.items()}


def _cues(said: list[tuple[timedelta, timedelta, Happened]]) -> Iterator[Cue]:
    """Yield them, each until its line was entered, but no longer than to the next."""
    for place, (start, typed, one) in enumerate(said):
        later = (at for at, _, _ in said[place + 1 :] if at > start)
        end = min(start + typed, next(later, start + typed))
        yield Cue(start, end, one.speaker, one.words)


def written(found: Iterable[Cue], ending: str) -> str:
    """Return cues as the text of a file of that ending."""
    match ending.casefold():
        case ".csv":
            return _csv(found)
        case ".txt":
            return "".join(f"{_seconds(cue.start)}\t{_seconds(cue.end)}\t{_label(cue)}\n" for cue in found)
    return "WEBVTT\n" + "".join(f"\n{_vtt(cue)}\n" for cue in found)


def _csv(found: Iterable[Cue]) -> str:
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(texts.CUE_COLUMNS)
    for cue in found:
        writer.writerow([_seconds(cue.start), _seconds(cue.end), safe(cue.speaker), safe(cue.words)])
    return out.getvalue()


def _vtt(cue: Cue) -> str:
    """Return a cue as WebVTT has it: `&` and `<` are escaped, and no line is empty or has an arrow in it."""
    words = " ".join(cue.words.split()).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    name = " ".join(cue.speaker.split()).replace("&", "&amp;").replace("<", "").replace(">", "")
    return f"{_clock(cue.start)} --> {_clock(cue.end)}\n{f'<v {name}>' if name else ''}{words}"


def _label(cue: Cue) -> str:
    return " ".join(f"{cue.speaker}: {cue.words}".split()) if cue.speaker else " ".join(cue.words.split())


def _seconds(at: timedelta) -> str:
    return f"{at.total_seconds():.3f}"


def _clock(at: timedelta) -> str:
    milliseconds = round(at.total_seconds() * 1000)
    hours, rest = divmod(milliseconds, 3_600_000)
    return f"{hours:02}:{rest // 60_000:02}:{rest // 1000 % 60:02}.{rest % 1000:03}"
