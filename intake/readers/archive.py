"""Packed files, unpacked with care: bombs, foreign documents types and damage are answered, and nothing is run."""

import re
import zipfile
import zlib
from io import BytesIO
from typing import Any

from intake import texts
from intake.source import IntakeError

MOST_UNPACKED = 64 * 2**20  # bytes of all parts that are read, together
_MOST_PARTS = 5_000
_OLD = b"\xd0\xcf\x11\xe0"  # how files of the old formats begin, and those with a password
_DTD = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)


class Package:
    """The parts of a packed file, each read once and counted."""

    def __init__(self, data: bytes) -> None:
        """Open it. Raises IntakeError."""
        if data.startswith(_OLD):
            raise IntakeError(texts.PROTECTED)
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise IntakeError(texts.NOT_A_PACKAGE) from error
        self._left = MOST_UNPACKED
        self.names = self._zip.namelist()
        if len(self.names) > _MOST_PARTS:
            raise IntakeError(texts.unpacks_to_much(MOST_UNPACKED))

    @property
    def has_macros(self) -> bool:
        """Whether a program is in it."""
        return any(name.casefold().endswith("vbaproject.bin") for name in self.names)

    def part(self, name: str) -> bytes | None:
        """Return the bytes of a part, None where there is none. Raises IntakeError."""
        if name not in self.names:
            return None
        try:
            with self._zip.open(name) as file:
                found = file.read(self._left + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, OSError) as error:
            raise IntakeError(texts.NOT_A_PACKAGE) from error
        if len(found) > self._left:
            raise IntakeError(texts.unpacks_to_much(MOST_UNPACKED))
        self._left -= len(found)
        return found

    def xml(self, name: str) -> Any:
        """Return the root of a part in XML, None where there is no such part. Raises IntakeError."""
        found = self.part(name)
        return None if found is None else parsed(found)


def parsed(data: bytes) -> Any:
    """Return the root of an XML text. Nothing is fetched, no entity stands for anything. Raises IntakeError."""
    from lxml import etree

    if _DTD.search(data) or _DTD.search(data.replace(b"\0", b"")):  # in UTF-16, too
        raise IntakeError(texts.DTD)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False)
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise IntakeError(texts.NO_XML) from error
