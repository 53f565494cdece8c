"""French: what is said of restoring, merging and forgetting."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from languages.fr.writing import agreeing, plural, second_of_year
from workshop.text import shorten

CLOSE_CONSOLES = "Une console est ouverte sur cette machine ; fermez-la d’abord, sinon elle réécrirait le nom."
NOTHING_TO_FORGET = "Dites ce qui est à effacer : un nom, ou --record avec l’identifiant d’une ligne."


def no_name_to_forget(name: str) -> str:
    """Say that something cannot be forgotten as a name."""
    return f"« {shorten(name, 40)} » n’a pas de lettres, ou trop pour un nom ; donnez le nom tel qu’il a été tapé."


def no_such_record(record: str) -> str:
    """Say that there is no such row."""
    return f"Il n’y a pas de ligne d’identifiant {shorten(record, 60)} ; les tables du fichier ont les identifiants."


UNKNOWN_WORKSHOP = (
    "L’identifiant de l’atelier n’a pu être lu ; il ne fusionne donc plus de lui-même avec d’autres copies."
)


AN_UNKNOWN_TIME = "un moment inconnu"


OWN = "le fichier lui-même"


def existing_file(path: Path) -> str:
    """Say that a new file would replace one."""
    return f"{path} existe déjà ; nommez un fichier qui n’existe pas."


def being_changed(path: Path) -> str:
    """Say that a file could not be merged for what was put there meanwhile."""
    return f"{path} est en train d’être changé par un autre programme ; réessayez."


def another_workshop(path: Path) -> str:
    """Say, as a clause, that a file is no copy of another."""
    return f"ce n’est pas une copie de {path}, mais un autre atelier"


def backup_of(moment: datetime) -> str:
    """Return what a backup is called; `moment` is in local time."""
    return f"sauvegarde du {second_of_year(moment)}"


def rescued(line: int, reason: str, steps: int) -> str:
    """Say how much of a damaged file could be read; `line` counts from 1, 0 where it is not known."""
    place = f" à la ligne {line}" if line else ""
    could = agreeing(steps, "a pu être lue", "ont pu être lues")
    return f"Ce fichier est endommagé{place} : {reason}. {plural(steps, 'étape')} {could} quand même."


def more_elsewhere(steps: int, places: Sequence[str]) -> str:
    """Say how much more other places had."""
    return f"{plural(steps, 'étape')} de plus {agreeing(steps, 'vient', 'viennent')} de : {', '.join(places)}."


def lost(steps: int, times: str) -> str:
    """Say how many steps are lost; `times` lists when they were made."""
    could = agreeing(steps, "n’a pu être lue", "n’ont pu être lues")
    return f"{plural(steps, 'étape')} {could} nulle part ({times})."


def damaged_kept(kept: Path) -> str:
    """Say where the damaged file is."""
    return f"Le fichier endommagé est gardé entier sous {kept.name}."
