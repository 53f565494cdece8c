"""What the terminal sends becomes keys and pastes, on systems with a terminal device.

Textual's own driver is mended in nine places:

- In a bracketed paste everything up to the end is text. Textual looks for keys in it, so that what follows an
  ESC in a pasted text is lost or arrives as keys before the paste; it also removes NULs.
- Bytes that are not UTF-8, as from a terminal set to an older encoding, become U+FFFD; in Textual they end the program.
- ESC and a letter, a digit or a sign are that key with Alt, at once, also where a slow line brings them one after the
  other. Textual waits for what may follow, types the letter where another such key follows, types the signs, and reads
  digits as the ¡ or ™ of some keyboards. ESC with b and f remain the word keys that they are on many machines.
- A sequence that names no key, as Ctrl+Tab or a terminal that answers late sends it, is ignored and not typed.
- A sequence that a slow line brings in pieces is waited for; Textual types its pieces after the escape delay.
- The signs and the Enter of the numeric keypad are the keys they name, in the application mode of older terminals
  (ESC O j) and in the newer protocol (https://sw.kovidgoyal.net/kitty/keyboard-protocol/#functional-key-definitions),
  whatever NumLock and Caps Lock say. Textual drops the signs in the newer one, and = in the older.
- A lone ESC is the Escape key after the escape delay, and not up to 100 ms later.
- A process that was stopped and continued has one reader of the terminal; Textual starts another beside the first,
  and the two share what is typed (https://github.com/Textualize/textual/issues/3727). Nothing typed meanwhile is lost.
- A terminal that vanishes ends the console as Ctrl+Q does. Textual goes on without a terminal, or waits for ever for
  the thread that could not write to it.
"""

import os
import re
import select
import selectors
import signal
import sys
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterable
from typing import Any, TextIO

from textual import constants, events
from textual._time import get_time
from textual._xterm_parser import BRACKETED_PASTE_END, BRACKETED_PASTE_START, XTermParser
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.keys import Keys, _character_to_key
from textual.message import Message

from tui.terminal.frames import Frames
from tui.terminal.terminal_app import TerminalApp
from tui.widgets.text import cell_widths
from tui.widgets.text.terminal import is_plain

_AT_ONCE = 64 * 1024  # bytes
_LAST_READS = 16  # when the terminal is given back; somebody may go on sending for ever
_ENDING = 0.005  # seconds between two looks at whether to end, once the reader was woken to end
_UNFINISHED = 0.1  # seconds between two looks at whether the rest of a sequence is late
_SETTLE = 0.05  # seconds in which a signal may follow that changes what is to be done: CONT after TSTP, TERM after CONT
_PENDING = constants.ESCAPE_DELAY + 0.001  # a little more than the parser waits
_ALT = re.compile(r"\x1b([0-9ac-eg-z])")
_BEGINS_MORE = frozenset("[OPX]^_bf")  # what begins a longer sequence after ESC, and the two keys that move by words
_LATE = 0.5  # seconds more that the rest of a sequence may take on a slow line
_LONGEST = 32  # characters of a sequence
_LINE = 2  # where samples are written; an answer of the first line might be a key, as F3 with Shift is
_BEGUN = re.compile(r"\x1b(?:\[\[?[<0-?]*[ -/]*|O[0-9]*)\Z")  # the beginning of a sequence, more than ESC alone

# The numeric keypad: the last letter of ESC O in application mode, and the code in the newer protocol.
_PAD_LETTERS = dict(zip("jklmnoXpqrstuvwxy", "*+,-./=0123456789", strict=True))
_PAD_CODES = dict(zip(map(str, (*range(57399, 57414), 57415, 57416)), "0123456789./*-+=,", strict=True))
_PAD_ENTER = "57414"
_PAD = re.compile(r"\x1bO(?P<held>[0-9]{0,3})(?P<letter>[j-yMX])|\x1b\[(?P<code>574[01][0-9]|57399)(?P<more>[;:0-9]*)u")
_RELEASED = re.compile(r"\x1b\[[0-9:]*;[0-9]*:3(?:;[0-9:]*)?[A-Za-z~]")
_HELD = ((2, "alt"), (4, "ctrl"), (8, "super"), (16, "hyper"), (32, "meta"))  # the bits of a key's modifiers less 1


