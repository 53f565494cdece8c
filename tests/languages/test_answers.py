"""Questions that are answered with a letter say which, in each language."""

import re
from importlib import import_module

import pytest

from languages.choosing import languages
from languages.exchange import ENGLISH

pytestmark = pytest.mark.parametrize("language", sorted(languages()))
MODULE = "tui.cli.texts"
QUESTIONS = ("LEAVE_NAMES_OUT", "SHARE_WITHOUT", "TAKE_IT_IN", "FORGET_IT", "CLEAR_THEM")


def test_the_letter_that_is_shown_is_a_yes_and_the_other_a_no(language: str) -> None:
    texts = import_module(MODULE if language == ENGLISH else f"languages.{language}.{MODULE}")

    for name in QUESTIONS:
        shown = re.search(r"\[(\w)/(\w)] $", getattr(texts, name))
        assert shown, name
        assert texts.is_yes(shown[1])
        assert not texts.is_yes(shown[2])
    assert not texts.is_yes("")


def test_a_proposal_is_answered_with_the_same_letters(language: str) -> None:
    texts = import_module(MODULE if language == ENGLISH else f"languages.{language}.{MODULE}")

    assert re.findall(r"\[(\w)]", texts.ANSWER_IT) == ["a", "r", "n", "q", "r"]
    assert re.findall(r"\[(\w)]", texts.NOTE_IT) == ["n", "r", "q", "r"]
