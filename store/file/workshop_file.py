"""The workshop's file as a TinyDB database: everything that reads a workshop reads it through this."""

import json
import re
from pathlib import Path
from typing import Any, NoReturn

from tinydb import TinyDB
from tinydb.table import Table

from store import texts
from store.errors import NotAWorkshop, StoreError
from store.file.atomic import LIMIT, read_whole
from store.file.encode import META
from store.file.loading import Loaded, load
from store.file.meta import Head, head_of, read_head
from store.file.parse import Tables, loads, shape_faults
from store.file.storage import SafeStorage

_HEAD, _TAIL = 16 * 1024, 256  # bytes
_OPENING = re.compile(r'\s*\{\s*"_meta"\s*:\s*')


class RecordTable(Table):
    """A table whose ids are texts that the caller gives; TinyDB's own are numbers that it counts up."""

    document_id_class = str  # type: ignore[assignment]  # TinyDB calls it, and types it as a number's

    def _get_next_id(self) -> NoReturn:
        raise TypeError("A record needs an id of its own: insert a Document with its doc_id.")


class WorkshopFile(TinyDB):
    """A workshop's file, whose tables are read and written as those of any TinyDB database, and safely.

    All of TinyDB works on it: `with WorkshopFile(path, read_only=True) as file: file.table("problems").search(...)`.
    """

    table_class = RecordTable
    default_storage_class = SafeStorage  # type: ignore[assignment]  # TinyDB types it as its own storage

    def __init__(self, path: str | Path, *, read_only: bool = False) -> None:
        """Name the file; nothing is read before it is asked for, and nothing is held open."""
        super().__init__(path, read_only=read_only)
        self.path = Path(path)

    @property
    def storage(self) -> SafeStorage:
        """Return the storage, which reads and replaces the file as a whole."""
        storage: SafeStorage = self._storage  # type: ignore[assignment]  # made of the class above
        return storage

    def read(self) -> Tables | None:
        """Return all tables in one reading; None for no file and for an empty one. Raises DamagedFile, StoreError."""
        return self.storage.read()

    def read_bytes(self) -> bytes:
        """Return the bytes as they lie there, for what can be salvaged; none for no file. Raises StoreError."""
        return read_whole(self.path) or b""

    def load(self) -> Loaded:
        """Return what the file holds. Raises StoreError, also for a file that is not there or empty."""
        tables = self.read()
        if tables is None:
            raise StoreError(texts.missing_or_empty(self.path))
        return load(self.path, tables)

    def head(self) -> Head:
        """Return what the file says about itself, reading no more of it than is needed.

        Raises NotAWorkshop, StoreError, OSError.
        """
        with self.path.open("rb") as file:
            start = file.read(_HEAD)
            size = file.seek(0, 2)
            file.seek(max(0, size - _TAIL))
            end = file.read().rstrip()
        opening = _OPENING.match(start.decode("utf-8-sig", "replace"))
        if opening is not None and end.endswith(b"}") and size <= LIMIT:
            meta = _value_at(opening.string, opening.end())
            if meta is not None:
                return read_head(meta, self.path)
        return self._head_of_all(start, end)

    def faults(self) -> list[str]:
        """Return a sentence for each thing that is wrong with the file as a file, none for a sound one.

        Whether its records make sense is another question.
        """
        try:
            raw = read_whole(self.path)
            if raw is None:
                return [texts.missing_file(self.path)]
            found = loads(raw, self.path)
            if found is None:
                return [texts.empty_file(self.path)]
            wrong = [f"{self.path}: {fault}." for fault in shape_faults(found)]
            if isinstance(found, dict):
                head_of(found, self.path)
        except StoreError as error:
            return [str(error)]
        return wrong

    def _head_of_all(self, start: bytes, end: bytes) -> Head:
        raw = self.read_bytes()
        looks_whole = start.lstrip()[:1] in (b"{", b"[") and end[-1:] in (b"}", b"]")
        if raw and looks_whole and f'"{META}"'.encode() not in raw:
            raise NotAWorkshop(self.path, texts.NO_WORKSHOP)
        found = loads(raw, self.path)
        if found is None:
            raise NotAWorkshop(self.path, texts.EMPTY)
        if not isinstance(found, dict):
            raise NotAWorkshop(self.path, next(shape_faults(found), ""))
        return read_head(found.get(META), self.path)


def _value_at(text: str, at: int) -> Any:
    """Return the JSON value that begins there; None where it is cut off or damaged, which the whole file will tell."""
    try:
        return json.JSONDecoder().raw_decode(text, at)[0]
    except (ValueError, RecursionError):
        return None
