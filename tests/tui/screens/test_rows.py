"""What screens show of an empty and of the sample workshop, as rows, without a screen."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from store.file.loading import load
from tui.cli.start import packed_sample
from tui.screens.base.row_keys import RowKey
from tui.screens.problems.rows import ProblemRows
from tui.screens.results.rows import ResultRows
from tui.screens.tree.rows import TreeRows
from tui.screens.workshop.rows import DetailRows
from tui.widgets.outline.source import Source
from workshop.document import Workshop
from workshop.statements import gaps
from workshop.votes import priorities

Rows = Callable[[Workshop, str], Source[RowKey]]
SCREENS: list[Rows] = [
    lambda workshop, _: ProblemRows(workshop),
    lambda workshop, _: DetailRows(workshop),
    lambda workshop, priority: TreeRows(workshop, priority, frozenset()),
    lambda workshop, priority: ResultRows(workshop, priority, gaps.survey(workshop, priority)),
]
LIMIT = 2000  # rows; more than the sample has on any screen


def sample() -> Workshop:
    return load(Path("sample.json"), json.loads(packed_sample().read_text(encoding="utf-8"))).workshop


def own_priority() -> Workshop:
    return priorities.adopt(Workshop(), "priority-1", "node-1", text="Skills")


@pytest.mark.parametrize("made", [Workshop, own_priority, sample])
@pytest.mark.parametrize("rows", SCREENS)
def test_each_row_is_there_once_under_its_parent_and_says_something(rows: Rows, made: Callable[[], Workshop]) -> None:
    workshop = made()
    for priority in workshop.children("priorities") or ("",):
        source = rows(workshop, priority)
        waiting: list[tuple[RowKey | None, RowKey]] = [(None, key) for key in source.roots()]
        seen: set[RowKey] = set()
        while waiting:
            above, key = waiting.pop()
            assert key not in seen
            seen.add(key)
            assert len(seen) < LIMIT, "rows without end"
            assert source.parent(key) == above
            row = source.row(key)
            assert row.text or row.label
            waiting.extend((key, below) for below in source.children(key))
        assert seen
