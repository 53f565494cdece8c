"""Ballots from elsewhere: elections in the Pabulib format, and tables."""

import csv
import io
from collections.abc import Callable
from io import StringIO
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop import outline, problems
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import Ballot, Details, Person, Problem
from workshop.slots import WORKSHOP
from workshop.text import cleaned
from workshop.votes import ballot_table, pabulib, rounds
from workshop.votes.tables.csv_text import rows
from workshop.votes.tallier import tally

DATA = Path(__file__).parents[2] / "data"


def ids() -> Callable[[str], str]:
    numbers = count(1)
    return lambda prefix: f"{prefix}-{next(numbers):06}"


@pytest.mark.parametrize(
    ("name", "ranks"),
    [
        ("approval", [(1, False), (2, True), (2, True), (2, True), (5, False), (6, False)]),
        ("cumulative", [(1, False), (2, True), (2, True), (4, True), (4, True)]),
        ("ties", [(1, True), (1, True), (1, True), (4, False)]),
    ],
)
def test_an_election_replays_to_its_published_totals(name: str, ranks: list[tuple[int, bool]]) -> None:
    election = pabulib.read((DATA / f"{name}.pb").read_text(encoding="utf-8"))
    workshop = pabulib.replay(Workshop(), election, ids())
    found = tally(workshop)
    listed = [*workshop.every(Problem)]
    assert len(listed) == len(election.projects)
    for problem, project in zip(sorted(listed, key=lambda p: p.order), election.projects.values(), strict=True):
        row = found.row(problem.id)
        assert row is not None
        assert problem.text == project.name
        assert row.voters == project.votes
        assert row.dots == (project.votes if project.score is None else project.score)
    assert [(row.rank, row.tied) for row in found.ranked] == ranks
    assert found.ledger.balances
    assert found.broken == ()


def test_what_is_no_election_is_refused_with_its_line() -> None:
    text = (DATA / "cumulative.pb").read_text(encoding="utf-8")
    for old, new, said in (
        ("vote_type;cumulative", "vote_type;ordinal", "“ordinal”"),
        ("vote_type;cumulative", "vote_type;", "Line 10: its vote_type"),
        ("max_length;5", "max_length;many", "Line 12: max_length is “many”"),
        ("B1;20000", "A1;20000", "Line 20: project A1 stands in line 17 already"),
        ("B1;20000", ";20000", "Line 20: a project has no project_id"),
        ("budget;120000", "num_votes;120000", "Line 9: num_votes stands twice"),
        ("24;Clean", "9" * 5000 + ";Clean", "Line 17: score is"),
        ("v8;", "PROJECTS\nv8;", "Line 31: a second section PROJECTS"),
        ("v1;A1", '"v1;A1', "Line 24 cannot be read"),
        ("24;Clean", "many;Clean", "score is “many”"),
        ("VOTES", "BALLOTS", "no section VOTES"),
        ("voter_id;vote;", "voter_id;choice;", "no column vote"),
    ):
        assert old in text
        with pytest.raises(WorkshopError, match=said):
            pabulib.read(text.replace(old, new))
    for rubbish in ("", "\x00;\x00", "META\nkey;value", "\ufeff", '"' * 7):
        with pytest.raises(WorkshopError):
            pabulib.read(rubbish)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("v2;A1;10;44", "v2;A9;10;44", "Line 25, voter v2: there is no project “A9”"),
        ("v2;A1;10;44", "v2;A1;ten;44", "Line 25, voter v2: it needs whole points"),
        ("v2;A1;10;44", "v2;A1;7.5;44", "Line 25, voter v2: it needs whole points"),
        ("v2;A1;10;44", "v2;A1;" + "9" * 5000 + ";44", "Line 25, voter v2: it needs whole points"),
        ("v2;A1;10;44", "v2;A1,A2;10;44", "Line 25, voter v2: it needs whole points"),
        ("v2;A1;10;44", "v2;A1,A1;5,5;44", "Line 25, voter v2: project A1 stands twice"),
        ("v2;A1;10;44", "v2;A1;11;44", "Line 25, voter v2: 11 points on the ballot, and 10 are allowed"),
        ("v2;A1;10;44", "v2;;;44", "Line 25, voter v2: 0 projects on the ballot, and 1 are needed"),
        ("v2;A1;10;44", "v1;A1;10;44", "Line 25, voter v1: the voter has a ballot in line 24 already"),
        ("v2;A1;10;44", "v2;A1", "Line 25, voter v2: it ends after 2 cells of 4; was the file cut off?"),
        ("v2;A1;10;44", "v2;A1;10;44;x", "Line 25, voter v2: it has more cells than the 4 columns"),
        ("num_votes;8", "num_votes;400", "Line 8: num_votes says 400, and the file holds 8 votes; was the file cut"),
        ("num_projects;5", "num_projects;4", "Line 7: num_projects says 4, and the file holds 5 projects."),
        ("6;24;Clean", "99;24;Clean", "Line 17, project A1: votes says 99, and its ballots make 6."),
        ("6;24;Clean", "6;25;Clean", "Line 17, project A1: score says 25, and its ballots make 24."),
    ],
)
def test_what_an_election_has_wrong_is_told_with_line_and_voter(old: str, new: str, said: str) -> None:
    text = (DATA / "cumulative.pb").read_text(encoding="utf-8")
    assert pabulib.read(text).wrong == ()
    assert text.count(old) == 1
    assert any(fault.startswith(said) for fault in pabulib.read(text.replace(old, new)).wrong)


