"""Forgetting a name or a record: in the workshop's file, and in all that this machine keeps of it.

The file gets a step that says what is to be forgotten (see `store.log.redaction`), so that no other copy brings it
back. Journal, backups and the copies in the file's folder are written anew without it. What lies elsewhere cannot be
reached, and is named as far as it is known.
"""

import html
import json
import re
import secrets
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from store.errors import DamagedFile, StoreError, WrongRecords, unreadable, unwritable
from store.file.atomic import LIMIT, read_whole, replace, sync_folder, write_temp
from store.file.encode import Encoder
from store.file.identity import may_be_merged
from store.file.loading import Loaded
from store.file.parse import parse
from store.file.private import mode_of
from store.file.workshop_file import WorkshopFile
from store.log.clock import Clock
from store.log.log import DELETED, Change, Step
from store.log.merge import union
from store.log.redaction import Finder, fingerprint
from store.log.session import Session
from store.log.validation import step_fault
from store.log.view import view
from store.recovery import texts
from store.recovery.merge_files import tables_of, write_merging
from store.recovery.recovery import source_of
from store.recovery.second_copy import half_typed_beside, second_copies
from store.saving.conflict_copies import is_left_over, leads_away
from store.state.backups import Backups
from store.state.journal import Journal
from store.state.state_folder import is_console_running, own_nodes

_LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
_LABEL = "Forget"  # of the step; it is written into the file and never translated
_ESCAPED = re.compile(r"\\(?=[!-/:-@\[-`{-~])")  # as Markdown has it
_TAG, _APART = re.compile(rb"<[^>]*>"), re.compile(rb"</w:p>|<w:(?:br|tab)/>")  # of a document of Word


@dataclass(frozen=True)
class Found:
    """What would go: how many steps, half-typed lines, backups; the rows as they are shown, and the other copies.

    `longer` are words that hold a name and more letters besides; they stay.
    """

    steps: int
    rows: tuple[str, ...]
    drafts: int
    backups: int
    copies: tuple[Path, ...]
    longer: tuple[str, ...]

    @property
    def anything(self) -> bool:
        """Whether there is anything to forget."""
        return bool(self.steps or self.drafts or self.backups or self.copies)


@dataclass(frozen=True)
class Unreached:
    """Where it still is, or may be: files of this machine that have it, and how many other consoles took part."""

    files: tuple[Path, ...]
    others: int


