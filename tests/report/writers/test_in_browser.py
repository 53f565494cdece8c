"""The page in a real browser, where there is one: it asks for nothing, runs nothing, and prints on A4 and Letter."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from report.document import Block, Column, Heading, ListItem, Paragraph, Photograph, Quotation, Table, Typed
from report.formats import Wish, made
from report.writers.facts import Facts
from report.writers.html import page
from store.opening import read_workshop
from tests.report.browser import CHROMIUM, Browser

SAMPLE = Path(__file__).parents[3] / "examples" / "lao-pdr-2013.json"
A4, LETTER = (210, 297), (216, 279)
PHONE, SCREEN = 360, 1200
HOSTILE = [
    "<script>window.ran = 1</script>",
    "</title></style></svg><script>window.ran = 2</script>",
    '"><img src="http://elsewhere.invalid/a.png" onerror="window.ran = 3">',
    "' onmouseover='window.ran = 4' x='",
    "<svg onload=window.ran=5><iframe src=http://elsewhere.invalid/></iframe>",
    '<a href="javascript:window.ran=6">x</a> <link rel=stylesheet href=http://elsewhere.invalid/a.css>',
    "<style>@import 'http://elsewhere.invalid/b.css'; body { background: url(http://elsewhere.invalid/c) }</style>",
    "<meta http-equiv=refresh content='0; url=http://elsewhere.invalid/'><base href=http://elsewhere.invalid/>",
    "\x00\x1b]8;;http://elsewhere.invalid/\x07<!-- ]]> --!> &lt;script&gt;window.ran=7&lt;/script&gt;",
]
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here, so no browser shows the page")


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with Browser.opened(tmp_path_factory.mktemp("browser")) as browser:
        yield browser


def saved(folder: Path, text: str) -> Path:
    """Save a page without its policy, so that nothing but how it is written keeps it harmless."""
    _, policy, rest = text.partition('<meta http-equiv="Content-Security-Policy"')
    assert policy
    kept = text[: text.index(policy)] + rest.partition(">")[2]
    (folder / "report.html").write_text(kept, encoding="utf-8")
    return folder / "report.html"


def hostile() -> str:
    blocks: list[Block] = [Heading(1, (Typed(HOSTILE[1]),))]
    for text in HOSTILE:
        said = (Typed(text),)
        cells = Table((Column("H"),), ((said,),))
        blocks += [Heading(2, said), Paragraph(said), ListItem(0, said, label=text), Quotation(0, text, said), cells]
        blocks.append(Photograph(text, said))
    return "\n".join(page(blocks, Facts(HOSTILE[1], HOSTILE[0], HOSTILE[2], HOSTILE[3], HOSTILE[4], HOSTILE[2])))


def test_the_sample_asks_for_nothing_fits_every_width_and_prints_on_both_papers(
    browser: Browser, tmp_path: Path
) -> None:
    session = read_workshop(SAMPLE)
    path = saved(tmp_path, made(".html", session.workshop, session, Wish()).decode())
    browser.show(path)
    assert browser.asked_for() == [path.as_uri()]
    pictures = "[...document.querySelectorAll('figure svg')].map(each => each.getBoundingClientRect().height > 50)"
    assert len(browser.value(pictures)) > 8
    assert all(browser.value(pictures))
    for width in (PHONE, SCREEN):
        browser.width(width)
        assert browser.value("document.documentElement.scrollWidth") <= width
    for paper in (A4, LETTER):
        assert {*browser.printed(*paper)} == {paper}


def test_hostile_words_run_nothing_and_ask_for_nothing(browser: Browser, tmp_path: Path) -> None:
    path = saved(tmp_path, hostile())
    browser.show(path)
    assert browser.asked_for() == [path.as_uri()]
    assert browser.value("window.ran ?? 'nothing'") == "nothing"
    assert browser.value("location.href") == path.as_uri()
    assert browser.value("document.title") == HOSTILE[1]
    assert (
        browser.value("document.querySelectorAll('script, img, iframe, link, base, a:not([href^=\"#\"])').length") == 0
    )
    handlers = "[...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames()).filter(n => n.startsWith('on'))"
    assert browser.value(handlers) == []
    for text in HOSTILE[:-1]:  # the last has characters that no page can carry
        assert text in browser.value("document.body.textContent")


def test_the_browser_would_notice(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "bad.html").write_text(f"<title>x</title>{HOSTILE[0]}<p>{HOSTILE[2]}", encoding="utf-8")
    browser.show(tmp_path / "bad.html")
    assert "http://elsewhere.invalid/a.png" in browser.asked_for()
    assert browser.value("window.ran") == 3
