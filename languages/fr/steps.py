"""What steps are called in French. Their labels stand in the file in English, in every language the same."""

import re
from collections.abc import Callable
from typing import Final

from languages.fr.writing import plural

_LABELS: Final = {
    "Accept": "rapprochement accepté",
    "Add": "ajout",
    "Add entry": "ajout d’une entrée",
    "Add group": "ajout d’un groupe",
    "Add problem": "ajout d’un problème",
    "Add statement": "ajout d’un énoncé",
    "Add trunk": "ajout d’un tronc",
    "Add theme": "ajout d’un thème",
    "Add question": "ajout d’une question",
    "Add response": "ajout d’une réponse",
    "Add comment": "ajout d’un commentaire",
    "Add facilitator": "ajout d’un mot de l’animation",
    "Add decision": "ajout d’une décision",
    "Add reservation": "ajout d’une réserve",
    "Add note": "ajout d’une note",
    "Adopt": "adoption",
    "Adopt a priority": "adoption d’une priorité",
    "Agenda: now": "ordre du jour : maintenant",
    "Agree": "accord",
    "Also elsewhere": "seconde place",
    "Also in a tree": "mise dans un arbre",
    "Also on the other side": "mise de l’autre côté",
    "Amend": "amendement",
    "Answers": "réponse à",
    "Ballot": "bulletin",
    "Bring back": "restauration",
    "Came up before": "déjà apparu",
    "Catch": "note au vol",
    "Category": "catégorie",
    "Chapters of the report": "chapitres du rapport",
    "Colour": "couleur",
    "Correct ballot": "correction d’un bulletin",
    "Count again": "nouveau compte",
    "Cross-cutting": "transversal",
    "Define": "définition",
    "Delete": "suppression",
    "Delete count": "suppression d’un compte",
    "Duplicate": "copie",
    "File": "classement",
    "Flag": "signalement",
    "From whom": "provenance",
    "Give up": "renoncement",
    "Indent": "descente d’un niveau",
    "Join": "jonction",
    "Kind": "genre",
    "Level": "niveau",
    "Make the map from the tree": "carte tirée de l’arbre",
    "Merge": "fusion",
    "Merge themes": "fusion de thèmes",
    "Move": "déplacement",
    "Move the line": "déplacement de la coupe",
    "No longer the same": "énoncés séparés",
    "Note": "note",
    "Order": "ordre",
    "Ordinary brackets": "crochets ordinaires",
    "Other names": "autres noms",
    "Outdent": "remontée d’un niveau",
    "Park": "mise en attente",
    "Paste a table": "collage d’un tableau",
    "Paste ballots": "collage de bulletins",
    "Propose": "proposition",
    "Put together": "regroupement",
    "Put under": "ajout au thème commun",
    "Rate": "appréciation",
    "Reason": "raison",
    "Refuse": "rapprochement refusé",
    "Rename": "changement de nom",
    "Resolve the tie": "égalité départagée",
    "Revote": "nouveau vote",
    "Reword": "reformulation",
    "Round": "tour",
    "Rules of the vote": "règles du vote",
    "Same as": "énoncés identiques",
    "Settle brackets": "crochets tranchés",
    "Split": "coupure en deux",
    "Split tree": "arbre divisé",
    "Spoil": "bulletin nul",
    "Spoiled ballot": "bulletin nul",
    "Status": "statut",
    "Take out": "retrait",
    "Take out of the theme": "retrait du thème",
    "Take up an earlier wording": "retour à une formulation antérieure",
    "Told as a story": "sous forme de récit",
    "Undo changes from elsewhere": "annulation de modifications d’ailleurs",
    "Unflag": "fin du signalement",
    "Unpark": "fin de la mise en attente",
    "Unspoil": "bulletin de nouveau valable",
    "Why": "pourquoi",
    "Word an entry": "formulation d’une entrée",
    "Wording is right": "formulation confirmée",
}
_PLACES: Final = {  # fields and lists of the workshop's own screen
    "Title": "titre",
    "Country": "pays",
    "Place": "lieu",
    "Dates": "dates",
    "Years ahead": "horizon en années",
    "Organisers": "organisateurs",
    "Series": "série",
    "Guiding questions": "questions directrices",
    "Notes": "notes",
    "Language of the report": "langue du rapport",
    "Names in the report": "noms dans le rapport",
    "Rapporteur": "rapporteur",
    "Status of the report": "statut du rapport",
    "Dots each": "gommettes par votant",
    "Two dots on one item": "deux gommettes sur un sujet",
    "Dots stand on": "support des gommettes",
    "Scale of the criteria": "échelle des critères",
    "Names on the wall": "noms à l’écran de la salle",
    "Dots on the wall": "gommettes à l’écran de la salle",
    "Last things said on the wall": "derniers propos à l’écran de la salle",
    "Parked comments on the wall": "commentaires en attente à l’écran de la salle",
    "panel": "tribune",
    "participants": "participants",
    "groups": "groupes",
    "ground rules": "règles de travail",
    "opening remarks": "allocutions d’ouverture",
    "closing remarks": "allocutions de clôture",
    "agenda": "ordre du jour",
    "short codes": "abréviations",
    "acronyms": "sigles",
    "photographs": "photographies",
    "recordings": "enregistrements",
}
_NOUNS: Final = {  # in the singular
    "problem": "problème",
    "comment": "commentaire",
    "question": "question",
    "response": "réponse",
    "facilitator": "mot de l’animation",
    "decision": "décision",
    "reservation": "réserve",
    "note": "note",
    "theme": "thème",
    "statement": "énoncé",
    "wording": "formulation",
    "entry": "entrée",
    "entries": "entrée",
    "ballot": "bulletin",
    "participant": "participant",
    "panel member": "membre de la tribune",
    "phrase": "phrase",
    "acronym": "sigle",
}
_MANY: Final = {"mot de l’animation": "mots de l’animation", "membre de la tribune": "membres de la tribune"}
_REVIEWED: Final = {
    "comment": "commentaire",
    "removed": "suppression",
    "added": "ajout",
    "reworded": "reformulation",
    "moved": "déplacement",
    "note": "note",
}


