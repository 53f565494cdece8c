"""The wall's page in a real browser, where there is one: it renews itself, asks for nothing else, and runs nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.report.browser import CHROMIUM, Browser
from tests.report.writers.test_in_browser import HOSTILE
from wall.page import page
from wall.rows import Bar, Board, Clock, Row, Stretch, plain
from wall.script import HASH

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here, so no browser shows the wall")
_SEEN = """(() => { const front = document.querySelector("iframe.front");
  return front ? "renewed" : document.querySelector("main").innerText; })()"""
_SOON = """new Promise(done => { const at = Date.now(), timer = setInterval(() => {
  const front = document.querySelector("iframe.front");
  if (front || Date.now() - at > 60000) { clearInterval(timer); done(Boolean(front)); } }, 50); })"""
_LOOKED = """new Promise(done => { let gone = 0; new MutationObserver(changes => {
  gone += changes.flatMap(change => [...change.removedNodes]).filter(each => each.tagName === "IFRAME").length;
  if (gone) done(document.querySelectorAll("iframe.front").length); })
  .observe(document.body, {childList: true}); })"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with Browser.opened(tmp_path_factory.mktemp("browser")) as browser:
        browser.width(1280, 720)
        yield browser


def of(text: str) -> Board:
    return Board("problems", "Problems", (Row(plain(text), "item"),))


def replaced(path: Path, text: str) -> None:
    """Put another page in the place of a file, as a whole, as the wall does."""
    beside = path.with_suffix(".new")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


def own(path: Path, asked: list[str]) -> bool:
    """Whether nothing but the page itself was asked for."""
    return {each.partition("?")[0] for each in asked} == {path.as_uri()}


def test_the_page_renews_itself_in_a_frame_and_asks_for_nothing_else(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "wall one.html"
    replaced(path, page(of("Poverty")))
    browser.show(path)
    assert "Poverty" in browser.value(_SEEN)
    assert browser.value(_LOOKED) == 0, "the same board stays as it is"
    path.write_text(page(of("Corruption"))[:-400], encoding="utf-8")
    assert browser.value(_LOOKED) == 0, "half a page is never seen"
    path.unlink()
    replaced(path, page(of("Corruption")))
    assert browser.value(_SOON)
    assert browser.value("document.querySelectorAll('iframe.front').length") == 1
    assert own(path, browser.asked_for())
    assert browser.value("location.href") == path.as_uri()


def test_who_zooms_gets_larger_type_also_when_the_page_has_renewed_itself(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "wall.html"
    replaced(path, page(of("Poverty")))
    browser.show(path)
    size = "parseFloat(document.querySelector('main').style.fontSize) * devicePixelRatio"
    before = browser.value(size)
    try:
        browser.width(640, 360, zoom=2)
        browser.value("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        assert browser.value(size) == pytest.approx(2 * before, rel=0.01)
        replaced(path, page(of("Corruption")))
        assert browser.value(_SOON)
        assert browser.value("document.querySelector('iframe.front').src").endswith("?again#1")
    finally:
        browser.width(1280, 720)


def hostile(text: str) -> list[Board]:
    rows = [
        Row(plain(text), "item", text, text, gap=text, agreed=True, bar=Bar(3, 9), record="node-1", side="middle"),
        Row((Stretch("struck", text), Stretch("inserted", text)), "parent", text, indent=1, record="x", side="below"),
        Row(plain(text), "count"),
    ]
    clock = Clock(None, text, rows[0], rows[1])
    return [Board(view, text, rows, rows) for view in ("tree", "ranking")] + [Board("clock", text, clock=clock)]


def test_hostile_words_run_nothing_and_ask_for_nothing(browser: Browser, tmp_path: Path) -> None:
    """Without the page's policy, so that nothing but how it is written keeps it harmless."""
    for name, number in (("tree", 0), ("ranking", 1), ("clock", 2)):
        made = [hostile(text)[number] for text in HOSTILE]
        all_rows = [
            row
            for board in made
            for row in (*board.rows, *(each for each in [board.clock and board.clock.now] if each))
        ]
        board = made[0] if name == "clock" else Board(made[0].view, HOSTILE[1], all_rows, all_rows)
        text = page(board)
        start, policy, rest = text.partition('<meta http-equiv="Content-Security-Policy"')
        assert policy
        path = tmp_path / f"{name}.html"
        path.write_text(start + rest.partition(">")[2], encoding="utf-8")
        browser.show(path)
        assert own(path, browser.asked_for())
        assert browser.value("window.ran ?? 'nothing'") == "nothing"
        assert browser.value("document.querySelectorAll('script').length") == 1
        assert browser.value("document.querySelectorAll('img, link, base, a, meta[http-equiv]').length") == 0
        handlers = (
            "[...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames()).filter(n => n.startsWith('on'))"
        )
        assert browser.value(handlers) == []
        assert HOSTILE[0] in browser.value("document.querySelector('main').textContent")


def test_the_policy_lets_the_pages_own_script_run_and_no_other(browser: Browser, tmp_path: Path) -> None:
    text = page(of("Poverty")).replace("</main>", "</main><script>window.ran = 1</script><p onclick='x'>")
    (tmp_path / "wall.html").write_text(text, encoding="utf-8")
    assert f"'sha256-{HASH}'" in text
    browser.show(tmp_path / "wall.html")
    assert browser.value("window.ran ?? 'nothing'") == "nothing"
    assert browser.value("document.querySelector('main').style.fontSize") != "", "its own ran"


@pytest.mark.parametrize("view", ["problems", "tree"])
def test_everything_fits_into_the_window(browser: Browser, tmp_path: Path, view: str) -> None:
    words = "Limited capability of staff who deal with trafficking, in the country and the region. " * 3
    rows = [Row(plain(words), "item", "1", record="1", side="middle")]
    rows += [Row(plain(words), label=f"{n}", indent=1, record=f"{n}", side="below") for n in range(12)]
    made = Board("tree" if view == "tree" else "problems", "Title", rows, [Row(plain(words), "said")])
    (tmp_path / "wall.html").write_text(page(made), encoding="utf-8")
    browser.show(tmp_path / "wall.html")
    fits = "(m => m.scrollHeight <= innerHeight && m.scrollWidth <= innerWidth)(document.querySelector('main'))"
    assert browser.value(fits)
    assert browser.value("document.querySelectorAll('figure svg').length") == (1 if view == "tree" else 0)
