from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.widgets.text.graphemes import is_boundary
from tui.widgets.text.wrapping import rewrap, wrap

LAO = "ປະຊາຊົນໃນເຂດຫ່າງໄກສອກຫຼີກບໍ່ສາມາດເຂົ້າເຖິງການບໍລິການດ້ານກົດໝາຍ"
THAI = "ประชาชนในพื้นที่ห่างไกลไม่สามารถเข้าถึงบริการทางกฎหมายได้เพราะค่าใช้จ่าย"
KHMER = "ប្រជាជន\u200bនៅ\u200bតំបន់\u200bដាច់ស្រយាល\u200bមិនអាច\u200bទទួលបាន\u200bសេវា"
BREAKS = " \u200b\u3000"

texts = st.text(
    alphabet=st.one_of(
        st.sampled_from("ab ,.-(\u200b\u00a0\u3000\u200d\u0301\ufe0f🇱🇦👍🏽👩中文。" + LAO + KHMER + THAI),
        st.characters(),
    ),
    max_size=120,
)


def lines(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width)]


@given(texts, st.integers(1, 30))
def test_spans_cover_the_text_and_split_no_written_character(text: str, width: int) -> None:
    spans = wrap(text, width)
    assert "".join(text[start:end] for start, end in spans) == text
    assert spans[0][0] == 0
    assert all(left[1] == right[0] for left, right in pairwise(spans))
    assert all(is_boundary(text, end) for _, end in spans)


@given(texts, st.integers(2, 30))
def test_no_line_is_wider_than_asked_but_for_hanging_spaces(text: str, width: int) -> None:
    for line in lines(text, width):
        body = line.rstrip(BREAKS)
        one_character = all(not is_boundary(body, index) for index in range(1, len(body)))
        assert cell_len(body) <= width or one_character


@given(texts, st.integers(1, 30), st.integers(1, 4))
def test_a_limit_gives_the_first_lines_of_the_whole(text: str, width: int, limit: int) -> None:
    assert wrap(text, width, limit) == wrap(text, width)[:limit]


@given(texts, st.data(), st.integers(1, 20))
def test_rewrapping_after_a_change_gives_the_same_as_wrapping_anew(text: str, data: st.DataObject, width: int) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    new = data.draw(texts)
    after = text[:start] + new + text[end:]
    spans = wrap(text, width)
    assert rewrap(spans, len(text), after, width, (start, start + len(new))) == wrap(after, width)


def test_words_stay_whole_where_they_fit() -> None:
    assert lines("the cost of going to court", 12) == ["the cost of ", "going to ", "court"]


def test_long_words_are_cut() -> None:
    assert lines("antidisestablishment", 8) == ["antidise", "stablish", "ment"]


def test_zero_width_spaces_end_lines() -> None:
    for line in lines(KHMER, 12)[:-1]:
        assert line.endswith("\u200b")


def test_lao_and_thai_vowels_neither_open_nor_are_left_behind() -> None:
    for text in (LAO, THAI):
        for width in range(8, 40):
            found = lines(text, width)
            assert len(found) > 1
            assert not any(line[0] in "ະາຳะาำ" for line in found[1:])
            assert not any(line[-1] in "ເແໂໃໄเแโใไ" for line in found[:-1])


def test_a_long_word_without_spaces_fills_the_line_that_is_begun() -> None:
    assert len(lines("ADB " + LAO, 20)) == len(lines("ADBx" + LAO, 20))


def test_chinese_full_stops_do_not_open_a_line() -> None:
    assert lines("司法部门。司法部门。", 8) == ["司法部", "门。司法", "部门。"]


def test_an_empty_text_is_one_empty_line() -> None:
    assert wrap("", 10) == [(0, 0)]
