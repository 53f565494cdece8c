"""French: the words that the report itself prints, its tables and pictures included.

Sentences with gaps are templates for `document.filled`. What people typed is never in here, nor is anything that the
program looks up. The words of kinds (of comments, results, remarks and the rest) are in `workshop/kinds.py`.
"""

from languages.fr.writing import agreeing, plural
from languages.fr.writing import number as figure

# What documents say of themselves
LANGUAGE = "fr-FR"
CONTENTS = "Table des matières"

SECRETARIAT = "Secrétariat"  # whose a change is of which nobody is named

# What was said
ON = "sur « {subject} »"
UNDER = "sous « {subject} »"

# Kinds of records and their fields, where they are printed by name
KINDS = {
    "workshop": "Atelier",
    "person": "Participant",
    "group": "Groupe",
    "remark": "Allocution ou règle",
    "problem": "Problème",
    "comment": "Commentaire",
    "theme": "Thème",
    "round": "Tour de vote",
    "rating": "Appréciation",
    "ballot": "Bulletin",
    "count": "Comptage au mur",
    "priority": "Priorité",
    "node": "Énoncé d’un arbre à problèmes",
    "vision": "Vision",
    "result": "Entrée d’une carte des résultats",
    "agenda": "Point de l’ordre du jour",
    "acronym": "Sigle",
    "photograph": "Photographie",
    "phrase": "Abréviation",
    "recording": "Enregistrement",
}
FIELDS = {
    "alternatives": "qui a proposé quels mots entre crochets",
    "amends": "amende",
    "answered": "ce à quoi elle répondait alors",
    "answers": "répond à",
    "began": "début",
    "assumptions": "hypothèses",
    "category": "catégorie",
    "chapters": "chapitres du rapport",
    "code": "abréviation",
    "count": "nombre de personnes",
    "country": "pays",
    "criterion": "critère",
    "cross_cutting": "transversal",
    "cut": "ligne de coupe après",
    "cut_note": "comment l’égalité a été départagée",
    "cut_way": "égalité départagée par",
    "dates": "dates",
    "dots": "gommettes",
    "ended": "fin",
    "due": "échéance",
    "flagged": "signalé",
    "group": "groupe",
    "horizon": "horizon",
    "item": "thème ou problème",
    "items": "soumis au vote",
    "kind": "nature",
    "language": "langue du rapport",
    "left_out": "pourquoi il n’a pas été adopté",
    "level": "niveau",
    "members": "membres",
    "name": "nom",
    "names": "comment les personnes sont désignées",
    "narrative": "raconté sous forme de récit",
    "note": "note",
    "notes": "à propos de ce compte rendu",
    "number": "numéro",
    "organisation": "organisation",
    "ordinary": "crochets qui ne laissent rien en suspens",
    "organisers": "organisateurs",
    "origins": "vient de",
    "panel": "à la tribune",
    "path": "fichier",
    "parked": "en attente",
    "place": "lieu",
    "proposer": "proposé par",
    "rapporteur": "rapporteur",
    "questions": "questions directrices",
    "reason": "raison",
    "recurring": "récurrent",
    "came_up": "où cela a déjà été soulevé",
    "regrouped": "regroupé après le vote",
    "risks": "risques",
    "role": "fonction",
    "round": "tour",
    "same_as": "le même que",
    "scale": "échelle d’appréciation",
    "score": "appréciation",
    "sector": "secteur",
    "short": "sigle",
    "series": "série",
    "source": "adopté à partir de",
    "speaker": "orateur",
    "spoiled": "nul",
    "stacking": "plusieurs gommettes sur un même sujet",
    "status": "état",
    "text": "texte",
    "theme": "thème",
    "time": "heure",
    "title": "titre",
    "voted_on": "le vote porte sur",
    "voter": "votant",
    "voters": "votants",
    "wall_dots": "gommettes sur l’écran de la salle",
    "wall_names": "comment l’écran de la salle désigne les personnes",
    "wall_parked": "commentaires en attente sur l’écran de la salle",
    "wall_said": "dernières paroles sur l’écran de la salle",
    "who": "responsable",
    "why": "pourquoi la formulation a changé",
}

