"""Pasted text arrives as it is; everything else as Textual has it."""

import itertools
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual.message import Message

from tui.terminal.parser import PasteParser
from tui.widgets.text.keys import typed_text

START, END = "\x1b[200~", "\x1b[201~"


def parsed(pieces: Iterable[str]) -> list[Message]:
    parser = PasteParser()
    return [message for piece in pieces for message in parser.feed(piece)]


def told(messages: Iterable[Message]) -> list[str]:
    """Keys by name, pastes by their text."""
    found = []
    for message in messages:
        if isinstance(message, events.Paste):
            found.append(f"paste {message.text}")
        elif isinstance(message, events.Key):
            found.append(message.key)
    return found


@given(st.text(), st.lists(st.integers(0, 200), max_size=6))
def test_any_pasted_text_arrives_as_it_is_however_it_is_cut(text: str, cuts: list[int]) -> None:
    whole = f"a{START}{text.replace(END, '')}{END}b{START}{END}c"
    places = sorted({0, *(cut % (len(whole) + 1) for cut in cuts), len(whole)})
    pieces = [whole[a:b] for a, b in itertools.pairwise(places)]
    assert told(parsed(filter(None, pieces))) == ["a", f"paste {text.replace(END, '')}", "b", "paste ", "c"]


@pytest.mark.parametrize(
    "text", ["\x1b", "\x1b[", "a\x1b[Bb", "\x1b[31mred\x1b[0m", "nul\0nul", "\x1b[20", "\x1b]0;x\x07"]
)
def test_controls_in_a_paste_are_text(text: str) -> None:
    assert told(parsed([f"{START}{text}{END}x"])) == [f"paste {text}", "x"]
    assert told(parsed(f"{START}{text}{END}x")) == [f"paste {text}", "x"]


def test_alt_and_a_digit_is_a_key_and_no_sign_of_some_keyboard() -> None:
    assert told(parsed(["\x1b1", "1", "\x1b6"])) == ["alt+1", "1", "alt+6"]


def test_keys_with_alt_are_known_at_once_whatever_follows() -> None:
    assert told(parsed(["\x1bz\x1bo\x1bk\x1b[A\x1bm\rx"])) == ["alt+z", "alt+o", "alt+k", "up", "alt+m", "enter", "x"]
    assert told(parsed(["\x1bf", "\x1b[1;3C", "\x1bOQ"])) == ["ctrl+right", "alt+right", "f2"]
    (pressed,) = parsed(["\x1bm"])
    assert isinstance(pressed, events.Key)
    assert typed_text(pressed.key, pressed.character) == ""


def test_keys_are_parsed_as_before() -> None:
    assert told(parsed(["x\x1b[", "A\x1bOP", "\x1b[1;3B\r"])) == ["x", "up", "f1", "alt+down", "enter"]


@pytest.mark.parametrize("sequence", ["\x1b[1;5I", "\x1b[?62;22c", "\x1b[>41;354;0c", "\x1b[?1u"])
def test_a_sequence_that_names_no_key_is_not_typed(sequence: str) -> None:
    assert told(parsed([f"a{sequence}b"])) == ["a", "b"]
    assert told(parsed(f"a{sequence}b")) == ["a", "b"]


def test_the_mouse_and_the_focus_are_heard() -> None:
    found = parsed(["\x1b[<0;3;4M\x1b[<0;3;4m\x1b[O\x1b[I\x1b[?2026;1$y\x1b[[A"])
    kinds = [type(message) for message in found]
    assert kinds[:4] == [events.MouseDown, events.MouseUp, events.AppBlur, events.AppFocus]
    assert told(found) == ["f1"]
    assert len(found) == 6


def typed(messages: Iterable[Message]) -> str:
    """What keys type; the names of those that type nothing, in brackets."""
    keys = [message for message in messages if isinstance(message, events.Key)]
    return "".join(typed_text(key.key, key.character) or f"<{key.key}>" for key in keys)


