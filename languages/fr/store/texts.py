"""French: what the store tells people of a workshop's file; what the log, copies and recovery say stands beside it.

Whole sentences end with a full stop. A clause, which stands within a sentence, does not.
"""

import errno
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from languages.fr.writing import agreeing, number, plural
from workshop.text import shorten

# Errors of the system: cause and advice, both clauses.
_RIGHT_TO_WRITE = ("l’autorisation manque", "demandez le droit d’y écrire ou enregistrez ailleurs")
BUSY = ("un autre programme le tient ouvert", "fermez ce programme")
CAUSES = {
    errno.ENOSPC: ("le disque est plein", "faites-y de la place"),
    errno.EDQUOT: ("votre part du disque est épuisée", "faites-y de la place"),
    errno.EFBIG: ("le fichier est plus grand que permis ici", "enregistrez-le ailleurs"),
    errno.EROFS: ("le disque est en lecture seule", "déverrouillez-le ou enregistrez ailleurs"),
    errno.EACCES: _RIGHT_TO_WRITE,
    errno.EPERM: _RIGHT_TO_WRITE,
    errno.EIO: ("le disque signale une erreur", "vérifiez le disque ou la clé, et enregistrez ailleurs"),
    errno.ENOENT: ("le dossier n’est pas là", "remettez la clé ou le lecteur réseau"),
    errno.ENODEV: ("le disque n’est pas là", "remettez la clé ou le lecteur réseau"),
    errno.ENOTDIR: ("une partie du chemin de son dossier est un fichier", "choisissez un autre dossier"),
    errno.EISDIR: ("c’est un dossier", "nommez un fichier"),
    errno.ENAMETOOLONG: ("le nom est trop long", "choisissez un nom plus court"),
    errno.ELOOP: ("ses liens tournent en rond", "nommez le fichier lui-même"),
    errno.EBUSY: BUSY,
}
_NETWORK = ("le lecteur réseau ne répond pas", "attendez qu’il revienne, ou enregistrez ailleurs")
NO_NAME = ("Windows n’a pas de fichiers de ce nom", "choisissez un autre nom")
TOO_LONG = (
    "son chemin est trop long pour Windows",
    "rapprochez le dossier de la racine du lecteur, ou raccourcissez son nom",
)
CAUSES_ON_WINDOWS = {
    19: CAUSES[errno.EROFS],
    21: CAUSES[errno.ENODEV],
    32: BUSY,
    33: BUSY,
    39: CAUSES[errno.ENOSPC],
    53: _NETWORK,
    59: _NETWORK,
    64: _NETWORK,
    67: _NETWORK,
    121: _NETWORK,
    123: NO_NAME,
    161: NO_NAME,
    206: TOO_LONG,
    225: ("l’antivirus le retient", "adressez-vous à qui s’occupe de cette machine"),
    362: ("le programme qui synchronise le dossier ne tourne pas", "démarrez-le, ou enregistrez ailleurs"),
    1117: CAUSES[errno.EIO],
    1167: CAUSES[errno.ENODEV],
    1224: BUSY,
    1231: _NETWORK,
}
"""What Windows says more exactly by numbers of its own; what Python makes of these is often wrong."""
OTHER_ADVICE = "essayez ailleurs"
RIGHT_TO_READ = "demandez le droit de le lire"

# Clauses on what is wrong with a file.
A_FOLDER, NO_FILE = "un dossier", "pas un fichier ordinaire"
NOT_UTF8 = "ce n’est pas du texte UTF-8"
CUT_OFF = "il s’arrête au milieu"
TOO_DEEP = "ses valeurs sont imbriquées trop profondément"
NO_MEMORY = "il ne tient pas dans la mémoire de cette machine"
DOUBLE_NAME = "un nom figure deux fois dans un objet"
LARGE_NUMBER = "un nombre est trop grand"
HOLDS_NULL = "il contient null, et non des tables"
EMPTY = "il est vide"
NO_FORMAT = "il ne nomme pas de format"
NO_WORKSHOP = "il ne nomme pas d’atelier"
STRAY_STEPS = "il contient des étapes là où il n’y en a pas"
KINDS = {dict: "un objet", list: "une liste", str: "un texte", bool: "vrai ou faux", type(None): "null"}
A_NUMBER = "un nombre"
NO_FIELDS = "il n’a pas de champs"

