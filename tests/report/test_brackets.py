"""Words in brackets and reservations, in all prints and formats."""

from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest

from report.formats import Wish, made
from report.tables.framework import lines
from store.log.clock import Clock
from store.log.log import Log
from store.log.session import Session
from workshop import outline, talk, visions
from workshop.document import Workshop
from workshop.kinds import Naming
from workshop.model import Priority
from workshop.slots import slot
from workshop.statements import results, settling, tree

TEXT = "All courts are [fully functioning @Group Two][better @Ms Lee] [soon][]"


def debate() -> Session:
    """A vision and an entry of a map with words in brackets; one is settled, with a reservation."""
    clock = Clock("test", lambda: datetime(2026, 11, 24, tzinfo=UTC))
    session = Session(Log(), Workshop(), clock, lambda _stamp, _step: None)
    session.do("a", lambda w: outline.insert(w, [Priority(id="priority-1", text="Courts")], "priorities"))
    session.do("b", lambda w: tree.add(w, [(0, tree.node("node-1", "Weak courts"))], slot("priority-1", "trunk")))
    session.do("c", lambda w: visions.propose(w, "vision-1", "priority-1", TEXT, "Group Two"))
    entry = results.entry("result-1", "A [new][] law")
    session.do("d", lambda w: results.add(w, [(0, entry)], slot("priority-1", "changes")))
    session.do("e", settled)
    session.do("f", lambda w: visions.set_status(w, "vision-1", "agreed", with_brackets=True))
    said = talk.comment("comment-1", "as long as the budget allows", "reservation", "Mr Boll")
    session.do("g", lambda w: talk.say(w, "vision-1", said))
    return session


def settled(workshop: Workshop) -> Workshop:
    first = settling.open_of(workshop, "vision-1")[0]
    return settling.settle(workshop, "vision-1", first, "better")


def printed(ending: str, wish: Wish) -> str:
    session = debate()
    made_of = made(ending, session.workshop, session, wish)
    if ending != ".docx":
        return made_of.decode()
    return ZipFile(BytesIO(made_of)).read("word/document.xml").decode()


@pytest.mark.parametrize("ending", [".md", ".html", ".docx"])
def test_the_report_shows_brackets_and_whose_words_they_were(ending: str) -> None:
    text = printed(ending, Wish()).replace("\\", "")
    for words in (
        "All courts are better [soon][]", "In brackets still", "nothing there", "A [new][] law",
        "Proposed while it was in brackets", "fully functioning", "Group Two", "Ms Lee", "Settled in",
        "with reservations of ", "as long as the budget allows", "1 wording with words in brackets",
    ):  # fmt: skip
        assert words in text, words


def test_names_of_those_who_proposed_words_are_left_out_where_names_are() -> None:
    ways: tuple[Naming, ...] = ("group", "none")
    assert "Ms Lee" in printed(".md", Wish())
    for way in ways:
        assert "Ms Lee" not in printed(".md", Wish(names=way))


def test_tracked_changes_are_those_of_whoever_proposed_the_words_taken() -> None:
    text = printed(".docx", Wish(tracked=True))
    assert 'author="Ms Lee"' in text


def test_the_conclusions_say_with_which_reservations_it_is_agreed() -> None:
    text = printed(".md", Wish(print="conclusions"))
    assert "with words in brackets still; with reservations of Mr Boll" in text
    assert "Reservation of Mr Boll: as long as the budget allows" in text


def test_the_framework_notes_words_in_brackets() -> None:
    assert [line.note for line in lines(debate().workshop)] == ["words in brackets; no intervention"]
