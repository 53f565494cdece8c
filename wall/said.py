"""The last things said about what is in hand."""

from collections.abc import Iterator

from wall import texts
from wall.rows import Row, plain
from wall.seen import Seen
from workshop import talk
from workshop.kinds import COMMENTS
from workshop.model import Comment

_LAST = 3
_LINES = 2  # that each may take


def last_said(seen: Seen, item: str) -> list[Row]:
    """Return the last three things said about what is in hand or, where these are fewer, what it stands under."""
    if not seen.rules.said or not item:
        return []
    found: list[Comment] = []
    for subject in (item, *(above.id for above in seen.workshop.ancestors(item))):
        heard = [said for said in _about(seen, subject) if seen.stands(said) and said.text]
        found += sorted(heard, key=_when, reverse=True)[: _LAST - len(found)]
        if len(found) >= _LAST:
            break
    return [_row(seen, said) for said in sorted(found, key=_when)]


def _about(seen: Seen, subject: str) -> Iterator[Comment]:
    """Yield what was said about a record, and what was said about that."""
    waiting, passed = [subject], {subject}
    while waiting:
        for said in talk.talk(seen.workshop, waiting.pop()):
            if said.id not in passed:
                passed.add(said.id)
                waiting.append(said.id)
                yield said


def _when(said: Comment) -> tuple[str, str]:
    """Return when a comment was made, in a form that sorts: ids are stamps behind their kind."""
    return said.id.partition("-")[2], said.id


def _row(seen: Seen, said: Comment) -> Row:
    who = "" if said.kind == "decision" else seen.name(said.speaker)
    words = texts.spoken(who or COMMENTS[said.kind].heading, said.text)
    return Row(plain(words), "said", most=_LINES, record=said.id)
