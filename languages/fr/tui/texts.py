"""French: what the console itself says, whatever screen is shown."""

from collections.abc import Container, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from languages.fr.steps import step
from languages.fr.tui.screens.base.texts import SESSIONS
from languages.fr.writing import agreeing, number, plural, second
from tui.screens import keys
from tui.widgets.text.named_keys import Sentence
from workshop.text import in_one_line, shorten
from workshop.timeline.local_time import local


def went_elsewhere(name: str, target: Path) -> str:
    """Return where a text went instead, because somebody's work has the name that was meant for it."""
    return (
        f"{name} n’est plus tel que Plenary l’avait écrit et n’a donc pas été touché ; le nouveau fichier est {target}."
    )


ALL_NAMES_TAKEN = "tous les noms semblables sont pris"

# The keys that work on every screen: what the footer calls each, and what it does.

KEYS: Mapping[str, tuple[str, str]] = {  # by the id of its binding
    "go.problems": ("Problèmes", "1 Les problèmes"),
    "go.votes": ("Votes", "2 Votes et priorités"),
    "go.tree": ("Arbre", "3 Les arbres à problèmes"),
    "go.vision": ("Vision", "4 Les visions"),
    "go.results": ("Résultats", "5 Les cartes des résultats"),
    "go.workshop": ("Atelier", "Titre, personnes, règles, abréviations"),
    "app.catch": ("Note", "Noter une phrase au vol, la classer plus tard"),
    "app.keys": ("Aide", "Toutes les actions de cet écran, avec leur touche"),
    "app.undo": ("Annuler", "Annuler la dernière modification"),
    "app.search": ("Chercher", "Rechercher dans tout l’atelier"),
    "app.redo": ("Rétablir", "Rétablir ce qui vient d’être annulé"),
    "app.tray": ("Corbeille", "Les lignes supprimées, à restaurer"),
    "app.inbox": ("Réception", "Phrases notées au vol et commentaires en attente"),
    "app.before": ("Déjà vu", "Où cette ligne est apparue dans les ateliers précédents de la série"),
    "app.speakers": ("Orateurs", "Qui a parlé, combien de fois ; renommer ou réunir des noms"),
    "app.report": ("Rapport", "L’écrire à côté du fichier, comme choisi la dernière fois"),
    "app.report-as": ("Rapport…", "Pour Word, navigateur ou texte : rapport, conclusions, relevé"),
    "app.ready": ("Manques", "Ce qui manque encore, séance par séance"),
    "app.incoming": ("Ailleurs", "Les modifications faites sur d’autres consoles"),
    "app.timeline": ("Chronologie", "Tout ce qui s’est passé, qui l’a dit et ce que c’était avant"),
    "app.voices": ("Paroles", "Qui a parlé combien de fois, et qui n’a pas encore été entendu"),
    "app.recording": ("Enregistrement", "Un enregistrement de la salle commence, ou en est à tel moment"),
    "past.earlier": ("Avant", "L’atelier tel qu’il était une étape plus tôt, en lecture"),
    "past.later": ("Après", "Une étape plus tard, ou l’état actuel"),
    "past.moment-before": ("Moment avant", "Le moment marquant d’avant : adoption, reformulation, accord"),
    "past.moment-after": ("Moment après", "Le moment marquant suivant"),
    "past.now": ("Présent", "Revenir du passé à l’atelier tel qu’il est maintenant"),
    "app.wall": ("Salle", "L’écran de la salle : y fixer une vue, une horloge, une pause"),
    "wall.freeze": ("Figer", "L’écran de la salle reste tel quel, ou suit de nouveau"),
    "wall.blank": ("Masquer", "L’écran de la salle ne montre rien, ou montre de nouveau"),
    "app.identity": ("Ce fichier", "Dire ce qu’est ce fichier, si c’est une copie"),
    "app.save": ("Enregistrer", "Tout de suite ; cela se fait aussi tout seul"),
    "look.dark": ("Thème sombre", "Maintenant et la prochaine fois"),
    "look.light": ("Thème clair", "Maintenant et la prochaine fois"),
    "look.contrast": ("Contraste fort", "Noir et blanc, maintenant et la prochaine fois"),
    "app.quit": ("Quitter", "Enregistrer et quitter"),
}


