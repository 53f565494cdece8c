"""Keys are written one way."""

import pytest

from tui.widgets.text.keys import key_name


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("f7", "F7"),
        ("ctrl+n", "Ctrl+N"),
        ("alt+up", "Alt+Up"),
        ("shift+tab", "Shift+Tab"),
        ("ctrl+shift+left", "Ctrl+Shift+Left"),
        ("enter", "Enter"),
        ("escape", "Esc"),
        ("ctrl+pagedown", "Ctrl+Page Down"),
        ("space", "Space"),
        ("alt+1", "Alt+1"),
        ("question_mark", "?"),
        ("left_square_bracket", "["),
        ("ctrl+plus", "Ctrl++"),
        ("backspace", "Backspace"),
    ],
)
def test_a_key_is_written_one_way(key: str, name: str) -> None:
    assert key_name(key) == name
