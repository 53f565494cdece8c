"""The matrix of the made series, what may be the same in it, and what came up before: known answers."""

from dataclasses import replace
from fractions import Fraction
from functools import reduce

import pytest

from tests.workshop.series.made import item, made
from workshop import people
from workshop.document import Workshop
from workshop.model import Node, Problem
from workshop.series.codebook import Codebook, accept, choose, refuse
from workshop.series.items import agreed, item_of, sentences, wordings
from workshop.series.known import Known
from workshop.series.matches import came_up, suggestions
from workshop.series.series import Cell, Line, Series, series
from workshop.series.shares import percent


def line(of: Series, name: str) -> Line:
    return next(line for line in of.lines if line.name == name)


def told(cells: tuple[Cell, ...]) -> list[str]:
    return [
        f"{percent(c.share)} {c.rank}{'=' * c.tied}{'*' * c.adopted}{'R' * c.recurring}" if c.items else ""
        for c in cells
    ]


def test_a_theme_stands_with_its_share_rank_adoption_and_recurring_remarks_in_each_country() -> None:
    assert [known.name for known in made().workshops] == ["Arvenia", "Belmora", "Castara", "Dorvia"]
    assert told(line(made(), "Upkeep of wells").cells) == ["46 % 1*", "33 % 2*R", "29 % 2*", "29 % 2*R"]
    assert told(line(made(), "Budget of districts").cells) == ["33 % 2*", "", "46 % 1*R", ""]
    assert told(line(made(), "Data on wells and rivers").cells) == ["", "", "", "8 % 3="]
    assert made().name == "Rural water, illustrative"


def test_shares_are_of_one_workshop_and_add_up_to_all_its_dots() -> None:
    for known in made().workshops:
        assert sum((each.share or Fraction(0) for each in made().items[known.id]), Fraction(0)) == 1
    for each in made().lines:
        assert all(cell.share is None or cell.share <= 1 for cell in each.cells)


def test_what_came_up_in_most_countries_stands_first() -> None:
    assert [(each.name, each.countries) for each in made().lines][:3] == [
        ("Upkeep of wells", 4), ("Budget of districts", 2), ("A river shared with the neighbour", 1)
    ]  # fmt: skip


def accepted() -> Series:
    """The series once all that a person would take for the same is accepted."""
    pairs = [
        (("Arvenia", "Skills of technicians"), ("Belmora", "Training of technicians")),
        (("Arvenia", "Skills of technicians"), ("Castara", "Skills and training of technicians")),
        (("Arvenia", "Budget of districts"), ("Dorvia", "Budgets of districts for water")),
        (("Belmora", "Women in water committees"), ("Dorvia", "Women are not heard in committees")),
        (("Belmora", "Data on wells"), ("Dorvia", "Data on wells and rivers")),
        (("Arvenia", "Customary rights to water"), ("Castara", "Customary law on springs")),
    ]
    book = reduce(lambda b, pair: accept(b, item(*pair[0]).match, item(*pair[1]).match), pairs, made().book)
    return Series(made().workshops, book)


def test_the_themes_of_three_countries_are_budget_and_skills() -> None:
    found = accepted()
    assert [each.name for each in found.lines if each.countries == 3] == [
        "Budget of districts",
        "Skills of technicians",
    ]
    assert [each.countries for each in found.lines] == [4, 3, 3, 2, 2, 2, 1]
    assert told(line(found, "Budget of districts").cells) == ["33 % 2*", "", "46 % 1*R", "8 % 3="]


def test_what_may_be_the_same_is_suggested_by_name_by_wording_and_by_problems() -> None:
    found = {frozenset((each.one.name, each.other.name)): each.why for each in suggestions(made())}
    assert found[frozenset(("Skills of technicians", "Skills and training of technicians"))] == "name"
    assert found[frozenset(("Budget of districts", "Budgets of districts for water"))] == "wording"
    assert found[frozenset(("Customary rights to water", "Customary law on springs"))] == "problems"
    assert not any("A river shared with the neighbour" in pair for pair in found)
    likeness = [each.likeness for each in suggestions(made())]
    assert likeness == sorted(likeness, reverse=True)


def test_what_is_accepted_or_refused_is_not_suggested_again() -> None:
    (wrong,) = suggestions(accepted())
    assert wrong.words == ("Wells are not kept up", "Women are not heard in committees"), "which a person refuses"
    book = refuse(accepted().book, wrong.one.place, wrong.other.place)
    assert suggestions(Series(made().workshops, book)) == []