def _spelt_out(found: re.Match[str]) -> str:
    """Return a key with Alt as the newer protocol writes it, which can mean nothing else."""
    return f"\x1b[{ord(found[1])};3u"


def _pad_key(sequence: str) -> events.Key | None:
    """Return the key of the numeric keypad that a sequence names; None for another key, and for its arrows."""
    found = _PAD.fullmatch(sequence)
    if found is None:
        return None
    is_enter = found["letter"] == "M" or found["code"] == _PAD_ENTER
    character = _PAD_LETTERS.get(found["letter"] or "") or _PAD_CODES.get(found["code"] or "", "")
    if not is_enter and not character:
        return None
    fields = str(found["more"] or "").split(";")  # the first is empty; then what is held, and what is typed
    held_code = found["held"] or (fields[1].partition(":")[0] if len(fields) > 1 else "")
    text = fields[2] if len(fields) > 2 else ""
    bits = int(held_code or "1") - 1
    held = [name for bit, name in _HELD if bits & bit]
    if is_enter:
        return events.Key("+".join([*held, "enter"]), None if held else "\r")
    if text.isdecimal() and not held and chr(int(text)).isprintable():  # a comma where the keyboard has one on "."
        character = chr(int(text))
    return events.Key("+".join([*held, _character_to_key(character)]), None if held else character)


# A whole control sequence; not the mouse's, an answer about a mode, nor what Linux sends for F1 to F5.
_SEQUENCE = re.compile(r"\x1b\[(?![<M\[])[0-?]*[ -/]*[@-xz-~]")


class PasteParser(XTermParser):
    """Parses as Textual does, except that it leaves pasted text alone."""

    def __init__(self, debug: bool = False) -> None:
        super().__init__(debug)
        self._pasting = False
        self._parts: list[str] = []
        self._tail = ""  # the end of what came, which may be the beginning of a mark
        self._recent = ""  # the last that came and was no paste

    def feed(self, data: str) -> Iterable[Message]:
        """Parse what came; an empty text ends the parsing."""
        if not data:
            yield from super().feed(data)
        while data:
            mark = BRACKETED_PASTE_END if self._pasting else BRACKETED_PASTE_START
            seen = self._tail + data
            at = seen.find(mark)
            known, fresh = (seen, "") if at < 0 else (seen[:at], seen[at + len(mark) :])
            if self._pasting:
                cut = max(len(known) - len(mark) + 1, 0) if at < 0 else len(known)
                self._parts.append(known[:cut])
                self._tail = known[cut:]
                if at >= 0:
                    yield from self._pasted()
            else:
                self._tail = seen[1 - len(mark) :] if at < 0 else ""
                typed = data[: len(data) - len(fresh)]
                yield from super().feed(_ALT.sub(_spelt_out, typed))
                self._recent = (self._recent + typed)[-_LONGEST:]
                self._pasting = at >= 0
            data = fresh

    def tick(self) -> Iterable[Message]:
        """End what is waited for once it is late; of a sequence that never ended nothing is typed."""
        unfinished = _BEGUN.search(self._recent) is not None
        if self._timeout_time is None or get_time() < self._timeout_time + (_LATE if unfinished else 0):
            return
        self._recent = ""
        for message in super().tick():
            if not unfinished:
                yield message

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[events.Key]:
        """Yield the keys that a sequence names; none while it may go on."""
        if _RELEASED.fullmatch(sequence):
            return [events.Key(Keys.Ignore, sequence)]
        if pad := _pad_key(sequence):
            return [pad]
        if (
            len(sequence) == 2
            and sequence[0] == "\x1b"
            and sequence[1].isprintable()
            and sequence[1] not in _BEGINS_MORE
        ):
            sequence, alt = sequence[1], True
        if alt and len(sequence) == 1 and sequence.isprintable() and not sequence.isalnum():
            return [events.Key(f"alt+{_character_to_key(sequence)}", sequence)]
        keys = list(super()._sequence_to_key_events(sequence, alt))
        return keys if keys or not _SEQUENCE.fullmatch(sequence) else [events.Key(Keys.Ignore, sequence)]

    def _pasted(self) -> Iterable[Message]:
        text, self._parts, self._pasting = "".join(self._parts), [], False
        # Textual was told where the paste began; it must hear the end too, and has seen nothing between.
        yield from (message for message in super().feed(BRACKETED_PASTE_END) if not isinstance(message, events.Paste))
        yield events.Paste(text)


