"""The wordings of a statement: when, who proposed it and why, and those of what it was merged with."""

from datetime import UTC, datetime, timedelta
from itertools import count

from store.log.clock import Clock
from store.log.log import Log
from store.log.session import Session
from workshop import outline
from workshop.document import Workshop
from workshop.statements import merge_split, statements, tree

START = datetime(2013, 4, 10, 2, tzinfo=UTC)


def test_each_wording_has_its_own_proposer_and_reason(skills: Workshop) -> None:
    ticks = count()
    clock = Clock("test", lambda: START + timedelta(minutes=next(ticks)))
    session = Session(Log(), Workshop(), clock, lambda stamp, step: None)
    session.do("start", lambda w: w.put(*skills.records.values()))
    node = "node-cause-1"
    session.do("reword", lambda w: statements.reword(w, node, "No national curriculum", "Mr Boll", "too broad"))
    session.do("flag", lambda w: tree.categorise(w, [node], "policy"))
    session.do("reword", lambda w: statements.reword(w, node, "No curriculum at all"))
    session.do("merge", lambda w: merge_split.merge(w, node, "node-cause-2"))
    session.do("also", lambda w: tree.add_place(w, "node-again", node, "node-cause-3"))

    said = statements.wordings(session, session.workshop, "node-again")
    assert [(s.text, s.proposer, s.why, s.of) for s in said] == [
        ("No curriculum", "", "", ""),
        ("Small budget", "", "", "node-cause-2"),
        ("No national curriculum", "Mr Boll", "too broad", ""),
        ("No curriculum at all", "", "", ""),
    ]
    assert [s.at for s in said] == sorted(s.at for s in said)


def test_linked_places_are_known_from_what_changed(skills: Workshop) -> None:
    before = statements.linked(skills)
    also = tree.add_place(skills.settled(), "node-again", "node-cause-1", "node-cause-3")
    now = statements.linked(also, before, also.touched)
    assert now == statements.linked(also) == {"node-again"}
    gone = outline.drop(also.settled(), ["node-again"])
    assert statements.linked(gone, now, gone.touched) == statements.linked(gone) == frozenset()
    assert statements.shared(also, now) == statements.shared(also) == {"node-cause-1": ["node-again"]}
