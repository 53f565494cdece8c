"""The words that the report itself prints, its tables and pictures included; another language is one more such module.

Sentences with gaps are templates for `document.filled`. What people typed is never in here, nor is anything that the
program looks up. The words of kinds (of comments, results, remarks and the rest) are declared in `workshop/kinds.py`.
"""

from languages.exchange import exchanged
from workshop.text import plural

# What documents say of themselves
LANGUAGE = "en-GB"
CONTENTS = "Contents"

SECRETARIAT = "Secretariat"  # whose a change is of which nobody is named

# What was said
ON = "on “{subject}”"
UNDER = "under “{subject}”"

# Kinds of records and their fields, where they are printed by name
KINDS = {
    "workshop": "Workshop",
    "person": "Participant",
    "group": "Group",
    "remark": "Remark",
    "problem": "Problem",
    "comment": "Comment",
    "theme": "Theme",
    "round": "Round of the vote",
    "rating": "Rating",
    "ballot": "Ballot",
    "count": "Wall count",
    "priority": "Priority",
    "node": "Statement of a problem tree",
    "vision": "Vision",
    "result": "Entry of a results map",
    "agenda": "Item of the agenda",
    "acronym": "Acronym",
    "photograph": "Photograph",
    "phrase": "Short code",
    "recording": "Recording",
}
FIELDS = {
    "alternatives": "who proposed which words in brackets",
    "amends": "amends",
    "answered": "what it answered at the time",
    "answers": "answers",
    "began": "began",
    "assumptions": "assumptions",
    "category": "category",
    "chapters": "chapters of the report",
    "code": "code",
    "count": "number of people",
    "country": "country",
    "criterion": "criterion",
    "cross_cutting": "cross-cutting",
    "cut": "the line after",
    "cut_note": "how the tie was resolved",
    "cut_way": "tie resolved by",
    "dates": "dates",
    "dots": "dots",
    "ended": "ended",
    "due": "by when",
    "flagged": "flagged",
    "group": "group",
    "horizon": "planning horizon",
    "item": "theme or problem",
    "items": "voted on",
    "kind": "kind",
    "language": "report's language",
    "left_out": "why it was not adopted",
    "level": "level",
    "members": "members",
    "name": "name",
    "names": "how people are named",
    "narrative": "told as a narrative",
    "note": "note",
    "notes": "about this record",
    "number": "number",
    "organisation": "organisation",
    "ordinary": "brackets that leave nothing open",
    "organisers": "organisers",
    "origins": "comes from",
    "panel": "on the panel",
    "path": "file",
    "parked": "parked",
    "place": "place",
    "proposer": "proposer",
    "rapporteur": "rapporteur",
    "questions": "guiding questions",
    "reason": "reason",
    "recurring": "recurring",
    "came_up": "where it came up before",
    "regrouped": "regrouped after the vote",
    "risks": "risks",
    "role": "role",
    "round": "round",
    "same_as": "the same as",
    "scale": "rated as",
    "score": "score",
    "sector": "sector",
    "short": "acronym",
    "series": "series",
    "source": "adopted from",
    "speaker": "speaker",
    "spoiled": "spoiled",
    "stacking": "more than one dot on an item",
    "status": "status",
    "text": "text",
    "theme": "theme",
    "time": "time",
    "title": "title",
    "voted_on": "voted on",
    "voter": "voter",
    "voters": "voters",
    "wall_dots": "dots on the wall",
    "wall_names": "how the wall names people",
    "wall_parked": "parked comments on the wall",
    "wall_said": "last things said on the wall",
    "who": "who sees to it",
    "why": "why it was reworded",
}

# What several chapters note
FLAGGED = "flagged"
FROM = "from {group}"
WORDED_BY = "worded by {proposer}"
BECAUSE = "because: {why}"
WHY_REWORDED = "Why it was reworded: {why}"
RESERVED, RESERVED_BY = "with reservations", "with reservations of {who}"
RESERVATION, RESERVATION_OF = "Reservation: {words}", "Reservation of {who}: {words}"
IN_BRACKETS = "In brackets still, between which the room has not chosen: {words}"
WAS_IN_BRACKETS = "Proposed while it was in brackets: {words}"
PROPOSED_SO = "{words} ({who})"
NOTHING_THERE = "nothing there"
SETTLED = "Settled in “{before}”: {words}"
CAME_FROM = "Split from, copied from or merged with: {words}"
NOT_WORDED = "not worded yet"
REGROUPED = "regrouped after the vote"
EARLIER = "Earlier wording: {words}"
CHANGED = "Changes, word by word: {changes}"
QUOTED = "“{words}”"
A_THEME, A_PROBLEM = "theme “{name}”", "{place} “{name}”"

