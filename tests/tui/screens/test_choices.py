"""What is found in a list by typing some of it: the same letter by letter as at once."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from tui.screens.choices import Choice, Choices, Numbered, Target, Targets
from tui.widgets.outline.source import Row

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
