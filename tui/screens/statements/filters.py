"""Which rows of a tree or a map to show: by category, by who they come from, flagged, unanswered, by words."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from tui.screens.choices import Choice, Choices
from tui.screens.statements import texts
from tui.widgets.outline.source import Row
from workshop.document import Workshop
from workshop.kinds import CATEGORIES, COMMENT_FLAGS, COMMENTS, RESULTS
from workshop.model import Comment, Node, Result
from workshop.slots import slot
from workshop.statements import results, statements
from workshop.statements.gaps import answered
from workshop.text import search_key

Wanted = Callable[[Workshop, str], bool]


class Filter(NamedTuple):
    """A name for the typist, and which records it lets through."""

    name: str
    wanted: Wanted


def says(words: str) -> Filter:
    """Rows that say something, talk too."""
    sought = search_key(words).split()

    def wanted(workshop: Workshop, key: str) -> bool:
        said = search_key(statements.said_of(workshop, key))
        return all(word in said for word in sought)

    return Filter(texts.that_say(words), wanted)


def offered(workshop: Workshop, ids: Iterable[str]) -> dict[str, Filter]:
    """The filters that some of these records come through."""
    found: dict[str, Filter] = {}
    for category in CATEGORIES.values():
        found[f"category {category.value}"] = Filter(category.word, _of_category(category.value))
    for kind in RESULTS.values():
        found[f"kind {kind.value}"] = Filter(kind.word, _of_kind(kind.value))
    groups = {g: None for i in ids if (g := _group(workshop, i))}
    for group in groups:
        found[f"group {group}"] = Filter(texts.from_group(results.group_name(workshop, group)), _of_group(group))
    found["flagged"] = Filter(texts.FLAGGED, _flagged)
    found["unanswered"] = Filter(texts.UNANSWERED, _Unanswered())
    found["check"] = Filter(texts.TO_CHECK, _to_check)
    for said in COMMENTS.values():
        found[f"comment {said.value}"] = Filter(said.plural, _of_comment(said.value))
    for flag in COMMENT_FLAGS:
        found[f"comment {flag.field}"] = Filter(flag.plural, _flagged_comment(flag.field))
    return found


def _said_on(workshop: Workshop, ids: Iterable[str]) -> Iterator[str]:
    """Everything that was said about these records, and about that."""
    waiting = [slot(record_id, "talk") for record_id in ids]
    while waiting:
        for comment in workshop.all_in(waiting.pop(), Comment):
            yield comment.id
            waiting.append(slot(comment.id, "talk"))


def _group(workshop: Workshop, key: str) -> str:
    record = workshop.records.get(key)
    if isinstance(record, Node):
        held = statements.canonical_node(workshop, key) or record
        return record.group or held.proposer
    return record.group if isinstance(record, Result) else ""


def _of_category(category: str) -> Wanted:
    def wanted(workshop: Workshop, key: str) -> bool:
        held = statements.canonical_node(workshop, key)
        return held is not None and held.category == category

    return wanted


def _of_kind(kind: str) -> Wanted:
    def wanted(workshop: Workshop, key: str) -> bool:
        result = workshop.get(Result, key)
        return result is not None and result.kind == kind

    return wanted


def _of_comment(kind: str) -> Wanted:
    def wanted(workshop: Workshop, key: str) -> bool:
        comment = workshop.get(Comment, key)
        return comment is not None and comment.kind == kind

    return wanted


def _flagged_comment(field: str) -> Wanted:
    def wanted(workshop: Workshop, key: str) -> bool:
        comment = workshop.get(Comment, key)
        return comment is not None and bool(getattr(comment, field))

    return wanted


def _of_group(group: str) -> Wanted:
    return lambda workshop, key: _group(workshop, key) == group


def _flagged(workshop: Workshop, key: str) -> bool:
    record = workshop.records.get(key)
    return isinstance(record, Node | Result) and record.flagged


class _Unanswered:
    """Statements that no entry answers, and entries without words; looks once at each state of the workshop."""

    def __init__(self) -> None:
        self._workshop: Workshop | None = None
        self._answered: frozenset[str] = frozenset()

    def __call__(self, workshop: Workshop, key: str) -> bool:
        record = workshop.records.get(key)
        if not isinstance(record, Node):
            return isinstance(record, Result) and not record.text
        if workshop is not self._workshop:
            self._workshop, self._answered = workshop, answered(workshop)
        held = statements.canonical_node(workshop, key)
        return held is not None and held.id not in self._answered


def _to_check(workshop: Workshop, key: str) -> bool:
    result = workshop.get(Result, key)
    return result is not None and bool(results.check_wording(workshop, result))


class Filters(Choices):
    """Lists the filters with what each lets through; words that are typed are one more."""

    def __init__(self, workshop: Workshop, ids: Sequence[str]) -> None:
        self.filters = offered(workshop, ids)
        choices = [Choice("all", Row(texts.ALL_ROWS), texts.ALL_ROWS)]
        rows = [*ids, *_said_on(workshop, ids)]
        for key, each in self.filters.items():
            count = sum(1 for i in rows if each.wanted(workshop, i))
            if count:
                choices.append(Choice(key, Row(each.name, note=f"{count}"), each.name))
        super().__init__(texts.SHOW_ONLY, choices, texts.FILTER_HINT)

    def found(self, text: str) -> Sequence[Choice]:
        """The filters of that name, and that of the words."""
        found = [*super().found(text)]
        if text.strip():
            each = says(text.strip())
            self.filters["words"] = each
            found.append(Choice("words", Row(texts.rows_that(each.name)), text))
        return found