def test_an_approval_ballot_keeps_to_the_length_that_the_file_allows() -> None:
    text = "META\nkey;value\nvote_type;approval\nmax_length;1\nPROJECTS\nproject_id;name\n1;Park\n2;Road\nVOTES\n"
    found = pabulib.read(f"{text}voter_id;vote\nann;1\nbob;1,2\ncid;\n")
    assert found.wrong == ("Line 12, voter bob: 2 projects on the ballot, and 1 are allowed.",)
    assert found.ballots == (("ann", ("1",)), ("cid", ()))


def test_an_election_is_not_mixed_with_other_ballots(hall: Workshop) -> None:
    election = pabulib.read((DATA / "ties.pb").read_text(encoding="utf-8"))
    once = pabulib.replay(hall, election, ids())
    with pytest.raises(WorkshopError, match="already"):
        pabulib.replay(once, election, ids())


ROWS = [
    (1, ["Participant", "Sector", "1", "2", "3"]),
    (2, ["Ann", "UN", "3", "7", "1"]),
    (3, ["", "", "2 2"]),
    (4, ["", "", ""]),
    (5, ["'=Bob", "un", "0"]),
    (6, ["", "", "* 3 3 torn"]),
]


def test_a_table_of_ballots(hall: Workshop) -> None:
    found = ballot_table.taken(hall, ROWS, 1, ids())
    assert (found.count, found.wrong) == (4, ())
    ballots = [(b.voter, b.sector, b.dots, b.spoiled) for b in found.workshop.all_in("ballots", Ballot)]
    assert ballots == [
        ("Ann", "UN", ("problem-3", "problem-7", "problem-1"), ""),
        ("", "", ("problem-2", "problem-2"), ""),
        ("=Bob", "UN", (), ""),
        ("", "", ("problem-3", "problem-3"), "torn"),
    ]


def test_wrong_rows_are_named_with_their_line(hall: Workshop) -> None:
    rows = [*ROWS, (7, ["", "", "31"]), (8, ["", "", "1", "2", "3", "4"]), (9, ["", "", "7: 4 red"]), (10, ["Cid"])]
    found = ballot_table.taken(hall, rows, 1, ids())
    assert found.count == 4
    places = ["Line 7, column 3", "Line 8, column 6", "Line 9, column 3", "Line 10, column 1"]
    assert [line.split(":")[0] for line in found.wrong] == places
    assert "no number 31" in found.wrong[0]


def test_a_table_goes_into_the_round_named(hall: Workshop) -> None:
    two = rounds.go_to(rounds.start(hall), 1)
    found = ballot_table.taken(two, ROWS, 2, ids())
    assert {b.round for b in found.workshop.every(Ballot)} == {2}
    assert found.workshop.details.round == 1
    with pytest.raises(WorkshopError, match="no round 3"):
        ballot_table.taken(two, ROWS, 3, ids())


FORMULAS = ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\uff1d1", "\u00a0=1", "\u200b=1", " =1", '"=1', "'=1", "''=1"]
APART = ["", "x;", "x\t", "x\n", "x\r\n", 'x";', "x;;"]


