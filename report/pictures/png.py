"""A picture in SVG as PNG, for programs that do not draw SVG."""

from typing import Final

_SCALE: Final = 2  # dots of the PNG to a pixel of the picture, so that print is sharp
_MOST: Final = 24_000_000  # dots that a picture may have; larger ones are set coarser


def png(svg: str, width: float, height: float) -> bytes:
    """Return a picture of that size in pixels as PNG. Raises ImportError where resvg is not installed."""
    import resvg_py

    scale = min(_SCALE, (_MOST / max(width * height, 1)) ** 0.5)
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, width=max(1, round(width * scale))))
