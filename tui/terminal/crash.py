"""A fault of the console's own: told in one sentence, its details in a file, what was recorded safe."""

import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path

_NAME = "fault.txt"

DEFECTS = (ArithmeticError, AssertionError, AttributeError, LookupError, RuntimeError, TypeError, ValueError)
"""What a defect in an edit raises. An edit makes a new workshop of the old one, so nothing is half done then."""


def not_done(state: Path) -> str:
    """Note the defect that is being handled, of something that was not done; the sentence for the typist."""
    return _noted(state, "Plenary met a fault of its own and did not do this; nothing else is changed.")


def noted(state: Path) -> str:
    """Note the exception that is being handled, which ends the console; the sentence for the typist."""
    return _noted(state, "Plenary met a fault of its own and had to stop; what was recorded is safe, start it again.")


def _noted(state: Path, told: str) -> str:
    details = f"{datetime.now(UTC).isoformat()}\n{''.join(traceback.format_exception(sys.exception()))}"
    try:
        state.mkdir(parents=True, exist_ok=True)
        (state / _NAME).write_text(details, encoding="utf-8", errors="backslashreplace")
    except OSError:
        return told
    return f"{told} The details are in {state / _NAME}."
