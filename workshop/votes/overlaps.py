"""Problems that may say the same: suggestions only, for the plenary to judge."""

import re
from collections import Counter
from dataclasses import dataclass

from workshop.document import Workshop
from workshop.model import Problem
from workshop.problems import listed
from workshop.search.likeness import likest
from workshop.text import search_key
from workshop.votes.counting_place import theme_id

ALIKE = 54.0  # how alike two texts must be, of 100, to be worth a look
FREQUENT = 0.1  # words in more than this share of all problems tell nothing about one
BETWEEN = re.compile(r"[\s\u200b!-/:-@\[-`{-~–—‘’“”…]+")  # and not \\W, which cuts at vowel signs


@dataclass(frozen=True, slots=True)
class Overlap:
    """A problem that may overlap with another."""

    problem: str
    likeness: float  # of 100
    theme: str  # the theme that it is in; empty for a loose one


def suggestions(workshop: Workshop, problem: str, limit: int = 5) -> list[Overlap]:
    """Return the problems most like one, the likest first; not those in its own theme already."""
    own = workshop.need(Problem, problem)
    own_theme = theme_id(workshop, own)
    telling = _telling_words(workshop)
    texts = {
        other: words
        for other, words in telling.items()
        if other != problem
        and words
        and not (own_theme and theme_id(workshop, workshop.need(Problem, other)) == own_theme)
    }
    wanted = telling.get(problem, "")
    if not wanted:
        return []
    found = likest(wanted, texts, ALIKE, limit)
    return [Overlap(other, likeness, theme_id(workshop, workshop.need(Problem, other))) for likeness, other in found]


def _telling_words(workshop: Workshop) -> dict[str, str]:
    """The words of each problem, without those that stand in many of them, whatever the language."""
    words = {p.id: [w for w in BETWEEN.split(search_key(p.text)) if w] for p in listed(workshop)}
    in_problems = Counter(word for found in words.values() for word in set(found))
    most = max(3, len(words) * FREQUENT)
    return {problem: " ".join(word for word in found if in_problems[word] <= most) for problem, found in words.items()}
