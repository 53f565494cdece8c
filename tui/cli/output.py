"""What commands print, write and ask. No name and no text of a workshop ever steers the terminal."""

import contextlib
import os
import sys
from pathlib import Path

from store.errors import because
from store.file.names import fault_of_name
from tui import safe_write
from tui.cli import texts
from tui.widgets.text.display import visible


class CommandError(Exception):
    """A command cannot do what was asked; the text is one sentence for the person who typed it.

    `code` is the exit code: 1, or 2 for wrong use.
    """

    def __init__(self, sentence: str, code: int = 1) -> None:
        super().__init__(sentence)
        self.code = code


def put(*lines: str) -> None:
    """Print lines. Raises CommandError where they cannot be printed, BrokenPipeError where nobody reads on."""
    put_text("".join(f"{visible(line)}\n" for line in lines), encoding=None)


def put_text(text: str, *, encoding: str | None = "utf-8") -> None:
    """Print a text that is safe as it is, in an encoding other than the terminal's if one is given.

    Raises CommandError where it cannot be printed, BrokenPipeError where nobody reads on.
    """
    if sys.stdout is None:
        raise CommandError(texts.not_printed(texts.CLOSED))
    try:
        if encoding is None:
            sys.stdout.write(text)
        else:
            sys.stdout.flush()
            sys.stdout.buffer.write(text.encode(encoding))
        sys.stdout.flush()
    except OSError as error:
        _give_up_printing()
        if isinstance(error, BrokenPipeError):
            raise
        raise CommandError(texts.not_printed(texts.reason(error))) from error


def complain(sentence: str) -> int:
    """Say on the error stream what is wrong; return the exit code for it."""
    with contextlib.suppress(OSError):  # where even this cannot be said, the exit code still tells
        print(visible(f"plenary: {sentence}"), file=sys.stderr, flush=True)
    return 1


def note(line: str) -> None:
    """Print a line on the error stream, beside what the command has to say at its end."""
    with contextlib.suppress(OSError):  # where it cannot be printed, the end still tells
        print(visible(line), file=sys.stderr, flush=True)


def in_folder(output: Path, source: Path, ending: str) -> Path:
    """Return the file to write: the one named or, where a folder was named, one in it called after the source."""
    return output / source.with_suffix(ending).name if output.is_dir() else output


def write_file(text: str | bytes, output: Path, source: Path, *, encoding: str = "utf-8") -> Path:
    """Write a text or bytes made of a source, and say so where another name had to be taken; `-` prints it.

    Return the file that was written. Raises CommandError.
    """
    if str(output) == "-":
        put_text(text if isinstance(text, str) else text.decode(encoding))
        return output
    if fault := fault_of_name(output):
        raise CommandError(f"{texts.no_name(output, fault)}.")
    if not output.parent.is_dir():
        raise CommandError(f"{texts.no_such_folder(output.parent)}.")
    try:
        target = safe_write.write(text, output, encoding=encoding, source=source)
    except OSError as error:
        raise CommandError(texts.not_written(output, because(error)[0])) from error
    if target != output:
        complain(safe_write.went_elsewhere(output, target))
    return target


def agreed(question: str) -> bool:
    """Return whether whoever sits there says yes. Raises CommandError where nobody does."""
    return texts.is_yes(asked(question))


def asked(question: str) -> str:
    """Return the answer of whoever sits there. Raises CommandError where nobody does."""
    if sys.stdin is None:
        raise CommandError(texts.SAY_YES)
    try:
        print(question, end="", file=sys.stderr, flush=True)
        return input()
    except EOFError as error:
        raise CommandError(texts.SAY_YES) from error


def _give_up_printing() -> None:
    """Send what is still to be printed nowhere, so that the end of the program does not try to print it again."""
    with contextlib.suppress(OSError, AttributeError):  # it is closed, or no file of the system
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
