"""Session 2: themes, ballots, criteria and the priorities adopted. All but the priorities is illustrative."""

from collections.abc import Mapping, Sequence
from functools import partial

from examples.making.typist import Typist
from workshop.votes import ballots, criteria, cut, priorities, themes
from workshop.votes.sheet import sheet
from workshop.votes.tallier import tally

# The adopted priorities, each a theme of the problems that plainly belong to it, by group and number.
THEMES: tuple[tuple[str, tuple[tuple[str, tuple[int, ...]], ...]], ...] = (
    ("Skills", (("one", (5, 14)), ("four", (10, 11)))),
    ("Cooperation", (("one", (10, 11, 13, 18)), ("two", (5,)), ("four", (15, 16, 19)))),
    ("Economic issues / materialism", (("one", (1, 3, 6)), ("two", (1, 3, 6)), ("three", (2, 3, 8)))),
    (
        "Legal issues / regulations",
        (("one", (7, 8, 9)), ("three", (5, 6, 7)), ("four", (1, 2, 3, 5, 6))),
    ),
)

MINISTRIES = "Government ministries"
UN = "UN agencies"
INTERNATIONAL = "International organisations"
EMBASSIES = "Embassies"
CIVIL = "Civil society"

# Numbers on the voting sheet: Group One has 1 to 19, Two 20 to 25, Three 26 to 35, Four 36 to 55.
BALLOTS: tuple[tuple[str, tuple[int, ...]], ...] = (
    (MINISTRIES, (14, 13, 7)),
    (MINISTRIES, (14, 1, 36)),
    (MINISTRIES, (14, 45, 13)),
    (MINISTRIES, (5, 10, 7)),
    (MINISTRIES, (14, 14, 1)),
    (MINISTRIES, (45, 54, 37)),
    (MINISTRIES, (5, 13, 20)),
    (MINISTRIES, (16, 14, 10)),
    (UN, (14, 54, 36)),
    (UN, (5, 13, 38)),
    (UN, (45, 50, 33)),
    (UN, (46, 11, 36)),
    (INTERNATIONAL, (14, 10, 6)),
    (INTERNATIONAL, (5, 54, 25)),
    (INTERNATIONAL, (13, 20, 7)),
    (INTERNATIONAL, (15, 14, 9)),
    (EMBASSIES, (54, 7, 15)),
    (CIVIL, (1, 38, 43)),
    (CIVIL, (6, 18, 14)),
    (CIVIL, (33, 5, 18)),
    (CIVIL, (44, 6, 38)),
    (CIVIL, (20, 13)),
    (CIVIL, (46, 1, 37)),
    (CIVIL, (17, 25, 33)),
)

# Impact, support, capacity.
RATINGS: Mapping[str, tuple[str, str, str]] = {
    "Skills": ("high", "medium", "high"),
    "Cooperation": ("high", "medium", "medium"),
    "Economic issues / materialism": ("high", "medium", "low"),
    "Legal issues / regulations": ("high", "high", "medium"),
}
_REASON = "illustrative"


def session_two(typist: Typist, listed: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """From the problems to the priorities; the ids of these by their words."""
    made = {name: _theme(typist, name, members, listed) for name, members in THEMES}
    on_sheet = sheet(typist.workshop).ids
    for sector, numbers in BALLOTS:
        dots = [on_sheet[number] for number in numbers]
        ballot = typist.new("ballot")
        typist.do(
            "Ballot",
            partial(ballots.cast, ballot=ballot, dots=dots, sector=sector),
            " ".join(map(str, numbers)),
        )
    for name, scores in RATINGS.items():
        line = "; ".join(f"{sign} {score} {_REASON}" for sign, score in zip("isc", scores, strict=True))
        rated = criteria.ratings_in(typist.workshop, line)
        typist.do("Rate", partial(criteria.apply_ratings, item=made[name], rated=rated), line)
    while cut.cut(typist.workshop, sums := tally(typist.workshop)).after > len(THEMES):
        typist.do("Move the line", partial(cut.move_line, by=-1, tally=sums))
    return {name: _adopt(typist, theme) for name, theme in made.items()}


def _theme(
    typist: Typist,
    name: str,
    members: Sequence[tuple[str, Sequence[int]]],
    listed: Mapping[str, Sequence[str]],
) -> str:
    theme = typist.new("theme")
    problems = [listed[group][number - 1] for group, numbers in members for number in numbers]
    typist.do("Put together", partial(themes.make, theme=theme, name=name, problems=problems), name)
    return theme


def _adopt(typist: Typist, theme: str) -> str:
    priority, trunk = typist.new("priority"), typist.new("node")
    typist.do("Adopt", partial(priorities.adopt, priority=priority, trunk=trunk, source=theme))
    return priority
