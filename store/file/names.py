"""Names that Windows has no files for, or that lead elsewhere than they say.

Some are worse than refused: what is written to `NUL.json` is gone, `notes:1.json` becomes a hidden part of `notes` that
no copy carries along, and `plenary.json.` is `plenary.json`.
"""

import os
import sys
from pathlib import Path, PurePath, PureWindowsPath
from typing import Final

from store import texts

_SIGNS: Final = frozenset('<>:"|?*')
_PORTS: Final = [f"{port}{number}" for port in ("COM", "LPT") for number in "0123456789¹²³"]
_DEVICES: Final = frozenset(("CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", *_PORTS))
_LONGEST: Final = 255  # UTF-16 units of a name
_LONGEST_PATH: Final = 259  # characters; an administrator may have lifted that
_PREFIX, _SHARE = "\\\\?\\", "\\\\?\\UNC\\"  # before a path of any length


def fault_of_name(path: PurePath | str, platform: str = sys.platform) -> str:
    """Return why no file can have this path on Windows, as a clause; empty where one can, and on other systems."""
    if platform != "win32":
        return ""
    whole = PureWindowsPath(path)
    parts = whole.parts[1:] if whole.anchor else whole.parts
    return next((fault for part in parts if (fault := _fault(part))), "")


def _fault(name: str) -> str:
    if name in (".", ".."):
        return ""
    if found := sorted({sign for sign in name if sign in _SIGNS or sign < " "}):
        return texts.forbidden_sign(name, found[0])
    if name[-1:] in (".", " "):
        return texts.ends_in_nothing(name)
    if name.partition(".")[0].rstrip(" ").upper() in _DEVICES:
        return texts.name_of_a_device(name)
    return texts.name_too_long(name) if len(name.encode("utf-16-le", "surrogatepass")) > 2 * _LONGEST else ""


def is_too_long(path: PurePath | str, error: OSError) -> bool:
    """Return whether Windows means that the path is too long where it says that there is no such file or folder."""
    code = getattr(error, "winerror", None)
    return code == 206 or (code == 3 and len(str(Path(path).absolute())) > _LONGEST_PATH)


def with_room(folder: Path, room: int, platform: str = sys.platform) -> Path:
    """Return a folder so that a name of `room` characters in it makes no path too long; only the program sees it."""
    if platform != "win32":
        return folder
    whole = os.path.abspath(folder)  # noqa: PTH100 - no link is to be followed, and no ".." may stay
    if len(whole) + 1 + room <= _LONGEST_PATH or whole.startswith(_PREFIX):
        return folder
    return Path(f"{_SHARE}{whole[2:]}" if whole.startswith("\\\\") else f"{_PREFIX}{whole}")
