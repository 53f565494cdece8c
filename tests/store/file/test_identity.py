"""Which files are one workshop by their names, and which must be spoken for."""

import json
from pathlib import Path

import pytest

from store.file.identity import decided, flows, is_conflict_name, is_original, may_be_merged, parted, random_id
from store.file.meta import ANOTHER, FORMAT, PRACTICE, Head, read_head


@pytest.mark.parametrize(
    "other",
    [
        "w.sync-conflict-20261124-061203-ABCDEFG.json",
        "w.sync-conflict-20261124-061203.json",
        "w (conflicted copy 2026-11-24 061203).json",
        "w (Ana's conflicted copy 2026-11-24).json",
        "w (Ana's conflicted copy 2026-11-24 (1)).json",
        "w (Copie en conflit de Ana 2026-11-24).json",
        "w (In Konflikt stehende Kopie von Ana 2026-11-24).json",
        "w (Case Conflict).json",
        "w_conflict-20261124-061203.json",
        "w-LAPTOP.json",
        "w-DESKTOP-4F3K2A1.json",
        "w-ANNAS-PC-2.json",
        "w (1).json",
        "w (12).JSON",
        "w 2.json",
        "W 2.json",
        "w (1).sync-conflict-20261124-061203-ABCDEFG.json",
        "w.damaged-20261124-061203-0a1b.json",
        "w.other-20261124-061203-0a1b.json",
    ],
)
def test_the_conflict_names_of_sync_programs_are_known(other: str) -> None:
    assert is_conflict_name("w.json", other)
    assert not is_conflict_name(other, "w.json")


@pytest.mark.parametrize(
    "other",
    [
        "w.json",
        "cambodia.json",
        "w-cambodia.json",
        "w-2014.json",
        "w 2014.json",
        "w2.json",
        "w copy.json",
        "w copy 2.json",
        "w - Copy.json",
        "w - Copy (2).json",
        "w (copy).json",
        "Copy of w.json",
        "w_final.json",
        "w (Cambodia).json",
        "w-recovered.json",
        "v.json",
        "w (1).txt",
        "w-THE NORTH.json",
    ],
)
def test_the_names_that_people_give_to_copies_are_no_conflict_names(other: str) -> None:
    assert not is_conflict_name("w.json", other)


def test_a_name_of_ones_own_needs_a_word_in_one_of_the_files() -> None:
    plain, told = Head("w-1", FORMAT, names=("lao.json",)), Head("w-1", FORMAT, names=("cambodia.json", "lao.json"))
    assert not flows("lao.json", plain, "cambodia.json", plain)
    assert flows("lao.json", plain, "cambodia.json", told)
    assert flows("lao.json", told, "Cambodia.json", plain)
    assert not flows("lao.json", told, "cambodia.json", Head("w-2", FORMAT, names=told.names))
    one, two = Head("w-1", FORMAT, names=("lao.json",)), Head("w-1", FORMAT, names=("cambodia.json",))
    assert not flows("lao.json", one, "cambodia.json", two)  # each says its own name, neither that of the other


def test_the_original_is_told_by_the_name_in_it() -> None:
    head = Head("w-1", FORMAT, names=("lao.json",))
    assert is_original("lao.json", head, "cambodia.json", head)
    assert not is_original("cambodia.json", head, "lao.json", head)


def test_a_copy_that_is_asked_about_has_an_id_of_its_own_until_it_is_the_same() -> None:
    head = Head("w-1", FORMAT, "Riverside", names=("lao.json",))
    asked = parted(head, "w-2")
    assert (asked.workshop, asked.is_undecided, asked.title) == ("w-2", True, "Riverside")
    assert decided(asked, "same", "cambodia.json") == Head(
        "w-1", FORMAT, "Riverside", names=("cambodia.json", "lao.json")
    )
    assert decided(asked, PRACTICE, "cambodia.json").workshop == "w-2"
    other = decided(head, ANOTHER, "cambodia.json")
    assert other.workshop not in {"w-1", "w-2", decided(head, ANOTHER, "cambodia.json").workshop}
    assert (other.copy_of, other.names) == ("w-1", ("cambodia.json",))
    with pytest.raises(ValueError, match="perhaps"):
        decided(head, "perhaps", "cambodia.json")


def test_somebody_may_merge_a_practice_copy_but_no_other_workshop() -> None:
    head = Head("w-1", FORMAT)
    assert may_be_merged(head, decided(head, PRACTICE, "p.json"))
    assert may_be_merged(decided(head, PRACTICE, "p.json"), head)
    assert may_be_merged(parted(head, "w-2"), parted(head, "w-3"))
    assert not may_be_merged(head, decided(head, ANOTHER, "c.json"))
    assert not may_be_merged(decided(head, ANOTHER, "c.json"), head)
    assert not may_be_merged(head, Head("w-9", FORMAT))


@pytest.mark.parametrize("head", [Head("w-1", 1), Head("w-1", 1, "t", "c", "d", ("a.json",), "w-0", PRACTICE)])
def test_a_head_reads_as_it_was_written(head: Head) -> None:
    assert read_head(json.loads(json.dumps(head.table())), Path("w.json")) == head


@pytest.mark.parametrize("said", [{"names": "a"}, {"names": [3, "", None]}, {"copy_of": 3}, {"copy_as": "practice"},
                                  {"copy_of": "w-0", "copy_as": "else"}])  # fmt: skip
def test_nonsense_in_a_head_is_passed_over(said: dict[str, object]) -> None:
    meta = {"1": {"format": 1, "workshop": "w-1", **said}}
    head = read_head(meta, Path("w.json"))
    assert (head.names, head.copy_of if head.copy_as != PRACTICE else "") == ((), "")
    assert not head.is_undecided


def test_ids_are_random() -> None:
    assert len({random_id() for _ in range(100)}) == 100
