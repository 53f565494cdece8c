"""French: sentences about trees and results maps."""

from collections.abc import Mapping

from workshop.text import shorten

# Trees.
SIDES: Mapping[str, str] = {"trunk": "tronc", "cause": "cause", "effect": "effet"}  # before a number
OUT_OF_TREES = "un énoncé hors de tout arbre"
IN_NO_TREE = "Cet énoncé n’est dans aucun arbre."
NO_PLACE_OF_TREE = "Un énoncé ne peut aller là ; choisissez un tronc, une cause ou un effet."
TRUNK_STAYS = "Un tronc ne devient ni cause ni effet, ni l’inverse ; scindez l’arbre pour faire un nouveau tronc."
TRUNK_NOT_INDENTED = "Un tronc ne se met pas en retrait ; ses causes et ses effets vont dessous."
TRUNK_HAS_NO_SIDE = "Un tronc ne peut être sa propre cause ni son propre effet."
ONE_STATEMENT = "Ces lignes sont déjà un seul énoncé."
OWN_STATEMENT = "Cet énoncé est déjà à part."
SPLIT_ONE_TREE = "Pour scinder un arbre, choisissez des causes et des effets de cet arbre."
EMPTY_STATEMENT = "Un énoncé ne peut être vide ; pour l’enlever, supprimez la ligne."

# Words in brackets.
BRACKETS_ARE_GONE = "Ces crochets ne sont plus là ; la formulation a changé entre-temps."
NOTHING_LEFT = "Il ne resterait rien de la formulation ; pour l’enlever, supprimez la ligne."

# Results maps.
NO_PLACE_OF_MAP = "Une entrée ne peut aller là ; choisissez un titre ou une entrée de la carte."
ANSWERS = "Une entrée ne peut répondre qu’à des causes, des effets et des changements."

# Merging, splitting and copying, of both.
OTHER_SIDE = "Une cause et un effet ne se fondent pas ; liez-les plutôt comme un seul énoncé à deux places."
MERGE_WHAT = "Seuls deux énoncés d’arbres, ou deux entrées de cartes, peuvent être fondus."
MERGE_TWO = "Choisissez deux énoncés différents à fondre."
SPLIT_WHERE = "Mettez le curseur là où commence le second énoncé, puis scindez."
SPLIT_WHAT = "Seuls un énoncé d’un arbre ou une entrée d’une carte peuvent être scindés."
COPY_WHAT = "Seule une branche d’un arbre ou d’une carte peut être copiée."


def already_there(text: str) -> str:
    """Say that a statement stands in that place already."""
    return f"« {shorten(text)} » s’y trouve déjà."


def of_priority(name: str, priority: str) -> str:
    """Return what a place in the tree of another priority is called."""
    return f"{name} ({priority})"