# What several chapters note
FLAGGED = "signalé"
FROM = "apport : {group}"
WORDED_BY = "formulation : {proposer}"
BECAUSE = "parce que : {why}"
WHY_REWORDED = "Pourquoi la formulation a changé : {why}"
RESERVED, RESERVED_BY = "avec des réserves", "avec des réserves ({who})"
RESERVATION, RESERVATION_OF = "Réserve : {words}", "Réserve ({who}) : {words}"
IN_BRACKETS = "Encore entre crochets, sans que la salle ait choisi : {words}"
WAS_IN_BRACKETS = "Proposé pendant que c’était entre crochets : {words}"
PROPOSED_SO = "{words} ({who})"
NOTHING_THERE = "rien à cet endroit"
SETTLED = "Tranché dans « {before} » : {words}"
CAME_FROM = "Scindé ou copié de, ou fondu avec : {words}"
NOT_WORDED = "pas encore formulé"
REGROUPED = "regroupé après le vote"
EARLIER = "Formulation précédente : {words}"
CHANGED = "Changements, mot à mot : {changes}"
QUOTED = "« {words} »"
A_THEME, A_PROBLEM = "thème « {name} »", "{place} « {name} »"

# The workshop
UNTITLED = "Atelier"
FACTS = {
    "country": "Pays",
    "place": "Lieu",
    "dates": "Dates",
    "horizon": "Horizon",
    "organisers": "Organisateurs",
    "series": "Série",
    "rapporteur": "Rapporteur",
    "status": "État de ce rapport",
    "notes": "À propos de ce compte rendu",
}
FACT = "{name} : {value}"
AS_TYPED = "ce qui a été dit est imprimé tel qu’il a été tapé"
STILL_MISSING = "Il manque encore"
PANEL, PARTICIPANTS = "Tribune", "Participants"
ON_THE_PANEL, NAMELESS = "membres de la tribune", "participants dont le nom n’est pas connu"
TOGETHER = "{count} participants au total."
TOGETHER_AND_OTHERS = "{count} participants au total, et d’autres dont le nombre n’a pas été consigné."
NUMBER_UNKNOWN = "nombre non consigné"
SOMEBODY, MEMBER_OF_THE_PANEL = "participant", "membre de la tribune"

# Agenda, acronyms, photographs
AGENDA = "Ordre du jour"
AGENDA_HEADS = ("Heure", "Point", "Orateur", "Tenu")
BEGAN_ENDED = "{began} – {ended}"
ACRONYMS = "Sigles"
PHOTOGRAPHS = "Photographies"
IN_FILE = "fichier {path}"
PHOTOGRAPH_MISSING = "la photographie n’a pu être lue ; elle a été cherchée dans {path}"
A_PHOTOGRAPH = "Photographie"

# Decisions and follow-ups
DECISIONS = "Décisions et suites à donner"
WHAT, WHO, BY_WHEN, ABOUT = "Décision", "Responsable", "Échéance", "Objet"
CAME_UP = "soulevé dans {where}"
SEEN_TO_BY, DUE = "à suivre par {who}", "échéance : {due}"

# Session 1
PROBLEMS = "Séance 1 : Problèmes"
GUIDING_QUESTIONS = "Questions directrices : {questions}"
A_GROUP = "Groupe sans nom"
MEMBERS = "Membres : {members}"
NARRATIVE = "Raconté sous forme de récit et consigné par points."
QUESTIONS_AND_COMMENTS = "Questions et commentaires"
CROSS_CUTTING = "transversal"

