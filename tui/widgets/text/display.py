"""What of a text may reach the terminal: control characters become marks that can be seen."""

import re

CONTROL_MARK = "\u2426"
"""Stands for a control or hidden format character that has no picture of its own."""
NEWLINE_MARK = "\u23ce"
_LEFT_TO_RIGHT = "\u21fe"
_RIGHT_TO_LEFT = "\u21fd"
_END_OF_DIRECTION = "\u21ff"
_REPLACEMENT = "\ufffd"

_PICTURES: dict[int, str] = {code: chr(0x2400 + code) for code in range(0x20)}
_PICTURES |= dict.fromkeys(range(0x80, 0xA0), CONTROL_MARK)
_PICTURES |= {
    0x0A: NEWLINE_MARK,
    0x7F: "\u2421",
    0x85: NEWLINE_MARK,
    # Terminals disagree whether a soft hyphen takes a cell; a plain hyphen is one everywhere.
    0xAD: "-",
    0x061C: _RIGHT_TO_LEFT,
    0x200E: _LEFT_TO_RIGHT,
    0x200F: _RIGHT_TO_LEFT,
    0x2028: NEWLINE_MARK,
    0x2029: NEWLINE_MARK,
    0x202A: _LEFT_TO_RIGHT,
    0x202B: _RIGHT_TO_LEFT,
    0x202C: _END_OF_DIRECTION,
    0x202D: _LEFT_TO_RIGHT,
    0x202E: _RIGHT_TO_LEFT,
    0x2066: _LEFT_TO_RIGHT,
    0x2067: _RIGHT_TO_LEFT,
    0x2068: _LEFT_TO_RIGHT,
    0x2069: _END_OF_DIRECTION,
    0xFEFF: CONTROL_MARK,
}
_PICTURES |= dict.fromkeys(range(0x206A, 0x2070), CONTROL_MARK)
_PICTURES |= dict.fromkeys(range(0xFFF9, 0xFFFC), CONTROL_MARK)
_PICTURES |= dict.fromkeys((0xE0001, *range(0xE0020, 0xE0080)), CONTROL_MARK)

_HIDDEN = re.compile(f"[{re.escape(''.join(map(chr, _PICTURES)))}\ud800-\udfff\ufffe\uffff]")


def _picture(found: re.Match[str]) -> str:
    return _PICTURES.get(ord(found[0]), _REPLACEMENT)


def visible(text: str) -> str:
    """Return the text as it may be drawn: as many code points as before, none that steers a terminal.

    Controls become their Unicode pictures, direction marks become small arrows, line ends
    become U+23CE, half surrogates U+FFFD. Spaces of any width and joiners stay as they are.
    Offsets into the result are offsets into the text.
    """
    if text.isprintable():
        return text
    return _HIDDEN.sub(_picture, text)
