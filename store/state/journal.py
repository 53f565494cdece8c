"""The journal: what was recorded on this machine, synced here before the screen says "recorded".

Each running console appends to a file of its own, and everyone reads all of them. One shared file would
need the system to append atomically (Windows does not), and could not be trimmed while another console holds
it open. A lock beside each file tells whether its console still lives; what a dead one left is taken over
when trimming.

A line is a checksum, a space, and what happened as JSON.
"""

import contextlib
import errno
import hashlib
import itertools
import json
import os
import re
import secrets
import threading
import time
import zlib
from collections.abc import Callable, Collection, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from store import texts
from store.errors import StoreError, because
from store.file.atomic import read_whole, remove, replace, sync, sync_folder, write_all, write_temp
from store.file.private import narrow, private_folder
from store.log.redaction import NOTHING, Redaction
from store.state.locks import Lock, take_lock

Step = Mapping[str, Any]
_PLAIN = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
LOG, _LOCK = ".log", ".lock"
ALSO = "also"
"""What the places begin with of half-typed lines that another one at the same place came after."""
_NAMES = 3  # tried for our own files
_PASSES = 5  # of reading, while others trim
_SUM = 8  # hex digits of a line's checksum


@dataclass(frozen=True, slots=True)
class _Draft:
    """What was half-typed at a place in one run, and the runs whose half-typed lines its console had taken up."""

    run: str
    at: int
    text: str
    after: frozenset[str]
    lives: bool


@dataclass
class JournalReader:
    """What many lines say together; later drafts of a place take the place of earlier ones of the same run."""

    steps: dict[str, Any] = field(default_factory=dict)
    drafts: dict[str, dict[str, _Draft]] = field(default_factory=dict)  # by place and run
    torn: int = 0

    def add(self, raw: bytes, run: str = "", *, lives: bool = False) -> None:
        """Take in the lines of one file, of a run that lives or has ended. Torn and damaged ones are counted."""
        for line in raw.split(b"\n"):
            if not line:
                continue
            said = said_in(line)
            if said is None:
                self.torn += 1
            elif "step" in said:
                self.steps[said["stamp"]] = said["step"]
            else:
                self._add_draft(said, run, lives=lives)

    def _add_draft(self, said: Mapping[str, Any], run: str, *, lives: bool) -> None:
        origin, after = said.get("run", run), said.get("after", [])
        if not isinstance(origin, str) or not isinstance(after, list):
            origin, after = run, []
        known = self.drafts.setdefault(said["place"], {})
        if origin not in known or said["at"] >= known[origin].at:
            runs = frozenset(each for each in after if isinstance(each, str))
            known[origin] = _Draft(origin, said["at"], said["text"], runs, lives)

    def left(self) -> list[tuple[str, _Draft]]:
        """Return what ended runs left half-typed and nobody took up, with its place, the latest first."""
        found: list[tuple[str, _Draft]] = []
        for place, by_run in self.drafts.items():
            taken_up = {run for draft in by_run.values() for run in draft.after - {draft.run}}
            found += [
                (place, draft)
                for run, draft in by_run.items()
                if draft.text and not draft.lives and run not in taken_up
            ]
        return sorted(found, key=lambda each: each[1].at, reverse=True)


def step_line(stamp: str, step: Mapping[str, Any]) -> bytes:
    """Return the line for a recorded step."""
    return _line({"stamp": stamp, "step": step})


def draft_line(place: str, text: str, at: int, after: Collection[str] = (), run: str = "") -> bytes:
    """Return the line for a half-typed text.

    Args:
        place: Where it was half-typed.
        text: What was; empty where it was recorded or deleted.
        at: Any clock that grows.
        after: The runs whose half-typed lines its console had taken up, so that it takes the place of theirs.
        run: The run that it is of, where that is not the one that writes the line.
    """
    more = {**({"after": sorted(after)} if after else {}), **({"run": run} if run else {})}
    return _line({"place": place, "text": text, "at": at, **more})


def _line(said: Mapping[str, Any]) -> bytes:
    body = json.dumps(said, separators=(",", ":")).encode("ascii")  # no line end can be inside
    return b"%08x %s\n" % (zlib.crc32(body), body)


