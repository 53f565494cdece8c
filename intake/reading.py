"""Any file that comes in, by its ending, as blocks."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from intake import texts
from intake.readers.text import Items, read_csv, read_text
from intake.source import LARGEST, LONGEST, MOST_BLOCKS, Block, IntakeError, Table

Reader = Callable[[bytes, Items], tuple[list[Block], list[str]]]


def _word(data: bytes, _: Items) -> tuple[list[Block], list[str]]:
    from intake.readers import word

    return word.read(data)


def _sheet(data: bytes, _: Items) -> tuple[list[Block], list[str]]:
    from intake.readers import sheet

    return sheet.read(data)


def _opml(data: bytes, _: Items) -> tuple[list[Block], list[str]]:
    from intake.readers import opml

    return opml.read(data)


def _csv(data: bytes, _: Items) -> tuple[list[Block], list[str]]:
    return read_csv(data)


READERS: Final[Mapping[str, Reader]] = MappingProxyType(
    {".docx": _word, ".xlsx": _sheet, ".csv": _csv, ".txt": read_text, ".md": read_text, ".opml": _opml}
)


def read(path: Path, items: Items) -> tuple[list[Block], list[str]]:
    """Return the blocks of a file, and sentences on what was not read of it.

    Args:
        path: The file.
        items: Reads the lists of plain texts.

    Raises:
        IntakeError: It cannot be read, or may be meant to do harm.
        OSError: It is not there, or cannot be read by this user.
    """
    reader = READERS.get(path.suffix.casefold())
    if reader is None:
        raise IntakeError(texts.other_ending(path.suffix, [*READERS]))
    blocks, notes = reader(bytes_of(path), items)
    count = sum(len(block.rows) if isinstance(block, Table) else 1 for block in blocks)
    if count > MOST_BLOCKS:
        raise IntakeError(texts.too_many(MOST_BLOCKS))
    if not count:
        raise IntakeError(texts.EMPTY)
    if any(len(text) > LONGEST for block in blocks for text in _texts(block)):
        raise IntakeError(texts.too_long(LONGEST))
    return blocks, notes


def bytes_of(path: Path) -> bytes:
    """Return the bytes of a file. Raises IntakeError for one that is too large, OSError for one that is not there."""
    with path.open("rb") as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise IntakeError(texts.too_large(path.stat().st_size, LARGEST))
    return data


def _texts(block: Block) -> Iterator[str]:
    if isinstance(block, Table):
        yield from (cell for row in block.rows for cell in row)
    else:
        yield block.text