# What opening, saving and merging tell.
CHANGED_OUTSIDE = "Un autre programme a changé ce fichier ; son changement est une seule étape, qui peut être annulée."
WRITTEN_WITHOUT_END = (
    "Un autre programme ne cesse de changer le fichier ; ce qu’il a écrit est fusionné, et l’enregistrement continue."
)

# What the places are called that hold something of a workshop.
JOURNAL, JOURNAL_PART = "le journal de cette machine", "une partie du journal de cette machine"
NOTES, BACKUPS, FOLDER = "les notes de cette machine", "les sauvegardes de cette machine", "le dossier"
WRITTEN, READ, TRIMMED = "écrit", "lu", "abrégé"  # what could not be done to the journal


def unreadable(path: Path, cause: str, advice: str) -> str:
    """Say that a file could not be read."""
    return f"{path} n’a pu être lu : {cause} ; {advice}."


def unwritable(path: Path, cause: str, advice: str) -> str:
    """Say that a file could not be written."""
    return f"{path} n’a pu être enregistré : {cause} ; {advice}."


def not_a_file(path: Path, kind: str) -> str:
    """Say that something else than a file has its name; `kind` is what."""
    return unreadable(path, f"c’est {kind}", "nommez un fichier")


def forbidden_sign(name: str, sign: str) -> str:
    """Return why a name cannot be, as a clause: a sign in it."""
    shown = sign if sign.isprintable() else "un caractère de contrôle"
    return f"Windows n’a pas de fichiers avec {shown} dans leur nom ({shorten(name)})"


def ends_in_nothing(name: str) -> str:
    """Return why a name cannot be, as a clause: its last character, which Windows leaves out."""
    return f"Windows supprime un point ou une espace à la fin d’un nom ({shorten(name)})"


def name_of_a_device(name: str) -> str:
    """Return why a name cannot be, as a clause: it is a device, and what is written to it is lost."""
    return f"{shorten(name)} est le nom d’un périphérique sous Windows"


def name_too_long(name: str) -> str:
    """Return why a name cannot be, as a clause: its length."""
    return f"un nom peut avoir 255 caractères sous Windows ({shorten(name)})"


def no_such_name(path: Path, why: str) -> str:
    """Say that no file can have this path."""
    return f"{path} ne peut être enregistré : {why} ; choisissez un autre nom."


def read_in_part(path: Path, found: int, size: int) -> str:
    """Say that a disk gave fewer bytes than the file has."""
    return unreadable(path, f"seuls {number(found)} octets sur {number(size)} sont venus", "réessayez")


def damaged(path: Path, reason: str, line: int, column: int) -> str:
    """Say that a file is damaged, and where if that is known; both count from 1."""
    place = f" à la ligne {line}, colonne {column}" if line else ""
    return (
        f"{path} est endommagé{place} : {reason} ; il n’a pas été touché, ouvrez-en donc une copie ou une sauvegarde."
    )


def no_workshop(path: Path, reason: str) -> str:
    """Say that nothing in a file comes from a workshop."""
    return f"{path} n’est pas un atelier : {reason} ; il n’a pas été touché, nommez le fichier d’un atelier."


def not_a_workshop(path: Path, reason: str) -> str:
    """Say that a sound file is something else."""
    return f"{path} n’est pas un atelier de ce programme : {reason} ; il n’a pas été touché."


def newer_format(path: Path, found: int, known: int) -> str:
    """Say that a later version wrote a file."""
    return (
        f"{path} est au format {found}, ce programme connaît les formats jusqu’à {known} ; "
        f"mettez le programme à jour, ou regardez-le avec : plenary review {path}."
    )


def newer_in_library(path: Path, found: int) -> str:
    """Say the same in the list of a folder's files."""
    return f"{path} est au format {found}, plus récent ; mettez ce programme à jour, ou ouvrez-le en lecture seule."


