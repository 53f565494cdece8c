"""French: what every screen says."""

from collections.abc import Mapping, Sequence

from languages.fr import fields
from languages.fr.writing import agreeing, number, plural
from tui.screens import keys
from tui.widgets.text.named_keys import Sentence
from workshop.kinds import RemarkKind, handled
from workshop.text import in_one_line
from workshop.texts import typed_elsewhere

SESSIONS: dict[str, str] = {  # the caption of each session's tab, by the session's id
    "problems": "Problèmes",
    "votes": "Votes",
    "tree": "Arbre",
    "vision": "Vision",
    "results": "Résultats",
    "workshop": "Atelier",
}
NEW_WORKSHOP = "Nouvel atelier"
ROLES = ("participant", "représentant du groupe", "animation")  # who may speak without a name
PLACEHOLDER = "Tapez ce qui se dit ; Enter le consigne"
ANSWER = "Tapez la réponse ; Enter la consigne"
READ_ONLY = "Cet atelier est ouvert en lecture seule ; rien ne peut être consigné."
NO_WORDING = "Cette ligne n’a pas de formulation à elle ; allez à une ligne qui en a une."
NOTHING_TYPED = "Rien n’est tapé ; rien n’a donc été consigné."
EMPTY_WORDING = Sentence(lambda: f"Une formulation ne peut être vide ; Esc la laisse, {keys.DELETE} supprime la ligne.")
REWORDING_ALREADY = "Vous reformulez cette ligne : Enter prend les mots, Esc la laisse."
LEFT_WORDS = Sentence(lambda: f"Les mots que vous aviez laissés ici ; {keys.UNDO} revient à ceux de la ligne.")
LINE_HAS_WORDS = Sentence(
    lambda: (
        f"La saisie contient des mots : Enter les consigne, Ctrl+U les vide. Ensuite {keys.DELETE} supprime la ligne."
    )
)
NOTHING_BESIDE = "Il n’y a rien de plus à côté des lignes."
NOTHING_TO_DELETE = "Il n’y a rien à supprimer ici."
UNNAMED = "ceci"
ROW_STAYS = "Cette ligne reste où elle est."
FIRST_ALREADY = "C’est déjà la première."
LAST_ALREADY = "C’est déjà la dernière."
NO_FLAG = "Seuls problèmes, causes, résultats et commentaires se signalent."
NOT_PARKED = "Seuls questions et commentaires se mettent en attente ; tapez ~ devant pour le faire d’emblée."
CHOOSES = Sentence(lambda: f"{keys.INCOMING} permet de choisir")
NO_PASTE = Sentence(
    lambda: f"{keys.PASTE} relit autrement les lignes qui viennent d’être collées ; rien ne vient de l’être."
)
PASTE_BY_LINES = Sentence(lambda: f"Ici, chaque ligne collée est une entrée ; {keys.UNDO} les annule.")
GO_TO = "Aller à"
NUMBER_OR_WORDS = "un numéro ou quelques mots"
SOME_WORDS = "quelques mots"
NOTHING_HERE = "Rien ici."
PICK = "Tapez pour chercher · Enter prend · Esc revient"
NOTHING_ADOPTED = (
    Sentence(
        lambda: (
            f"Aucune priorité n’est encore adoptée. {keys.VOTES} montre les votes et adopte ce que la "
            "plénière a choisi."
        )
    ),
    "Ou tapez ici une priorité propre à la plénière, puis Enter : son arbre, sa vision et sa carte suivent.",
)
OWN_PRIORITY = "Une priorité propre à la plénière, et le tronc de son arbre"
NO_PRIORITY = Sentence(lambda: f"Aucune priorité n’est encore adoptée ; {keys.VOTES} les adopte.")
INBOX = "pour la boîte de réception, à classer plus tard"
ABOUT: dict[str, str] = {  # what a note of a statement or a wording is, by the name of its field
    "why": "Pourquoi cette formulation",
    "assumptions": "Ce qu’elle suppose",
    "risks": "Ce qui pourrait l’empêcher de se réaliser",
}
AMENDMENT = "Amendement, @ qui le propose"
MERGER = "Une seule formulation, @ qui la propose"

# What records and their fields are called in lists that mix them.

