"""plenary doctor and paths: what is found, what is to be done about it, and nothing of a workshop."""

import os
import py_compile
import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.tui.terminal.windows.kernel import Kernel
from tui.cli.machine import disk, doctor, pressing, program, screen
from tui.cli.machine.finding import Finding, Section
from tui.cli.machine.listening import listening, of_a_console
from tui.cli.machine.manual import manual
from tui.cli.main import run
from tui.cli.start import packed_sample
from tui.terminal.windows.console import WindowsConsole
from tui.widgets.text.cell_widths import SAMPLES, Widths

ROOT = Path(__file__).parents[3]


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PLENARY_STATE", str(tmp_path / "state"))
    return tmp_path / "state"


def finding(section: Section, name: str) -> Finding:
    return next(each for each in section.findings if each.name == name)


def test_the_page_has_nothing_of_a_workshop_nor_of_the_person(
    state: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    folder = tmp_path / "Workshop on Trafficking"
    folder.mkdir()
    (folder / "lao.json").write_bytes(packed_sample().read_bytes())
    run(["doctor", str(folder)])
    told = capsys.readouterr().out
    assert "Plenary: " in told
    assert all(word not in told for word in ("Trafficking", "lao.json", str(tmp_path)))
    assert [*folder.iterdir()] == [folder / "lao.json"]
    assert max(map(len, told.splitlines())) < 80


def test_the_page_is_written_where_it_is_wanted(state: Path, tmp_path: Path) -> None:
    code = run(["doctor", str(tmp_path), "-o", str(tmp_path / "page.txt")])
    page = (tmp_path / "page.txt").read_text(encoding="utf-8")
    assert code == (1 if re.search("^!", page, re.MULTILINE) else 0)
    assert page.endswith("Nothing is wrong.\n") == (code == 0)


def test_no_folder_no_page(state: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["doctor", str(tmp_path / "nowhere")]) == 2
    assert "there is no folder" in capsys.readouterr().err


def test_a_library_that_cannot_be_loaded_is_named_with_what_does_not_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    found = finding(program.program(), "resvg-py")
    assert "MISSING" in found.found
    assert "PNG" in found.advice
    assert "resvg" not in finding(program.program(), "libraries").found


@pytest.mark.parametrize(
    ("mode", "later", "compiled"),
    [
        (None, 0, False),
        ("TIMESTAMP", 0, True),
        ("TIMESTAMP", 60, False),
        ("CHECKED_HASH", 60, True),
        ("UNCHECKED_HASH", 60, True),
    ],
)
def test_a_program_that_runs_uncompiled_where_nothing_can_be_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: str | None, later: int, *, compiled: bool
) -> None:
    """As one that was copied to a folder of root's with the time of the copy."""
    source = tmp_path / "module.py"
    source.write_text("x = 1\n", encoding="utf-8")
    if mode:
        py_compile.compile(str(source), invalidation_mode=py_compile.PycInvalidationMode[mode])
    os.utime(source, (source.stat().st_mtime + later,) * 2)
    monkeypatch.setattr(program, "_sources", lambda: iter([source]))
    assert finding(program.program(), "compiled files").advice == ""  # Python compiles it at the next start
    monkeypatch.setattr(os, "access", lambda *_: False)
    told = finding(program.program(), "compiled files")
    assert told.found.startswith("1 of 1" if compiled else "0 of 1")
    assert ("compileall" in told.advice) is not compiled


def test_a_compiled_file_of_another_python_is_none(tmp_path: Path) -> None:
    source = tmp_path / "module.py"
    source.write_text("x = 1\n", encoding="utf-8")
    made = Path(py_compile.compile(str(source)) or "")
    assert program.is_compiled(source)
    made.write_bytes(b"\0\0\r\n" + made.read_bytes()[4:])
    assert not program.is_compiled(source)
    made.write_bytes(b"")
    assert not program.is_compiled(source)


def test_a_disk_that_takes_nothing_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> list[float]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(disk, "sync_times", refuse)
    section = disk.disk(tmp_path / "state", tmp_path)
    assert [bool(each.advice) for each in section.findings] == [True, True]
    assert "Permission denied" in section.findings[0].found


def test_a_slow_or_full_disk_gets_advice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disk, "sync_times", lambda _: [0.1, 3.0, 3.0])
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=10**6))
    section = disk.disk(tmp_path, tmp_path)
    assert [each.advice != "" for each in section.findings] == [True, True] * 2
    assert "3000.0 ms" in section.findings[1].found


def test_a_clock_that_was_set_back_is_told(tmp_path: Path) -> None:
    (tmp_path / "settings.json").touch()
    now = datetime.now(UTC)
    assert finding(disk.clock(tmp_path, now), "now").advice == ""
    assert finding(disk.clock(tmp_path, now - timedelta(days=400)), "now").advice