def _counted(count: str, noun: str) -> str:
    one = _NOUNS.get(noun) or _NOUNS.get(noun.removesuffix("s"), noun)
    return plural(int(count.replace(",", "")), one, _MANY.get(one, ""))


def _imported(found: re.Match[str]) -> str:
    return f"import de {_COUNT.sub(lambda each: _counted(*each.groups()), found[1])} depuis {found[2]}"


_COUNT: Final = re.compile(r"([\d,]+) ([a-z ]+)")
_OTHERS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...]] = (
    (re.compile(r"Paste ([\d,]+) ([a-z ]+)"), lambda found: f"collage de {_counted(found[1], found[2])}"),
    (re.compile(r"Import (.+) from (.+)"), _imported),
    (re.compile(r"Add to (.+)"), lambda found: f"ajout : {_PLACES.get(found[1], found[1])}"),
    (re.compile(r"Paste (.+)"), lambda found: f"collage : {_PLACES.get(found[1], found[1])}"),
    (re.compile(r"Empty (.+)"), lambda found: f"champ vidé : {_PLACES.get(found[1], found[1])}"),
    (re.compile(r"Rename (.+)"), lambda found: f"changement du nom {found[1]}"),
    (re.compile(r"Take back: (.+)"), lambda found: f"annulation : {step(found[1])}"),
    (
        re.compile(r"Review by (.+): ([a-z]+)"),
        lambda found: f"relecture de {found[1]} : {_REVIEWED.get(found[2], found[2])}",
    ),
)


def step(label: str) -> str:
    """Return what a step is called, from the label that the file has; one that is not known stays as it is."""
    if known := _LABELS.get(label) or _PLACES.get(label):
        return known
    return next((said(found) for pattern, said in _OTHERS if (found := pattern.fullmatch(label))), label)
