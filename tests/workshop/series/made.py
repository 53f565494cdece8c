"""The made series of the examples, read as it lies there."""

from functools import cache
from pathlib import Path

from store.series.codebook_file import CodebookFile
from store.series.folder import Folder
from workshop.series.items import Item
from workshop.series.series import Series, series

FOLDER = Path(__file__).parents[3] / "examples" / "series"


@cache
def made() -> Series:
    return series([*Folder(FOLDER).workshops()], CodebookFile(FOLDER).read())


def item(country: str, name: str) -> Item:
    known = next(known for known in made().workshops if known.name == country)
    return next(item for item in made().items[known.id] if item.name == name)
