"""Photographs in a report: upright, small, where they belong, and told where they are not there."""

from io import BytesIO
from pathlib import Path

import docx
import pytest
from PIL import Image

from report.formats import Wish, made
from report.pictures.photo import NoPhotographError, photo
from tests.report.filled import filled
from workshop.model import Photograph

SIZE = (2400, 1200)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    picture = Image.new("RGB", SIZE, "white")
    noted = Image.Exif()
    noted[0x0112] = 6  # lies on its side
    noted[0x010F] = "a camera of somebody"
    picture.save(tmp_path / "wall.jpg", exif=noted)
    Image.new("RGBA", (40, 20), (0, 0, 0, 0)).save(tmp_path / "sign.png")
    (tmp_path / "no.jpg").write_text("no photograph", encoding="utf-8")
    return tmp_path


def test_a_photograph_is_upright_small_and_says_nothing_of_its_camera(folder: Path) -> None:
    found = photo(folder, "wall.jpg")
    assert (found.width, found.height) == (800, 1600)
    assert b"camera" not in found.jpeg
    with Image.open(BytesIO(found.jpeg)) as seen:
        assert (seen.format, seen.size, dict(seen.getexif())) == ("JPEG", (800, 1600), {})


def test_what_is_clear_becomes_white(folder: Path) -> None:
    with Image.open(BytesIO(photo(folder, "sign.png").jpeg)) as seen:
        assert seen.getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize("path", ["no.jpg", "away.jpg", "", "a\x00b.jpg", "\ud800.jpg", "x" * 5000])
def test_what_is_no_photograph_is_told(folder: Path, path: str) -> None:
    with pytest.raises(NoPhotographError):
        photo(folder, path)


def test_word_has_it_with_its_caption_and_words_for_those_who_do_not_see_it(folder: Path) -> None:
    workshop, past, words = filled()
    seen = workshop.need(Photograph, "photograph-2").replace_fields(path="wall.jpg")
    report = made(".docx", workshop.put(seen), past, Wish(folder=folder, print="report"))
    document = docx.Document(BytesIO(report))
    caption = words["photograph-2", "text"]
    texts = [(each.style.name if each.style else "", each.text) for each in document.paragraphs]
    assert ("Caption", caption) in texts
    assert texts[texts.index(("Caption", caption)) - 1][0] == "Picture"
    pictures = [shape for shape in document.inline_shapes if shape._inline.docPr.get("descr") == caption]
    assert [(shape.width > 0, round(shape.height / shape.width, 1)) for shape in pictures] == [(True, 2.0)]
    lost = next(text for _, text in texts if words["photograph-1", "text"] in text)
    assert "could not be read" in lost


def test_a_page_has_it_in_itself(folder: Path) -> None:
    workshop, past, words = filled()
    seen = workshop.need(Photograph, "photograph-2").replace_fields(path="wall.jpg")
    page = made(".html", workshop.put(seen), past, Wish(folder=folder)).decode()
    assert 'src="data:image/jpeg;base64,' in page
    assert f'alt="{words["photograph-2", "text"]}' in page
    assert page.count("could not be read") == 2
