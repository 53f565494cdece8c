"""Two wordings word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.word_diff import Piece, focused, signed, struck_and_inserted, words_of

ANY = st.text(st.sampled_from("ab \u200b\u00a0ກນ້ຳເດກิน中文e\u0301,.\tက\u103a\u1039\u1037ត\u17d2"), max_size=40)


def parts(pieces: list[Piece], *ops: str) -> str:
    return "".join(text for op, text in pieces if op in ops)


@given(ANY, ANY)
def test_nothing_of_either_wording_is_lost_or_added(old: str, new: str) -> None:
    pieces = struck_and_inserted(old, new)
    assert parts(pieces, "same", "struck") == old
    assert parts(pieces, "same", "inserted") == new
    assert all(text for _, text in pieces)


@given(ANY)
def test_a_wording_differs_in_nothing_from_itself(text: str) -> None:
    assert struck_and_inserted(text, text) == ([("same", text)] if text else [])


@given(ANY)
def test_words_are_the_text(text: str) -> None:
    assert "".join(words_of(text)) == text


def test_changed_words_are_marked_without_colour() -> None:
    pieces = struck_and_inserted("mechanisms function better.", "national mechanisms function fully now.")
    assert signed(pieces) == "(new: national) mechanisms function (was: better., now: fully now.)"


def test_lao_without_spaces_is_compared_letter_by_letter_with_their_signs() -> None:
    pieces = struck_and_inserted("ກໍານົດນໍ້າ", "ກໍານົດນໍ້າໃຈ")
    assert pieces == [("same", "ກໍານົດນໍ້າ"), ("inserted", "ໃຈ")]
    assert words_of("ເດັກ") == ["ເດັ", "ກ"]


@pytest.mark.parametrize("text", ["x" * 7000, "word " * 1400, "ກນດ" * 2400])
def test_a_very_long_wording_is_compared(text: str) -> None:
    pieces = struck_and_inserted(text, f"new {text} end")
    assert parts(pieces, "same", "inserted") == f"new {text} end"
    assert parts(pieces, "struck").strip() in ("", text.strip())


def test_what_stays_is_shortened_beside_what_changes() -> None:
    old = "All the mechanisms between the ministries of the country function better than they did before this."
    pieces = focused(struck_and_inserted(old, old.replace("better", "fully")))
    assert signed(pieces) == "…the country function (was: better, now: fully) than they did before…"
    assert focused([("same", "all of it is the same as it was before")]) == [("same", "…")]


@given(ANY, ANY)
def test_a_focus_keeps_every_change(old: str, new: str) -> None:
    pieces = struck_and_inserted(old, new)
    assert [piece for piece in focused(pieces) if piece[0] != "same"] == [p for p in pieces if p[0] != "same"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ပြည်နယ်များ", ["ပြည်", "နယ်", "များ"]),
        ("ကန့်ကွက်", ["ကန့်", "ကွက်"]),
        ("အင်္ဂလိပ်", ["အင်္ဂ", "လိပ်"]),
        ("ខេត្តស្រុក", ["ខេ", "ត្ត", "ស្រុ", "ក"]),
        ("က်က်", ["က်", "က်"]),
        ("x\u103a", ["x\u103a"]),
    ],
)
def test_a_syllable_of_burmese_or_khmer_stays_one(text: str, found: list[str]) -> None:
    assert words_of(text) == found
