"""Any text that people type or paste stands as it is in file and report, and does nothing to the terminal."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tinydb import TinyDB

if sys.platform == "win32":
    pytest.skip("needs a pseudo-terminal", allow_module_level=True)

from tests.pty.terminal import ROOT, Terminal, key, plenary

MARKUP = "[/nope] [red] [bold]x[/] [@click=app.quit]y[/] {x} $z"
SPACES = "ខ្ញុំ\u200bទៅ a\u00a0b\u202fc\u3000d 👨\u200d👩\u200d👧 e\u00adf"
SCRIPTS = "ນ້ຳ ກຳ ຂ້ອຍ ក្រុម កម្ពុជា မြန်မာ é"
LONG = "the land that feeds them " * 280  # 7,000 characters
CLIPBOARD = "\x1b]52;c;aGFja2Vk\x07"  # an escape sequence that would set the clipboard
PASTED = f"red \x1b[31mtext\x1b[0m, {CLIPBOARD}, a title \x1b]0;owned\x07 and \x9b2J"
NESTED = re.compile(rb"\x1b\]52|\x1b\]0;owned|\x1b\[31m|\xc2\x9b")


def texts(path: Path) -> list[str]:
    tables = TinyDB(path, access_mode="r", encoding="utf-8").storage.read() or {}
    rows = [row for name, table in tables.items() if name not in ("_meta", "steps") for row in table.values()]
    return [value for row in rows for value in row.values() if isinstance(value, str)]


def report(path: Path, env: dict[str, str]) -> str:
    done = subprocess.run(
        plenary("report", str(path)), cwd=ROOT, env={**os.environ, **env}, capture_output=True, timeout=60, check=True
    )
    return done.stdout.decode("utf-8")


def test_every_screen_takes_any_text_unchanged(tmp_path: Path) -> None:
    path, env = tmp_path / "w.json", {"PLENARY_STATE": str(tmp_path / "state")}
    typed = [MARKUP, SPACES, SCRIPTS]
    with Terminal(plenary(str(path)), env=env) as typist:
        typist.shows("Problem 1 in Group One")
        typist.say(*typed)
        typist.paste(LONG)
        typist.say("")
        typist.paste(PASTED)
        typist.say("")
        typist.shows("Problem 6 in Group One")
        for screen, title in (("f3", "Tree"), ("f4", "Vision"), ("f5", "Results")):
            typist.press(screen)
            typist.shows(f"[{screen.upper()} {title}]")
            for text in (*typed, PASTED):
                typist.send(f"{screen} ")
                typist.paste(text)
                typist.say("")
        typist.press("f2")
        typist.shows("[F2 Votes]", "1 [/nope] [red]")
        typist.press("f6")
        typist.shows("[F6 Workshop]")
        typist.send(key("ctrl+f") + "nope")
        typist.shows("[/nope] [red]")
        typist.press("escape", "f1", "home")
        typist.shows("1 [/nope] [red] [bold]x[/] [@click=app.quit]y[/]")
        typist.press("end")
        typist.wait(lambda: "Problem 6" in typist.text, "the last row")
        assert typist.leave() == 0
        assert NESTED.search(bytes(typist.sent)) is None, "a control of somebody's text reached the terminal"
    found = texts(path)
    assert [text for text in (*typed, LONG.strip(), PASTED) if text not in [f.strip() for f in found]] == []
    written = report(path, env)
    assert "\x1b" not in written
    assert "\x9b" not in written
    assert LONG.strip() in written
    assert SCRIPTS in written


def test_an_escape_sequence_typed_as_bytes_does_no_harm(tmp_path: Path) -> None:
    path, env = tmp_path / "w.json", {"PLENARY_STATE": str(tmp_path / "state")}
    with Terminal(plenary(str(path)), env=env) as typist:
        typist.shows("Problem 1 in Group One")
        typist.send("before \x1b]52;c;aGFja2Vk\x1b\\ after\x1b[31mred\x1b[999;999Hend \udcff\udcfe\r")
        typist.say("the next")
        typist.shows("the next", "in Group One")
        assert typist.leave() == 0
        assert NESTED.search(bytes(typist.sent)) is None
    assert any(text.startswith("before ") for text in texts(path))
    assert "the next" in texts(path)


def test_two_hundred_lines_pasted_are_two_hundred_items_and_one_undo(tmp_path: Path) -> None:
    path, env = tmp_path / "w.json", {"PLENARY_STATE": str(tmp_path / "state")}
    lines = [f"{n} [/nope] ນ້ຳ\u200b \x1b[31m line" for n in range(200)]
    with Terminal(plenary(str(path)), env=env) as typist:
        typist.shows("Problem 1 in Group One")
        typist.paste("\r".join(lines))
        typist.shows("200 lines recorded", "Problem 201 in Group One")
        typist.press("ctrl+z")
        typist.shows("Problem 1 in Group One")
        typist.press("ctrl+y")
        typist.shows("200 problems")
        assert typist.leave() == 0
        assert NESTED.search(bytes(typist.sent)) is None
    assert sorted(text for text in texts(path) if "nope" in text) == sorted(lines)


def test_names_of_files_and_folders_do_nothing_to_the_terminal(tmp_path: Path) -> None:
    folder, env = tmp_path / "ev\x1b]0;owned\x07il", {"PLENARY_STATE": str(tmp_path / "state")}
    folder.mkdir()
    path = folder / "w\x1b[31m.json"
    with Terminal(plenary(str(path)), env=env) as typist:
        typist.say("said")
        typist.shows("Problem 2 in")
        typist.press("alt+r")
        typist.shows("Which report")
        typist.say("record plain")
        typist.shows("The report is in")
        assert typist.leave() == 0
        assert NESTED.search(bytes(typist.sent)) is None
    (folder / "damaged\x1b[31m.json").write_text('{"_meta": {"1": {]', encoding="utf-8")
    with Terminal(plenary("--folder", str(folder)), env=env) as typist:
        typist.shows("2 workshops", "damaged")
        typist.press("enter", "ctrl+t")
        assert typist.leave() == 0
        assert NESTED.search(bytes(typist.sent)) is None
    with Terminal(plenary(str(folder / "damaged\x1b[31m.json")), env=env) as typist:
        assert typist.ended() == 1
        assert NESTED.search(bytes(typist.sent)) is None
    assert len([*folder.glob("*.record.md")]) == 1


def test_work_that_takes_long_says_so_on_a_terminal_and_leaves_nothing_behind(tmp_path: Path) -> None:
    code = (
        "import sys, time; from tui.cli.progress import shown\n"
        "with shown('reading \\x1b]0;owned\\x07'): time.sleep(2)\n"
        "print('the end')"
    )
    with Terminal([sys.executable, "-c", code]) as typist:
        typist.shows("reading", "Ctrl+C cancels")
        assert typist.ended() == 0
        typist.shows("the end")
        assert "reading" not in typist.text
        assert NESTED.search(bytes(typist.sent)) is None