def changed_by_another(path: Path, aside: Path | None) -> str:
    """Say that somebody else wrote a file, and where what they wrote lies now."""
    kept = f" ; ce qui s’y trouvait est gardé dans {aside}" if aside is not None else ""
    return f"{path} a été changé par un autre programme{kept} ; les deux versions sont fusionnées."


def wrong_records(path: Path, faults: Sequence[str]) -> str:
    """Say that a file's records do not fit together."""
    more = f" (et {number(len(faults) - 1)} de plus)" if len(faults) > 1 else ""
    return (
        f"{path} ne peut être ouvert : {faults[0].rstrip('.')}{more} ; il n’a pas été touché, "
        "voyez tout ce qui ne va pas avec : plenary check FILE"
    )


def missing_file(path: Path) -> str:
    """Say that a file is not there."""
    return f"{path} n’existe pas ; nommez le fichier d’un atelier."


def missing_or_empty(path: Path) -> str:
    """Say that there is nothing to read."""
    return f"{path} n’existe pas, ou est vide ; nommez le fichier d’un atelier."


def empty_file(path: Path) -> str:
    """Say that a file is empty."""
    return f"{path} est vide ; ouvrez-en une copie ou une sauvegarde."


def opened_read_only(path: Path) -> str:
    """Say that a file was opened for reading."""
    return f"{path} est ouvert en lecture seule ; ouvrez-le sans « review » pour le changer."


def write_protected(path: Path) -> str:
    """Say that a file's owner protected it."""
    return f"{path} est protégé en écriture ; ôtez la protection ou enregistrez ailleurs."


def gone(path: Path) -> str:
    """Say that a file is gone for the moment."""
    return f"{path} a disparu ; il sera réécrit s’il ne revient pas."


def being_written(path: Path) -> str:
    """Say that half of a file was found."""
    return f"{path} est en train d’être écrit par un autre programme ; nouvel essai."


def too_large(size: int, limit: int) -> str:
    """Say, as a clause, that a file has too many bytes."""
    return f"il fait {number(size)} octets, et un atelier au plus {number(limit)}"


def would_be_too_large(path: Path, size: int, limit: int) -> str:
    """Say that a file would have more bytes than could be read again."""
    return (
        f"{path} ferait {size / 2**20:.0f} Mo, et ne pourrait plus être ouvert : un atelier fait au plus "
        f"{limit / 2**20:.0f} Mo ; ce qui n’y est pas reste dans le journal de cette machine, continuez dans un "
        "nouvel atelier."
    )


def no_room(limit: int) -> str:
    """Say why something is not recorded."""
    return (
        f"C’est trop pour un atelier, dont le fichier peut faire {limit / 2**20:.0f} Mo ; rien n’a été consigné. "
        "Raccourcissez-le, ou continuez dans un nouvel atelier."
    )


def large(path: Path, size: int, limit: int) -> str:
    """Say that a file comes near the limit."""
    return (
        f"{path.name} fait déjà {size / 2**20:.0f} Mo ; à partir de {limit / 2**20:.0f} Mo, plus rien n’y est "
        "consigné : commencez à temps un nouvel atelier."
    )


def too_large_to_merge(steps: int, limit: int) -> str:
    """Say that steps from elsewhere are left where they are."""
    left = agreeing(steps, "elle a été laissée où elle était", "elles ont été laissées où elles étaient")
    return (
        f"Une copie a {plural(steps, 'étape')} de plus, avec quoi le fichier dépasserait {limit / 2**20:.0f} Mo ; "
        f"{left}."
    )


def not_json(reason: str) -> str:
    """Say, as a clause, why a text is no JSON."""
    return f"ce n’est pas du JSON ({reason})"


def no_json_number(name: str) -> str:
    """Say, as a clause, that JSON has no such number."""
    return f"{name} n’est pas un nombre en JSON"


def name_twice(name: str) -> str:
    """Say, as a clause, which name is there twice."""
    return f"{name!r} figure deux fois dans un objet"


def no_tables(kind: str) -> str:
    """Say, as a clause, that a file holds no tables."""
    return f"il contient {kind}, et non des tables"


def no_table(name: str, kind: str) -> str:
    """Say, as a clause, that a table is none."""
    return f"la table {name!r} est {kind}, et non des fiches par identifiant"


