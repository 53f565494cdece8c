"""French: what the widgets say by themselves; everything else that they show, the screens give them."""

from languages.fr.writing import agreeing
from tui.widgets.text.named_keys import KeyOf

FURTHER, BACK = KeyOf("row.beside-down", "Ctrl+Down"), KeyOf("row.beside-up", "Ctrl+Up")
COLON = "\u00a0:"
"""What stands behind a name, before what is told of it."""
NO_PRIORITY = "Aucune priorité n’est encore adoptée"

# The composer's context line.

NAME_THEN_TEXT = "Enter prend le reste comme texte"
EXPANDS = "Tab ou une espace le développe"
NAME_WANTED = "le nom de l’orateur, puis Tab"
NAME_UNLISTED = "nom inconnu : Tab ou : le prend tel quel, Enter le garde comme texte"
NAME_OFFERED = "Tab prend"
TAB_NAMES = "Tab :"
NAME_AS_TYPED = ": prend ce qui est tapé"

# Marks after a row of the outline.

STRUCK = "biffé"
LEFT_OUT = {"loop": "boucle", "repeated": "montré ailleurs", "deeper": "va plus profond"}
"""Why something below the row is not shown: what the outline calls the reason, and the word for it."""

# Columns of the tally.

RANK = "rang"
DOTS = "gommettes"
VOTERS = "votants"
VOTERS_SHORT = "par"
NUMBER = "n°"


def more_rows(above: int, below: int) -> str:
    """Return the line that stands for what has no room beside the rows, with the keys that show it."""
    parts = [f"{above} au-dessus" if above else "", f"{below} {agreeing(below, 'autre', 'autres')}" if below else ""]
    return f"{'' if above else 'et '}{', '.join(filter(None, parts))} : {FURTHER}, {BACK}"


def too_small(size: tuple[int, int], least: tuple[int, int]) -> str:
    """Return what is wrong, the most important first, since the line may be cut."""
    return f"{size[0]}x{size[1]}, c’est moins que {least[0]}x{least[1]} : agrandissez le terminal"
