"""The report read back from each format as one plain text: chapters begin with "## ", and entries have a line each."""

from collections.abc import Callable, Iterator
from html.parser import HTMLParser
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


class Page(HTMLParser):
    """The words of a page, a block a line, and all its tags."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._silent = 0
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._silent += tag in {"svg", "style", "nav", "title"}
        if tag in {"p", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6"}:
            self.text += "\n## " if tag == "h2" else "\n"

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in {"svg", "style", "nav", "title"}

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.text += data.strip("\n")


def html(workshop: Workshop, history: History) -> str:
    """The report as a page."""
    return made(".html", workshop, history, Wish()).decode()


def from_html(workshop: Workshop, history: History) -> str:
    """The report as a page, as text."""
    return Page(html(workshop, history)).text


PRINTED: dict[str, Callable[[Workshop, History], str]] = {
    "Markdown": markdown,
    "Word": from_word,
    "HTML": from_html,
}
