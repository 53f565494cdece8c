"""Decisions and follow-ups: their line, their days, and the order in which they fall due."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop import people, talk
from workshop.document import Workshop
from workshop.minutes import decisions
from workshop.minutes.dates import day_of
from workshop.model import Comment

END = date(2026, 11, 25)


def decision(text: str, workshop: Workshop | None = None) -> Comment:
    return decisions.told(talk.comment("comment-1", text, "decision"), workshop or Workshop())


@pytest.mark.parametrize(
    ("line", "what", "who", "due"),
    [
        ("Publish the figures", "Publish the figures", "", ""),
        ("Publish it; Ministry of Labour; end of March", "Publish it", "Ministry of Labour", "end of March"),
        ("Publish the figures; Ministry of Labour", "Publish the figures", "Ministry of Labour", ""),
        ("Publish the figures; 15 March 2027", "Publish the figures", "", "15 March 2027"),
        ("Publish the figures;; next session", "Publish the figures", "", "next session"),
        ("Drop A; keep B; the chair; May", "Drop A; keep B", "the chair", "May"),
        ("Publish; whoever may find them", "Publish", "whoever may find them", ""),
        ("; nobody", "; nobody", "", ""),
    ],
)  # fmt: skip
def test_a_line_says_what_who_and_by_when(line: str, what: str, who: str, due: str) -> None:
    said = decision(line)
    assert (said.text, said.who, said.due) == (what, who, due)


def test_other_comments_keep_their_semicolons() -> None:
    said = talk.comment("comment-1", "a; b; c")
    assert decisions.told(said, Workshop()) is said


PARTS = st.text(st.characters(exclude_characters=";\n\r", exclude_categories=["Cs"]), max_size=12).map(str.strip)


@given(PARTS.filter(bool), PARTS, PARTS, st.booleans())
def test_the_line_of_a_decision_gives_it_again(what: str, who: str, due: str, two: bool) -> None:
    said = Comment(id="comment-1", kind="decision", text=f"{what}; {what}" if two else what, who=who, due=due)
    line = decisions.line(said)
    again = decisions.told(talk.comment("comment-1", line, "decision"), Workshop())
    assert (again.text, again.who, again.due) == (said.text, who, due)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("15 December", date(2026, 12, 15)),
        ("by 3rd of January", date(2027, 1, 3)),
        ("15 décembre", date(2026, 12, 15)),
        ("d’ici le 1er février 2027", date(2027, 2, 1)),
        ("fin mars", date(2027, 3, 31)),
        ("mi-avril", date(2027, 4, 20)),
        ("début juin 2027", date(2027, 6, 10)),
        ("3 juil.", date(2027, 7, 3)),
        ("avant août", date(2027, 8, 31)),
        ("December 15, 2028", date(2028, 12, 15)),
        ("12/1/2027", date(2027, 1, 12)),
        ("12.1.27", date(2027, 1, 12)),
        ("2027-02-28", date(2027, 2, 28)),
        ("end of February", date(2027, 2, 28)),
        ("mid-March 2027", date(2027, 3, 20)),
        ("Q1", date(2027, 3, 31)),
        ("Q4 2026", date(2026, 12, 31)),
        ("May", date(2027, 5, 31)),
        ("29 February", date(2028, 2, 29)),
        ("2028", date(2028, 12, 31)),
        ("31 February", None),
        ("as soon as they may", None),
        ("before the next market day", None),
        ("99/99/9999", None),
        ("", None),
    ],
)
def test_days_are_read_as_people_write_them(text: str, day: date | None) -> None:
    assert day_of(text, END) == day


def test_without_a_year_nobody_knows_the_day() -> None:
    assert day_of("15 December") is None


@given(st.text(max_size=30) | st.from_regex(r"[0-9]{1,4}[-/. ][0-9a-z]{1,9}[-/. ][0-9]{0,4}"))
def test_any_text_is_a_day_or_none(text: str) -> None:
    assert isinstance(day_of(text, END), date | None)


def test_what_is_due_first_comes_first_and_what_has_no_day_last() -> None:
    workshop = people.set_detail(Workshop(), "dates", "24 and 25 November 2026")
    lines = ("Later; ; March", "Some time; ; when they can", "Soon; ; 1 December", "Early next year; ; 5 January")
    for place, line in enumerate(lines):
        said = talk.comment(f"comment-{place}", line, "decision")
        workshop = talk.say(workshop, "workshop", decisions.told(said, workshop))
    workshop = talk.say(workshop, "workshop", talk.comment("comment-9", "no decision"))
    assert [said.text for said, _ in decisions.by_date(workshop)] == ["Soon", "Early next year", "Later", "Some time"]
