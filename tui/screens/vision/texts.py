"""What the screen of session 4 says."""

from collections.abc import Mapping, Sequence

from languages.exchange import exchanged
from tui.screens import keys
from tui.screens.help import Help
from tui.widgets.text.named_keys import Sentence
from workshop.kinds import STATUSES, VisionStatus

HELP = Help(
    "4 The vision of a priority",
    Sentence(
        lambda: (
            "How will things have changed for the better? Type each wording that is proposed, and press Enter. To "
            f"amend one, go to it and press {keys.AMEND}: it comes into the line, and the screen shows what is "
            "struck out and what is new. What is said about a wording is typed on its row, with a sign before it."
        )
    ),
    (
        ("@Group Two:All courts work in the open", "a wording, and who proposes it"),
        (">we meant the high courts, too", "a response to what was asked"),
        ("!who can live with this?", "a word of the facilitator"),
    ),
    Sentence(
        lambda: (
            f"{keys.AGREE} records that the room agrees, {keys.WHY_WORDING} why. {keys.STATUS} picks another status, "
            f"such as withdrawn. {keys.MERGE_WORDINGS} makes one wording of those selected. The trunk stays in sight "
            f"above; {keys.NEXT_PRIORITY} leads to the next priority."
        )
    ),
)

FIRST_WORDING = "How will things have changed for the better? Type the first wording proposed and press Enter"
TRUNK, CAUSES, VISION = "Trunk  ", "Causes ", "Vision "
NONE_AGREED = "none agreed yet"
AS_A_WHOLE = "On the vision as a whole"
DELETED = "one deleted"
ADOPT_FIRST = Sentence(lambda: f"Adopt a priority first; {keys.VOTES} shows the votes.")
NO_WORDING = "Go to a wording first."
SELECT_TWO = Sentence(lambda: f"Select two wordings with {keys.SELECT_DOWN}, then merge them.")
AGREED = Sentence(lambda: f"Agreed; {keys.WHY_WORDING} records the reason, a first % somebody's reservation.")
NOT_AGREED = "A proposal again."

KEYS: Mapping[str, tuple[str, str]] = {  # by command: what its key is called, and what it does
    "vision.agree": ("Agree", "The room agrees on the wording"),
    "vision.amend": ("Amend", "Propose a change of the wording"),
    "vision.status": ("Status…", "Pick proposed, amended, agreed or withdrawn"),
    "vision.merge": ("Merge", "One wording of the rows selected"),
    "vision.why": ("Why", "Record why this wording"),
}


def merges(labels: Sequence[str]) -> str:
    """Return the mark of a wording that was made of others."""
    return f"merges {', '.join(labels)}"


def wording(label: str) -> str:
    """Return what a wording is called."""
    return f"wording {label}"


def proposed(letter: str, horizon: str) -> str:
    """Return the prompt of a new wording."""
    return f"Wording {letter} proposed: how things will have changed {horizon}".rstrip()


A_STATUS = "a status"


def status_of(words: str) -> str:
    """Return the title of the list of what a wording can be."""
    return f"What is “{words}”?"


def status_choice(status: VisionStatus, *, now: bool) -> str:
    """Return a status to pick, and whether it is the present one."""
    return f"{STATUSES[status].word}{' (as it is now)' if now else ''}"


def status_now(status: VisionStatus) -> str:
    """Return what is said of a wording's new status."""
    return f"This wording is {STATUSES[status].word} now."


exchanged(globals())
