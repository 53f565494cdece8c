"""Putting a finished file in the place of another: the one step in which two writers can meet.

Where the system can exchange two names in one step, what came out can be looked at afterwards, so that a file
laid there in the last instant is caught. Elsewhere a plain replace must do.
"""

import errno
import os
import sys
import time
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

_UNSUPPORTED = {errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP, errno.ENOTSUP}
_NO_LINKS = _UNSUPPORTED | {errno.EPERM, errno.EMLINK, errno.EXDEV}
_HELD_OPEN = (5, 32, 33)  # Windows: a scanner or a sync client has the file open for a moment
_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.75, 1.0)  # seconds; 2.5 in all


@cache
def _rename_with_flags() -> tuple[Callable[[bytes, bytes, int], int], tuple[int, int]] | None:
    """The system's rename with flags; its flags for "exchange" and for "only if nothing is there"."""
    import ctypes  # not needed before the first save, and starting must be quick

    if sys.platform == "linux":
        call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
        if call is not None:
            here = -100  # AT_FDCWD
            return (lambda old, new, flags: int(call(here, old, here, new, flags))), (2, 1)
    elif sys.platform == "darwin":
        call = getattr(ctypes.CDLL(None, use_errno=True), "renamex_np", None)
        if call is not None:
            return (lambda old, new, flags: int(call(old, new, flags))), (2, 4)
    return None


def _rename(old: Path, new: Path, which: int) -> bool:
    """Rename with flag number `which` (0 exchange, 1 only if free); False where this system cannot."""
    found = _rename_with_flags()
    if found is None:
        return False
    call, flags = found
    if call(os.fsencode(old), os.fsencode(new), flags[which]) == 0:
        return True
    import ctypes

    code = ctypes.get_errno()
    if code in _UNSUPPORTED:
        return False
    raise OSError(code, os.strerror(code), str(new))


def exchange(temp: Path, target: Path) -> bool:
    """Let the two files change names in one step; False, and nothing done, where that is not to be had."""
    return _rename(temp, target, 0)


def place_new(temp: Path, target: Path) -> bool:
    """Give `temp` the name `target` if nobody has it; False, and nothing done, if somebody has."""
    try:
        if _rename(temp, target, 1):
            return True
        if sys.platform == "win32":
            temp.rename(target)  # never replaces there
            return True
        target.hardlink_to(temp)
    except FileExistsError:
        return False
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        if target.exists():
            return False
        replace(temp, target)
        return True
    temp.unlink()
    return True


def replace(
    temp: Path,
    target: Path,
    *,
    pauses: Sequence[float] = _PAUSES,
    rename: Callable[[Path, Path], object] = Path.replace,
    sleep: Callable[[float], object] = time.sleep,
) -> None:
    """Put `temp` in the place of `target`; where another program holds it open for a moment, try again."""
    for pause in pauses:
        try:
            rename(temp, target)
        except OSError as error:
            if getattr(error, "winerror", None) not in _HELD_OPEN:
                raise
        else:
            return
        sleep(pause)
    rename(temp, target)
