"""What the typist's console tells the wall, and whatever else may stand in its file."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wall.pointing import VIEWS, Pointing, from_json, to_json

POINTING = Pointing("tree", "tree", "node-1", "priority-2", "group-3", True, False, True, "2026-11-24T11:15:00+07:00")
names = st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=60)


flags = st.booleans()
pointings = st.builds(Pointing, names, st.sampled_from(VIEWS), names, names, names, flags, flags, flags, names, names)


@given(pointings)
def test_a_pointing_comes_back_as_it_was(pointing: Pointing) -> None:
    assert from_json(to_json(pointing)) == pointing
    assert from_json(to_json(pointing).encode()) == pointing


@given(st.text() | st.binary())
def test_what_is_no_pointing_is_none(text: str | bytes) -> None:
    assert from_json(text) is None


def test_half_a_pointing_is_none() -> None:
    whole = to_json(POINTING)
    assert {from_json(whole[:length]) for length in range(len(whole))} == {None}


@pytest.mark.parametrize(
    "changed",
    [
        {"view": "elsewhere"},
        {"view": ["tree"]},
        {"item": 3},
        {"item": None},
        {"blank": "no"},
        {"blank": 1},
        {"group": "x" * 201},
        {"priority": "a\nb"},
        {"session": "\x1b[2J"},
    ],
)
def test_a_field_that_cannot_be_spoils_it(changed: dict[str, object]) -> None:
    assert from_json(json.dumps(POINTING._asdict() | changed)) is None


def test_deep_nesting_is_none() -> None:
    assert from_json("[" * 100_000) is None


def test_other_versions_are_understood() -> None:
    assert from_json('{"view": "map", "later": [1]}') == Pointing(view="map")


def test_when_a_break_ends_is_read_where_it_can_be() -> None:
    assert POINTING.until == datetime(2026, 11, 24, 4, 15, tzinfo=UTC)
    for clock in ("", "soon", "2026-11-24T11:15:00", "9" * 100):
        assert POINTING._replace(clock=clock).until is None
