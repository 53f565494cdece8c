"""What belongs to a record: what was said about it, how it was worded before, and the way back to the dots."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from languages import writing
from tui.screens.beside import texts
from tui.widgets.shown import Span
from tui.widgets.texts import COLON
from workshop import lineage, talk
from workshop.document import Workshop
from workshop.history import History
from workshop.kinds import COMMENTS
from workshop.model import Comment, Node, Priority, Problem, Record, Result, Theme, Vision
from workshop.statements import statements
from workshop.text import shorten
from workshop.timeline.local_time import local
from workshop.timeline.recordings import RECORDINGS, Recordings
from workshop.votes import themes
from workshop.word_diff import focused, struck_and_inserted, told

Lines = list[list[Span]]
Dots = Callable[[str], int]

_MOST = 60  # of each kind; the column can be read on
_WORDS = 2000  # letters of something said


def about(history: History, workshop: Workshop, record_id: str, dots: Dots) -> Lines:
    """Return what belongs to a record, or to what a comment is about; nothing where nothing does.

    Args:
        history: Knows the earlier wordings.
        workshop: The workshop.
        record_id: The record; may be none.
        dots: How many dots stand on a problem or a theme.
    """
    on = talk.subject(workshop, record_id) if workshop.get(Comment, record_id) is not None else record_id
    record = workshop.records.get(on)
    if record is None:
        return []
    title = [*_title(workshop, record, with_words=on != record_id), *_heard(history, workshop, record)]
    title += _dots(workshop, record, dots)
    return _joined(
        [title, _said(history, workshop, on), _worded(history, workshop, record), _way(workshop, record, dots)]
    )


def _joined(parts: Sequence[Lines]) -> Lines:
    found: Lines = []
    for part in parts:
        if part and found:
            found.append([("", "quiet")])
        found += part
    return found


def _title(workshop: Workshop, record: Record, *, with_words: bool) -> Lines:
    """Return what the record is called, and its words where the row under the cursor has others."""
    word = lineage.word(workshop, record.id)
    said = statements.said_of(workshop, record.id) if with_words else ""
    head: Lines = [[(texts.of(word), "strong")]] if word else []
    return [*head, [(shorten(said, _WORDS), "quiet")]] if said else head


def _dots(workshop: Workshop, record: Record, dots: Dots) -> Lines:
    """Return the dots on a problem or a theme and, of a theme, on each of its problems."""
    if not isinstance(record, Problem | Theme):
        return []
    count = dots(record.id)
    found: Lines = [[(texts.dots(count), "quiet")]] if count else []
    members = themes.by_theme(workshop)[record.id] if isinstance(record, Theme) else []
    found += [[("", "quiet")], [(texts.ITS_PROBLEMS, "name")]] if members else []
    for problem in sorted(members, key=lambda each: -dots(each.id)):
        counted = f" ({dots(problem.id)})" if dots(problem.id) else ""
        found.append([("· ", "name"), (f"{shorten(problem.text, _WORDS)}{counted}", "quiet")])
    return found


def _heard(history: History, workshop: Workshop, record: Record) -> Lines:
    """Return when a record was said first and where in which recording, if one ran then."""
    found = _first(history, workshop, record)
    return [[(" · ".join(found), "quiet")]] if found else []


def _first(history: History, workshop: Workshop, record: Record) -> tuple[str, ...]:
    if not workshop.children(RECORDINGS):
        return ()  # as in most workshops: nothing to look up for each row that the cursor passes
    first = next(iter(history.wordings(record.id, record.statement)), None)
    spot = Recordings.of(workshop).told(first.said_at) if first is not None else ""
    return (writing.moment(local(first.said_at)), spot) if first is not None and spot else ()


def _said(history: History, workshop: Workshop, record_id: str) -> Lines:
    comments = [*talk.talk(workshop, record_id)]
    lines: Lines = [[(texts.TALK, "name")]] if comments else []
    for comment in comments[:_MOST]:
        who = f"{comment.speaker}{COLON} " if comment.speaker else ""
        word = COMMENTS[comment.kind].word
        kind = f"{word}, " if who else f"{word}{COLON} "
        said = shorten(comment.text, _WORDS)
        heard = "".join(f" [{spot}]" for spot in _first(history, workshop, comment)[1:])
        lines.append([("· ", "name"), (kind, "quiet"), (who, "strong"), (f"{said}{heard}", "quiet")])
    return _with_rest(lines, len(comments))


def _with_rest(lines: Lines, count: int) -> Lines:
    return [*lines, [(f"  {texts.and_more(count - _MOST)}", "quiet")]] if count > _MOST else lines


def _worded(history: History, workshop: Workshop, record: Record) -> Lines:
    """Return how the words changed, the newest change first, each with when that was said, who proposed it and why."""
    if not isinstance(record, Node | Result | Vision | Problem):
        return []
    said = [each for each in statements.wordings(history, workshop, record.id) if not each.undone]
    changes = [(one, other) for one, other in pairwise(said) if one.text != other.text]
    lines: Lines = [[(texts.WORDINGS, "name")]] if changes else []
    recordings = Recordings.of(workshop)
    for before, after in reversed(changes[-_MOST:]):
        line: list[Span] = [("· ", "name")]
        for op, text in told(focused(struck_and_inserted(before.text, after.text))):
            line.append((text, "quiet" if op == "same" else op))
        lines.append(line)
        when = writing.moment(local(after.said_at))
        said_by = " · ".join(filter(None, (when, recordings.told(after.said_at), after.proposer, after.why)))
        lines.append([("  ", "name"), (said_by, "quiet")])
    return _with_rest(lines, len(changes))


def _way(workshop: Workshop, record: Record, dots: Dots) -> Lines:
    if not isinstance(record, Problem | Theme | Priority | Node | Vision | Result):
        return []
    ahead = isinstance(record, Problem | Theme)
    stops = (lineage.forward if ahead else lineage.back)(workshop, record.id, dots)[1:]
    lines: Lines = [[(texts.AHEAD if ahead else texts.BACK, "name")]] if stops else []
    for stop in stops[:_MOST]:
        step = f"{'  ' * (stop.depth - 1)}└ "
        counted = f" ({stop.dots})" if stop.dots else ""
        lines.append(
            [(step, "name"), (f"{stop.word}{COLON} ", "strong"), (f"{shorten(stop.text, _WORDS)}{counted}", "quiet")]
        )
    if len(stops) > _MOST:
        lines.append([(f"  {texts.and_more(len(stops) - _MOST)}", "quiet")])
    return lines