# The workshop
UNTITLED = "Workshop"
FACTS = {
    "country": "Country",
    "place": "Place",
    "dates": "Dates",
    "horizon": "Planning horizon",
    "organisers": "Organisers",
    "series": "Series",
    "rapporteur": "Rapporteur",
    "status": "Status of this report",
    "notes": "About this record",
}
FACT = "{name}: {value}"
AS_TYPED = "what was said is printed as it was typed"
STILL_MISSING = "Still missing"
PANEL, PARTICIPANTS = "Panel", "Participants"
ON_THE_PANEL, NAMELESS = "members of the panel", "unnamed participants"
TOGETHER = "{count} participants in total."
TOGETHER_AND_OTHERS = "{count} participants in total, and others whose number was not recorded."
NUMBER_UNKNOWN = "number not recorded"
SOMEBODY, MEMBER_OF_THE_PANEL = "participant", "member of the panel"

# Agenda, acronyms, photographs
AGENDA = "Agenda"
AGENDA_HEADS = ("Time", "Item", "Speaker", "Held")
BEGAN_ENDED = "{began} – {ended}"
ACRONYMS = "Acronyms"
PHOTOGRAPHS = "Photographs"
IN_FILE = "file {path}"
PHOTOGRAPH_MISSING = "the photograph could not be read; it was looked for in {path}"
A_PHOTOGRAPH = "Photograph"

# Decisions and follow-ups
DECISIONS = "Decisions and follow-ups"
WHAT, WHO, BY_WHEN, ABOUT = "Decision", "Who", "By when", "About"
CAME_UP = "came up in {where}"
SEEN_TO_BY, DUE = "to be seen to by {who}", "due: {due}"

# Session 1
PROBLEMS = "Session 1: Problems"
GUIDING_QUESTIONS = "Guiding questions: {questions}"
A_GROUP = "Unnamed group"
MEMBERS = "Members: {members}"
NARRATIVE = "Told as a narrative and recorded as points."
QUESTIONS_AND_COMMENTS = "Questions and comments"
CROSS_CUTTING = "cross-cutting"

# Session 2
VOTES = "Session 2: Votes"
THEMES = "Themes"
MERGED = "merged into the theme above"
CRITERIA = "Criteria"
RATED_AS = "Rated as: {scale}"
THEME_OR_PROBLEM = "Theme or problem"
CHOICE = "The choice"
TIE_RESOLVED = "How the tie at the line was resolved: {how}"
NOT_ADOPTED = "“{item}” was not adopted: {reason}"
FROM_BELOW = "“{item}” ({rank}, {dots}) was adopted although it is below the line"
FROM_ABOVE = "“{item}” ({rank}, {dots}) was not adopted although it is above the line"
WITH_REASON, NO_REASON = ": {reason}", "; no reason was recorded."
RANK, RANK_SHARED = "rank {rank}", "rank {rank}, shared"
PRIORITIES = "Adopted priorities"
REASON, NOTE = "Reason: {reason}", "Note: {note}"
OWN_WORDING = "the plenary's own wording"
FROM_THEME, FROM_PROBLEM = "a theme", "a problem"
RANK_OF = "rank {rank} of {all}"
TALLY, TALLY_OF = "Tally", "Tally of round {round}"
NUMBER = "No."
RANK_HEAD, DOTS, VOTERS, ITS_DOTS = "Rank", "Dots", "Voters", "Dots by problem"
HOW_TO_READ = (
    "Voters: the number of ballots with a dot on the item; + or ? where dots were counted on the wall. A rank with ="
    " is shared, and the next rank comes after all that share it."
)
BY_PROBLEM, BY_SECTOR, BY_GROUP, THE_SUM = "By problem", "By sector", "By group", "Totals"
NO_SECTOR, ON_THEMES = "no sector given", "on the themes themselves"
SHARE = "{name}: {dots}"
DOTS_NUMBERED, DOTS_DIRECT = "{dots} (no. {number})", "{dots} (on the theme itself)"
WHY_ROUND = "Why this round was held: {why}"
VOTED_ON = "Voted on: {items}"
PROBLEM, GROUP, THEME = "Problem", "Group", "Theme"
IN_THE_TRAY = "in the tray"
PROBLEMS_REGROUPED = "Problems were regrouped after dots had been placed; every dot counts once."
SEVERAL_BALLOTS = "More than one ballot: {voter}"
BOTH_WAYS = "Both on ballots and counted on the wall: {items}"
NUMBERED_ITEM = "no. {number} {item}"
BALLOTS, COUNTS = "Ballots", "Dots counted on the wall"
BALLOT, ROUND, VOTER, SECTOR, DOTS_ON, SPOILED = "Ballot", "Round", "Voter", "Sector", "Dots on", "Spoiled"
HANDED_BACK = "handed back unused"

