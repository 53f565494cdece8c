"""Places of records in Word, and the links that lead to them: an intervention leads to its cause and its dots."""

import hashlib
import re
from typing import Final

from report.writers.word.xml import Element, add

_LONGEST: Final = 40  # characters of a name that Word takes
_ODD: Final = re.compile(r"[^A-Za-z0-9_]")
_FIRST: Final = 1_000_000  # so that no id is that of a heading in the list of contents


class Marks:
    """The marks of one document. A link may come before its mark; one that leads nowhere is made plain at the end."""

    def __init__(self) -> None:
        self._placed: set[str] = set()
        self._links: list[tuple[str, Element]] = []

    def mark(self, paragraph: Element, record: str) -> None:
        """Mark this place, if the record has none yet."""
        if record in self._placed:
            return
        self._placed.add(record)
        number = _FIRST + len(self._placed)
        add(paragraph, "bookmarkStart", id=number, name=bookmark(record))
        add(paragraph, "bookmarkEnd", id=number)

    def link(self, paragraph: Element, record: str) -> Element:
        """Return a link to a record, to be filled with words."""
        made = add(paragraph, "hyperlink", anchor=bookmark(record), history=1)
        self._links.append((record, made))
        return made

    def finish(self) -> None:
        """Leave of links that lead nowhere only their words."""
        for record, link in self._links:
            if record in self._placed:
                continue
            for run in list(link):
                link.addprevious(run)
            link.getparent().remove(link)


def bookmark(record: str) -> str:
    """Return the name of the bookmark of a record, by which a reviewed document is read back; Word hides such names."""
    name = f"_{_ODD.sub('_', record)}"
    return name if len(name) <= _LONGEST else f"_{hashlib.sha256(record.encode()).hexdigest()[: _LONGEST - 1]}"
