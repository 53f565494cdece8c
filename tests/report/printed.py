"""The report read back from each format as one plain text: chapters begin with "## ", and entries have a line each."""

from collections.abc import Callable, Iterator
from io import BytesIO

import docx
from docx.document import Document
from docx.table import Table
from docx.text.paragraph import Paragraph

from report.formats import Wish, made
from report.markdown import markdown
from workshop.document import Workshop
from workshop.history import History


def word(workshop: Workshop, history: History) -> Document:
    """The report in Word, opened again."""
    return docx.Document(BytesIO(made(".docx", workshop, history, Wish())))


def _lines(document: Document) -> Iterator[str]:
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield from (cell.text for row in block.rows for cell in row.cells)
        else:
            yield f"## {block.text}" if _style(block) == "Heading 1" else block.text


def _style(paragraph: Paragraph) -> str:
    return str(paragraph.style.name) if paragraph.style is not None else ""


def from_word(workshop: Workshop, history: History) -> str:
    """The report in Word as text."""
    return "\n".join(_lines(word(workshop, history)))


PRINTED: dict[str, Callable[[Workshop, History], str]] = {
    "Markdown": markdown,
    "Word": from_word,
}
