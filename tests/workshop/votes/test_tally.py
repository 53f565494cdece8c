import pytest

from workshop import outline
from workshop.document import Workshop
from workshop.model import Person
from workshop.votes import ballots, counts, rounds, sectors, texts, themes
from workshop.votes.tallier import Piles, Tallier, Vote, tally
from workshop.votes.tally import rank_text, ranks, table, voters_text


def vote(hall: Workshop, *lines: str, sector: str = "") -> Workshop:
    for place, line in enumerate(lines):
        dots = [f"problem-{number}" for number in line.split()]
        hall = ballots.cast(hall, f"ballot-{sector}{hall.details.round}-{place}", dots, sector=sector)
    return hall


def seat(hall: Workshop, sector: str, count: int | None) -> Workshop:
    return outline.insert(hall, [Person(id=f"person-{sector}", sector=sector, count=count)], "people")


def test_ranks_as_in_sport() -> None:
    assert ranks([9, 7, 7, 4, 0, 0]) == [(1, False), (2, True), (2, True), (4, False), (5, False), (5, False)]
    assert ranks([]) == []


def test_the_sums_behind_a_tally(hall: Workshop) -> None:
    hall = themes.make(hall, "theme-a", "Data", ["problem-2", "problem-6"])
    found = tally(vote(hall, "2 6 7", "6 6 1", "1", sector="red"))
    assert [(row.item, row.dots, row.voters, rank_text(row)) for row in found.ranked[:3]] == [
        ("theme-a", 4, 2, "1"),
        ("problem-1", 2, 2, "2"),
        ("problem-7", 1, 1, "3"),
    ]
    assert [(row.item, row.dots) for row in found.of_theme("theme-a")] == [("problem-6", 3), ("problem-2", 1)]
    assert [row.rank for item in ("problem-7", "theme-a") if (row := found.row(item))] == [3, 1]
    assert found.groups == (("group-3", 4), ("group-1", 3))
    assert found.sectors == (("red", 7),)


def test_two_problems_with_the_same_text_stay_two(hall: Workshop) -> None:
    assert hall.records["problem-1"].statement_text == hall.records["problem-4"].statement_text
    found = tally(vote(hall, "1 1 4", "1"))
    rows = {row.item: (row.dots, row.voters) for row in found.problems}
    assert rows["problem-1"] == (3, 2)
    assert rows["problem-4"] == (1, 1)
    together = tally(themes.make(vote(hall, "1 1 4", "1"), "theme-p", "Poverty", ["problem-1", "problem-4"]))
    assert {row.item: row.dots for row in together.problems} == {row.item: row.dots for row in found.problems}
    assert together.themes[0].dots == 4
    assert together.themes[0].voters == 2


def test_ties_are_marked_and_stand_in_the_order_of_the_sheet(hall: Workshop) -> None:
    found = tally(vote(hall, "7 2", "7 5", "1"))
    assert [(row.item, rank_text(row)) for row in found.ranked[:5]] == [
        ("problem-7", "1"),
        ("problem-1", "2="),
        ("problem-2", "2="),
        ("problem-5", "2="),
        ("problem-3", "5"),
    ]


def test_a_problem_made_a_sub_point_counts_with_its_problem(hall: Workshop) -> None:
    voted = outline.indent(vote(hall, "2 3", "3"), "problem-3")
    found = {row.item: (row.dots, row.voters) for row in tally(voted).problems}
    assert found["problem-2"] == (3, 2)
    assert "problem-3" not in found


def test_dots_on_what_lies_in_the_tray_are_shown_there(hall: Workshop) -> None:
    gone = outline.drop(themes.make(vote(hall, "2 7", "7"), "theme-a", "X", ["problem-7"]), ["problem-7"])
    found = tally(gone)
    assert [(row.item, row.dots, row.here) for row in found.gone] == [("problem-7", 2, False)]
    assert found.ledger.total.placed == 3
    assert {row.item: row.dots for row in found.themes} == {"theme-a": 0}


def test_spoiled_ballots_are_in_the_books_and_not_in_the_sums(hall: Workshop) -> None:
    voted = ballots.cast_spoiled(vote(hall, "1 2", "3 3 3"), "ballot-s", "torn", ["problem-1"] * 4)
    found = tally(voted)
    line = found.ledger.total
    assert sum(row.dots for row in found.problems) == 5
    assert (line.ballots, line.spoiled_ballots, line.placed, line.unused, line.spoiled) == (3, 1, 5, 1, 3)
    assert (line.expected, found.ledger.adds_up, found.ledger.balances) == (9, True, False)


