"""Whatever bytes a file has, reading it gives tables or one sentence."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import DamagedFile
from store.file.encode import Encoder
from store.file.parse import parse, shape_faults

PATH = Path("w.json")
SMALL = b"".join(
    Encoder().encode({"_meta": {"1": {"format": 1, "workshop": "w"}}, "t": {"a": {"text": "ເຮືອ \ud800", "n": -1.5}}})
)


def damage(raw: bytes) -> DamagedFile:
    with pytest.raises(DamagedFile) as caught:
        parse(raw, PATH)
    return caught.value


def test_a_file_cut_at_any_byte_is_damaged_or_empty() -> None:
    whole = parse(SMALL, PATH)
    for end in range(len(SMALL)):
        try:
            found = parse(SMALL[:end], PATH)
        except DamagedFile:
            continue
        assert found == (whole if SMALL[end:].isspace() else None), end


@given(st.integers(0, len(SMALL) - 1), st.integers(0, 255))
def test_a_file_with_one_wrong_byte_is_read_or_damaged(at: int, byte: int) -> None:
    try:
        found = parse(SMALL[:at] + bytes([byte]) + SMALL[at + 1 :], PATH)
    except DamagedFile:
        return
    assert found is not None
    assert not list(shape_faults(found))


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_damaged(raw: bytes) -> None:
    try:
        found = parse(raw, PATH)
    except DamagedFile:
        return
    assert found is None or not list(shape_faults(found))


@pytest.mark.parametrize(
    ("raw", "reason", "line", "column"),
    [
        (b'{"t": {\n"a": {"n": 1, "n": 2}}}', "'n' occurs twice", 2, 15),
        (b'{"t": {"a": {}},\n "t": {}}', "'t' occurs twice", 2, 2),
        (b'{"t": {"a": {"k": ["k", {"k": 1}], "\\u006b": 1}}}', "'k' occurs twice", 1, 36),
        (b'{"t": {"a": {"n": "NaN",\n"m": NaN}}}', "NaN is not a number", 2, 6),
        (b'{"t": {"a": {"n": -Infinity}}}', "-Infinity is not a number", 1, 19),
        (b'{"t": {"a": {"n": 1e999}}}', "too large", 1, 19),
        (b'{"t": {"a": {"n": ' + b"9" * 5000 + b"}}}", "too large", 1, 19),
        (b'{"t": {"a": {"n": 1}}', "ends in the middle", 1, 22),
        (b'{"t": {"a": {"n": "x', "ends in the middle", 1, 19),
        (b'{"t": {}}\n{"t": {}}', "Extra data", 2, 1),
        (b'{"t": {}}' + b"\x00" * 9, "Extra data", 1, 10),
        (b'{"t": \xff}', "UTF-8", 1, 7),
        ("{}".encode("utf-16"), "UTF-8", 1, 1),
        (b"[" * 100_000, "nested", 0, 0),
        (b'{"t": {"a": {"n": ' + b"[" * 200 + b"]" * 200 + b"}}}", "nested", 0, 0),
        (b"null", "null", 1, 1),
        (b"[]", "a list, not tables", 0, 0),
        (b'"text"', "a text, not tables", 0, 0),
        (b'{"t": []}', "table 't' is a list", 0, 0),
        (b'{"t": {"a": null}}', "record 'a' of table 't' is null", 0, 0),
        (b'{"t": {"a": true}}', "record 'a' of table 't' is true or false", 0, 0),
    ],
)
def test_each_damage_is_named_with_its_place(raw: bytes, reason: str, line: int, column: int) -> None:
    error = damage(raw)
    assert reason in error.reason
    assert (error.line, error.column) == (line, column)


def test_empty_files_and_a_mark_before_the_text_are_no_damage() -> None:
    assert parse(b"", PATH) is None
    assert parse(b" \n\t", PATH) is None
    assert parse(b'\xef\xbb\xbf{"t": {}}', PATH) == {"t": {}}


def test_an_untouched_file_has_the_shape_of_tables() -> None:
    assert list(shape_faults(json.loads(SMALL))) == []
