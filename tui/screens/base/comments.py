"""Between what stands in the composer and a question, response or comment."""

from tui.screens.base.console import Desk
from tui.widgets.composer.entry import Entry
from workshop import talk
from workshop.document import Workshop
from workshop.model import Comment
from workshop.text import cleaned
from workshop.words import TalkKind

_CHARS = {name: char for char, name in talk.MARKS.items()}


def new_comment(desk: Desk, entry: Entry) -> Comment:
    """Something said, of the kind that the entry's mark tells; a comment without one."""
    kind, parked = _kind(entry.mark)
    return talk.comment(desk.new_id("comment"), entry.text, kind, entry.speaker, parked)


def comment_entry(comment: Comment) -> Entry:
    """A comment as it is put into the composer to be reworded."""
    parked = comment.parked and comment.kind == "comment"
    return Entry(comment.text, _CHARS.get("parked" if parked else comment.kind, ""), comment.speaker)


def reworded_comment(workshop: Workshop, key: str, entry: Entry) -> Workshop:
    """With another wording, kind or speaker of something said."""
    kind, parked = _kind(entry.mark)
    comment = workshop.need(Comment, key)
    fields = {"text": cleaned(entry.text), "speaker": cleaned(entry.speaker), "kind": kind}
    return workshop.put(comment.replace_fields(**fields, parked=comment.parked or parked))


def _kind(mark: str) -> tuple[TalkKind, bool]:
    match talk.MARKS.get(mark, "comment"):
        case "question":
            return "question", False
        case "response":
            return "response", False
        case "facilitator":
            return "facilitator", False
        case "parked":
            return "comment", True
    return "comment", False