def no_record(table: str, key: str, kind: str) -> str:
    """Say, as a clause, that a record is none."""
    return f"la fiche {key!r} de la table {table!r} est {kind}, et non des champs par nom"


def no_head(key: str, table: str) -> str:
    """Say, as a clause, that a file does not say what it is."""
    return f"il n’a pas de fiche {key!r} dans une table {table!r}"


def unsaved_record(table: str, key: str, reason: str) -> str:
    """Say why a record cannot be written."""
    return f"La fiche {key!r} de la table {table!r} ne peut être enregistrée : {reason}."


def wrong_step(stamp: str, fault: str) -> str:
    """Say what is wrong with a step."""
    return f"Étape {stamp} : {fault}."


def from_journal(count: int) -> str:
    """Say how many steps the journal had beyond the file."""
    came = agreeing(count, "a été rétablie", "ont été rétablies")
    return f"{plural(count, 'étape')} qui {agreeing(count, 'manquait', 'manquaient')} au fichier {came} du journal."


def from_backup(count: int) -> str:
    """Say how many steps this machine's backup had beyond the file."""
    came = agreeing(count, "elle a été rétablie", "elles ont été rétablies")
    return (
        f"Il manque à ce fichier {plural(count, 'étape')} que cette machine avait, comme à une copie plus ancienne ; "
        f"{came} de la dernière sauvegarde de cette machine."
    )


def not_fetched_yet(path: Path) -> str:
    """Say that an empty file is not taken for a new workshop."""
    return (
        f"{path} est vide, et rien n’en est connu ici : un programme de synchronisation ne l’a peut-être pas encore "
        "apporté, attendez-le donc ; pour commencer un nouvel atelier sous ce nom, ôtez d’abord le fichier vide."
    )


def only_a_placeholder(path: Path, placeholder: Path) -> str:
    """Say that a sync program has not brought a file yet."""
    return (
        f"{path} n’est pas encore sur cette machine : {placeholder.name} en tient lieu ; faites-le télécharger par le "
        "programme de synchronisation, et ouvrez-le alors."
    )


def left_out(path: Path, kept: Path) -> str:
    """Say that something in a file is lost by saving, and where it stays."""
    return f"Tout n’a pas de sens dans {path.name} ; le fichier tel qu’il était est gardé sous {kept.name}."


def all_restored(path: Path) -> str:
    """Say that a file which was gone is whole again."""
    return f"{path.name} avait disparu, comme quand on retire une clé ; tout a été rétabli."


def known_before(path: Path) -> str:
    """Say that a new file has the name of an old one."""
    return f"Un fichier de ce nom était ici auparavant ; pour rétablir son contenu : plenary recover {path}"


def damaged_by_another(path: Path, fault: str, aside: Path | None) -> str:
    """Say that another program damaged the file, and where that lies now."""
    return f"{path} a été endommagé par un autre programme ({fault}) ; ce qu’il a écrit est gardé sous {aside}."


def replaced_by_another(path: Path, aside: Path) -> str:
    """Say that another workshop was put in the place of the file."""
    return f"Un autre fichier a été mis à la place de {path.name} ; il est gardé sous {aside.name}."


def source_kept(aside: Path) -> str:
    """Say where the file is in which something made no sense."""
    return f"Le fichier où cela se trouvait est gardé sous {aside.name}."


def on_no_disk(count: int, error: str) -> str:
    """Say how many entries are on no disk, and why."""
    entries = "La dernière entrée n’est" if count == 1 else f"Les {number(count)} dernières entrées ne sont"
    return f"{entries} encore sur aucun disque, gardez donc cette console ouverte : {error}"