# Session 3
TREES = "Session 3: Problem trees"
VISION_AGREED = "Agreed vision:"
TRUNK, TRUNK_LETTER = "Trunk:", "Trunk {letter}:"
CAUSES, EFFECTS = "Causes", "Effects"
OF_TRUNK = "{side} of trunk {letter}"
ALSO = "also {place}"
BEFORE_HERE = "Earlier wording in this place: {words}"
SIDES = {"trunk": "trunk", "cause": "cause", "effect": "effect"}
ENTRY = "entry"
PLACE_ELSEWHERE = "{place} of “{priority}”"
PLACE_QUOTED = "{place}, “{words}”"
IN_NO_TREE = "no longer in any tree"

# Session 4
VISIONS = "Session 4: Visions"
PROPOSED_BY = "proposed by {proposer}"
AMENDS, AMENDS_BY = "Amends {wording}", "Amends {wording}: {changes}"
BRINGS_TOGETHER = "Brings together {wordings}"
WHY = "Why: {why}"
WITH_BRACKETS = "with words in brackets still"
DELETED_WORDING = "a deleted wording"

# Session 5
RESULTS = "Session 5: Results maps"
ANSWERS = "Answers {place}"
REWORDED_SINCE = "reworded since; it read “{then}” at the time"
DELETED_SINCE = "deleted since"
ASSUMPTIONS, RISKS = "Assumptions: {words}", "Risks: {words}"
GAPS_TITLE = "Not answered yet"
GAPS = {
    "trunks": "Not answered by an immediate positive result:",
    "effects": "Not answered by a longer-term result:",
    "causes": "Not answered by an intermediate change:",
    "changes": "Without an intervention:",
    "interventions": "Interventions that answer nothing:",
}

# Annexes
ANNEXES = "Annexes"
INBOX = "Inbox: recorded but not yet filed"
CONFLICTING = "Conflicting wordings still to be settled"
IN_THIS_REPORT = "{what}, as printed in this report: {words}"
FIELD_OF = "{field} of “{subject}”"
OTHER_WORDING = "Other wording: {words}"
NOTHING, YES, NO = "nothing", "yes", "no"
FRAMEWORK = "Results framework, for the drafting group to fill in"
LEFT = "Recorded, but not part of any session"
FIELD = "{name}: {value}"
BACK, FORWARD = "Where each intervention comes from", "What became of each problem"
BACK_HEADS = ("Intervention", "Through", "Answers", "Priority", "From")
FORWARD_HEADS = ("Group and number", "Problem", "Theme", "Priority")
WAY_PLACE = "{place}: {words}"
SHEET_TITLE = "Voting sheet: number, group and place in it, problem"
SHEET_NO_THEME = "In no theme"
STANDS_AS = "{place} of {words}"
NOT_IN_A_TREE = "not in any tree"

# What sheets of a workbook are called
VOTES_SHEET, FRAMEWORK_SHEET, PEOPLE_SHEET, LOG_SHEET = "Votes", "Results framework", "People", "What happened"
VOICES_SHEET = "Voices"

# The votes as a table
GROUP_OF_THEMES, REGROUPED_AFTER_DOTS = "on themes", "regrouped after dots were placed"

# The people as a table
CUE_COLUMNS = ("Start", "End", "Who said it", "Words")
LOG_COLUMNS = (
    "Entered", "Line begun", "In the recording", "Session", "What", "Who said it", "Typed on", "Group or priority",
    "About", "Words", "Before", "Also changed", "Note",
)  # fmt: skip
PEOPLE_COLUMNS = ("Name", "Organisation", "Sector", "Role", "On the panel", "Number of people")

# The results framework
TO_FILL = ("Indicator", "Baseline", "Target", "Means of verification")
FRAMEWORK_COLUMNS = (
    "Priority", "Vision", "Level", "Number", "Result", "Contributed by", "Answers", "Note", *TO_FILL, "Risks",
    "Assumptions",
)  # fmt: skip
FRAMEWORK_HEADS = ("No.", "Result", "Level", *TO_FILL, "Risks")
DELETED = "(deleted) {words}"
HAS_BRACKETS = "words in brackets"
CHECK_WORDING, NO_INTERVENTION, ANSWERS_NOTHING = "check wording", "no intervention", "answers nothing"