# Session 2
VOTES = "Séance 2 : Votes"
THEMES = "Thèmes"
MERGED = "fondu dans le thème ci-dessus"
CRITERIA = "Critères"
RATED_AS = "Échelle : {scale}"
THEME_OR_PROBLEM = "Thème ou problème"
CHOICE = "Le choix"
TIE_RESOLVED = "Comment l’égalité à la ligne de coupe a été départagée : {how}"
NOT_ADOPTED = "« {item} » n’a pas été adopté : {reason}"
FROM_BELOW = "« {item} » ({rank}, {dots}) a été adopté bien qu’il soit au-dessous de la ligne de coupe"
FROM_ABOVE = "« {item} » ({rank}, {dots}) n’a pas été adopté bien qu’il soit au-dessus de la ligne de coupe"
WITH_REASON, NO_REASON = " : {reason}", " ; aucune raison n’a été consignée."
RANK, RANK_SHARED = "rang {rank}", "rang {rank}, ex æquo"
PRIORITIES = "Priorités adoptées"
REASON, NOTE = "Raison : {reason}", "Note : {note}"
OWN_WORDING = "formulation propre à la plénière"
FROM_THEME, FROM_PROBLEM = "un thème", "un problème"
RANK_OF = "rang {rank} sur {all}"
TALLY, TALLY_OF = "Dépouillement", "Dépouillement du tour {round}"
NUMBER = "N°"
RANK_HEAD, DOTS, VOTERS, ITS_DOTS = "Rang", "Gommettes", "Votants", "Gommettes par problème"
HOW_TO_READ = (
    "Votants : le nombre de bulletins qui portent une gommette sur le sujet ; + ou ? si des gommettes ont été comptées"
    " au mur. Un rang suivi de = est partagé, et le rang suivant vient après tous ceux qui le partagent."
)
BY_PROBLEM, BY_SECTOR, BY_GROUP, THE_SUM = "Par problème", "Par secteur", "Par groupe", "Totaux"
NO_SECTOR, ON_THEMES = "sans secteur indiqué", "sur les thèmes eux-mêmes"
SHARE = "{name} : {dots}"
DOTS_NUMBERED, DOTS_DIRECT = "{dots} (n° {number})", "{dots} (sur le thème même)"
WHY_ROUND = "Pourquoi ce tour a eu lieu : {why}"
VOTED_ON = "Soumis au vote : {items}"
PROBLEM, GROUP, THEME = "Problème", "Groupe", "Thème"
IN_THE_TRAY = "dans la corbeille"
PROBLEMS_REGROUPED = "Des problèmes ont été regroupés après la pose des gommettes ; chaque gommette compte une fois."
SEVERAL_BALLOTS = "Plus d’un bulletin : {voter}"
BOTH_WAYS = "À la fois sur des bulletins et comptés au mur : {items}"
NUMBERED_ITEM = "n° {number} {item}"
BALLOTS, COUNTS = "Bulletins", "Gommettes comptées au mur"
BALLOT, ROUND, VOTER, SECTOR, DOTS_ON, SPOILED = "Bulletin", "Tour", "Votant", "Secteur", "Gommettes sur", "Nul"
HANDED_BACK = "rendues inutilisées"

# Session 3
TREES = "Séance 3 : Arbres à problèmes"
VISION_AGREED = "Vision convenue :"
TRUNK, TRUNK_LETTER = "Tronc :", "Tronc {letter} :"
CAUSES, EFFECTS = "Causes", "Effets"
OF_TRUNK = "{side} du tronc {letter}"
ALSO = "aussi {place}"
BEFORE_HERE = "Formulation précédente à cet endroit : {words}"
SIDES = {"trunk": "tronc", "cause": "cause", "effect": "effet"}
ENTRY = "entrée"
PLACE_ELSEWHERE = "{place} de « {priority} »"
PLACE_QUOTED = "{place}, « {words} »"
IN_NO_TREE = "n’est plus dans aucun arbre"

# Session 4
VISIONS = "Séance 4 : Visions"
PROPOSED_BY = "proposée par {proposer}"
AMENDS, AMENDS_BY = "Amende {wording}", "Amende {wording} : {changes}"
BRINGS_TOGETHER = "Réunit {wordings}"
WHY = "Pourquoi : {why}"
WITH_BRACKETS = "avec des mots encore entre crochets"
DELETED_WORDING = "une formulation supprimée"

# Session 5
RESULTS = "Séance 5 : Cartes des résultats"
ANSWERS = "Répond à : {place}"
REWORDED_SINCE = "reformulé depuis ; c’était alors « {then} »"
DELETED_SINCE = "supprimé depuis"
ASSUMPTIONS, RISKS = "Hypothèses : {words}", "Risques : {words}"
GAPS_TITLE = "Encore sans réponse"
GAPS = {
    "trunks": "Sans résultat immédiat qui y réponde :",
    "effects": "Sans résultat à plus long terme qui y réponde :",
    "causes": "Sans changement intermédiaire qui y réponde :",
    "changes": "Sans intervention :",
    "interventions": "Interventions qui ne répondent à rien :",
}

