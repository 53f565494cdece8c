"""Where the wall looks: what the typist's console tells it, as a value that fits into a small file.

It holds identities and no words, so that nothing half-typed can be in it.
"""

import json
from datetime import datetime
from typing import Any, Final, Literal, NamedTuple, get_args

View = Literal["problems", "themes", "ranking", "tree", "vision", "map", "decisions", "clock"]
VIEWS: Final[tuple[View, ...]] = get_args(View)
_LONGEST: Final = 200  # characters of an identity; a longer one is none of ours
_TEXTS: Final = ("session", "item", "priority", "group", "clock", "agenda")
_FLAGS: Final = ("pinned", "blank", "frozen")


class Pointing(NamedTuple):
    """What the typist's cursor is on, and what she asked of the wall.

    Attributes:
        session: The session, by its identity: problems, votes, tree, vision, results, workshop.
        view: The view of the wall.
        item: The record under the cursor; empty for none. A comment stands for what it is about.
        priority: The priority of the room; empty for none.
        group: The group whose problems are shown; empty for those of all.
        pinned: Whether the typist goes on elsewhere. All of the above is then as it was when she pinned it.
        blank: Whether the wall shows nothing.
        frozen: Whether the wall stays as it is, whatever is recorded.
        clock: When the break ends, as an ISO time with its distance from UTC; empty for no break.
        agenda: The item of the agenda that the clock names; empty for the one that is on.
    """

    session: str = "problems"
    view: View = "problems"
    item: str = ""
    priority: str = ""
    group: str = ""
    pinned: bool = False
    blank: bool = False
    frozen: bool = False
    clock: str = ""
    agenda: str = ""

    @property
    def until(self) -> datetime | None:
        """When the break ends; None for no break, or a time that cannot be read."""
        try:
            found = datetime.fromisoformat(self.clock)
        except ValueError:
            return None
        return found if found.tzinfo is not None else None


def to_json(pointing: Pointing) -> str:
    """Return the pointing as a line of text."""
    return json.dumps(pointing._asdict(), ensure_ascii=True, separators=(",", ":"))


def from_json(text: str | bytes) -> Pointing | None:
    """Return the pointing that a text holds; None for half a text, or anything else that is none.

    What a later version adds is passed over, and what an earlier one does not know has its default.
    """
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict) or found.get("view") not in VIEWS:
        return None
    fields: dict[str, Any] = {"view": found["view"]}
    for kind, names in ((str, _TEXTS), (bool, _FLAGS)):
        for name in names:
            if name not in found:
                continue
            if not isinstance(found[name], kind) or (isinstance(found[name], str) and not _fits(found[name])):
                return None
            fields[name] = found[name]
    return Pointing(**fields)


def _fits(text: str) -> bool:
    return len(text) <= _LONGEST and text.isprintable()