PANEL, PARTICIPANT, ENTRY = "tribune", "participant", "entrée d’une carte"
REMARKS = handled(
    RemarkKind, {"opening": "allocution d’ouverture", "closing": "allocution de clôture", "rule": "règle de travail"}
)
WORDING = "formulation"
FIELDS: dict[str, str] = fields.FIELDS
KEYS: Mapping[str, tuple[str, str]] = {  # by command: what its key is called, and what it does
    "pick.leave": ("Retour", "Revenir sans rien prendre"),
    "priority.next": ("Priorité suiv.", "Aller à la priorité suivante"),
    "priority.before": ("Priorité préc.", "Aller à la priorité précédente"),
    "row.reword": ("Modifier", "Mettre le texte de la ligne dans la saisie, pour le changer"),
    "row.delete": ("Suppr", "Mettre la ligne dans la corbeille, qui la garde"),
    "row.up": ("Monter", "Monter la ligne"),
    "row.down": ("Descendre", "Descendre la ligne"),
    "row.indent": ("Abaisser", "La mettre sous celle du dessus"),
    "row.outdent": ("Remonter", "La remonter d’un niveau"),
    "row.select-up": ("Sélection haut", "Sélectionner des lignes vers le haut"),
    "row.beside-down": ("À côté : suite", "La suite de ce qui est à côté des lignes, quand tout ne tient pas"),
    "row.beside-up": ("À côté : retour", "Les lignes d’avant, de ce qui est à côté"),
    "row.select-down": ("Sélection bas", "Sélectionner des lignes vers le bas"),
    "row.fold": ("Replier", "Replier la ligne, ou aller à celle qui la contient"),
    "row.unfold": ("Déplier", "Déplier la ligne"),
    "row.first": ("Première ligne", "Aller à la première ligne"),
    "row.last": ("Dernière ligne", "Aller à la dernière ligne"),
    "row.group": ("Son groupe", "Aller au groupe ou au titre qui contient la ligne"),
    "row.group-end": ("Fin du groupe", "Aller à sa dernière ligne, après ce qui s’est dit"),
    "row.go": ("Aller à", "Aller à une ligne par son numéro ou ses mots"),
    "row.lineage": ("Origine", "Remonter aux gommettes, ou voir la suite"),
    "row.history": ("Formulations", "Formulations antérieures de la ligne"),
    "row.park": ("En attente", "Mettre la question ou le commentaire en attente"),
    "row.paste": ("Coller autrement", "Les lignes collées : en une seule, ligne par ligne, ou en liste"),
    "row.flag": ("Signaler", "Signaler la ligne ; un commentaire : il revient souvent"),
}


def field(name: str, statement: str) -> str:
    """Return what a field of a record is called; `statement` is the one that its row shows, which is its wording."""
    return WORDING if name == statement else FIELDS[name]


def rewording(words: str) -> str:
    """Return the prompt while a row is reworded."""
    return f"Reformulation · Esc laisse tel quel : « {words} »"


def about(what: str, words: str) -> str:
    """Return the prompt while something is typed about rows."""
    return f"{what} · Esc abandonne : « {words} »"


def pasted(count: int, lines: int, *, otherwise: bool) -> str:
    """Return what is said of a paste that was recorded: as how many entries, and how it is taken back or read anew."""
    what = f"{plural(lines, 'ligne')} {agreeing(lines, 'consignée', 'consignées')}"
    what += f" en {plural(count, 'entrée')}" if count != lines else ""
    return f"{what} ; {keys.UNDO} annule{f' ; {keys.PASTE} les relit autrement' if otherwise else ''}."


def pasted_into_line(count: int) -> str:
    """Return what is said of lines pasted while a row is reworded."""
    if count < 2:
        return "La ligne collée va dans la saisie ; Enter la prend, Esc abandonne."
    return f"Les {number(count)} lignes collées n’en font qu’une ici ; Enter la prend, Esc abandonne."


def deleted(name: str, rows: int, typed: Mapping[str, int]) -> str:
    """Return what is said of a delete, on one line at 80 columns: a second would lay the whole screen out anew.

    Args:
        name: What the first row says.
        rows: How many rows went.
        typed: How many of them were typed on other consoles, by console.
    """
    more = f" et {number(rows - 1)} {agreeing(rows - 1, 'autre', 'autres')}" if rows > 1 else ""
    if typed:
        beside = f" (+{number(rows - 1)})" if rows > 1 else ""
        return in_one_line(f"Supprimé « {{}} »{beside}{typed_elsewhere(rows, typed)} ; {keys.UNDO} annule.", name)
    return in_one_line(f"Supprimé « {{}} »{more} ; {keys.UNDO} annule, {keys.TRAY} : corbeille.", name)


def both_kept(words: str) -> str:
    """Return what is said where another console reworded what was reworded here; `words` are its wording."""
    return in_one_line(f"« {{}} », d’une autre console, est gardé ; {keys.INCOMING} permet de choisir.", words)


def other_wording(what: str) -> str:
    """Return the mark of a row of which another copy holds something else."""
    return f"autre {what} : {CHOOSES}"


def said_on(kind: str, name: str, words: str) -> str:
    """Return the prompt of something said about a record; `name` is what the record is called, if anything."""
    return f"{kind[0].upper()}{kind[1:]} sur {f'{name} ' if name else ''}« {words} »"


def or_out(words: str, out: str) -> str:
    """Return the prompt of a comment, with what Shift+Tab makes of it instead."""
    return f"{words} · Shift+Tab : {out.partition(' dans ')[0].partition(' · ')[0].partition(' : ')[0]}"


def for_inbox(kind: str) -> str:
    """Return the prompt of something said about nothing that is there."""
    return f"{kind[0].upper()}{kind[1:]} {INBOX}"


def priority_number(number: int) -> str:
    """Return a priority by its number."""
    return f"priorité {number}"


def next_priority(key: str) -> str:
    """Return the hint at the end of the line of priorities."""
    return f"{key} suivante"


def title(name: str, country: str) -> str:
    """Return the title of a workshop with its country, as the top line shows it."""
    return " · ".join(filter(None, (name or NEW_WORKSHOP, country)))


def table_taken(count: int, notes: Sequence[str]) -> str:
    """Return how many rows of a pasted table were taken, and what was left out."""
    rows = f"{plural(count, 'ligne')} du tableau {agreeing(count, 'reprise', 'reprises')}"
    return " ".join([f"{rows} ; {keys.UNDO} annule.", *notes])
