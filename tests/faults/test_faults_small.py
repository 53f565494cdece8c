"""T2 to T13, small: each full test under this folder, run on a few cases."""

import os
import sys
from pathlib import Path

import pytest

from tests.faults import calls, disks, fuzz, mounts, power, races, syncing, syncthing, texts
from tests.faults.parts.acts import ACTS, begun
from tests.faults.parts.table import Table

needs_fork = pytest.mark.skipif(sys.platform == "win32", reason="needs fork")


@needs_fork
@pytest.mark.parametrize("act", ACTS)
def test_calls_that_fail_lose_nothing(tmp_path: Path, act: str) -> None:
    template = tmp_path / "template"
    template.mkdir()
    begun(template)
    table = Table("T2")
    calls.cases(act, template, table, 197)  # every 197th; all of them: python -m tests.faults.calls
    assert table.losses == 0


@pytest.mark.parametrize("kind", mounts.KINDS)
def test_a_disk_taken_away_loses_nothing(kind: str) -> None:
    if reason := mounts.why_not(kind):
        pytest.skip(f"T3/T6 SKIPPED: {reason}")
    table = Table("T3")
    power.trials(3, table, kind)
    assert table.losses == 0


def test_copies_taken_while_saving_are_whole() -> None:
    table = Table("T4")
    races.copies(100, table)
    assert table.losses == 0


@needs_fork
def test_a_full_disk_loses_nothing() -> None:
    table = Table("T5")
    disks.full_disk(table)
    disks.size_limit(table)
    assert table.losses == 0


def test_a_file_held_open_is_replaced_in_the_end() -> None:
    table = Table("T6")
    disks.held_open(100, table)
    assert table.losses == 0


@pytest.mark.skipif(sys.platform != "linux", reason="needs a system that can exchange two files")
def test_files_replaced_underneath_are_merged() -> None:
    table = Table("T7")
    races.replacements(100, table)
    assert table.losses == 0


@pytest.mark.skipif(bool(syncthing.why_not()), reason=f"T8 SKIPPED: {syncthing.why_not() or 'no'}")
@pytest.mark.skipif(not os.environ.get("PLENARY_FULL"), reason="T8 takes ten seconds; PLENARY_FULL=1 runs it here")
def test_syncthing_between_two_consoles_loses_nothing() -> None:
    table = Table("T8")
    syncing.run(20, table)
    assert table.losses == 0


def test_damaged_and_hostile_files_are_taken_as_far_as_they_are_whole() -> None:
    table = Table("T10")
    fuzz.run(140, table, seed=7)
    assert table.losses == 0


def test_wrong_clocks_lose_nothing() -> None:
    table = Table("T12")
    races.clocks(table)
    assert table.losses == 0


def test_texts_that_harm_go_through_unchanged() -> None:
    table = Table("T11")
    texts.run(110, table)
    assert table.losses == 0
