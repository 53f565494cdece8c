"""A line of text being edited: its cursor and selection, whatever the script."""

import re
import unicodedata

from tui.widgets.text.graphemes import is_boundary, next_boundary, previous_boundary
from tui.widgets.text.surrogates import join_pairs

_SURROGATE = re.compile("[\ud800-\udfff]")
_JOINERS = "\u200c\u200d"
_TYPED_BY_CODE_POINT = (
    ("\u0590", "\u06ff"),  # Hebrew, Arabic
    ("\u0900", "\u109f"),  # Indic, Thai, Lao, Tibetan, Burmese
    ("\u1780", "\u17ff"),  # Khmer
)
"""Scripts whose vowels and tones are typed one by one, and so taken back one by one."""


def is_word_character(char: str) -> bool:
    """Return whether the character is part of a word: a letter, a digit, a mark on one, or a joiner."""
    return char.isalnum() or char in "_\u00ad" + _JOINERS or unicodedata.category(char)[0] == "M"


class TextBuffer:
    """Text, cursor and selection; offsets are code points, and the cursor never splits a character.

    ``anchor`` is where a selection began; it equals ``cursor`` when nothing is selected.
    """

    def __init__(self, text: str = "", cursor: int | None = None) -> None:
        self.text = text
        self.cursor = len(text) if cursor is None else cursor
        self.anchor = self.cursor

    @property
    def selection(self) -> tuple[int, int]:
        """The selected part (start, end): empty when both are the cursor."""
        return min(self.anchor, self.cursor), max(self.anchor, self.cursor)

    @property
    def selected(self) -> str:
        """The selected text."""
        start, end = self.selection
        return self.text[start:end]

    def replace(self, start: int, end: int, new: str) -> None:
        """Put new text in the place of a part, the cursor after it; halves of a pair are joined."""
        head = self.text[:start] + new
        if new and _SURROGATE.search(new):
            head = join_pairs(head)
        self.text = head + self.text[end:]
        self.move_to(len(head))

    def insert(self, new: str) -> None:
        """Insert at the cursor, in the place of what is selected."""
        start, end = self.selection
        self.replace(start, end, new)

    def move_to(self, index: int, select: bool = False) -> None:
        """Put the cursor at the index or, where that splits a character, after that character."""
        index = max(0, min(index, len(self.text)))
        self.cursor = index if is_boundary(self.text, index) else next_boundary(self.text, index)
        if not select:
            self.anchor = self.cursor

    def select_all(self) -> None:
        """Select the whole text."""
        self.anchor, self.cursor = 0, len(self.text)

    def left(self, select: bool = False) -> None:
        """Go one written character back, or to the start of the selection."""
        start, end = self.selection
        collapses = start < end and not select
        self.move_to(start if collapses else previous_boundary(self.text, self.cursor), select)

    def right(self, select: bool = False) -> None:
        """Go one written character on, or to the end of the selection."""
        start, end = self.selection
        collapses = start < end and not select
        self.move_to(end if collapses else next_boundary(self.text, self.cursor), select)

    def word_left_of(self, index: int) -> int:
        """Return where the word before the index begins."""
        while index > 0 and not is_word_character(self.text[index - 1]):
            index -= 1
        while index > 0 and is_word_character(self.text[index - 1]):
            index -= 1
        return index if is_boundary(self.text, index) else previous_boundary(self.text, index)

    def word_right_of(self, index: int) -> int:
        """Return where the word after the index ends."""
        size = len(self.text)
        while index < size and not is_word_character(self.text[index]):
            index += 1
        while index < size and is_word_character(self.text[index]):
            index += 1
        return index if is_boundary(self.text, index) else next_boundary(self.text, index)

    def backspace(self) -> None:
        """Delete the selection, or what was typed last before the cursor.

        That is a whole written character in most scripts, and one code point in those that
        are typed vowel by vowel, such as Lao, Thai and Khmer.
        """
        if not self._delete_selected() and self.cursor > 0:
            self.replace(self._typed_before(), self.cursor, "")

    def _typed_before(self) -> int:
        last = self.text[self.cursor - 1]
        by_code_point = any(first <= last <= final for first, final in _TYPED_BY_CODE_POINT)
        if by_code_point or last in _JOINERS:
            return self.cursor - 1
        return previous_boundary(self.text, self.cursor)

    def delete(self) -> None:
        """Delete the selection, or the written character after the cursor."""
        if not self._delete_selected():
            self.replace(self.cursor, next_boundary(self.text, self.cursor), "")

    def delete_word_left(self) -> None:
        """Delete the selection, or from the start of the word before the cursor."""
        if not self._delete_selected():
            self.replace(self.word_left_of(self.cursor), self.cursor, "")

    def delete_word_right(self) -> None:
        """Delete the selection, or to the end of the word after the cursor."""
        if not self._delete_selected():
            self.replace(self.cursor, self.word_right_of(self.cursor), "")

    def _delete_selected(self) -> bool:
        start, end = self.selection
        if start < end:
            self.replace(start, end, "")
        return start < end
