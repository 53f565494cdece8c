"""What the terminal sends becomes keys and pastes, on systems with a terminal device.

Textual's own reading is mended in five places:

- In a bracketed paste everything up to the end is text. Textual looks for keys in it, so that what follows an
  ESC in a pasted text is lost or arrives as keys before the paste; it also takes NULs out.
- Bytes that are no UTF-8, as from a terminal set to an older encoding, become U+FFFD and not the end of the console.
- ESC and a letter or a digit in one piece is that key with alt, at once. Textual waits for what may follow, types the
  letter where another such key does, and knows digits as the ¡ or ™ of some keyboards. ESC with b and f stay the
  word keys that they are on many machines.
- A sequence that names no key, as ctrl+tab sends it or a terminal that answers late, is nothing and not typed.
- A lone ESC is the Escape key after the escape delay and not up to 100 ms later.
"""

import os
import re
import selectors
import signal
from codecs import getincrementaldecoder
from collections.abc import Iterable

from textual import constants, events
from textual._xterm_parser import BRACKETED_PASTE_END, BRACKETED_PASTE_START, XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.keys import Keys
from textual.message import Message

_AT_ONCE = 64 * 1024  # bytes
_IDLE = 0.1  # seconds between two looks at whether to end
_PENDING = constants.ESCAPE_DELAY + 0.001  # a little more than the parser waits
_ALT = re.compile(r"\x1b([0-9ac-eg-z])")


def _spelt_out(found: re.Match[str]) -> str:
    """A key with alt as the newer protocol has it, which can mean nothing else."""
    return f"\x1b[{ord(found[1])};3u"


# A whole control sequence; not the mouse's, an answer about a mode, nor what Linux sends for F1 to F5.
_SEQUENCE = re.compile(r"\x1b\[(?![<M\[])[0-?]*[ -/]*[@-xz-~]")


class PasteParser(XTermParser):
    """Parses as Textual does, except that it leaves pasted text alone."""

    def __init__(self, debug: bool = False) -> None:
        super().__init__(debug)
        self._pasting = False
        self._parts: list[str] = []
        self._tail = ""  # the end of what came, which may be the beginning of a mark

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
                yield from super().feed(_ALT.sub(_spelt_out, data[: len(data) - len(fresh)]))
                self._pasting = at >= 0
            data = fresh

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[events.Key]:
        """The keys that a sequence names; none while it may go on."""
        keys = list(super()._sequence_to_key_events(sequence, alt))
        return keys if keys or not _SEQUENCE.fullmatch(sequence) else [events.Key(Keys.Ignore, sequence)]

    def _pasted(self) -> Iterable[Message]:
        text, self._parts, self._pasting = "".join(self._parts), [], False
        # Textual was told where the paste began; it must hear the end too, and has seen nothing between.
        yield from (message for message in super().feed(BRACKETED_PASTE_END) if not isinstance(message, events.Paste))
        yield events.Paste(text)


class TerminalInput(LinuxDriver):
    """Textual's driver, with its own way of reading and ending."""

    def start_application_mode(self) -> None:
        """Take the terminal; when the system ends the console or the terminal goes, leave as ctrl+q does."""
        super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual does not type it
        for number in (signal.SIGTERM, signal.SIGHUP):
            self._loop.add_signal_handler(number, self._app.call_later, self._app.action_quit)

    def run_input_thread(self) -> None:
        """Read until the console ends."""
        parser = PasteParser(self._debug)
        decode = getincrementaldecoder("utf-8")("replace").decode
        wait = _IDLE
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                ready = selector.select(wait)
                wait = _PENDING if ready else _IDLE
                if ready:
                    data = os.read(self.fileno, _AT_ONCE)
                    if not data:
                        break  # the terminal is gone
                    if text := decode(data):
                        self._pass_on(parser.feed(text))
                self._pass_on(parser.tick())

    def _pass_on(self, messages: Iterable[Message]) -> None:
        for message in messages:
            self.process_message(message)
