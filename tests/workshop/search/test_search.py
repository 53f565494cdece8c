"""What a line of a search asks for, what answers it, and which parts of a text are marked."""

from datetime import UTC, datetime, time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.log.clock import Clock
from workshop import people, problems, talk, visions
from workshop.document import Workshop
from workshop.model import Node, Problem
from workshop.search.folding import folded, spans
from workshop.search.index import Index, Narrowing
from workshop.search.places import around, made_at
from workshop.search.query import Query, parsed
from workshop.text import search_key
from workshop.votes import priorities, themes

WATER_ONE_SIGN = "ນ້ຳ"  # the tone, then am as one sign
WATER_TWO_SIGNS = "ນໍ້າ"  # the ring, the tone, then a


def made() -> Workshop:
    workshop = problems.add_group(Workshop(), "group-1", "Group One")
    listed = [
        Problem(id="problem-1", text="The customary law of villages", flagged=True, level="community"),
        Problem(id="problem-2", text=f"No clean {WATER_ONE_SIGN} in Ha Noi", cross_cutting=True),
        Problem(id="problem-3", text="Re-integration of the victims"),
    ]
    workshop = problems.add(workshop, listed, "group-1")
    asked = talk.comment("comment-1", "How does the law fit?", "question", "Dr Vong")
    parked = talk.comment("comment-2", "Later, please", "facilitator", "", parked=True)
    workshop = talk.say(workshop, "problem-1", asked, parked)
    workshop = themes.make(workshop, "theme-1", "Law", ["problem-1"])
    workshop = priorities.adopt(workshop, "priority-1", "node-1", "theme-1")
    workshop = workshop.put(workshop.need(Node, "node-1").replace_fields(why="Đà Nẵng proposed it", category="norm"))
    workshop = visions.propose(workshop, "vision-1", "priority-1", "Everybody knows the law", "the chair")
    return people.set_detail(visions.set_status(workshop, "vision-1", "agreed"), "country", "Lao PDR")


INDEX = Index(made())


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("law customary", {"problem-1"}),
        ("LÁW villag", {"problem-1"}),
        (WATER_TWO_SIGNS, {"problem-2"}),
        ("hanoi", set()),
        ("ha noi", {"problem-2"}),
        ("reintegration", {"problem-3"}),
        ('"the law"', {"comment-1", "vision-1"}),
        ("@vong", {"comment-1"}),
        ('@"dr vong" law', {"comment-1"}),
        ('@"group one" #problem', {"problem-1", "problem-2", "problem-3"}),
        ("?", {"comment-1"}),
        ("?fit", {"comment-1"}),
        ("~", {"comment-2"}),
        ("!", {"comment-2"}),
        ("#flagged", {"problem-1"}),
        ("#cross", {"problem-2"}),
        ("#community", {"problem-1"}),
        ("#norm", {"node-1"}),
        ("#trunk da nang", {"node-1"}),
        ("#agreed", {"vision-1"}),
        ("#adopted", {"problem-1", "theme-1", "priority-1"}),
        ("#problem #adopted", {"problem-1"}),
        ("group one clean", {"problem-2"}),
        ("#nothing", set()),
    ],
)
def test_words_and_signs_in_any_order_narrow_down_what_is_found(asked: str, found: set[str]) -> None:
    assert {*INDEX.found(parsed(asked))} == found


def test_nothing_asked_finds_all_that_has_words() -> None:
    assert parsed("  ").is_empty
    assert {*INDEX.found(Query())} == {*INDEX.workshop.records}


def test_a_span_of_time_is_that_of_the_clock_on_the_wall() -> None:
    at = datetime(2026, 11, 24, 14, 30, 40).astimezone()
    record = Clock("abcd", lambda: at).new_id("problem")
    assert made_at(record) == at.replace(microsecond=0)
    index = Index(problems.add(made(), [Problem(id=record, text="late")], "group-1"))
    for asked in ("14:00-15:30", "14:30-14:30", "14:00-", "-14:30", "2026-11-24", "9:00-23:00 late"):
        assert [*index.found(parsed(asked))] == [record], asked
    for asked in ("14:31-", "-14:29", "2026-11-25", "2026-11-24 15:00-16:00"):
        assert [*index.found(parsed(asked))] == [], asked
    assert parsed("29:70-30:00").words == ("29:7030:00",), "what is no time is a word"
    assert parsed("8:00-9:15").begin == time(8)


