import re
from collections.abc import Callable

import pytest

from workshop import outline
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import Ballot, Count
from workshop.votes import ballot_line, ballots, counts, rounds, texts, themes
from workshop.votes.ballot_line import BallotLine, WallLine, read
from workshop.votes.sheet import sheet
from workshop.votes.tallier import tally


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("3 7 1", (3, 7, 1)),
        ("3,7,1", (3, 7, 1)),
        ("3+7+1", (3, 7, 1)),
        (" 3 ;7  1. ", (3, 7, 1)),
        ("3 3 7", (3, 3, 7)),
        ("3x2 7", (3, 3, 7)),
        ("3*2 7", (3, 3, 7)),
        ("໓ ៧", (3, 7)),
        ("007", (7,)),
    ],
)
def test_a_ballot_is_typed_as_numbers(hall: Workshop, typed: str, numbers: tuple[int, ...]) -> None:
    assert read(hall, typed) == BallotLine(tuple(f"problem-{number}" for number in numbers))


@pytest.mark.parametrize("typed", ["0", "-", "–", " 0 "])
def test_a_blank_ballot(hall: Workshop, typed: str) -> None:
    assert read(hall, typed) == BallotLine()


def test_a_spoiled_ballot_keeps_what_was_on_it_and_why(hall: Workshop) -> None:
    assert read(hall, "*") == BallotLine((), "spoiled")
    assert read(hall, "* 3 3 3 3 four dots") == BallotLine(("problem-3",) * 4, "four dots")
    assert read(hall, "*99 torn") == BallotLine((), "99 torn")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("31", texts.no_such_number("31", 7)),
        ("3 three", "“three” is not a number"),
        ("3 " + "9" * 5000, "no number 9"),
        ("3x100", texts.too_many_times("3x100")),
        ("3x0", texts.too_many_times("3x0")),
        ("-3", "“-3” is not a number"),
        ("², 3", "“²” is not a number"),
        ("", "such as 3 7 12"),
        (",,", "no number in this"),
        ("[/nope]", "not a number"),
    ],
)
def test_what_is_refused_says_which_number(hall: Workshop, typed: str, said: str) -> None:
    with pytest.raises(WorkshopError) as refusal:
        read(hall, typed)
    assert said in str(refusal.value)
    assert len(str(refusal.value)) < 160


@pytest.mark.parametrize(
    ("typed", "item", "found"),
    [
        ("7: 4 red 2 blue", "problem-7", (("red", 4), ("blue", 2))),
        ("7: 4 red, 2 blue", "problem-7", (("red", 4), ("blue", 2))),
        ("7:4red 2blue", "problem-7", (("red", 4), ("blue", 2))),
        ("7: red 4 blue 2", "problem-7", (("red", 4), ("blue", 2))),
        ("7: 4 UN agencies 2 civil society", "problem-7", (("UN agencies", 4), ("civil society", 2))),
        ("7: 6", "problem-7", (("", 6),)),
        ("7: 0 red", "problem-7", (("red", 0),)),
        ("0: 3 red", "", (("red", 3),)),
        ("7: 4 ສີແດງ 2 ខៀវ", "problem-7", (("ສີແດງ", 4), ("ខៀវ", 2))),
    ],
)
def test_a_wall_count(hall: Workshop, typed: str, item: str, found: tuple[tuple[str, int], ...]) -> None:
    assert read(hall, typed) == WallLine(item, found)


@pytest.mark.parametrize("typed", ["7:", "7: red", "7: 4 2", "31: 4", "x: 4", "7: 4 red 2 Red", "7: 4 red 2"])
def test_a_wall_count_that_cannot_be(hall: Workshop, typed: str) -> None:
    hall = counts.record(hall, "problem-1", [("red", 1)])
    with pytest.raises(WorkshopError):
        read(hall, typed)


def test_too_many_dots_are_refused_fewer_are_not(hall: Workshop) -> None:
    with pytest.raises(WorkshopError, match=re.escape(texts.too_many_dots(4, 3))):
        ballots.cast(hall, "ballot-1", ["problem-1"] * 4)
    assert ballots.cast(hall, "ballot-1", ["problem-1"]).need(Ballot, "ballot-1").dots == ("problem-1",)


