"""French: what the commands say."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from languages.fr.steps import step
from languages.fr.store.texts import CAUSES
from languages.fr.writing import agreeing, moment, number, plural
from workshop.text import shorten

ABOUT = "Plenary consigne un atelier de consultation en direct."
CANCELS = "Ctrl+C abandonne"
CANCELLED = "Abandonné."
NOT_INSTALLED = "(non installé)"
CLOSED = "elle est fermée"
NEEDS_A_TERMINAL = "La console a besoin d’un terminal ; plenary --linear, plenary report et plenary check s’en passent."
DUMB = (
    "TERM vaut dumb : un tel terminal ne peut pas dessiner un écran. plenary --linear "
    "FICHIER fonctionne ligne par ligne ; ou donnez à TERM le nom de ce terminal, par "
    "exemple xterm."
)
OLD_CONSOLE = (
    "La fenêtre de commande de ce Windows ne peut pas dessiner un écran ; plenary --linear FICHIER fonctionne ligne "
    "par ligne. La console demande Windows 10 ou plus récent."
)
WALL_NEEDS_A_TERMINAL = (
    "L’écran de la salle a besoin d’un terminal à lui, ou de --html et du nom d’une page ; voir plenary wall --help."
)
NAME_ONE = "donnez un seul de FICHIER, --folder, --linear, --sample et --sample-series"
SAY_WHAT_TO_EXPORT = (
    "Dites quoi exporter : --votes, --framework, --people, --voices, --sheet, --tree ou --map ; voir plenary --help."
)
CHANGES_ARE_FOR_WORD = "--changes tracked est pour Word : donnez après -o un fichier qui se termine par .docx."
STYLE_IS_FOR_WORD = "--style est pour Word : donnez après -o un fichier qui se termine par .docx ; voir plenary --help."
NO_CUES = (
    "Rien n’a été consigné pendant un enregistrement ; dites sur F6, sous Enregistrements, "
    "quand l’un d’eux a commencé, par exemple Matin = 2026-11-24 09:00:12."
)
NOTHING_HAPPENED = "Rien de ce qui s’est passé ne répond à tout cela."
COUNTS_FROM_ONE = "ce n’est pas un nombre entier à partir de 1"
READING = "lecture de l’atelier"
WRITING_THE_REPORT = "composition du rapport"
READING_SERIES = "lecture des ateliers de la série"
CHECKING = "vérification du fichier"
MERGING = "fusion des copies"
RECOVERING = "recherche de tout ce qui reste de l’atelier"

# How a command is used.


def did_you_mean(word: str, verb: str) -> str:
    """Return the question about a word that is nearly a command."""
    return f"il n’y a ni commande ni fichier {word} ; vouliez-vous dire plenary {verb} ?"


def other_ending(path: str, ending: str, endings: Sequence[str]) -> str:
    """Return why a file of that ending is not written."""
    *most, last = endings
    written = f"{', '.join(most)} ou {last}" if most else last
    return (
        f"{path} se termine par {ending}, un format qui ne s’écrit pas ici ; donnez un fichier "
        f"qui se termine par {written}"
    )


def misused(said: str, program: str) -> str:
    """Return what is wrong with a command line, and where the command is explained."""
    return f"{said}{'.' if said[-1] not in '.?' else ''} Voir {program} --help."


def missing(names: str) -> str:
    """Return what the command needs besides what was typed."""
    return f"il manque {written(names)}"


def no_such_option(word: str, near: str) -> str:
    """Return why an option is not taken, with the one that is nearly like it."""
    return f"il n’y a pas d’option {word}" + (f" ; vouliez-vous dire {near} ?" if near else "")


def quote_it(name: str) -> str:
    """Return how a name with a blank in it is typed."""
    return f'un nom qui contient une espace se met entre guillemets : "{name}"'


def one_too_many(word: str) -> str:
    """Return what to do about a word that means nothing."""
    return f"{word} est un mot de trop ; un nom qui contient une espace se met entre guillemets"


def meant_as_command(word: str, verb: str) -> str:
    """Return the question about a file that is not there and is called like a command."""
    return (
        f"il n’y a pas de fichier {word} ; vouliez-vous dire plenary {verb} FICHIER ? Pour créer "
        f"un atelier de ce nom : plenary ./{word}"
    )


def only_other_case(path: Path, there: Path) -> str:
    """Return the question about a file that is there in other letters."""
    return f"il n’y a pas de fichier {path} ; vouliez-vous dire {there} ?"


def no_such_folder(folder: Path) -> str:
    """Return why the workshops of a folder cannot be shown."""
    return f"il n’y a pas de dossier {folder}"


def is_a_folder(path: Path) -> str:
    """Return what to do where a folder was named as a file."""
    return f"{path} est un dossier ; plenary --folder {path} en montre les ateliers"


def page_over_a_workshop(path: Path) -> str:
    """Return why no page of HTML is written there."""
    return (
        f"{path} est le fichier d’un atelier ; aucune page ne sera écrite par-dessus ; donnez un "
        "autre fichier après --html"
    )


def no_such_file(path: Path) -> str:
    """Return why a file that is not there is not started."""
    return f"il n’y a pas de fichier {path}, et le fichier d’un nouvel atelier se termine par .json"


def leads_nowhere(path: Path) -> str:
    """Return why no workshop is started where a link leads: whoever laid it chose the place."""
    return f"{path} est un lien vers un fichier absent ; supprimez le lien ou donnez le fichier lui-même"


def nowhere_to_start(path: Path) -> str:
    """Return why a workshop cannot be started in a folder that is not there."""
    return (
        f"il n’y a pas de dossier {path.parent} où créer {path.name} ; créez d’abord le dossier, ou donnez-en un autre"
    )


def reason(error: Exception) -> str:
    """Return why the system did not do something, as a clause."""
    cause, _ = CAUSES.get(getattr(error, "errno", None) or 0, ("", ""))
    return cause or getattr(error, "strerror", None) or _FAULTS.get(str(error), str(error))


def no_name(path: Path, why: str) -> str:
    """Return why the system takes this for no name of a file."""
    return f"{shorten(str(path), 60)} ne peut pas être un fichier ici : {why}"


# What went wrong.


def table_not_taken(table: Path, why: str) -> str:
    """Return why nothing of a table was taken."""
    return f"{table} : {why}"


def name_a_workshop(path: Path, *, for_ballots: bool = False) -> str:
    """Return what to do where the workshop that a command is about is not there."""
    return f"{path} n’existe pas ; donnez le fichier de l’atelier{' où vont les bulletins' if for_ballots else ''}."


NO_ROUND = "une élection ouvre un atelier à elle ; retirez --round."
NO_IMPORT = "Il n’y a pas d’import à annuler."


def taken_back(name: str) -> str:
    """Return which import was taken back."""
    return f"Annulé : {name}."


def wrong_in_election(count: int) -> str:
    """Return why nothing of an election was taken."""
    return f"{plural(count, 'faute')}, et rien n’a été repris ; --skip-wrong reprend les bulletins justes."


def wrong_rows(count: int) -> str:
    """Return why nothing of a table was taken."""
    return (
        f"{plural(count, 'ligne')} {agreeing(count, 'fautive')}, et rien n’a été repris ; "
        "--skip-wrong reprend les autres."
    )


def election_taken(ballots: int, projects: int, left_out: int) -> str:
    """Return what was taken of an election."""
    out = f", {plural(left_out, 'omis', 'omis')}" if left_out else ""
    return (
        f"{plural(ballots, 'bulletin')} sur {plural(projects, 'projet')} : "
        f"{agreeing(ballots, 'repris', 'repris')}{out}."
    )


def ballots_taken(count: int, left_out: int) -> str:
    """Return what was taken of a table."""
    out = f", {plural(left_out, 'omis', 'omis')}" if left_out else ""
    return f"{plural(count, 'bulletin')} {agreeing(count, 'repris', 'repris')}{out}."


def taken_before(name: str) -> str:
    """Return that the ballots of a table were taken with an import."""
    return f"les mêmes bulletins ont déjà été repris : {name}"


def all_again(count: int, name: str) -> str:
    """Return that a table has all the ballots of an import again."""
    return (
        f"ce tableau contient de nouveau {agreeing(count, 'le bulletin', f'les {number(count)} bulletins')} de {name}"
    )


def all_already(name: str) -> str:
    """Return that an import had all the ballots of a table."""
    return f"tous les bulletins de ce tableau ont déjà été repris avec {name}"


def would_count_twice(why: str) -> str:
    """Return why ballots that were taken before are not taken again."""
    return (
        f"{why}. Repris deux fois, ils comptent deux fois ; rien n’a donc été repris. --take-back "
        "annule les premiers ; --again reprend aussi ceux-ci."
    )


def new_sector(name: str, known: Sequence[str]) -> str:
    """Return that a table has a sector which the workshop did not have."""
    return f"Nouveau secteur : « {name} », outre {', '.join(known)}."


def import_called(label: str, at: datetime) -> str:
    """Return an import by its name and time."""
    return f"« {step(label)} » du {moment(at)}"


def nothing_until(moment: str) -> str:
    """Say that nothing had been recorded at a moment."""
    return f"Rien n’avait été consigné à {moment} ; plenary log FICHIER dit ce qui a été consigné et quand."


def no_such_copy(name: str) -> str:
    """Return what to do where a copy is not there."""
    return f"Il n’y a pas de copie {name}, ni ici ni à côté de l’atelier ; donnez son fichier."


def not_there(path: Path) -> str:
    """Return what to do where the workshop to open is not there."""
    return f"{path} n’existe pas ; donnez le fichier d’un atelier."


def not_printed(why: str) -> str:
    """Return what to do where standard output takes no more."""
    return f"Le résultat n’a pas pu être affiché : {why} ; faites de la place, ou envoyez-le ailleurs."


def not_written(path: Path, why: str) -> str:
    """Return what to do where a file could not be written."""
    return f"{path} n’a pas pu être écrit : {why} ; choisissez un autre fichier."


def not_drawn(title: str) -> str:
    """Return what to do where the library that makes PNG failed on a picture."""
    return f"« {shorten(title, 60)} » n’a pas pu être dessiné en .png ; donnez un fichier qui se termine par .svg."


def nothing_to_draw(output: Path) -> str:
    """Return why there are no pictures of trees and maps."""
    return (
        f"{output} n’a pas été écrit : aucune priorité n’est encore adoptée, donc ni arbre ni "
        "carte ; adoptez-en une sur F2."
    )


def library_missing(ending: str, package: str) -> str:
    """Return what to do where a library that a format needs is not installed."""
    return (
        f"Pour écrire {ending}, Plenary a besoin de {package}, qui n’est pas installé : python -m pip install {package}"
    )


# What was done.

LEAVE_NAMES_OUT = "Les omettre ? [o/N] "
REDACT_NEEDS_NAMES = "--redact est pour un rapport sans noms ; ajoutez --names none ou --names group."
SHARE_WITHOUT = "Écrire l’atelier sans eux ? [o/N] "


def shared(output: Path) -> str:
    """Return what is in a workshop that is given away."""
    return (
        f"{output} contient ce que l’atelier dit maintenant : ni historique, ni lignes "
        "supprimées, ni lignes inachevées."
    )


def names_left(names: Sequence[tuple[str, int]], more: int, *, redacts: bool = True) -> str:
    """Return which names still stand in people's words, and how often; `more` are those not listed.

    `redacts` says whether the command can leave them out.
    """
    listed = ", ".join(f"{shorten(name, 40)} ({count})" for name, count in names)
    others = f" et {number(more)} {agreeing(more, 'autre', 'autres')}" if more > 0 else ""
    way_out = " --redact les omet." if redacts else ""
    return f"Ces noms figurent encore dans les propos : {listed}{others}.{way_out}"


def place_of_a_name(before: str, name: str, after: str, where: str) -> str:
    """Return one place where somebody is named, with the words around it."""
    return f"  {where} : {before}« {name} »{after}"


def in_earlier_wordings(count: int) -> str:
    """Return how often names stand in earlier wordings, which are printed too."""
    return f"  et {number(count)} fois dans des formulations antérieures et dans la corbeille"


def names_found(count: int) -> str:
    """Return how many places the list has that follows."""
    return f"{plural(count, 'endroit')} où quelqu’un est nommé dans les propos :"


def is_sound(path: Path) -> str:
    """Return that a file has no fault."""
    return f"{path} est sain."


def missing_line(word: str, words: str, more: str) -> str:
    """Return one thing that is missing: what, of what, and what is known of it besides."""
    said = f"  {word} : {shorten(words, 80)}" if words else f"  {word}"
    return f"{said} ({shorten(more, 120)})" if more else said


def still_missing(count: int, path: Path) -> str:
    """Return how much is missing in all."""
    if not count:
        return f"Rien ne manque dans {path}."
    return f"Il manque encore {plural(count, 'élément')} dans {path}."


READING_SOURCE = "lecture du fichier"
TAKE_IT_IN = "L’intégrer ? Ctrl+Z dans la console annule le tout. [o/N] "
NOTHING_NEW = "Il ne contient rien de nouveau."
TAKEN_ALREADY = "La même chose a déjà été intégrée et y est toujours ; rien n’a été fait."
SOURCE_OR_TAKE_BACK = "donnez un fichier à intégrer, --reviewed RAPPORT.docx ou --take-back."


def taken_in(label: str) -> str:
    """Return that it was taken in."""
    return f"Fait : {label}."


def reader_missing(ending: str, module: str) -> str:
    """Return what to do where a library that reads a format is not installed."""
    package = {"docx": "python-docx"}.get(module, module)
    return (
        f"Pour lire {ending}, Plenary a besoin de {package}, qui n’est pas installé : python -m pip install {package}"
    )


def unreadable(path: Path, why: str) -> str:
    """Return that a file cannot be read."""
    return f"{path} ne peut pas être lu : {why}."


COMPARING = "comparaison du document avec le rapport"
NOTHING_PROPOSED = "Il ne propose rien qui ne soit déjà là."
ANSWER_IT = "  [a] accepter, [r] refuser, [n] noter, [q] quitter ? [r] "
NOTE_IT = "  [n] noter, [r] refuser, [q] quitter ? [r] "
READS_OTHERWISE = "  Le texte a été reformulé depuis que le rapport a été produit."
_NO_NAME = "un relecteur"


def proposal_head(place: int, count: int, author: str, date: str, where: str, *, tracked: bool) -> str:
    """Return the line above a proposal: which it is, whose, when, and what it is about."""
    how = "" if tracked else "hors suivi"
    told = ", ".join(filter(None, [shorten(author, 40) or _NO_NAME, date, how]))
    return f"{place} sur {count} · {told}{f' · {where}' if where else ''}"


def proposal_words(kind: str, before: str, after: str, about: str) -> list[str]:
    """Return what is proposed, in words."""
    old, new = shorten(before, 300), shorten(after, 300)
    if kind == "comment":
        return [f"  dit{f' sur « {shorten(about, 80)} »' if about else ''} : {new}"]
    if kind == "removed":
        return [f"  supprime : {old}"]
    if kind == "added":
        return [f"  ajoute : {new}"]
    if kind == "looks":
        return [f"  ne change que la mise en forme : {old}"]
    if kind == "moved":
        return [f"  déplace : {old or new}"]
    return [f"  de : {old}", f"  à :  {new}"]


def reviewed(accepted: int, noted: int, refused: int, count: int) -> str:
    """Return what was done with the proposals of a reviewed report."""
    left = count - accepted - noted - refused
    waiting = f", {number(left)} sans réponse" if left else ""
    return (
        f"Propositions : {plural(accepted, 'acceptée')}, {plural(noted, 'notée')}, "
        f"{plural(refused, 'refusée')}{waiting}."
    )


FORGETTING = "parcours de tout ce que cette machine conserve"
WHICH_NAME = "Le nom à effacer : "
FORGET_IT = "L’effacer ? Il sera impossible de le retrouver. [o/N] "
CLEAR_THEM = "Les supprimer ? Il sera impossible de les retrouver. [o/N] "
SAY_YES = "Personne ne peut répondre ici ; ajoutez --yes si cela doit être fait."
NOTHING_DONE = "Rien n’a été fait."
NOTHING_FOUND = (
    "Cela ne figure nulle part ici : ni dans cet atelier, ni dans son journal, ses sauvegardes ou ses copies."
)
OTHER_PLACES = (
    "Hors d’atteinte : ce qui a été envoyé, imprimé ou copié ailleurs ; les anciennes "
    "versions gardées par une synchronisation ou une sauvegarde du disque entier ; ce qu’un "
    "disque garde des fichiers supprimés. Voir docs/privacy.md."
)


def would_go(steps: int, drafts: int, backups: int, copies: Sequence[Path]) -> str:
    """Return where what is to be forgotten stands."""
    parts = [
        plural(steps, "étape"),
        plural(drafts, "ligne inachevée", "lignes inachevées"),
        plural(backups, "sauvegarde"),
        plural(len(copies), "autre copie", "autres copies"),
    ]
    named = f" ({', '.join(shorten(path.name, 40) for path in copies[:5])})" if copies else ""
    return f"Cela figure ici dans {', '.join(parts[:-1])} et {parts[-1]}{named}."


def row_that_changes(text: str) -> str:
    """Return a row in which it stands."""
    return f"  {shorten(text, 100)}"


def more_rows(count: int) -> str:
    """Return how many rows are not listed."""
    return f"  et {number(count)} {agreeing(count, 'autre', 'autres')}"


def stays(words: Sequence[str]) -> str:
    """Return which longer words hold the name and stay."""
    listed = ", ".join(shorten(word, 40) for word in words[:8])
    left = len(words) - 8
    more = f" et {number(left)} {agreeing(left, 'autre', 'autres')}" if left > 0 else ""
    return f"Ces mots plus longs restent ; effacez-les à part si ce sont aussi des noms : {listed}{more}."


def forgotten(steps: int, path: Path) -> str:
    """Return that it is forgotten."""
    changed = agreeing(steps, "modifiée", "modifiées")
    return (
        f"Effacé : {plural(steps, 'étape')} de {path} {changed} ; aucune fusion avec une copie "
        "plus ancienne ne le ramènera."
    )


def still_in(path: Path) -> str:
    """Return a file of this machine in which, or in the name of which, it still stands."""
    return f"Hors d’atteinte : {path} le contient encore ; réécrivez-le, corrigez-le ou supprimez-le."


def other_consoles(count: int) -> str:
    """Return what is to be done on other machines."""
    verb = agreeing(count, "a participé. Son fichier l’oubliera", "ont participé. Leurs fichiers l’oublieront")
    backups = agreeing(count, "ses sauvegardes", "leurs sauvegardes")
    return (
        f"Hors d’atteinte : {plural(count, 'autre console', 'autres consoles')} {verb} à la "
        f"fusion avec celui-ci ; {backups}, quand plenary forget FICHIER y sera lancé."
    )


def backup_line(at: str, size: int) -> str:
    """Return one backup of a list."""
    return f"{at}  {number(round(size / 1024))} ko"


def backups_in_all(count: int, size: int, folder: Path) -> str:
    """Return how many backups there are, and where."""
    return f"{plural(count, 'sauvegarde')}, {number(round(size / 2**20, 1))} Mo, dans {folder}"


def backups_cleared(count: int) -> str:
    """Return that the backups are cleared."""
    return (
        f"{plural(count, 'sauvegarde')} {agreeing(count, 'supprimée', 'supprimées')}. La "
        "prochaine se fera au prochain enregistrement de l’atelier."
    )


def merged_item(what: str, text: str, before: str) -> str:
    """Return what one merged step changed."""
    return f"{what} : {text}" + (f" (avant : {before})" if before else "")


def merged(steps: int, path: Path) -> str:
    """Return how much was merged."""
    return (
        f"{plural(steps, 'étape')} {agreeing(steps, 'fusionnée', 'fusionnées')} dans {path}."
        if steps
        else f"{path} avait déjà tout."
    )


def recover_everything(together: str, path: Path) -> str:
    """Return what all places hold together, and the command that recovers it."""
    return f"{together}. Pour le récupérer : plenary recover {path} -o NOUVEAU.json"


TABLE_OR_TAKE_BACK = "donnez un tableau d’où tirer les bulletins, ou --take-back."


def changes_wait(path: Path) -> str:
    """Say that a report leaves out changes that wait for somebody's word."""
    return (
        "Des modifications d’une autre copie attendent votre décision et ne sont pas dans le "
        f"rapport : ouvrez {path}, puis Alt+E."
    )


