"""What a terminal sends becomes keys and pastes, the same on all systems.

Textual's own parser is mended in seven places:

- In a bracketed paste everything up to the end is text. Textual looks for keys in it, so that what follows an
  ESC in a pasted text is lost or arrives as keys before the paste; it also removes NULs.
- ESC and a letter, a digit or a sign are that key with Alt, at once, also where a slow line brings them one after the
  other. Textual waits for what may follow, types the letter where another such key follows, types the signs, and reads
  digits as the ¡ or ™ of some keyboards. ESC with b and f remain the word keys that they are on many machines.
- A sequence that names no key, as Ctrl+Tab or a terminal that answers late sends it, is ignored and not typed.
- A sequence that a slow line brings in pieces is waited for; Textual types its pieces after the escape delay.
- The signs and the Enter of the numeric keypad are the keys they name, in the application mode of older terminals
  (ESC O j) and in the newer protocol (https://sw.kovidgoyal.net/kitty/keyboard-protocol/#functional-key-definitions),
  whatever NumLock and Caps Lock say. Textual drops the signs in the newer one, and = in the older.
- A key that is let go, as the newer protocol may tell, types nothing.
- A lone ESC is the Escape key after the escape delay (`tui/terminal/reader.py` looks in time), and not up to 100 ms
  later.
"""

import re
from collections.abc import Iterable

from textual import events
from textual._time import get_time
from textual._xterm_parser import BRACKETED_PASTE_END, BRACKETED_PASTE_START, XTermParser
from textual.keys import Keys, _character_to_key
from textual.message import Message

_ALT = re.compile(r"\x1b([0-9ac-eg-z])")
_BEGINS_MORE = frozenset("[OPX]^_bf")  # what begins a longer sequence after ESC, and the two keys that move by words
_LATE = 0.5  # seconds more that the rest of a sequence may take on a slow line
_LONGEST = 32  # characters of a sequence
_BEGUN = re.compile(r"\x1b(?:\[\[?[<0-?]*[ -/]*|O[0-9]*)\Z")  # the beginning of a sequence, more than ESC alone

# The numeric keypad: the last letter of ESC O in application mode, and the code in the newer protocol.
_PAD_LETTERS = dict(zip("jklmnoXpqrstuvwxy", "*+,-./=0123456789", strict=True))
_PAD_CODES = dict(zip(map(str, (*range(57399, 57414), 57415, 57416)), "0123456789./*-+=,", strict=True))
_PAD_ENTER = "57414"
_PAD = re.compile(r"\x1bO(?P<held>[0-9]{0,3})(?P<letter>[j-yMX])|\x1b\[(?P<code>574[01][0-9]|57399)(?P<more>[;:0-9]*)u")
_RELEASED = re.compile(r"\x1b\[[0-9:]*;[0-9]*:3(?:;[0-9:]*)?[A-Za-z~]")
_HELD = ((2, "alt"), (4, "ctrl"), (8, "super"), (16, "hyper"), (32, "meta"))  # the bits of a key's modifiers less 1


def _spelt_out(found: re.Match[str]) -> str:
    """Return a key with Alt as the newer protocol writes it, which can mean nothing else."""
    return f"\x1b[{ord(found[1])};3u"


def _pad_key(sequence: str) -> events.Key | None:
    """Return the key of the numeric keypad that a sequence names; None for another key, and for its arrows."""
    found = _PAD.fullmatch(sequence)
    if found is None:
        return None
    is_enter = found["letter"] == "M" or found["code"] == _PAD_ENTER
    character = _PAD_LETTERS.get(found["letter"] or "") or _PAD_CODES.get(found["code"] or "", "")
    if not is_enter and not character:
        return None
    fields = str(found["more"] or "").split(";")  # the first is empty; then what is held, and what is typed
    held_code = found["held"] or (fields[1].partition(":")[0] if len(fields) > 1 else "")
    text = fields[2] if len(fields) > 2 else ""
    bits = int(held_code or "1") - 1
    held = [name for bit, name in _HELD if bits & bit]
    if is_enter:
        return events.Key("+".join([*held, "enter"]), None if held else "\r")
    if text.isdecimal() and not held and chr(int(text)).isprintable():  # a comma where the keyboard has one on "."
        character = chr(int(text))
    return events.Key("+".join([*held, _character_to_key(character)]), None if held else character)


# A whole control sequence; not the mouse's, an answer about a mode, nor what Linux sends for F1 to F5.
_SEQUENCE = re.compile(r"\x1b\[(?![<M\[])[0-?]*[ -/]*[@-xz-~]")


class PasteParser(XTermParser):
    """Parses as Textual does, except that it leaves pasted text alone."""

    def __init__(self, debug: bool = False) -> None:
        super().__init__(debug)
        self._pasting = False
        self._parts: list[str] = []
        self._tail = ""  # the end of what came, which may be the beginning of a mark
        self._recent = ""  # the last that came and was no paste

    def feed(self, data: str) -> Iterable[Message]:
        """Parse what came; an empty text ends the parsing."""
        if not data:
            yield from super().feed(data)
        while data:
            mark = BRACKETED_PASTE_END if self._pasting else BRACKETED_PASTE_START
            seen = self._tail + data
            at = seen.find(mark)
            known, fresh = (seen, "") if at < 0 else (seen[:at], seen[at + len(mark) :])
            if self._pasting:
                cut = max(len(known) - len(mark) + 1, 0) if at < 0 else len(known)
                self._parts.append(known[:cut])
                self._tail = known[cut:]
                if at >= 0:
                    yield from self._pasted()
            else:
                self._tail = seen[1 - len(mark) :] if at < 0 else ""
                typed = data[: len(data) - len(fresh)]
                yield from super().feed(_ALT.sub(_spelt_out, typed))
                self._recent = (self._recent + typed)[-_LONGEST:]
                self._pasting = at >= 0
            data = fresh

    def tick(self) -> Iterable[Message]:
        """End what is waited for once it is late; of a sequence that never ended nothing is typed."""
        unfinished = _BEGUN.search(self._recent) is not None
        if self._timeout_time is None or get_time() < self._timeout_time + (_LATE if unfinished else 0):
            return
        self._recent = ""
        for message in super().tick():
            if not unfinished:
                yield message

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[events.Key]:
        """Yield the keys that a sequence names; none while it may go on."""
        if _RELEASED.fullmatch(sequence):
            return [events.Key(Keys.Ignore, sequence)]
        if pad := _pad_key(sequence):
            return [pad]
        if (
            len(sequence) == 2
            and sequence[0] == "\x1b"
            and sequence[1].isprintable()
            and sequence[1] not in _BEGINS_MORE
        ):
            sequence, alt = sequence[1], True
        if alt and len(sequence) == 1 and sequence.isprintable() and not sequence.isalnum():
            return [events.Key(f"alt+{_character_to_key(sequence)}", sequence)]
        keys = list(super()._sequence_to_key_events(sequence, alt))
        return keys if keys or not _SEQUENCE.fullmatch(sequence) else [events.Key(Keys.Ignore, sequence)]

    def _pasted(self) -> Iterable[Message]:
        text, self._parts, self._pasting = "".join(self._parts), [], False
        # Textual was told where the paste began; it must hear the end too, and has seen nothing between.
        yield from (message for message in super().feed(BRACKETED_PASTE_END) if not isinstance(message, events.Paste))
        yield events.Paste(text)
