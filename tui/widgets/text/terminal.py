"""What a terminal can show, as far as the environment tells."""

import locale
from collections.abc import Mapping

_PLAIN = ("linux", "vt", "ansi", "dumb", "cons", "xterm-mono")  # fonts of a few hundred glyphs, or none known


def is_plain(environment: Mapping[str, str]) -> bool:
    """Return whether signs beyond ASCII may come out as something else."""
    if environment.get("TERM", "").startswith(_PLAIN):
        return True
    return locale.getpreferredencoding(False).replace("-", "").casefold() not in {"utf8", "cp65001", "utf16"}
