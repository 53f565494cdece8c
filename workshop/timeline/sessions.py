"""The five sessions and the workshop's own screen, and to which of them what is recorded belongs."""

from collections.abc import Mapping
from typing import Literal

from workshop.model import BY_PREFIX

Session = Literal["problems", "votes", "tree", "vision", "results", "workshop"]
SESSIONS: tuple[Session, ...] = ("problems", "votes", "tree", "vision", "results", "workshop")
"""In the order of their keys, F1 to F6."""

OF_KIND: Mapping[str, Session] = {
    **dict.fromkeys(("group", "problem"), "problems"),
    **dict.fromkeys(("theme", "rating", "ballot", "count", "round", "priority"), "votes"),
    **dict.fromkeys(
        ("workshop", "person", "remark", "phrase", "agenda", "acronym", "photograph", "recording"), "workshop"
    ),
    "node": "tree",
    "vision": "vision",
    "result": "results",
}
"""The session that shows records of a kind, by what their ids begin with; comments belong where their subject does."""

ABOUT_OTHERS = frozenset({"comment", "rating"})
"""Kinds that stand in a slot of what they are about."""
if BY_PREFIX.keys() - OF_KIND.keys() - ABOUT_OTHERS:
    raise TypeError(f"no session for {sorted(BY_PREFIX.keys() - OF_KIND.keys())}")