def test_the_books_know_the_participants(hall: Workshop) -> None:
    hall = seat(seat(hall, "UN", 2), "Government", 1)
    some = tally(vote(hall, "1 2 3", sector="UN")).ledger
    assert (some.stated, some.balances, some.total.expected, some.total.missing) == (True, False, 9, 6)
    assert (some.off, some.awaited) == ((), (f"{texts.dots_missing(6, 9, ballots=2, voters=3)}.",))
    full = tally(vote(vote(hall, "1 2 3", "1", sector="UN"), "1 2", sector="Government")).ledger
    assert (full.balances, full.off) == (True, ())
    swapped = tally(vote(vote(hall, "1 2 3", sector="UN"), "1 2", "1", sector="Government")).ledger
    assert swapped.total.balances
    assert not swapped.balances
    assert swapped.off == ("UN: 3 of 6 dots missing.", "Government: 3 dots too many.")
    more = tally(vote(hall, "1", "1", "1", "1")).ledger
    assert more.off == ("3 dots too many: 4 ballots from 3 voters.",)


def test_a_stated_number_of_voters_goes_before_the_list(hall: Workshop) -> None:
    hall = rounds.set_rules(seat(hall, "UN", 2), voters=3)
    assert tally(vote(hall, "1", "1", "1", sector="UN")).ledger.balances  # the list's sectors are another number's
    assert tally(rounds.set_rules(hall, voters=0)).ledger.total.voters == 2


def test_where_nobody_knows_how_many_vote_the_ballots_tell(hall: Workshop) -> None:
    found = tally(vote(seat(hall, "UN", None), "1", "1 2 3")).ledger
    assert (found.stated, found.total.voters, found.balances, found.adds_up) == (False, 2, False, True)
    assert found.untold == (texts.MAY_BE_MISSING,)
    wall = tally(counts.record(hall, "problem-1", [("red", 4)])).ledger
    assert (wall.total.expected, wall.balances) == (None, False)
    assert (wall.off, wall.untold) == ((), (texts.TOTAL_UNKNOWN,))


def test_a_wall_count_balances_with_the_dots_handed_back(hall: Workshop) -> None:
    hall = rounds.set_rules(hall, voters=3)
    hall = counts.record(hall, "problem-1", [("red", 4), ("blue", 1)])
    hall = counts.record(hall, "problem-2", [("red", 2)])
    assert (tally(hall).ledger.off, tally(hall).ledger.awaited) == ((), ("2 of 9 dots missing.",))
    assert tally(counts.record(hall, "problem-3", [("", 3)])).ledger.off == ("1 dot too many.",)
    back = counts.record(hall, "", [("", 2)])
    assert tally(back).ledger.balances
    assert tally(back).ledger.total.unused == 2
    row = tally(back).problems[0]
    assert (row.item, row.dots, row.counted, voters_text(row)) == ("problem-1", 5, 5, "?")


def test_ballots_and_counts_of_different_items_add_up(hall: Workshop) -> None:
    hall = counts.record(rounds.set_rules(hall, voters=2), "problem-7", [("", 2)])
    found = tally(vote(hall, "1 2", "1 2"))
    assert found.ledger.balances
    assert found.mixed.both
    assert voters_text(found.ranked[0]) == "2"


def test_too_many_dots_after_a_rule_changed(hall: Workshop) -> None:
    found = tally(rounds.set_rules(vote(hall, "1 2 3", "1"), dots=2))
    assert (found.ledger.total.too_many, found.ledger.total.unused, found.ledger.balances) == (1, 1, False)
    assert [fault.kind for fault in found.broken] == ["too many"]
    assert sum(row.dots for row in found.problems) == 4


def test_a_revote_stands_beside_the_first_round(hall: Workshop) -> None:
    second = vote(rounds.start(vote(hall, "1 2", "2 1", "3"), ["problem-1", "problem-2"]), "2", "2", "1")
    beside = [[row and row.dots for row in (tally(second, n).row(f"problem-{i}") for i in (1, 2, 3))] for n in (1, 2)]
    assert beside == [[2, 2, 1], [1, 2, 0]]
    assert tally(second).round == 2
    assert tally(second, 1).ledger.total.placed == 5


def test_voters_with_two_ballots_are_named(hall: Workshop) -> None:
    hall = ballots.cast(hall, "ballot-1", [], voter="Ann")
    assert tally(hall).twice == ()
    assert tally(ballots.cast(hall, "ballot-2", [], voter="ann ")).twice == ("Ann",)