def half_typed_elsewhere(sessions: Container[str], shown: str) -> list[str]:
    """Return in which sessions, but for the one shown, a half-typed line waits; nothing where there is none."""
    names = [name for session, name in SESSIONS.items() if session in sessions and session != shown]
    return [f"Une ligne inachevée attend dans {' et dans '.join(names)}."] if names else []


def session_name(session: str) -> str:
    """Return what a session is called; for what is typed over all of them, the inbox."""
    return SESSIONS.get(session, "la boîte de réception")


def half_typed_beside(count: int) -> str:
    """Return that other consoles left half-typed lines where this one has one already."""
    lines = "Une autre ligne inachevée attend" if count < 2 else f"{number(count)} autres lignes inachevées attendent"
    brings = "l’appelle" if count < 2 else "les appelle"
    return f"{lines} à côté de celle-ci : Ctrl+U sur la saisie vide {brings}."


BEFORE_WHAT = Sentence(lambda: f"Allez d’abord à une ligne qui a du texte ; {keys.BEFORE} dit où elle est apparue.")
NOTHING_RECORDED = "Rien ne peut être enregistré ici."


def came_up_in(where: str) -> str:
    """Return that a row was noted as recurring."""
    return f"Noté : déjà apparu à {where} ; {keys.UNDO} annule."


CAUGHT = Sentence(lambda: f"Gardé dans la boîte de réception ; {keys.INBOX} permet de le classer.")
FILED = Sentence(lambda: f"Classé là comme commentaire ; {keys.UNDO} le remet dans la boîte de réception.")
FILE_WHERE = Sentence(lambda: f"Allez à la ligne que la phrase concerne, puis appuyez de nouveau sur {keys.INBOX}.")
KEY_OF_THE_LINE = "Cette touche agit dans la saisie elle-même ; utilisez-la là."
SAVING_NOW = "Enregistrement en cours ; tout s’enregistre aussi automatiquement."
NOTHING_TO_SAVE_NOW = "Il n’y a rien à enregistrer."

# The report from the console.

REPORT_CANCELLED = "Le rapport a été abandonné ; rien n’a été écrit."
REPORT_ENDED = "le programme s’est arrêté sans explication"
PRINTS: Final[Mapping[str, tuple[str, str]]] = {  # what each print is, and what it is for; that which is sent in front
    "report": ("Rapport", "ce qui s’envoie : chapitres, tableaux, arbres et cartes"),
    "conclusions": ("Conclusions", "deux pages : ce qui a été adopté et convenu"),
    "record": ("Relevé", "tout ce qui a été consigné"),
}
FORMATS: Final[Mapping[str, str]] = {
    ".docx": "pour Word",
    ".html": "page pour navigateur ou imprimante",
    ".md": "texte simple (Markdown)",
}


def report_choice(of: str, ending: str) -> tuple[str, str]:
    """Return what a report of a print and format is, and what it is for."""
    name, why = PRINTS[of]
    return f"{name}, {FORMATS[ending]}", why


def writing_report(name: str, seconds: float) -> str:
    """Return that a report is being written, and for how long."""
    return f"Écriture de {name}…{f' {seconds:g} s ;' if seconds else ''} Esc ou {keys.REPORT} abandonne."


NOTHING_SHARED = Sentence(
    lambda: (
        f"Aucun thème n’est encore commun, donc pas de livre de codes à écrire ; {keys.MATCHES} liste les candidats."
    )
)


def package_missing(ending: str, package: str) -> str:
    """Return what to do where a library that a format needs is not installed."""
    return (
        f"Pour écrire {ending}, Plenary a besoin de {package}, qui n’est pas installé : python -m pip install {package}"
    )


def series_written(target: Path) -> str:
    """Return where the report of a series is."""
    return f"Écrit : {target}"


def report_not_written(output: Path, why: str) -> str:
    """Return what to do where the report could not be written."""
    return f"Le rapport n’a pas pu être écrit dans {output} : {why} ; faites de la place ou utilisez plenary report."


def report_written(target: str) -> str:
    """Return where the report is."""
    return f"Le rapport est dans {target}."


# Looking back.

AS_IT_STOOD = Sentence(
    lambda: (
        f"Tel qu’à ce moment, en lecture. {keys.EARLIER} et {keys.LATER} : reculer, avancer ; "
        f"{keys.NOW} : revenir au présent."
    )
)
NOTHING_THEN = "Rien n’était encore consigné à ce moment ; il n’y a rien à rapporter."
NOW_AGAIN = "Voici l’atelier tel qu’il est maintenant."


