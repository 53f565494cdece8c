"""What the screen of session 5 says."""

from collections.abc import Mapping, Sequence

from languages.exchange import exchanged
from tui.screens import keys
from tui.screens.help import Help
from tui.widgets.text.named_keys import Sentence
from workshop.kinds import RESULTS, ResultKind
from workshop.text import plural

HELP = Help(
    "5 The results map of a priority",
    Sentence(
        lambda: (
            "What must be in place to achieve the vision? The trunk turns into the immediate positive result, "
            "effects into longer-term results, causes into the changes that must come first; under a change stand "
            f"the interventions that bring it about. {keys.MAKE} makes an empty entry of each statement of the tree; "
            "type what is so instead."
        )
    ),
    (
        ("Judges are trained each year", "the words of the entry that the line names"),
        ("@Group One:Write a curriculum", "below a change: an intervention, and from whom"),
        ("c2", "Enter goes to change 2"),
    ),
    Sentence(
        lambda: (
            f"{keys.GAP} goes to the next gap, {keys.ANSWERS} says what an entry answers, {keys.CONTRIBUTOR} which "
            f"group speaks from now on, {keys.NOTE} notes a risk or an assumption. {keys.KIND} turns an entry into "
            "another kind."
        )
    ),
)

GAPS = "Not answered yet"
UNKNOWN = "…"
NOT_WORDED = "…  not worded yet"
DELETED = "one deleted"
CHECK_WORDING = "check wording"
NO_INTERVENTION = "no intervention"
ANSWERS_NOTHING = "answers nothing"
FLAGGED = "flagged"
ASSUMES, RISK = "assumes", "risk"

VISION, GAP_LINE, ANSWERS = "Vision  ", "Gaps    ", "Answers "
NONE_AGREED = "none agreed yet. "
NO_GAP = "none: everything is answered"
CHANGE = "change"
CONFIRM_DELETED = Sentence(lambda: f" deleted; {keys.CONFIRM} if that is right")
CONFIRM = Sentence(lambda: f" · check wording; {keys.CONFIRM}: it is right")

PASTE_UNDER_ENTRY = "Go to a heading or an entry, and paste the list there."
NOTHING_TO_MAKE = "Every statement of the tree has its entry already."
EVERYTHING_ANSWERED = "There is no gap: everything is answered."
WHO_FROM_NOW_ON = "Who contributes from now on?"
CONFIRMED = "Confirmed: it answers that as it is worded now."
THIS_ENTRY = "this entry"
WHICH_NOTE = "What is to be noted with the entry?"
NOTES = {"risks": "a risk: what could keep it from coming about", "assumptions": "an assumption: what must hold for it"}
NOTES_HINT = "risk or assumption"

KEYS: Mapping[str, tuple[str, str]] = {  # by command: what its key is called, and what it does
    "results.answers": ("Answers…", "Pick what the entry answers"),
    "results.confirm": ("Wording right", "It still answers that"),
    "results.kind": ("Kind", "Result, change or intervention"),
    "results.note": ("Risk…", "A risk or an assumption of the entry"),
    "results.make": ("From the tree", "An empty entry for each statement"),
    "results.gap": ("Next gap", "Go to the next thing not answered yet"),
    "results.from": ("From group…", "Who speaks from now on"),
}


def unanswered(kind: ResultKind) -> str:
    """Return the mark of a statement that no entry of a kind answers."""
    return f"no {RESULTS[kind].word}"


def instead(words: str) -> str:
    """Return what stands in the place of an entry's words, which are still to be found."""
    return f"…  what is so instead of “{words}”"


def answers(places: Sequence[str]) -> str:
    """Return what an entry answers, by what it is called."""
    return f"← {', '.join(places)}" if places else ""


def noted(name: str, words: str) -> str:
    """Return the mark of a note on an entry."""
    return f"{name}: {words}"


def trunk(words: str) -> str:
    """Return what stands in the place of a vision that is not agreed."""
    return f"Trunk: {words}"


def gaps(trunks: int, effects: int, causes: int, changes: int, interventions: int) -> str:
    """Return how many gaps there are.

    Args:
        trunks: Trunks that no entry answers.
        effects: Effects that no entry answers.
        causes: Causes that no entry answers.
        changes: Changes without an intervention.
        interventions: Interventions that answer nothing.
    """
    counts = ((trunks, "trunk"), (effects, "effect"), (causes, "cause"))
    statements = ", ".join(plural(count, name) for count, name in counts if count)
    parts = [
        f"{statements} not answered" if statements else "",
        f"{plural(changes, 'change')} with no intervention" if changes else "",
        f"{plural(interventions, 'intervention')} for nothing" if interventions else "",
    ]
    return " · ".join(filter(None, parts))


def answering(kind: ResultKind, place: str, words: str) -> str:
    """Return the prompt of an entry that answers a statement."""
    return f"{RESULTS[kind].word.capitalize()} that answers {place} “{words}”"


def filling(kind: ResultKind, number: str, words: str) -> str:
    """Return the prompt of the words of an entry; `words` is what it answers, if anything."""
    return f"{RESULTS[kind].word.capitalize()} {number}{f': what is so instead of “{words}”' if words else ''}"


def next_entry(kind: ResultKind, number: str, of: str = "") -> str:
    """Return the prompt of the next entry; `of` is what it stands under, if not a heading."""
    return f"{RESULTS[kind].word.capitalize()} {number}{f' for “{of}”' if of else ''}"


def answers_trunk(words: str) -> str:
    """Return the prompt of a result that answers the trunk."""
    return f"{words} · answers the trunk"


def next_is(kind: ResultKind) -> str:
    """Return what is said of the kind that the next entry is turned to."""
    article = "an" if RESULTS[kind].word[0] in "aeiou" else "a"
    return f"What comes next is {article} {RESULTS[kind].word}."


def from_group(words: str, group: str) -> str:
    """Return a prompt with the group that contributes."""
    return f"{words} · from {group}"


def go_to(number: str, words: str) -> str:
    """Return the prompt where what is typed is the number of an entry."""
    return f"Enter goes to {number} “{words}”"


def made(entries: int) -> str:
    """Return what is said of the empty entries made from the tree."""
    stand = "stands" if entries == 1 else "stand"
    return (
        f"{plural(entries, 'entry', 'entries')} {stand} beside the tree's statements; type what is so instead of each."
    )


def what_it_answers(words: str) -> str:
    """Return the title of the list of what an entry may answer."""
    return f"What does “{words}” answer? {keys.ANSWERS} once more adds another; an answered one is taken away"


def kind_now(number: str, kind: ResultKind) -> str:
    """Return what is said of an entry's new kind."""
    article = "an" if RESULTS[kind].word[0] in "aeiou" else "a"
    return f"{number} is {article} {RESULTS[kind].word} now."


exchanged(globals())
