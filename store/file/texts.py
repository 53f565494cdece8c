"""What is said of a file that is a copy, or of which there are copies."""

from pathlib import Path


def undecided_copy(path: Path, other: Path | None) -> str:
    """Say that nobody has said yet what a copy is, and what that means."""
    of = f"a copy of {other.name if other.parent == path.parent else other}" if other is not None else "a copy"
    return f"{path.name} is {of}. Until you say what it is (Alt+0), nothing flows between the two."


def practice_copy(path: Path) -> str:
    """Say that a file is a copy for trying things in."""
    return f"{path.name} is a copy to try things in: nothing of it reaches the workshop by itself."


def withheld_copy(name: str) -> str:
    """Say that nothing is taken in from a copy beside the file."""
    return f"{name} is a copy of this workshop; nothing of it is taken in until you say what it is (Alt+0)."


STATE_COPIED = (
    "This machine's state folder was copied or moved; from now on this console writes under a name of its own, "
    "so that nothing is mixed up with the machine that it came from."
)
