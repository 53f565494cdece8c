"""The report in each format that it is written in, told by the ending of the file.

What a format needs is loaded when that format is asked for, so that a library that is missing costs that format alone.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from report.contents import PRINTS, Print, contents
from report.document import Block
from report.writers import markdown
from report.writers.facts import facts
from workshop.document import Workshop
from workshop.history import History
from workshop.kinds import Naming


class MissingLibraryError(Exception):
    """A library that a format needs is not installed; the text is its name for those who install it."""


@dataclass(frozen=True, slots=True)
class Wish:
    """How a report is wanted. `names` and `style` may be left to the workshop and to the program.

    With `redact`, names are left out of what people said, too, where people are not named in full. With `missing`, the
    first page says what is still missing.
    """

    names: Naming | None = None
    style: Path | None = None
    print: Print = "record"
    redact: bool = False
    missing: bool = True
    tracked: bool = False  # whether statements have their history in them, as changes that Word tracks
    folder: Path | None = None  # of the workshop's file, from which the paths of its photographs are seen


def _blocks(workshop: Workshop, history: History, wish: Wish) -> Iterator[Block]:
    return contents(
        workshop,
        history,
        wish.names,
        wish.print,
        redact=wish.redact,
        say_missing=wish.missing,
        folder=wish.folder,
        tracked=wish.tracked,
    )


def _markdown(workshop: Workshop, history: History, wish: Wish) -> bytes:
    blocks = _blocks(workshop, history, wish)
    return "".join(f"{line}\n" for line in markdown.lines(blocks)).encode()


def _word(workshop: Workshop, history: History, wish: Wish) -> bytes:
    from report.writers.word.writer import document

    blocks = _blocks(workshop, history, wish)
    return document(blocks, facts(workshop), wish.style, wish.folder, listed=PRINTS[wish.print].listed)


def _html(workshop: Workshop, history: History, wish: Wish) -> bytes:
    from report.writers.html import page

    blocks = _blocks(workshop, history, wish)
    lines = page(blocks, facts(workshop), wish.folder, listed=PRINTS[wish.print].listed)
    return "".join(f"{line}\n" for line in lines).encode()


Make = Callable[[Workshop, History, Wish], bytes]
FORMATS: Final[Mapping[str, Make]] = MappingProxyType(
    {".md": _markdown, ".txt": _markdown, ".docx": _word, ".html": _html}
)
STYLED: Final = (".docx",)
"""The endings of those formats that take the look of a house's document."""
_PACKAGES: Final = MappingProxyType({"docx": "python-docx", "lxml": "lxml", "resvg_py": "resvg-py", "PIL": "pillow"})


def made(ending: str, workshop: Workshop, history: History, wish: Wish) -> bytes:
    """Return the report as the bytes of a file of that ending.

    Args:
        ending: With its dot; Markdown is written under any that is not known.
        workshop: What is reported.
        history: How it came to be.
        wish: How it is wanted.

    Raises:
        MissingLibraryError: The format needs a library that is not there.
        HouseError: The house's document cannot be used.
    """
    try:
        return FORMATS.get(ending.casefold(), _markdown)(workshop, history, wish)
    except ModuleNotFoundError as error:
        package = _PACKAGES.get((error.name or "").partition(".")[0])
        if package is None:
            raise
        raise MissingLibraryError(package) from error