def not_in_the_report(path: Path, count: int) -> str:
    """Say that a report leaves out what has no place that makes sense."""
    are = agreeing(count, "ne peut être affichée et n’est", "ne peuvent être affichées et ne sont")
    return f"{plural(count, 'fiche')} {are} pas dans le rapport ; pour savoir pourquoi : plenary check {path}"


def begun(path: Path, old: Path | None) -> str:
    """Return that a workshop was started."""
    return f"{path} est créé{f', à partir de {old}' if old is not None else ''}. Pour l’ouvrir : plenary {path}"


def no_series(folder: Path, name: str) -> str:
    """Return what to do where a folder has no workshop of a series."""
    of = f" de la série « {shorten(name, 40)} »" if name else ""
    return f"{folder} ne contient aucun atelier{of} ; donnez un autre dossier, ou remplissez la série sur F6."


def nothing_shared(folder: Path) -> str:
    """Return why there is no codebook to write."""
    return (
        f"Aucun thème n’est encore commun dans {folder} ; acceptez d’abord un rapprochement : plenary series {folder}"
    )


def is_yes(answer: str) -> bool:
    """Return whether an answer that was typed is a yes."""
    return answer.strip().casefold() in ("o", "oui", "y", "yes")


def misuse(told: str) -> str:
    """Return in words what the parser of the command line found wrong; it tells it in English."""
    for pattern, french in _MISUSE:
        if found := re.fullmatch(pattern, told):
            return french.format(*(misuse(part) for part in found.groups()))
    return told


