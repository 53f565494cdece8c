"""Sentences about the votes, for the typist and for the report."""

from collections.abc import Sequence

from languages.exchange import exchanged
from workshop.kinds import CRITERIA, VOTE_RULES
from workshop.text import plural, shorten

# Themes and priorities.
EMPTY_THEME = "A theme needs a name; type one."
TWO_THEMES = "Choose two or more themes to merge."
THEME_IS_MERGED = "This theme has already been merged into another."
THEME_NOT_MERGED = "This theme has not been merged into another."
SUB_POINT = "A sub-point belongs to the theme of its problem; choose the problem instead."
ADOPTED_ALREADY = "This has already been adopted."
EMPTY_PRIORITY = "A priority needs a wording; type it."

# Ballots and counts.
WHICH_NUMBERS = "Type the numbers of one ballot, such as 3 7 12; a blank ballot is 0."
NO_NUMBER = "There is no number in this line; a blank ballot is 0."
DOT_OFF_SHEET = "One of these dots is on an item that is not on the sheet; type the ballot again."
COUNT_OFF_SHEET = "This item is not on the sheet, so no dots can be counted on it."
NOTHING_TO_VOTE_ON = "There is nothing to vote on yet; record problems first."

# Rounds and the line.
NEGATIVE_VOTERS = "The number of voters cannot be less than 0."
REVOTE_ON_ONE = "Choose two or more items for a revote, or none to vote on all of them again."
END_OF_RANKING = "The line is already at the end of the ranking."
ONE_SIDE = "All items are on one side of the line."

# The ledger.
NO_VOTES = "No vote is recorded."
ADDS_UP = "The votes received add up."
TOTAL_UNKNOWN = "The number of voters is not known, so the total cannot be checked."
MAY_BE_MISSING = "The number of voters is not known, so ballots may be missing."


CELLS_COUNT = (
    "Line 1, column 1: the first column counts the lines; it may number the ballots or be a dot on each. Take it out, "
    "or put a heading such as participant, first, second, third above."
)


def empty_cell(line: int, column: int) -> str:
    """Say that a pasted row has a cell without a number, so that its columns may be items and no dots."""
    return (
        f"Line {line}, column {column}: an empty cell or a 0 may be a dot that was not used, or an item without dots; "
        "take it out, or put a heading such as first, second, third or item 1, item 2 above."
    )


def dots(count: int) -> str:
    """Return a number of dots in words."""
    return plural(count, "dot")


def too_many_dots(placed: int, allowed: int) -> str:
    """Say that a ballot has more dots than a participant has, and what to do."""
    return (
        f"That is {dots(placed)}, but each participant has {allowed}: remove {placed - allowed}, or begin the line"
        " with * if the ballot is spoiled."
    )


def stacked(number: int, times: int) -> str:
    """Say that a ballot has several dots on one number where the rules allow one."""
    return f"Number {number} appears {times} times, but each participant may put only one dot on an item: remove one."


def not_voted_on(number: int, round_: int, choice: Sequence[int]) -> str:
    """Say that a number is not among those of a revote."""
    return f"Number {number} is not voted on in round {round_}; choose from {', '.join(map(str, choice))}."


def not_a_number(token: str) -> str:
    """Say that a part of a ballot is not a number."""
    return f"“{shorten(token, 20)}” is not a number on the sheet; correct it."


def no_such_number(number: str, last: int | None = None) -> str:
    """Say that a number is not on the sheet, and where the sheet ends if that is known."""
    goes = "" if last is None else f", which goes up to {last}"
    return f"There is no number {shorten(number, 20)} on the sheet{goes}; correct it."


def too_many_times(token: str) -> str:
    """Say that "3x400" asks for more dots than anybody has."""
    return f"“{shorten(token, 20)}” is more dots than any participant has; correct it."


def number_in_tray(number: int) -> str:
    """Say that a number belongs to something deleted."""
    return f"Number {number} is in the tray; restore it from there, or leave the number out."


def not_in_group(typed: str, group: int, number: int) -> str:
    """Say that a group has no problem of that number."""
    return f"{typed} would be group {group}, number {number}, which is not there; type a number of the sheet instead."


def place_in_theme(typed: str, whole: int) -> str:
    """Say that a problem is voted on in its theme."""
    return f"{typed} is part of a theme, on which the room votes; type that{f': {whole}' if whole else ''}."


def part_of_number(number: int, whole: int) -> str:
    """Say that a number has become part of another."""
    return f"Number {number} is now part of number {whole}; type that one."


def theme_not_voted_on(number: int) -> str:
    """Say that a number is a theme where problems are voted on."""
    return f"Number {number} is a theme, but this vote is on problems; type one of its problems."


def counted_twice(sector: str, number: int) -> str:
    """Say that a count names a sector twice."""
    return f"“{shorten(sector, 20)}” appears twice for number {number}; type it once."


def not_a_count(text: str) -> str:
    """Say how a count of the dots on the wall is typed."""
    return f"“{shorten(text, 30)}” is not a count; type it like this: 7: 4 red 2 blue, or 7: 6."


def absurd_count(count: int) -> str:
    """Say that a count is out of reach."""
    return f"{count} dots on one item cannot be right; count again."


