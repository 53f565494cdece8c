"""French: the words of the kinds, by table, kind and field. What is stored, typed or a sign is left out."""

from collections.abc import Mapping
from typing import Final

Words = Mapping[str, Mapping[str, str]]

COMMENTS: Final[Words] = {
    "question": {"word": "question", "told": "une question", "plural": "questions", "heading": "Question"},
    "response": {"word": "réponse", "told": "une réponse", "plural": "réponses", "heading": "Réponse"},
    "comment": {
        "word": "commentaire", "told": "un commentaire", "plural": "commentaires", "heading": "Commentaire",
    },
    "facilitator": {
        "word": "animation", "told": "l’animation", "plural": "interventions de l’animation", "heading": "Animation",
    },
    "decision": {
        "word": "décision", "told": "une décision ou une suite à donner", "plural": "décisions et suites à donner",
        "heading": "Décision", "typed": "quoi ; qui ; pour quand",
    },
    "reservation": {
        "word": "réserve", "told": "une réserve sur ce qui est convenu", "plural": "réserves", "heading": "Réserve",
    },
    "note": {"word": "note", "told": "une note", "plural": "notes", "heading": "Note"},
}  # fmt: skip
PARKED: Final[Words] = {
    "comment": {
        "word": "mis en attente", "told": "mis en attente", "plural": "commentaires en attente",
        "heading": "Commentaire",
    },
}  # fmt: skip
COMMENT_FLAGS: Final[Words] = {
    "parked": {
        "word": "en attente", "report": "mis en attente", "plural": "commentaires en attente",
        "annex": "Mis en attente",
    },
    "recurring": {
        "word": "récurrent", "report": "sujet récurrent, déjà soulevé dans un atelier précédent",
        "plural": "commentaires récurrents", "annex": "Sujets récurrents",
    },
}  # fmt: skip
REMARKS: Final[Words] = {
    "opening": {"title": "Allocutions d’ouverture", "typed": "@orateur : ce qui a été dit, en un paragraphe"},
    "closing": {"title": "Allocutions de clôture", "typed": "@orateur : ce qui a été dit, en un paragraphe"},
    "rule": {"title": "Règles de travail", "typed": "Une règle de la salle"},
}
NAMINGS: Final[Words] = {
    "full": {"word": "noms en toutes lettres"},
    "group": {
        "word": "par groupe seulement",
        "report": "Les personnes sont désignées par leur secteur ou leur groupe seulement",
        "typed": "group (par secteur ou groupe seulement)",
    },
    "none": {"word": "sans les noms", "report": "Les noms ne sont pas indiqués"},
}
WALL_NAMES: Final[Words] = {
    "report": {"typed": "report (comme le rapport)"},
    "group": {"typed": "group (par secteur ou groupe seulement)"},
}
WALL_DOTS: Final[Words] = {"closed": {"typed": "closed (une fois toutes les gommettes saisies)"}}
WALL_RULES: Final[Words] = {
    "wall_names": {"label": "Noms"},
    "wall_dots": {"label": "Gommettes par sujet"},
    "wall_said": {"label": "Dernières paroles", "typed": "oui ou non"},
    "wall_parked": {"label": "En attente aussi", "typed": "oui ou non"},
}
CHAPTERS: Final[Words] = {
    "people": {"word": "Tribune et participants"},
    "agenda": {"word": "Ordre du jour"},
    "opening": {"word": "Règles de travail et allocutions d’ouverture"},
    "problems": {"word": "Séance 1 : Problèmes"},
    "votes": {"word": "Séance 2 : Votes"},
    "trees": {"word": "Séance 3 : Arbres à problèmes"},
    "visions": {"word": "Séance 4 : Visions"},
    "results": {"word": "Séance 5 : Cartes des résultats"},
    "decisions": {"word": "Décisions et suites à donner"},
    "closing": {"word": "Allocutions de clôture"},
    "acronyms": {"word": "Sigles"},
    "photographs": {"word": "Photographies"},
    "parked": {"word": "Ce qui a été mis en attente"},
    "recurring": {"word": "Sujets récurrents"},
    "origins": {"word": "D’où vient chaque intervention"},
    "framework": {"word": "Cadre de résultats"},
}
LEVELS: Final[Words] = {
    "regional": {"word": "régional", "report": "niveau régional"},
    "country": {"word": "national", "report": "niveau national"},
    "community": {"word": "local", "report": "niveau local"},
}
VOTE_RULES: Final[Words] = {
    "dots": {"label": "Gommettes par votant", "typed": "un nombre de 1 à 99"},
    "stacking": {"label": "Deux sur un sujet", "typed": "oui ou non"},
    "voted_on": {"label": "Le vote porte sur", "typed": "problèmes ou thèmes"},
    "voters": {"label": "Votants", "typed": "un nombre, ou ? s’il n’est pas connu"},
}
CUT_WAYS: Final[Words] = {
    "revote": {"report": "un nouveau vote"},
    "decision": {"report": "une décision de la plénière"},
    "criteria": {"report": "les critères"},
}
CRITERIA: Final[Words] = {
    "impact": {"word": "effet attendu si c’est résolu"},
    "support": {"word": "soutien suffisant pour le résoudre"},
    "capacity": {"word": "capacités et avantage comparatif"},
}
CATEGORIES: Final[Words] = {
    "": {"word": "sans catégorie"},
    "policy": {"word": "contrainte politique"},
    "capacity": {"word": "manque de capacités"},
    "norm": {"word": "norme sociale ou culturelle"},
    "other": {"word": "autre"},
}
STATUSES: Final[Words] = {
    "proposed": {"word": "proposée", "sign": "proposée"},
    "amended": {"word": "amendée", "sign": "amendée"},
    "agreed": {"word": "convenue", "sign": "CONVENUE"},
    "withdrawn": {"word": "retirée", "sign": "retirée"},
}
RESULTS: Final[Words] = {
    "immediate": {
        "word": "résultat immédiat", "plural": "résultats immédiats", "heading": "Résultat immédiat",
        "hint": "Le tronc retourné : ce qui est vrai une fois le problème résolu",
    },
    "longer-term": {
        "word": "résultat à plus long terme", "plural": "résultats à plus long terme",
        "heading": "Résultats à plus long terme",
        "hint": "Les effets retournés : ce qui s’ensuit à plus long terme",
    },
    "change": {
        "word": "changement intermédiaire", "plural": "changements intermédiaires",
        "heading": "Changements intermédiaires",
        "hint": "Les causes retournées : ce qui doit changer d’abord",
    },
    "intervention": {
        "word": "intervention", "plural": "interventions", "heading": "Interventions",
        "hint": "Ce qui amène les changements ; Tab sous un changement en place une ici",
    },
}  # fmt: skip
