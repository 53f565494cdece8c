"""A statement with its history in it: which words came when and from whom, and which were struck."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from workshop.history import History
from workshop.statements.brackets import settled_by
from workshop.word_diff import struck_and_inserted


@dataclass(frozen=True, slots=True)
class Revision:
    """One rewording: who proposed it, empty where that is not recorded, and when (UTC)."""

    proposer: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that came and went together; None for what was there from the beginning, and for what still is."""

    text: str
    inserted: Revision | None = None
    struck: Revision | None = None


def stretches(history: History, record_id: str, field: str, now: str) -> tuple[Stretch, ...]:
    """Return a text with all that was changed in it; without what is struck it is `now`.

    What was undone since is no history of the text, and wordings of copies that nobody chose do not count either.
    """
    stood = [each for each in history.wordings(record_id, field) if not (each.undone or each.other)]
    proposers = {each.stamp: str(each.value or "") for each in history.wordings(record_id, "proposer")}
    alternatives = next((each.value for each in reversed(history.wordings(record_id, "alternatives"))), None) or ()
    texts: list[tuple[str, Revision]] = []
    for each in stood:
        text = str(each.value or "")
        settled = settled_by(texts[-1][0], text, alternatives) if texts else None
        who = proposers.get(each.stamp, "") or (settled[1] if settled is not None else "")
        texts.append((text, Revision(who, each.said_at)))
    first = next((place for place, (text, _) in enumerate(texts) if text), len(texts))
    found: list[Stretch] = [Stretch(texts[first][0])] if first < len(texts) else []
    for text, revision in texts[first + 1 :]:
        found = _reworded(found, text, revision)
    if _standing(found) != now:
        found = _reworded(found, now, texts[-1][1]) if found else [Stretch(now)]
    return tuple(each for each in found if each.text)


def _standing(found: Sequence[Stretch]) -> str:
    return "".join(each.text for each in found if each.struck is None)


def _reworded(found: Sequence[Stretch], text: str, revision: Revision) -> list[Stretch]:
    made: list[Stretch] = []
    rest = list(reversed(found))
    for op, words in struck_and_inserted(_standing(found), text):
        if op == "inserted":
            made.append(Stretch(words, inserted=revision))
            continue
        came = _taken(rest, len(words))
        made.extend(replace(part, struck=part.struck or revision) if op == "struck" else part for part in came)
    return [*made, *reversed(rest)]


def _taken(rest: list[Stretch], length: int) -> Iterator[Stretch]:
    """Yield the next so many characters of what stands, and what was struck before among them as it is."""
    while length:
        part = rest.pop()
        if part.struck is None:
            if len(part.text) > length:
                rest.append(replace(part, text=part.text[length:]))
                part = replace(part, text=part.text[:length])
            length -= len(part.text)
        yield part
