"""A photograph as it goes into a report: upright, small enough to be sent, and without what the camera noted in it."""

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_ACROSS: Final = 1600  # dots of the longer side: sharp at the width of a page
_QUALITY: Final = 82
_MOST_BYTES: Final = 100_000_000
_MOST_DOTS: Final = 200_000_000  # what takes more memory than an old laptop has is no photograph


class NoPhotographError(Exception):
    """A photograph is not there, or cannot be read; the text is where it was looked for."""


@dataclass(frozen=True, slots=True)
class Photo:
    """A photograph as JPEG, with its size in dots."""

    jpeg: bytes
    width: int
    height: int


def photo(folder: Path | None, path: str) -> Photo:
    """Return a photograph, which says neither where nor with what it was taken.

    Args:
        folder: The folder of the workshop's file, from which the path is seen; None where there is none.
        path: Where the photograph is.

    Raises:
        NoPhotographError: It is not there, or is no photograph that can be read.
        ModuleNotFoundError: The library is not installed.
    """
    from PIL import Image, ImageOps

    Image.MAX_IMAGE_PIXELS = _MOST_DOTS
    file = (folder or Path()) / path
    try:
        if not file.is_file() or file.stat().st_size > _MOST_BYTES:
            raise NoPhotographError(str(file))
        with Image.open(file) as found:
            found.draft("RGB", (_ACROSS, _ACROSS))  # a large JPEG is read at a fraction of its size
            seen = ImageOps.exif_transpose(found)
            seen.thumbnail((_ACROSS, _ACROSS))
            if seen.mode in ("RGBA", "LA", "P", "PA"):
                paper = Image.new("RGB", seen.size, "white")
                paper.paste(seen.convert("RGBA"), mask=seen.convert("RGBA").getchannel("A"))
                seen = paper
            made = io.BytesIO()
            seen.convert("RGB").save(made, "JPEG", quality=_QUALITY)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise NoPhotographError(str(file)) from error
    return Photo(made.getvalue(), *seen.size)
