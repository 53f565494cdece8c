"""Tables go into bytes and come back the same, whatever people wrote."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import StoreError
from store.file.encode import Encoder
from store.file.parse import parse

PATH = Path("w.json")
LAO, KHMER = "ເຮືອ​ນ້ຳ", "ខ្មែរ"
HOSTILE = ["[/nope]", "\x1b[2J", "\ud800", "\udfff\ud800", "\x00\x7f\x85\u2028\u2029", "‮", LAO, KHMER, "\\ud800", "\\"]

any_text = st.one_of(st.sampled_from(HOSTILE), st.text(st.characters(exclude_categories=()), max_size=12))
values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), any_text),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(any_text, inner, max_size=3)),
    max_leaves=6,
)
tables_of_anything = st.dictionaries(any_text, st.dictionaries(any_text, st.dictionaries(any_text, values)), max_size=3)


def whole(encoder: Encoder, tables: Mapping[str, Mapping[str, Any]]) -> bytes:
    return b"".join(encoder.encode(tables))


def joined(value: object) -> object:
    """The value with surrogates that stand side by side made into the character they mean, as JSON does."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
    if isinstance(value, dict):
        return {joined(key): joined(inner) for key, inner in value.items()}
    return [joined(inner) for inner in value] if isinstance(value, list) else value


@given(tables_of_anything.map(joined))
def test_what_goes_in_comes_out(tables: dict[str, dict[str, object]]) -> None:
    assert parse(whole(Encoder(), tables), PATH) == tables


@given(
    st.lists(st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 3)), min_size=1, max_size=6),
    st.sampled_from([1, 2, 3, 256]),
)
def test_an_encoder_with_a_memory_writes_what_a_fresh_one_writes(saves: list[dict[str, int]], block: int) -> None:
    used = Encoder()
    pool: dict[tuple[str, int], dict[str, object]] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("store.file.encode._BLOCK", block)
        for save in saves:
            # what is equal may read differently
            made = {key: pool.setdefault((key, n), {"n": [n, bool(n), float(n)][n % 3]}) for key, n in save.items()}
            for documents in (made, dict(sorted(made.items()))):
                assert whole(used, {"t": documents}) == whole(Encoder(), {"t": documents})


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.integers(0, 2)), min_size=1, max_size=9))
def test_steps_that_come_or_are_others_now_are_written(came: list[tuple[str, int]]) -> None:
    used, steps = Encoder(), dict[str, dict[str, int]]()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("store.file.encode._BLOCK", 2)
        for stamp, number in came:
            steps = {**steps, stamp: {"n": number}}
            assert whole(used, {"steps": steps}) == whole(Encoder(), {"steps": steps})


def test_a_memory_of_many_documents_follows_changes_insertions_and_removals() -> None:
    used = Encoder()
    table: dict[str, dict[str, object]] = {f"k{n:04}": {"n": n} for n in range(0, 2000, 2)}
    whole(used, {"t": table})
    table["k0301"] = {"n": 301}
    del table["k1000"]
    table["k0700"] = {"n": "other"}
    assert whole(used, {"t": table}) == whole(Encoder(), {"t": table})


def test_a_document_is_encoded_once_while_it_is_the_same_object() -> None:
    used, document = Encoder(), {"n": 1}
    whole(used, {"t": {"k": document}})
    document["n"] = 2  # what callers must not do, and what shows that it was not encoded again
    assert b'"n": 1' in whole(used, {"t": {"k": document}})


def test_equal_documents_that_read_differently_are_told_apart() -> None:
    used = Encoder()
    whole(used, {"t": {"k": {"n": 1}}})
    assert b'"n": true' in whole(used, {"t": {"k": {"n": True}}})


def test_one_document_a_line_sorted_the_head_first_and_scripts_readable() -> None:
    written = whole(Encoder(), {"a": {"2": {"z": 1, "b": LAO}, "10": {}}, "_meta": {"1": {"format": 1}}})
    assert written.decode() == (
        f'{{\n"_meta": {{\n"1": {{"format": 1}}\n}},\n"a": {{\n"10": {{}},\n"2": {{"b": "{LAO}", "z": 1}}\n}}\n}}\n'
    )


@pytest.mark.parametrize(
    "bad", [{"n": float("nan")}, {"n": float("inf")}, {"n": object()}, {"n": {1, 2}}, ["no"], None]
)
def test_what_json_cannot_hold_is_refused_by_name(bad: object) -> None:
    with pytest.raises(StoreError, match=r"'k' of table 't'"):
        Encoder().encode({"t": {"k": bad}})


def test_a_refused_document_leaves_no_trace() -> None:
    used = Encoder()
    with pytest.raises(StoreError):
        used.encode({"t": {"a": {"n": 1}, "b": {"n": object()}}})
    assert json.loads(whole(used, {"t": {"a": {"n": 1}, "b": {"n": 2}}})) == {"t": {"a": {"n": 1}, "b": {"n": 2}}}