@pytest.mark.parametrize(
    "text", [*(f"{before}{f}" for f in FORMULAS for before in APART), "plain", "'quoted", "", "a;b"]
)
def test_no_cell_is_a_formula_and_none_is_lost(text: str) -> None:
    cell = ballot_table.safe(text)
    assert cell[:1] not in {"=", "+", "-", "@", "\t", "\r", "\uff1d"}
    assert ballot_table.unquoted(cell) == cleaned(text)


@given(st.text(st.sampled_from(";\t\r\n =+-@'\"\uff1d\u00a0\u200b,ab1"), max_size=12))
def test_no_program_that_separates_otherwise_finds_a_formula(text: str) -> None:
    out = StringIO()
    csv.writer(out, lineterminator="\r\n").writerow(["problem", ballot_table.safe(text), ballot_table.safe(text)])
    for separator in ",;\t":
        for row in csv.reader(StringIO(out.getvalue(), newline=""), delimiter=separator):
            assert not [cell for cell in row if cell.lstrip(" \t\r\n\u00a0\u200b").startswith(tuple("=+-@\uff1d"))]
    assert ballot_table.unquoted(ballot_table.safe(text)) == cleaned(text)


Cast = tuple[str, str, list[int], str]


def bring(text: str, dots: int = 3, people: str = "") -> tuple[list[Cast], str]:
    """The ballots of a table on 24 problems with their numbers, and all that is wrong with it."""
    workshop = problems.add_group(Workshop().put(Details(id=WORKSHOP, dots=dots)), "group-1")
    listed = [problems.problem(f"problem-{n:02}", f"p{n}") for n in range(1, 25)]
    workshop = problems.add(workshop, listed, "group-1")
    known = [
        Person(id=f"person-{n}", name=name, sector=sector)
        for n, (name, sector) in enumerate(pair.split("/") for pair in people.split())
    ]
    workshop = outline.insert(workshop, known, "people")
    try:
        found = ballot_table.taken(workshop, rows(text), 1, ids())
    except WorkshopError as error:
        return [], str(error)
    votes = found.workshop.all_in("ballots", Ballot)
    cast = [(b.voter, b.sector, [int(d.removeprefix("problem-")) for d in b.dots], b.spoiled) for b in votes]
    assert found.count == len(cast)
    return cast, "\n".join(found.wrong)


ANN, BOB = ("Ann", "UN", [3, 7, 12], ""), ("Bob", "Gov", [4, 5, 6], "")


@pytest.mark.parametrize(
    "text",
    [
        "Ann,UN,3,7,12\nBob,Gov,4,5,6\n",
        "Ann;UN;3,7,12\nBob;Gov;4,5,6\n",
        "Ann,UN,3;7;12\nBob,Gov,4;5;6\n",
        "Ann\tUN\t3, 7, 12\nBob\tGov\t4;5;6\n",
        "Ann;UN;3;7;12\r\nBob;Gov;4;5;6",
        "Ann,UN,3,7,12\rBob,Gov,4,5,6\r",
        'Ann,UN,"3\n7\n12"\nBob,Gov,"4\r\n5 6"\n',
        "Ann,UN,3,7,12,,,\n\n,,,\nBob,Gov,4 5 6\n",
        "Ann,UN,3.0,7.0,12.00\nBob,Gov,4+5+6\n",
        "Ann;UN;3,0;7,0;12,0\nBob;Gov;4;5;6\n",
        "sep=;\nAnn;UN;3;7;12\nBob;Gov;4,5,6\n",
        '"sep=,"\r\nAnn,UN,3,7,12\r\nBob,Gov,4 5 6\r\n',
        "participant,sector,votes\nAnn,UN,3 7 12\nBob,Gov,4 5 6\n",
        "Participant;SECTOR;Votes:\nAnn;UN;3,7,12\nBob;Gov;4,5,6\n",
        "participant,sector,votes,,\nAnn,UN,3,7,12\nBob,Gov,4,5,6\n",
        "participant,sector,first,second,third\nAnn,UN,3,7,12\nBob,Gov,4,5,6\n",
        "participant,sector,Dot 1,Dot 2,Dot 3\nAnn,UN,3,7,12\nBob,Gov,4,5,6\n",
        "participant,sector,1,2,3\nAnn,UN,3,7,12\nBob,Gov,4,5,6\n",
        "sector,votes,voter name\nUN,3 7 12,Ann\nGov,4 5 6,Bob\n",
        ",,Dots,,\nname,colour,first,second,third\nAnn,UN,3,7,12\nBob,Gov,4,5,6\n",
        "\n\nname;sector;a;b;c\nAnn;UN;3;7;12\nname;sector;a;b;c\nBob;Gov;4;5;6\n",
        "participant,sector,item 3,item 4,item 5,item 6,item 7,item 12\nAnn,UN,x,,,,1,1\nBob,Gov,0,1,1.0,X,-,0\n",
        "participant,sector,3,4,5,6,7,12\nAnn,UN,1,,,,1,1\nBob,Gov,0,1,1,1,0,0\n",
        "participant,sector,#3,#4,#5,#6,#7,#12\nAnn,UN,1,,,,1,1\nBob,Gov,0,1,1,1,0,0\n",
    ],
)
def test_a_table_is_read_however_a_spreadsheet_wrote_it(text: str) -> None:
    assert bring(text) == ([ANN, BOB], "")