def test_a_theme_of_several_items_in_one_workshop_adds_up_there() -> None:
    one, other = item("Belmora", "Data on wells"), item("Belmora", "Women in water committees")
    found = Series(made().workshops, accept(Codebook(), one.match, other.match))
    (cell,) = (cell for cell in line(found, "Data on wells").cells if cell.items)
    assert (percent(cell.share), cell.rank, len(cell.items)) == ("29 %", 3, 2)


def test_behind_a_cell_stand_the_sentences_of_its_theme() -> None:
    budget = item("Castara", "Money for repairs")
    records = budget.known.workshop.records
    behind = [records[each].statement_text for each in sentences(budget)]
    assert behind[:4] == [
        "Money for repairs", "Districts have no budget for water at all", "The same was heard in Arvenia",
        "Funds for repairs arrive late",
    ]  # fmt: skip
    assert "Fees are collected by the committee" in behind, "a change of its map"
    assert [vision.text for vision in agreed(budget)] == ["In five years fees pay for half of all repairs"]
    assert wordings(budget) == ["Districts have no money for repairs"]
    river = item("Dorvia", "A river shared with the neighbour")
    node = next(node for node in river.known.workshop.every(Node) if node.text == "Data are not exchanged")
    assert item_of(river.known, node.id) == river.id


@pytest.mark.parametrize(
    ("words", "where"),
    [
        ("customary law gives the spring away", {"Arvenia", "Castara"}),
        ("no budget for water in our districts", {"Arvenia", "Castara"}),
        ("the dam takes the water", set()),
        ("", set()),
    ],
)
def test_what_came_up_before_is_found_in_other_workshops_by_its_words(words: str, where: set[str]) -> None:
    own = next(known for known in made().workshops if known.name == "Dorvia")
    assert {each.known.name for each in came_up(made(), own, "", words) if each.likeness > 75} == where


def test_the_same_words_of_one_workshop_are_offered_once() -> None:
    own = next(known for known in made().workshops if known.name == "Dorvia")
    found = [(each.known.name, each.words) for each in came_up(made(), own, "", "repair and upkeep of wells")]
    assert found.count(("Castara", "Repair and upkeep of wells")) == 1
    assert len(found) == len({*found})


def test_what_is_coded_as_the_same_came_up_before_whatever_its_words_are() -> None:
    pumps = item("Dorvia", "Pumps and wells are not kept up")
    found = came_up(made(), pumps.known, pumps.id, "xyz")
    assert [(each.known.name, each.words, each.why) for each in found] == [
        ("Arvenia", "Upkeep of wells", "code"), ("Belmora", "Maintenance of pumps", "code"),
        ("Castara", "Repair and upkeep of wells", "code"),
    ]  # fmt: skip
    assert [bool(each.item and each.item.priorities) for each in found] == [True] * 3


def test_a_series_is_what_was_put_together_or_what_the_field_names() -> None:
    def known(number: int, name: str) -> Known:
        return Known(f"w-{number}", "", people.set_detail(Workshop(), "series", name))

    all_of_them = [known(1, "South"), known(2, "south"), known(3, "North"), known(4, "")]
    assert [each.id for each in series(all_of_them, Codebook()).workshops] == ["w-1", "w-2"]
    assert [each.id for each in series(all_of_them, Codebook(), "North").workshops] == ["w-3"]
    chosen = choose(Codebook(), ["w-4", "w-3", "w-4"])
    assert [each.id for each in series(all_of_them, chosen).workshops] == ["w-3", "w-4"]
    assert [each.id for each in series(all_of_them, chosen, "South").workshops] == ["w-1", "w-2"]
    assert len(series([known(1, ""), known(2, "")], Codebook()).workshops) == 2


def test_a_workshop_without_votes_has_no_shares_and_its_problems_still_came_up() -> None:
    first = made().workshops[0]
    workshop = first.workshop.drop(first.workshop.children("ballots"))
    found = Series((replace(first, workshop=workshop),), made().book)
    cell = line(found, "Upkeep of wells").cells[0]
    assert (cell.share, cell.rank, cell.adopted) == (None, 0, True)
    assert percent(cell.share) == ""
    assert all(found.line(each.key) is not None for each in found.lines)
    assert len([*workshop.every(Problem)]) == 7
