"""The records of a Windows console's input become the characters that a terminal device would send.

A console that is asked for them sends most keys as the sequences of other terminals: each character of one is a record
with code 0. Older consoles and other makers' send the keys themselves, which are written as sequences here. Records
with code 0 come from input methods too, whatever is held with them; Textual drops those with something held (NumLock
is something), so that nothing is typed (https://github.com/Textualize/textual/issues/6667). It also drops what came
repeated, and what is pasted or typed with Alt and a number where the keyboard has no such key.
"""

import struct
from codecs import getincrementaldecoder
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

SIZE: Final = 20
"""Bytes of a record (INPUT_RECORD, https://learn.microsoft.com/windows/console/input-record-str)."""
_KEY, _SIZE_CHANGED = 1, 4  # kinds of records
_HEAD = struct.Struct("<Hxx16x")
_BODY = struct.Struct("<4xIHHHHI")
_NONE = "\0"

# What is held with a key (dwControlKeyState), each of these.
_RIGHT_ALT, _LEFT_ALT, _RIGHT_CTRL, _LEFT_CTRL, _SHIFT, _GREY = 0x1, 0x2, 0x4, 0x8, 0x10, 0x100
_ALT, _CTRL = _RIGHT_ALT | _LEFT_ALT, _RIGHT_CTRL | _LEFT_CTRL

# Virtual key codes, https://learn.microsoft.com/windows/win32/inputdev/virtual-key-codes
_BACKSPACE, _TAB, _ENTER, _ALT_KEY, _ESCAPE, _SPACE, _TWO, _PACKET = 0x08, 0x09, 0x0D, 0x12, 0x1B, 0x20, 0x32, 0xE7
_NAMED: Final[Mapping[int, int]] = MappingProxyType({_BACKSPACE: 127, _TAB: 9, _ENTER: 13, _ESCAPE: 27})
"""The numbers under which the newer protocol knows them."""
_HOLDING = frozenset((0x10, 0x11, _ALT_KEY, 0x14, 0x5B, 0x5C, 0x90, 0x91))  # Shift, Ctrl, Alt, the locks, Windows
_MOVES: Final[Mapping[int, str]] = MappingProxyType({
    0x23: "F", 0x24: "H", 0x25: "D", 0x26: "A", 0x27: "C", 0x28: "B",
    0x70: "P", 0x71: "Q", 0x72: "R", 0x73: "S",
})  # fmt: skip
"""The last letter of the sequence of End, Home, the arrows, F1 to F4."""
_NUMBERED: Final[Mapping[int, int]] = MappingProxyType({
    0x21: 5, 0x22: 6, 0x2D: 2, 0x2E: 3, 0x74: 15, 0x75: 17, 0x76: 18, 0x77: 19, 0x78: 20, 0x79: 21, 0x7A: 23, 0x7B: 24,
})  # fmt: skip
"""The number in the sequence of PgUp, PgDn, Insert, Delete, F5 to F12."""
_FUNCTIONS = range(0x70, 0x7C)


class KeyRecord(NamedTuple):
    """A key, or a character without one.

    Attributes:
        down: Whether it was pressed, or let go.
        code: The virtual key; 0 where there is none.
        unit: A UTF-16 code unit; NUL where there is none.
        held: What is held with it.
        times: How often it was pressed; a console puts those together that nobody has read yet.
    """

    down: bool
    code: int
    unit: str
    held: int = 0
    times: int = 1


class SizeRecord(NamedTuple):
    """The window has another size. Which one, the console says when it is asked: what stands here is its buffer's."""


def read(raw: bytes) -> list[KeyRecord | SizeRecord]:
    """Return the records of keys and of the window's size; others mean nothing here."""
    found: list[KeyRecord | SizeRecord] = []
    for start in range(0, len(raw) - SIZE + 1, SIZE):
        (kind,) = _HEAD.unpack_from(raw, start)
        if kind == _KEY:
            down, times, code, _, unit, held = _BODY.unpack_from(raw, start)
            found.append(KeyRecord(bool(down), code, chr(unit), held, times))
        elif kind == _SIZE_CHANGED:
            found.append(SizeRecord())
    return found


