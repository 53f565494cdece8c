"""French: what the commands say."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from languages.fr.writing import agreeing, number, plural
from workshop.text import shorten

ABOUT = "Plenary consigne un atelier de consultation en direct."
CANCELS = "Ctrl+C abandonne"
CANCELLED = "Abandonné."
CLOSED = "elle est fermée"
NEEDS_A_TERMINAL = "La console a besoin d’un terminal ; plenary --linear, plenary report et plenary check s’en passent."
DUMB = (
    "TERM vaut dumb : un tel terminal ne peut pas dessiner un écran. plenary --linear FILE fonctionne "
    "ligne par ligne ; ou donnez à TERM le nom de ce terminal, par exemple xterm."
)
WALL_NEEDS_A_TERMINAL = (
    "L’écran de la salle a besoin d’un terminal à lui, ou de --html et du nom d’une page ; voir plenary wall --help."
)
NAME_ONE = "donnez un seul de FILE, --folder, --linear, --sample et --sample-series"
SAY_WHAT_TO_EXPORT = (
    "Dites quoi exporter : --votes, --framework, --people, --voices, --sheet, --tree ou --map ; voir plenary --help."
)
CHANGES_ARE_FOR_WORD = "--changes tracked est pour Word : donnez après -o un fichier qui se termine par .docx."
STYLE_IS_FOR_WORD = "--style est pour Word : donnez après -o un fichier qui se termine par .docx ; voir plenary --help."
VOTES_SHEET, FRAMEWORK_SHEET, PEOPLE_SHEET, LOG_SHEET = "Votes", "Cadre de résultats", "Personnes", "Ce qui s’est passé"
VOICES_SHEET = "Prises de parole"
NO_CUES = (
    "Rien n’a été consigné pendant un enregistrement ; dites sur F6, sous Enregistrements, quand l’un "
    "d’eux a commencé, par exemple Matin = 2026-11-24 09:00:12."
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
        f"{path} se termine par {ending}, un format qui ne s’écrit pas ici ; donnez un fichier qui se termine "
        f"par {written}"
    )


def see_help(program: str) -> str:
    """Return where a command is explained."""
    return f"voir {program} --help"


def missing(names: str) -> str:
    """Return what the command needs besides what was typed."""
    return f"il manque {names}"


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
        f"il n’y a pas de fichier {word} ; vouliez-vous dire plenary {verb} FILE ? Pour créer un atelier de "
        f"ce nom : plenary ./{word}"
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
        f"{path} est le fichier d’un atelier ; aucune page ne sera écrite par-dessus ; donnez un autre "
        "fichier après --html"
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


def no_name(path: Path, why: str) -> str:
    """Return why the system takes this for no name of a file."""
    return f"{shorten(str(path), 60)} ne peut pas être un fichier ici : {why}"


# What went wrong.


def nothing_until(moment: str) -> str:
    """Say that nothing had been recorded at a moment."""
    return f"Rien n’avait été consigné à {moment} ; plenary log FILE dit ce qui a été consigné et quand."


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
        f"{output} n’a pas été écrit : aucune priorité n’est encore adoptée, donc ni arbre ni carte ; "
        "adoptez-en une sur F2."
    )


def library_missing(ending: str, package: str) -> str:
    """Return what to do where a library that a format needs is not installed."""
    return (
        f"Pour écrire {ending}, Plenary a besoin de {package}, qui n’est pas installé : python -m pip install {package}"
    )


# What was done.

LEAVE_NAMES_OUT = "Les omettre ? [y/N] "
REDACT_NEEDS_NAMES = "--redact est pour un rapport sans noms ; ajoutez --names none ou --names group."
SHARE_WITHOUT = "Écrire l’atelier sans eux ? [y/N] "


def shared(output: Path) -> str:
    """Return what is in a workshop that is given away."""
    return (
        f"{output} contient ce que l’atelier dit maintenant : ni historique, ni lignes supprimées, ni lignes "
        "inachevées."
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
TAKE_IT_IN = "L’intégrer ? Ctrl+Z dans la console annule le tout. [y/N] "
NOTHING_NEW = "Il ne contient rien de nouveau."
TAKEN_ALREADY = "La même chose a déjà été intégrée et y est toujours ; rien n’a été fait."
SOURCE_OR_TAKE_BACK = "donnez un fichier à intégrer, --reviewed REPORT.docx ou --take-back."


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
FORGET_IT = "L’effacer ? Il sera impossible de le retrouver. [y/N] "
CLEAR_THEM = "Les supprimer ? Il sera impossible de les retrouver. [y/N] "
SAY_YES = "Personne ne peut répondre ici ; ajoutez --yes si cela doit être fait."
NOTHING_DONE = "Rien n’a été fait."
NOTHING_FOUND = (
    "Cela ne figure nulle part ici : ni dans cet atelier, ni dans son journal, ses sauvegardes ou ses copies."
)
OTHER_PLACES = (
    "Hors d’atteinte : ce qui a été envoyé, imprimé ou copié ailleurs ; les anciennes versions gardées "
    "par une synchronisation ou une sauvegarde du disque entier ; ce qu’un disque garde des fichiers "
    "supprimés. Voir docs/privacy.md."
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
        f"Effacé : {plural(steps, 'étape')} de {path} {changed} ; aucune fusion avec une copie plus ancienne "
        "ne le ramènera."
    )


def still_in(path: Path) -> str:
    """Return a file of this machine in which, or in the name of which, it still stands."""
    return f"Hors d’atteinte : {path} le contient encore ; réécrivez-le, corrigez-le ou supprimez-le."


def other_consoles(count: int) -> str:
    """Return what is to be done on other machines."""
    verb = agreeing(count, "a participé. Son fichier l’oubliera", "ont participé. Leurs fichiers l’oublieront")
    backups = agreeing(count, "ses sauvegardes", "leurs sauvegardes")
    return (
        f"Hors d’atteinte : {plural(count, 'autre console', 'autres consoles')} {verb} à la fusion avec "
        f"celui-ci ; {backups}, quand plenary forget FILE y sera lancé."
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
        f"{plural(count, 'sauvegarde')} {agreeing(count, 'supprimée', 'supprimées')}. La prochaine se fera au "
        "prochain enregistrement de l’atelier."
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
    return f"{together}. Pour le récupérer : plenary recover {path} -o NEW.json"


TABLE_OR_TAKE_BACK = "donnez un tableau d’où tirer les bulletins, ou --take-back."


def changes_wait(path: Path) -> str:
    """Say that a report leaves out changes that wait for somebody's word."""
    return (
        "Des modifications d’une autre copie attendent votre décision et ne sont pas dans le rapport : "
        f"ouvrez {path}, puis Alt+E."
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


LANGUAGE = "LANGUE"
IN_ANOTHER_LANGUAGE = "parler une autre langue, comme en ou fr ; toute commande l’accepte, et LANG la donne par défaut"


def no_such_language(asked: str, there: Mapping[str, str]) -> str:
    """Return why Plenary cannot speak a language, and which it can, by code and what each calls itself."""
    named = [f"{code} ({name})" for code, name in there.items()]
    return f"il n’y a pas de langue « {shorten(asked)} » ici ; il y a {' et '.join(named)}"
