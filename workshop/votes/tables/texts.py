"""What is said of tables of ballots that come from elsewhere: where something is wrong, and what to do about it."""

from collections.abc import Iterable, Mapping

from languages.exchange import exchanged
from workshop.text import plural


def second_section(line: int, name: str) -> str:
    """Return why an election with two sections of a name is refused."""
    return f"Line {line}: a second section {name}; a file holds one election."


def line_unreadable(line: int, why: str) -> str:
    """Return why a line that is no CSV is refused."""
    return f"Line {line} cannot be read ({why})."


def no_section(name: str) -> str:
    """Return which section an election lacks."""
    return f"It has no section {name}, as a Pabulib file has."


def figure_twice(line: int, name: str) -> str:
    """Return that a figure of an election is told twice."""
    return f"Line {line}: {name} stands twice; take one out."


def second_column(line: int, column: int, name: str) -> str:
    """Return that two columns have one name."""
    return f"Line {line}, column {column}: a second column {name}."


def no_column(line: int, name: str) -> str:
    """Return which column an election lacks."""
    return f"Line {line}: there is no column {name}."


def ends_early(cells: int, columns: int) -> str:
    """Return that a row is shorter than its heading."""
    return f"it ends after {plural(cells, 'cell')} of {columns}; was the file cut off?"


def has_more_cells(columns: int) -> str:
    """Return that a row is longer than its heading."""
    return f"it has more cells than the {columns} columns; put a text with a semicolon in quotation marks."


def no_project_id(line: int) -> str:
    """Return that a project has nothing by which ballots name it."""
    return f"Line {line}: a project has no project_id."


def wrong_project(line: int, project: str, why: str) -> str:
    """Return what is wrong with a project."""
    return f"Line {line}: project {project}: {why}"


def project_before(line: int, project: str, before: int) -> str:
    """Return that two projects have one number."""
    return f"Line {line}: project {project} stands in line {before} already; take one out."


def no_figure(line: int, name: str, value: str) -> str:
    """Return that a figure is none."""
    return f"Line {line}: {name} is “{value}”, which is no number of votes."


def voted_before(before: int) -> str:
    """Return that a voter has a ballot already."""
    return f"the voter has a ballot in line {before} already; take one out."


def wrong_voter(line: int, voter: str, why: str) -> str:
    """Return what is wrong with a ballot of an election."""
    return f"Line {line}, voter {voter}: {why}"


def no_such_project(project: str) -> str:
    """Return that a ballot names a project that there is not."""
    return f"there is no project “{project}”."


def project_twice(project: str) -> str:
    """Return that a ballot names a project twice."""
    return f"project {project} stands twice; take one out."


WHOLE_POINTS = "it needs whole points, as many as projects."


def too_many_points(project: str, points: int, most: int) -> str:
    """Return that a ballot gives a project more points than it may."""
    return f"project {project} has {points} points, and {most} are allowed."


BALLOTS_ALREADY = "There are ballots in this workshop already; an election is replayed in a new file."
IS_A_WORKBOOK = "It is a spreadsheet's own file; save the sheet as “CSV UTF-8”."
NOT_UTF_16 = "It is cut off or not UTF-16; save it as “CSV UTF-8”."


def not_utf_8(where: str) -> str:
    """Return where a table is in another encoding."""
    return f"{where} is not UTF-8; save the table as “CSV UTF-8”."


def holds_nul(where: str) -> str:
    """Return where a table has what no text has."""
    return f"{where} holds a NUL character, which is no text; save the table as “CSV UTF-8”."


def at_character(line: int, character: int) -> str:
    """Return a place in a text, for a sentence to begin with."""
    return f"Line {line}, character {character}"


def swallows_rows(line: int, column: int) -> str:
    """Return that a quotation mark seems to be too many."""
    return (
        f"Line {line}, column {column}: the cell holds what looks like further rows; take out the quotation "
        "mark that is too many, or the line break."
    )


def at_line(line: int, why: str) -> str:
    """Return what is wrong with a line."""
    return f"Line {line}: {why}"


NEVER_CLOSED = "a quotation mark is opened here and never closed; close it or take it out."
FOLLOWS_QUOTE = "something follows a closing quotation mark; write a quotation mark inside a cell twice."
CELL_TOO_LONG = "a cell is longer than any name; a quotation mark may never be closed."


def cannot_be_read(why: str) -> str:
    """Return why a line is no CSV, in the words of whoever reads it."""
    return f"it cannot be read ({why})."


def which_between(signs: str) -> str:
    """Return that the sign between cells cannot be told."""
    return (
        f"Line 1, column 1: whether {signs} stand between the cells cannot be told; put a line such as sep=; "
        "above the others."
    )


def one_or_several(shown: str) -> str:
    """Return that a cell can be read in two ways."""
    return f"{shown} may be one number or several; put spaces between several."


def is_a_range(shown: str) -> str:
    """Return that a cell is a range, or was made a date."""
    return f"{shown} is a range or a date; write each number, with spaces between."


def not_on_the_sheet(shown: str) -> str:
    """Return that a cell names nothing that is voted on."""
    return f"{shown} is not a number on the sheet; correct it."


def unknown_heading(line: int, column: int, heading: str) -> str:
    """Return that a heading is not known."""
    return (
        f"Line {line}, column {column}: the heading “{heading}” is not known; columns are headed participant, "
        "sector and votes. Rename it, or take the column out."
    )


def headed_twice(line: int, column: int, heading: str) -> str:
    """Return that two columns are headed alike."""
    return f"Line {line}, column {column}: a second column is headed {heading}; keep one of them."


