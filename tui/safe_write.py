"""What commands and the console write beside the workshops: whole or not at all, and never over somebody's work."""

import errno
import hashlib
import os
import secrets
from pathlib import Path

from store.file.atomic import HELD_OPEN, remove, replace
from store.file.private import mode_for_new, mode_of, write_fresh
from store.state.state_folder import state_folder
from tui import texts
from tui.settings import Settings

_MOST_NAMES = 1000  # that are tried


def write(
    text: str | bytes,
    output: Path,
    *,
    encoding: str = "utf-8",
    state: Path | None = None,
    source: Path | None = None,
) -> Path:
    """Write a text and return the file that it went into: `output`, or a free name beside it.

    A file that is there is replaced only where it is what this machine wrote last under that name, unchanged. A link
    is followed to a file in the folder or below it, never out of it. A pipe or a device takes the text as it comes.

    Args:
        text: What is written, or its bytes. Line ends stay as they are.
        output: Where it is to go.
        encoding: How a text is encoded.
        state: Where this machine notes what it wrote; by default its state folder.
        source: The file that the text was made of: nobody who may not read that may read this.

    Returns:
        The file in which the text is.

    Raises:
        OSError: It cannot be written; nothing is left behind then.
    """
    if output.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(output))
    data = text if isinstance(text, bytes) else text.encode(encoding)
    if output.exists() and not output.is_file():
        output.write_bytes(data)
        return output
    written = Settings((state or state_folder()) / "written.json")
    digest = hashlib.sha256(data).hexdigest()
    for named in _names(output):
        if not _may_replace(named, written, digest):
            continue
        target = Path(os.path.realpath(named))
        try:
            _put(data, target, source)
        except OSError as error:
            if getattr(error, "winerror", None) in HELD_OPEN and target.exists():
                continue  # somebody reads it, and Windows lets nobody replace it then
            raise
        written.set(str(target), digest)
        return named
    raise FileExistsError(errno.EEXIST, texts.ALL_NAMES_TAKEN, str(output))


def _put(data: bytes, target: Path, source: Path | None) -> None:
    """Put a file in its place, whole. Raises OSError, and leaves nothing behind then."""
    part = target.with_name(f"{target.name[:40]}.{secrets.token_hex(4)}.part")  # no name is too long for one more
    widest = mode_of(source) if source else 0o777
    mode = (mode_of(target) if target.exists() else mode_for_new(target.parent)) & widest
    try:
        write_fresh(part, data, mode)
        replace(part, target)
    except OSError:
        remove(part)
        raise


def went_elsewhere(output: Path, target: Path) -> str:
    """Return the sentence for a text that went into a file other than the one that was named."""
    return texts.went_elsewhere(output.name, target)


def _names(output: Path) -> list[Path]:
    others = (output.with_name(f"{output.stem}-{count}{output.suffix}") for count in range(2, _MOST_NAMES))
    return [output, *others]


def _may_replace(path: Path, written: Settings, digest: str) -> bool:
    """Whether nothing of anybody's is lost there: it is free, or as this machine wrote it, or the same text."""
    real = Path(os.path.realpath(path))
    if path.is_symlink() and not real.is_relative_to(os.path.realpath(path.parent)):
        return False
    try:
        with real.open("rb") as file:
            there = hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return True
    except (PermissionError, IsADirectoryError):
        return False
    return there in (digest, written.get(str(real), ""))
