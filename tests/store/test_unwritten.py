"""A workshop whose file could not be written at all is there again as soon as it can be."""

import errno
import os
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from store.errors import StoreError
from store.file.atomic import TEMP_PREFIX, TEMP_SUFFIX, write_temp
from store.opening import OpenWorkshop, read_workshop
from store.recovery.recovery import sources
from store.saving.saver import SaveStatus
from store.saving.timing import Timing
from store.state.journal import Journal, JournalContent
from store.texts import JOURNAL
from workshop import problems
from workshop.model import Problem

SOON = Timing(quiet=0.0, longest=0.0, retry_first=0.01, retry_longest=0.05, look_every=1e6)
WAIT = 60.0  # seconds; far more than is ever needed


def opened(path: Path) -> OpenWorkshop:
    return OpenWorkshop(path, state=path.parent / "state", on_status=silent, timing=SOON)


def silent(_status: SaveStatus) -> None:
    """Nobody listens."""


def record(one: OpenWorkshop, *texts: str) -> None:
    session = one.session
    group = next(iter(session.workshop.children("groups")), "") or session.new_id("group")
    if group not in session.workshop:
        session.do("Add group", lambda w: problems.add_group(w, group))
    for text in texts:
        new = problems.problem(session.new_id("problem"), text)
        session.do("Add problem", lambda w, new=new: problems.add(w, [new], group))  # type: ignore[misc]  # mypy cannot infer a lambda's defaults


def texts(one: OpenWorkshop) -> set[str]:
    return {problem.text for problem in one.session.workshop.every(Problem)}


@contextmanager
def no_saving() -> Iterator[None]:
    """Meanwhile no file can be written; savers begun in it are over at its end, so that none saves later."""

    def refused(folder: Path, content: Iterable[bytes], mode: int | None) -> Path:
        raise OSError(errno.EACCES, os.strerror(errno.EACCES), folder)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("store.file.storage.write_temp", refused)
        others = {*threading.enumerate()}  # other tests leave threads behind
        yield
        for saver in [t for t in threading.enumerate() if t.name == "saver" and t not in others]:
            saver.join(WAIT)
            assert not saver.is_alive()


@pytest.fixture
def unwritten(tmp_path: Path) -> Path:
    """The path of a workshop that was recorded into while its folder could not be written."""
    path = tmp_path / "w.json"
    with no_saving():
        one = opened(path)
        record(one, "Poverty", "Debt")
        assert not one.close(0.2)
    assert not path.exists()
    return path


@pytest.mark.parametrize("empty", [False, True])
def test_it_is_there_when_the_file_is_opened_again(unwritten: Path, empty: bool) -> None:
    if empty:
        unwritten.touch()
    again = opened(unwritten)
    assert texts(again) == {"Poverty", "Debt"}
    assert any("restored from" in notice or "came from" in notice for notice in again.notices)
    record(again, "Roads")
    assert again.close(WAIT)
    later = opened(unwritten)
    assert (texts(later), later.notices) == ({"Poverty", "Debt", "Roads"}, [])
    later.close()


def test_it_can_be_recovered_by_the_name_of_the_file_alone(unwritten: Path) -> None:
    (found,) = sources(unwritten, unwritten.parent / "state")
    assert found.name == JOURNAL
    assert len(found.steps) == 3


def test_another_name_or_a_file_that_was_written_begins_anew(unwritten: Path) -> None:
    other = opened(unwritten.with_name("other.json"))
    assert texts(other) == set()
    other.close()
    again = opened(unwritten)
    assert again.close(WAIT)
    unwritten.unlink()  # somebody threw it away
    anew = opened(unwritten)
    assert texts(anew) == set()
    assert anew.workshop_id != again.workshop_id
    anew.close()


def test_a_note_that_makes_no_sense_is_passed_over(unwritten: Path) -> None:
    state = unwritten.parent / "state"
    (note,) = (state / "journals").glob("*/file.json")
    for said in (b"", b"[]", b"{", b'{"path": 3}', note.read_bytes().replace(b'"workshop"', b'"w"')):
        bad = state / "journals" / "bad" / "file.json"
        bad.parent.mkdir(exist_ok=True)
        write_temp(bad.parent, [said], 0o600).replace(bad)
        with no_saving():
            again = opened(unwritten)
            assert "Poverty" in texts(again)
            assert not again.close(0.1)


def test_a_place_that_cannot_be_looked_at_is_among_the_places_and_says_so(
    unwritten: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: Journal) -> JournalContent:
        raise StoreError("The journal could not be read: the disk reports an error.")

    monkeypatch.setattr(Journal, "read", broken)
    (found,) = sources(unwritten, unwritten.parent / "state")
    assert (found.unread, found.fault) == (True, "The journal could not be read: the disk reports an error.")


def test_a_file_gone_while_it_was_being_replaced_is_back(tmp_path: Path) -> None:
    path = tmp_path / "w.json"
    one = opened(path)
    record(one, "Poverty")
    assert one.close(WAIT)
    path.rename(tmp_path / f"{TEMP_PREFIX}0123456789abcdef{TEMP_SUFFIX}")  # pulled out between two names
    again = opened(path)
    assert (texts(again), again.workshop_id) == ({"Poverty"}, one.workshop_id)
    assert "was gone" in again.notices[0]
    assert again.close(WAIT)
    assert {problem.text for problem in read_workshop(path).workshop.every(Problem)} == {"Poverty"}


def test_a_file_that_was_thrown_away_begins_anew(tmp_path: Path) -> None:
    path = tmp_path / "w.json"
    one = opened(path)
    record(one, "Poverty")
    assert one.close(WAIT)
    path.unlink()
    again = opened(path)
    assert texts(again) == set()
    assert "plenary recover" in again.notices[0]
    again.close(WAIT)


def test_a_new_workshop_is_no_file_before_anything_is_recorded(tmp_path: Path) -> None:
    one = opened(tmp_path / "w.json")
    one.close()
    assert not (tmp_path / "w.json").exists()


def test_a_file_that_may_not_be_written_is_told_when_it_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "w.json"
    one = opened(path)
    record(one, "one")
    assert one.close(WAIT)
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)  # also for those who may do everything
    told = threading.Event()

    def heard(status: SaveStatus) -> None:
        if "write-protected" in status.error:
            told.set()

    one = OpenWorkshop(path, state=tmp_path / "state", on_status=heard, timing=SOON)
    assert told.wait(WAIT)
    monkeypatch.undo()
    assert one.close(WAIT)