def two_ways(line: int, column: int, heading: str) -> str:
    """Return that a table has the votes in two ways."""
    return (
        f"Line {line}, column {column}: “{heading}” stands beside another kind of votes; take out the column "
        "that is not the ballot itself."
    )


def number_twice(line: int) -> str:
    """Return that two columns have one number."""
    return f"Line {line}: two columns are headed by the same number; correct one of them."


def heading_or_ballot(line: int, last: int) -> str:
    """Return that a row can be read in two ways."""
    return (
        f"Line {line}, column 1: this may be a heading, or a ballot with dots on 1 to {last}. Put one heading "
        "above the ballots, such as participant,sector,first,second,third, or take this row out."
    )


def dot_or_item(line: int) -> str:
    """Return that what is free in a row can be read in two ways."""
    return (
        f"Line {line}, column 3: what is 0 or empty beside a number may be a dot that was not used, or an item "
        "without dots. Put a heading above: participant,sector,first,second,third, or participant,sector,item "
        "1,item 2."
    )


def dots_or_numbers(line: int, column: int, first: int, last: int) -> str:
    """Return that headings can be read in two ways."""
    return (
        f"Line {line}, column {column}: columns headed {first} to {last} may be each participant's dots or the "
        "numbers on the sheet; head them first, second, third, or item 1, item 2, item 3."
    )


ANOTHER_HEADING = "Another heading stands here; bring this table in by itself."
ADDS_UP = "This row adds up the rows above and is no ballot; take it out."
NO_VOTES_IN_ONE_CELL = (
    "There are no votes in this row, which is one cell; put commas, semicolons or tabs between cells."
)
NO_VOTES = "There are no votes in this row; a blank ballot is 0."


def under_no_heading(shown: str) -> str:
    """Return that a cell stands under no heading."""
    return f"{shown} stands under no heading; name the column or empty it."


def no_sector(typed: str) -> str:
    """Return that a number stands where the sector belongs."""
    return f"“{typed}” stands where the sector belongs; leave the cell empty for none."


def is_a_sum(typed: str) -> str:
    """Return that a row adds up others."""
    return f"“{typed}” is a sum and no ballot; take the row out."


def voter_before(voter: str, before: int) -> str:
    """Return that a participant has a ballot in the table already."""
    return f"{voter} has a ballot in line {before} already; take one out, or tell the two apart."


def two_called(name: str) -> str:
    """Return that a name does not tell of which sector a ballot is."""
    return f"Two participants are called {name}; write the sector of this one."


NO_SPOILED_HERE = "A spoiled ballot has no place under the items; type it in the console."
ZERO_BEFORE = "A 0 stands before a number; leave the cell of a dot that was not used empty."


def no_dots(shown: str) -> str:
    """Return that a cell is no number of dots."""
    return f"{shown} is no number of dots; correct it."


def number_or_dot(line: int, typed: str, number: str) -> str:
    """Return that a number before a pasted line can be read in two ways."""
    return (
        f"Line {line}: “{typed}” may number the ballot or be a dot on it; take it out, or write {number} "
        "without the sign behind it."
    )


IF_A_HEADING = " If this row is a heading, name the columns participant, sector and votes, or take it out."
NO_BALLOT = "There is no ballot in it."


def has_voted(voter: str) -> str:
    """Return that a participant has a ballot in this round already."""
    return f"{voter} has a ballot in this round already; take one out, or tell the two apart."


def in_cell(line: int, column: int, why: str, hint: str = "") -> str:
    """Return what is wrong in a cell, and what may be meant."""
    return f"Line {line}, column {column}: {why}{hint}"


def other_kind(line: int, kind: str) -> str:
    """Return why an election of another kind is refused; line 0 where it tells no kind."""
    where = f"Line {line}: its" if line else "Its"
    return f"{where} vote_type is “{kind}”; only approval and cumulative are dots."


NO_NAME = "(none)"
SIGNS: Mapping[str, str] = {",": "commas", ";": "semicolons", "\t": "tabs"}  # between cells


def either(words: Iterable[str]) -> str:
    """Return words of which one is meant."""
    return " or ".join(words)


def projects_allowed(count: int, most: int) -> str:
    """Return that there are too many projects on a ballot."""
    return f"{plural(count, 'project')} on the ballot, and {most:,} are allowed."


def points_allowed(count: int, most: int) -> str:
    """Return that there are too many points on a ballot."""
    return f"{plural(count, 'point')} on the ballot, and {most:,} are allowed."


def projects_needed(count: int, least: int) -> str:
    """Return that there are too few projects on a ballot."""
    return f"{plural(count, 'project')} on the ballot, and {least:,} are needed."


def points_needed(count: int, least: int) -> str:
    """Return that there are too few points on a ballot."""
    return f"{plural(count, 'point')} on the ballot, and {least:,} are needed."


def votes_published(line: int, name: str, published: int, counted: int) -> str:
    """Return that an election has another number of votes than it says."""
    return (
        f"Line {line}: {name} says {published:,}, and the file holds "
        f"{plural(counted, 'vote')}{_cut(published, counted)}"
    )


def projects_published(line: int, name: str, published: int, counted: int) -> str:
    """Return that an election has another number of projects than it says."""
    held = plural(counted, "project")
    return f"Line {line}: {name} says {published:,}, and the file holds {held}{_cut(published, counted)}"


def _cut(published: int, counted: int) -> str:
    return "; was the file cut off?" if counted < published else "."


def figure_published(line: int, project: str, name: str, published: int, counted: int, *, left_out: bool) -> str:
    """Return that a project has another figure than its ballots make."""
    without = " without the ballots left out" if left_out else ""
    return f"Line {line}, project {project}: {name} says {published:,}, and its ballots make {counted:,}{without}."


exchanged(globals())
