"""The styles of a report in Word: those that a house's document has stay as they are, and what it lacks is added.

The writer formats nothing directly. Lao, Thai, Khmer, Burmese, Arabic and their like take fonts, sizes and boldness
from elements of their own (`cs`, `szCs`, `bCs`), without which they stay thin and small in a bold heading.
"""

from typing import Final

from docx.document import Document

from report import texts
from report.scripts import Script
from report.writers.word.xml import WORD, Element, add, child, parsed, value

DEEPEST: Final = 9  # levels that a list of Word has
_FONTS: Final = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Microsoft YaHei" w:cs="Leelawadee UI"/>'
_DEFAULTS: Final = (
    f'<w:docDefaults><w:rPrDefault><w:rPr>{_FONTS}<w:sz w:val="22"/><w:szCs w:val="22"/>'
    f'<w:lang w:val="{texts.LANGUAGE}" w:eastAsia="zh-CN" w:bidi="lo-LA"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
    "</w:docDefaults>"
)
_BOLD: Final = "<w:b/><w:bCs/>"
_PAIRS: Final = {"b": "bCs", "i": "iCs", "sz": "szCs"}
_BEFORE_PAIRS: Final = {  # what comes before each in the order that the schema asks for
    "bCs": ("rStyle", "rFonts", "b"),
    "iCs": ("rStyle", "rFonts", "b", "bCs", "i"),
    "szCs": (
        "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow",
        "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern",
        "position", "sz",
    ),
}  # fmt: skip


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


# In these sources, styles refer to each other by name; what ids the names have is known in a document only.


def _paragraph(name: str, pr: str = "", rpr: str = "", *, based: str = "Normal", then: str = "") -> str:
    then = f'<w:next w:val="{then}"/>' if then else ""
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{_id(name)}"><w:name w:val="{name}"/>{base}{then}<w:qFormat/>'
        f"<w:pPr>{pr}</w:pPr><w:rPr>{rpr}</w:rPr></w:style>"
    )


def _characters(name: str, rpr: str, based: str = "") -> str:
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    return (
        f'<w:style w:type="character" w:styleId="{_id(name)}"><w:name w:val="{name}"/>{base}<w:qFormat/>'
        f"<w:rPr>{rpr}</w:rPr></w:style>"
    )


def _id(name: str) -> str:
    return "".join(word[:1].upper() + word[1:] for word in name.split())


def _heading(level: int) -> str:
    before, size = {1: (360, 32), 2: (280, 26), 3: (220, 23)}.get(level, (180, 22))
    return _paragraph(
        f"heading {level}",
        f'<w:keepNext/><w:keepLines/><w:spacing w:before="{before}" w:after="100"/><w:outlineLvl w:val="{level - 1}"/>',
        f'{_BOLD}<w:color w:val="1F3864"/>{_size(size)}',
        then="Normal",
    )


def _contents_line(level: int) -> str:
    return _paragraph(f"toc {level}", f'<w:spacing w:after="30"/><w:ind w:left="{280 * (level - 1)}"/>')