def as_it_stood(stamps: Sequence[str]) -> str:
    """Return, for the title, of which moment the workshop in sight is, by the steps that made it."""
    if not stamps:
        return "PASSÉ · avant tout"
    moment = local(datetime.fromisoformat(stamps[-1].rsplit("-", 2)[0]))
    return f"PASSÉ · {second(moment)}"


def moment_in_a_name(stamps: Sequence[str]) -> str:
    """Return of which moment a report is, for the name of its file, by the steps until then."""
    return f"{local(datetime.fromisoformat(stamps[-1].rsplit('-', 2)[0])):%Y-%m-%d-%H%M%S}"


def no_such_copy(name: str) -> str:
    """Say that there is no such file."""
    return f"Il n’y a pas de copie {shorten(name)} à côté du fichier ; tapez un nom existant."


# How safe the record is.

READ_ONLY = "lecture seule"
SAVING = "consigné · écriture…"
FILE_FAILS = "NON ENREGISTRÉ · erreur de fichier"
NOTHING_TO_SAVE = "rien à enregistrer"


def on_no_disk(count: int) -> str:
    """Return that so many things are on no disk."""
    return f"NON ENREGISTRÉ · {number(count)} sur aucun disque"


def not_yet_on_disk(count: int) -> str:
    """Return that so many things were made just now and are on no disk yet."""
    return f"pas encore sur disque · {number(count)}"


def with_a_fault(saved: str) -> str:
    """Return when the file was saved, and that something besides it is wrong, which the message tells."""
    return f"{saved} · avec un défaut"


def in_the_journal(count: int) -> str:
    """Return that so many things are in the journal only."""
    return f"NON ENREGISTRÉ · {number(count)} au journal"


def saved_at(when: str) -> str:
    """Return when the file was saved last."""
    return f"enregistré {when}"


def stay(count: int) -> str:
    """Return why the console stays open although the typist wants to leave."""
    what = plural(count, "entrée") if count else "La saisie inachevée"
    is_ = agreeing(count, "n’est", "ne sont")
    return (
        f"{what} {is_} sur aucun disque, et aucun autre emplacement n’accepte d’écriture. "
        f"{keys.QUIT} encore : quitter sans enregistrer."
    )


def not_saved_first(name: str) -> str:
    """Return why it could not be written down what a file is."""
    return (
        f"{name} n’a pas pu être enregistré d’abord et reste ce qu’il était ; réessayez une fois le fichier enregistré."
    )


NO_WORKSHOP = "Aucun atelier n’est ouvert."

# Undo.

UNDONE: Final = "Annulé"
REDONE: Final = "Rétabli"


def undone(word: str, label: str, words: str) -> str:
    """Return what was undone or redone, with the words that it is about."""
    return (
        in_one_line(f"{word} : {{}} « {{}} »", step(label), words)
        if words
        else in_one_line(f"{word} : {{}}", step(label))
    )


TYPING_UNDONE = Sentence(
    lambda: f"La frappe est annulée ; {keys.REDO} la rétablit, {keys.UNDO} continue avec ce qui est consigné."
)
TYPING_REDONE = "La frappe est rétablie."


def undone_but(word: str, label: str, words: str, kept: str, why: str) -> str:
    """Return the same where something of it stays; `kept` is what that says, and `why` a clause on it."""
    if not words:
        return in_one_line(f"{word} : {{}} ; « {{}} » {why}.", step(label), kept)
    return in_one_line(f"{word} : « {{}} » ; « {{}} » {why}.", words, kept)


def undone_with(word: str, label: str, words: str, rows: str) -> str:
    """Return the same where rows went into the tray that were typed on other consoles."""
    return in_one_line(f"{word} : {{}} « {{}} », avec {rows}.", step(label), words)


def taken_back_but(kept: str, why: str) -> str:
    """Return that a lot of changes was taken back, but for what stays; `why` is a clause on it."""
    return in_one_line(f"Annulé, mais « {{}} » {why} ; {keys.UNDO} revient dessus.", kept)


# Forgetting.

LOOKING_FOR_NAME = "Recherche dans tout ce que cette machine conserve…"
NOTHING_FORGOTTEN = "Rien n’a été modifié."
NAME_FORGOTTEN = "Le nom est effacé ici."
OTHER_PLACES = (
    "Ce qui a été imprimé ou envoyé, les clés USB et les versions gardées par une "
    "synchronisation : hors d’atteinte d’ici"
)