def said_in(line: bytes) -> dict[str, Any] | None:
    """Return what a line says, None unless it is exactly a line of ours."""
    body = line[_SUM + 1 :]
    if line[: _SUM + 1] != b"%08x " % zlib.crc32(body):
        return None
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, dict):
        return None
    is_step = isinstance(said.get("stamp"), str) and isinstance(said.get("step"), dict)
    is_draft = all(isinstance(said.get(k), t) for k, t in (("place", str), ("text", str), ("at", int)))
    return said if is_step or is_draft else None


@dataclass(frozen=True)
class JournalContent:
    """What the journal holds: steps by stamp, half-typed drafts by place, the number of unreadable lines.

    Where several consoles each left something half-typed at one place, that is the latest; the others are there under
    places of their own, `also/1/place` and so on.
    `faults` has a sentence for each of its files that could not be read at all now; they stay where they are.
    """

    steps: dict[str, Any] = field(default_factory=dict)
    drafts: dict[str, str] = field(default_factory=dict)
    torn: int = 0
    faults: tuple[str, ...] = ()


class Journal:
    """The journal of one workshop, in the state folder. For several threads; one waits for another's disk."""

    def __init__(self, state: Path, workshop: str, *, clock: Callable[[], int] = time.time_ns) -> None:
        self.folder = journal_folder(state, workshop)
        self._clock, self._last = clock, 0
        self._run, self._parts = secrets.token_hex(8), 0
        self._after: frozenset[str] = frozenset()  # the runs whose half-typed lines were taken up here
        self._lock: Lock | None = None
        self._handle = -1
        self._fresh: Path | None = None  # the part that is open, as long as nothing in it is sure
        self._turn = threading.Lock()

    def append(self, steps: Sequence[tuple[str, Step]], drafts: Mapping[str, str]) -> None:
        """Steps and drafts in one go, with one wait for the disk. Raises StoreError."""
        lines = [step_line(stamp, step) for stamp, step in steps]
        lines += [draft_line(place, text, self._now(), self._after) for place, text in drafts.items()]
        if not lines:
            return
        content = b"".join(lines)
        with self._turn:
            try:
                self._put(content)
            except OSError:
                try:
                    self._put(content)  # at once: a bad handle or a limit of one file's size must cost nothing
                except OSError as error:
                    raise self._failed(texts.WRITTEN, error) from error

    def read(self) -> JournalContent:
        """Return all that the consoles of this machine have journalled and not trimmed; drafts of ended ones only.

        Unreadable lines are counted, never fatal. Raises StoreError if it cannot be known which files there are.
        """
        reader, faults = JournalReader(), dict[Path, str]()
        for _ in range(_PASSES):
            reader.torn, moved = 0, False
            faults.clear()
            for run, parts in self._runs().items():
                dead = run == self._run or self._is_dead(run)
                for part in parts:
                    try:
                        found = read_whole(part, limit=None)  # its escapes may be larger than what they stand for
                    except StoreError as error:
                        faults[part] = str(error)
                        continue
                    moved = moved or found is None
                    reader.add(found or b"", run, lives=not dead)
            if not moved:
                break  # else another console trimmed just now: what it took over is in a file that was not listed yet
        everything = [draft for by_run in reader.drafts.values() for draft in by_run.values()]
        self._last = max([self._last, *(draft.at for draft in everything)])
        self._after |= {draft.run for draft in everything if not draft.lives} - {self._run}
        return JournalContent(reader.steps, _texts(reader), reader.torn, tuple(faults.values()))

    def trim(self, saved: Container[str], redaction: Redaction = NOTHING) -> None:
        """Forget the steps with stamps in `saved`, which must be safe in files. Raises StoreError.

        What dead consoles left is taken over, so nothing else is lost; but what is to be forgotten is left out.
        """
        runs = self._runs()
        with contextlib.ExitStack() as held:
            dead = [run for run in runs if run != self._run and self._claim(run, held)]
            parts = [(run, part) for run in (*dead, self._run) for part in runs.get(run, [])]
            reader = JournalReader()
            for run, part in parts:
                reader.add(read_whole(part, limit=None) or b"", run)
            kept = ((stamp, step) for stamp, step in reader.steps.items() if stamp not in saved)
            lines = [step_line(stamp, redaction.value(step)) for stamp, step in kept]
            for place, draft in reversed(reader.left()):
                text, run = redaction.text(draft.text), "" if draft.run == self._run else draft.run
                lines.append(draft_line(place, text, self._now(), draft.after, run))
            try:
                if lines:
                    self._claim_own()
                    replace(write_temp(self.folder, lines, 0o600), self._next_part())
                    sync_folder(self.folder)
            except OSError as error:
                raise self._failed(texts.TRIMMED, error) from error
            self._shut()
            for _, part in parts:
                remove(part)

    def close(self) -> None:
        """Let go of the files; what is in them stays."""
        self._shut()
        if self._lock is not None:
            self._lock.release(remove=True)
            self._lock = None

    def _put(self, content: bytes) -> None:
        """Raises OSError; the next goes into a new part: how this one ends is uncertain, its handle not to be asked."""
        try:
            if self._handle < 0:
                self._open()
            write_all(self._handle, content)
            sync(self._handle)
        except OSError:
            self._shut()
            if self._fresh is not None:  # nothing in it was ever relied on, and a full disk needs the room
                remove(self._fresh)
            raise
        self._fresh = None

    def _open(self) -> None:
        private_folder(self.folder)
        self._claim_own()
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND | getattr(os, "O_BINARY", 0)
        self._fresh = part = self._next_part()
        self._handle = os.open(part, flags, 0o600)
        narrow(self._handle)
        sync_folder(self.folder)

    def _shut(self) -> None:
        handle, self._handle = self._handle, -1
        if handle >= 0:
            with contextlib.suppress(OSError):  # what matters was synced, or is said again
                os.close(handle)

    def _next_part(self) -> Path:
        self._parts += 1
        return self.folder / f"{self._run}.{self._parts:06}{LOG}"

    def _claim_own(self) -> None:
        for _ in range(_NAMES):
            if self._lock is None:
                self._lock = take_lock(self.folder / f"{self._run}{_LOCK}")
            if self._lock is not None:
                return
            self._run, self._parts = secrets.token_hex(8), 0  # somebody holds that name, so it is not ours
        raise OSError(errno.EBUSY, os.strerror(errno.EBUSY))  # unlocked, others would take our files for a dead one's

    def _claim(self, run: str, held: contextlib.ExitStack) -> bool:
        """Return whether no console lives that writes this run's files; none can begin to while it is held."""
        try:
            lock = take_lock(self.folder / f"{run}{_LOCK}")
        except OSError:
            return False  # not to be known here, so it may live
        if lock is not None:
            held.callback(lock.release, remove=True)
        return lock is not None

    def _is_dead(self, run: str) -> bool:
        with contextlib.ExitStack() as held:
            return self._claim(run, held)

    def _runs(self) -> dict[str, list[Path]]:
        """Return the files of each console, in the order in which it wrote them."""
        runs: dict[str, list[Path]] = {}
        for path in self._logs():
            runs.setdefault(path.name.partition(".")[0], []).append(path)
        return runs

    def _logs(self) -> Iterator[Path]:
        try:
            yield from sorted(path for path in self.folder.iterdir() if path.suffix == LOG)
        except FileNotFoundError:
            return
        except OSError as error:
            raise self._failed(texts.READ, error) from error

    def _now(self) -> int:
        self._last = max(self._clock(), self._last + 1)  # also when the clock is set back
        return self._last

    def _failed(self, what: str, error: OSError) -> StoreError:
        cause, advice = because(error)
        return StoreError(texts.journal_failed(self.folder, what, cause, advice))


def _texts(reader: JournalReader) -> dict[str, str]:
    texts: dict[str, list[str]] = {}
    for place, draft in reader.left():
        known = texts.setdefault(place, [])
        if draft.text not in known:
            known.append(draft.text)
    found = {place: newest for place, (newest, *_) in texts.items()}
    for place, (_, *others) in texts.items():
        free = (name for number in itertools.count(1) if (name := f"{ALSO}/{number}/{place}") not in found)
        found.update(zip(free, others, strict=False))
    return found


def journal_folder(state: Path, workshop: str) -> Path:
    """Return the folder of a workshop's journal."""
    return state / "journals" / folder_name(workshop)


def folder_name(workshop: str) -> str:
    """Return a folder for any id that a file may bring along, also one with dots and slashes."""
    if _PLAIN.fullmatch(workshop):
        return workshop
    return "x-" + hashlib.sha256(workshop.encode("utf-8", "surrogatepass")).hexdigest()[:32]