@pytest.mark.parametrize(
    ("text", "cast"),
    [
        ('"Ann\nLee",UN,1\n', ("Ann Lee", "UN", [1], "")),
        ('"Lee, Ann",UN,"3,7"\n', ("Lee, Ann", "UN", [3, 7], "")),
        ('Ann, "UN", "3,7"\n', ("Ann", "UN", [3, 7], "")),
        ("Lee, Ann;UN;3,7\n", ("Lee, Ann", "UN", [3, 7], "")),
        ('Ann "the boss",UN,3\n', ('Ann "the boss"', "UN", [3], "")),
        ("Ann\u2028Lee,UN,3\n", ("Ann\u2028Lee", "UN", [3], "")),
        ("participant,sector,first,second,third\nAnn,UN,3,0,0\n", ("Ann", "UN", [3], "")),
        ("Ann,UN,7,0,0\n", ("Ann", "UN", [7], "")),
        ("Ann,UN,7,-,\n", ("Ann", "UN", [7], "")),
        ("Ann,UN,0,0,0\n", ("Ann", "UN", [], "")),
        ("-,-,-\n", ("", "", [], "")),
        ("Ann,UN,3x2 7\n", ("Ann", "UN", [3, 3, 7], "")),
        ("Ann,UN,'+3\n", ("Ann", "UN", [3], "")),
        ("Ann,UN,* 3 3 torn\n", ("Ann", "UN", [3, 3], "torn")),
        ("participant,votes\nAnn,3 7\n", ("Ann", "", [3, 7], "")),
        ("votes\n3,7\n", ("", "", [3, 7], "")),
        ("participant,sector,1,2,3,4\nAnn,UN,x,,x,\n", ("Ann", "UN", [1, 3], "")),
        ("participant,sector,1,2,3,4\nAnn,UN,1,0,2,0\n", ("Ann", "UN", [1, 3, 3], "")),
    ],
)
def test_a_row_is_the_ballot_that_was_meant(text: str, cast: Cast) -> None:
    assert bring(text) == ([cast], "")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # numbers that may be others
        ("Ann,UN,3.7\n", "Line 1, column 3: “3.7”"),
        ('Ann,UN,"3,712"\n', "Line 1, column 3: “3,712” may be one number or several"),
        ("Ann,UN,1\u202f000\n", "Line 1, column 3: “1\u202f000” may be one number or several"),
        ("Ann,UN,3,1-3\n", "Line 1, column 4: “1-3” is a range or a date"),
        ("Ann,UN,3,1 – 3\n", "Line 1, column 4: “1 – 3” is a range or a date"),
        ("Ann,UN,01/03/2024\n", "Line 1, column 3: “01/03/2024”"),
        ("Ann,UN,50%\n", "Line 1, column 3: “50%”"),
        ("Ann,UN,1e1\n", "Line 1, column 3: “1e1”"),
        ("Ann,UN,=3+7\n", "Line 1, column 3: “=3”"),
        ("Ann,UN,x\n", "Line 1, column 3: “x”"),
        ("Ann,UN," + "9" * 5000 + "\n", "Line 1, column 3: There is no number"),
        ("Ann,UN,3,99\n", "Line 1, column 4: There is no number 99"),
        ("Ann,UN,3,7,12 4\n", "Line 1, column 5: That is 4 dots"),
        ("Ann,UN,7: 4 red\n", "Line 1, column 3: “7:”"),
        ("Ann,UN,\n", "Line 1, column 3: There are no votes in this row; a blank ballot is 0."),
        # zeros and gaps that may be items without dots
        ("Ann,UN,1,0,1\n", "Line 1, column 3: what is 0"),
        ("Ann,UN,,1,,1\n", "Line 1, column 3: what is 0 or empty"),
        ("participant,sector,first,second\nAnn,UN,0,3\n", "Line 2, column 3: A 0 stands before a number"),
        ("name,sector,1,2,3\nAnn,UN,1,1,0\nBob,UN,0,0,3\n", "Line 1, column 3: columns headed 1 to 3 may be"),
        ("name,sector,1,2,3\nAnn,UN,1,2,3\n", "Line 1, column 3: columns headed 1 to 3 may be"),
        ("name,sector,item 3,item 7\nAnn,UN,50%,1\n", "Line 2, column 3: “50%” is no number of dots"),
        ("name,sector,item 3,item 99\nAnn,UN,1,1\n", "Line 2, column 4: There is no number 99"),
        ("name,sector,item 3,item 3\nAnn,UN,1,1\n", "Line 1: two columns are headed by the same number"),
        # cells in the wrong column
        ("Lee, Ann,UN,3\n", "Line 1, column 3: “UN”"),
        ("Ann,3,7,12\n", "Line 1, column 2: “3” stands where the sector belongs"),
        ("3,7,12\n4,5,6\n", "Line 1, column 2: “7” stands where the sector belongs"),
        ("3 7 12\n", "Line 1, column 1: There are no votes in this row, which is one cell"),
        (",Ann,UN,3\n", "Line 1, column 3: “UN”"),
        ("participant|sector|votes\nAnn|UN|3\n", "Line 1, column 1: There are no votes in this row, which is one cell"),
        # headings
        ("Nom,Secteur,1,2,3\nAnn,UN,4,5,6\n", "Line 1, column 1: this may be a heading"),
        ("\nຊື່,ຂະແໜງ,1,2\nAnn,UN,4,5\n", "Line 2, column 1: this may be a heading"),
        ("participant,sector,votes,,\n,,1,2,3\nAnn,UN,3,7,12\n", "Line 2, column 1: this may be a heading"),
        ("participant,sector,id,votes\nAnn,UN,5,3\n", "Line 1, column 3: the heading “id” is not known"),
        ("participant,sector,votes,total\nAnn,UN,3 7,2\n", "Line 1, column 4: the heading “total” is not known"),
        ("participant,sector,votes,dots\nAnn,UN,3 7,2\n", "Line 1, column 4: “dots” stands beside another kind"),
        ("participant,sector,sector,votes\nAnn,UN,UN,3\n", "Line 1, column 3: a second column is headed sector"),
        ("participant,,votes\nAnn,UN,3\n", "Line 2, column 2: “UN” stands under no heading"),
        ("participant,sector,votes\n", "There is no ballot in it."),
        (" , \n\n", "There is no ballot in it."),
        # quotation marks and signs between cells
        ('"Ann,UN,3\n', "Line 1: a quotation mark is opened here and never closed"),
        ('Ann,UN,3\n"Bob,UN,4\nCid",UN,5\n', "Line 2, column 1: the cell holds what looks like further rows"),
        ('Bob,UN,3\n"Ann" Lee,UN,3\n', "Line 2: something follows a closing quotation mark"),
    ],
)
def test_what_may_mean_something_else_is_refused_with_its_place(text: str, said: str) -> None:
    cast, wrong = bring(text)
    assert cast == []
    assert wrong.startswith(said)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ann,UN,3\nAnn,Gov,4\n", "Line 2, column 1: Ann has a ballot in line 1 already"),
        ("Ann,UN,3\n ÁNN ,UN,4\n", "Line 2, column 1: ÁNN has a ballot in line 1 already"),
        ("Ann,UN,3\nTotal,,7\n", "Line 2, column 1: “Total” is a sum"),
        ("Ann,UN,3\nSum,,7\n", "Line 2, column 1: “Sum” is a sum"),
        ("Nom,Secteur,Voix\nAnn,UN,3\n", "Line 1, column 3: “Voix” is not a number on the sheet; correct it. If this"),
        ("name,sector,votes\nAnn,UN,3\nvoter,sector,votes\n", "Line 3, column 1: Another heading stands here"),
    ],
)
def test_a_row_that_is_no_ballot_is_named_beside_those_that_are(text: str, said: str) -> None:
    cast, wrong = bring(text)
    assert cast == [("Ann", "UN", [3], "")]
    assert wrong.startswith(said)


