"""Sentences name the keys in force."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tui.conftest import Start
from tui.keys import declared
from tui.screens import keys
from tui.screens.base import texts as base_texts
from tui.screens.votes import texts as votes_texts
from tui.widgets import texts as widget_texts
from tui.widgets.text import named_keys
from tui.widgets.text.keys import key_name
from tui.widgets.text.named_keys import KeyOf

ROOT = Path(__file__).parents[3] / "tui"
SENTENCES = sorted(path for path in ROOT.rglob("texts.py") if not {"cli", "keys"} & {*path.parts})
WRITTEN = re.compile(r"(?:(?:Ctrl|Alt|Shift)\+)+(?:[A-Z][a-z]+(?: (?:Up|Down))?|\S)|\bF\d{1,2}\b|\bSpace\b")
NO_KEYS = {"#reworded, F3"}
"""Where a name like that of a key is something else: F3 is a session in the words of a search."""

NAMED = [key for module in (keys, widget_texts) for key in vars(module).values() if isinstance(key, KeyOf)]


@pytest.fixture(autouse=True)
def keys_as_delivered() -> Iterator[None]:
    yield
    named_keys.use({})


def test_what_sentences_name_is_the_key_of_its_command() -> None:
    found = declared.named()
    assert len(NAMED) > 50
    for key in NAMED:
        assert key.delivered in map(key_name, declared.keys_of(found[key.command][1])), key.command


def written_out(path: Path) -> Iterator[str]:
    """The names of keys that a module of sentences has in its texts, but for what it says of itself."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "KeyOf":
            told |= {id(word) for word in call.args}
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) and id(node) not in told else None
        if isinstance(text, str) and not any(words in text for words in NO_KEYS):
            yield from WRITTEN.findall(text)


@pytest.mark.parametrize("path", SENTENCES, ids=lambda path: path.parent.name)
def test_no_sentence_has_the_key_of_a_command_written_out(path: Path) -> None:
    """A sentence that has it goes on to name that key where the command was given another one."""
    of_commands = {key_name(key) for _, binding in declared.named().values() for key in declared.keys_of(binding)}
    assert [written for written in written_out(path) if written in of_commands] == []


def test_a_key_that_is_written_out_is_found(tmp_path: Path) -> None:
    path = tmp_path / "texts.py"
    path.write_text('"""Ctrl+Z."""\nHERE = "Press Alt++ or Ctrl+Page Up, F12"\n', encoding="utf-8")
    assert [*written_out(path)] == ["Alt++", "Ctrl+Page Up", "F12"]


def test_what_was_said_and_what_stands_there_name_the_keys_of_this_machine() -> None:
    assert votes_texts.adopted("Law").endswith("(F3).")
    assert "Ctrl+B adopts" in str(votes_texts.ADOPT_OR_MOVE)
    named_keys.use({"votes.adopt": "alt+ampersand", "go.tree": "ctrl+f3, alt+3", "app.undo": "f13"})
    assert votes_texts.adopted("Law").endswith("(Ctrl+F3).")
    assert "Alt+& adopts, Alt+Up and" in str(votes_texts.ADOPT_OR_MOVE)
    assert "F13 undoes it" in base_texts.deleted("Ctrl+Z is somebody's word", 1, {})
    assert "Ctrl+Z is somebody's word" in base_texts.deleted("Ctrl+Z is somebody's word", 1, {})


async def test_the_console_names_the_keys_of_its_file(start: Start, tmp_path: Path) -> None:
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / "keys.json").write_text(json.dumps({"app.undo": "Alt+&", "go.tree": "F13"}))
    async with start() as desk:
        await desk.say("Poverty")
        await desk.keys("ctrl+d")
        assert "Alt+& undoes it" in desk.message
        assert "F13 Tree" in desk.shown
        await desk.keys("f9", "f9")
        assert "A wrong key: Alt+&." in " ".join(desk.shown.split())