def half_typed_name(session: str) -> str:
    """Return that a half-typed line has the name, so that it would be recorded again."""
    return f"Une ligne inachevée dans {session} contient ce nom ; validez-la ou videz-la avec Ctrl+U d’abord."


def goes_from(steps: int, drafts: int, backups: int) -> str:
    """Return how much of what is kept loses a name."""
    parts = [
        plural(steps, "étape"),
        plural(drafts, "ligne inachevée", "lignes inachevées"),
        plural(backups, "sauvegarde"),
    ]
    return f"Il disparaît de {', '.join(parts[:-1])} et {parts[-1]}"


def goes_from_copy(name: str) -> str:
    """Return that a copy beside the file loses it."""
    return f"Il disparaît de la copie {name}"


def longer_word_stays(word: str) -> str:
    """Return that a longer word stays in which the name is."""
    return f"Le mot plus long « {word} » reste ; effacez-le à part si c’est aussi un nom"


def still_in_file(path: Path) -> str:
    """Return that a file of this machine still has it."""
    return f"{path} : le contient encore ; supprimez ce fichier ou réécrivez-le"


def other_consoles(count: int) -> str:
    """Return that other consoles took part, whose machines keep it."""
    verb = agreeing(count, "a participé : son fichier l’oubliera", "ont participé : leurs fichiers l’oublieront")
    backups = agreeing(count, "ses sauvegardes", "leurs sauvegardes")
    return (
        f"{plural(count, 'autre console', 'autres consoles')} {verb} à la fusion avec celui-ci, "
        f"{backups} quand un nom sera effacé là-bas"
    )


# Changes made elsewhere.

LISTS_THEM = Sentence(lambda: f"{keys.INCOMING} en donne la liste.")
TAKEN_BACK, CHOSEN = "Modification annulée", "Choisi"
NOTHING_LEFT = "Il n’en reste rien à modifier."


def can_be_undone(done: str) -> str:
    """Return what was done, and how to undo it."""
    return f"{done} ; {keys.UNDO} annule."


# Recovering.


def all_together(steps: int, records: int | None = None) -> str:
    """Return how much there is in all places together."""
    held = f", {plural(records, 'fiche')}" if records is not None else ""
    return f"En tout : {plural(steps, 'étape')}{held}"


def nothing_known(path: Path) -> str:
    """Return that no place holds anything of a workshop."""
    return f"Rien n’est connu ici de {path} : ni fichier, ni sauvegarde, ni journal."


def nothing_intact(path: Path) -> str:
    """Return that none of what is there can be read."""
    return f"Rien de {path} n’est récupérable ici : aucune étape n’est intacte."


def no_such_number(number: int, path: Path) -> str:
    """Return what to do where the list has no such number."""
    return f"Pas de numéro {number} dans la liste ; voir plenary recover {path} --list."


def recovered(target: Path, steps: int, records: int, path: Path) -> str:
    """Return what was recovered, and that the file itself was left alone."""
    return f"{target} contient {plural(steps, 'étape')}, {plural(records, 'fiche')}. {path} est resté tel quel."


def cannot_be_shown(count: int) -> str:
    """Return that records of a recovered workshop cannot be shown."""
    return f"{plural(count, 'fiche')} ne {agreeing(count, 'peut être affichée', 'peuvent être affichées')}."


def not_looked_at(fault: str) -> str:
    """Return that a place could not be looked at."""
    return f"Non examiné : {fault}"


def source_holds(name: str, steps: int, more: int, lacks: int, fault: str) -> str:
    """Return what one place holds, against the file itself and all there is.

    Args:
        name: What the place is called, with when it was written.
        steps: How many steps it holds.
        more: How many of them the file itself lacks.
        lacks: How many of all steps it lacks.
        fault: What is damaged in it, or nothing.
    """
    parts = [f"{name} : {plural(steps, 'étape')}"]
    if more:
        parts.append(f"{number(more)} hors du fichier")
    if lacks:
        parts.append(f"manque {number(lacks)}")
    if fault:
        parts.append(f"endommagé : {fault}")
    return ", ".join(parts)


def imported(label: str) -> str:
    """Return what is said of an import made on this machine by another program."""
    return f"Reçu : {step(label)}. {keys.UNDO} annule."
