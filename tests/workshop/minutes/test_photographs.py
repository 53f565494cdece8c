"""Photographs in lines: where they are, their captions, and what they are tied to."""

import pytest

from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.minutes.photographs import photograph_fields, photograph_line
from workshop.model import Photograph


@pytest.mark.parametrize(
    ("line", "path", "text", "place"),
    [
        ("wall.jpg", "wall.jpg", "", ""),
        ("photos/wall 1.jpg; The wall", "photos/wall 1.jpg", "The wall", ""),
        ("wall.jpg; The wall; group one", "wall.jpg", "The wall", "group-1"),
        ("wall.jpg; The wall; 3", "wall.jpg", "The wall", "tree"),
        ("wall.jpg; The wall; session 5", "wall.jpg", "The wall", "results"),
        ("wall.jpg; One; two; 2", "wall.jpg", "One; two", "votes"),
        ("wall.jpg; One; two;", "wall.jpg", "One; two", ""),
    ],
)
def test_a_line_says_where_it_is_its_caption_and_its_place(
    hall: Workshop, line: str, path: str, text: str, place: str
) -> None:
    fields = photograph_fields(hall, line)
    assert fields == {"path": path, "text": text, "place": place}
    again = photograph_line(hall, Photograph(id="photograph-1", **fields))
    assert photograph_fields(hall, again) == fields


@pytest.mark.parametrize(("line", "why"), [("; caption", "where the photograph is"), ("w.jpg; wall; 9", "no group")])
def test_what_cannot_be_read_is_refused(hall: Workshop, line: str, why: str) -> None:
    with pytest.raises(WorkshopError, match=why):
        photograph_fields(hall, line)
