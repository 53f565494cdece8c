"""A file of ours cut into tables and documents without making sense of them: each document has a line of its own."""

from collections.abc import Mapping
from typing import NamedTuple

from store import texts

Bodies = Mapping[bytes, bytes]  # by the name of the table: its documents as they are written
_BETWEEN = b",\n"


class Differing(NamedTuple):
    """The documents, each with its key, that one body of a table has and the other has not."""

    gone: list[bytes]
    came: list[bytes]


def cut(raw: bytes) -> Bodies | None:
    """Return the tables of a file; None where it is not written as ours are."""
    bodies: dict[bytes, bytes] = {}
    at = 2 if raw.startswith(b"{\n") else len(raw)
    while raw[at : at + 1] == b'"' and (end := raw.find(b'": {', at)) > 0:
        name, at = raw[at + 1 : end], end + 4
        ends = at if raw[at : at + 1] == b"}" else raw.find(b"\n}", at)
        if ends < 0 or name in bodies or b"\n" in name or raw[at : at + 1] not in (b"}", b"\n"):
            return None
        bodies[name] = raw[at + 1 : ends]
        at = ends + (1 if ends == at else 2)
        if raw[at : at + 2] != _BETWEEN:
            return bodies if raw[at:] == b"\n}\n" else None
        at += 2
    return None


def differing(old: bytes, new: bytes) -> Differing:
    """Return the documents that differ between two bodies of a table, looking at no others.

    Raises ValueError where one stands there twice.
    """
    begins = old.rfind(_BETWEEN, 0, _alike(old, new))
    start = begins + len(_BETWEEN) if begins >= 0 else 0
    tail = _alike_at_the_end(old[start:], new[start:])
    ends = new.find(_BETWEEN, len(new) - tail) if tail else -1
    after = len(new) - ends if ends >= 0 else 0
    were, are = (_documents(body[start : len(body) - after]) for body in (old, new))
    before, now = {*were}, {*are}
    if len(now) != len(are):
        raise ValueError(texts.DOUBLE_NAME)
    return Differing([each for each in were if each not in now], [each for each in are if each not in before])


def key_of(document: bytes) -> bytes:
    """Return the key of a document as it is written, with its quotes. Raises ValueError where there is none."""
    return document[: document.index(b'": ') + 1]


def find(body: bytes, key: bytes) -> bytes | None:
    """Return the document of a key in a body of a table; None where there is none. Raises ValueError for two."""
    there = b"\n" + body
    begins = there.find(b"\n" + key + b": ")
    if begins < 0:
        return None
    if there.find(b"\n" + key + b": ", begins + 1) >= 0:
        raise ValueError(key)
    ends = there.find(b"\n", begins + 1)
    return there[begins + 1 :] if ends < 0 else there[begins + 1 : ends].removesuffix(b",")


def _documents(body: bytes) -> list[bytes]:
    return body.split(_BETWEEN) if body else []


def _alike(one: bytes, other: bytes) -> int:
    """Return with how many bytes both begin."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _alike_at_the_end(one: bytes, other: bytes) -> int:
    """Return with how many bytes both end."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[len(one) - middle : len(one) - low] == other[len(other) - middle : len(other) - low]:
            low = middle
        else:
            high = middle - 1
    return low
