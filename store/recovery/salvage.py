"""What is intact in a file that cannot be read as a whole: every step and every record that still can.

A step is taken only as it was written: where a byte in it is wrong, it is left out and named.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from store.log.codec import NAMES
from store.log.log import Step
from store.log.validation import step_fault
from workshop.model import BY_PREFIX

_KEY = re.compile(r'"((?:[^"\\\x00-\x1f]|\\.){1,200})"\s*:\s*(?=\{)')
_LIKE_STAMP = re.compile(r"\d{4}-\d\d-\d\dT[^\s\"]{10,90}", re.ASCII)
_WORKSHOP = re.compile(r'"workshop"\s*:\s*"((?:[^"\\\x00-\x1f]|\\.){1,200})"')
_NO_UTF8 = re.compile("[\udc80-\udcff]")
_DEEPEST = 60
_EFFORT = 20_000_000  # characters that may be decoded in vain
_LINES = 100  # characters that are passed over in the time for one
_RECURSION = 5_000  # characters' worth of going too deep


@dataclass
class Salvaged:
    """What could be read: the workshop's id (empty if not), steps by stamp, records by table and id.

    `lost` names the steps of which only the stamp is left.
    """

    workshop: str = ""
    steps: dict[str, Step] = field(default_factory=dict)
    tables: dict[str, dict[str, Any]] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)


def salvage(raw: bytes) -> Salvaged:
    """Return everything in these bytes that is still whole. Never raises for what they are."""
    text = raw.decode("utf-8", "surrogateescape")  # bytes that are no UTF-8 can be told afterwards
    found = Salvaged()
    for key, value in _documents(text):
        if _LIKE_STAMP.fullmatch(key):
            if value is None or step_fault(key, value):
                found.lost.append(key)
            else:
                found.steps.setdefault(key, value)
        elif isinstance(value, dict) and (kind := BY_PREFIX.get(key.split("-", 1)[0])) is not None:
            if key not in NAMES:  # a table has the name of a kind too
                found.tables.setdefault(kind.table, {}).setdefault(key, value)
        elif key == "1" and isinstance(value, dict) and isinstance(value.get("workshop"), str):
            found.workshop = found.workshop or value["workshop"]
    if not found.workshop and (match := _WORKSHOP.search(text[:4096])):
        found.workshop = str(_loaded(f'"{match[1]}"') or "")
    found.lost = sorted({stamp for stamp in found.lost if stamp not in found.steps})
    return found


def _documents(text: str) -> Iterator[tuple[str, Any]]:
    """Yield the names that have an object, each with that object, or with None where it is damaged."""
    decoder = json.JSONDecoder()
    at, effort = 0, len(text) + _EFFORT
    while match := _KEY.search(text, at):
        at = match.end()
        key = _loaded(f'"{match[1]}"')
        if not isinstance(key, str) or (key != "1" and not _LIKE_STAMP.fullmatch(key) and "-" not in key):
            continue  # the name of a table: what is in it is looked at one by one
        if effort <= 0:  # a file of hostile design, each object of which is damaged far on
            yield key, None
            continue
        try:
            value, end = decoder.raw_decode(text, at)
        except json.JSONDecodeError as error:
            effort -= error.pos - at + error.pos // _LINES  # the error counts the lines before it
            yield key, None
            continue
        except (ValueError, RecursionError):
            effort -= _RECURSION
            yield key, None
            continue
        whole = _NO_UTF8.search(text, at, end) is None
        yield key, value if whole and not _is_deep(value) else None
        at = end


def _loaded(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return None


def _is_deep(value: object, levels: int = _DEEPEST) -> bool:
    if not isinstance(value, dict | list):
        return False
    inner = value.values() if isinstance(value, dict) else value
    return levels == 0 or any(_is_deep(one, levels - 1) for one in inner)