def test_a_table_to_print(hall: Workshop) -> None:
    found = tally(vote(hall, "5 5 1"))
    assert table(hall, found.ranked[:2]) == [("1", "5", "Few jobs", "2", "1"), ("2", "1", "Poverty", "1", "1")]


def test_the_books_in_words(hall: Workshop) -> None:
    assert tally(hall).ledger.sentences() == ["No vote is recorded."]
    said = tally(vote(rounds.set_rules(hall, voters=2), "1 2 3", "1")).ledger.sentences()
    assert said == [
        "2 ballots, 3 dots each: 4 placed, 2 unused, 0 spoiled.",
        "Expected from 2 voters: 6 dots.",
        "It balances: 4 + 2 + 0 = 6.",
    ]
    wall = tally(counts.record(rounds.set_rules(hall, voters=2), "problem-1", [("", 6)])).ledger.sentences()
    assert wall[0] == "0 ballots, 3 dots each: 6 placed (6 of them counted on the wall), 0 unused, 0 spoiled."
    unknown = tally(vote(hall, "1 2 3", "1")).ledger.sentences()
    assert unknown[1:] == [texts.ADDS_UP, texts.MAY_BE_MISSING]


def test_the_books_balance_only_when_every_sector_is_in(hall: Workshop) -> None:
    hall = seat(seat(hall, "Ministries", 4), "UN", 2)
    named = vote(hall, "1 2 3", sector="Ministries")
    mixed = tally(vote(named, "1", "2", "3", "1", "2")).ledger  # five that name no sector
    assert (mixed.adds_up, mixed.balances) == (True, False)
    assert mixed.untold == (texts.sectors_short([("Ministries", 9, 12), ("UN", 6, 6)], nameless=5),)
    nobody_says = tally(vote(hall, "1", "2", "3", "1", "2", "3")).ledger
    assert nobody_says.balances  # sectors are not asked for in this vote
    unknown = tally(vote(seat(hall, "Embassies", None), "1 2 3", sector="Ministries")).ledger
    assert unknown.off == ()
    assert unknown.awaited == ("Ministries: 9 of 12 dots missing.", "UN: 6 of 6 dots missing.")
    lines = {line.sector: (line.stated, line.expected) for line in unknown.sectors}
    assert lines["Ministries"] == (True, 12)
    assert not lines["Embassies"][0]


def test_one_more_ballot_looks_at_one_ballot(hall: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """The kept tally takes in only what is new; no clock is asked."""
    kept = Tallier(1)
    many = vote(hall, *["1 2 3"] * 50)
    kept.of(many)
    taken: list[str] = []
    plain = Piles.take

    def watched(piles: Piles, workshop: Workshop, ballot: Vote, sign: int) -> None:
        taken.append(ballot.id)
        plain(piles, workshop, ballot, sign)

    monkeypatch.setattr(Piles, "take", watched)
    more = ballots.cast(many, "ballot-x", ["problem-1"])
    found = kept.of(more)
    assert taken == ["ballot-x"]
    taken.clear()
    corrected = kept.of(ballots.correct(more, "ballot-1-7", ["problem-4"]))
    assert taken == ["ballot-1-7", "ballot-1-7"]
    assert found == tally(more)
    assert corrected == tally(ballots.correct(more, "ballot-1-7", ["problem-4"]))


def test_dots_on_a_problem_whose_group_is_gone_are_still_there(hall: Workshop) -> None:
    voted = vote(hall, "1 4", "4")
    alone = voted.drop(["group-2"])  # as a merge of two copies can leave it
    found = {row.item: (row.dots, row.group) for row in tally(alone).problems}
    assert found["problem-4"] == (2, "")
    assert "problem-5" not in found


def test_a_sector_is_strange_that_is_like_another_or_comes_after_the_first_dot(hall: Workshop) -> None:
    seated = seat(hall, "Ministries", 8)
    assert sectors.strange(hall, seated) is None, "somebody must be the first"
    assert sectors.strange(seated, seat(seated, "UN agencies", 2)) is None, "nobody has voted yet"
    assert sectors.strange(seated, seat(seated, "ministry", 2)) == ("ministry", "Ministries", ["Ministries"])
    assert sectors.strange(hall, seat(seated, "Ministres", 1)) == ("Ministres", "Ministries", []), "pasted at once"
    voted = vote(seated, "1 2 3", sector="Ministries")
    assert sectors.strange(voted, seat(voted, "NGO", 3)) == ("NGO", "", ["Ministries"])
    assert sectors.strange(voted, voted) is None
