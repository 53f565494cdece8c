"""A made day of a workshop, recorded at known times: what looking back is asked about in tests."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from store.log.clock import Clock
from store.opening import OpenWorkshop
from workshop import problems, talk
from workshop.model import Problem
from workshop.statements import statements, tree
from workshop.votes import priorities


def record_day(path: Path, state: Path) -> None:
    """Record problems and a question in the morning, a trunk before and after eleven, a break, and the afternoon."""
    now = datetime.now().astimezone().replace(year=2026, month=11, day=24, hour=9, minute=0, second=0, microsecond=0)
    clock = Clock("ab12", lambda: now.astimezone(UTC))
    opened = OpenWorkshop(path, state=state, on_status=lambda _: None, clock=clock)
    session = opened.session
    session.do("Title", lambda w: w.put(w.details.replace_fields(title="River Basin")))
    session.do("Add group", lambda w: problems.add_group(w, "group-1", "Group One"))
    session.do("Add", lambda w: problems.add(w, [Problem(id="problem-1", text="Land titles are unclear")], "group-1"))
    now += timedelta(minutes=14)
    said = talk.comment("comment-1", "Who decides under customary law?", "question", "Ms Kham")
    session.do("Comment", lambda w: talk.say(w, "problem-1", said))
    now += timedelta(minutes=76)  # 10:30
    session.do("Adopt", lambda w: priorities.adopt(w, "priority-1", "node-1", text="Land"))
    session.do("Trunk", lambda w: statements.reword(w, "node-1", "Land is taken", "Ms Kham"))
    now += timedelta(minutes=45)  # 11:15
    session.do("Trunk", lambda w: statements.reword(w, "node-1", "Land is lost without redress"))
    now += timedelta(minutes=150)  # 13:45
    cause = [(0, tree.node("node-2", "Courts are far"))]
    session.do("Cause", lambda w: tree.add(w, cause, "node-1:causes"))
    assert opened.close(60)
