"""Every label of a step that the console writes into the file is shown in the words of each language."""

import ast
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from languages.choosing import languages
from languages.exchange import ENGLISH
from store.log.session import UNDO_REMOTE
from tui.screens.workshop.page import _STEPS

ROOT = Path(__file__).parents[2]
OTHERS = sorted({*languages()} - {ENGLISH})
EDITS = {"do", "recorded", "_each", "paste_table", "_edit", "_ask"}  # what takes a label first, or after a prompt
FILLED = {  # labels with something in them
    "Add decision", "Add to participants", "Empty Title", "Import 3 participants from list.docx",
    "Import 12 ballots from votes.csv", "Paste 3 problems", "Paste 1 comments", "Paste 2 ballots", "Paste 4 wordings",
    "Paste 1,200 entries", "Paste 2 statements", "Paste 3 themes", "Paste agenda", "Rename Ms Lee",
    "Review by Ms Lee: added", "Take back: Import 12 ballots from votes.csv",
}  # fmt: skip


def _labels() -> Iterator[str]:
    """Yield the labels that stand in the code of the console as they are."""
    for path in ROOT.glob("tui/**/*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) in EDITS:
                for given in [*node.args[:3], *(each.value for each in node.keywords if each.arg == "label")]:
                    found = [given.body, given.orelse] if isinstance(given, ast.IfExp) else [given]
                    yield from (
                        each.value
                        for each in found
                        if isinstance(each, ast.Constant) and isinstance(each.value, str) and each.value[:1].isupper()
                    )


@pytest.mark.parametrize("language", OTHERS)
def test_each_label_has_words(language: str) -> None:
    step = import_module(f"languages.{language}.steps").step
    labels = {*_labels(), *_STEPS.values(), *FILLED, UNDO_REMOTE}
    alike = {"participants", "Dates"}  # words that may be the same in both languages

    assert len(labels) > 80
    assert {label for label in labels - alike if step(label) == label} == set()
    assert step("What nobody ever wrote") == "What nobody ever wrote"
