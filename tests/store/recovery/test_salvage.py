"""What is whole in a damaged file is found, and nothing that is not."""

from hypothesis import given
from hypothesis import strategies as st

from store.file.encode import Encoder
from store.log.log import Change, Step
from store.recovery.salvage import salvage

STEPS = {
    f"2026-11-24T06:00:00.{n:03}Z-0000-k3f9": Step(
        label="Add problem",
        changes=[Change(record=f"problem-{n}", field="text", value=f'ເຮືອ “{n}” \\ "{{', replaces=[])],
    )
    for n in range(6)
}
TABLES: dict[str, dict[str, object]] = {
    "_meta": {"1": {"format": 1, "workshop": "w-1"}},
    "problems": {f"problem-{n}": {"text": "x", "position": ["groups", "a0"]} for n in range(6)},
    "steps": dict(STEPS),
}
RAW = b"".join(Encoder().encode(TABLES))


def test_a_sound_file_is_found_whole() -> None:
    found = salvage(RAW)
    assert found.steps == STEPS
    assert found.workshop == "w-1"
    assert found.tables == {"problems": TABLES["problems"]}
    assert found.lost == []


@given(st.integers(0, len(RAW)))
def test_of_a_file_cut_off_all_lines_before_are_found(at: int) -> None:
    found = salvage(RAW[:at])
    whole = {stamp for stamp in STEPS if 0 <= _end(stamp) <= at}
    assert whole <= found.steps.keys()
    assert all(step == STEPS[stamp] for stamp, step in found.steps.items())


@given(st.integers(0, len(RAW) - 1), st.binary(min_size=1, max_size=30))
def test_damage_costs_what_it_hits(at: int, wrong: bytes) -> None:
    raw = RAW[:at] + wrong + RAW[at + len(wrong) :]
    found = salvage(raw)
    hit = {stamp for stamp in STEPS if _start(stamp) < at + len(wrong) and at < _end(stamp)}
    near = at + len(wrong) >= len(RAW)
    if not (near or b'"' in wrong or b"\\" in wrong):  # a quote may open a text that swallows what follows
        assert STEPS.keys() - hit - {_after(at)} <= found.steps.keys()
    for stamp in found.steps.keys() & STEPS.keys() - hit:
        assert found.steps[stamp] == STEPS[stamp]


def test_bytes_that_are_no_text_make_a_step_unreadable_not_different() -> None:
    at = RAW.index(b'"problem-3", "replaces"')
    value = RAW.index("ເຮືອ “3”".encode(), at)
    found = salvage(RAW[:value] + b"\xff" + RAW[value + 1 :])
    assert len(found.steps) == 5
    assert found.lost == ["2026-11-24T06:00:00.003Z-0000-k3f9"]


def test_nothing_is_found_in_noise() -> None:
    for raw in (b"", b"\x00" * 10_000, b"Dear all", b'{"a": ' * 10_000, b'"' * 999):
        assert salvage(raw).steps == {}


def _start(stamp: str) -> int:
    return RAW.index(f'"{stamp}"'.encode())


def _end(stamp: str) -> int:
    at = RAW.find(b"\n", _start(stamp))
    return at if RAW[at - 1 : at] != b"," else at - 1


def _after(at: int) -> str:
    """The step that begins next after an offset: damage right before it may take its first quote."""
    return next((stamp for stamp in STEPS if _start(stamp) >= at), "")
