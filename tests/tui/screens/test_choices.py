"""What is found in a list by typing some of it: the same letter by letter as at once."""

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st

from tests.workshop.test_many_rows import FEW, MANY, Counted
from tui.screens.base.row_keys import record_row
from tui.screens.choices import Choice, Choices, Numbered, Target, Targets
from tui.screens.problems.page import ProblemsPage
from tui.widgets.outline.source import Row
from workshop import problems
from workshop.document import Workshop

ROWS = [("1", "Land"), ("1.1", "Land rights"), ("11", "Water"), ("6.1", "Rights"), ("61", "Wáter rights"), ("", "None")]
CHOICES = [Choice(str(place), Row(words, label=label), words) for place, (label, words) in enumerate(ROWS)]
TARGETS = [Target(Row(words, label=label), (label, f"2.{label}")) for label, words in ROWS]
TYPED = st.lists(st.sampled_from(["", "", "l", "a", "wa", "t", " ", "1", ".", "6", "rights"]), max_size=14)


def made() -> Sequence[Choices]:
    """One list of each kind."""
    return Choices("", CHOICES, ""), Numbered("", CHOICES, ""), Targets(TARGETS, 2)


@given(TYPED)
def test_a_list_narrowed_letter_by_letter_has_what_the_whole_has(typed: list[str]) -> None:
    """An empty part takes the last one back."""
    kept, line = made(), [""]
    for part in typed:
        if part:
            line.append(part)
        elif len(line) > 1:
            line.pop()
        for choices, fresh in zip(kept, made(), strict=True):
            assert choices.found("".join(line)) == fresh.found("".join(line))


def test_the_number_itself_comes_before_the_one_without_its_points() -> None:
    numbered = Numbered("", CHOICES, "")
    assert [choice.row.label for choice in numbered.found("61")] == ["61", "6.1"]
    assert [choice.row.label for choice in numbered.found("11")] == ["11", "1.1"]
    numbered.offer(CHOICES[:2])
    assert [choice.row.label for choice in numbered.found("11")] == ["1.1"]


def test_what_a_row_is_called_costs_the_same_among_many() -> None:
    """Ctrl+G asks it of every row."""
    costs = []
    for size in (FEW, MANY):
        workshop = problems.add_group(problems.add_group(Workshop(), "group-1"), "group-2")
        listed = [problems.problem(f"problem-{n:03}", "Listed") for n in range(size)]
        workshop = problems.add(workshop, listed, "group-2")
        page = ProblemsPage(cast("Any", SimpleNamespace(console=SimpleNamespace(workshop=workshop))))
        assert [*page.called(record_row("problem-007"))] == ["2.8", "8", "8"]
        costs.append(Counted(lambda: page.called(record_row("problem-007"))).instructions)  # noqa: B023 - done at once
    assert costs[1] < costs[0] * 1.2
