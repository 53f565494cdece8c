"""The console is stopped, continued, ended, or loses its terminal: all is saved in order, what is half-typed too."""

import json
import os
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("needs a pseudo-terminal", allow_module_level=True)

from tests.pty.terminal import Terminal, key, plenary

_AGAIN = 5.0  # seconds
SOON = 25.0  # seconds; two are promised, on a machine that does nothing else
STOP, CONT, TSTP = signal.SIGSTOP, signal.SIGCONT, signal.SIGTSTP
TERM, HUP = signal.SIGTERM, signal.SIGHUP


def line(number: int) -> str:
    return f"{number} the quick brown fox jumps over the lazy dog and says more"


def problems(path: Path) -> list[str]:
    rows = json.loads(path.read_text(encoding="utf-8"))["problems"].values()
    return [row["text"] for row in sorted(rows, key=lambda row: row["position"][1])]


def is_stopped(typist: Terminal) -> bool:
    """Whether the process is stopped, and its end has not come either."""
    stat = Path(f"/proc/{typist.process.pid}/stat")
    return stat.exists() and stat.read_text(encoding="utf-8").rpartition(")")[2].split()[0] == "T"


def send(typist: Terminal, numbers: Sequence[signal.Signals]) -> None:
    """Send signals one after another, each when the one before has had its effect.

    Where two of its threads are given CONT and TSTP at the same moment, CONT may count last: TSTP is sent once more.
    """
    for number in numbers:
        os.kill(typist.process.pid, number)
        if number == TSTP:
            until = time.monotonic() + _AGAIN
            typist.wait(lambda: is_stopped(typist) or time.monotonic() > until, "it is stopped")  # noqa: B023 - done at once
            if not is_stopped(typist):
                os.kill(typist.process.pid, TSTP)
        if number in (STOP, TSTP):
            typist.wait(lambda: is_stopped(typist), "it is stopped")


def ended_soon(typist: Terminal) -> int:
    begun = time.monotonic()
    code = typist.ended()
    assert time.monotonic() - begun < SOON
    return code


@pytest.mark.parametrize("number", [HUP, TERM])
def test_it_leaves_as_with_ctrl_q(tmp_path: Path, number: signal.Signals) -> None:
    file, env = tmp_path / "w.json", {"PLENARY_STATE": str(tmp_path / "state")}
    with Terminal(plenary(str(file)), env=env) as typist:
        typist.say("recorded")
        typist.send("half typed")
        typist.shows("half typed", "Problem 2 in")
        os.kill(typist.process.pid, number)
        assert typist.ended() == 0
        assert b"\x1b[?1049l" in typist.sent  # the terminal is as it was
    assert "recorded" in file.read_text(encoding="utf-8")
    with Terminal(plenary(str(file)), env=env) as typist:
        typist.shows("half typed", "Problem 2 in")
        assert typist.leave() == 0


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="asks Linux whether a process is stopped")
@pytest.mark.parametrize(
    "numbers", [(STOP, CONT), (TSTP, CONT), (CONT, CONT, CONT), (TSTP, CONT, STOP, CONT, TSTP, CONT, CONT)], ids=str
)
def test_a_console_that_was_stopped_has_one_reader_and_goes_on(
    tmp_path: Path, numbers: Sequence[signal.Signals]
) -> None:
    file, env = tmp_path / "w.json", {"PLENARY_STATE": str(tmp_path / "state")}
    with Terminal(plenary(str(file)), env=env) as typist:
        typist.shows("Problem 1 in")
        typist.say(line(0))
        typist.send("1 half")
        typist.shows("Problem 2 in", "1 half")
        send(typist, numbers)
        typist.send(line(1).removeprefix("1 half")[1:] + "\r")  # at once: the terminal may not be its own yet
        typist.wait(lambda: "Problem 3 in" in typist.text, "what was typed at once")
        typist.press("ctrl+z")
        typist.shows("Problem 2 in")
        for number in range(1, 16):
            for char in f"{line(number)}\r":  # one by one, as two readers would share them
                typist.send(char)
            typist.take_in(0.005)
        typist.shows("Problem 17 in", line(15))
        typist.press("ctrl+q")
        assert ended_soon(typist) == 0
        assert typist.sent.rindex(b"\x1b[?1049l") > typist.sent.rindex(b"\x1b[?1049h")  # the terminal is as it was
    assert problems(file) == [line(number) for number in range(16)]


