"""Names and records that are to be forgotten: a step says which, and every log that has it leaves them out.

A name itself stands nowhere. The step has a fingerprint of it, by which the name is known again in whatever an older
copy brings along: a keyed hash of its letters, folded so that neither case, nor spaces, nor the way in which accents
are encoded matter. Where a name stood, a text has a mark.
"""

import hashlib
import re
import secrets
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING, Any, NotRequired, TypedDict

from workshop.model import BY_PREFIX, Texts, fields_of

if TYPE_CHECKING:
    from store.log.log import Change, Step

MARK = "[…]"
LONGEST = 200  # letters of a name
_MOST = 64  # lengths and keys that are looked for: beyond them only a hostile file goes
_NO_WORDS = ("changes", "forgets", "undoes", "redoes", "imported", "begun")  # parts of a step that nobody typed
_PARTS_OF_WORDS = ("L", "N", "M")  # general categories
_APOSTROPHES = str.maketrans("\u2018\u2019\u02bc", "'''")
# Scripts that put no space between words, in which a name may stand anywhere: Thai, Lao, Tibetan, Burmese, Khmer,
# kana and Chinese characters.
_UNSPACED_ONES = "\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# Patterns of so many scripts are compiled with the first name that is looked for.
_UNSPACED = f"[{_UNSPACED_ONES}]"
_STARTS = rf"(?<![^\W_])(?=[^\W_])|(?=[{_UNSPACED_ONES}])"  # and some more places, which `_apart` tells


class Forgotten(TypedDict):
    """One thing to forget: a record, by its id; or a name, by its fingerprint."""

    record: NotRequired[str]
    salt: NotRequired[str]
    length: NotRequired[int]
    digest: NotRequired[str]


def fingerprint(name: str, salt: str = "") -> Forgotten:
    """Return what a step says of a name, from which the name cannot be read. Raises ValueError where it has no letter.

    `salt` is the key of the hash, in hex, where there is one that other names of the workshop have already.
    """
    folded = _folded(name.strip())[0].strip()
    if not any(unicodedata.category(char)[0] in "LN" for char in folded) or len(folded) > LONGEST:
        raise ValueError(name)
    salt = salt or secrets.token_hex(16)
    return Forgotten(salt=salt, length=len(folded), digest=_digest(salt, folded))


