"""What the workshop tells of wordings that nobody has chosen between yet."""

from store.log.log import Change, Log, Step
from store.log.view import view
from tui.screens.base.marked import marked
from tui.screens.base.row_keys import RowKey, heading, record_row
from tui.screens.base.texts import CHOOSES
from tui.widgets.outline.source import Row, Source
from workshop.document import Workshop
from workshop.model import Node, Problem


def step(*changes: tuple[str, str, object, list[str]]) -> Step:
    made: list[Change] = [
        {"record": record, "field": field, "value": value, "replaces": replaces}
        for record, field, value, replaces in changes
    ]
    return Step(label="Edit", changes=made)


def at(second: int) -> str:
    return f"2026-11-24T06:12:{second:02}.000Z-0000-test"


BEGUN = step(
    ("group-1", "position", ["groups", "a0"], []),
    ("problem-1", "position", ["group-1", "a0"], []),
    ("problem-1", "text", "Poverty", []),
)


def test_wordings_made_apart_are_disputed_until_somebody_knows_both() -> None:
    log = Log([(at(1), BEGUN), (at(2), step(("problem-1", "text", "Land", [at(1)])))])
    assert view(log).workshop.disputed == frozenset()
    log.append(at(3), step(("problem-1", "text", "Debt", [at(1)])))
    assert view(log).workshop.disputed == {("problem-1", "text")}
    log.append(at(4), step(("problem-1", "text", "Debt", [at(2), at(3)])))
    assert view(log).workshop.disputed == frozenset()


def test_the_same_words_twice_are_no_dispute_and_neither_is_a_place() -> None:
    log = Log([(at(1), BEGUN)])
    for second in (2, 3):
        log.append(at(second), step(("problem-1", "text", "Land", [at(1)])))
        log.append(at(second + 4), step(("problem-1", "position", ["group-1", f"b{second}"], [at(1)])))
    assert log.split
    assert view(log).workshop.disputed == frozenset()


def test_what_lies_in_the_tray_is_not_disputed_and_edits_keep_what_is() -> None:
    doubted = Workshop(disputed=frozenset({("problem-1", "text")}))
    after = doubted.put(Problem(id="problem-1", position=("group-1", "a0"), text="x")).drop(["problem-1"]).settled()
    assert after.disputed == doubted.disputed
    log = Log([(at(1), BEGUN)])
    for second in (2, 3):
        log.append(at(second), step(("problem-1", "text", f"Land {second}", [at(1)])))
    gone = step(("problem-1", "deleted", True, []))
    gone["changes"][0]["seen"] = [at(1), at(2), at(3)]
    log.append(at(4), gone)
    assert "problem-1" in view(log).workshop.tray
    assert view(log).workshop.disputed == frozenset()


class Rows:
    """Each key a row of its own."""

    def roots(self) -> tuple[RowKey, ...]:
        return ()

    def children(self, key: RowKey) -> tuple[RowKey, ...]:
        return ()

    def parent(self, key: RowKey) -> RowKey | None:
        return None

    def row(self, key: RowKey) -> Row:
        return Row(key.record, marks=("regional",))


def test_marks_stand_on_every_row_that_shows_what_is_disputed_and_on_no_other() -> None:
    workshop = Workshop(
        disputed=frozenset({("problem-1", "text"), ("problem-1", "level"), ("node-1", "text"), ("workshop", "country")})
    ).put(
        Problem(id="problem-1", position=("group-1", "a0")),
        Node(id="node-1", position=("priority-1:trunk", "a0"), text="t"),
        Node(id="node-2", position=("node-1:causes", "a0"), same_as="node-1"),
    )
    rows: Source[RowKey] = marked(Rows(), workshop)
    words = f"other wording: {CHOOSES}"
    assert rows.row(record_row("problem-1")).warnings == (f"other level: {CHOOSES}", words)
    assert words in rows.row(RowKey("member", "problem-1")).warnings
    assert rows.row(record_row("node-1")).warnings == rows.row(record_row("node-2")).warnings == (words,)
    assert rows.row(RowKey("field", "", "country")).warnings == (f"other country: {CHOOSES}",)
    others = (RowKey("field", "", "title"), RowKey("dots", "problem-1"), record_row("problem-2"), heading("", "themes"))
    for other in (*others, RowKey("line")):
        assert rows.row(other).warnings == ()


def test_where_nothing_is_disputed_the_rows_are_the_same_object() -> None:
    rows: Source[RowKey] = Rows()
    assert marked(rows, Workshop()) is rows
