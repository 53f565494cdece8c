"""Who is in the room, as one line each."""

import pytest

from workshop.model import Person
from workshop.people import person_fields, person_line


@pytest.mark.parametrize(
    ("line", "name", "organisation", "sector", "count"),
    [
        ("Ann Lee, UNODC, UN", "Ann Lee", "UNODC", "UN", 1),
        ("12 ministries", "", "", "ministries", 12),
        ("1,000 farmers", "", "", "farmers", 1000),
        ("1 000 farmers", "", "", "farmers", 1000),
        ("1,000 farmers, Union", "", "Union", "farmers", 1000),
        ("12.500 x farmers, Union", "", "Union", "farmers", 12_500),
        ("2013 Movement", "", "", "Movement", 2013),
        ("350 Vietnam, NGO, Civil society", "350 Vietnam", "NGO", "Civil society", 1),
        ("350 Vietnam; NGO; Civil society", "350 Vietnam", "NGO", "Civil society", 1),
        ("2013 Movement, NGO", "2013 Movement", "NGO", "", 1),
        ("12 ministries,", "", "", "ministries", 12),
        ("12 x ministries, Health", "", "Health", "ministries", 12),
        ("12 × Police, army;", "", "", "Police, army", 12),
        ("? embassies", "", "", "embassies", None),
        ("? embassies, European", "", "European", "embassies", None),
        ("9" * 5000 + " people", "9" * 5000 + " people", "", "", 1),
        ("350.org, NGO", "350.org", "NGO", "", 1),
        ("12", "12", "", "", 1),
        ("12 x", "", "", "x", 12),
    ],
)
def test_a_number_is_so_many_people_only_where_no_comma_follows(
    line: str, name: str, organisation: str, sector: str, count: int | None
) -> None:
    found = Person(id="person-1", **person_fields(line, panel=False))
    assert (found.name, found.organisation, found.sector, found.count) == (name, organisation, sector, count)
    again = Person(id="person-1", **person_fields(person_line(found), panel=False))
    assert again == found


def test_on_the_panel_a_number_begins_a_name() -> None:
    found = Person(id="person-1", **person_fields("12 ministries", panel=True))
    assert (found.name, found.count, found.panel) == ("12 ministries", 1, True)


def test_a_sector_that_begins_with_digits_is_no_part_of_the_number() -> None:
    held = Person(id="person-1", sector="000 farmers", count=1)
    assert person_line(held) == "1 x 000 farmers"
    assert person_fields(person_line(held), panel=False)["sector"] == "000 farmers"
