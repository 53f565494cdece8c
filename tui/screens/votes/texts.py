"""What the screen of session 2 says."""

from collections.abc import Mapping, Sequence

from languages.exchange import exchanged
from tui.screens import keys
from tui.screens.help import Help
from tui.widgets.text.named_keys import Sentence
from workshop.kinds import Criterion, handled
from workshop.text import in_one_line, plural, shorten
from workshop.texts import typed_elsewhere

GROUPING_HELP = Help(
    "2 Votes: grouping",
    Sentence(
        lambda: (
            f"What several groups said alike is put together, so that dots do not split. {keys.SELECT} selects the "
            "problem that the cursor is on and goes on; type the name of the theme and press Enter. Each problem "
            "stays in its group as well."
        )
    ),
    (
        ("Weak institutions", "puts what is selected into a theme of that name"),
        ("2", "puts it into theme 2"),
        (":these two differ", "a comment on the row"),
    ),
    Sentence(
        lambda: (
            f"{keys.ALIKE} selects what may overlap with the row. {keys.MOVE} takes a problem out of its theme, or "
            f"to another. {keys.MERGE_THEMES} makes one theme of several. {keys.NEXT_VIEW} goes on to the ballots."
        )
    ),
)
BALLOTS_HELP = Help(
    "2 Votes: ballots",
    "One ballot, one line: the numbers on which the dots were placed, and Enter. The line names what they stand for "
    "before you press it. The books above say at once whether all dots are accounted for.",
    (
        ("3 7 12", "a dot each on 3, 7 and 12; 3 3 7 is two on 3; 2.3 is group two, number three"),
        ("* 3 3 3 torn", "a spoiled ballot, and why; 0 is a blank one"),
        ("7: 4 red 2 blue", "counted on the wall, as it is called out"),
    ),
    Sentence(
        lambda: (
            f"= and a sector, or {keys.SECTOR}, says whose ballots come next. {keys.RULES} has the rules: dots each, "
            f"stacking, voters. {keys.REWORD} mends a ballot. {keys.NEXT_VIEW} goes on to the ranking."
        )
    ),
)
RANKING_HELP = Help(
    "2 Votes: ranking and cut",
    Sentence(
        lambda: (
            f"Dots inform the choice; the plenary makes it. Go to a theme or a problem and press {keys.ADOPT} to "
            f"adopt it; where the dots do not give the reason, it is asked for. {keys.UP} and {keys.DOWN} move the "
            "line below which nothing is proposed."
        )
    ),
    (
        ("i high s low nobody pays", "rates the row: impact high, support low, and why"),
        ("+ Trade across the border", "adopts a priority of the plenary's own"),
        (":we should take both", "a comment on the row"),
    ),
    Sentence(
        lambda: (
            f"{keys.WHY_ADOPTED} records why something was adopted or left out and, on the line, how a tie was "
            f"resolved. {keys.REVOTE} begins another round, {keys.ORDER} orders by criteria. {keys.UNFOLD} shows "
            "what is behind a sum."
        )
    ),
)

VIEWS: dict[str, str] = {  # the name of each page, by its id
    "votes.grouping": "Grouping",
    "votes.ballots": "Ballots",
    "votes.ranking": "Ranking & cut",
}
FOR_INBOX = "For the inbox, to be filed later"
COLUMNS: dict[str, str] = {  # what stands above the columns of the rows, by what stands in them
    "theme": "theme",
    "place": "group",
    "sheet": "sheet",
    "number": "No.",
    "ratings": "i s c",
    "bar": "",
    "dots": "dots",
    "by": "by",
}
TOLD: Mapping[str, str] = COLUMNS
"""What each value is told with where nothing stands above it: in words."""

# Grouping.

GROUPING_PLACEHOLDER = "The name of a theme, or the number of one there is"
GROUPING_WELCOME = (
    "Themes put together what several groups said, so that dots do not split.",
    Sentence(
        lambda: (
            f"List problems first: {keys.PROBLEMS}. Then go to one here, {keys.SELECT} selects more, and type the "
            "theme's name."
        )
    ),
)
THEMES = "Themes"
NO_THEMES = "none yet: select problems and type a name"
MERGED_INTO = "merged into this"
NAME_A_THEME = "Type the name of a theme"
OUT_OF_THEME = "out of its theme"
SELECT_THEMES = Sentence(
    lambda: f"Select two themes or more with {keys.SELECT} first; the first one takes in the others."
)
NO_PROBLEM = "Go to a problem first; those like it are then selected too."
MAY_OVERLAP = "May overlap"
ALIKE_KEY = Sentence(lambda: f" · {keys.ALIKE} selects")

