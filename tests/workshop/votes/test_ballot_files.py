"""Ballots from elsewhere: elections in the Pabulib format, and tables."""

from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import Ballot, Problem
from workshop.votes import ballot_table, pabulib, rounds
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
        ("v2;A1;10;44", "v2;A9;10;44", "Line 25: there is no project “A9”"),
        ("v2;A1;10;44", "v2;A1;ten;44", "Line 25: it needs whole points"),
        ("v2;A1;10;44", "v2;A1,A2;10;44", "Line 25"),
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
        ("=Bob", "un", (), ""),
        ("", "", ("problem-3", "problem-3"), "torn"),
    ]


def test_wrong_rows_are_named_with_their_line(hall: Workshop) -> None:
    rows = [*ROWS, (7, ["", "", "31"]), (8, ["", "", "1", "2", "3", "4"]), (9, ["", "", "7: 4 red"]), (10, ["Cid"])]
    found = ballot_table.taken(hall, rows, 1, ids())
    assert found.count == 4
    assert [line.split(":")[0] for line in found.wrong] == ["Line 7", "Line 8", "Line 9", "Line 10"]
    assert "no number 31" in found.wrong[0]


def test_a_table_goes_into_the_round_named(hall: Workshop) -> None:
    two = rounds.go_to(rounds.start(hall), 1)
    found = ballot_table.taken(two, ROWS, 2, ids())
    assert {b.round for b in found.workshop.every(Ballot)} == {2}
    assert found.workshop.details.round == 1
    with pytest.raises(WorkshopError, match="no round 3"):
        ballot_table.taken(two, ROWS, 3, ids())


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "plain", "'quoted", ""])
def test_no_cell_is_a_formula_and_none_is_lost(text: str) -> None:
    cell = ballot_table.safe(text)
    assert cell[:1] not in {"=", "+", "-", "@", "\t", "\r"}
    assert ballot_table.unquoted(cell) == text.strip("\t\r ") or text.startswith(("\t", "\r"))
