"""The codebook of a series: one more TinyDB file beside the workshops, whose every edit can be taken back."""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from store import texts
from store.errors import FileMissing, ForeignChange, NewerFormat, StoreError
from store.file.identity import random_id
from store.file.storage import SafeStorage
from workshop.series.codebook import Code, Codebook, Edit, Match, Place

NAME: Final = "series.codebook.json"
FORMAT: Final = 1
_TRIES: Final = 5  # while another program writes the file
_MOST: Final = 200  # edits that can be taken back
_SERIES, _THEMES, _MATCHES, _REFUSED, _UNDO = "series", "themes", "matches", "refused", "undo"
_TABLES: Final = (_SERIES, _THEMES, _MATCHES, _REFUSED)

Document = dict[str, Any]
Tables = dict[str, dict[str, Document]]


class CodebookFile:
    """The codebook of a folder. Each edit is written at once, with what it replaced, so that it can be taken back."""

    def __init__(self, folder: Path, *, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self.path = folder / NAME
        self._now = now

    def read(self) -> Codebook:
        """Return the codebook; an empty one where there is none yet. Raises StoreError."""
        return _book(self._tables(SafeStorage(self.path, read_only=True)))

    def edit(self, label: str, edit: Edit) -> Codebook:
        """Carry an edit out, write the codebook, and return it.

        Another person may have written since: the edit is carried out on what is there now.

        Raises:
            WorkshopError: The edit refuses.
            StoreError: The file cannot be read or written; it is what it was.
        """

        def changed(tables: Tables) -> Tables:
            before = _book(tables)
            after = edit(before)
            if after == before:
                return tables
            made = _tables(after if after.id else after.named(random_id()), tables, self._now())
            kept = [*tables.get(_UNDO, {}).values()][1 - _MOST :]
            step = {"label": label, "at": _written(self._now()), "before": _difference(made, tables)}
            return {**made, _UNDO: _numbered([*kept, step])}

        return self._write(changed)

    def undo(self) -> tuple[Codebook, str]:
        """Take the last edit back; return the codebook and the edit's label, empty where there was none.

        Raises StoreError where the file cannot be read or written.
        """
        label = ""

        def changed(tables: Tables) -> Tables:
            nonlocal label
            *kept, last = [*tables.get(_UNDO, {}).values()] or [{}]
            label = str(last.get("label", ""))
            made = {name: {**tables.get(name, {})} for name in _TABLES}
            for name, documents in _dict(last.get("before")).items():
                for key, document in _dict(documents).items() if name in made else ():
                    if isinstance(document, dict):
                        made[name][key] = document
                    else:
                        made[name].pop(key, None)
            return {**made, _UNDO: _numbered(kept)} if last else tables

        return self._write(changed), label

    def _write(self, change: Callable[[Tables], Tables]) -> Codebook:
        """Change the tables and write them, over and over while somebody else writes, too."""
        for _ in range(_TRIES):
            storage = SafeStorage(self.path, patience=0.5)
            tables = self._tables(storage)
            made = change(tables)
            if made is tables:
                break
            try:
                storage.write(made)
            except (ForeignChange, FileMissing):
                continue
            break
        else:
            raise StoreError(texts.codebook_changes(self.path))
        return _book(made)

    def _tables(self, storage: SafeStorage) -> Tables:
        tables = storage.read() or {}
        format_ = tables.get(_SERIES, {}).get("1", {}).get("format", FORMAT)
        if not isinstance(format_, int) or format_ > FORMAT:
            raise NewerFormat(self.path, format_ if isinstance(format_, int) else 0, FORMAT)
        return {name: dict(sorted(documents.items(), key=_by_number)) for name, documents in tables.items()}


def _book(tables: Mapping[str, Mapping[str, Document]]) -> Codebook:
    """Return what tables say; documents of a shape that makes no sense are passed over, and stay in the file."""
    head = tables.get(_SERIES, {}).get("1", {})
    matches: dict[str, list[Match]] = {}
    for document in tables.get(_MATCHES, {}).values():
        place = _place(document)
        if place is not None:
            match = Match(place, _text(document.get("words")), _text(document.get("country")))
            matches.setdefault(_text(document.get("theme")), []).append(match)
    codes = {
        key: Code(
            key,
            _text(document.get("name")),
            _text(document.get("definition")),
            tuple(filter(None, map(_text, _list(document.get("other_names"))))),
            tuple(matches.get(key, ())),
        )
        for key, document in tables.get(_THEMES, {}).items()
    }
    refused = (
        frozenset(places)
        for document in tables.get(_REFUSED, {}).values()
        if None not in (places := (_place(_dict(document.get("one"))), _place(_dict(document.get("other")))))
    )
    chosen = tuple(filter(None, map(_text, _list(head.get("workshops")))))
    return Codebook(_text(head.get("id")), _text(head.get("name")), codes, frozenset(refused), chosen)  # type: ignore[arg-type]  # None is left out above


def _tables(book: Codebook, before: Tables, now: datetime) -> Tables:
    """Return the tables that say a codebook; what was there before keeps its number and the moment when it came."""
    head = {"format": FORMAT, "id": book.id, "name": book.name, "workshops": [*book.chosen]}
    themes = {
        code.id: {"name": code.name, "definition": code.definition, "other_names": [*code.others]}
        for code in book.codes.values()
    }
    matches = [
        {"theme": code.id, "workshop": match.place[0], "item": match.place[1], "words": match.words,
         "country": match.country}
        for code in book.codes.values()
        for match in code.matches
    ]  # fmt: skip
    refused = [
        {"one": dict(zip(("workshop", "item"), one, strict=True)),
         "other": dict(zip(("workshop", "item"), other, strict=True))}
        for one, other in (sorted(pair) for pair in book.refused if len(pair) == 2)
    ]  # fmt: skip
    made: Tables = {_SERIES: {"1": head}, _THEMES: themes}
    made[_MATCHES] = _kept(matches, before.get(_MATCHES, {}), now)
    made[_REFUSED] = _kept(sorted(refused, key=str), before.get(_REFUSED, {}), now)
    return {**{name: table for name, table in before.items() if name not in _TABLES}, **made}


def _kept(documents: list[Document], before: Mapping[str, Document], now: datetime) -> dict[str, Document]:
    known = {_content(document): key for key, document in before.items()}
    free = 1 + max((int(key) for key in before if key.isdecimal()), default=0)
    made: dict[str, Document] = {}
    for document in documents:
        key = known.get(_content(document))
        if key is None:
            key, free = str(free), free + 1
            made[key] = {**document, "accepted": _written(now)}
        else:
            made[key] = before[key]
    return dict(sorted(made.items(), key=lambda each: int(each[0])))


def _content(document: Document) -> str:
    """Return what a document says, apart from when it came."""
    return json.dumps({**document, "accepted": ""}, sort_keys=True)


def _difference(made: Tables, before: Tables) -> dict[str, dict[str, Document | None]]:
    """Return what stood where the two differ; None where nothing did."""
    found: dict[str, dict[str, Document | None]] = {}
    for name in _TABLES:
        one, other = made.get(name, {}), before.get(name, {})
        changed = {key: other.get(key) for key in (*one, *other) if one.get(key) != other.get(key)}
        if changed:
            found[name] = changed
    return found


def _by_number(each: tuple[str, Document]) -> tuple[int, str]:
    """Return the place of a document in its table; the file has them in the order of texts, 10 before 2."""
    key = each[0]
    return (int(key) if key.isdecimal() else 0, key)


def _numbered(steps: list[Document]) -> dict[str, Document]:
    return {str(number): step for number, step in enumerate(steps, 1)}


def _place(document: Mapping[str, Any]) -> Place | None:
    workshop, item = document.get("workshop"), document.get("item")
    return (workshop, item) if isinstance(workshop, str) and isinstance(item, str) else None


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _dict(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _written(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