KEYS: Mapping[str, tuple[str, str]] = {  # by command: what its key is called, and what it does
    "votes.sector": ("Sector", "The next sector, for the ballots to come"),
    "votes.by": ("Tally", "The tally of themes, problems, groups or sectors"),
    "votes.spoil": ("Spoil", "The ballot does not count, or does again"),
    "votes.rules": ("Rules", "Dots each, stacking, themes, voters"),
    "votes.round": ("Round", "Ballots go into the next round"),
    "votes.select": ("Select", "Select the problem, and go on"),
    "votes.alike": ("Take alike", "Select it and those that may overlap"),
    "votes.merge": ("Merge", "Merge the themes selected into the first"),
    "votes.adopt": ("Adopt", "Adopt it; once more asks whether to give it up"),
    "votes.why": ("Why", "Why it was adopted or left out; on the line, the tie"),
    "votes.revote": ("Revote", "A round more, of the tied or the selected"),
    "votes.order": ("Order", "By dots, or by criteria"),
    "votes.view": ("Next view", "Grouping, ballots, ranking and cut"),
}


def on(words: str) -> str:
    """Return the prompt of something said about a row."""
    return f"On “{words}”"


def chosen(problems: int, themes: int, only: str = "") -> str:
    """Return what is meant, in words: one problem by its beginning, several by their number."""
    if only:
        return f"“{only}”"
    parts = [plural(count, name) for count, name in ((problems, "problem"), (themes, "theme")) if count]
    return " and ".join(parts)


def type_the_theme(what: str, count: int) -> str:
    """Return the prompt while nothing is typed and something is meant."""
    return f"{what}: type the theme that {'it belongs' if count == 1 else 'they belong'} to"


def no_such_theme(typed: str) -> str:
    """Return the prompt where a number is typed that no theme has."""
    return f"There is no theme {typed}; type a name, or a number of the themes above"


def no_such_theme_number(typed: str) -> str:
    """Return what is said where a number was entered that no theme has."""
    return f"There is no theme {typed}; type a name, or a number there is."


def into_theme(what: str, name: str, *, new: bool) -> str:
    """Return the prompt of what goes into a theme, or of a theme that is made."""
    theme = f"a new theme “{name}”" if new else f"theme “{name}”"
    return f"{what} into {theme}" if what else f"Make {theme}"


def in_theme(what: str, name: str) -> str:
    """Return what is said of what went into a theme."""
    return f"{what or 'Made'}: in “{name}”."


def a_theme(place: int) -> str:
    """Return what a theme is called by its place in the list."""
    return f"theme {place}"


def move_where(what: str) -> str:
    """Return the title of the list of where problems and themes can go."""
    return f"Move {what} where?"


def moved(what: str) -> str:
    """Return what is said of problems and themes that were moved."""
    return f"{what}: moved. {keys.UNDO} takes it back."


def out_of_theme(what: str) -> str:
    """Return what is said of what came out of a theme."""
    return f"{what}: out of the theme."


def loose(count: int, members: int) -> str:
    """Return how many problems of a group are in no theme."""
    return f"{count} of {members} in no theme"


def in_no_theme(count: int) -> str:
    """Return how many problems are in no theme."""
    return f"{count} in no theme"


def in_a_theme(name: str) -> str:
    """Return, behind a problem that is like another, in which theme it is."""
    return f"(in {name})"


SAID = "Said"


def sheet_number(number: int) -> str:
    """Return the number of a problem or theme on the voting sheet."""
    return f"No. {number}"


def theme_note(problems: int) -> str:
    """Return how many problems a theme has."""
    return plural(problems, "problem")


def in_the_theme(place: int, name: str) -> str:
    """Return the theme of a problem by its number and name."""
    return f"{place} {name}"


# Ballots.

