"""Records of a Windows console become the characters that other terminals send, and those the same keys."""

import itertools
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events

from tui.terminal.parser import PasteParser
from tui.terminal.windows.records import SIZE, KeyRecord, KeyText, SizeRecord, read, written
from tui.widgets.text.keys import typed_text

LEFT_ALT, RIGHT_ALT, CTRL, SHIFT, NUM_LOCK, CAPS_LOCK, GREY = 0x2, 0x1, 0x8, 0x10, 0x20, 0x80, 0x100
ALTGR = RIGHT_ALT | CTRL


def down(code: int, unit: str = "\0", held: int = 0, times: int = 1) -> KeyRecord:
    return KeyRecord(True, code, unit, held, times)


def up(code: int, unit: str = "\0", held: int = 0) -> KeyRecord:
    return KeyRecord(False, code, unit, held)


def told(*keys: KeyRecord) -> list[str]:
    """What the console makes of records: what is typed, and the names of keys that type nothing."""
    parser, found = PasteParser(), []
    text = KeyText().of(keys)
    for message in [*parser.feed(text), *parser.feed("")] if text else []:
        if isinstance(message, events.Paste):
            found.append(f"paste {message.text}")
        elif isinstance(message, events.Key):
            found.append(typed_text(message.key, message.character) or message.key)
    return found


def units(text: str) -> list[str]:
    raw = text.encode("utf-16-le", "surrogatepass")
    return [chr(unit) for (unit,) in struct.iter_unpack("<H", raw)]


@pytest.mark.parametrize("held", [0, NUM_LOCK, CAPS_LOCK, SHIFT, NUM_LOCK | SHIFT, CTRL, LEFT_ALT])
@pytest.mark.parametrize("text", ["ສ", "ກຳ", "？", "あ", "𠮷", "🙂", "é"])
def test_what_an_input_method_writes_is_text_whatever_is_held_with_it(text: str, held: int) -> None:
    assert "".join(told(*(down(0, unit, held) for unit in units(text)))) == text
    assert "".join(told(*(down(0xE7, unit, held) for unit in units(text)))) == text


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])), st.lists(st.integers(0, 200), max_size=5))
def test_any_text_arrives_however_it_is_cut(text: str, cuts: list[int]) -> None:
    keys = [down(0, unit) for unit in units(text)]
    places = sorted({0, *(cut % (len(keys) + 1) for cut in cuts), len(keys)})
    reading = KeyText()
    assert "".join(reading.of(keys[a:b]) for a, b in itertools.pairwise(places)) == text


def test_half_of_a_character_ends_nothing() -> None:
    assert told(down(0, "\ud83d"), down(0x41, "a"), down(0, "\ude42"), down(0x42, "b")) == ["�", "a", "�", "b"]


def test_the_sequences_of_a_console_are_those_of_a_terminal() -> None:
    sent = "\x1b[A\x1bOP\x1b[1;3B\r\x1bz\x1b[200~x\x1b[By\ud83d\ude42\x1b[201~"
    assert told(*(down(0, unit) for unit in sent)) == ["up", "f1", "alt+down", "enter", "alt+z", "paste x\x1b[By🙂"]


def test_a_key_that_was_held_down_comes_as_often_as_it_was_pressed() -> None:
    assert told(down(0x4F, "o", times=3), down(0x28, held=GREY, times=2)) == ["o", "o", "o", "down", "down"]
    assert told(*(down(0, unit) for unit in "\x1b["), down(0, "1", times=2), down(0, "~")) == ["f1"]
    assert told(down(0x41, "a", times=0)) == ["a"]


def test_a_character_that_the_keyboard_has_not_comes_as_alt_goes() -> None:
    pasted = [down(0x12, held=LEFT_ALT), down(0x61, held=LEFT_ALT), up(0x61, held=LEFT_ALT), up(0x12, "ŵ")]
    without_num_lock = [down(0x12, held=LEFT_ALT), down(0x23, held=LEFT_ALT), up(0x12, "☺")]
    assert told(*pasted, *without_num_lock) == ["ŵ", "☺"]


