"""What terminals have in their own ways: widths, the cursor, the clipboard, slow lines, and those that cannot draw."""

import re
import sys
import unicodedata
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("needs a pseudo-terminal", allow_module_level=True)

from tests.pty.terminal import Terminal, plenary
from tui.cli import texts
from tui.cli.start import packed_sample

BURMESE = "ကျောင်းသားများ အတွက် ပညာရေး အခွင့်အလမ်း နည်းပါးသည် ပြဿနာများ ဖြေရှင်းရန် လိုအပ်သည် ပြဿနာများ ဖြေရှင်းရန်"
LETTER, MOVE = 200, 1000  # bytes at most


def drawn_cells(text: str) -> int:
    """The cells of Burmese on a terminal that gives spacing vowel signs one, as tmux does."""
    return sum(unicodedata.category(char) != "Mn" for char in text)


def test_rows_are_as_wide_as_the_terminal_says_that_they_are(tmp_path: Path) -> None:
    env = {"PLENARY_STATE": str(tmp_path / "state")}
    with Terminal(plenary(str(tmp_path / "w.json")), env=env) as typist:
        typist.wait(lambda: typist.sent.count(b"\x1b[6n") == 3, "the question")
        typist.send("\x1b[2;3R" * 3)
        typist.shows("Problem 1 in Group One")
        typist.say(BURMESE)
        typist.shows("Problem 2 in Group One")
        typist.press("f3")
        typist.shows("[F3")
        before = len(typist.sent)  # the line that was typed is not asked about: it has more room than a row

        def parts() -> list[str]:
            return re.findall("[\u1000-\u109f][\u1000-\u109f ]+", bytes(typist.sent[before:]).decode(errors="replace"))

        typist.press("f1")
        typist.wait(lambda: len({*parts()}) > 1, "the row, drawn anew where it wraps")
        assert max(map(drawn_cells, (part.rstrip() for part in parts()))) <= 80 - len("  │    1 ") - 1
        assert typist.leave() == 0


def test_the_cursor_is_in_the_line_and_slow_lines_carry_little(tmp_path: Path) -> None:
    env, file = {"PLENARY_STATE": str(tmp_path / "state")}, tmp_path / "w.json"
    file.write_bytes(packed_sample().read_bytes())
    with Terminal(plenary(str(file)), env=env) as typist:
        typist.shows("19 problems")
        typist.rest(0.5)

        def cost(*keys: str) -> int:
            before = len(typist.sent)
            typist.send("".join(keys))
            typist.rest(0.4)
            return len(typist.sent) - before

        assert cost("w") <= LETTER
        assert [cost(letter) <= LETTER for letter in "ords"] == [True] * 4
        row = next(y for y, line in enumerate(typist.screen.display) if "› words" in line)
        cursor = typist.screen.cursor
        assert (cursor.hidden, cursor.y, cursor.x) == (False, row, typist.screen.display[row].index("words") + 5)
        assert cost("\x15") <= LETTER
        assert [cost("\x1b[B") <= MOVE for _ in range(14)] == [True] * 14, "the last of them scroll"

        typist.send("\x1b[<0;10;5M\x1b[<32;30;7M\x1b[<0;30;7m")
        typist.press("ctrl+c")
        typist.shows("Nothing")
        assert b"\x1b]52" not in typist.sent, "the clipboard stays what it is"
        assert typist.leave() == 0


def test_a_list_over_the_screen_writes_its_own_cells_and_no_others(tmp_path: Path) -> None:
    env, file = {"PLENARY_STATE": str(tmp_path / "state")}, tmp_path / "w.json"
    file.write_bytes(packed_sample().read_bytes())
    with Terminal(plenary(str(file)), env=env) as typist:
        typist.shows("19 problems", "saved")
        typist.rest(0.5)
        for pressed, seen in (("f9", "On this screen"), ("escape", "Poverty")):
            before = len(typist.sent)
            typist.press(pressed)
            typist.shows(seen)
            typist.rest(0.4)
            sent = bytes(typist.sent[before:])
            first = min(int(row) for row, _ in re.findall(rb"\x1b\[(\d+);\d+H([^\x1b])", sent))
            assert first == 3, "title and tabs stand above it"
            assert len(sent) <= 2 * 80 * (24 - first + 1), "two bytes a cell of its own"
        assert typist.leave() == 0


def test_a_terminal_that_cannot_draw_gets_a_sentence(tmp_path: Path) -> None:
    env = {"PLENARY_STATE": str(tmp_path / "state"), "TERM": "dumb"}
    with Terminal(plenary(str(tmp_path / "w.json")), env=env, size=(200, 24)) as typist:
        assert typist.ended() == 2
        assert texts.DUMB[:60] in typist.text
