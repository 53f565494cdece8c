"""Pictures in Word: a PNG that every version shows, and beside it the SVG that newer ones show instead."""

from html import escape
from io import BytesIO
from typing import Final

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from report.pictures.chart import Chart
from report.pictures.chart import draw as draw_chart
from report.pictures.photo import Photo
from report.pictures.picture import Picture
from report.pictures.png import SCALE, png
from report.pictures.svg import Drawing, draw
from report.writers.word.xml import Element, carried

_EMU: Final = 635  # to a twentieth of a point
_DENSITY: Final = 2.5  # dots of the PNG to a 96th of an inch on paper
_PIXEL: Final = 15  # twentieths of a point
_NAMESPACES: Final = " ".join(
    f'xmlns:{prefix}="http://schemas.{uri}"'
    for prefix, uri in {
        "w": "openxmlformats.org/wordprocessingml/2006/main",
        "wp": "openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "openxmlformats.org/drawingml/2006/main",
        "pic": "openxmlformats.org/drawingml/2006/picture",
        "r": "openxmlformats.org/officeDocument/2006/relationships",
        "asvg": "microsoft.com/office/drawing/2016/SVG/main",
    }.items()
)
_SVG_EXTENSION: Final = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"  # MS-ODRAWXML 2.3.3


class Pictures:
    """The pictures of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._count = 0
        self._last: tuple[Picture, Drawing] | None = None

    def scale(self, picture: Picture, room: tuple[int, int]) -> float:
        """Return how much of its size a picture can have in a room of so many twentieths of a point."""
        return _scale(self._drawing(picture), room)

    def _drawing(self, picture: Picture) -> Drawing:
        if self._last is None or self._last[0] is not picture:  # its size is asked for before it is wanted itself
            self._last = picture, draw([picture])
        return self._last[1]

    def run(self, picture: Picture, said: str, room: tuple[int, int]) -> Element:
        """Return a run with the picture, as large as there is room, with the words for those who do not see it."""
        return self._drawn(self._drawing(picture), picture.title, said, room)

    def chart(self, chart: Chart, said: str, room: tuple[int, int]) -> Element:
        """Return a run with a chart, in the same way."""
        return self._drawn(draw_chart(chart), chart.title, said, room)

    def _drawn(self, drawing: Drawing, title: str, said: str, room: tuple[int, int]) -> Element:
        scale = _scale(drawing, room)
        across, down = (round(length * _PIXEL * _EMU * scale) for length in (drawing.width, drawing.height))
        seen, _ = self._document.part.get_or_add_image(BytesIO(png(drawing, min(SCALE, scale * _DENSITY))))
        part = Part(
            PackURI(f"/word/media/drawing{self._count + 1}.svg"),
            "image/svg+xml",
            drawing.svg.encode(),
            self._document.part.package,
        )
        exact = self._document.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
        beside = f'<a:extLst><a:ext uri="{_SVG_EXTENSION}"><asvg:svgBlip r:embed="{exact}"/></a:ext></a:extLst>'
        return self._inline(title, said, (across, down), seen, beside)

    def photograph(self, seen: Photo, said: str, room: tuple[int, int]) -> Element:
        """Return a run with a photograph, as large as there is room but no larger than it is sharp."""
        scale = min(_PIXEL, room[0] / seen.width, room[1] / seen.height)
        size = round(seen.width * scale * _EMU), round(seen.height * scale * _EMU)
        image, _ = self._document.part.get_or_add_image(BytesIO(seen.jpeg))
        return self._inline(said, said, size, image)

    def _inline(self, name: str, said: str, size: tuple[int, int], image: str, beside: str = "") -> Element:
        self._count += 1
        across, down = size
        title, words = (escape(carried(each), quote=True) for each in (name, said))
        number = 1000 + self._count
        return parse_xml(
            f"<w:r {_NAMESPACES}><w:drawing>"
            f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{across}" cy="{down}"/>'
            f'<wp:docPr id="{number}" name="{title}" descr="{words}"/><wp:cNvGraphicFramePr>'
            '<a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic>'
            '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
            f'<pic:cNvPr id="{number}" name="{title}" descr="{words}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
            f'<a:blip r:embed="{image}">{beside}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
            "<pic:spPr><a:xfrm>"
            f'<a:off x="0" y="0"/><a:ext cx="{across}" cy="{down}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
            "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        )


def _scale(drawing: Drawing, room: tuple[int, int]) -> float:
    return min(1.0, room[0] / (drawing.width * _PIXEL), room[1] / (drawing.height * _PIXEL))
