"""Between what stands in the composer and a question, response or comment."""

from tui.screens.base.console import Desk
from tui.widgets.composer.entry import Entry, Mark
from workshop import talk
from workshop.document import Workshop
from workshop.kinds import COMMENTS, MARKS, kind_of_comment
from workshop.model import Comment
from workshop.text import cleaned

COMMENT_MARKS = tuple(Mark(char, kind.word) for char, kind in MARKS.items())
_PLAIN = COMMENTS["comment"]


def new_comment(desk: Desk, entry: Entry) -> Comment:
    """Something said, of the kind that the entry's mark tells; a comment without one."""
    kind = MARKS.get(entry.mark, _PLAIN)
    return talk.comment(desk.new_id("comment"), entry.text, kind.value, entry.speaker, kind.parked)


def comment_entry(comment: Comment) -> Entry:
    """A comment as it is put into the composer to be reworded."""
    return Entry(comment.text, kind_of_comment(comment.kind, parked=comment.parked).mark, comment.speaker)


def reworded_comment(workshop: Workshop, key: str, entry: Entry) -> Workshop:
    """With another wording, kind or speaker of something said."""
    kind = MARKS.get(entry.mark, _PLAIN)
    comment = workshop.need(Comment, key)
    fields = {"text": cleaned(entry.text), "speaker": cleaned(entry.speaker), "kind": kind.value}
    return workshop.put(comment.replace_fields(**fields, parked=comment.parked or kind.parked))