class Forgetting:
    """One act of forgetting, first looked at and then carried out."""

    def __init__(
        self, path: Path, state: Path, names: Sequence[str], records: Sequence[str] = (), *, looks_only: bool = False
    ) -> None:
        """Read the workshop.

        Args:
            path: The workshop's file.
            state: The state folder of this machine.
            names: What is to be forgotten; with neither names nor records, what was to be forgotten already.
            records: The ids of records that are to lose their words.
            looks_only: Whether this is not going to be carried out, so that a console may have the workshop open.

        Raises:
            StoreError: The file cannot be read, a console has a workshop open, or that is no name or record.
        """
        self._path, self._state = path, state
        try:
            if not looks_only and is_console_running(state):
                raise StoreError(texts.CLOSE_CONSOLES)
        except OSError as error:
            raise unreadable(state, error) from error
        self._file = WorkshopFile(path)
        self._loaded: Loaded = self._file.load()
        if self._loaded.left_out:
            raise WrongRecords(path, self._loaded.faults)
        self._log = self._loaded.log
        self._workshop = self._loaded.head.workshop
        self._journal = Journal(state, self._workshop)
        self._drafts = self._from_journal()
        self._before = view(self._log).workshop
        self._stamp, self._step = self._forgetting(names, records)
        self._names = tuple(names)
        self._redaction = self._log.redaction.joined([self._step])
        if not self._redaction:
            raise StoreError(texts.NOTHING_TO_FORGET)
        self._backups = Backups(state, self._workshop)

    def look(self) -> Found:
        """Return what would go; nothing is changed. Raises StoreError."""
        steps = [step for step in self._log.steps.values() if self._redaction.step(step) is not step]
        concerned = {c["record"] for step in steps for c in step["changes"]} & self._before.records.keys()
        rows = [self._before.records[record].statement_text for record in sorted(concerned)]
        shown = [row for row in rows if self._redaction.spans(row)] or rows
        longer = (word for name in self._names for word in self._longer(name))
        return Found(
            len(steps),
            tuple(shown),
            sum(self._redaction.text(text) != text for text in self._drafts.values()),
            sum(1 for _ in self._altered_backups()),
            tuple(path for path, _ in self._altered_copies()),
            tuple(dict.fromkeys(longer)),
        )

    def carry_out(self) -> Unreached:
        """Forget it, and return where it still is or may be.

        Raises StoreError; the file is as it was then, or forgets already, and doing this again goes on from there.
        """
        copies = [*self._altered_copies()]
        if self._step["forgets"]:
            self._log.append(self._stamp, self._step)
        session = Session(self._log, view(self._log).workshop, Clock("forget"), _ignore, read_only=True)
        write_merging(self._file.storage, session, self._loaded.head, self._loaded.extra)
        for path, content in copies:
            self._replace(path, content)
        try:
            for at, path, content in [*self._altered_backups()]:
                made = self._backups.put(content, at) if content else None
                if made != path:
                    path.unlink()
            (self._state / "fault.txt").unlink(missing_ok=True)  # it may quote what was said
        except OSError as error:
            raise unwritable(self._backups.folder, error) from error
        self._backups.keep(self._file.storage.content, self._path)
        self._journal.trim(self._log.steps, self._redaction)
        self._journal.close()
        nodes = {
            stamp.rsplit("-", 1)[-1].partition("~")[0]
            for stamp, step in self._log.steps.items()
            if "forgets" not in step
        }
        return Unreached(tuple(self._still_there()), len(nodes - own_nodes(self._state)))

    def _from_journal(self) -> dict[str, str]:
        """Take in what the file does not have yet, and return the half-typed lines."""
        content = self._journal.read()
        union(self._log, [(s, step) for s, step in content.steps.items() if not step_fault(s, step)])
        return content.drafts

    def _forgetting(self, names: Iterable[str], records: Iterable[str]) -> tuple[str, Step]:
        clock = Clock("".join(secrets.choice(_LETTERS) for _ in range(4)))  # nobody's, so that no undo meets it
        for stamp in self._log.stamps()[-1:]:
            clock.witness(stamp)
        step = Step(label=_LABEL, changes=[], forgets=[])
        salt = next((salt for _, salt, _ in sorted(self._log.redaction.names)), "")
        for name in names:
            try:
                said = fingerprint(name, salt)
            except ValueError as error:
                raise StoreError(texts.no_name_to_forget(name)) from error
            salt = said["salt"]
            step["forgets"].append(said)
        for record in records:
            if record not in {*self._before.records, *self._before.tray}:
                raise StoreError(texts.no_such_record(record))
            step["forgets"].append({"record": record})
            if record in self._before.records:
                gone = Change(record=record, field=DELETED, value=True, replaces=[*self._log.heads(record, DELETED)])
                gone["seen"] = self._log.seen(record)
                step["changes"].append(gone)
        return clock.stamp(), step

    def _longer(self, name: str) -> Iterator[str]:
        finder = Finder(name)
        for step in self._log.steps.values():
            for change in step["changes"]:
                if isinstance(change["value"], str):
                    yield from finder.longer(change["value"])

    def _altered_backups(self) -> Iterator[tuple[datetime, Path, bytes]]:
        """Yield moment, path and new content of each backup that has it; no content where it cannot be read."""
        try:
            found = self._backups.all()
        except OSError as error:
            raise unreadable(self._backups.folder, error) from error
        for backup in found:
            try:
                content = self._without(backup.path)
            except StoreError:
                content = b""  # unreadable: whether the name is in it cannot be known, and nothing can be had from it
            if content is not None:
                yield backup.at, backup.path, content

    def _altered_copies(self) -> Iterator[tuple[Path, bytes]]:
        """Yield path and new content of each other copy in the folder that has it."""
        target = self._path.resolve()
        for path in [*_listed(target.parent), *second_copies()]:
            if path.resolve() == target or leads_away(path, path.parent):
                continue
            if path.suffix.lower() != ".json" and not is_left_over(path):
                continue
            try:
                source = source_of(path.name, path)
                if source is None or not self._is_copy(path, source.workshop):
                    continue
                content = self._without(path)
                if content is not None and not source.fault:
                    content = self._copy_that_forgets(path)
                drafts = half_typed_beside(path)
                lines = (read_whole(drafts) or b"").decode("utf-8", "replace")
            except (StoreError, OSError):
                continue  # if the name is seen in it, it is told at the end
            if content:
                yield path, content
            if self._redaction.text(lines) != lines and not drafts.is_symlink():
                yield drafts, self._redaction.text(lines).encode()

    def _is_copy(self, path: Path, workshop: str) -> bool:
        """Return whether a file is this workshop, or a copy of it that is no other one. Raises StoreError, OSError."""
        if workshop == self._workshop:
            return True
        return bool(workshop) and may_be_merged(self._loaded.head, WorkshopFile(path, read_only=True).head())

    def _copy_that_forgets(self, path: Path) -> bytes:
        """Return a copy with the steps that say what is to be forgotten, so that it obeys wherever it goes."""
        found = WorkshopFile(path, read_only=True).load()
        forgetting = [(stamp, step) for stamp, step in self._log.steps.items() if "forgets" in step]
        union(found.log, [*forgetting, (self._stamp, self._step)] if self._step["forgets"] else forgetting)
        return b"".join(Encoder().encode(tables_of(found.log, found.head, found.extra)))

    def _without(self, path: Path) -> bytes | None:
        """Return what a file is to hold, None where it has nothing to forget. Raises StoreError."""
        raw = read_whole(path) or b""
        try:
            tables = parse(raw, path) or {}
        except DamagedFile:
            text = raw.decode("utf-8", "surrogateescape")
            if any(record in text for record in self._redaction.records):
                return b""
            made = self._redaction.text(text)
            return None if made == text else made.encode("utf-8", "surrogateescape")
        redacted = self._redaction.tables(tables)
        return None if redacted == tables else b"".join(Encoder().encode(redacted))

    def _replace(self, path: Path, content: bytes) -> None:
        try:
            replace(write_temp(path.parent, [content], mode_of(path)), path)
            sync_folder(path.parent)
        except OSError as error:
            raise unwritable(path, error) from error

    def _still_there(self) -> Iterator[Path]:
        """Yield the files of this machine, the workshop's own too, in which a name still stands, or in whose path."""
        finders = [Finder(name) for name in self._names]
        if not finders:
            return
        inside = (path for path in self._state.rglob("*") if path.is_file())
        beside = (path for path in _listed(self._path.resolve().parent) if path.is_file() and not path.is_symlink())
        for path in sorted({*inside, *beside, *self._reports(), *second_copies()}):
            if any(finder.is_in(path.name) or _is_in_file(finder, path) for finder in finders):
                yield path

    def _reports(self) -> Iterator[Path]:
        """Yield the reports, tables and pictures that this machine wrote, wherever they went."""
        try:
            written = json.loads(read_whole(self._state / "written.json") or b"{}")
        except (StoreError, ValueError, RecursionError):
            return
        yield from (Path(path) for path in written if isinstance(written, dict))


