"""The real program in a pseudo-terminal of its own: keys in, the screen out, and every byte that it wrote."""

import codecs
import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte
from wcwidth import wcwidth

ROOT = Path(__file__).parents[2]
PATIENCE = 25.0  # seconds; only a failing test waits that long, and machines that test are busy

KEYS: Mapping[str, str] = {
    "enter": "\r", "tab": "\t", "shift+tab": "\x1b[Z", "escape": "\x1b", "backspace": "\x7f", "delete": "\x1b[3~",
    "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "home": "\x1b[H", "end": "\x1b[F",
    "pageup": "\x1b[5~", "pagedown": "\x1b[6~",
    "alt+up": "\x1b[1;3A", "alt+down": "\x1b[1;3B", "alt+right": "\x1b[1;3C", "alt+left": "\x1b[1;3D",
    "shift+up": "\x1b[1;2A", "shift+down": "\x1b[1;2B",
    "f1": "\x1bOP", "f2": "\x1bOQ", "f3": "\x1bOR", "f4": "\x1bOS", "f5": "\x1b[15~", "f6": "\x1b[17~",
    "f7": "\x1b[18~", "f8": "\x1b[19~", "f9": "\x1b[20~", "f10": "\x1b[21~", "f11": "\x1b[23~", "f12": "\x1b[24~",
}  # fmt: skip


def key(name: str) -> str:
    """What a terminal sends for a key: a name of KEYS, ctrl+letter, or alt+character."""
    if name.startswith("ctrl+"):
        return chr(ord(name[-1].upper()) & 0x1F)
    if name not in KEYS and name.startswith("alt+"):
        return f"\x1b{name[-1]}"
    return KEYS[name]


class Terminal:
    """A program on a pseudo-terminal. Leaving the `with` ends it, killing it if need be."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        size: tuple[int, int] = (80, 24),
        env: Mapping[str, str] | None = None,
        before: Callable[[], None] | None = None,
    ) -> None:
        """Start `command` on a screen of (columns, rows); `before` runs in the new process first."""
        columns, rows = size
        self.sent = bytearray()  # all that the program wrote
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.Stream(self.screen)
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.process = subprocess.Popen(
            command,
            stdin=slave, stdout=slave, stderr=slave, cwd=ROOT, start_new_session=True, preexec_fn=before,
            env={**_inherited(), "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8", **(env or {})},
        )  # fmt: skip
        os.close(slave)
        os.set_blocking(self._master, False)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            self.kill()
        self.vanish()

    def vanish(self) -> None:
        """Close the terminal as a lost connection does."""
        if self._master >= 0:
            os.close(self._master)
        self._master = -1

    # What goes in.

    def send(self, text: str) -> None:
        """Send text as typed, all at once; whatever the program writes meanwhile is taken in."""
        data = text.encode("utf-8", "surrogateescape")
        while data:
            _, ready, _ = select.select([], [self._master], [], PATIENCE)
            assert ready, f"the program takes no input; it shows:\n{self.text}"
            data = data[os.write(self._master, data[:1024]) :]
            self.take_in()

    def press(self, *names: str) -> None:
        """Press keys by name."""
        self.send("".join(map(key, names)))

    def say(self, *lines: str) -> None:
        """Type lines, each with its Enter."""
        self.send("".join(f"{line}\r" for line in lines))

    def paste(self, text: str) -> None:
        """Send text as a terminal sends what is pasted."""
        self.send(f"\x1b[200~{text}\x1b[201~")

    # What comes out.

    @property
    def text(self) -> str:
        """What the screen shows."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def take_in(self, wait: float = 0.0) -> bool:
        """Take what the program wrote, waiting at most so many seconds for it; whether there was any."""
        some = False
        while select.select([self._master], [], [], 0.0 if some else wait)[0]:
            try:
                data = os.read(self._master, 1 << 16)
            except OSError:  # the other end is closed
                return some
            if not data:
                return some
            some = True
            self.sent += data
            self._stream.feed(_drawable(self._decode(data)))
        return some

    def wait(self, condition: Callable[[], object], what: str = "", *, patience: float = PATIENCE) -> None:
        """Wait until something holds; it is asked again whenever the program has written."""
        until = time.monotonic() + patience
        self.take_in()
        while not condition():
            left = until - time.monotonic()
            assert left > 0, f"never came: {what}; the screen shows:\n{self.text}"
            # Conditions may look at files too, so ask now and then even if nothing is written.
            if not self.take_in(min(left, 0.05)) and self.process.poll() is not None:
                assert condition(), f"ended without: {what}; the screen shows:\n{self.text}"

    def shows(self, *texts: str) -> None:
        """Wait until the screen shows all of these."""
        self.wait(lambda: all(text in self.text for text in texts), " and ".join(texts))

    def shows_not(self, text: str) -> None:
        """Wait until the screen does not show this any more."""
        self.wait(lambda: text not in self.text, f"no {text}")

    def rest(self, seconds: float) -> None:
        """Take in what the program writes until it has written nothing for so long."""
        while self.take_in(seconds):
            pass

    def saved(self) -> None:
        """Wait until all is saved: the top line says so, and no longer that something waits."""
        self.wait(lambda: "saved" in self.top and "saving" not in self.top and "NOT" not in self.top, "saved")

    @property
    def top(self) -> str:
        """The top line."""
        return self.screen.display[0]

    @property
    def takes_signals(self) -> bool:
        """Whether the terminal itself would make a signal of Ctrl+Z, as it does for a shell."""
        return bool(termios.tcgetattr(self._master)[3] & termios.ISIG)

    # The end.

    def ended(self) -> int:
        """Wait for the program's end; its exit code."""
        self.wait(lambda: self.process.poll() is not None, "the end")
        self.take_in()  # what it wrote last
        return self.process.wait()

    def leave(self) -> int:
        """Leave the console; its exit code."""
        self.press("ctrl+q")
        return self.ended()

    def kill(self) -> None:
        """End the program without letting it do anything more."""
        os.kill(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.take_in()


def _inherited() -> dict[str, str]:
    """The environment, without the size of the terminal in which the tests run."""
    return {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}


def _drawable(text: str) -> str:
    """Without the characters of no width at which pyte would stop drawing: joiners, and vowel signs of some scripts."""
    if text.isascii():
        return text
    return "".join(c for c in text if c.isascii() or wcwidth(c) or unicodedata.combining(c))


def plenary(*words: str) -> list[str]:
    """The command line of the program under test."""
    return [sys.executable, "-m", "tui", *words]
