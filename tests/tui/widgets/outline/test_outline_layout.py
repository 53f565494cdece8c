"""How a row is laid out: what hangs, what has a column, and that nothing of it is lost."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.widgets.outline.layout import TreePosition, lay_out
from tui.widgets.outline.source import Row

LEAF = TreePosition(0, "leaf")
WORDS = "Officials in all seventeen provinces are trained to tell who was trafficked"


def drawn(row: Row, width: int, most: int = 20) -> list[str]:
    return ["".join(piece.text for piece in line).rstrip() for line in lay_out(row, LEAF, width, most).lines]


def looks(row: Row, width: int = 80) -> dict[str, str]:
    return {text.strip(): look for line in lay_out(row, LEAF, width, 20).lines for text, look in line if text.strip()}


def test_a_note_stands_in_its_column_in_the_first_line_and_the_text_beside_it() -> None:
    assert drawn(Row(WORDS, label="7", note="Group One"), 50) == [
        "   7 Officials in all seventeen          Group One",
        "     provinces are trained to tell who",
        "     was trafficked",
    ]


def test_a_note_that_is_long_stands_below_under_the_text() -> None:
    lines = drawn(Row(WORDS, label="7", note="The first wording was too general, and a big jump"), 60)
    assert lines[-1].startswith("     The first wording")
    assert lines[0].startswith("   7 Officials")


def test_who_speaks_stands_out_and_what_goes_on_is_set_in() -> None:
    row = Row(WORDS, label="comment, ", who="Ms Vong:", tone="talk")
    assert drawn(row, 50) == [
        "  comment, Ms Vong:  Officials in all seventeen",
        "    provinces are trained to tell who was",
        "    trafficked",
    ]
    assert looks(row)["Ms Vong:"] == "who"


def test_a_label_of_a_third_of_the_room_has_the_text_hanging_beside_it() -> None:
    assert drawn(Row(WORDS, label="Objectives:"), 50)[1] == "              are trained to tell who was"
    assert drawn(Row(WORDS, label="  └ cause 1:"), 50)[1].index("provinces") == len("    └ cause 1: ")
    assert drawn(Row(WORDS, label="  └ problem 3 of Group One:"), 50)[1].startswith("      seventeen")


def test_state_warning_and_kind_are_in_different_dress() -> None:
    row = Row("Skills", states=("adopted",), warnings=("no intervention",), marks=("policy",))
    assert looks(row) == {
        "·": "sign", "Skills": "item", "[adopted]": "state", "[no intervention]": "warning", "[policy]": "chip",
    }  # fmt: skip


def test_the_trunk_is_a_band() -> None:
    assert lay_out(Row("Skills", tone="trunk"), LEAF, 40, 4).band
    assert not lay_out(Row("Skills"), LEAF, 40, 4).band


PARTS = st.text(st.sampled_from("ab ເກ។ក្រ"), max_size=60)


@given(PARTS, PARTS, PARTS, PARTS, PARTS, st.integers(12, 90), st.sampled_from(["item", "talk", "trunk"]))
def test_nothing_is_lost_or_too_wide(  # the row as it is while the cursor is on it
    text: str, label: str, who: str, mark: str, note: str, width: int, tone: str
) -> None:
    layout = lay_out(Row(text, label=label, who=who, marks=(mark,), note=note, tone=tone), LEAF, width, 10_000)
    shown = [piece for line in layout.lines for piece in line]
    said = {
        look: "".join(piece.text for piece in shown if piece.look == look).replace(" ", "")
        for look in ("label", "who", tone, "chip", "note")
    }
    assert list(said.values()) == [each.replace(" ", "") for each in (label, who, text, f"[{mark}]", note)]
    assert max(cell_len("".join(piece.text for piece in line).rstrip()) for line in layout.lines) <= width + 1