_EDGES: Final = "".join(
    f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="8C8C8C"/>'
    for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_STYLES: Final = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>'
    '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/></w:style>',
    _paragraph("Title", '<w:keepNext/><w:spacing w:before="240" w:after="200"/>',
               f'{_BOLD}<w:color w:val="1F3864"/>{_size(42)}', then="Normal"),
    *map(_heading, range(1, DEEPEST + 1)),
    _paragraph("TOC Heading", '<w:keepNext/><w:spacing w:before="280" w:after="100"/>', f"{_BOLD}{_size(26)}"),
    *map(_contents_line, range(1, 4)),
    _paragraph("header", '<w:tabs><w:tab w:val="right" w:pos="9070"/></w:tabs><w:spacing w:after="0"/>', _size(17)),
    _paragraph("footer", '<w:spacing w:after="0"/><w:jc w:val="end"/>', _size(17)),  # on pages of either width
    _paragraph("Numbered Paragraph"),
    _paragraph("List Number", '<w:spacing w:after="60"/>'),
    _paragraph("List Bullet", '<w:spacing w:after="60"/>'),
    *(_paragraph(f"List Bullet {level}", based="List Bullet") for level in range(2, DEEPEST + 1)),
    _paragraph("Entry", '<w:spacing w:after="60"/>'),
    _paragraph("Picture", '<w:keepNext/><w:spacing w:before="60" w:after="60" w:line="240" w:lineRule="auto"/>'
               '<w:jc w:val="center"/>'),
    _paragraph("caption", '<w:spacing w:before="0" w:after="160"/><w:jc w:val="center"/>',
               f'<w:color w:val="404040"/>{_size(19)}'),
    _paragraph("Table Text", '<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>', _size(19)),
    _paragraph("Table Figures", '<w:jc w:val="end"/>', based="Table Text"),
    _paragraph("Table Head", "<w:keepNext/>", _BOLD, based="Table Text"),
    _paragraph("Section End", '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>', _size(2)),
    _characters("Strong", _BOLD),
    _characters("Speaker", _BOLD),
    _characters("Aside", '<w:color w:val="595959"/>'),
    _characters("Inserted", '<w:u w:val="single"/>'),
    _characters("Struck", '<w:strike/>'),
    _characters("Hyperlink", '<w:color w:val="0B4F9E"/><w:u w:val="single"/>'),
    '<w:style w:type="table" w:styleId="ReportTable"><w:name w:val="Report Table"/><w:basedOn w:val="Normal Table"/>'
    f'<w:qFormat/><w:tblPr><w:tblBorders>{_EDGES}</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr>'
    '<w:shd w:val="clear" w:color="auto" w:fill="E7ECF4"/></w:tcPr></w:tblStylePr></w:style>',
)  # fmt: skip


class Styles:
    """The styles of a document by the names that Word gives them in every language, each added where it is missing."""

    def __init__(self, document: Document) -> None:
        self._root: Element = document.styles.element
        self._ids: dict[str, str] = {}
        for style in self._root.iterfind(f"{WORD}style"):
            self._ids[value(style, "name").casefold()] = style.get(f"{WORD}styleId")
        for source in _STYLES:
            self._add(source)
        for properties in self._root.iter(f"{WORD}rPr"):
            _complete(properties)

    def id(self, name: str) -> str:
        """Return the id of a style."""
        return self._ids[name.casefold()]

    def element(self, name: str) -> Element:
        """Return a style."""
        wanted = self.id(name)
        return next(style for style in self._root.iterfind(f"{WORD}style") if style.get(f"{WORD}styleId") == wanted)

    def of_script(self, name: str, script: Script) -> str:
        """Return the id of a style of characters for words of a script, as "Strong Lao"; `name` may be empty."""
        full = f"{name} {script.name}".strip()
        if full.casefold() not in self._ids:
            kind = "cs" if script.shaped else "eastAsia" if script.asian else "ascii"
            fonts = f'<w:rFonts w:{kind}="{script.font}"/>' if script.shaped or script.asian else ""
            tongue = {"cs": "bidi", "eastAsia": "eastAsia", "ascii": "val"}[kind]
            language = f'<w:lang w:{tongue}="{script.language}"/>'
            self._add(_characters(full, fonts + language, name))
        return self.id(full)

    def _add(self, source: str) -> None:
        made = parsed(source)
        name = value(made, "name").casefold()
        if name in self._ids:
            return
        taken = {*self._ids.values()}
        made.set(f"{WORD}styleId", _free(made.get(f"{WORD}styleId"), taken))
        for tag in ("basedOn", "next"):
            other = child(made, tag)
            if other is not None:
                other.set(f"{WORD}val", self.id(other.get(f"{WORD}val")))
        self._root.append(made)
        self._ids[name] = made.get(f"{WORD}styleId")


def emptied(document: Document) -> None:
    """Take the styles that python-docx brings out of a document, so that it has those of the report alone."""
    root: Element = document.styles.element
    for tag in ("docDefaults", "style"):
        for each in list(root.iterfind(WORD + tag)):
            root.remove(each)
    root.insert(0, parsed(_DEFAULTS))


def _free(wanted: str, taken: set[str]) -> str:
    while wanted in taken:
        wanted += "1"
    return wanted


def _complete(properties: Element) -> None:
    """Add to what is bold, slanted or of a size what complex scripts take instead, where it is missing."""
    for tag, pair in _PAIRS.items():
        found = child(properties, tag)
        if found is None or child(properties, pair) is not None:
            continue
        made = add(properties, pair, **{name.removeprefix(WORD): given for name, given in found.attrib.items()})
        before = {WORD + each for each in _BEFORE_PAIRS[pair]}
        place = sum(1 for each in properties if each.tag in before)
        properties.insert(place, made)
