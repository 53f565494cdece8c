"""What is said of files that come in."""

from collections.abc import Sequence

from languages.exchange import exchanged
from workshop.text import plural, shorten

EMPTY = "It holds no line and no table."
NOTHING_IN_IT = (
    "Nothing in it could be told to be participants, panel, problems, phrases or acronyms; put a heading over the "
    "list, or say --as."
)
PROTECTED = "It is protected by a password, or saved in an older format; save it as .docx or .xlsx without a password."
NOT_A_PACKAGE = "It is cut off, or not the kind of file that its name says; open it in its program and save it again."
DTD = "It has a document type of its own, which such files never have; it may be meant to do harm, and was not read."
NO_XML = "One of its parts is damaged; open it in its program and save it again."
NOT_UTF8 = "It is not in UTF-8; save it as “CSV UTF-8” or as text in UTF-8."
NO_WORKBOOK = "It is no workbook; save it in its program as .xlsx again."
NO_DOCUMENT = "It is no document for Word; save it in its program as .docx again."
NO_OUTLINE = "It is no outline; save it in its program as OPML again."
MACROS = "It has macros; they were not run and not looked at."


def too_large(size: int, most: int) -> str:
    """Return why a file is not read."""
    held, read = size / 2**20, most / 2**20
    return f"It has {held:,.0f} MB, and at most {read:,.0f} MB are read; take out its pictures, or split it."


def unpacks_to_much(most: int) -> str:
    """Return why a packed file is not read."""
    return f"It unpacks to more than {most / 2**20:,.0f} MB, as a file does that is meant to do harm; it was not read."


def too_many(most: int) -> str:
    """Return why a file is not taken."""
    return f"It has more than {most:,} lines and rows; split it."


def other_ending(ending: str, endings: Sequence[str]) -> str:
    """Return which files can be taken."""
    *most, last = endings
    return f"{ending or 'No ending'} is not read here; name a file that ends in {', '.join(most)} or {last}."


def too_long(most: int) -> str:
    """Return why a file is not taken."""
    return f"One of its lines or cells has more than {most:,} characters; split it."


# What would come in.

LABELS = {
    "participants": ("participant", "participants"),
    "panel": ("member of the panel", "members of the panel"),
    "problems": ("problem", "problems"),
    "phrases": ("phrase", "phrases"),
    "acronyms": ("acronym", "acronyms"),
}


def counted(what: str, count: int) -> str:
    """Return so many of what comes in."""
    return plural(count, *LABELS[what])


def group(name: str, count: int, *, known: bool) -> str:
    """Return a group that comes in."""
    return f"{name}: {counted('problems', count)}{', added to the group of that name' if known else ''}"


def some(lines: Sequence[str], count: int) -> str:
    """Return the first few of what comes in."""
    more = f" … {count - len(lines):,} more" if count > len(lines) else ""
    return f"  {'; '.join(shorten(line, 50) for line in lines)}{more}"


def known_already(what: str, count: int) -> str:
    """Return what is left out, since it is recorded already."""
    return f"Left out, as recorded already: {counted(what, count)}."


def left_out_section(title: str, count: int) -> str:
    """Return a section that is not taken."""
    return f"Left out: {plural(count, 'paragraph')} under “{shorten(title, 40)}”, which is no list."


def left_out_paragraphs(title: str, count: int) -> str:
    """Return the paragraphs beside a list that are not taken."""
    return f"Left out: {plural(count, 'paragraph')} beside the list under “{shorten(title, 40)}”."


def left_out_columns(title: str, names: Sequence[str]) -> str:
    """Return the columns of a table that are not taken."""
    listed = ", ".join(f"“{shorten(name, 30)}”" for name in names)
    where = f" of “{shorten(title, 40)}”" if title else ""
    return f"Left out: the {'column' if len(names) == 1 else 'columns'} {listed}{where}."


def left_out_table(title: str) -> str:
    """Return a table that is not taken."""
    where = f" “{shorten(title, 40)}”" if title else ""
    return f"Left out: the table{where}; its headings say neither people nor problems, phrases nor acronyms."


exchanged(globals())
