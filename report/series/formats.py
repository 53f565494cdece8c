"""The report of a series in each format, told by the ending of the file."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from report.formats import MissingLibraryError
from report.series import texts
from report.series.cells import named
from report.series.contents import contents
from report.writers.facts import Facts
from workshop.kinds import Naming
from workshop.series.series import Series

_PACKAGES: Final = MappingProxyType({"docx": "python-docx", "lxml": "lxml", "xlsxwriter": "XlsxWriter"})


class NothingSharedError(Exception):
    """A codebook was asked for, and no theme is shared yet."""


def facts(series: Series) -> Facts:
    """Return what a document on a series says of itself."""
    countries = ", ".join(dict.fromkeys(known.name for known in series.workshops))
    organisers = (known.workshop.details.organisers for known in series.workshops)
    return Facts(series.name or texts.UNTITLED, series.name, "", countries, "", next(filter(None, organisers), ""))


def _markdown(series: Series, style: Path | None) -> bytes:
    from report.writers import markdown

    del style
    return "".join(f"{line}\n" for line in markdown.lines(contents(series))).encode()


def _html(series: Series, style: Path | None) -> bytes:
    from report.writers.html import page

    del style
    return "".join(f"{line}\n" for line in page(contents(series), facts(series))).encode()


def _word(series: Series, style: Path | None) -> bytes:
    from report.writers.word.writer import document

    return document(contents(series), facts(series), style)


def _excel(series: Series, style: Path | None) -> bytes:
    from report.series.tables import workbook

    del style
    return workbook(series)


def _analysts(series: Series, style: Path | None) -> bytes:
    from report.series.tables import for_analysts

    del style
    return for_analysts(series).encode("utf-8-sig")


def _codebook(series: Series, style: Path | None) -> bytes:
    from report.series.qdc import qdc

    del style
    if not series.book.codes:
        raise NothingSharedError
    return qdc(series.book)


FORMATS: Final[Mapping[str, Callable[[Series, Path | None], bytes]]] = MappingProxyType(
    {
        ".md": _markdown, ".txt": _markdown, ".docx": _word, ".html": _html, ".xlsx": _excel, ".csv": _analysts,
        ".qdc": _codebook,
    }
)  # fmt: skip


def made(ending: str, series: Series, names: Naming | None = None, style: Path | None = None) -> bytes:
    """Return the report of a series as the bytes of a file of that ending.

    Args:
        ending: With its dot; Markdown is written under any that is not known.
        series: What is reported.
        names: How people are named, where that is not what each workshop says of it.
        style: A document of the house that Word's is to look like.

    Raises:
        MissingLibraryError: The format needs a library that is not there.
        NothingSharedError: The codebook has no theme yet.
        HouseError: The house's document cannot be used.
    """
    try:
        return FORMATS.get(ending.casefold(), _markdown)(named(series, names), style)
    except ModuleNotFoundError as error:
        package = _PACKAGES.get((error.name or "").partition(".")[0])
        if package is None:
            raise
        raise MissingLibraryError(package) from error
