import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tui.widgets.pasting import PastedLine, pasted_lines

pastes = st.text(st.one_of(st.sampled_from("ab -*•1.)\t\n\r\x1b\x00\u200bກ"), st.characters(codec=None)), max_size=60)


def shape(text: str) -> list[tuple[int, str]]:
    return [(line.level, line.text) for line in pasted_lines(text)]


@given(pastes)
def test_no_line_with_something_in_it_is_lost_and_none_is_made_up(text: str) -> None:
    found = pasted_lines(text)
    originals = [line for line in re.split("\r\n|\r|\n", text) if line.strip()]
    assert len(found) == len(originals)
    for line, original in zip(found, originals, strict=True):
        assert line.text
        assert original.endswith(line.text)
        taken_off = original.removesuffix(line.text)
        assert re.fullmatch(r"[ \t]*(([-*•]|[0-9]{1,3}[.)]|[A-Za-z]\))[ \t]+)?", taken_off)


@given(pastes)
def test_levels_begin_at_the_top_and_go_down_one_by_one(text: str) -> None:
    levels = [line.level for line in pasted_lines(text)]
    assert levels[:1] in ([], [0])
    assert all(0 <= after <= before + 1 for before, after in pairwise(levels))


@given(st.lists(st.tuples(st.integers(0, 4), st.from_regex(r"[b-z]{2,5}", fullmatch=True)), max_size=20))
def test_an_indented_list_comes_back_as_it_was_nested(items: list[tuple[int, str]]) -> None:
    levels: list[int] = []
    for wanted, _ in items:
        levels.append(min(wanted, levels[-1] + 1) if levels else 0)
    expected = [(level, text) for level, (_, text) in zip(levels, items, strict=True)]
    for indent in ("\t", "  ", "    "):
        assert shape("\r\n".join(indent * level + text for level, text in expected)) == expected


def test_bullets_go_where_most_lines_have_one() -> None:
    assert shape("- one\n  - two\n• three") == [(0, "one"), (1, "two"), (0, "three")]
    assert shape("1. one\n2) two\na) three") == [(0, "one"), (0, "two"), (0, "three")]
    assert shape("Causes\n- one\n- two") == [(0, "Causes"), (0, "one"), (0, "two")]


def test_bullets_stay_where_few_lines_have_one() -> None:
    assert shape("- 5 degrees\nwarm\nhot") == [(0, "- 5 degrees"), (0, "warm"), (0, "hot")]
    assert shape("1. one\nmore") == [(0, "1. one"), (0, "more")]


def test_a_bullet_alone_and_a_dash_within_a_word_stay() -> None:
    assert shape("- one\n-\n-two\n- three\n- four") == [(0, "one"), (0, "-"), (0, "-two"), (0, "three"), (0, "four")]


def test_uneven_indentation_nests_sensibly() -> None:
    assert shape("    a\nb\n    c\n  d\n e") == [(0, "a"), (0, "b"), (1, "c"), (1, "d"), (1, "e")]


def test_only_line_ends_part_lines_and_control_characters_are_kept() -> None:
    text = "a\u2028b\x0bc\x85d\x1b[31m\x00"
    assert pasted_lines(f"{text}\rx") == (PastedLine(0, text), PastedLine(0, "x"))


def test_two_hundred_lines_are_two_hundred_items() -> None:
    assert len(pasted_lines("\n".join(f"problem {number}" for number in range(200)))) == 200
