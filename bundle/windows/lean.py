"""What of the packages a program folder does without, so that a stick and a slow line carry it."""

from collections.abc import Mapping, Sequence

LEFT_OUT: Sequence[str] = (
    "PIL/_avif.",  # photographs in AVIF, which no camera makes; a tenth of the whole
    "PIL/_imagingft.",  # letters drawn into photographs
    "PIL/_imagingcms.",
    "PIL/_imagingtk.",
    "lxml/objectify.",
    "lxml/html/",
    "lxml/isoschematron/",
    "lxml/builder.",
    "lxml/sax.",
    "pygments/lexers/",  # colours for the code of other languages
    "pygments/styles/",
)
"""Beginnings of places under the program folder that nothing of Plenary ever reads."""
KEPT: Sequence[str] = (  # a traceback, the one text in colours that the libraries show
    "pygments/lexers/__init__.",
    "pygments/lexers/_mapping.",
    "pygments/lexers/python.",
    "pygments/styles/__init__.",
    "pygments/styles/_mapping.",
    "pygments/styles/default.",
    "pygments/styles/monokai.",
)


def is_left_out(place: str) -> bool:
    """Return whether a file of the packages, by its place under the program folder, is left out."""
    return place.startswith(tuple(LEFT_OUT)) and not place.startswith(tuple(KEPT))


def lean(files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Return the files that are read, by their places under the program folder."""
    return {place: content for place, content in files.items() if not is_left_out(place)}
