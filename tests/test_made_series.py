"""The made series is what its maker makes, says that it is made, and names nobody."""

from pathlib import Path

from examples.make_series import FOLDER, make
from store.series.folder import Folder
from workshop.model import Ballot, Comment, Person


def test_the_series_is_made_again_to_the_byte(tmp_path: Path) -> None:
    make(tmp_path / "made")
    made = sorted(path.name for path in (tmp_path / "made").iterdir())
    assert made == sorted(path.name for path in FOLDER.glob("*.json"))
    for name in made:
        assert (tmp_path / "made" / name).read_bytes() == (FOLDER / name).read_bytes(), name


def test_each_workshop_says_that_it_is_illustrative_and_names_nobody() -> None:
    for known in Folder(FOLDER).workshops():
        of = known.workshop.details
        assert "illustrative" in of.title
        assert "made up" in of.notes
        assert not any(person.name for person in known.workshop.every(Person))
        assert not any(ballot.voter for ballot in known.workshop.every(Ballot))
        roles = {"participant", "group representative", ""}
        assert {comment.speaker for comment in known.workshop.every(Comment)} <= roles
        assert known.counts.missing == 0