def test_stacking_is_the_facilitators_rule(hall: Workshop) -> None:
    assert ballots.cast(hall, "ballot-1", ["problem-3", "problem-3"])
    strict = rounds.set_rules(hall, stacking=False)
    with pytest.raises(WorkshopError, match=re.escape(texts.stacked(3, 2))):
        ballots.cast(strict, "ballot-1", ["problem-3", "problem-3"])


def test_an_earlier_ballot_is_put_right_and_keeps_its_place(hall: Workshop) -> None:
    after = ballots.cast(hall, "ballot-1", ["problem-1"], voter="Ann", sector="UN")
    after = ballots.cast(after, "ballot-2", ["problem-2"])
    after = ballots.correct(after, "ballot-1", ["problem-7", "problem-7"])
    found = after.need(Ballot, "ballot-1")
    assert (found.dots, found.voter, found.sector) == (("problem-7", "problem-7"), "Ann", "UN")
    assert ballots.number_of(after, "ballot-1") == 1
    with pytest.raises(WorkshopError):
        ballots.correct(after, "ballot-1", ["problem-1"] * 4)


def test_spoiling_and_taking_that_back(hall: Workshop) -> None:
    after = ballots.spoil(ballots.cast(hall, "ballot-1", ["problem-1"]), "ballot-1", "two pens")
    assert after.need(Ballot, "ballot-1").spoiled == "two pens"
    assert ballots.unspoil(after, "ballot-1").need(Ballot, "ballot-1").spoiled == ""
    over = ballots.cast_spoiled(hall, "ballot-2", "", ["problem-1"] * 5)
    assert over.need(Ballot, "ballot-2").spoiled == "spoiled"
    with pytest.raises(WorkshopError):
        ballots.unspoil(over, "ballot-2")


def test_who_votes_twice_is_noticed_and_not_refused(hall: Workshop) -> None:
    after = ballots.cast(hall, "ballot-1", ["problem-1"], voter="Ann Lee")
    found = ballots.twice(after, "ann lee ", 1)
    assert found is not None
    assert found.id == "ballot-1"
    assert ballots.twice(after, "", 1) is None
    assert ballots.twice(after, "Ann Lee", 2) is None
    assert len(ballots.of_round(ballots.cast(after, "ballot-2", [], voter="Ann Lee"), 1)) == 2


Change = Callable[[Workshop], Workshop]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda w: rounds.set_rules(w, dots=2), texts.fault_too_many("Ballot 2", 3, 2)),
        (lambda w: rounds.set_rules(w, stacking=False), texts.fault_stacked("Ballot 2", 2, "number 3")),
        (lambda w: outline.drop(w, ["problem-7"]), "Ballot 2 has a dot on number 7, which is in the tray."),
    ],
)
def test_a_rule_changed_midway_shows_what_breaks_it_and_changes_nothing(
    hall: Workshop, change: Change, said: str
) -> None:
    before = ballots.cast(hall, "ballot-1", ["problem-1"])
    before = ballots.cast(before, "ballot-2", ["problem-3", "problem-3", "problem-7"])
    assert tally(before).broken == ()
    after = change(before)
    assert [ballots.fault_sentence(after, fault) for fault in tally(after).broken] == [said]
    assert [*after.all_in("ballots", Ballot)] == [*before.all_in("ballots", Ballot)]


def test_dots_on_themes_break_when_problems_are_voted_on(hall: Workshop) -> None:
    hall = themes.make(hall, "theme-a", "Data", ["problem-2"])
    voted = ballots.cast(rounds.set_rules(hall, on_themes=True), "ballot-1", ["theme-a"])
    assert tally(voted).broken == ()
    assert [fault.kind for fault in tally(rounds.set_rules(voted, on_themes=False)).broken] == ["not voted on"]


def test_a_revote_is_between_some_items_with_its_own_rules(hall: Workshop) -> None:
    first = ballots.cast(hall, "ballot-1", ["problem-1", "problem-2", "problem-3"])
    second = rounds.start(first, ["problem-1", "problem-2"], note="a tie at the line")
    assert rounds.rules(second).dots == 1
    with pytest.raises(WorkshopError, match=re.escape(texts.not_voted_on(3, 2, [1, 2]))):
        ballots.cast(second, "ballot-2", ["problem-3"])
    voted = ballots.cast(second, "ballot-2", ["problem-2"])
    assert tally(voted, 1).broken == ()
    assert ballots.correct(voted, "ballot-1", ["problem-3"] * 3).need(Ballot, "ballot-1").round == 1
    assert rounds.deciding(voted) == 1
    assert rounds.numbers(voted) == [1, 2]
    with pytest.raises(WorkshopError):
        rounds.start(first, ["problem-1"])