# Annexes
ANNEXES = "Annexes"
INBOX = "Boîte de réception : consigné, mais pas encore classé"
CONFLICTING = "Formulations concurrentes encore à trancher"
IN_THIS_REPORT = "{what}, tel qu’imprimé dans ce rapport : {words}"
FIELD_OF = "{field} de « {subject} »"
OTHER_WORDING = "Autre formulation : {words}"
NOTHING, YES, NO = "rien", "oui", "non"
FRAMEWORK = "Cadre de résultats, à remplir par le groupe de rédaction"
LEFT = "Consigné, mais hors des séances"
FIELD = "{name} : {value}"
BACK, FORWARD = "D’où vient chaque intervention", "Ce qu’est devenu chaque problème"
BACK_HEADS = ("Intervention", "Par", "Répond à", "Priorité", "Issu de")
FORWARD_HEADS = ("Groupe et numéro", "Problème", "Thème", "Priorité")
WAY_PLACE = "{place} : {words}"
SHEET_TITLE = "Feuille de vote : numéro, groupe et rang dans le groupe, problème"
SHEET_NO_THEME = "Sans thème"
STANDS_AS = "{place} de {words}"
NOT_IN_A_TREE = "dans aucun arbre"

# What sheets of a workbook are called
VOTES_SHEET, FRAMEWORK_SHEET, PEOPLE_SHEET, LOG_SHEET = "Votes", "Cadre de résultats", "Personnes", "Ce qui s’est passé"
VOICES_SHEET = "Prises de parole"

# The votes as a table
GROUP_OF_THEMES, REGROUPED_AFTER_DOTS = "sur les thèmes", "regroupé après la pose des gommettes"

# The people as a table
CUE_COLUMNS = ("Début", "Fin", "Qui l’a dit", "Paroles")
LOG_COLUMNS = (
    "Consigné", "Ligne commencée", "Dans l’enregistrement", "Séance", "Quoi", "Qui l’a dit", "Tapé sur",
    "Groupe ou priorité", "À propos de", "Paroles", "Avant", "Changé aussi", "Note",
)  # fmt: skip
PEOPLE_COLUMNS = ("Nom", "Organisation", "Secteur", "Fonction", "À la tribune", "Nombre de personnes")

# The results framework
TO_FILL = ("Indicateur", "Situation de départ", "Cible", "Moyens de vérification")
FRAMEWORK_COLUMNS = (
    "Priorité", "Vision", "Niveau", "Numéro", "Résultat", "Apport de", "Répond à", "Note", *TO_FILL, "Risques",
    "Hypothèses",
)  # fmt: skip
FRAMEWORK_HEADS = ("N°", "Résultat", "Niveau", *TO_FILL, "Risques")
DELETED = "(supprimé) {words}"
HAS_BRACKETS = "mots entre crochets"
CHECK_WORDING, NO_INTERVENTION, ANSWERS_NOTHING = "formulation à vérifier", "sans intervention", "ne répond à rien"

# Pictures
PART = "{title} (partie {part} sur {parts})"
TREE_TITLE, MAP_TITLE = "Arbre à problèmes : {priority}", "Carte des résultats : {priority}"
LONGER_TERM, CHANGES_AND_INTERVENTIONS = "Résultats à plus long terme", "Changements et interventions"
VISION, TRUNK_SIGN = "Vision", "TRONC"
ANSWERS_PLACES = "répond à : {places}"
CHART, CHART_OF_ROUND = "Gommettes par thème et par secteur", "Gommettes par thème et par secteur, tour {round}"
CHART_NOT_DRAWN = "le graphique n’a pu être dessiné ; le tableau en a les chiffres"
NOT_DRAWN = "l’image n’a pu être dessinée ; ce qu’elle montre suit en mots"
NO_INTERVENTION_YET, NOT_WORDED_BOX = "pas encore d’intervention", "(pas encore formulé)"


def no_house_style(path: str, there: bool) -> str:
    """Return why a house's document cannot be used, and what to do."""
    why = "n’est pas un document enregistré par Word en .docx" if there else "n’existe pas"
    return f"{path} {why} ; nommez le fichier .docx de la maison après --style."