def _is_in_file(finder: Finder, path: Path) -> bool:
    try:
        text = _text_in(path)
    except (StoreError, OSError, zipfile.BadZipFile):
        return False
    plain = unicodedata.normalize("NFKD", text).casefold()
    words = unicodedata.normalize("NFKD", finder.name).casefold().split()
    return all(word in plain for word in words) and finder.is_in(text)


def _text_in(path: Path) -> str:
    """Return what a file says, in whatever way it is escaped or packed: JSON, HTML, Markdown, a document of Word.

    Raises StoreError, OSError, BadZipFile.
    """
    raw = read_whole(path) or b""
    if raw.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(path) as packed:
            parts = [part for part in packed.infolist() if part.filename.endswith(".xml")]
            if sum(part.file_size for part in parts) > LIMIT:
                return ""
            raw = b"\n".join(_TAG.sub(b"", _APART.sub(b"\n", packed.read(part))) for part in parts)
    text = html.unescape(raw.decode("utf-8", "replace"))
    text = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)
    return f"{text}\n{_ESCAPED.sub('', text)}" if "\\" in text else text


def _listed(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError as error:
        raise unreadable(folder, error) from error


def _ignore(_stamp: str, _step: Step) -> None:
    """Nothing is recorded while forgetting but the step itself."""
