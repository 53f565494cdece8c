"""French: what an edit is refused for, what is wrong with records and steps, what a merge did.

Whole sentences end with a full stop. A clause, which stands within a sentence, does not.
"""

from collections.abc import Sequence
from datetime import datetime

from languages.fr.fields import FIELDS
from languages.fr.writing import listed, moment_of_year, plural, second
from workshop.text import in_one_line, shorten

# Clauses on what is wrong with a record or a step.
NO_KIND = "son identifiant ne nomme aucune sorte de fiche"
NO_POSITION = "elle n’a pas de place"
NO_STAMP = "son horodatage n’est pas de Plenary"

# What an edit or a session refuses.
NOTHING_TO_UNDO = "Il n’y a rien à annuler."
NOTHING_TO_REDO = "Il n’y a rien à rétablir."
OPEN_FOR_READING = "Cet atelier est ouvert en lecture seule ; rien n’a changé."
NO_SUCH_WORDING = "Cette formulation n’est plus là."

# What a merge did to a record, as the list of changes from elsewhere says it.
NEW, BROUGHT_BACK, DELETED, REWORDED, MOVED = "nouveau", "rétabli", "supprimé", "reformulé", "déplacé"
KEPT = "supprimé ailleurs, gardé"
NO_PLACE = "sans place, dans la corbeille"
OTHER_KEPT, ANOTHER = "autre formulation gardée", "une autre formulation"


def votes(by: str, *, counted: bool) -> str:
    """Return a ballot, or dots counted on the wall, by whose they are if that is known."""
    what = "gommettes comptées au mur" if counted else "un bulletin"
    return f"{what}, {by}" if by else what


# Why something stays that was to be undone: a clause.
CHANGED_ELSEWHERE = "reste, car une autre console l’a changé"


def stays_with(rows: str) -> str:
    """Say, as a clause, that something stays for what stands under it or refers to it."""
    return f"reste avec {rows}"


def not_undone(label: str, kept: str, why: str, *, redo: bool) -> str:
    """Say that nothing of an edit was undone, or redone.

    Args:
        label: What the edit is called.
        kept: What that says which stays.
        why: A clause on why it stays.
        redo: Whether it was to be redone.
    """
    word = "Non rétabli" if redo else "Non annulé"
    if kept:
        return in_one_line(f"{word} : « {{}} » {why}.", kept)
    return in_one_line(f"{word} : {{}} {why}.", label)


def forgotten_elsewhere(steps: int) -> str:
    """Say that a colleague had a name forgotten that was in steps of this log."""
    return (
        f"Un nom ou une ligne a été effacé à jamais dans une autre copie, et a disparu de {plural(steps, 'étape')} ici "
        "aussi ; les sauvegardes de cette machine l’ont encore, jusqu’à : plenary forget FILE."
    )


def taking(counts: tuple[int, int, int]) -> str:
    """Say, as a clause, what changes from elsewhere would do: to how many rows, deleting, rewording, moving."""
    verbs = ("supprimer", "reformuler", "déplacer hors de vue")
    return listed([f"{verb} {plural(count, 'ligne')}" for verb, count in zip(verbs, counts, strict=True) if count])


def held_up(counts: tuple[int, int, int]) -> str:
    """Say that changes from elsewhere wait, since they would take a lot away."""
    return (
        f"Des changements d’une autre copie veulent {taking(counts)}. Ils attendent, et rien n’est perdu : "
        "Alt+E demande."
    )


def wrong_record(record: str, fault: str, table: str = "") -> str:
    """Say what is wrong with a record, and in which table it is where that matters."""
    return f"Fiche {record} de la table {table} : {fault}." if table else f"Fiche {record} : {fault}."


def wrong_field(name: str, fault: str) -> str:
    """Say, as a clause, what is wrong with a field."""
    return f"« {name} » {fault}"


def wrong_table(table: str) -> str:
    """Say, as a clause, where a record belongs."""
    return f"sa table est {table}"


def below_itself(over: str) -> str:
    """Say, as a clause, that a record's parents lead back to it."""
    return f"elle est sous elle-même (un cercle par {over})"


def below_hidden(record: str) -> str:
    """Say, as a clause, that a record's parent is not shown."""
    return f"elle est sous {record}, qui ne peut être montrée"


def no_slot(parent: str) -> str:
    """Say, as a clause, that a record is in a slot that no kind has."""
    return f"elle est dans « {shorten(parent)} », qui n’est pas une place"


def no_parent(parent: str) -> str:
    """Say, as a clause, that a record's parent is nowhere."""
    return f"ce qui est au-dessus, « {shorten(parent)} », n’existe pas"


def moved_nowhere(record: str, parent: str) -> str:
    """Say that a record was moved to what is no place."""
    where = f"elle a été déplacée vers « {shorten(parent)} », qui n’est pas une place ; elle reste où elle était"
    return wrong_record(record, where)


def wrong_wording(fault: str) -> str:
    """Say why a wording cannot be chosen."""
    return f"Cette formulation ne peut être choisie : {fault}."


def changed_fields(names: Sequence[str]) -> str:
    """Say, as a clause, which fields a merge changed."""
    return f"changé ({', '.join(FIELDS.get(name, name) for name in names)})"


def two_steps(moment: datetime) -> str:
    """Say that two steps had one stamp."""
    return f"Deux étapes sont datées du {second(moment)} ; les deux sont gardées."


def ahead(moment: datetime) -> str:
    """Say that a step is dated in the future."""
    return (
        f"Un changement est daté du {moment_of_year(moment)} UTC, plus d’un jour dans l’avenir : vérifiez l’heure de "
        "cette machine et des autres. Rien n’est perdu ; seul ce qui est montré d’abord peut être faux."
    )