@pytest.mark.parametrize("record", ["workshop", "round-2", "problem-1", "priority-theme-1", "problem-éééééééééééééééé"])
def test_an_id_that_is_made_of_no_moment_tells_none(record: str) -> None:
    assert made_at(record) is None


def test_the_words_found_are_marked_as_they_were_typed() -> None:
    text = f"Re-integration: {WATER_TWO_SIGNS}, Đà Nẵng"
    marked = [text[a:b] for a, b in spans(text, [folded("reintegr"), folded(WATER_ONE_SIGN), folded("nang")])]
    assert marked == ["Re-integr", WATER_TWO_SIGNS, "Nẵng"]
    assert spans(text, [""]) == spans(text, []) == ()


@pytest.mark.parametrize(
    ("one", "other"), [("ນ້ຳ", "ນໍ້າ"), ("น้ำ", "นํ้า"), ("ຫຼວງ", "ຫລວງ"), ("ໜອງ", "ຫນອງ"), ("Łódź", "lodz")]
)
def test_two_ways_to_spell_are_one_to_search(one: str, other: str) -> None:
    assert search_key(one) == search_key(other)


ALPHABET = "ab -’éÉđßİ\u0e19\u0e49\u0e33\u0e4d\u0e32\u0e99\u0ec9\u0eb3\u0ecd\u0eb2\u0ebc\u200b\u0301\u0323ﬁ"
TYPED = st.text(ALPHABET, max_size=12)


@given(TYPED, TYPED, TYPED)
def test_a_text_is_found_by_what_was_typed_of_it_and_marked_where_it_stands(before: str, word: str, after: str) -> None:
    text, sought = f"{before} {word} {after}", folded(word)
    found = spans(text, [sought])
    if not sought:
        assert found == ()
        return
    assert found, "what stands there is found"
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert all(end < start for (_, end), (start, _) in pairwise(found))
    assert all(sought in folded(text[start:end]) for start, end in found)


@given(st.text(max_size=40))
def test_any_line_asks_for_something(line: str) -> None:
    query = parsed(line)
    assert all(query.words)
    assert all(query.speakers)
    [*INDEX.found(query)]


def test_around_something_said_stands_what_it_is_about_and_all_that_was_said_there() -> None:
    assert [*around(INDEX.workshop, "comment-2")] == ["group-1", "problem-1", "comment-1", "comment-2"]
    assert [*around(INDEX.workshop, "group-1")][:2] == ["group-1", "problem-1"]


def test_a_moment_is_told_in_utc() -> None:
    record = Clock("abcd", lambda: datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)).new_id("comment")
    assert made_at(record) == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


PARTS = [
    "law",
    "the",
    "vil",
    "lages",
    "@vong",
    "@dr",
    "?",
    "#problem",
    "#pro",
    "14:00-",
    "2013-04-08",
    " ",
    "a",
    '"',
    "x",
]


@given(st.lists(st.sampled_from([*PARTS, "", ""]), max_size=16))
def test_a_search_typed_letter_by_letter_finds_what_the_whole_finds(typed: list[str]) -> None:
    """An empty part takes the last one back."""
    narrowing, line = Narrowing(INDEX), [""]
    for part in typed:
        if part:
            line.append(part)
        elif len(line) > 1:
            line.pop()
        query = parsed("".join(line))
        if len(line) % 3 == 2:
            assert next(narrowing.found(query), None) == next(INDEX.found(query), None)  # and no further
        else:
            assert [*narrowing.found(query)] == [*INDEX.found(query)]


def test_an_index_folds_no_more_than_is_looked_at() -> None:
    index = Index(made())
    assert next(index.found(parsed("law"))) == "problem-1"
    assert len(index._entries._known) < len(index.entries)