def written(usage: str) -> str:
    """Return how a command is used; what stands for words of one's own, as FILE, is told in English."""
    return re.sub(r"\b[A-Z]{2,}\b", lambda found: _WORDS.get(found[0], found[0]), usage)


LANGUAGE = "LANGUE"
IN_ANOTHER_LANGUAGE = (
    "parler une autre langue, comme en ou fr : la console désormais, toute autre commande cette fois ; par défaut "
    "celle de LANG"
)
CONSOLE_USES: Mapping[str, str] = {  # how the console is started, and what it does then
    "plenary": "lister les ateliers de ce dossier",
    "plenary --folder FOLDER": "lister les ateliers d’un autre dossier",
    "plenary FILE": "ouvrir un atelier, ou en créer un",
    "plenary --sample": "ouvrir une copie de brouillon de l’atelier d’exemple",
    "plenary --sample-series": "ouvrir une copie de brouillon d’une série inventée de quatre ateliers",
    "plenary --linear FILE": (
        "ouvrir un atelier, ou en créer un, ligne par ligne : pour lecteurs d’écran et terminaux simples"
    ),
    "plenary --language LANGUAGE": IN_ANOTHER_LANGUAGE,
    "plenary --version": "afficher la version",
    "plenary --help": "afficher cette liste ; après une commande, ce qu’elle prend",
}
DOES: Mapping[str, str] = {  # what commands do, and what they take, by the words of the command line
    "file": "le fichier de l’atelier",
    "--report-language": "dans une autre langue, comme en ou fr ; par défaut comme F6 le dit",
    "--names": "nommer les personnes en entier, par leur groupe seulement, ou pas du tout ; sans cela, comme le dit F6",
    "wall": (
        "ouvrir l’écran de la salle : ce que la salle lit pendant la saisie, sur un autre écran "
        "ou une autre machine, ou en page HTML"
    ),
    "wall file": "le fichier de l’atelier, qui peut ne pas encore exister",
    "wall --html": "la page à écrire : un navigateur la montre, et elle se renouvelle d’elle-même",
    "wall --bright": "sombre sur blanc, pour une salle claire",
    "review": "ouvrir un atelier en lecture seule",
    "new": "créer un atelier, avec les règles, groupes, secteurs, abréviations et questions d’un atelier antérieur",
    "new file": "le fichier du nouvel atelier",
    "new --from": "le fichier de l’atelier antérieur",
    "new --title": "le titre du nouvel atelier",
    "new --panel": "reprendre aussi les personnes de la tribune",
    "new --without": (
        "laisser rules, groups, sectors, phrases, questions, agenda ou acronyms ; peut être donné plusieurs fois"
    ),
    "report": "écrire le rapport en Markdown, pour Word ou en page HTML, ou l’afficher",
    "report --output": "le fichier où l’écrire",
    "report --at": (
        'de l’atelier tel qu’il était alors : "24 Nov 12:30", 12:30 du dernier jour, ou 24 Nov pour la fin de ce jour'
    ),
    "report --redact": "omettre aussi les noms dans les propos, après avoir montré où ils figurent",
    "report --yes": "ne pas demander",
    "report --print": (
        "ce qui a été adopté en deux pages, le rapport à envoyer, ou tout ce qui est consigné ; sans cela, tout"
    ),
    "report --no-missing": "ne pas dire en première page ce qui manque encore",
    "report --changes": (
        "pour Word : tracked donne l’historique de chaque énoncé en modifications suivies ; sans cela, clean"
    ),
    "report --say-where": "afficher le nom du fichier écrit",
    "export": "écrire votes, cadre de résultats, personnes, arbres et cartes pour d’autres programmes",
    "export --votes": "bulletins et totaux, en tableau",
    "export --framework": "le cadre de résultats, en tableau",
    "export --people": "participants et tribune, en tableau",
    "export --voices": "qui a parlé combien de fois, en tableau",
    "export --log": "tout ce qui s’est passé, en tableau ; plenary log accepte aussi des questions",
    "export --sheet": "la feuille de vote, à imprimer",
    "export --tree": "les arbres à problèmes : une image par priorité, un texte indenté ou un plan",
    "export --map": "les cartes des résultats : une image par priorité, un texte indenté ou un plan",
    "series": (
        "montrer quels thèmes les ateliers d’une série ont en commun, ou l’écrire en rapport, tableau ou livre de codes"
    ),
    "series folder": "le dossier des ateliers",
    "series --output": (
        "le fichier à écrire : le rapport, ses tableaux pour Excel, un livre de codes (.qdc) ou "
        "un tableau pour analystes (.csv)"
    ),
    "series --series": "la série, telle que ses ateliers la nomment sur F6, si le dossier en a plusieurs",
    "import": "intégrer participants, tribune, listes de problèmes et phrases depuis Word, Excel, CSV, texte ou OPML",
    "import source": "le fichier : .docx, .xlsx, .csv, .txt, .md ou .opml",
    "import --as": "ce qu’est l’ensemble, si ses titres ne le disent pas",
    "import --reviewed": (
        "un rapport revenu avec des modifications et des commentaires, à accepter, refuser ou noter un à un"
    ),
    "import --yes": "ne pas demander",
    "import --take-back": "annuler le dernier import ; sans SOURCE",
    "import-ballots": "intégrer des bulletins saisis ailleurs, depuis un fichier CSV ou Pabulib",
    "import-ballots table": "le fichier CSV ou Pabulib (.pb)",
    "import-ballots --round": "le tour des bulletins ; sans cela, le tour en cours",
    "import-ballots --skip-wrong": "omettre les lignes fautives, et reprendre les autres",
    "import-ballots --again": "reprendre des bulletins déjà repris, qui comptent alors deux fois",
    "import-ballots --take-back": "annuler le dernier de ces imports ; sans TABLEAU",
    "merge": "fusionner d’autres copies d’un atelier dans son fichier",
    "merge others": "les copies",
    "merge --begun-apart": "fusionner aussi d’autres ateliers, si deux personnes en ont commencé un chacune",
    "recover": (
        "récupérer un atelier dans un nouveau fichier, à partir de ses sauvegardes, du journal et de ce qui est intact"
    ),
    "recover file": "le fichier de l’atelier, endommagé, perdu ou tel quel",
    "recover --list": "lister les endroits où il en reste quelque chose, sans rien écrire",
    "recover --only": "récupérer ce que contient un seul endroit de la liste",
    "recover --output": "le nouveau fichier",
    "share": "écrire un atelier à transmettre : sans noms, historique, lignes supprimées ni autres formulations",
    "share --output": "le nouveau fichier",
    "share --names": "si les noms sont omis, ce qui est le cas par défaut, remplacés par le groupe, ou gardés",
    "share --yes": "ne pas demander",
    "forget": (
        "effacer à jamais un nom d’un atelier, de son historique, de son journal, de ses sauvegardes et de ses copies"
    ),
    "forget names": (
        "chaque nom, entre guillemets ; - le demande, pour qu’aucun shell ne le retienne ; "
        "aucun : reprendre ce qui a déjà été effacé, même sur une autre machine"
    ),
    "forget --record": "effacer une ligne avec toutes ses formulations, par l’identifiant qu’elle a dans le fichier",
    "forget --yes": "ne pas demander",
    "backups": "lister les sauvegardes d’un atelier sur cette machine, ou les supprimer",
    "backups --clear": "les supprimer toutes",
    "backups --yes": "ne pas demander",
    "ready": "lister ce qui manque encore, par séance ; code de retour 0 si rien ne manque",
    "keys": "lister toutes les touches et leurs commandes, avec celles de cette machine",
    "check": "dire ce qui ne va pas dans un fichier ; code de retour 0 si tout va bien",
    "--style": "un document de la maison, dont le rapport pour Word prend styles, couverture, en-tête et pied de page",
    "compare": "dire ce qui a changé d’une copie à l’autre, ou d’un moment à l’autre",
    "compare old": "le fichier de l’atelier tel qu’il était",
    "compare new": "tel qu’il est ; le même fichier si on ne le donne pas",
    "compare --output": "le fichier où l’écrire",
    "compare --old-at": 'ANCIEN tel qu’il était alors, par exemple "24 Nov 12:30"',
    "compare --new-at": "NOUVEAU tel qu’il était alors",
    "compare --short": "seulement les nombres, et ce que sont devenus troncs, thèmes, priorités et visions",
    "log": "afficher tout ce qui s’est passé, ou l’écrire en tableau",
    "log words": (
        "seulement ce qui a tout cela : mots, @orateur, ? et les autres signes, #question, "
        "#reworded, #moments, F3, 14:00-15:30, since lunch, 24 Nov, since the copy of AUTRE"
    ),
    "log --output": "le tableau, ou les repères, à écrire",
    "log --cues": "ce qui s’est dit, en repères des enregistrements",
    "log --newest-first": "commencer par le plus récent",
    "doctor": (
        "dire ce que cette machine, son terminal et son disque offrent à Plenary, et ce qui manque ; rien d’un atelier"
    ),
    "doctor folder": "le dossier des ateliers ; le dossier courant si on ne le donne pas",
    "doctor --keys": "demander d’appuyer sur des touches, et dire lesquelles n’arrivent jamais",
    "doctor --output": "le fichier où écrire la page",
    "paths": "lister les endroits où Plenary garde quelque chose sur cette machine",
}


