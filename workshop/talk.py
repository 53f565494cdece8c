"""Questions, responses, comments and the facilitator's words, on anything; parking; the inbox."""

from collections.abc import Iterator, Sequence

from workshop import outline
from workshop.document import Workshop
from workshop.kinds import TalkKind
from workshop.model import Comment
from workshop.slots import owner, slot
from workshop.text import cleaned

INBOX = "inbox"


def comment(comment_id: str, text: str, kind: TalkKind = "comment", speaker: str = "", parked: bool = False) -> Comment:
    """Return a new comment, not yet anywhere.

    Args:
        comment_id: Its id.
        text: What was said.
        kind: What kind of comment it is.
        speaker: Who said it; empty where that is not recorded.
        parked: Whether it waits for later.
    """
    return Comment(id=comment_id, kind=kind, speaker=cleaned(speaker), text=cleaned(text), parked=parked)


def say(workshop: Workshop, on: str, *comments: Comment, after: str | None = None) -> Workshop:
    """Return the workshop with something said about a record; after a comment there, else at the end."""
    return outline.insert(workshop, comments, slot(on, "talk"), after)


def talk(workshop: Workshop, on: str) -> Iterator[Comment]:
    """Return what was said about a record, in order."""
    return workshop.all_in(slot(on, "talk"), Comment)


def reservations(workshop: Workshop, on: str) -> list[Comment]:
    """Return with what reservations a wording is agreed, each in the words of whoever has it."""
    return [said for said in talk(workshop, on) if said.kind == "reservation"]


def with_reservations(workshop: Workshop, on: str) -> list[str] | None:
    """Return who has reservations about a wording, each once, as far as that is known; None where nobody has any."""
    found = reservations(workshop, on)
    return list(dict.fromkeys(said.speaker for said in found if said.speaker)) if found else None


def subject(workshop: Workshop, comment_id: str) -> str:
    """Return the record that a comment is about; "inbox" for what is not filed yet."""
    return owner(workshop.need(Comment, comment_id).parent)


def about(workshop: Workshop, record_id: str) -> str:
    """Return the record that a record is about: that which a comment was said about, else itself."""
    seen: set[str] = set()
    while workshop.get(Comment, record_id) is not None and record_id not in seen:
        seen.add(record_id)
        record_id = owner(workshop.records[record_id].parent)
    return record_id


def catch(workshop: Workshop, note: Comment) -> Workshop:
    """Return the workshop with a sentence in the inbox, for filing later."""
    return outline.insert(workshop, [note], INBOX)


def file_under(workshop: Workshop, ids: Sequence[str], on: str, kind: TalkKind = "comment") -> Workshop:
    """Return the workshop with sentences of the inbox filed as comments on a record.

    Args:
        workshop: The workshop as it is.
        ids: The sentences.
        on: The record.
        kind: What kind of comment they become.
    """
    workshop = outline.move(workshop, ids, slot(on, "talk"))
    return workshop.put(*(workshop.need(Comment, i).replace_fields(kind=kind) for i in ids))


def parked(workshop: Workshop) -> list[Comment]:
    """Return all that is parked for later, oldest first."""
    return sorted((c for c in workshop.every(Comment) if c.parked), key=lambda c: c.id)
