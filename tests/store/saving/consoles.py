"""Consoles without a screen, on one file or on copies of it, and what others put there."""

import json
import shutil
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from store.log.log import Step
from store.opening import OpenWorkshop
from store.saving.saver import SaveStatus
from store.saving.timing import Timing
from workshop import problems
from workshop.changes import Incoming
from workshop.model import Problem

WAIT = 60.0  # seconds; far more than is ever needed
SOON = Timing(quiet=0.0, longest=0.0, retry_first=0.01, retry_longest=0.05, look_every=0.01)


class Console:
    """An open workshop; its screen takes in what comes when it is asked."""

    def __init__(self, path: Path, name: str) -> None:
        self.path = path
        self.notes: list[str] = []
        self.seen: list[SaveStatus] = []
        self._came: list[Mapping[str, Step]] = []
        self._news = threading.Condition()
        self.open = OpenWorkshop(
            path, state=path.parent / f".state-{name}", on_status=self._status, on_merged=self._merged, timing=SOON
        )

    def _status(self, status: SaveStatus) -> None:
        with self._news:
            self.seen.append(status)
            self._news.notify_all()

    def _merged(self, steps: Mapping[str, Step], notes: Sequence[str]) -> None:
        with self._news:
            self._came.append(steps)
            self.notes.extend(notes)
            self._news.notify_all()

    def take(self) -> list[Incoming]:
        with self._news:
            came, self._came = self._came, []
        return [self.open.session.take_in(steps) for steps in came]

    def until(self, wanted: Callable[[], bool]) -> None:
        """Take in what comes until something is so."""
        with self._news:
            while not wanted():
                assert self._news.wait_for(lambda: bool(self._came) or wanted(), WAIT), (self.texts(), self.notes)
                came, self._came = self._came, []
                for steps in came:
                    self.open.session.take_in(steps)

    def texts(self) -> set[str]:
        return {record.text for record in self.open.session.workshop.every(Problem)}

    def add(self, text: str) -> None:
        session = self.open.session
        group = session.workshop.children("groups")[0]
        new = problems.problem(session.new_id("problem"), text)
        session.do("Add problem", lambda w: problems.add(w, [new], group))


def in_file(path: Path) -> set[str]:
    tables = json.loads(path.read_text(encoding="utf-8"))
    return {problem["text"] for problem in tables["problems"].values()}


def laid_over(path: Path, text: str) -> None:
    """Put another program's file in the place of ours, as a sync client does."""
    path.with_name("new").write_text(text, encoding="utf-8")
    path.with_name("new").replace(path)


def with_one_more(path: Path, text: str) -> Path:
    """A copy of the workshop, in a folder of its own, in which another console recorded one more."""
    copy = path.parent / f"elsewhere-{text}" / "w.json"
    copy.parent.mkdir()
    shutil.copy(path, copy)
    other = Console(copy, "other")
    other.add(text)
    assert other.open.close(60)
    return copy