def left_behind(path: Path, counts: Mapping[str, int], fault: str, copy: Path | None) -> str:
    """Say what is where of a workshop that could not be saved when it was closed.

    Args:
        path: The workshop's file.
        counts: How many entries of this run are in the `file`, only in the `journal`, and on no disk (`nowhere`).
        fault: Why it could not be saved, as a sentence; empty where that is not known.
        copy: The second copy of the whole workshop, if one was written.
    """
    held = [
        f"{number(counts['file'])} dans le fichier",
        f"{number(counts['journal'])} dans le journal de cette machine",
    ]
    held.append(f"{number(counts['nowhere'])} nulle part")
    said = [fault or f"{path} n’a pu être enregistré à temps."]
    made = plural(sum(counts.values()), "entrée")
    said.append(f"Sur {made} depuis l’ouverture : {held[0]}, {held[1]}, {held[2]}.")
    if counts["journal"]:
        said.append("Ce qu’a le journal revient quand le fichier est rouvert sur cette machine.")
    if copy is not None:
        said.append(f"L’atelier entier a été écrit dans {copy} ; pour réunir les deux : plenary merge {path} {copy}")
    elif counts["nowhere"]:
        said.append("Ce qui n’est nulle part est perdu : aucun autre endroit n’a pu être écrit.")
    return " ".join(said)


def defect(error: BaseException) -> str:
    """Say that a fault of this program keeps it from saving."""
    what = f"{type(error).__name__} : {error}"
    return f"L’atelier n’a pu être assemblé pour l’enregistrer ({what}) ; gardez cette console ouverte et signalez-le."


def no_backup(folder: Path, cause: str, advice: str) -> str:
    """Say that no backup could be made."""
    return f"Aucune sauvegarde n’a pu être faite dans {folder} : {cause} ; {advice}."


def journal_failed(folder: Path, what: str, cause: str, advice: str) -> str:
    """Say what could not be done to the journal.

    Args:
        folder: The journal's folder.
        what: WRITTEN, READ or TRIMMED.
        cause: A clause on why.
        advice: A clause on what to do.
    """
    return f"Le journal de sécurité dans {folder} n’a pu être {what} : {cause} ; {advice}."


def is_there_already(path: Path) -> str:
    """Return why no workshop is started in a file."""
    return f"{path} existe déjà ; nommez un autre fichier pour le nouvel atelier."


def codebook_changes(path: Path) -> str:
    """Return what to do where a codebook is written by others all the time."""
    return f"{path} est en train d’être écrit par un autre programme ; rien n’a changé ici, réessayez dans un instant."


def settings_not_json(path: Path) -> str:
    """Return why nothing of what this machine remembers is used."""
    return f"{path} n’est pas du JSON, rien n’en est donc utilisé ; corrigez-le ou supprimez-le."


def wrong_settings(path: Path, fault: str) -> str:
    """Return what of what this machine remembers is not used."""
    return f"{path} : {fault} ; cela n’est pas utilisé, corrigez-le donc ou supprimez-le."


# What is wrong with a value; pydantic says in English what is wanted of it, and `store.plain_judge` as it does.

_WANTED = (
    (r"input should be a valid string, unable to parse .*", "il faut un texte sans demi-caractères"),
    (r"input should be a valid string", "il faut un texte"),
    (r"input should be a valid boolean", "il faut vrai ou faux"),
    (r"input should be a valid integer", "il faut un nombre entier"),
    (r"input should be a valid (?:list|tuple)", "il faut une liste"),
    (r"input should be (?:an object|a valid dictionary)", "il faut un objet"),
    (r"input should be None", "il faut null"),
    (r"tuple should have at most (\d+) items? after validation, not (\d+)", r"il faut au plus \1 éléments, et non \2"),
    (r"input should be (.*) or (.*)", r"il faut \1 ou \2"),
    (r"input should be (.*)", r"il faut \1"),
)


def item(place: int) -> str:
    """Return what an item of a list is called, counted from 1."""
    return f"élément {place}"


def named(name: str) -> str:
    """Return what a part of a value with a name is called."""
    return f"« {name} »"


def of_part(part: str) -> str:
    """Return the whole to which a part belongs, behind it."""
    return f" de {part}"


def part_missing(name: str, where: str) -> str:
    """Say, as a clause, that a part of a value is missing; `where` is the whole that it belongs to."""
    return f"« {name} »{where} manque"


def part_wrong(part: str, shown: str, wanted: str) -> str:
    """Say, as a clause, that a value, or the named part of it, is another than is wanted."""
    said = next((found.expand(into) for form, into in _WANTED if (found := re.fullmatch(form, wanted))), wanted)
    return f"{part} vaut {shown} : {said}" if part else f"vaut {shown} : {said}"
