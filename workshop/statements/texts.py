"""Sentences about trees and results maps, for the typist."""

from collections.abc import Mapping

from languages.exchange import exchanged
from workshop.text import shorten

# Trees.
SIDES: Mapping[str, str] = {"trunk": "trunk", "cause": "cause", "effect": "effect"}  # before a number
OUT_OF_TREES = "a statement in no tree"
IN_NO_TREE = "This statement is not in any tree."
NO_PLACE_OF_TREE = "A statement cannot go there; choose a trunk, a cause or an effect."
TRUNK_STAYS = "A trunk cannot become a cause or an effect, or the other way round; split the tree to make a new trunk."
TRUNK_NOT_INDENTED = "A trunk cannot be indented; its causes and effects go under it."
TRUNK_HAS_NO_SIDE = "A trunk cannot be its own cause or effect."
ONE_STATEMENT = "These are already one statement."
OWN_STATEMENT = "This statement already stands by itself."
SPLIT_ONE_TREE = "To split a tree, choose causes and effects of that tree."
EMPTY_STATEMENT = "A statement cannot be empty; to remove it, delete the row."

# Words in brackets.
BRACKETS_ARE_GONE = "These brackets are no longer there; the wording was changed in the meantime."
NOTHING_LEFT = "Nothing would be left of the wording; to remove it, delete the row."

# Results maps.
NO_PLACE_OF_MAP = "An entry cannot go there; choose a heading or an entry of the results map."
ANSWERS = "An entry can answer causes, effects and changes only."

# Merging, splitting and copying, of both.
OTHER_SIDE = "A cause and an effect cannot be merged; link them as one statement in two places instead."
MERGE_WHAT = "Only two statements of trees, or two entries of results maps, can be merged."
MERGE_TWO = "Choose two different statements to merge."
SPLIT_WHERE = "Move the cursor to where the second statement begins, then split."
SPLIT_WHAT = "Only a statement of a tree or an entry of a results map can be split."
COPY_WHAT = "Only a branch of a tree or of a results map can be copied."


def already_there(text: str) -> str:
    """Say that a statement stands in that place already."""
    return f"“{shorten(text)}” is already there."


def of_priority(name: str, priority: str) -> str:
    """Return what a place in the tree of another priority is called."""
    return f"{name} of {priority}"


exchanged(globals())
