"""A picture in SVG as PNG, for programs that do not draw SVG."""

from typing import Final

from report.pictures.svg import Drawing

SCALE: Final = 2  # dots of the PNG to a pixel of the picture, so that print is sharp
_MOST: Final = 24_000_000  # dots that a picture may have; larger ones are set coarser


class NotDrawnError(Exception):
    """The library failed on a picture; what it shows is in the words after it."""


def png(drawing: Drawing, scale: float = SCALE) -> bytes:
    """Return a drawing as PNG, `scale` dots to its pixel.

    Raises NotDrawnError where the library fails, and ModuleNotFoundError where it is not installed or cannot be loaded.
    """
    try:
        import resvg_py
    except ModuleNotFoundError:
        raise
    except (ImportError, OSError) as error:  # it is there, but may not be loaded
        raise ModuleNotFoundError(str(error), name="resvg_py") from error

    scale = min(scale, (_MOST / (drawing.width * drawing.height)) ** 0.5)
    try:
        return bytes(resvg_py.svg_to_bytes(svg_string=drawing.svg, width=round(drawing.width * scale)))
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # which is no Exception, and which no module gives by name
            raise
        raise NotDrawnError(str(error)) from error
