"""What commands and the console write beside the workshops: whole or not at all, and never over a workshop."""

import errno
from pathlib import Path


def write(text: str, output: Path, *, encoding: str = "utf-8", newline: str = "\n") -> None:
    """Write a text; a file of that name is replaced when the new one is whole.

    Raises OSError, also where what is there is a workshop, or may be one: `-o` is easily given the wrong file.
    """
    if output.is_file() and _may_be_a_workshop(output):
        raise FileExistsError(errno.EEXIST, "a workshop may be in it, and nothing is written over one", str(output))
    part = output.with_name(f"{output.name}.part")
    part.write_text(text, encoding=encoding, newline=newline)
    part.replace(output)


def _may_be_a_workshop(path: Path) -> bool:
    with path.open("rb") as file:
        return path.suffix.casefold() == ".json" or file.read(64).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")
