"""The system ends the console, or its terminal is closed: all is saved, what is half-typed too."""

import os
import signal
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("needs a pseudo-terminal", allow_module_level=True)

from tests.pty.terminal import Terminal, plenary


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
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