def ballot_called(number: int) -> str:
    """Return what a ballot is called, by its place in the pile."""
    return f"Ballot {number}"


def item_called(number: int | None) -> str:
    """Return what an item of the sheet is called; None for one without a number."""
    return f"number {number}" if number is not None else "something"


def fault_too_many(ballot: str, placed: int, allowed: int) -> str:
    """Say that a ballot has more dots than the rules allow now."""
    return f"{ballot} has {dots(placed)}, but each participant has {allowed}."


def fault_stacked(ballot: str, placed: int, item: str) -> str:
    """Say that a ballot has several dots on one item where the rules allow one now."""
    return f"{ballot} has {dots(placed)} on {item}, but only one is allowed."


def fault_gone(ballot: str, item: str) -> str:
    """Say that a ballot has a dot on a deleted item."""
    return f"{ballot} has a dot on {item}, which is in the tray."


def fault_not_voted_on(ballot: str, item: str) -> str:
    """Say that a ballot has a dot on an item that is not voted on now."""
    return f"{ballot} has a dot on {item}, which is not voted on."


def dots_out_of_reach(most: int) -> str:
    """Say how many dots a participant can have."""
    return f"Each participant can have from 1 to {most} dots."


def no_round(number: int) -> str:
    """Say that there is no such round."""
    return f"There is no round {number}."


def not_a_rule(part: str) -> str:
    """Say that a part of the line is not a rule of the vote, and how the line is written."""
    example = ", ".join(f"{rule.name} {rule.example}" for rule in VOTE_RULES.values())
    return f"“{shorten(part, 20)}” is not a rule of the vote; type the rules like this: {example}."


def not_in_scale(typed: str, words: Sequence[str]) -> str:
    """Say that a score is not in the scale of the workshop."""
    return f"“{shorten(typed, 20)}” is not in the scale; type one of these: {', '.join(words)}."


def not_a_rating(part: str, scale: Sequence[str]) -> str:
    """Say how a rating is typed; `scale` has the words of the scale, if there are any."""
    *first, last = (kind.value[0] for kind in CRITERIA.values())
    words = "/".join(scale) or "a score"
    letters = f"{', '.join(first)} or {last}"
    typed = f"type {letters} with {words} and the reason, or + before a new priority"
    return f"“{shorten(part, 20)}” is not a rating; {typed}."


def tie_at_line(tied: int, each: int, above: int) -> str:
    """Say that the line goes through a tie of so many items with so many dots each."""
    return f"A tie at the line: {plural(tied, 'item')} with {dots(each)} each, {above} of them above the line."


def margin(above: str, above_dots: int, below: str, below_dots: int) -> str:
    """Say what stands on either side of the line, and by how much they differ.

    Args:
        above: What is just above, as the room calls it.
        above_dots: Its dots.
        below: What is just below.
        below_dots: Its dots.
    """
    return (
        f"Just above: {above}, {dots(above_dots)}; just below: {below}, {dots(below_dots)};"
        f" {dots(above_dots - below_dots)} between them."
    )


def received(ballots: int, each: int, parts: tuple[int, int, int], counted: int) -> str:
    """Say what was received.

    Args:
        ballots: How many ballots, spoiled ones among them.
        each: How many dots a participant has.
        parts: How many dots are placed, unused and spoiled.
        counted: How many of those placed were counted on the wall.
    """
    placed, unused, spoiled = parts
    wall = f" ({counted} of them counted on the wall)" if counted else ""
    return (
        f"{plural(ballots, 'ballot')}, {plural(each, 'dot')} each:"
        f" {placed} placed{wall}, {unused} unused, {spoiled} spoiled."
    )


def expected(voters: int, count: int) -> str:
    """Say how many dots are expected."""
    return f"Expected from {plural(voters, 'voter')}: {dots(count)}."


def balances(parts: Sequence[int], total: int) -> str:
    """Say that the dots received are those expected."""
    return f"It balances: {' + '.join(map(str, parts))} = {total}."


def dots_missing(count: int, of: int, ballots: int = 0, voters: int = 0) -> str:
    """Say that dots are missing; without a full stop.

    Args:
        count: How many.
        of: Of how many that are expected.
        ballots: How many ballots were not received, where that is why.
        voters: From how many voters.
    """
    why = f": {ballots} of {plural(voters, 'ballot')} not received" if ballots else ""
    return f"{count} of {dots(of)} missing{why}"


def dots_too_many(count: int, ballots: int = 0, voters: int = 0) -> str:
    """Say that there are too many dots, and how many ballots from how many voters, where that is why."""
    why = f": {plural(ballots, 'ballot')} from {plural(voters, 'voter')}" if ballots else ""
    return f"{dots(count)} too many{why}."


def sectors_short(short: Sequence[tuple[str, int, int]], nameless: int) -> str:
    """Say which sectors lack dots, as (sector, missing, expected), and how many ballots name no sector."""
    each = ", ".join(f"{missing} of {total} dots from {sector}" for sector, missing, total in short)
    some = f"; {plural(nameless, 'ballot names', 'ballots name')} no sector" if nameless else ""
    return f"Not received: {each}{some}."


exchanged(globals())
