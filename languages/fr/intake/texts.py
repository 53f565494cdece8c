"""French: what is said of files that come in."""

from collections.abc import Sequence

from languages.fr.writing import agreeing, listed, number, plural
from workshop.text import shorten

EMPTY = "Il ne contient ni ligne ni tableau."
NOTHING_IN_IT = (
    "Rien n’a pu y être reconnu comme participants, tribune, problèmes, abréviations ou sigles ; mettez un titre "
    "au-dessus de la liste, ou dites --as."
)
PROTECTED = (
    "Il est protégé par un mot de passe, ou d’un format plus ancien ; enregistrez-le en .docx ou .xlsx sans mot de "
    "passe."
)
NOT_A_PACKAGE = (
    "Il est coupé, ou n’est pas ce que dit son nom ; ouvrez-le dans son programme et enregistrez-le de nouveau."
)
DTD = (
    "Il a une définition de type à lui, ce que de tels fichiers n’ont jamais ; c’est peut-être malveillant, il n’a pas "
    "été lu."
)
NO_XML = "Une de ses parties est endommagée ; ouvrez-le dans son programme et enregistrez-le de nouveau."
NOT_UTF8 = "Il n’est pas en UTF-8 ; enregistrez-le en « CSV UTF-8 » ou comme texte en UTF-8."
NO_WORKBOOK = "Ce n’est pas un classeur ; enregistrez-le de nouveau en .xlsx dans son programme."
NO_DOCUMENT = "Ce n’est pas un document Word ; enregistrez-le de nouveau en .docx dans son programme."
NO_OUTLINE = "Ce n’est pas un plan ; enregistrez-le de nouveau en OPML dans son programme."
MACROS = "Il a des macros ; elles n’ont été ni exécutées ni regardées."


def too_large(size: int, most: int) -> str:
    """Return why a file is not read."""
    held, read = number(round(size / 2**20)), number(round(most / 2**20))
    return f"Il fait {held} Mo, et {read} Mo au plus sont lus ; ôtez-en les images, ou partagez-le."


def unpacks_to_much(most: int) -> str:
    """Return why a packed file is not read."""
    read = number(round(most / 2**20))
    return f"Décompressé, il dépasse {read} Mo, comme un fichier fait pour nuire ; il n’a pas été lu."


def too_many(most: int) -> str:
    """Return why a file is not taken."""
    return f"Il a plus de {number(most)} lignes et rangées ; partagez-le."


def other_ending(ending: str, endings: Sequence[str]) -> str:
    """Return which files can be taken."""
    told = listed(endings, "ou")
    return f"{ending or 'Un nom sans extension'} n’est pas lu ici ; nommez un fichier qui finit par {told}."


def too_long(most: int) -> str:
    """Return why a file is not taken."""
    return f"L’une de ses lignes ou cellules a plus de {number(most)} caractères ; partagez-la."


# What would come in.

LABELS = {
    "participants": ("participant", "participants"),
    "panel": ("membre de la tribune", "membres de la tribune"),
    "problems": ("problème", "problèmes"),
    "phrases": ("abréviation", "abréviations"),
    "acronyms": ("sigle", "sigles"),
}


def counted(what: str, count: int) -> str:
    """Return so many of what comes in."""
    return plural(count, *LABELS[what])


def group(name: str, count: int, *, known: bool) -> str:
    """Return a group that comes in."""
    return f"{name} : {counted('problems', count)}{', en plus dans le groupe de ce nom' if known else ''}"


def some(lines: Sequence[str], count: int) -> str:
    """Return the first few of what comes in."""
    more = f" … {number(count - len(lines))} de plus" if count > len(lines) else ""
    return f"  {' ; '.join(shorten(line, 50) for line in lines)}{more}"


def known_already(what: str, count: int) -> str:
    """Return what is left out, since it is recorded already."""
    return f"Laissé de côté, car déjà consigné : {counted(what, count)}."


def left_out_section(title: str, count: int) -> str:
    """Return a section that is not taken."""
    which = agreeing(count, "qui n’est pas une liste", "qui ne sont pas une liste")
    return f"Laissé de côté : {plural(count, 'paragraphe')} sous « {shorten(title, 40)} », {which}."


def left_out_paragraphs(title: str, count: int) -> str:
    """Return the paragraphs beside a list that are not taken."""
    return f"Laissé de côté : {plural(count, 'paragraphe')} à côté de la liste sous « {shorten(title, 40)} »."


def left_out_columns(title: str, names: Sequence[str]) -> str:
    """Return the columns of a table that are not taken."""
    named = ", ".join(f"« {shorten(name, 30)} »" for name in names)
    where = f" de « {shorten(title, 40)} »" if title else ""
    return f"Laissé de côté : {'la colonne' if len(names) == 1 else 'les colonnes'} {named}{where}."


def left_out_table(title: str) -> str:
    """Return a table that is not taken."""
    where = f" « {shorten(title, 40)} »" if title else ""
    return (
        f"Laissé de côté : le tableau{where} ; ses titres ne disent ni personnes, ni problèmes, ni abréviations, ni "
        "sigles."
    )
