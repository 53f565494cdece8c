"""French: what is said of a file that is a copy, or of which there are copies."""

from pathlib import Path


def undecided_copy(path: Path, other: Path | None) -> str:
    """Say that nobody has said yet what a copy is, and what that means."""
    named = "" if other is None else f" de {other.name if other.parent == path.parent else other}"
    return (
        f"{path.name} est une copie{named}. Tant que vous n’avez pas dit ce qu’elle est (Alt+0), rien ne passe de "
        "l’une à l’autre."
    )


def practice_copy(path: Path) -> str:
    """Say that a file is a copy for trying things in."""
    return f"{path.name} est une copie pour s’exercer : rien n’en va de soi-même dans l’atelier."


def withheld_copy(name: str) -> str:
    """Say that nothing is taken in from a copy beside the file."""
    return (
        f"{name} est une copie de cet atelier ; rien n’en est repris tant que vous n’avez pas dit ce qu’elle "
        "est (Alt+0)."
    )


def gives_way(name: str, own: str) -> str:
    """Say that another workshop has the file's name, and under which this one goes on."""
    return (
        f"Un autre atelier a été commencé sous le nom {name} et le garde ; le vôtre continue sous {own}. "
        f"Pour avoir les deux en un : plenary merge {name} {own} --begun-apart."
    )


def keeps_the_name(name: str, other: str) -> str:
    """Say that another workshop was begun under the file's name, and under which that one goes on."""
    return (
        f"Un autre atelier a été commencé sous le nom {name} ; le vôtre le garde, et l’autre continue sous {other}. "
        f"Pour avoir les deux en un : plenary merge {name} {other} --begun-apart."
    )


def displaced(name: str, where: Path) -> str:
    """Say where the workshop is that this machine had under a name which leads to another one now."""
    return f"{name} est un autre atelier que celui qui était consigné ici sous ce nom ; celui-là est dans {where}."


STATE_COPIED = (
    "Le dossier d’état de cette machine a été copié ou déplacé ; désormais cette console écrit sous un nom à elle, "
    "pour que rien ne se mêle à la machine d’où il vient."
)
