from collections.abc import Callable

from hypothesis import assume, given
from hypothesis import strategies as st

from tui.widgets.composer.textbuffer import TextBuffer
from tui.widgets.text.graphemes import is_boundary, next_boundary

SAMPLES = "ab é e\u0301 ນ້ຳ น้ำ ក្រុម မြန်မာ 👍🏽 👨\u200d👩\u200d👧 🇱🇦 ❤\ufe0f"
SAMPLES += "a\u200bb\u00a0c\u202f\u3000\u200c\u200d\u00ad \ud83d\udc68"
texts = st.text(st.one_of(st.sampled_from(SAMPLES), st.characters(codec=None, exclude_categories=[])), max_size=30)

OPERATIONS: dict[str, Callable[[TextBuffer], None]] = {
    "left": TextBuffer.left,
    "right": TextBuffer.right,
    "select left": lambda buffer: buffer.left(select=True),
    "select right": lambda buffer: buffer.right(select=True),
    "word left": lambda buffer: buffer.move_to(buffer.word_left_of(buffer.cursor)),
    "word right": lambda buffer: buffer.move_to(buffer.word_right_of(buffer.cursor), select=True),
    "backspace": TextBuffer.backspace,
    "delete": TextBuffer.delete,
    "delete word left": TextBuffer.delete_word_left,
    "delete word right": TextBuffer.delete_word_right,
    "select all": TextBuffer.select_all,
}
steps = st.lists(
    st.one_of(st.sampled_from(sorted(OPERATIONS)).map(lambda name: (name, "")), texts.map(lambda text: ("", text)))
)


def stops(text: str) -> list[str]:
    buffer = TextBuffer(text, 0)
    found = []
    while buffer.cursor < len(text):
        before = buffer.cursor
        buffer.right()
        found.append(text[before : buffer.cursor])
    return found


@given(texts, steps)
def test_the_cursor_is_never_inside_a_written_character(text: str, done: list[tuple[str, str]]) -> None:
    buffer = TextBuffer(text)
    for name, new in done:
        if name:
            OPERATIONS[name](buffer)
        else:
            buffer.insert(new)
        assert 0 <= buffer.cursor <= len(buffer.text)
        assert is_boundary(buffer.text, buffer.cursor)
        assert 0 <= buffer.anchor <= len(buffer.text)


@given(texts, st.data())
def test_backspace_takes_back_what_was_inserted(text: str, data: st.DataObject) -> None:
    buffer = TextBuffer(text)
    buffer.move_to(data.draw(st.integers(0, len(text))))
    at = buffer.cursor
    char = data.draw(st.sampled_from("xກă\u200b\u200c\u200d\u00a0中👍"))
    buffer.insert(char)
    assume(buffer.cursor == at + 1)
    assume(char in "\u200c\u200d" or is_boundary(buffer.text, at))
    buffer.backspace()
    assert (buffer.text, buffer.cursor) == (text, at) or not is_boundary(text, at)


@given(texts)
def test_left_goes_back_over_the_stops_of_right(text: str) -> None:
    buffer = TextBuffer(text, 0)
    visited = [0]
    while buffer.cursor < len(text):
        buffer.right()
        visited.append(buffer.cursor)
    for stop in reversed(visited[:-1]):
        buffer.left()
        assert buffer.cursor == stop


@given(st.text(st.characters(), max_size=20))
def test_what_is_inserted_is_kept_unchanged(text: str) -> None:
    buffer = TextBuffer("ab", 1)
    for char in text:
        buffer.replace(1 + len(buffer.text) - 2, len(buffer.text) - 1, char)
    assert buffer.text == f"a{text}b"


def test_a_written_character_is_one_stop() -> None:
    assert stops("ນ້ຳ") == ["ນ້ຳ"]
    assert stops("น้ำ") == ["น้ำ"]
    assert stops("ក្រុម") == ["ក្រុ", "ម"]
    assert stops("e\u0301a") == ["e\u0301", "a"]
    assert stops("👨\u200d👩\u200d👧👍🏽🇱🇦🇹🇭") == ["👨\u200d👩\u200d👧", "👍🏽", "🇱🇦", "🇹🇭"]
    assert stops("a\u200bb") == ["a", "\u200b", "b"]


def test_backspace_takes_a_vowel_or_tone_in_lao_and_all_of_an_accented_letter() -> None:
    for text, rest in [
        ("ນ້ຳ", "ນ້"),
        ("น้ำ", "น้"),
        ("ក្រ", "ក\u17d2"),
        ("xe\u0301", "x"),
        ("x👨\u200d👩\u200d👧", "x"),
        ("x👍🏽", "x"),
        ("x❤\ufe0f", "x"),
        ("x🇱🇦", "x"),
        ("x\u200b", "x"),
        ("می\u200c", "می"),
    ]:
        buffer = TextBuffer(text)
        buffer.backspace()
        assert buffer.text == rest


def test_delete_takes_the_whole_written_character() -> None:
    buffer = TextBuffer("ນ້ຳx", 0)
    buffer.delete()
    assert (buffer.text, buffer.cursor) == ("x", 0)


def test_words_keep_their_marks() -> None:
    buffer = TextBuffer("ເຂົ້າ ສະບາຍດີ")
    buffer.delete_word_left()
    assert buffer.text == "ເຂົ້າ "
    buffer.delete_word_left()
    assert buffer.text == ""
    buffer = TextBuffer("one, two", 0)
    buffer.delete_word_right()
    assert buffer.text == ", two"


def test_typing_replaces_the_selection() -> None:
    buffer = TextBuffer("one two")
    buffer.move_to(4, select=True)
    assert buffer.selected == "two"
    buffer.insert("x")
    assert (buffer.text, buffer.selected) == ("one x", "")


def test_leaving_a_selection_goes_to_its_edge() -> None:
    for move, stop in [(TextBuffer.left, 1), (TextBuffer.right, 3)]:
        buffer = TextBuffer("abcd", 1)
        buffer.move_to(3, select=True)
        move(buffer)
        assert (buffer.cursor, buffer.selected) == (stop, "")


def test_the_halves_of_a_pair_are_joined() -> None:
    buffer = TextBuffer("a")
    buffer.insert("\ud83d")
    buffer.insert("\udc68")
    assert (buffer.text, buffer.cursor) == ("a👨", 2)


def test_a_boundary_is_found_at_the_end_of_any_text() -> None:
    assert next_boundary("ab", 1) == 2
    assert next_boundary("ab", 2) == 2