BALLOTS_PLACEHOLDER = "3 7 12   or   7: 4 red 2 blue"
BALLOT_HINTS = (
    "Type a ballot's numbers, 3 7 12, and press Enter: it is counted, and the next one is ready.",
    "0 is a blank ballot; * before the numbers is a spoiled one; @ names the voter.",
    "Called out at the wall instead? 7: 4 red 2 blue. Handed back unused: 0: 3 red.",
)
SPOILED_MARK, SECTOR_MARK = "spoiled", "the sector from now on"
SECTOR_PROMPT = "The sector or colour of the ballots that follow; none if nothing is typed"
BLANK = "blank"
BLANK_BALLOT = "A blank ballot"
SPOILED = "spoiled"
FAULTS: dict[str, str] = {  # why a ballot breaks the rules, by the kind of the fault
    "too many": "too many dots",
    "stacked": "two on one",
    "gone": "one in the tray",
    "not voted on": "not voted on",
}
UNUSED = "unused:"
ON_THE_WALL = "On the wall"
RULES_QUESTION = "The rules of this round; no ballot is changed by them"
ANSWER = "Type the answer; Enter records it"
NO_SECTOR_KNOWN = "No sector is known yet: type = and its name or colour, such as =red."
NO_BALLOT = "Go to a ballot first."
ONE_ROUND = "There is one round; a revote begins another."
NOTHING_TAKEN = "Nothing was taken."
WALL_COUNT = "wall count"
BOTH_WAYS = "Ballots and wall counts are both in now: each dot by one way only."
TALLIES = ("themes and problems", "every problem", "groups", "sectors")  # what the tally beside the ballots is of
ON_THEMES = "on themes themselves"
NO_SECTOR = "no sector"


def sector_from_now_on(sector: str) -> str:
    """Return the prompt of a sector that is typed, as it would be taken."""
    return f"The sector or colour of the ballots that follow: {sector}"


def next_ballot(place: int, sector: str, dots: int, *, stacking: bool) -> str:
    """Return the prompt while nothing is typed: which ballot is awaited, of which sector, under which rules."""
    of = f"{sector} · " if sector else ""
    how = "several may share a number" if stacking else "one on a number"
    return f"Ballot {place} · {of}{dots} dots, {how}"


def handed_back(counts: str) -> str:
    """Return the prompt of dots handed back unused."""
    return f"Handed back unused: {counts}"


def on_the_wall(number: int, words: str, counts: str) -> str:
    """Return the prompt of what was counted on the wall."""
    return f"On the wall, {number} {words}: {counts}"


def spoiled_ballot(why: str) -> str:
    """Return the prompt of a spoiled ballot."""
    return f"A spoiled ballot: {why}"


def spoiled_because(why: str) -> str:
    """Return the mark of a spoiled ballot; `why` is empty where no reason is recorded."""
    return f"{SPOILED}: {why}" if why else SPOILED


def counted(number: int | None, counts: str) -> str:
    """Return what was counted on the wall for a number; 0 stands for what was handed back unused."""
    return f"{UNUSED if number == 0 else f'{number}:' if number else '?:'} {counts}"


def new_sector(name: str, known: Sequence[str], like: str) -> str:
    """Return what is asked, once, of a sector that is new beside others."""
    if like:
        return in_one_line(f"“{{}}” is new. Is it “{{}}”? = or {keys.SECTOR} changes it.", name, like)
    return in_one_line(f"“{{}}” is new beside {{}}; {keys.SECTOR} or = changes it.", name, ", ".join(known))


def reads_as_a_ballot(typed: str) -> str:
    """Return what is said of a ballot that is typed where themes are named."""
    return in_one_line(
        f"“{{}}” reads as a ballot, and this is the grouping: {keys.NEXT_VIEW} takes it to the ballots.", typed
    )


def wall(number: int | None) -> str:
    """Return the label of what was counted on the wall."""
    return f"wall {'?' if number is None else number}:"


def voted_already(voter: str, ballot: int) -> str:
    """Return the warning that a voter has a ballot already."""
    return f"{voter} has ballot {ballot} already; both count now."


def counted_twice(number: int) -> str:
    """Return the warning that an item has dots by both ways."""
    return f"Number {number} has dots from ballots and from the wall: are they the same?"


def counted_before(words: str, before: str) -> str:
    """Return the prompt of a count that takes the place of another."""
    return f"{words} · instead of {before}"


def counted_anew(number: int, before: str, now: str) -> str:
    """Return what is said of a count that took the place of another."""
    what = f"Number {number}" if number else "Handed back unused"
    return f"{what} was counted already: {before}. Now it is {now}; {keys.UNDO} takes that back."


def nothing_taken(line: int, fault: str) -> str:
    """Return what is said where a pasted line is wrong."""
    return f"Line {line}: {fault} {NOTHING_TAKEN}"


def table_taken(count: int) -> str:
    """Return what is said of ballots copied from a spreadsheet."""
    what = "it" if count == 1 else "all of them"
    return f"{plural(count, 'ballot')} taken from the table; {keys.UNDO} takes {what} back."


