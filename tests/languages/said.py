"""What a report of everything says, as JSON: people's words, and the words of the report itself.

Run as a program of its own, in the language of its environment: `python -m tests.languages.said`.
"""

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from report.contents import contents
from report.document import Changes, Column, Plain, Revised, Strong, Typed
from report.pictures.chart import Chart
from report.pictures.picture import Picture
from tests.report.filled import filled


def parts(value: Any) -> Iterator[tuple[str, str]]:
    """Yield the words in a block with whose they are; pictures, which mix both, are left out."""
    if isinstance(value, Typed | Revised):
        yield "typed", value.text
    elif isinstance(value, Plain | Strong):
        yield "own", value.text
    elif isinstance(value, Column) and isinstance(value.heading, str):
        yield "own", value.heading
    elif isinstance(value, tuple | list):
        for each in value:
            yield from parts(each)
    elif is_dataclass(value) and not isinstance(value, Changes | Picture | Chart | type):
        for field in fields(value):
            yield from parts(getattr(value, field.name))


def said() -> dict[str, list[str]]:
    """Return both, of a workshop in which every field says something."""
    workshop, history, _ = filled()
    found: dict[str, list[str]] = {"typed": [], "own": []}
    for block in contents(workshop, history):
        for whose, words in parts(block):
            found[whose].append(words)
    return found


if __name__ == "__main__":
    print(json.dumps(said()))