PAD = "0123456789./*-+"


@pytest.mark.parametrize("held", ["", ";1", ";129", ";2", ";65", ";193", ";1:1"])
def test_the_numeric_keypad_types_its_signs_in_the_newer_protocol(held: str) -> None:
    codes = [*range(57399, 57414), 57415, 57416]
    assert typed(parsed(f"\x1b[{code}{held}u" for code in codes)) == f"{PAD}=,"
    assert typed(parsed([f"\x1b[57414{held}u"])) == "<enter>"


def test_the_numeric_keypad_types_its_signs_in_application_mode() -> None:
    assert typed(parsed(f"\x1bO{letter}" for letter in "pqrstuvwxynojmkXl")) == f"{PAD}=,"
    assert typed(parsed(["\x1bOM\x1bO2M\x1bO2k"])) == "<enter><enter>+"


def test_the_numeric_keypad_tells_what_its_keyboard_writes_and_what_is_held_with_it() -> None:
    assert typed(parsed(["\x1b[57409;129;44u", "\x1b[57411;1;42u", "\x1b[57403;129;52u"])) == ",*4"
    assert told(parsed(["\x1b[57413;3u", "\x1b[57412;5u", "\x1b[57414;3u"])) == ["alt+plus", "ctrl+minus", "alt+enter"]
    assert told(parsed(["\x1b[57417u", "\x1b[57419;129u", "\x1b[57426u", "\x1bOA", "\x1bOS"])) == [
        "left", "up", "delete", "up", "f4",
    ]  # fmt: skip


def test_a_key_that_is_let_go_types_nothing() -> None:
    assert told(parsed(["\x1b[57411;1:3u", "\x1b[97;1:3u", "\x1b[1;1:3A", "a"])) == ["a"]


@pytest.mark.parametrize("char", "0123456789acz-=.,;'/\\`§+*A ")
def test_alt_on_a_slow_line_types_no_other_character(char: str, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [0.0]
    for module in ("textual._parser", "tui.terminal.parser"):
        monkeypatch.setattr(f"{module}.get_time", lambda: clock[0])
    for apart in (0.0, 0.03, 0.09):
        parser = PasteParser()
        found = [*parser.feed("\x1b")]
        clock[0] += apart
        found += [*parser.tick(), *parser.feed(char)]
        clock[0] += 1.0
        found += [*parser.tick(), *parser.feed("x")]
        assert told(found)[0].startswith("alt+"), apart
        assert typed(found[1:]) == "x"


@pytest.mark.parametrize("sequence", ["\x1b[A", "\x1b[1;3B", "\x1bOP", "\x1b[57411;129u", "\x1b[6;5~", "\x1b[50;3u"])
def test_a_key_that_a_slow_line_brings_in_pieces_is_that_key(sequence: str, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [0.0]
    for module in ("textual._parser", "tui.terminal.parser"):
        monkeypatch.setattr(f"{module}.get_time", lambda: clock[0])
    whole = told(parsed([sequence]))
    parser = PasteParser()
    found: list[Message] = []
    for char in sequence:
        found += [*parser.feed(char)]
        clock[0] += 0.03 if char == "\x1b" else 0.3
        found += [*parser.tick()]
    assert told(found) == whole
    found = [*parser.feed(sequence[:-1])]
    clock[0] += 5
    assert told([*parser.tick(), *parser.feed("x")]) == ["x"], "what never ends is not typed"


def test_escape_alone_is_escape_after_the_delay(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [0.0]
    for module in ("textual._parser", "tui.terminal.parser"):
        monkeypatch.setattr(f"{module}.get_time", lambda: clock[0])
    parser = PasteParser()
    assert [*parser.feed("\x1b")] == []
    clock[0] += 0.11
    assert told(parser.tick()) == ["escape"]
    assert told(parser.feed("[A]2")) == ["left_square_bracket", "A", "right_square_bracket", "2"]