def rules_broken(ballots: int) -> str:
    """Return the warning that ballots break new rules."""
    breaks = "breaks" if ballots == 1 else "break"
    return f"{plural(ballots, 'ballot')} {breaks} these rules; marked in the list, and changed by nobody."


def round_now(number: int) -> str:
    """Return what is said of the round into which ballots go."""
    return f"Round {number}: ballots typed now go there."


def standing_rules(number: int, on: str, sector: str) -> str:
    """Return what holds for the next ballot; a round of 0 is the only one."""
    return f"{f'round {number} · ' if number else ''}on {on} · sector: {sector or 'none'}"


def voted_on(items: int, *, themes: bool) -> str:
    """Return what dots stand on: so many items in a revote, else themes or problems."""
    return plural(items, "item") if items else "themes" if themes else "problems"


def no_dot(which: str) -> str:
    """Return the books of a round in which nothing is placed."""
    return f"{which}no dot is placed yet"


def balances(which: str, untold: str | None) -> str:
    """Return the verdict of books that balance; with `untold`, so far."""
    return f"{which}balances" if untold is None else f"{which}balances so far; {untold}"


VOTERS_UNKNOWN = "voters unknown"
VOTERS_NOT_KNOWN = "the number of voters is not known"


def in_(ballots: int, voters: int | None) -> str:
    """Return the verdict of books while ballots are still to come."""
    return f"{ballots} of {plural(voters or 0, 'ballot')} in"


def dots_in(missing: int, expected: int | None) -> str:
    """Return the verdict of books while dots on the wall are still to be counted."""
    return f"{(expected or 0) - missing} of {plural(expected or 0, 'dot')} in"


def which_round(number: int) -> str:
    """Return what stands before the books where there are several rounds."""
    return f"Round {number}: "


_SUMMED = ("placed", "unused", "spoiled", "missing", "too many")


def total(voters: int | None, each: int, expected: int | None, dots: Sequence[int]) -> str:
    """Return the sum of the books: dots placed, unused, spoiled and, where there are any, missing and too many."""
    said = f"{'?' if voters is None else voters}x{each}={'?' if expected is None else expected}: "
    return said + ", ".join(
        f"{count} {name}" for place, (count, name) in enumerate(zip(dots, _SUMMED, strict=True)) if place < 3 or count
    )


# Ranking.

RANKING_PLACEHOLDER = "h h l   or   i high why   s low why   c medium why"
OWN_MARK = "a priority of the plenary's own"
OWN_PRIORITY = "A priority of the plenary's own, adopted with a trunk of the same words"
ADOPT_OR_MOVE = Sentence(lambda: f"{keys.ADOPT} adopts, {keys.UP} and {keys.DOWN} move the line")
NO_ITEM = "Go to a theme or problem of the ranking first."
TIE_HINT = "revote: 12 to 9 for the first"
REASON_HINT = "The reason, in a sentence"
RANKING_HINTS = {
    "nothing": Sentence(
        lambda: (
            f"Nothing to rank yet: list problems ({keys.PROBLEMS}), group them, and type ballots; {keys.VIEW} goes "
            "to those views."
        )
    ),
    "none adopted": Sentence(
        lambda: f"None yet: go to a row and press {keys.ADOPT}, or type + and a wording of the plenary's own."
    ),
}
ADOPTED_HEADING = "Priorities adopted"
ADOPTED = "ADOPTED"
IN_TRAY = "in the tray"
REGROUPED = "regrouped after dots"
RATED = "rated:"
CRITERIA = handled(Criterion, {"impact": "impact", "support": "support", "capacity": "capacity"})
"""What each criterion is called before a rating under it."""
DOTS = "dots:"
OWN = "the plenary's own"
NOT_RANKED = "–"
A_THEME = "theme"
TIE_AT_LINE = "a tie at the line"
BY_DOTS = "Ordered by dots."
BY_CRITERIA = Sentence(lambda: f"Ordered by criteria; the dots stay what they are, {keys.ORDER} orders by dots again.")


def rate(words: str, scale: str) -> str:
    """Return the prompt of a rating."""
    return f"Rate “{words}”: i impact, s support, c capacity: {scale}"


def rated(words: str, ratings: Sequence[str]) -> str:
    """Return the prompt of ratings that are typed."""
    return f"“{words}”: {' · '.join(ratings)}"