def horizon(years: str) -> str:
    """Return the template of how far the visions look ahead, with the unit where only a number is recorded."""
    if not years.isdecimal():
        return "{value}"
    return "{value} an" if years in ("0", "1") else "{value} ans"


def people(count: int) -> str:
    """Return how many people an entry stands for."""
    return plural(count, "personne")


def dots(count: int) -> str:
    """Return a number of dots."""
    return plural(count, "gommette")


def dots_on(count: int, ballots: int, voters: int | None) -> str:
    """Return a number of dots, and how many ballots were typed, of how many voters where that is known."""
    if not ballots:
        return dots(count)
    of = f" pour {plural(voters, 'votant')}" if voters is not None else ""
    return f"{dots(count)} ; {plural(ballots, 'bulletin')}{of}"


def dots_by(count: int, voters: str) -> str:
    """Return a number of dots and from how many voters they are; no voters where nobody knows them."""
    if not voters:
        return dots(count)
    return f"{dots(count)}, {voters} {'votant' if voters in ('0', '1') else 'votants'}"


def rule(each: int, *, on_themes: bool, stacking: bool, voters: int | None) -> str:
    """Return the rules of a round as sentences.

    Args:
        each: The dots of one participant.
        on_themes: Whether themes are voted on in the place of their problems.
        stacking: Whether two dots of a participant may stand on one item.
        voters: How many people vote; None where it is not recorded.
    """
    item = "thème ou problème non regroupé" if on_themes else "problème"
    stacked = f"peut en placer plusieurs sur un même {item}" if stacking else f"n’en place qu’une par {item}"
    total = "" if voters is None else f" Nombre de votants : {figure(voters)}."
    return f"Chaque participant dispose de {dots(each)} et {stacked}.{total}"


def line_after(after: int, margin: str) -> str:
    """Return where the line through the ranking stands; `margin` is a sentence."""
    first = "le premier rang" if after == 1 else f"les {figure(after)} premiers rangs"
    return f"La ligne de coupe passe après {first} du classement. {margin}"


def on_a_sheet(number: int) -> str:
    """Return the number that a problem had on a voting sheet."""
    return f"numéro {number} sur une feuille de vote"


def was_on_the_sheet(number: int) -> str:
    """Return the number that a theme had on the voting sheet."""
    return f"était le numéro {number} de la feuille de vote"


def effects_and_causes(effects: int, causes: int) -> str:
    """Return what a tree holds."""
    return f"{plural(effects, 'effet')}, {plural(causes, 'cause')}"


def in_the_place_of_a_name(belonging: str) -> str:
    """Return what stands in somebody's words for a name that was left out; `belonging` is the group, if it is told."""
    return f"[{belonging or '…'}]"


# Two states of a workshop compared

COMPARED = "Ce qui a changé : {title}"
COMPARED_FROM_TO = "De {old} à {new}."
NO_DIFFERENCE = "Rien ne diffère."
WAYS = {
    "came": "ajouts",
    "went": "suppressions",
    "reworded": "reformulations",
    "moved": "déplacements",
    "changed": "autres changements",
}
RANKS = "Rangs et gommettes"
KIND_SAYS = "{kind} : {words}"
NOW_SAYS = "{name} maintenant : {value}"
MOVED_FROM = "de sous « {was} » à « {now} »"
SAID_BY = "dit par {who}"
NOT_THERE, NO_RANK, ADOPTED = "absent", "sans rang", "adopté"


def rows_that(way: str, count: int) -> str:
    """Return how many rows came, went or changed in another way."""
    words = {"came": "ajoutée", "went": "supprimée", "reworded": "reformulée", "moved": "déplacée"}
    if way not in words:
        return f"{plural(count, 'ligne')} {agreeing(count, 'changée')} autrement"
    return f"{plural(count, 'ligne')} {agreeing(count, words[way])}"


def rank(number: int) -> str:
    """Return a rank in words."""
    return f"rang {number}"


# The balance of voices

VOICE_COLUMNS = ("Qui", "Nom")
VOICE_PERSON, VOICE_GROUP, VOICE_SECTOR, IN_ALL = "Personne", "Groupe", "Secteur", "En tout"
