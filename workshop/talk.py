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
    """A new comment, not yet anywhere."""
    return Comment(id=comment_id, kind=kind, speaker=cleaned(speaker), text=cleaned(text), parked=parked)


def say(workshop: Workshop, on: str, *comments: Comment, after: str | None = None) -> Workshop:
    """With something said about a record; after a comment there, else at the end."""
    return outline.insert(workshop, comments, slot(on, "talk"), after)


def talk(workshop: Workshop, on: str) -> Iterator[Comment]:
    """What was said about a record, in order."""
    return workshop.all_in(slot(on, "talk"), Comment)


def subject(workshop: Workshop, comment_id: str) -> str:
    """The record that a comment is about; "inbox" for what is not filed yet."""
    return owner(workshop.need(Comment, comment_id).parent)


def catch(workshop: Workshop, note: Comment) -> Workshop:
    """With a sentence in the inbox, for filing later."""
    return outline.insert(workshop, [note], INBOX)


def file_under(workshop: Workshop, ids: Sequence[str], on: str, kind: TalkKind = "comment") -> Workshop:
    """With sentences of the inbox filed as talk on a record."""
    workshop = outline.move(workshop, ids, slot(on, "talk"))
    return workshop.put(*(workshop.need(Comment, i).replace_fields(kind=kind) for i in ids))


def parked(workshop: Workshop) -> list[Comment]:
    """All that is parked for later, oldest first."""
    return sorted((c for c in workshop.every(Comment) if c.parked), key=lambda c: c.id)