def too_many_lines(count: int) -> str:
    """Return what is said of a list that was pasted into the ranking."""
    return f"{plural(count, 'line')} are too many here; adopt one wording at a time."


def adopted(words: str) -> str:
    """Return what is said of a priority that was adopted."""
    return f"Adopted “{words}”; its trunk stands in the tree ({keys.TREE})."


KEEP_IT, GIVE_IT_UP = "Keep it", "Give it up"


NOT_YET, ADOPT_ALL_THE_SAME = "not yet: it is reworded first", "adopt it with the brackets as they stand"


def adopt_with_brackets(raw: str) -> str:
    """Return the question before something is adopted of which words are in brackets."""
    return f"Still in brackets: {shorten(raw, 30)}. Adopt it?"


def give_up_question(words: str, linked: int) -> str:
    """Return the question before a priority is given up, with how many entries go with it."""
    more = f" with {plural(linked, 'linked entry', 'linked entries')}" if linked else ""
    return f"“{words}” is adopted. Give it up{more}?"


def of_theme_sum(standing: str, sum_: int) -> str:
    """Return the standing of a problem that was adopted alone, beside the sum of its theme."""
    return f"{standing} of its theme's {sum_}"


def given_up(words: str, linked: int, typed: Mapping[str, int]) -> str:
    """Return what is said of a priority that was given up, with the entries that went with it.

    Args:
        words: What the priority says.
        linked: How many entries went with it.
        typed: How many of them were typed on other consoles, by console.
    """
    if typed:
        entries = f"{plural(linked, 'entry', 'entries')}{typed_elsewhere(linked + 1, typed)}"
        return in_one_line(f"Gave up “{{}}” with {entries}; {keys.UNDO} undoes it.", words)
    went = " went" if linked else ""
    more = f"; {plural(linked, 'linked entry', 'linked entries')}{went} to the tray too" if linked else ""
    return f"“{words}” is no longer adopted{more}; {keys.UNDO} brings it back."


def revote(number: int, items: int) -> str:
    """Return what is said of a round that begins; 0 items are all."""
    among = f"between {items}" if items else "on all"
    return f"Round {number}, {among}: ballots typed now go there, beside the others."


def tie_question(tied: int, seats: int) -> str:
    """Return the question of how a tie at the line was resolved."""
    if not tied:
        return "No tie at the line now: revote, decision or criteria, and why?"
    return f"{tied} tied, {seats} above: revote, decision or criteria, and why? Enter skips"


def why_question(words: str, standing: str, *, adopted: bool) -> str:
    """Return the question of why something was adopted or left out."""
    return f"Why was “{words}” ({standing}) {'adopted' if adopted else 'left out'}? Enter: no reason"


def standing(rank: str | int, dots: int) -> str:
    """Return the rank and the dots of an item."""
    return f"rank {rank}, {plural(dots, 'dot')}"


NO_DOTS = "no dots"


def line(rule: str, sentence: str) -> str:
    """Return the line through the ranking, with what is said of it."""
    return f"{rule} the line {rule} {sentence}"


def resolved(how: str, note: str) -> str:
    """Return the mark of a tie at the line that was resolved."""
    return f"resolved by {how}: {note}"


NOT_RESOLVED = Sentence(lambda: f"not resolved: {keys.WHY_ADOPTED} here")


def number(sheet_number: int | None, words: str) -> str:
    """Return what an item is called beside the line."""
    return f"number {sheet_number}" if sheet_number is not None else f"“{words}”"


def left_out(why: str) -> str:
    """Return the mark of what was not adopted, with the reason."""
    return f"left out: {why}"


def round_dots(number: int, dots: int) -> str:
    """Return the mark of an item's dots in another round."""
    return f"round {number}: {plural(dots, 'dot')}"


def because(why: str) -> str:
    """Return the mark of a priority's reason."""
    return f"because: {why}"


def on_theme_itself(dots: int) -> str:
    """Return how many dots were put on a theme and not on its problems."""
    return f"on the theme itself {dots}"


def on_wall(dots: int) -> str:
    """Return how many dots were counted on the wall."""
    return f"counted on the wall {dots}"


def ballot(number: int) -> str:
    """Return the label of a ballot behind a sum."""
    return f"ballot {number}:"


def called_and(called: str, standing: str) -> str:
    """Return how what was adopted stands, after the group and the number by which a problem is called, if any."""
    return f"{called} · {standing}" if called else standing


def dots(count: int) -> str:
    """Return so many dots."""
    return plural(count, "dot")


exchanged(globals())
