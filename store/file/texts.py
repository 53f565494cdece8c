"""What is said of a file that is a copy, or of which there are copies."""

from pathlib import Path

from languages.exchange import exchanged


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


def gives_way(name: str, own: str) -> str:
    """Say that another workshop has the file's name, and under which this one goes on."""
    return (
        f"Another workshop was begun under the name {name} and keeps it; yours goes on as {own}. "
        f"To have both in one: plenary merge {name} {own} --begun-apart."
    )


def keeps_the_name(name: str, other: str) -> str:
    """Say that another workshop was begun under the file's name, and under which that one goes on."""
    return (
        f"Another workshop was begun under the name {name}; yours keeps it, and the other goes on as {other}. "
        f"To have both in one: plenary merge {name} {other} --begun-apart."
    )


def displaced(name: str, where: Path) -> str:
    """Say where the workshop is that this machine had under a name which leads to another one now."""
    return f"{name} is another workshop than the one that was recorded here under this name; that one is in {where}."


STATE_COPIED = (
    "This machine's state folder was copied or moved; from now on this console writes under a name of its own, "
    "so that nothing is mixed up with the machine that it came from."
)


exchanged(globals())