class KeyText:
    """The characters of records, of which one may be half there: those beyond U+FFFF come in two."""

    def __init__(self) -> None:
        self._decode = getincrementaldecoder("utf-16-le")("replace").decode

    def of(self, keys: Iterable[KeyRecord]) -> str:
        """Return the characters; half of one that the other half does not follow becomes U+FFFD."""
        units = "".join(written(key) for key in keys)
        return self._decode(units.encode("utf-16-le", "surrogatepass"))


def written(key: KeyRecord) -> str:
    """Return a key as a terminal sends it; empty where it sends nothing."""
    if not key.down:  # a number typed with Alt, or a pasted character that the keyboard has not, comes as Alt goes
        return key.unit if key.code == _ALT_KEY and key.unit != _NONE else ""
    if key.code in _HOLDING:
        return ""
    times = max(key.times, 1)
    if key.code in (0, _PACKET):  # of an input method, of a paste, or a part of a sequence
        return "" if key.unit == _NONE else key.unit * times
    return _pressed(key) * times


def _pressed(key: KeyRecord) -> str:
    alt, ctrl, shift = (bool(key.held & which) for which in (_ALT, _CTRL, _SHIFT))
    bits = shift + 2 * alt + 4 * ctrl
    if key.code in _MOVES or key.code in _NUMBERED:
        is_grey = key.held & _GREY or key.code in _FUNCTIONS
        # Without NumLock, a digit of a number that is typed with Alt looks like an arrow, but for this.
        return _sequence(key.code, bits) if bits != 2 or is_grey else ""
    if key.unit.isprintable() and (alt == ctrl):  # both together are AltGr
        return key.unit
    if key.code == _ESCAPE or (key.code in _NAMED and key.unit != _NONE):
        return _named(key, bits)
    if alt and not ctrl and key.unit.isprintable():
        return _spelt_out(ord(key.unit), 2)
    if key.unit != _NONE and not alt:
        return key.unit
    return _without_a_character(key)


def _sequence(code: int, bits: int) -> str:
    if code in _NUMBERED:
        return f"\x1b[{_NUMBERED[code]};{bits + 1}~" if bits else f"\x1b[{_NUMBERED[code]}~"
    if bits:
        return f"\x1b[1;{bits + 1}{_MOVES[code]}"
    return f"\x1bO{_MOVES[code]}" if code in _FUNCTIONS else f"\x1b[{_MOVES[code]}"


def _named(key: KeyRecord, bits: int) -> str:
    """Return what is sent for Backspace, Tab, Enter, and an Escape that is a key for sure, with nothing to wait for."""
    if key.code == _TAB and bits == 1:
        return "\x1b[Z"
    if key.code == _ESCAPE or bits > 1 or (bits and key.code == _TAB):
        return _spelt_out(_NAMED[key.code], bits)
    return "\x7f" if key.code == _BACKSPACE else key.unit


def _without_a_character(key: KeyRecord) -> str:
    """Return what is sent for a key for which the console knows no character, or one that says less than the key."""
    alt, ctrl, name = key.held & _ALT, key.held & _CTRL, chr(key.code)
    if ctrl and not alt and key.code in (_SPACE, _TWO):
        return _NONE
    is_altgr = key.held & _RIGHT_ALT and key.held & _LEFT_CTRL  # an accent that waits for its letter, or nothing
    if not (alt or ctrl) or is_altgr or not name.isascii():
        return ""
    if name.isupper() or (name.isdigit() and not (alt and ctrl)):  # the codes of letters and digits are their own
        return _spelt_out(ord(name.lower()), 2 * bool(alt) + 4 * bool(ctrl))
    return ""  # a number that is typed with Alt, an accent


def _spelt_out(code: int, bits: int) -> str:
    """Return a key and what is held as the newer protocol writes it, which can mean nothing else."""
    return f"\x1b[{code};{bits + 1}u" if bits else f"\x1b[{code}u"