def test_a_row_that_adds_up_the_others_is_no_ballot() -> None:
    assert bring("Ann,UN,3,1\nBob,UN,4,2\n,,7,3\n")[1].startswith("Line 3, column 3: This row adds up")
    assert bring("Ann,UN,3,1\nBob,UN,4,2\n,,7,4\n")[1] == ""
    assert bring("Sum,Gov,3\n") == ([("Sum", "Gov", [3], "")], "")


def test_a_sector_is_read_in_full_and_spelled_in_one_way() -> None:
    sectors = [b[1] for b in bring(",UN,1\n,F,3\n,uniap,4\n", people="Leena/UNIAP Farida/Farmers")[0]]
    assert sectors == ["UN", "F", "UNIAP"]
    assert [b[1] for b in bring(",Gov,1\n,GOV,3\n,gov ,4\n")[0]] == ["Gov", "Gov", "Gov"]


def test_a_participant_brings_the_sector_unless_two_have_the_name() -> None:
    assert bring("ann,,3\n", people="Ann/UN")[0] == [("ann", "UN", [3], "")]
    assert "Two participants are called ann" in bring("ann,,3\n", people="Ann/UN Ann/Gov")[1]
    assert bring("ann,Gov,3\n", people="Ann/UN Ann/Gov")[0] == [("ann", "Gov", [3], "")]


