"""The parts of the report in Word stand in the order that the schema of WordprocessingML asks for.

Word refuses a document in which they do not, or mends it silently; LibreOffice and python-docx read it all the same.
"""

import zipfile
from base64 import b64decode
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from report.formats import Wish, made
from report.writers.word.xml import WORD
from store.opening import read_workshop
from tests.report.filled import filled
from workshop.document import Workshop
from workshop.history import History

SAMPLE = Path(__file__).parents[3] / "examples" / "lao-pdr-2013.json"

# What an element holds, in its order (ECMA-376 part 1, annex A.1). A name that is not listed is an error.
RPR = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish "
    "webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang "
    "eastAsianLayout specVanish oMath"
)
PPR = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
)
ORDER = {
    "p": "pPr *",
    "r": "rPr *",
    "pPr": PPR,
    "rPr": f"ins del moveFrom moveTo {RPR} rPrChange",
    "numPr": "ilvl numId numberingChange ins",
    "tbl": "bookmarkStart bookmarkEnd tblPr tblGrid tr",
    "tblPr": (
        "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd "
        "tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange"
    ),
    "tblGrid": "gridCol tblGridChange",
    "tblBorders": "top left start bottom right end insideH insideV",
    "tblCellMar": "top left start bottom right end",
    "tr": "tblPrEx trPr tc",
    "tc": "tcPr *",
    "tcPr": (
        "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark "
        "headers cellIns cellDel cellMerge tcPrChange"
    ),
    "sectPr": (
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType "
        "cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange"
    ),
    "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    "num": "abstractNumId lvlOverride",
    "lvlOverride": "startOverride lvl",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
    "styles": "docDefaults latentStyles style",
    "style": (
        "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked "
        "personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr"
    ),
    "tblStylePr": "pPr rPr tblPr trPr tcPr",
}
ALLOWED = {
    "body": {"p", "tbl", "sectPr"},
    "p": {"pPr", "r", "hyperlink", "bookmarkStart", "bookmarkEnd", "ins", "del", "fldSimple"},
    "ins": {"r", "del"},
    "del": {"r"},
    "hyperlink": {"r", "ins", "del", "bookmarkStart", "bookmarkEnd"},
    "trPr": {"cantSplit", "tblHeader"},
    "tc": {"tcPr", "p"},
}
PIXEL = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
PARTS = ("document", "styles", "numbering", "footer1")


def trees(data: bytes) -> Iterator[tuple[str, Any]]:
    with zipfile.ZipFile(BytesIO(data)) as parts:
        for part in PARTS:
            yield part, etree.fromstring(parts.read(f"word/{part}.xml"))


def name(element: Any) -> str:
    return str(element.tag).removeprefix(WORD)


def misplaced(root: Any) -> list[str]:
    """Say what stands where the schema does not have it."""
    found = []
    for element in root.iter(f"{WORD}*"):
        own, names = name(element), [name(each) for each in element]
        if own in ORDER:
            order = ORDER[own].split()
            unknown = {each for each in names if each not in order} if "*" not in order else set()
            places = [order.index(each) if each in order else len(order) for each in names]
            if unknown or places != sorted(places):
                found.append(f"{own}: {' '.join(names)}")
        if own in ALLOWED and not {*names} <= ALLOWED[own]:
            found.append(f"{own} holds {' '.join(sorted({*names} - ALLOWED[own]))}")
        held = {name(each) for each in element.iterancestors()}
        if own in {"t", "delText"} and (own == "delText") != ("del" in held):
            found.append(f"{own} in {' '.join(sorted(held))}")
    return found


def sample() -> tuple[Workshop, History]:
    session = read_workshop(SAMPLE)
    return session.workshop, session


def made_full() -> tuple[Workshop, History]:
    workshop, past, _ = filled(lambda word: f"{word} ກົດໝາຍ 法律 قانون")
    return workshop, past


@pytest.mark.parametrize("source", [sample, made_full])
@pytest.mark.parametrize(
    "wish",
    [Wish(print="conclusions"), Wish(print="report"), Wish(print="record"), Wish(print="record", tracked=True)],
    ids=["conclusions", "report", "record", "tracked"],
)
def test_everything_stands_in_the_order_of_the_schema(
    wish: Wish, source: Callable[[], tuple[Workshop, History]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("report.writers.word.pictures.png", lambda *_: PIXEL)  # which takes longer than all the rest
    data = made(".docx", *source(), wish)
    for part, root in trees(data):
        assert misplaced(root) == [], part
        if part == "document":
            last = [name(each) for each in root[0]]
            assert last.count("sectPr") == 1
            assert last[-1] == "sectPr"
            changes = [*root.iter(f"{WORD}ins"), *root.iter(f"{WORD}del")]
            assert bool(changes) == wish.tracked
            assert all(each.get(f"{WORD}author") and each.get(f"{WORD}date") for each in changes)
            numbers = [each.get(f"{WORD}id") for each in [*changes, *root.iter(f"{WORD}bookmarkStart")]]
            assert len(numbers) == len(set(numbers))


@pytest.mark.parametrize(
    "source",
    [
        "<w:pPr><w:bidi/><w:numPr/></w:pPr>",
        "<w:rPr><w:lang/><w:cs/></w:rPr>",
        "<w:r><w:t>x</w:t><w:rPr/></w:r>",
        "<w:sectPr><w:pgMar/><w:pgSz/></w:sectPr>",
        "<w:del><w:ins/></w:del>",
        "<w:del><w:r><w:t>x</w:t></w:r></w:del>",
        "<w:pPr><w:unheardOf/></w:pPr>",
    ],
)
def test_what_is_misplaced_is_found(source: str) -> None:
    assert misplaced(etree.fromstring(source.replace(">", f' xmlns:w="{WORD[1:-1]}">', 1)))
