"""The report from the open console: which print and format are asked for, and made by a program of its own.

So no key waits for it, and what it needs of memory is given back when it ends.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from textual.worker import get_current_worker

from languages.choosing import fitting
from store.errors import StoreError, because
from tui import texts
from tui.settings import Settings

if TYPE_CHECKING:
    from tui.app import PlenaryApp

GROUP = "report"  # the workers that wait for one
CHOSEN: Final = "report"
"""The name under which this machine remembers what was chosen last."""
_UTF8: Final = ("-X", "utf8") if sys.platform == "win32" else ()  # a Python of its own folder hears no PYTHONIOENCODING
_BEHIND: Final = 0x08000000 | 0x00004000 if sys.platform == "win32" else 0  # no window, and the console goes first
_LOOK: Final = 0.2  # seconds between two looks at whether it is done, or to be cancelled
_PREFIX: Final = "plenary: "  # before what commands have to say


class Kind(NamedTuple):
    """A print and a format, the ending of a file."""

    print: str
    ending: str

    @property
    def name(self) -> str:
        """The name under which the machine remembers it."""
        return f"{self.print}{self.ending}"

    def path(self, workshop_file: Path) -> Path:
        """Return where such a report of a workshop's file goes: beside it."""
        return workshop_file.with_suffix(f".{self.name}")


KINDS: Final = tuple(Kind(of, ending) for of in texts.PRINTS for ending in texts.FORMATS)
"""What can be asked for; the first is what is offered at first."""


_BY_NAME: Final = {kind.name: kind for kind in KINDS}
AT_FIRST: Final = Kind("report", ".md")
"""What is written at once while nothing was chosen: it needs no other library, and every program opens it."""


def repeat(app: PlenaryApp) -> None:
    """Write again what was chosen last, without a question; while a report is made, cancel it."""
    if not stop(app) and app.opened.is_open:
        _begin(app, _last(app) or AT_FIRST)


def _last(app: PlenaryApp) -> Kind | None:
    return _BY_NAME.get(Settings(app.opened.state / "report.json").get(CHOSEN, ""))


def ask(app: PlenaryApp) -> None:
    """Ask which print and format are wanted, the last choice first; while a report is made, cancel it."""
    if stop(app) or not app.opened.is_open:
        return
    from tui.screens.dialogs.report import ReportScreen

    chosen = Settings(app.opened.state / "report.json")
    by_name, last = _BY_NAME, _last(app) or KINDS[0]
    rows = [(kind.name, *texts.report_choice(kind.print, kind.ending)) for kind in (last, *KINDS)]

    def picked(name: str | None) -> None:
        if name is not None:
            chosen.set(CHOSEN, name)
            _begin(app, by_name[name])

    app.push_screen(ReportScreen([*dict.fromkeys(rows)]), picked)


def stop(app: PlenaryApp) -> bool:
    """Cancel the report that is being made; return whether there is one."""
    running = [worker for worker in app.workers if worker.group == GROUP and worker.is_running]
    for worker in running:
        worker.cancel()
    return bool(running)


def _begin(app: PlenaryApp, kind: Kind) -> None:
    opened = app.opened
    output = kind.path(opened.path)
    stamps = opened.session.log.stamps() if opened.is_past else []
    if opened.is_past and not stamps:
        app.say(texts.NOTHING_THEN, wrong=True)
        return
    if stamps:  # beside the present report, not in its place
        output = output.with_name(f"{opened.path.stem}.{texts.moment_in_a_name(stamps)}.{kind.name}")
    words = ["report", str(opened.path.absolute()), "-o", str(output.absolute()), "--print", kind.print, "--say-where"]
    if stamps:
        words += ["--at", stamps[-1]]
    if language := fitting(opened.session.workshop.details.language):  # so that it need not find out and begin again
        words += ["--report-language", language]
    save = None if opened.read_only or opened.is_past else opened.save_now

    def work() -> None:
        worker = get_current_worker()
        telling = _Telling(app, output.name)
        try:
            if save is not None:
                save()
            said, wrong = _made(words, opened.state, output, telling, lambda: worker.is_cancelled)
        except StoreError as error:
            said, wrong = str(error), True
        except OSError as error:
            said, wrong = texts.report_not_written(output, because(error)[0]), True
        if app.is_running:
            app.call_from_thread(app.say, said, wrong=wrong)

    app.run_worker(work, thread=True, exit_on_error=False, group=GROUP)


class _Telling:
    """Says how long a report has taken, where nothing else is said that the typist may still be reading."""

    def __init__(self, app: PlenaryApp, name: str) -> None:
        self._app, self._name = app, name
        self._said = ""
        self.at(0)

    def at(self, seconds: float) -> None:
        """Say that it has taken so long."""
        said = texts.writing_report(self._name, seconds)
        if said != self._said and self._app.is_running:
            self._app.call_from_thread(self._say, said)

    def _say(self, said: str) -> None:
        if self._app.message[0] in ("", self._said):
            self._app.say(said)
        self._said = said


def _made(
    words: list[str], state: Path, output: Path, telling: _Telling, cancelled: Callable[[], bool]
) -> tuple[str, bool]:
    """Run the command that makes a report; return the sentence for the typist, and whether something is wrong.

    Raises OSError where it cannot be run.
    """
    command = [sys.executable, *_UTF8, "-P", "-m", "tui", *words]  # -P: no module of the folder that happens to be open
    began = time.monotonic()
    with subprocess.Popen(  # noqa: S603 - this very program, with words that are no command of any shell
        command,
        env={**os.environ, "PLENARY_STATE": str(state), "PYTHONIOENCODING": "utf-8"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        start_new_session=True,  # what ends the terminal's other programs is not meant for it
        creationflags=_BEHIND,
    ) as child:
        _step_aside(child.pid)
        while True:
            try:
                where, told = child.communicate(timeout=_LOOK)
            except subprocess.TimeoutExpired:
                if cancelled():
                    child.kill()
                    return texts.REPORT_CANCELLED, False
                telling.at(int(2 * (time.monotonic() - began)) / 2)  # each half second something moves
            else:
                break
    sentences = [line.removeprefix(_PREFIX) for line in told.splitlines() if line.startswith(_PREFIX)]
    target = where.strip("\n")
    if target:
        return " ".join([texts.report_written(target), *sentences]), bool(child.returncode)
    return " ".join(sentences) or texts.report_not_written(output, texts.REPORT_ENDED), True


def _step_aside(process: int) -> None:
    """Let the console go first, where the system knows of such a thing."""
    with contextlib.suppress(AttributeError, OSError):
        os.setpriority(os.PRIO_PROCESS, process, 10)