def test_counting_again_is_another_value_of_one_record(hall: Workshop) -> None:
    once = counts.record(hall, "problem-7", [("red", 4), ("blue", 2)])
    again = counts.record(once, "problem-7", [("Red", 5)])
    found = counts.of_item(again, "problem-7", 1)
    assert [(count.sector, count.dots) for count in found] == [("red", 5), ("blue", 2)]
    assert len({*again.records}) == len({*once.records})
    later = counts.record(rounds.start(again), "problem-7", [("red", 1)])
    assert len([*later.every(Count)]) == 3


def test_mixing_both_ways_is_noticed(hall: Workshop) -> None:
    one = ballots.cast(hall, "ballot-1", ["problem-1"])
    assert not tally(one).mixed.both
    two = counts.record(one, "problem-7", [("red", 1)])
    assert tally(two).mixed == counts.Mixed(both=True, items=())
    three = counts.record(two, "problem-1", [("red", 1)])
    assert tally(three).mixed.items == ("problem-1",)


def test_a_ballot_reads_as_it_was_typed(hall: Workshop) -> None:
    line = read(hall, "3 3 7")
    assert isinstance(line, BallotLine)
    assert ballot_line.numbers(line.dots, sheet(hall)) == "3 3 7"
    assert ballot_line.numbers((), sheet(hall)) == "0"


@pytest.mark.parametrize(
    ("lines", "typed"),
    [
        (["* 3 3 3", "* 1 1 1"], ["* 3 3 3", "* 1 1 1"]),
        (["• 3 7", "– 4 5", "-", "  - 6"], ["3 7", "4 5", "-", "6"]),
        (["1. 3 7", "2. 4 5"], ["3 7", "4 5"]),
        (["1) * torn", "(2) 7: 4 red"], ["* torn", "7: 4 red"]),
        (["3 7", "= UN", "4"], ["3 7", "= UN", "4"]),
        (["1 3 7", "2 4 5", "3.0"], ["1 3 7", "2 4 5", "3.0"]),
    ],
)
def test_pasted_ballots_lose_their_bullets_and_nothing_else(lines: list[str], typed: list[str]) -> None:
    assert ballot_line.pasted(lines) == typed


@pytest.mark.parametrize("lines", [["1. 3 7", "2 4 5"], ["2. 3 7", "3. 4 5"], ["3 7", "4) 5"]])
def test_a_number_that_may_count_the_pasted_ballots_is_refused(lines: list[str]) -> None:
    with pytest.raises(WorkshopError, match=r"^Line \d: “\d[.)]” may number the ballot or be a dot"):
        ballot_line.pasted(lines)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["3\t\t1", "1\t2\t5"], "Line 1, column 2: an empty cell or a 0"),
        (["3\t5", "1\t0\t5"], "Line 2, column 2: an empty cell or a 0"),
        (["1\t4\t5", "2\t6\t8", "3\t9\t9"], "Line 1, column 1: the first column counts the lines"),
    ],
)
def test_cells_that_may_be_items_or_count_the_ballots_are_refused(lines: list[str], said: str) -> None:
    with pytest.raises(WorkshopError, match=said):
        ballot_line.pasted(lines)


def test_numbers_from_cells_are_ballots() -> None:
    assert ballot_line.pasted(["3\t7\t\t", "0", "4\t4"]) == ["3\t7", "0", "4\t4"]


@pytest.mark.parametrize("text", ["3 7 12", "3,7", "1+1+2", "3x2 7", "2.3 1.1", "7: 4 red 2 blue", "7: 6"])
def test_the_form_of_a_ballot_is_known(text: str) -> None:
    assert ballot_line.reads_as_one(text)


@pytest.mark.parametrize("text", ["3", "Skills", "3 kinds of crime", "2013-2014 plans", "7: seven", ""])
def test_other_words_are_no_ballot(text: str) -> None:
    assert not ballot_line.reads_as_one(text)
