"""The looks of a wall: for a dark room and for a bright one. Text stands out by 7 to 1, dimmed text by 4.5.

A terminal with sixteen colours or none has a look of its own, in which bold, reverse and lines say what colours said.
"""

from collections.abc import Mapping
from typing import Final, Literal

from rich.style import Style

Look = Literal["dark", "bright", "sixteen"]
Ink = Mapping[str, Style]


def _style(colour: str, behind: str = "", **how: bool) -> Style:
    return Style(color=colour, bgcolor=behind or None, **how)  # type: ignore[arg-type]  # Rich types its flags one by one


LOOKS: Final[Mapping[Look, Ink]] = {
    "dark": {
        "ground": Style(bgcolor="#0b0d10", color="#f2f4f7"),
        "band": Style(bgcolor="#1d4f91", color="#ffffff"),
        "bar": _style("#5fae84"),
        "title": _style("#9fb4cc"),
        "dots": _style("#ffffff", bold=True),
        "item": _style("#ffffff", bold=True),
        "parent": _style("#9aa6b5"),
        "around": _style("#e6e9ee"),
        "heading": _style("#8fc7ff", bold=True),
        "count": _style("#9aa6b5"),
        "cut": _style("#ffc857"),
        "said": _style("#c4ccd6"),
        "label": _style("#8fc7ff"),
        "note": _style("#b4bfcc"),
        "struck": _style("#ff9d94", strike=True),
        "inserted": _style("#8ee6a0", bold=True, underline=True),
        "agreed": _style("#06210d", "#8ee6a0", bold=True),
        "gap": _style("#ffc857"),
        "foot": _style("#7d8896"),
        "digits": Style(bgcolor="#f2f4f7"),
    },
    "bright": {
        "ground": Style(bgcolor="#ffffff", color="#101418"),
        "band": Style(bgcolor="#ffe9a8", color="#000000"),
        "bar": _style("#2f7a52"),
        "title": _style("#40505f"),
        "dots": _style("#000000", bold=True),
        "item": _style("#000000", bold=True),
        "parent": _style("#5b6672"),
        "around": _style("#14181d"),
        "heading": _style("#0b3f86", bold=True),
        "count": _style("#5b6672"),
        "cut": _style("#7a4a00"),
        "said": _style("#2d3640"),
        "label": _style("#0b3f86"),
        "note": _style("#47525e"),
        "struck": _style("#8f1d14", strike=True),
        "inserted": _style("#0d5a24", bold=True, underline=True),
        "agreed": _style("#ffffff", "#0d5a24", bold=True),
        "gap": _style("#7a4a00"),
        "foot": _style("#69747f"),
        "digits": Style(bgcolor="#101418"),
    },
    "sixteen": {
        "ground": Style(),
        "band": Style(reverse=True),
        "bar": Style(),
        "title": Style(),
        "dots": Style(bold=True),
        "item": Style(bold=True),
        "parent": Style(),
        "around": Style(),
        "heading": Style(bold=True),
        "count": Style(),
        "cut": Style(),
        "said": Style(),
        "label": Style(),
        "note": Style(),
        "struck": Style(strike=True),
        "inserted": Style(bold=True, underline=True),
        "agreed": Style(reverse=True, bold=True),
        "gap": Style(bold=True),
        "foot": Style(),
        "digits": Style(reverse=True),
    },
}
"""What each thing on a wall looks like: what is behind it, its weight, and how its words are marked."""
MARKED: Final[Mapping[str, str]] = {
    "delete": "struck", "insert": "inserted", "struck": "struck", "inserted": "inserted",
    "label": "label", "note": "note", "agreed": "agreed", "gap": "gap",
}  # fmt: skip
"""The ink of a stretch of words by its mark; of any other, that of its row."""
