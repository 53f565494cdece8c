"""The same lines make the same file in every language: what is typed is no one language's, and labels are English."""

import json
from pathlib import Path

import pytest

from languages.choosing import languages
from languages.exchange import ENGLISH, SCREENS
from tests.tables import tables
from tests.tui.linear.test_whole_workshop import EXPECTED, PROBLEMS, RESULTS, TREE, VISION, VOTES, line_by_line


@pytest.mark.parametrize("language", sorted({*languages()} - {ENGLISH}))
def test_a_workshop_recorded_in_another_language_makes_the_same_file(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SCREENS, language)
    file = tmp_path / "lao.json"
    done = line_by_line(file, "".join(part.lstrip("\n") for part in (PROBLEMS, VOTES, TREE, VISION, RESULTS)))
    assert (done.returncode, done.stderr) == (0, "")
    assert "Enregistré et fermé." in done.stdout
    found, expected = tables(file), json.loads(EXPECTED.read_text(encoding="utf-8"))
    (group,), (called,) = found["groups"].values(), expected["groups"].values()
    assert (group.pop("name"), called.pop("name")) == ("Groupe 1", "Group One")  # nobody typed it
    assert found == expected
    labels = {step["label"] for step in json.loads(file.read_text(encoding="utf-8"))["steps"].values()}
    assert {"Add problem", "Adopt", "Make the map from the tree"} <= labels
    assert all(label.isascii() for label in labels)
