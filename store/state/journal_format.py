"""One line of the journal: a checksum, a space, and what happened as JSON."""

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

_SUM = 8  # hex digits


@dataclass
class JournalReader:
    """What many lines say together; later drafts of a place take the place of earlier ones."""

    steps: dict[str, Any] = field(default_factory=dict)
    drafts: dict[str, tuple[int, str]] = field(default_factory=dict)
    torn: int = 0

    def add(self, raw: bytes, *, drafts: bool = True) -> None:
        """Take in the lines of one file. Torn and damaged ones are counted."""
        for line in raw.split(b"\n"):
            if not line:
                continue
            said = _said(line)
            if said is None:
                self.torn += 1
            elif "step" in said:
                self.steps[said["stamp"]] = said["step"]
            elif drafts and said["at"] >= self.drafts.get(said["place"], (-1, ""))[0]:
                self.drafts[said["place"]] = (said["at"], said["text"])


def step_line(stamp: str, step: Mapping[str, Any]) -> bytes:
    """The line for a recorded step."""
    return _line({"stamp": stamp, "step": step})


def draft_line(place: str, text: str, at: int) -> bytes:
    """The line for a half-typed text; `at` is any clock that grows."""
    return _line({"place": place, "text": text, "at": at})


def _line(said: Mapping[str, Any]) -> bytes:
    body = json.dumps(said, separators=(",", ":")).encode("ascii")  # no line end can be inside
    return b"%08x %s\n" % (zlib.crc32(body), body)


def _said(line: bytes) -> dict[str, Any] | None:
    """What a line says, None unless it is exactly a line of ours."""
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