def test_keys_that_only_hold_others_type_nothing() -> None:
    held = [down(code, held=SHIFT) for code in (0x10, 0x11, 0x12, 0x14, 0x5B, 0x90)]
    assert told(*held, *(up(key.code) for key in held), up(0x41, "a"), down(0), down(0, held=SHIFT)) == []


@pytest.mark.parametrize(
    ("key", "name"),
    [
        (down(0x26, held=GREY), "up"),
        (down(0x26, held=GREY | LEFT_ALT), "alt+up"),
        (down(0x28, held=GREY | CTRL | SHIFT), "ctrl+shift+down"),
        (down(0x24, held=GREY), "home"),
        (down(0x26), "up"),  # of the keypad, without NumLock
        (down(0x21, held=GREY), "pageup"),
        (down(0x2E, held=GREY | CTRL), "ctrl+delete"),
        (down(0x70), "f1"),
        (down(0x70, held=SHIFT), "shift+f1"),
        (down(0x73, held=LEFT_ALT), "alt+f4"),
        (down(0x74), "f5"),
        (down(0x7B, held=CTRL), "ctrl+f12"),
        (down(0x08, "\x08"), "backspace"),
        (down(0x08, "\x7f", CTRL), "ctrl+backspace"),
        (down(0x09, "\t"), "tab"),
        (down(0x09, "\t", SHIFT), "shift+tab"),
        (down(0x0D, "\r"), "enter"),
        (down(0x0D, "\r", SHIFT), "enter"),
        (down(0x0D, "\r", LEFT_ALT), "alt+enter"),
        (down(0x1B, "\x1b"), "escape"),
        (down(0x1B), "escape"),
        (down(0x46, "\x06", CTRL), "ctrl+f"),
        (down(0x45, "e", LEFT_ALT), "alt+e"),
        (down(0x31, "1", LEFT_ALT), "alt+1"),
        (down(0xBB, "=", LEFT_ALT), "alt+equals_sign"),
        (down(0xDB, "[", LEFT_ALT), "alt+left_square_bracket"),
        (down(0x41, "\x01", LEFT_ALT | CTRL), "alt+ctrl+a"),
        (down(0x20, held=CTRL), "ctrl+@"),
        (down(0x61, "1", NUM_LOCK), "1"),
        (down(0x45, "€", ALTGR), "€"),
        (down(0x45, "€", LEFT_ALT | CTRL), "€"),
        (down(0x20, " "), " "),
        (down(0x41, "A", SHIFT), "A"),
    ],
)
def test_a_key_that_the_console_leaves_as_it_is_is_that_key(key: KeyRecord, name: str) -> None:
    assert told(key) == [name]


def test_an_accent_that_waits_for_its_letter_types_nothing_yet() -> None:
    accents = [down(0xDD), down(0x32, held=ALTGR), down(0xDD, held=SHIFT), down(0xE5), down(0x41, held=ALTGR)]
    assert told(*accents, down(0x45, "ê")) == ["ê"]


@given(st.booleans(), st.integers(0, 0xFF), st.integers(0, 0xFFFF), st.integers(0, 0x1FF), st.integers(0, 3))
def test_no_record_whatever_is_in_it_ends_the_input(down: bool, code: int, unit: int, held: int, times: int) -> None:
    reading = KeyText()
    odd = KeyRecord(down, code, chr(unit), held, times)
    text = reading.of([odd, KeyRecord(True, 0x41, "a")])
    assert text.endswith("a")
    [*PasteParser().feed(text)]  # raises nothing


def test_records_are_read_as_the_system_lays_them_out() -> None:
    key = struct.pack("<HxxIHHHHI", 1, 1, 2, 0x41, 0x1E, ord("a"), SHIFT)
    mouse = struct.pack("<Hxx16x", 2)
    size = struct.pack("<Hxxhh12x", 4, 120, 9001)
    assert {len(key), len(mouse), len(size)} == {SIZE}
    assert read(key + mouse + size + key[:7]) == [KeyRecord(True, 0x41, "a", SHIFT, 2), SizeRecord()]


def test_what_is_let_go_is_nothing() -> None:
    assert [written(up(code, "a")) for code in range(0xFF) if code != 0x12] == [""] * 0xFE
