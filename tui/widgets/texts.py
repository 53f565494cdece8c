"""What the widgets say by themselves; everything else that they show, the screens give them."""

from languages.exchange import exchanged
from tui.widgets.text.named_keys import KeyOf

FURTHER, BACK = KeyOf("row.beside-down", "Ctrl+Down"), KeyOf("row.beside-up", "Ctrl+Up")

COLON = ":"
"""What stands behind a name, before what is told of it."""
NO_PRIORITY = "No priority is adopted yet"

# The composer's context line.
NAME_THEN_TEXT = "Enter takes the rest as the text"
EXPANDS = "Tab or a space inserts it"
NAME_WANTED = "the speaker's name, then Tab"
NAME_UNLISTED = "no known name: Tab or : takes it as typed, Enter keeps it as text"
NAME_OFFERED = "Tab takes"
TAB_NAMES = "Tab:"
NAME_AS_TYPED = ": takes what is typed"

# Marks after a row of the outline.
STRUCK = "struck"
LEFT_OUT = {"loop": "loop", "repeated": "shown elsewhere", "deeper": "goes deeper"}
"""Why something below the row is not shown: what the outline calls the reason, and the word for it."""

# Columns of the tally.
RANK = "rank"
DOTS = "dots"
VOTERS = "voters"
VOTERS_SHORT = "by"
NUMBER = "no."


def more_rows(above: int, below: int) -> str:
    """Return the line that stands for what has no room beside the rows, with the keys that show it."""
    parts = [f"{above} above" if above else "", f"{below} more" if below else ""]
    return f"{'' if above else 'and '}{', '.join(filter(None, parts))}: {FURTHER}, {BACK}"


def too_small(size: tuple[int, int], least: tuple[int, int]) -> str:
    """Return what is wrong, the most important first, since the line may be cut."""
    return f"{size[0]}x{size[1]} is less than {least[0]}x{least[1]}: enlarge the terminal"


exchanged(globals())