@dataclass(frozen=True)
class Redaction:
    """What is to be left out of a log."""

    names: frozenset[tuple[int, str, str]] = frozenset()  # length, salt, digest
    records: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        """Whether there is anything to leave out."""
        return bool(self.names or self.records)

    def joined(self, steps: Iterable[Mapping[str, Any]]) -> "Redaction":
        """Return what is to be left out once these steps are known; the same object where that is no more."""
        names, records = set(self.names), set(self.records)
        for step in steps:
            for said in step.get("forgets", ()):
                if _is_name(said):
                    names.add((said["length"], said["salt"], said["digest"]))
                elif isinstance(said, Mapping) and isinstance(record := said.get("record"), str) and record:
                    records.add(record)
        if len(names) == len(self.names) and len(records) == len(self.records):
            return self
        return Redaction(frozenset(names), frozenset(records))

    def step(self, step: "Step") -> "Step":
        """Return a step with the mark in place of what is to be forgotten; the same object where nothing is."""
        changes = [self._change(change) for change in step["changes"]]
        rest = {name: self.value(value) for name, value in step.items() if name not in _NO_WORDS}
        if all(map(_same, changes, step["changes"])) and all(map(_same, rest.values(), map(step.get, rest))):
            return step
        return {**step, **rest, "changes": changes}  # type: ignore[typeddict-item]  # the same fields as before

    def tables(self, tables: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
        """Return the tables of a file without what is to be forgotten, its steps too. Any shape will do."""
        return {
            name: {key: self._document(name, key, document) for key, document in table.items()}
            for name, table in tables.items()
        }

    def _document(self, table: str, key: str, document: Any) -> Any:
        if not isinstance(document, Mapping):
            return self.value(document)
        if table == "steps":
            changes = document.get("changes")
            sound = isinstance(changes, list) and all(map(_is_change, changes))
            return self.step(document) if sound else self.value(document)  # type: ignore[arg-type]  # looked at
        return {
            name: self._change({"record": key, "field": name, "value": value, "replaces": []})["value"]
            for name, value in document.items()
        }

    def value(self, value: Any) -> Any:
        """Return any value of JSON with the mark for each name in it; the same object where there is none."""
        if isinstance(value, str):
            return value if _leads(value) else self.text(value)
        if isinstance(value, Mapping):
            made = {self.text(name): self.value(inner) for name, inner in value.items()}
            same = made.keys() == value.keys() and all(map(_same, made.values(), value.values()))
            return value if same else made
        if isinstance(value, list | tuple):
            items = [self.value(item) for item in value]
            return value if all(map(_same, items, value)) else items
        return value

    def text(self, text: str) -> str:
        """Return a text with the mark for each name in it; the same object where there is none."""
        spans = self.spans(text)
        if not spans:
            return text
        made, at = "", 0
        for start, end in spans:
            made += text[at:start] + MARK
            at = end
        return made + text[at:]

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Return where in a text names stand, in order; names that overlap are one."""
        if not self._wanted or len(text) < self._shortest:
            return []
        folded, origin = _folded(text)
        found: list[tuple[int, int]] = []
        for start, end in self._in_folded(folded):
            if found and start < found[-1][1]:
                found[-1] = (found[-1][0], max(end, found[-1][1]))
            else:
                found.append((start, end))
        return [(origin[start], origin[end - 1] + 1) for start, end in found]

    def _in_folded(self, folded: str) -> Iterator[tuple[int, int]]:
        size = len(folded)
        for match in re.finditer(_STARTS, folded):
            start = match.start()
            for length, keys in self._wanted.items():
                end = start + length
                if end > size or (end < size and not _apart(folded[end - 1], folded[end])):
                    continue
                if start and not _apart(folded[start - 1], folded[start]):
                    continue
                part = folded[start:end]
                if any(_digest(salt, part) in digests for salt, digests in keys.items()):
                    yield start, end

    @cached_property
    def _wanted(self) -> dict[int, dict[str, set[str]]]:
        """The digests of names, by their length and key."""
        wanted: dict[int, dict[str, set[str]]] = {}
        pairs: set[tuple[int, str]] = set()
        for length, salt, digest in sorted(self.names):
            pairs.add((length, salt))
            if len(pairs) <= _MOST:
                wanted.setdefault(length, {}).setdefault(salt, set()).add(digest)
        return wanted

    @cached_property
    def _shortest(self) -> int:
        return min(self._wanted, default=0) // 4  # one character can be folded to several

    def _change(self, change: "Change") -> "Change":
        value = change["value"]
        if not _holds_words(change["record"], change["field"]):
            return change
        made = _blank(value) if change["record"] in self.records else self.value(value)
        return change if made is value else {**change, "value": made}


NOTHING = Redaction()


@dataclass
class Finder:
    """Where a name stands in plain sight, for telling what would go and what could not be reached."""

    name: str
    redaction: Redaction = field(init=False)

    def __post_init__(self) -> None:
        said = fingerprint(self.name)
        self.redaction = NOTHING.joined([{"forgets": [said]}])

    def is_in(self, text: str) -> bool:
        """Return whether the name stands in a text."""
        return bool(self.redaction.spans(text))

    def longer(self, text: str) -> list[str]:
        """Return the words of a text that have the name in them and more letters besides, which stay."""
        folded, origin = _folded(text)
        wanted = _folded(self.name.strip())[0].strip()
        covered = self.redaction.spans(text)
        found = []
        for match in re.finditer(re.escape(wanted), folded):
            start, end = origin[match.start()], origin[match.end() - 1] + 1
            if not any(one <= start and end <= other for one, other in covered):
                before = "".join(takewhile(_in_word, reversed(text[:start])))[::-1]
                found.append(before + text[start:end] + "".join(takewhile(_in_word, text[end:])))
        return found


def covers(one: Any, other: Any) -> bool:
    """Return whether one value is the other with the mark in more places, as where a longer name was forgotten."""
    if isinstance(one, str) and isinstance(other, str):
        return one == other or _matches(one.split(MARK), other)
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return one.keys() == other.keys() and all(covers(value, other[name]) for name, value in one.items())
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(covers, one, other))
    return one is other or (type(one) is type(other) and bool(one == other))


def _matches(parts: list[str], text: str) -> bool:
    """Return whether a text has these parts in this order, the first at its beginning and the last at its end."""
    first, last = parts[0], parts[-1]
    if len(parts) == 1 or len(text) < len(first) + len(last) or not (text.startswith(first) and text.endswith(last)):
        return False
    at, end = len(first), len(text) - len(last)
    for part in parts[1:-1]:
        at = text.find(part, at, end)
        if at < 0:
            return False
        at += len(part)
    return True


def _holds_words(record: str, name: str) -> bool:
    """Return whether people's words can be in a field, and not one of a few words or a place that others rely on."""
    return name not in ("position", "deleted") and _is_for_words(record.partition("-")[0], name)


@lru_cache(1000)
def _is_for_words(prefix: str, name: str) -> bool:
    kind = BY_PREFIX.get(prefix)
    known = fields_of(kind).get(name) if kind is not None else None
    return known is None or known.type in (str, Texts)


def _leads(value: str) -> bool:
    """Return whether a text is the id of a record."""
    kind, dash, rest = value.partition("-")
    return bool(dash) and kind in BY_PREFIX and rest.isascii() and rest.isalnum()


def _is_change(change: object) -> bool:
    if not isinstance(change, Mapping):
        return False
    return isinstance(change.get("record"), str) and isinstance(change.get("field"), str) and "value" in change


def _is_name(said: object) -> bool:
    if not isinstance(said, Mapping):
        return False
    length, salt, digest = said.get("length"), said.get("salt"), said.get("digest")
    return (
        type(length) is int
        and 0 < length <= LONGEST
        and isinstance(salt, str)
        and re.fullmatch(r"(?:[0-9a-f]{2}){8,32}", salt, re.ASCII) is not None
        and isinstance(digest, str)
    )


def _digest(salt: str, folded: str) -> str:
    text = folded.encode("utf-8", "surrogatepass")
    return hashlib.blake2b(text, key=bytes.fromhex(salt), digest_size=16).hexdigest()


def _folded(text: str) -> tuple[str, list[int] | range]:
    """Return a text as names are compared, and where in it each character of that stood."""
    if text.isascii() and "  " not in text and text.isprintable():
        return text.lower(), range(len(text))
    made: list[str] = []
    origin: list[int] = []
    for at, char in enumerate(text):
        for part in _folded_char(char):
            if part != " " or not made or made[-1] != " ":
                made.append(part)
                origin.append(at)
    return "".join(made), origin


@lru_cache(4096)
def _folded_char(char: str) -> str:
    if char.isspace():
        return " "
    if unicodedata.category(char) == "Cf":  # joiners and the like, which nobody sees
        return ""
    char = char.translate(_APOSTROPHES)
    return unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char).casefold())


@lru_cache(4096)
def _apart(one: str, two: str) -> bool:
    """Return whether a name may end or begin between two characters: not within a word, nor before an accent."""
    if unicodedata.category(two)[0] == "M":
        return False
    unspaced = re.match(_UNSPACED, one) or re.match(_UNSPACED, two)
    return bool(unspaced) or not (_in_word(one) and _in_word(two))


def _in_word(char: str) -> bool:
    return unicodedata.category(char)[0] in _PARTS_OF_WORDS


def _same(one: object, two: object) -> bool:
    return one is two


def _blank(value: Any) -> Any:
    """Return a value of a forgotten record: its texts are gone, what leads to other records and its figures stay."""
    if isinstance(value, str):
        return value if _leads(value) or not value or value == MARK else MARK
    if isinstance(value, Mapping):
        return {MARK: MARK} if value else value
    if isinstance(value, list | tuple):
        items = [_blank(item) for item in value]
        return value if all(map(_same, items, value)) else items
    return value
