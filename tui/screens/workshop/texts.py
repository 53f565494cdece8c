"""What the workshop's own screen says."""

from collections.abc import Mapping, Sequence

from languages.choosing import languages
from languages.exchange import exchanged
from tui.screens import keys
from tui.screens.help import Help
from tui.widgets.text.named_keys import Sentence
from workshop import texts
from workshop.kinds import REMARKS, VOTE_RULES, WALL_RULES, RemarkKind, VoteRule
from workshop.text import in_one_line, plural

HELP = Help(
    "6 The workshop itself",
    "Title, place, dates, the rules of the vote, who takes part, ground rules, remarks, short codes. Go to a row and "
    "type what belongs there; on a heading, each line and Enter adds an entry. The report takes its first page from "
    "here, and what is said of speakers from the list of participants.",
    (
        ("Ms Lee, Ministry of Justice, ministries", "a participant: name, organisation, sector"),
        ("12 ministries", "twelve people of that sector whose names are not known"),
        ("nrm social and cultural norms", "a short code: nrm and a space write the phrase"),
    ),
    Sentence(
        lambda: (
            "“Names in the report” says whether people are named, only their group is, or nobody. Rows are reworded "
            f"with {keys.REWORD} and deleted with {keys.DELETE}, as everywhere."
        )
    ),
)

_VOTE: tuple[VoteRule, ...] = ("dots", "stacking", "voted_on")  # the voters are told on the screen of the votes
_REMARKS: tuple[RemarkKind, ...] = ("rule", "opening", "closing")

ABOUT = "The workshop"
VOTE = "Rules of the vote"
WALL = "What hangs on the wall"
FIELDS: dict[str, str] = {  # fields of the workshop, by their names in the file
    "title": "Title",
    "country": "Country",
    "place": "Place",
    "dates": "Dates",
    "horizon": "Years ahead",
    "organisers": "Organisers",
    "series": "Series",
    "questions": "Guiding questions",
    "notes": "Notes",
    "rapporteur": "Rapporteur",
    "status": "Status of the report",
    "names": "Names in the report",
    "language": "Report's language",
}
RULES: dict[str, str] = {  # fields of the workshop that are rules of the vote
    **{name: VOTE_RULES[name].label for name in _VOTE},
    "scale": "Scale of the criteria",
}
WALL_FIELDS: Mapping[str, str] = {name: rule.label for name, rule in WALL_RULES.items()}
"""Fields of the workshop that rule what the wall shows."""
CHOICES: dict[str, str] = {  # what may be typed, where that is not anything
    **{name: VOTE_RULES[name].typed for name in _VOTE},
    "scale": "its words from the lowest, with commas between",
    "names": texts.NAMES_TYPED,
    "language": texts.languages_typed(languages()),
    **{name: rule.typed for name, rule in WALL_RULES.items()},
}
SECTIONS: dict[str, tuple[str, str | Sentence]] = {  # by the section's id: its title, and what to type
    "panel": ("Panel", "Name, role, organisation"),
    "people": ("Participants", "Name, organisation, sector; or “12 ministries” without names"),
    "groups": ("Groups", "Group One; who is in it"),
    **{REMARKS[kind].slot: (REMARKS[kind].title, REMARKS[kind].typed) for kind in _REMARKS},
    "agenda": (
        "Agenda",
        Sentence(
            lambda: f"09:00-10:30 Opening; who speaks; 09:10-10:40 is when it really was, and {keys.CLOCK} says now"
        ),
    ),
    "acronyms": ("Acronyms", "GMS = Greater Mekong Subregion"),
    "photographs": ("Photographs", "wall.jpg; What hung on the wall; Group One, or the number of a session"),
    "phrases": ("Short codes", "ht = human trafficking; then typing ht and a space writes it out"),
    "recordings": ("Recordings", "Morning starts now; Morning 12:34 stands there now; Morning = 09:00:12 began then"),
}
NO_ITEM = Sentence(
    lambda: f"Go to an item of the agenda first; {keys.CLOCK} says there that it begins, then that it ends."
)
CHAPTERS = "Chapters of the report"
CHAPTER_KEYS = Sentence(
    lambda: f"{keys.UP} and {keys.DOWN} move one; {keys.DELETE} leaves it out, or takes it in again"
)
CHAPTER_LEFT_OUT, ANNEX = "left out", "annex"
PLACEHOLDER = "Type it and press Enter; Enter alone goes on"
GO_DOWN = "Go down to a row, type, and press Enter; the next row is ready"
PASTE_UNDER_HEADING = "Several lines go under a heading, such as Participants; paste them there."
HEADING_STAYS = "A heading stays; go to a row under it to delete that."

KEYS: Mapping[str, tuple[str, str]] = {  # by command: what its key is called, and what it does
    "workshop.forget": ("Forget…", "Remove a name for good, from the history too"),
    "workshop.now": ("Now", "An item of the agenda begins now; once more: it ends"),
}


def name_of(field: str) -> str:
    """Return what a field of the workshop is called."""
    return {**FIELDS, **RULES, **WALL_FIELDS}[field]


def field(name: str, *, filled: bool) -> str:
    """Return the prompt of a field; it says so where something is there that would be replaced."""
    if name in CHOICES:
        return f"{name_of(name)}: {CHOICES[name]}"
    return f"{name_of(name)}, in place of what is there" if filled else name_of(name)


def new_sector(name: str, like: str, known: Sequence[str]) -> str:
    """Return what is asked, once, of a sector that is new beside others and much like one, or comes after the vote."""
    if like:
        return in_one_line(f"“{{}}” is new. Is it “{{}}”? {keys.REWORD} on the row changes it.", name, like)
    return in_one_line(f"“{{}}” is new beside {{}}; {keys.REWORD} on the row changes it.", name, ", ".join(known))


def section(name: str) -> str:
    """Return the prompt of a section."""
    title, typed = SECTIONS[name]
    return f"{title}: {typed}"


def always_filled(name: str) -> str:
    """Return what is said where a field cannot be emptied."""
    return f"{name_of(name)} always has a value; type {CHOICES[name]}."


def empty_already(name: str) -> str:
    """Return what is said where there is nothing to delete in a field."""
    return f"{name_of(name)} is empty already."


def emptied(name: str) -> str:
    """Return what is said of a field that was emptied."""
    return f"{name_of(name)} is empty now; {keys.UNDO} brings it back."


def really(began: str, ended: str) -> str:
    """Return when an item of the agenda really was; empty where that is not recorded."""
    return f"really {began}–{ended or '…'}" if began else ""


def noted(clock: str, *, ended: bool) -> str:
    """Return what is said of an item of the agenda that begins or ends now."""
    return f"{'Ended' if ended else 'Began'} at {clock}."


def chapter(*, held: bool) -> str:
    """Return what is said of a chapter that was just taken in, or left out."""
    return "The report has this chapter again." if held else "The report leaves this chapter out; the record has it."


def head_count(known: int, *, more: bool) -> str:
    """Return how many participants are listed."""
    return f"{plural(known, 'person', 'people')}{', and an unknown number' if more else ''}"


exchanged(globals())
