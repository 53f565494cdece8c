"""The rules of typing an entry: marks, the speaker, short codes. It knows no screen."""

from collections.abc import Mapping, Sequence
from typing import Literal

from tui.widgets.composer.entry import Entry
from tui.widgets.composer.suggestions import Expansion, as_listed, expansion_before, matching_names, name_before_text
from tui.widgets.composer.textbuffer import TextBuffer, is_word_character
from tui.widgets.text.surrogates import replace_halves

SPEAKER_SIGN = "@"
_END_OF_NAME = ":\uff1a"  # the colon of East Asian keyboards too
_NOT_AFTER_MARK = " \t\u00a0:()[]{}"  # a sign before one of these begins a text: ":) fine", "~ 50% of victims"


class Draft:
    """An entry while it is typed.

    ``naming`` holds what is typed of a speaker's name after ``@``; None when the text is typed.
    """

    def __init__(self) -> None:
        self.mark_chars = ""
        self.spaced_marks = ""  # those that a space may part from the text, since no text begins with them
        self.speakers: Sequence[str] = ()
        self.phrases: Mapping[str, str] = {}
        self.load(Entry())
        self._cleared = Entry()
        self.beside: list[Entry] = []  # other lines that were half-typed here, for the empty line

    def load(self, entry: Entry) -> None:
        """Hold the entry, the cursor at its end."""
        self.mark, self.speaker = entry.mark, entry.speaker
        self.body = TextBuffer(entry.text)
        self.naming: TextBuffer | None = None
        self.choice = 0  # which of the suggested names is taken
        self._expanded: tuple[Expansion, str] | None = None  # the last key's, and the text after it
        self._declined: Expansion | None = None
        self._after: Literal["", "mark", "name"] = ""  # what the text, still empty, stands right behind
        self._called = ""  # what was typed of a name that a colon has just ended

    @property
    def active(self) -> TextBuffer:
        """The buffer in which the cursor is."""
        return self.body if self.naming is None else self.naming

    @property
    def literal(self) -> str:
        """The text as it stands in the entry line, with a name that is being typed."""
        if self.naming is None:
            return self.body.text
        return SPEAKER_SIGN + self.naming.text + (": " + self.body.text if self.body.text else "")

    @property
    def shift(self) -> int:
        """How far into ``literal`` the active buffer begins."""
        return 0 if self.naming is None else len(SPEAKER_SIGN)

    @property
    def entry(self) -> Entry:
        """The entry as it would be recorded; half surrogates, which are no text, become U+FFFD."""
        return Entry(replace_halves(self.literal), self.mark, replace_halves(self.speaker))

    @property
    def names(self) -> list[str]:
        """The names that may be meant by what is typed of one, the best first."""
        return [] if self.naming is None else matching_names(self.naming.text, self.speakers)

    @property
    def phrase(self) -> Expansion | None:
        """The short code before the cursor, if it was not declined there."""
        if self.naming is not None or self.body.selected:
            return None
        found = expansion_before(self.body.text, self.body.cursor, self.phrases)
        return None if found == self._declined else found

    def type(self, char: str) -> None:
        """Take a typed character: as text, unless its place makes it a mark or a sign."""
        if self.naming is not None:
            self._type_name(char)
            return
        after, self._after = self._after, ""
        called, self._called = self._called, ""
        if not self.body.text:
            if called and self._is_no_name(called, char):
                return
            if not self.mark and char in self.mark_chars:
                self.mark, self._after = char, "mark"
                return
            if after == "mark" and self._is_no_mark(char):
                return
            if after and char == " ":
                return
        if char == SPEAKER_SIGN and not self.speaker and self.body.selection == (0, 0):
            self._name("")
            return
        expansion = None if is_word_character(char) else self.expand()
        self.body.insert(char)
        self._expanded = (expansion, self.body.text) if expansion else None

    def _is_no_mark(self, char: str) -> bool:
        """Take a first sign as text where it is typed twice, or where what follows it shows that no kind is meant."""
        if char == self.mark:
            self.body.insert(char)
        elif char in _NOT_AFTER_MARK and self.mark not in self.spaced_marks:
            self.body.insert(self.mark + char)
        else:
            return False
        self.mark = ""
        return True

    def _is_no_name(self, called: str, char: str) -> bool:
        """Take back that a colon ended a name where it stands in a time or an address: 10:30, http://."""
        if char == "/":
            self.speaker = ""
            self.body.insert(f"{SPEAKER_SIGN}{called}:{char}")
        elif char.isdecimal() and called[-1:].isdecimal():
            self.speaker = ""
            self._name(f"{called}:{char}")
        else:
            return False
        return True

    def expand(self) -> Expansion | None:
        """Put the phrase in the place of the short code before the cursor; return what was done."""
        found = self.phrase
        if found:
            self.body.replace(found.start, found.start + len(found.code), found.phrase)
            self._expanded = (found, self.body.text)
        return found

    def paste(self, text: str) -> None:
        """Insert text as it is: nothing in it is a mark, a sign or a short code."""
        self.active.insert(text)

    def backspace(self) -> None:
        """Take back: an expansion just made, a character, at the start the speaker, then the mark."""
        buffer = self.active
        if self._expanded and self._expanded[1] == self.body.text and not self.body.selected:
            self._take_back_expansion(self._expanded[0])
        elif buffer.selection != (0, 0):
            buffer.backspace()
        elif self.naming is not None:
            self._end_naming(self.literal.removeprefix(SPEAKER_SIGN))
            self.body.move_to(0)
        elif self.speaker:
            self._name(self.speaker)
            self.speaker = ""
        else:
            self.mark = ""

    def _take_back_expansion(self, done: Expansion) -> None:
        end = done.start + len(done.phrase)
        after = self.body.text[end : self.body.cursor]
        self.body.replace(done.start, self.body.cursor, done.code + after)
        self._expanded, self._declined = None, done

    def clear(self) -> None:
        """Empty the draft; if it is empty, bring the next line that waits beside it, or what was cleared."""
        entry = self.entry
        if entry == Entry() and self.beside:
            self.beside += [self._cleared] if self._cleared != Entry() else []
            brought, self._cleared = self.beside.pop(0), Entry()
            self.load(brought)
        elif entry == Entry():
            self.load(self._cleared)
        else:
            self.load(Entry())
            self._cleared = entry

    def take_name(self) -> None:
        """Take the chosen name, or a known one with the text after it, or else what was typed as the name."""
        if self.naming is not None:
            names = self.names
            if names or not self.take_name_and_text():
                self._set_speaker(names[self.choice] if names else self.naming.text.strip())

    @property
    def first_name(self) -> str:
        """The name that Tab takes for a first word behind a mark that may begin it; empty where there is none."""
        typed = self.body.text
        if self.naming is not None or self.speaker or not self.mark or self.mark in self.spaced_marks:
            return ""
        if not typed.strip() or " " in typed or self.body.cursor < len(typed):
            return ""
        return next(iter(matching_names(typed, self.speakers)), "")

    def take_first_name(self) -> bool:
        """Take the first word as the speaker, or offer the names that it may begin; return whether it may."""
        if not self.first_name:
            return False
        self._name(self.body.text)
        self.body.replace(0, len(self.body.text), "")
        if len(self.names) == 1:
            self.take_name()
        return True

    @property
    def name_and_text(self) -> tuple[str, str] | None:
        """A known name, and what was typed after it where the colon was forgotten."""
        if self.naming is None or self.names:
            return None
        return name_before_text(self.naming.text, self.speakers)

    def take_name_and_text(self) -> bool:
        """Take that name and the text after it; return False if there is no such name."""
        found = self.name_and_text
        if found is None:
            return False
        self.body.replace(0, 0, f"{found[1]} " if self.body.text else found[1])
        self._set_speaker(found[0])
        return True

    def settle_name(self) -> bool:
        """End a name as Enter does; return whether the entry is then to be recorded.

        A name that is offered is taken, and so is a known one before a text. What is no known name stays text, unless
        a text stands behind it already, which parts the two.
        """
        if self.naming is None or self.take_name_and_text():
            return True
        if self.names or (self.body.text and self.naming.text.strip()):
            self.take_name()
            return False
        self.abandon_name()
        return True

    def choose(self, delta: int) -> None:
        """Choose another of the suggested names."""
        self.choice = max(0, min(self.choice + delta, len(self.names) - 1))

    def abandon_name(self) -> None:
        """Take what was typed of a name as text, sign and all."""
        self._end_naming(self.literal)

    def _name(self, typed: str) -> None:
        self.naming, self.choice = TextBuffer(typed), 0

    def _type_name(self, char: str) -> None:
        assert self.naming is not None
        if char == SPEAKER_SIGN and not self.naming.text:
            self._end_naming(SPEAKER_SIGN + self.body.text)
        elif char in _NOT_AFTER_MARK and not self.naming.text:
            self._end_naming(SPEAKER_SIGN + char + self.body.text)
            self.body.move_to(2)
        elif char in _END_OF_NAME:
            self._end_name(char)
        else:
            self.naming.insert(char)
            self.choice = 0

    def _end_name(self, colon: str) -> None:
        """Take the name as it was typed; what has no letter is none."""
        assert self.naming is not None
        typed = self.naming.text
        if any(char.isalpha() for char in typed):
            self._set_speaker(as_listed(typed, self.speakers))
            self._called = "" if self.body.text else typed
        else:
            after = self.body.text
            self._end_naming(SPEAKER_SIGN + typed + colon + after)
            self.body.move_to(len(self.body.text) - len(after))

    def _set_speaker(self, name: str) -> None:
        if not name:
            self.abandon_name()
            return
        self.speaker, self.naming, self._after = name, None, "name"
        self.body.move_to(len(self.body.text))

    def _end_naming(self, text: str) -> None:
        """Type the text again, which now holds what was typed of a name."""
        self.naming = None
        self.body.replace(0, len(self.body.text), text)
