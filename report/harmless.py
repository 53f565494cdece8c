"""What of people's text a document may hold: all of it, with controls turned into marks one can see.

A report is read in editors, printed, and shown by `less` and `cat`. A control character there would
steer the terminal, and a direction override would turn round the words that follow it; their pictures
say what was typed and do nothing. Everything else stays: spaces of any width, joiners, soft hyphens
and the marks of direction that reach no further than their neighbours.
"""

import re

_LEFT_TO_RIGHT = "\u21fe"
_RIGHT_TO_LEFT = "\u21fd"
_END_OF_DIRECTION = "\u21ff"
_NEWLINE = "\u23ce"

_PICTURES: dict[int, str] = {code: chr(0x2400 + code) for code in range(0x20) if chr(code) != "\t"}
_PICTURES |= dict.fromkeys(range(0x80, 0xA0), "\u2426")
_PICTURES |= dict.fromkeys((0x0A, 0x85, 0x2028, 0x2029), _NEWLINE)
_PICTURES |= dict.fromkeys((0x202A, 0x202D, 0x2066), _LEFT_TO_RIGHT)
_PICTURES |= dict.fromkeys((0x202B, 0x202E, 0x2067, 0x2068), _RIGHT_TO_LEFT)
_PICTURES |= dict.fromkeys((0x202C, 0x2069), _END_OF_DIRECTION)
_PICTURES |= dict.fromkeys(range(0xD800, 0xE000), "\ufffd")  # half a character, which UTF-8 cannot hold
_PICTURES[0x7F] = "\u2421"

_STEERING = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]",
)


def harmless(text: str) -> str:
    """Return the text with as many characters as before, none of which steers what shows it."""
    if text.isprintable():
        return text
    return _STEERING.sub(lambda found: _PICTURES[ord(found[0])], text)
