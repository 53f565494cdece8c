"""The list of contents: a field of Word that is already filled, so that nobody is asked to bring it up to date."""

from typing import Final

from report import texts
from report.writers.word.styles import Styles
from report.writers.word.xml import WORD, Element, add, add_text, carried

_INSTRUCTION: Final = r' TOC \o "1-2" \n \h \z \u '  # without numbers of pages, which only a layout can know


class ContentsList:
    """The headings as they are written, and the place where they are to be listed."""

    def __init__(self, styles: Styles, body: Element) -> None:
        self._styles = styles
        self._body = body
        self._place: Element = None
        self._headings: list[tuple[int, str, str]] = []

    def place(self) -> None:
        """Put the list here."""
        if self._place is None:
            self._place = self._line("TOC Heading")
            add_text(add(self._place, "r"), texts.CONTENTS)

    def add(self, heading: Element, level: int, words: str) -> None:
        """Note a heading, and mark it as a place to go to."""
        number = len(self._headings) + 1
        name = f"_Toc{number:08}"
        start = add(heading, "bookmarkStart", id=number, name=name)
        heading.insert(1, start)
        add(heading, "bookmarkEnd", id=number)
        self._headings.append((level, words, name))

    def fill(self) -> None:
        """Write the lines of the list, each a link; where there is no heading, not even its title."""
        if self._place is None:
            return
        if not self._headings:
            self._body.remove(self._place)
            return
        before = self._place
        for number, (level, words, name) in enumerate(self._headings):
            line = self._line(f"toc {level}")
            if not number:
                _field(line, "begin")
                add(add(line, "r"), "instrText").text = _INSTRUCTION
                _field(line, "separate")
            link = add(line, "hyperlink", anchor=name, history=1)
            add_text(add(link, "r"), carried(words))
            before.addnext(line)
            before = line
        _field(before, "end")

    def _line(self, style: str) -> Element:
        made = add(self._body, "p")
        add(add(made, "pPr"), "pStyle", val=self._styles.id(style))
        return made


def _field(line: Element, kind: str) -> None:
    run = add(line, "r")
    add(run, "fldChar").set(f"{WORD}fldCharType", kind)