def test_a_console_that_goes_on_never_leaves_its_keys_to_the_terminal(tmp_path: Path) -> None:
    """Ctrl+Z would stop it, or be lost, while the terminal is as a shell has it."""
    with Terminal(plenary(str(tmp_path / "w.json")), env={"PLENARY_STATE": str(tmp_path / "state")}) as typist:
        typist.shows("Problem 1 in")
        assert not typist.takes_signals
        sent = len(typist.sent)
        os.kill(typist.process.pid, CONT)
        until = time.monotonic() + SOON
        while b"\x1b[?1049h" not in typist.sent[sent:]:
            assert not typist.takes_signals
            assert time.monotonic() < until, "it never took the terminal up again"
            typist.take_in()
        for _ in range(1000):
            assert not typist.takes_signals
        assert typist.leave() == 0
        assert typist.takes_signals  # the terminal is as it was


@pytest.mark.parametrize("pause", [0.0, 0.4])
@pytest.mark.parametrize(
    "numbers",
    [(STOP, TERM, CONT), (TSTP, TERM, CONT), (TSTP, CONT, HUP), (TERM, TSTP, CONT), (TERM, CONT, HUP, TERM)],
    ids=str,
)
def test_signals_in_any_order_end_it_with_all_saved(
    tmp_path: Path, numbers: Sequence[signal.Signals], pause: float
) -> None:
    file, env = tmp_path / "w.json", {"PLENARY_STATE": str(tmp_path / "state")}
    with Terminal(plenary(str(file)), env=env) as typist:
        typist.say(line(0))
        typist.send("half typed")
        typist.shows("half typed", "Problem 2 in")
        for number in numbers:
            os.kill(typist.process.pid, number)
            time.sleep(pause)
            if typist.process.poll() is not None:
                break
        assert ended_soon(typist) == 0
    assert problems(file) == [line(0)]


@pytest.mark.parametrize("ignores", [True, False])
def test_a_terminal_that_vanishes_ends_it_with_all_saved(tmp_path: Path, ignores: bool) -> None:
    """With and without the signal that the system sends then."""

    def before() -> None:
        if ignores:  # one that is ignored from the beginning, and in a session of its own: nothing is sent
            signal.signal(HUP, signal.SIG_IGN)

    file, env = tmp_path / "w.json", {"PLENARY_STATE": str(tmp_path / "state")}
    with Terminal(plenary(str(file)), env=env, before=before) as typist:
        typist.shows("Problem 1 in")
        typist.say(line(0))
        typist.send("half typed")
        typist.shows("half typed", "Problem 2 in")
        typist.vanish()
        begun = time.monotonic()
        typist.process.wait(SOON)
        assert time.monotonic() - begun < SOON
    assert problems(file) == [line(0)]
    with Terminal(plenary(str(file)), env=env) as typist:
        typist.shows("half typed", "Problem 2 in")
        typist.send(key("ctrl+q"))
        assert typist.ended() == 0


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="asks Linux for the processes of the shell")
def test_a_shell_puts_it_into_the_background_and_back(tmp_path: Path) -> None:
    """`kill -TSTP`, `bg`, `fg`: it takes the terminal only when the shell gives it."""
    file, env = tmp_path / "w.json", {"PLENARY_STATE": str(tmp_path / "state"), "PS1": "shell> "}
    with Terminal(["bash", "--norc", "--noprofile", "-i"], env=env) as typist:
        typist.shows("shell>")
        words = " ".join(plenary(str(file)))
        typist.send(f"{words}\r")
        typist.shows("Problem 1 in")
        typist.say(line(0))
        typist.shows("Problem 2 in")
        child = int(Path(f"/proc/{typist.process.pid}/task/{typist.process.pid}/children").read_text().split()[0])
        os.kill(child, TSTP)
        typist.shows("Stopped")
        typist.send("bg\r")
        typist.wait(lambda: typist.text.count("Stopped") > 1 or "shell>" in typist.text.splitlines()[-1], "the shell")
        typist.send("echo the $((40 + 2))\r")
        typist.shows("the 42")
        typist.send("fg\r")
        typist.shows("Problem 2 in")
        typist.say(line(1))
        typist.shows("Problem 3 in")
        typist.press("ctrl+q")
        typist.wait(lambda: not Path(f"/proc/{child}").exists(), "the end")
        typist.send("echo ended with $?\r")
        typist.shows("ended with 0")
        typist.send("exit\r")
        assert typist.ended() == 0
    assert problems(file) == [line(0), line(1)]
