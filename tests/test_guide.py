"""The key card of the guide is that of the program: every key of a screen is on it, and no other."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest
from textual.binding import Binding, BindingType
from textual.events import Key

from tui.keys.global_keys import GLOBAL_KEYS
from tui.keys.keymap import key_of
from tui.screens.base import priority, row_commands
from tui.screens.problems import joining
from tui.screens.problems import page as problems
from tui.screens.results import page as results
from tui.screens.statements import bracketing, commands, into_tree, lenses, moving
from tui.screens.tree import page as tree
from tui.screens.vision import page as vision
from tui.screens.votes import screen as votes
from tui.screens.workshop import page as workshop
from tui.terminal.parser import PasteParser
from tui.widgets.composer.keys import COMMANDS, EDITS
from tui.widgets.key import DeclaredKey
from tui.widgets.text.keys import key_name
from workshop.kinds import MARKS

GUIDE = (Path(__file__).parent.parent / "docs" / "guide.md").read_text(encoding="utf-8")
CARD = GUIDE.partition("\n## Key card\n")[2].partition("\n## ")[0]
SCREENS: dict[str, "list[Sequence[BindingType | DeclaredKey]]"] = {
    "Everywhere": [GLOBAL_KEYS],
    "Rows": [row_commands.KEYS, moving.KEYS],
    "1 Problems": [problems.KEYS, into_tree.KEYS, joining.KEYS],
    "2 Votes": [votes.KEYS],
    "3 to 5, trees, visions and maps": [priority.KEYS, lenses.KEYS, commands.KEYS, bracketing.KEYS],
    "3 Tree": [tree.KEYS],
    "4 Vision": [vision.KEYS],
    "5 Results": [results.KEYS],
    "6 The workshop": [workshop.KEYS],
}


def bindings(several: "Iterable[Sequence[BindingType | DeclaredKey]]") -> list[Binding | DeclaredKey]:
    return [binding for each in several for binding in each if isinstance(binding, Binding | DeclaredKey)]


def on_the_card(title: str) -> set[str]:
    """The keys under a heading of the card, `F1` … `F5` being all five."""
    part = CARD.partition(f"\n### {title}\n")[2].partition("\n### ")[0]
    named = [name.lower() if len(name) == 1 else key_of(name) for name in re.findall(r"`([^`]+)`", part)]
    for first, last in re.findall(r"`(\S+)` … `(\S+)`", part):
        named += [f"{first[:-1]}{number}".lower() for number in range(int(first[-1]), int(last[-1]) + 1)]
    return set(named)


@pytest.mark.parametrize("title", SCREENS)
def test_every_key_of_a_screen_is_on_the_card(title: str) -> None:
    named = on_the_card(title)
    missing = [b.description for b in bindings(SCREENS[title]) if not named & set(b.key.split(","))]
    assert missing == []


@pytest.mark.parametrize("title", SCREENS)
def test_the_card_names_no_key_that_does_nothing(title: str) -> None:
    bound = {key for binding in bindings(SCREENS[title]) for key in binding.key.split(",")}
    elsewhere = {"alt+up", "alt+down", "*", "=", "+"} if title == "2 Votes" else set()  # of all rows; marks
    elsewhere |= {"alt+s"} if title == "3 Tree" else set()  # of trees and maps
    assert on_the_card(title) - bound - elsewhere == set()


@pytest.mark.parametrize("title", SCREENS)
def test_a_terminal_can_send_every_key_of_the_card(title: str) -> None:
    """Esc and f, for one, is what some terminals send for ctrl+right, so that no alt+f ever arrives."""
    for key in on_the_card(title):
        modifier, _, letter = key.rpartition("+")
        letter = key_name(letter).lower()
        if len(letter) == 1 and modifier in ("alt", "ctrl"):
            parser = PasteParser()
            sent = f"\x1b{letter}" if modifier == "alt" else chr(ord(letter) & 0x1F)
            came = [*parser.feed(sent), *parser.feed("")]  # nothing more: what ESC began is over
            assert [event.key for event in came if isinstance(event, Key)] == [key]


def test_the_keys_of_the_line_are_those_of_the_composer() -> None:
    bound = {key for binding in COMMANDS for key in binding.key.split(",")} | set(EDITS)
    assert on_the_card("The line") - bound == {*MARKS, "@"}


def test_the_guide_says_what_the_marks_are() -> None:
    told = dict(re.findall(r"^\| `(.)` \| (.+) \|$", GUIDE, re.MULTILINE))
    assert set(told) == set(MARKS)
    assert all(kind.word in told[mark] for mark, kind in MARKS.items())


def test_the_card_is_a_page() -> None:
    assert len(CARD.splitlines()) < 120
