"""A fault of the program's own: one sentence for the typist, its details in a file, and the record is safe."""

import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path

from store.file.private import write_private
from tui.terminal import texts

_NAME = "fault.txt"

DEFECTS = (ArithmeticError, AssertionError, AttributeError, LookupError, RuntimeError, TypeError, ValueError)
"""What a defect in an edit raises. An edit makes a new workshop of the old one, so nothing is half done then."""


def not_done(state: Path) -> str:
    """Note the defect that is being handled, because of which something was not done; return the sentence about it."""
    return _noted(state, texts.EDIT_NOT_DONE)


def noted(state: Path) -> str:
    """Note the exception that is being handled, which ends the console; return the sentence about it."""
    return _noted(state, texts.HAD_TO_STOP)


def _noted(state: Path, sentence: str) -> str:
    details = f"{datetime.now(UTC).isoformat()}\n{''.join(traceback.format_exception(sys.exception()))}"
    try:
        write_private(state / _NAME, details.encode("utf-8", "backslashreplace"))
    except OSError:
        return sentence
    return texts.details_are_in(sentence, state / _NAME)
