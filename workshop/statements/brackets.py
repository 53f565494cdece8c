"""Words in brackets: alternatives side by side, "[fully functioning][better]", of which the room has not taken one yet.

As in drafts of the United Nations, the text itself carries them. Two brackets or more side by side, with nothing or a
blank between them, are *open*: the room has to choose there, and an empty one stands for saying nothing. A bracket by
itself is text ("[sic]"), and so are one that is not closed, "[…]", and brackets side by side of which somebody has said
that they are ordinary. Who proposed which words is kept beside the text, and typed inside the bracket, after an @:
"[better @Group Two]".
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

from workshop.model import Node, Result, Vision
from workshop.text import cleaned

OPEN, CLOSE, BY = "[", "]", "@"
_LEFT_OUT = "…"  # "[…]" says that something is not there
BLANKS = " \t\u00a0\u200b\u202f"
_NO_BLANK_BEFORE = frozenset(".,;:!?)]")
_NOT_OF_WORDS = frozenset('.,;:!?()[]“”"')

Bracketed = Node | Vision | Result
B = TypeVar("B", Node, Vision, Result)


class Alternative(NamedTuple):
    """One of several brackets side by side: where it stands, and what it says without outer blanks."""

    start: int
    end: int
    words: str


class Bracket(NamedTuple):
    """Brackets side by side: a place of a text where the room has to choose."""

    start: int
    end: int
    raw: str
    alternatives: tuple[Alternative, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """What can be chosen, each once and in order; empty for saying nothing."""
        return tuple(dict.fromkeys(each.words for each in self.alternatives))


def open_brackets(text: str, ordinary: Iterable[str] = ()) -> tuple[Bracket, ...]:
    """Return where a text leaves the room a choice, in order; what stands within an alternative comes after that.

    Args:
        text: The text.
        ordinary: Brackets side by side that are none, as they read.
    """
    found: list[Bracket] = []
    for bracket in _all(text, ordinary):
        if not found or bracket.start >= found[-1].end:
            found.append(bracket)
    return tuple(found)


def _all(text: str, ordinary: Iterable[str] = ()) -> list[Bracket]:
    """Return all brackets side by side, those within others too, by where they begin."""
    if text.count(OPEN) < 2:
        return []
    ends, known = _ends(text), frozenset(ordinary)
    seen: set[int] = set()
    found: list[Bracket] = []
    for start in sorted(ends):
        if start in seen:
            continue
        row = _row(text, start, ends)
        seen.update(row)
        end = ends[row[-1]] + 1
        if len(row) > 1 and text[start:end] not in known:
            each = (Alternative(at, ends[at] + 1, text[at + 1 : ends[at]].strip(BLANKS)) for at in row)
            found.append(Bracket(start, end, text[start:end], tuple(each)))
    return found


def _ends(text: str) -> dict[int, int]:
    """Return where each bracket that is closed is closed, by where it begins; not those that say "…"."""
    found: dict[int, int] = {}
    waiting: list[int] = []
    for place, char in enumerate(text):
        if char == OPEN:
            waiting.append(place)
        elif char == CLOSE and waiting:
            start = waiting.pop()
            if text[start + 1 : place] != _LEFT_OUT:
                found[start] = place
    return found


def _row(text: str, start: int, ends: Mapping[int, int]) -> list[int]:
    """Return where the brackets begin that stand side by side from one on: with nothing between them, or blanks.

    Blanks part "[a][b] [c][d]", which leaves two things open, and not "[shall] [should]", which leaves one.
    """
    row = [start]
    while ends[row[-1]] + 1 in ends:
        row.append(ends[row[-1]] + 1)
    tight = len(row) > 1
    while not tight:
        after = ends[row[-1]] + 1
        while after < len(text) and text[after] in BLANKS:
            after += 1
        if after not in ends or ends[after] + 1 in ends:
            break
        row.append(after)
    return row


def settled(text: str, bracket: Bracket, words: str) -> str:
    """Return a text with words in the place of brackets; without any, a blank too many goes as well.

    Nothing else of the text is changed.
    """
    before, after = text[: bracket.start], text[bracket.end :]
    if words:
        return f"{before}{words}{after}"
    ends = not after or after[0] in BLANKS or after[0] in _NO_BLANK_BEFORE
    if before and before[-1] in BLANKS and ends:
        return before[:-1] + after
    if not before and after and after[0] in BLANKS:
        return after[1:]
    return before + after


def chosen(before: str, after: str, ordinary: Iterable[str] = ()) -> str | None:
    """Return what took the place of brackets from one wording to the next; None where more than that was done."""
    for bracket in open_brackets(before, ordinary):
        head, tail = before[: bracket.start], before[bracket.end :]
        if settled(before, bracket, "") == after:
            return ""
        if len(after) >= len(head) + len(tail) and after.startswith(head) and after.endswith(tail):
            words = after[len(head) : len(after) - len(tail)]
            if words != bracket.raw:
                return words
    return None


def settled_by(before: str, after: str, alternatives: Iterable[str]) -> tuple[str, str] | None:
    """Return what took the place of brackets from one wording to the next, and who proposed it, if known."""
    if OPEN not in before:
        return None
    words = chosen(before, after)
    return None if words is None else (words, proposers(alternatives).get(words, ""))


def both_settled(base: str, one: str, other: str) -> str | None:
    """Return what two people left of a wording who settled different brackets of it without knowing of each other.

    None where they settled the same ones, or did more than that: then somebody has to choose.
    """
    held = len(open_brackets(base))
    if not all(len(open_brackets(text)) < held for text in (one, other)):
        return None
    (first, last, words), (start, end, further) = sorted((_changed(base, one), _changed(base, other)))
    if last > start:
        return None
    return base[:first] + words + base[last:start] + further + base[end:]


def _changed(base: str, text: str) -> tuple[int, int, str]:
    """Return which stretch of a text reads otherwise in another one, and how."""
    most = min(len(base), len(text))
    start = next((place for place in range(most) if base[place] != text[place]), most)
    end = next((back for back in range(most - start) if base[-1 - back] != text[-1 - back]), most - start)
    return start, len(base) - end, text[start : len(text) - end]


# Who proposed which words.


def proposers(alternatives: Iterable[str]) -> dict[str, str]:
    """Return who proposed words in brackets, by the words, from what is recorded: "better @Group Two"."""
    found: dict[str, str] = {}
    for each in alternatives:
        words, parted, name = each.rpartition(f" {BY}")
        if parted:
            found[words] = name
        elif each.startswith(BY):
            found[""] = each.removeprefix(BY)
    return found


def kept(named: Mapping[str, str]) -> tuple[str, ...]:
    """Return who proposed which words as it is recorded; `proposers` is the way back."""
    return tuple(f"{words} {BY}{name}" if words else f"{BY}{name}" for words, name in named.items() if name)


def called(alternatives: Iterable[str], call: Callable[[str], str]) -> tuple[str, ...]:
    """Return who proposed which words, each by the name that `call` gives; without those for whom it gives none."""
    return kept({words: call(name) for words, name in proposers(alternatives).items()})


def as_typed(text: str, alternatives: Iterable[str], ordinary: Iterable[str] = ()) -> str:
    """Return a text as it is typed: with an @ and a name inside each bracket of which it is known who proposed it."""
    named = {words: name for words, name in proposers(alternatives).items() if _can_be_typed(name)}
    inserted: dict[int, str] = {}
    for bracket in _all(text, ordinary) if named else ():
        for each in bracket.alternatives:
            if each.words in named:
                blank = " " if each.end - each.start > len("[]") else ""
                inserted[each.end - 1] = f"{blank}{BY}{named[each.words]}"
    parts: list[str] = []
    last = 0
    for place in sorted(inserted):
        parts += [text[last:place], inserted[place]]
        last = place
    return "".join((*parts, text[last:]))


def as_recorded(typed: str, ordinary: Iterable[str] = ()) -> tuple[str, dict[str, str]]:
    """Return a text without the names that were typed inside its brackets, and who proposed which words."""
    inside = (each for bracket in _all(typed, ordinary) for each in bracket.alternatives)
    found = [(each, *by) for each in inside if (by := _name(typed, each)) is not None]
    gone = sorted((cut, each.end - 1) for each, cut, _ in found)
    parts: list[str] = []
    last = 0
    for cut, end in gone:
        parts.append(typed[last:cut])
        last = end
    text = "".join((*parts, typed[last:]))
    named: dict[str, str] = {}
    for each, _, name in found:
        within = gone[bisect_left(gone, (each.start, 0)) : bisect_left(gone, (each.end, 0))]
        words: list[str] = []
        last = each.start + 1
        for cut, end in within:
            words.append(typed[last:cut])
            last = end
        named["".join((*words, typed[last : each.end - 1])).strip(BLANKS)] = name
    return text, named


def _can_be_typed(name: str) -> bool:
    return OPEN not in name and CLOSE not in name and any(char.isalpha() for char in name)


def _name(typed: str, each: Alternative) -> tuple[int, str] | None:
    """Return where the name that ends a bracket is to be cut off, and the name; None where there is none."""
    first = max(each.start, typed.rfind(CLOSE, each.start, each.end - 1)) + 1
    at = typed.rfind(BY, first, each.end - 1)
    while at > first and typed[at - 1] not in BLANKS:
        at = typed.rfind(BY, first, at)
    name = cleaned(typed[at + 1 : each.end - 1])
    if at < 0 or not _can_be_typed(name):
        return None
    return (at - 1 if at > first else at), name


# Records.


def open_in(record: Bracketed) -> tuple[Bracket, ...]:
    """Return where the wording of a record leaves the room a choice."""
    return open_brackets(record.text, record.ordinary) if OPEN in record.text else ()


def line_of(record: Bracketed) -> str:
    """Return the wording of a record as it is typed, with who proposed which words in brackets."""
    return as_typed(record.text, record.alternatives, record.ordinary) if record.alternatives else record.text


def told(record: Bracketed) -> list[tuple[str, str]]:
    """Return the words in the open brackets of a record, each with who proposed it; empty where nobody knows."""
    named = proposers(record.alternatives)
    return [(words, named.get(words, "")) for bracket in open_in(record) for words in bracket.words]


def worded(record: B, typed: str, proposer: str) -> B:
    """Return the record with a wording as it was typed; names typed inside brackets go beside it.

    Where the wording only puts some of the one before into brackets, that stays whose it was, and `proposer` is who
    proposed what is new in them.

    Args:
        record: The record.
        typed: Its new wording, with names as in "[better @Group Two]".
        proposer: Who proposed it.
    """
    typed, proposer = cleaned(typed), cleaned(proposer)
    if OPEN not in typed and not record.alternatives and not record.ordinary:
        return record.replace_fields(text=typed, proposer=proposer)
    if typed == line_of(record):
        return record.replace_fields(proposer=proposer)
    text, named = as_recorded(typed, record.ordinary)
    before: list[str] = _words_of(record.text, record.ordinary)
    now: list[str] = _words_of(text, record.ordinary)
    # of what is in brackets only what is typed now counts; what was settled, be it by hand, stays whose it was
    gone = {*now} if chosen(record.text, text, record.ordinary) is not None else {*before, *now}
    known = {
        words: by
        for words, by in proposers(record.alternatives).items()
        if words not in gone or (words in now and not _can_be_typed(by))
    } | named
    if puts_into_brackets(record.text, text, record.ordinary):
        for words in now:
            if words not in before and words not in named:
                own = words and words in record.text
                known[words] = record.proposer if own else proposer if proposer != record.proposer else ""
        proposer = record.proposer
    ordinary = tuple(raw for raw in record.ordinary if raw in text)
    return record.replace_fields(text=text, proposer=proposer, alternatives=kept(known), ordinary=ordinary)


def worded_as(record: Bracketed) -> dict[str, Any]:
    """Return the wording of a record and what is known of it, as fields of a record that takes it over."""
    return {name: getattr(record, name) for name in ("text", "proposer", "why", "alternatives", "ordinary")}


def _words_of(text: str, ordinary: Iterable[str]) -> list[str]:
    """Return what stands in the brackets of a text, in order."""
    return [each.words for bracket in _all(text, ordinary) for each in bracket.alternatives]


def puts_into_brackets(old: str, new: str, ordinary: Iterable[str] = ()) -> bool:
    """Return whether a wording says what an older one does if one chooses rightly, and leaves more to choose."""
    brackets = open_brackets(new, ordinary)
    had = {bracket.raw for bracket in open_brackets(old, ordinary)}
    if not old or all(bracket.raw in had for bracket in brackets):
        return False
    said = _squeezed(old)
    reached, last = {0}, 0
    for bracket in brackets:
        reached = _after(said, reached, [new[last : bracket.start]])
        reached = _after(said, reached, [*bracket.words, *_fewer(new, bracket)])
        last = bracket.end
    return len(said) in _after(said, reached, [new[last:]])


def _fewer(text: str, bracket: Bracket) -> Sequence[str]:
    """Return brackets as they stand, and as they stood with fewer alternatives."""
    return [text[bracket.start : each.end] for each in bracket.alternatives[1:]]


def _after(said: str, reached: set[int], ways: Iterable[str]) -> set[int]:
    """Return how far one comes in a text from each place, by any of these ways."""
    squeezed = [_squeezed(way) for way in ways]
    return {place + len(way) for place in reached for way in squeezed if said.startswith(way, place)}


def _squeezed(text: str) -> str:
    return "".join(text.split())


# While it is typed.


def put_into(text: str, start: int, end: int) -> tuple[str, int]:
    """Return a line with what is selected in brackets, or the word at the cursor, and where the next words go.

    They go into a further bracket, which is empty. Inside brackets side by side another one is added to them. Where
    there is neither, the line stays as it is.
    """
    while start < end and text[end - 1] in BLANKS:
        end -= 1
    while start < end and text[start] in BLANKS:
        start += 1
    if start == end:
        around = [
            bracket for bracket in _all(text) if any(each.start < start < each.end for each in bracket.alternatives)
        ]
        if around:
            place = around[-1].end
            return f"{text[:place]}{OPEN}{CLOSE}{text[place:]}", place + 1
        while start and _is_of_word(text[start - 1]):
            start -= 1
        while end < len(text) and _is_of_word(text[end]):
            end += 1
    if start == end:
        return text, start
    return f"{text[:start]}{OPEN}{text[start:end]}{CLOSE}{OPEN}{CLOSE}{text[end:]}", end + len("[][")


def _is_of_word(char: str) -> bool:
    return char not in BLANKS and char not in _NOT_OF_WORDS
