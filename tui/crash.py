"""A fault of the console's own: told in one sentence, its details in a file, what was recorded safe."""

import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path

_NAME = "fault.txt"


def noted(state: Path) -> str:
    """Write the exception that is being handled to the state folder; the sentence for the typist."""
    told = "Plenary met a fault of its own and had to stop; what was recorded is safe, start it again."
    details = f"{datetime.now(UTC).isoformat()}\n{''.join(traceback.format_exception(sys.exception()))}"
    try:
        state.mkdir(parents=True, exist_ok=True)
        (state / _NAME).write_text(details, encoding="utf-8", errors="backslashreplace")
    except OSError:
        return told
    return f"{told} The details are in {state / _NAME}."
