"""Questions to whoever sits at the command line. Standard output stays free for what the command prints."""

import sys

from tui.cli import texts
from tui.cli.output import CommandError


def agreed(question: str) -> bool:
    """Return whether whoever sits there says yes. Raises CommandError where nobody does."""
    return asked(question).strip().casefold() in ("y", "yes")


def asked(question: str) -> str:
    """Return the answer of whoever sits there. Raises CommandError where nobody does."""
    if sys.stdin is None:
        raise CommandError(texts.SAY_YES)
    try:
        print(question, end="", file=sys.stderr, flush=True)
        return input()
    except EOFError as error:
        raise CommandError(texts.SAY_YES) from error
