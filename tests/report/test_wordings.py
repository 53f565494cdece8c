"""Earlier wordings in the report, as the real log tells them."""

from datetime import UTC, datetime, timedelta
from itertools import count

from report.markdown import markdown
from store.log.clock import Clock
from store.log.log import Log
from store.log.session import Session
from workshop.document import Workshop
from workshop.statements import statements
from workshop.votes import priorities


def typing() -> tuple[Session, str]:
    """A session with one priority, and the trunk of its tree."""
    ticks = count()
    start = datetime(2026, 11, 24, tzinfo=UTC)
    clock = Clock("test", lambda: start + timedelta(seconds=next(ticks)))
    session = Session(Log(), Workshop(), clock, lambda _stamp, _step: None)
    session.do("Adopt", lambda w: priorities.adopt(w, "priority-1", "node-1", text="Economy"))
    return session, "node-1"


def reword(session: Session, trunk: str, text: str, proposer: str = "", why: str = "") -> None:
    session.do("Reword", lambda w: statements.reword(w, trunk, text, proposer, why))


def earlier(session: Session) -> list[str]:
    lines = markdown(session.workshop, session).splitlines()
    return [line.removeprefix("- Earlier wording: ") for line in lines if line.startswith("- Earlier wording: ")]


def test_each_wording_of_a_trunk_is_told_with_who_and_why() -> None:
    session, trunk = typing()
    reword(session, trunk, "Economic issues", "a participant", "too short")
    reword(session, trunk, "Too few opportunities", "the plenary", "too broad")
    assert earlier(session) == ["Economic issues *(worded by a participant; because: too short)*"]
    report = markdown(session.workshop, session)
    assert "**Trunk:** Too few opportunities *(worded by the plenary)*" in report
    assert "Why it was reworded: too broad" in report


def test_the_words_that_adopting_gave_are_nobodys_wording() -> None:
    session, trunk = typing()
    reword(session, trunk, "Too few opportunities")
    assert earlier(session) == []


def test_a_wording_undone_was_never_said() -> None:
    session, trunk = typing()
    reword(session, trunk, "Economic issues")
    reword(session, trunk, "Too few oportunities")  # codespell:ignore oportunities
    session.undo()
    reword(session, trunk, "Too few opportunities")
    assert earlier(session) == ["Economic issues"]


def test_a_wording_redone_counts_again() -> None:
    session, trunk = typing()
    reword(session, trunk, "Economic issues")
    reword(session, trunk, "Too few opportunities")
    session.undo()
    session.redo()
    assert earlier(session) == ["Economic issues"]
    session.undo()
    assert earlier(session) == []


def test_a_wording_taken_up_again_is_told_once() -> None:
    session, trunk = typing()
    reword(session, trunk, "Economic issues")
    reword(session, trunk, "Too few opportunities")
    reword(session, trunk, "Economic issues")
    assert earlier(session) == ["Too few opportunities"]