class _Output:
    """The terminal as the writing thread sees it; once it has vanished, all that is written goes nowhere."""

    def __init__(self, file: TextIO, gone: Callable[[], object]) -> None:
        self._file, self._gone = file, gone
        self.fileno = file.fileno

    def write(self, text: str) -> None:
        """Write, or note that there is nothing to write on."""
        self._try(lambda: self._file.write(text))

    def flush(self) -> None:
        """Send what was written."""
        self._try(self._file.flush)

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except OSError:
            # Without this the thread that writes would die, and whoever writes after that would wait for it for ever.
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, self.fileno())
            os.close(nowhere)
            self._gone()


class TerminalInput(LinuxDriver):
    """Textual's driver, with its own way of reading, of being stopped and continued, and of ending.

    All signals are answered in the event loop, one after another. Textual's own handlers run wherever the program
    happens to be, and may wait for a lock that the interrupted code holds.
    """

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        """Answer the signals from now on; the terminal is taken by `start_application_mode`."""
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        if sys.__stderr__ is not None:
            self._file = _Output(sys.__stderr__, self._vanished)  # type: ignore[assignment]  # all that is used of one
        # One parser for all readers: a paste or a character may be half read when the process is stopped.
        self._parser = PasteParser(debug)
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self.frames = Frames()
        self._asked = False  # how wide characters are
        self._answers: list[int] = []
        self._away = False  # the terminal is as it was before the console
        self._stopping = False
        self._leaving = False
        self._ended = False
        self._woken, self._bell = os.pipe()  # wakes the reader, which sleeps until something is typed
        self._loop.add_signal_handler(signal.SIGTSTP, self._stopped)
        self._loop.add_signal_handler(signal.SIGCONT, self._continued)
        for number in (signal.SIGTERM, signal.SIGHUP):
            self._loop.add_signal_handler(number, self._leave)

    # Leaving.

    def _leave(self) -> None:
        """Leave as Ctrl+Q does."""
        if not self._leaving:
            self._leaving = True
            self._app.call_later(self._app.action_quit)

    def _vanished(self) -> None:
        """Leave, since there is no terminal any more. Called from the threads that read and write."""
        self._loop.call_soon_threadsafe(self._leave)

    def stop_application_mode(self) -> None:
        """Give the terminal back for good."""
        if self._away or self._ended:
            return
        self._ended = True
        # A job in the background would be stopped for this, and never end.
        signal.signal(signal.SIGTTOU, signal.SIG_IGN)
        super().stop_application_mode()

    # Being stopped and continued.

    def _stopped(self) -> None:
        """Give the terminal back, and stop in a moment; `_continued` takes it again."""
        if self._leaving or self._ended:
            return
        self._stopping = True
        if not self._away:
            self._let_go()
        self._loop.call_later(_SETTLE, self._stop)

    def _stop(self) -> None:
        if self._stopping and not self._leaving:  # no other signal has come meanwhile, which nobody would repeat
            self._stopping = False
            os.kill(os.getpid(), signal.SIGSTOP)

    def _continued(self) -> None:
        """Take the terminal again in a moment, unless the process was continued to be ended."""
        self._stopping = False
        self._loop.call_later(_SETTLE, self._take_up)

    def _take_up(self) -> None:
        if self._leaving or self._ended:
            return
        before = None
        if not self._away:  # it was stopped without being asked, and whoever had the terminal since has changed it
            # Not as it was before the console, not even for a moment: Ctrl+Z would stop the process, or be lost.
            before, self.attrs_before = self.attrs_before, None
            self._let_go()
        self.start_application_mode()
        self.attrs_before = before or self.attrs_before
        if self._writer_thread is not None:
            self._away = False
            self.frames.forget()
            self._app.refresh(layout=True)

    def _let_go(self) -> None:
        """Give the terminal back for a while; what was typed so far is read first."""
        self._away = True
        super().stop_application_mode()
        self.close()
        self._writer_thread = None

    def write(self, data: str) -> None:
        """Write to the terminal; to none while it is somebody else's."""
        if self._writer_thread is not None:
            super().write(data)

    # Reading.

    def disable_input(self) -> None:
        """Stop reading. What was typed since the last look is read on by the next reader, if there is one at once.

        Textual throws it away, so that mouse movements do not end up in the shell; here that is done only for a shell.
        """
        os.write(self._bell, b"!")
        if self._ended or self._stopping:
            super().disable_input()
        else:
            signal.signal(signal.SIGWINCH, signal.SIG_DFL)
            self._disable_mouse_support()
            self.exit_event.set()
            if self._key_thread is not None:
                self._key_thread.join()
            self.exit_event.clear()
        os.read(self._woken, _AT_ONCE)

    def run_input_thread(self) -> None:
        """Read until the console ends or gives the terminal back. At rest no clock wakes it."""
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            selector.register(self._woken, selectors.EVENT_READ)
            ready: set[int] = set()
            while not self.exit_event.is_set():
                ready = {key.fd for key, _ in selector.select(self._patience(selector, some=bool(ready)))}
                if self._woken in ready:
                    selector.unregister(self._woken)
                if self.fileno in ready and not self._read():
                    self._vanished()
                    return
                self._pass_on(self._parser.tick())
        for _ in range(_LAST_READS):  # what was typed before; Textual drops what is left in the terminal's queue
            if not select.select([self.fileno], [], [], 0)[0] or not self._read():
                return

    def _patience(self, selector: selectors.BaseSelector, *, some: bool) -> float | None:
        """Return for how long to wait for more; `some` says whether something has just come. None is for ever."""
        if self._woken not in selector.get_map():
            return _ENDING
        if self._parser._timeout_time is None:  # nothing is half read
            return None
        return _PENDING if some else _UNFINISHED

    def _read(self) -> bool:
        """Read what there is; False if the terminal is gone."""
        try:
            data = os.read(self.fileno, _AT_ONCE)
        except OSError:
            return False
        if text := self._decode(data):
            self._pass_on(self._parser.feed(text))
        return bool(data)

    def _pass_on(self, messages: Iterable[Message]) -> None:
        for message in messages:
            if isinstance(message, events.CursorPosition):
                self._take_answer(message)
            else:
                self.process_message(message)

    # Asking how wide characters are.

    def start_application_mode(self) -> None:
        """Take the terminal and, for the first time, ask how many cells it gives what terminals disagree about."""
        super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual does not type it
        if not self._asked and not is_plain(os.environ):
            self._asked = True
            asked = (f"\x1b[{_LINE};1H{sample}\x1b[6n" for sample in cell_widths.SAMPLES)
            self.write(f"{''.join(asked)}\x1b[{_LINE};1H\x1b[2K")
            self.flush()

    def _take_answer(self, answer: events.CursorPosition) -> None:
        """Note where the cursor stood after a sample. Called from the thread that reads."""
        if answer.y + 1 == _LINE and len(self._answers) < len(cell_widths.SAMPLES):
            self._answers.append(answer.x)
            if len(self._answers) == len(cell_widths.SAMPLES):
                self._loop.call_soon_threadsafe(self._measured)

    def _measured(self) -> None:
        if cell_widths.use(cell_widths.Widths(*self._answers)) and isinstance(self._app, TerminalApp):
            self._app.measured_anew()
