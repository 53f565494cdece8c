"""A workshop that lacks nothing, and faults to be put into it."""

from collections.abc import Callable
from dataclasses import replace

from workshop.document import Workshop
from workshop.kinds import CRITERIA
from workshop.model import (
    Acronym,
    Ballot,
    Comment,
    Details,
    Group,
    Node,
    Person,
    Photograph,
    Priority,
    Problem,
    Rating,
    Result,
    Theme,
    Vision,
)
from workshop.readiness.lacks import Lack

HALF_TYPED = {"votes.ballots": "3 7", "tree/node-1": ""}


def complete() -> Workshop:
    """Return a workshop of two themes, one of which is a priority with its tree, vision and map."""
    ratings = [
        Rating(
            id=f"rating-{theme}-{kind}",
            position=(f"{theme}:ratings", kind),
            criterion=kind,
            score="high",
        )
        for theme in ("theme-1", "theme-2")
        for kind in CRITERIA
    ]
    return Workshop().put(
        Details(id="workshop", title="T", country="Laos", place="Vientiane", dates="1 May", voters=2, dots=2, cut=1),
        Person(id="person-1", position=("people", "a"), name="Maly Boupha", organisation="UNDP"),
        Person(id="person-2", position=("people", "b"), name="Geoff Manthey", role="facilitator", panel=True),
        Group(id="group-1", position=("groups", "a"), name="Group One"),
        Problem(id="problem-1", position=("group-1", "a"), text="Poverty", theme="theme-1", number=1),
        Problem(id="problem-2", position=("group-1", "b"), text="Debt", theme="theme-2", number=2),
        Theme(id="theme-1", position=("themes", "a"), name="Economy"),
        Theme(id="theme-2", position=("themes", "b"), name="Money"),
        *ratings,
        Ballot(id="ballot-1", position=("ballots", "a"), dots=("problem-1", "problem-1")),
        Ballot(id="ballot-2", position=("ballots", "b"), dots=("problem-1", "problem-2")),
        Priority(id="priority-1", position=("priorities", "a"), text="Economy", source="theme-1"),
        Node(id="node-1", position=("priority-1:trunk", "a"), text="Weak economy"),
        Node(id="node-2", position=("node-1:causes", "a"), text="No jobs", category="policy"),
        Node(id="node-3", position=("node-1:effects", "a"), text="People leave"),
        Vision(id="vision-1", position=("priority-1:visions", "a"), text="A strong economy", status="agreed"),
        Result(id="result-1", position=("priority-1:immediate", "a"), kind="immediate", text="So", answers=("node-1",)),
        Result(
            id="result-2", position=("priority-1:longer-term", "a"), kind="longer-term", text="Stay",
            answers=("node-3",),
        ),
        Result(id="result-3", position=("priority-1:changes", "a"), kind="change", text="Jobs", answers=("node-2",)),
        Result(id="result-4", position=("result-3", "a"), kind="intervention", text="Found firms"),
        Acronym(id="acronym-1", position=("acronyms", "a"), short="UNDP", text="United Nations Development Programme"),
        Photograph(id="photograph-1", position=("photographs", "a"), path="wall.jpg", text="The wall"),
        Comment(id="comment-1", position=("problem-1:talk", "a"), speaker="Maly Boupha", text="It is so."),
    )  # fmt: skip


def _put(record_id: str, **values: object) -> Callable[[Workshop], Workshop]:
    return lambda workshop: workshop.put(workshop.records[record_id].replace_fields(**values))


def _add(*records: object) -> Callable[[Workshop], Workshop]:
    return lambda workshop: workshop.put(*records)  # type: ignore[arg-type]  # they are records


def _commented(speaker: str, text: str = "So it is.", **values: object) -> Callable[[Workshop], Workshop]:
    said = Comment(id="comment-9", position=("problem-1:talk", "z"), speaker=speaker, text=text)
    return _add(said.replace_fields(**values))


def _tied(workshop: Workshop) -> Workshop:
    return _put("ballot-1", dots=("problem-1", "problem-2"))(workshop)


def _without_reason(workshop: Workshop) -> Workshop:
    return _put("priority-1", source="theme-2")(_put("theme-1", left_out="It is too wide.")(workshop))


FAULTS: dict[Lack, tuple[Callable[[Workshop], Workshop], str, str]] = {
    "fact": (_put("workshop", place=""), "workshop", "Place"),
    "empty-group": (_add(Group(id="group-2", position=("groups", "b"), name="Group Two")), "group-2", "Group Two"),
    "unrated": (_put("rating-theme-2-support", score=""), "theme-2", "Money"),
    "unreasoned": (_without_reason, "theme-2", "Money"),
    "tie": (_tied, "theme-1", "Economy"),
    "books": (_put("workshop", voters=3), "ballot-1", "Round 1"),
    "one-sided": (lambda w: w.drop(["node-3"]).drop(["result-2"]), "node-1", "Weak economy"),
    "uncategorised": (_put("node-2", category=""), "node-2", "No jobs"),
    "unagreed": (_put("vision-1", status="proposed"), "vision-1", "Economy"),
    "brackets": (_put("result-4", text="Found [firms][farms]"), "result-4", "Found [firms][farms]"),
    "gap": (lambda w: w.drop(["result-2"]), "node-3", "People leave"),
    "answers-nothing": (
        _add(Result(id="result-9", position=("priority-1:interventions", "z"), kind="intervention", text="Train")),
        "result-9", "Train",
    ),
    "inbox": (_add(Comment(id="comment-8", position=("inbox", "a"), text="Later")), "comment-8", "Later"),
    "parked": (_commented("", parked=True), "comment-9", "So it is."),
    "follow-up": (_commented("", "Write to all", kind="decision", who="UNDP"), "comment-9", "Write to all"),
    "half-typed": (lambda w: w, "", "3 7"),
    "not-listed": (_commented("Gus Hill"), "comment-9", "Gus Hill"),
    "two-names": (_commented("Ms Boupha"), "comment-9", "Ms Boupha"),
    "conflicting": (
        lambda w: replace(w, disputed=frozenset({("problem-2", "text")})), "problem-2", "Debt",
    ),
    "acronym": (_commented("", "The GMS says so."), "comment-9", "GMS"),
    "uncaptioned": (_put("photograph-1", text=""), "photograph-1", "wall.jpg"),
    "no-file": (_put("photograph-1", path="gone.jpg"), "photograph-1", "gone.jpg"),
    "name-left": (
        lambda w: _put("workshop", names="none")(_commented("", "As Maly said.")(w)), "comment-9", "Maly",
    ),
}  # fmt: skip
"""What makes each fault, the record to go to for it, and its words."""
