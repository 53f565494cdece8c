"""Between what stands in the line and a question, response or comment."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.screens.base.console import Recorder
from tui.screens.base.insertion import InsertionPoint, talk_point
from tui.widgets.composer.entry import Entry, Mark
from tui.widgets.composer.pasting import PastedLine
from tui.widgets.outline.source import Row
from tui.widgets.texts import COLON
from workshop import outline, talk
from workshop.document import Workshop
from workshop.kinds import COMMENT_FLAGS, COMMENTS, kind_of_comment
from workshop.kinds import MARKS as KINDS
from workshop.minutes import decisions
from workshop.model import Comment
from workshop.text import cleaned

if TYPE_CHECKING:  # the page takes its marks from here
    from tui.screens.base.page import Host

MARKS = tuple(Mark(char, kind.word) for char, kind in KINDS.items())
"""The signs that say what kind of thing is said, for the line."""

_PLAIN = COMMENTS["comment"]


def talk_row(comment: Comment) -> Row:
    """Return how a question, response or comment looks."""
    word = COMMENTS[comment.kind].word
    flags = (flag.word for flag in COMMENT_FLAGS if getattr(comment, flag.field))
    states = (*decisions.follow_up(comment), *flags, *filter(None, [comment.came_up]))
    if not comment.speaker:
        return Row(comment.text, label=f"{word}{COLON}", states=states, tone="talk")
    return Row(comment.text, label=f"{word}, ", who=f"{comment.speaker}{COLON}", states=states, tone="talk")


def record_talk(host: "Host", entry: Entry, there: InsertionPoint) -> bool:
    """Record something said and go to it; return whether it was taken."""
    said = new_comment(host.console, entry)
    return host.recorded(f"Add {said.kind}", said.id, lambda w: outline.insert(w, [said], there.into, there.after))


def record_talk_lines(host: "Host", lines: Sequence[PastedLine], entry: Entry) -> bool:
    """Record pasted lines as said under the mark, and by the speaker, that the line held; return whether they were."""
    said = [new_comment(host.console, Entry(line.text, entry.mark, entry.speaker)) for line in lines]
    there = talk_point(host.console.workshop, host.cursor_record, entry.mark)
    label = f"Paste {len(said)} {said[0].kind}s"
    return host.recorded(label, said[-1].id, lambda w: outline.insert(w, said, there.into, there.after))


def new_comment(console: Recorder, entry: Entry) -> Comment:
    """Something said, of the kind that the entry's mark tells; a comment without one."""
    kind = KINDS.get(entry.mark, _PLAIN)
    said = talk.comment(console.session.new_id("comment"), entry.text, kind.value, entry.speaker, kind.parked)
    return decisions.told(said, console.workshop)


def comment_entry(comment: Comment) -> Entry:
    """A comment as it is put into the composer to be reworded."""
    kind = kind_of_comment(comment.kind, parked=comment.parked)
    return Entry(decisions.line(comment), kind.mark, comment.speaker)


def reworded_comment(workshop: Workshop, key: str, entry: Entry) -> Workshop:
    """With another wording, kind or speaker of something said."""
    kind = KINDS.get(entry.mark, _PLAIN)
    comment = workshop.need(Comment, key)
    fields = {"text": cleaned(entry.text), "speaker": cleaned(entry.speaker), "kind": kind.value}
    said = comment.replace_fields(**fields, parked=comment.parked or kind.parked, who="", due="")
    return workshop.put(decisions.told(said, workshop))
