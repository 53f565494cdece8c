"""What a terminal device sends and is sent, on systems that have such devices.

Textual's own driver is mended in four places; what the characters mean is told in `parser.py`:

- Bytes that are not UTF-8, as from a terminal set to an older encoding, become U+FFFD; in Textual they end the program.
- A process that was stopped and continued has one reader of the terminal; Textual starts another beside the first,
  and the two share what is typed (https://github.com/Textualize/textual/issues/3727). Nothing typed meanwhile is lost.
- A terminal that vanishes ends the console as Ctrl+Q does. Textual goes on without a terminal, or waits for ever for
  the thread that could not write to it.
- At rest no clock wakes the reader; Textual looks ten times a second.
"""

import os
import select
import selectors
import signal
import sys
from codecs import getincrementaldecoder
from typing import Any

from textual.app import App
from textual.drivers.linux_driver import LinuxDriver

from tui.terminal.frames import Frames
from tui.terminal.output import Output
from tui.terminal.reader import TerminalReader
from tui.terminal.terminal_app import measured
from tui.widgets.text import cell_widths

_AT_ONCE = 64 * 1024  # bytes
_LAST_READS = 16  # when the terminal is given back; somebody may go on sending for ever
_ENDING = 0.005  # seconds between two looks at whether to end, once the reader was woken to end
_SETTLE = 0.05  # seconds in which a signal may follow that changes what is to be done: CONT after TSTP, TERM after CONT


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
            self._file = Output(sys.__stderr__, self._vanished)  # type: ignore[assignment]  # all that is used of one
        # One for all threads that read: a paste or a character may be half read when the process is stopped.
        self._reader = TerminalReader(self.process_message, self._measured, debug=debug)
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self.frames = Frames()
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
                self._reader.look()
        for _ in range(_LAST_READS):  # what was typed before; Textual drops what is left in the terminal's queue
            if not select.select([self.fileno], [], [], 0)[0] or not self._read():
                return

    def _patience(self, selector: selectors.BaseSelector, *, some: bool) -> float | None:
        """Return for how long to wait for more; `some` says whether something has just come. None is for ever."""
        if self._woken not in selector.get_map():
            return _ENDING
        return self._reader.patience(some=some)

    def _read(self) -> bool:
        """Read what there is; False if the terminal is gone."""
        try:
            data = os.read(self.fileno, _AT_ONCE)
        except OSError:
            return False
        self._reader.feed(self._decode(data))
        return bool(data)

    # Asking how wide characters are.

    def start_application_mode(self) -> None:
        """Take the terminal and, for the first time, ask how many cells it gives what terminals disagree about."""
        super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual does not type it
        if question := self._reader.question():
            self.write(question)
            self.flush()

    def _measured(self, widths: cell_widths.Widths) -> None:
        """Count with these widths. Called from the thread that reads."""
        self._loop.call_soon_threadsafe(measured, self._app, widths)