def test_who_has_voted_does_not_vote_again_but_for_a_spoiled_ballot(hall: Workshop) -> None:
    table = [(1, ["Ann", "UN", "* torn"]), (2, ["Bob", "UN", "3"])]
    once = ballot_table.taken(hall, table, 1, ids()).workshop
    new = count(50)
    found = ballot_table.taken(
        once, [(1, ["Ann", "UN", "3"]), (2, ["Bob", "UN", "4"])], 1, lambda p: f"{p}-{next(new):06}"
    )
    assert found.count == 1
    assert found.wrong[0].startswith("Line 2, column 1: Bob has a ballot in this round already")


def test_the_digest_knows_the_same_ballots_however_they_were_written(hall: Workshop) -> None:
    def digest(text: str, number: int = 1) -> str:
        two = rounds.go_to(rounds.start(hall), 1)
        return ballot_table.taken(two, rows(text), number, ids()).digest

    first = digest("Ann,UN,3,7\n,UN,1\n")
    assert digest("name;sector;votes\n;UN;1\nAnn;UN;3 7\n") == first
    assert digest("Ann,UN,3,7\n,UN,1\n,UN,1\n") != first
    assert digest("Ann,UN,3,7\n,UN,1\n", 2) != first


WORD = st.text(alphabet="abcdÄé,;\t\"'x", min_size=1, max_size=8).map(str.strip).filter(lambda t: t.strip("'\t -"))


@given(
    st.lists(
        st.tuples(WORD, st.sampled_from(["UN", "Civil, society", "a;b"]), st.lists(st.integers(1, 24), max_size=3))
    ),
    st.sampled_from(",;\t"),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_what_a_spreadsheet_writes_is_read_back(
    table: list[tuple[str, str, list[int]]], delimiter: str, end: str
) -> None:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator=end)
    writer.writerow(["participant", "sector", "first", "second", "third"])
    named = {f"{n} {name}": (sector, dots) for n, (name, sector, dots) in enumerate(table)}
    writer.writerows([name, sector, *(dots or [0])] for name, (sector, dots) in named.items())
    cast, wrong = bring(out.getvalue())
    if named:
        assert (cast, wrong) == ([(name, sector, dots, "") for name, (sector, dots) in named.items()], "")


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("participant\tsector\tvotes\nAnn\tUN\t3 7", True),
        ("Ann\tUN\t3\t7", True),
        ("Ann;UN;3;7", True),
        (",UN,3 7", True),
        ("\nvotes\n3 7", True),
        ("first,second\n3,7", True),
        ("3\t7\t12", False),
        ("3, 7, 12", False),
        ("7: 4 red, 2 blue", False),
        ("= UN, the agencies, all\n3 7", False),
        ("* 3, 7, torn, wet", False),
    ],
)
def test_pasted_text_is_a_table_where_it_has_headings_or_names(text: str, is_one: bool) -> None:
    assert ballot_table.looks_like_one(text) == is_one