def test_a_dumb_terminal_is_led_elsewhere() -> None:
    section = screen.terminal({"TERM": "dumb", "SSH_CONNECTION": "10.0.0.7 22"})
    assert finding(section, "terminal").advice
    assert finding(section, "through").found == "ssh"  # and no address
    assert finding(screen.terminal({"TERM": "xterm", "NO_COLOR": "1"}), "colours").found.startswith("none")


def test_what_is_to_be_done_is_marked_and_counted() -> None:
    lines = doctor.page([Section("Disk", [Finding("free", "2 MB", "make room"), Finding("sync", "1 ms")])])
    assert lines[2:] == ["Disk", "! free: 2 MB", "    make room", "  sync: 1 ms", "", lines[-1]]
    assert lines[-1].startswith("1 thing")


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals")
def test_the_terminal_tells_how_wide_it_draws() -> None:
    import pty
    import termios

    master, slave = pty.openpty()
    try:
        before = termios.tcgetattr(slave)
        os.write(master, b"\x1b[1;2R\x1b[1;3R\x1b[1;3R")
        with listening(slave) as listen:
            assert screen.ask_widths(listen, lambda text: os.write(slave, text.encode())) == Widths(1, 2, 2)
        asked = b""
        while asked.count(b"\x1b[6n") < len(SAMPLES):
            asked += os.read(master, 1024)
        assert re.findall(r"\r(\S+?)\x1b\[6n", asked.decode()) == [*SAMPLES]
        with listening(slave) as listen:
            assert screen.ask_widths(listen, lambda _: None, patience=0.0) is None
        assert termios.tcgetattr(slave)[3] == before[3]
    finally:
        os.close(master)
        os.close(slave)


@pytest.mark.parametrize("home", ["/", "C:\\", ""])
def test_who_has_no_home_of_their_own_hides_no_folder(home: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: home)
    found = Finding("state folder", "C:\\state is at /state")
    assert doctor.page([Section("Disk", [found])])[3] == "  state folder: C:\\state is at /state"


def test_a_console_of_windows_is_asked_as_any_terminal() -> None:
    kernel = Kernel()
    with of_a_console(WindowsConsole(kernel)) as listen:
        kernel.type("\x1b[1;2R\x1b[1;3R\x1b[1;3R")
        assert screen.ask_widths(listen, lambda _: None) == Widths(1, 2, 2)
        kernel.press(0x26, held=0x102)  # Alt and Up
        kernel.press(0x1B, "\x1b")
        keys = pressing.keys_heard(listen)
        assert [next(keys), next(keys)] == ["alt+up", "escape"]
        kernel.gone = True
        assert [*keys] == []
    assert kernel.modes == kernel.before


def trial(*pressed: str) -> list[tuple[str, str, bool]]:
    keys: Iterator[str] = iter(pressed)
    section: Section = pressing.trial({"function keys": ["f1", "f10"], "with Alt": ["alt+a"]}, keys)
    return [(each.name, each.advice.partition(";")[0], each.found.startswith("1 of")) for each in section.findings]


def test_keys_that_never_arrive_are_named() -> None:
    assert trial("f1", "enter", "alt+a", "enter") == [
        ("function keys", "never arrive: F10", True),
        ("with Alt", "", True),
    ]
    assert trial("f10", "f1", "ctrl+c") == [("function keys", "", False)]
    assert trial("enter", "ctrl+c") == [("function keys", "never arrive: F1, F10", False)]
    assert trial() == []


def test_every_key_of_the_console_is_asked_for_once() -> None:
    asked = [key for keys in pressing.groups(pressing.all_keys()).values() for key in keys]
    assert len(asked) == len({*asked})
    assert {"f10", "alt+up", "ctrl+s", "shift+tab"} <= {*asked}
    assert not {"enter", "ctrl+c", "space"} & {*asked}


def test_the_places_are_listed(state: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["paths"]) == 0
    assert re.search(rf"^own keys +{re.escape(str(state / 'keys.json'))} ", capsys.readouterr().out, re.MULTILINE)


# The pages of the shell.


def test_the_manual_page_is_that_of_the_commands() -> None:
    assert (ROOT / "docs/shell/plenary.1").read_text(encoding="utf-8") == manual(), "run: make pages"


def test_no_line_of_the_manual_page_is_a_request_by_accident() -> None:
    requests = {".TH", ".SH", ".SS", ".TP", ".PP", ".br"}
    lines = manual().splitlines()
    assert {line.split(" ")[0] for line in lines if line.startswith((".", "'"))} == requests
    assert all("-" not in re.sub(r"\\-", "", line) for line in lines if not line.startswith("."))


def test_the_completions_are_those_of_the_commands() -> None:
    pytest.importorskip("shtab", reason="only what is built needs it")
    from tui.cli.machine import pages

    written = pages.pages()
    assert {name: text for name, text in written.items() if text != _kept(name)} == {}, "run: make pages"


def _kept(name: str) -> str:
    return (ROOT / "docs/shell" / name).read_text(encoding="utf-8")