def report_language_unknown(told: str, written: str) -> str:
    """Say that the language of a report is not here, and in which one it is written."""
    return f"La langue du rapport est « {shorten(told, 20)} », que ce Plenary n’a pas ; il est en {written}."


def no_such_language(asked: str, there: Mapping[str, str]) -> str:
    """Return why Plenary cannot speak a language, and which it can, by code and what each calls itself."""
    named = [f"{code} ({name})" for code, name in there.items()]
    return f"il n’y a pas de langue « {shorten(asked)} » ici ; il y a {' et '.join(named)}"


_FAULTS = {"embedded null byte": "le nom contient un caractère nul"}
_MISUSE = (
    (r"argument (\S+): (.*)", "option {0} : {1}"),
    (r"expected one argument", "il faut une valeur"),
    (r"expected at least one argument", "il faut au moins une valeur"),
    (r"invalid choice: '(.*)' \(choose from (.*)\)", "{0} n’est pas un choix possible ; choisissez parmi {1}"),
    (r"ignored explicit argument '(.*)'", "ne prend pas de valeur, et {0} en est une"),
    (r"not allowed with argument (.*)", "ne va pas avec {0}"),
    (r"ambiguous option: (\S+) could match (.*)", "{0} est ambigu : {1}"),
    (r"unrecognized arguments: (.*)", "non reconnu : {0}"),
)
_WORDS = {
    "FILE": "FICHIER",
    "FOLDER": "DOSSIER",
    "HOUSE": "MAISON",
    "NAME": "NOM",
    "OLD": "ANCIEN",
    "NEW": "NOUVEAU",
    "OTHER": "AUTRE",
    "PART": "PARTIE",
    "REPORT": "RAPPORT",
    "SOURCE": "SOURCE",
    "TABLE": "TABLEAU",
    "TITLE": "TITRE",
    "WORD": "MOT",
    "OUT": "SORTIE",
    "NUMBER": "NUMÉRO",
    "MOMENT": "MOMENT",
    "LANGUAGE": "LANGUE",
}