# Pictures
PART = "{title} (part {part} of {parts})"
TREE_TITLE, MAP_TITLE = "Problem tree: {priority}", "Results map: {priority}"
LONGER_TERM, CHANGES_AND_INTERVENTIONS = "Longer-term results", "Changes and interventions"
VISION, TRUNK_SIGN = "Vision", "TRUNK"
ANSWERS_PLACES = "answers {places}"
CHART, CHART_OF_ROUND = "Dots by theme and sector", "Dots by theme and sector, round {round}"
CHART_NOT_DRAWN = "the chart could not be drawn; the table has its figures"
NOT_DRAWN = "the picture could not be drawn; what it shows follows in words"
NO_INTERVENTION_YET, NOT_WORDED_BOX = "no intervention yet", "(not worded yet)"


def no_house_style(path: str, there: bool) -> str:
    """Return why a house's document cannot be used, and what to do."""
    why = "is not a document that Word saved as .docx" if there else "is not there"
    return f"{path} {why}; name the house's .docx file after --style."


def horizon(years: str) -> str:
    """Return the template of how far the visions look ahead, with the unit where only a number is recorded."""
    if not years.isdecimal():
        return "{value}"
    return "{value} year" if years == "1" else "{value} years"


def people(count: int) -> str:
    """Return how many people an entry stands for."""
    return plural(count, "person", "people")


def dots(count: int) -> str:
    """Return a number of dots."""
    return plural(count, "dot")


def dots_on(count: int, ballots: int, voters: int | None) -> str:
    """Return a number of dots, and how many ballots were typed, of how many voters where that is known."""
    if not ballots:
        return dots(count)
    of = f" of {plural(voters, 'voter')}" if voters is not None else ""
    return f"{dots(count)}; {plural(ballots, 'ballot')}{of}"


def dots_by(count: int, voters: str) -> str:
    """Return a number of dots and from how many voters they are; no voters where nobody knows them."""
    if not voters:
        return dots(count)
    return f"{dots(count)} by {voters} {'voter' if voters == '1' else 'voters'}"


def rule(each: int, *, on_themes: bool, stacking: bool, voters: int | None) -> str:
    """Return the rules of a round as sentences.

    Args:
        each: The dots of one participant.
        on_themes: Whether themes are voted on in the place of their problems.
        stacking: Whether two dots of a participant may stand on one item.
        voters: How many people vote; None where it is not recorded.
    """
    item = "theme or ungrouped problem" if on_themes else "problem"
    stacked = f"more than one dot on the same {item}" if stacking else f"only one dot on each {item}"
    total = "" if voters is None else f" Number of voters: {voters}."
    return f"Each participant has {dots(each)} and may place {stacked}.{total}"


def line_after(after: int, margin: str) -> str:
    """Return where the line through the ranking stands; `margin` is a sentence."""
    return f"The line is drawn after the first {after} of the ranking. {margin}"


def on_a_sheet(number: int) -> str:
    """Return the number that a problem had on a voting sheet."""
    return f"number {number} on a voting sheet"


def was_on_the_sheet(number: int) -> str:
    """Return the number that a theme had on the voting sheet."""
    return f"was number {number} on the voting sheet"


def effects_and_causes(effects: int, causes: int) -> str:
    """Return what a tree holds."""
    return f"{plural(effects, 'effect')}, {plural(causes, 'cause')}"


def in_the_place_of_a_name(belonging: str) -> str:
    """Return what stands in somebody's words for a name that was left out; `belonging` is the group, if it is told."""
    return f"[{belonging or '…'}]"


# Two states of a workshop compared

COMPARED = "What changed: {title}"
COMPARED_FROM_TO = "From {old} to {new}."
NO_DIFFERENCE = "Nothing differs."
WAYS = {"came": "came", "went": "went", "reworded": "reworded", "moved": "moved", "changed": "changed otherwise"}
RANKS = "Ranks and dots"
KIND_SAYS = "{kind}: {words}"
NOW_SAYS = "{name} now: {value}"
MOVED_FROM = "from under “{was}” to “{now}”"
SAID_BY = "said by {who}"
NOT_THERE, NO_RANK, ADOPTED = "not there", "no rank", "adopted"


def rows_that(way: str, count: int) -> str:
    """Return how many rows came, went or changed in another way."""
    return f"{plural(count, 'row')} {WAYS[way]}"


def rank(number: int) -> str:
    """Return a rank in words."""
    return f"rank {number}"


# The balance of voices

VOICE_COLUMNS = ("Who", "Name")
VOICE_PERSON, VOICE_GROUP, VOICE_SECTOR, IN_ALL = "Person", "Group", "Sector", "In all"


exchanged(globals())
