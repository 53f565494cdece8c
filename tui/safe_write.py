"""What commands and the console write beside the workshops: whole or not at all, and never over a workshop."""

import errno
import os
import secrets
from pathlib import Path


def write(text: str, output: Path, *, encoding: str = "utf-8", newline: str = "\n") -> None:
    """Write a text; a file of that name is replaced when the new one is whole, where a link leads, there.

    Raises OSError, also where what is there is a workshop, or may be one: `-o` is easily given the wrong file.
    """
    if output.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(output))
    if output.exists() and not output.is_file():  # a pipe or a device takes it as it comes, and stays what it is
        output.write_text(text, encoding=encoding, newline=newline)
        return
    if output.is_file() and _may_be_a_workshop(output):
        raise FileExistsError(errno.EEXIST, "a workshop may be in it, and nothing is written over one", str(output))
    target = Path(os.path.realpath(output))
    part = target.with_name(f"{target.name[:40]}.{secrets.token_hex(4)}.part")  # no name is too long for one more
    try:
        part.write_text(text, encoding=encoding, newline=newline)
        part.replace(target)
    except OSError:
        part.unlink(missing_ok=True)
        raise


def _may_be_a_workshop(path: Path) -> bool:
    with path.open("rb") as file:
        return path.suffix.casefold() == ".json" or file.read(64).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")
