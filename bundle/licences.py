"""The terms under which everything in a bundle is given, gathered in one folder."""

import zipfile
from collections.abc import Mapping, Sequence
from email.parser import HeaderParser
from pathlib import Path, PurePosixPath

from bundle import texts
from bundle.wheels import is_licence


def gathered(wheels: Sequence[Path]) -> Mapping[str, bytes]:
    """Return the licences in wheels, in a folder for each package, and a list of what each package says of its own.

    A package that comes in several wheels is there once.
    """
    files: dict[str, bytes] = {}
    listed: dict[str, str] = {}
    for wheel in sorted(wheels):
        name, version = wheel.name.split("-")[:2]
        with zipfile.ZipFile(wheel) as packed:
            for place in packed.namelist():
                parts = PurePosixPath(place).parts
                if place.endswith("/") or not parts[0].endswith(".dist-info"):
                    continue
                if is_licence(place):
                    files[f"{name}/{'/'.join(part for part in parts[1:] if part != 'licenses')}"] = packed.read(place)
                elif parts[1:] == ("METADATA",):
                    listed[f"{name} {version}"] = _terms(packed.read(place).decode("utf-8"))
    files["LIST.txt"] = texts.terms(listed).encode("utf-8")
    return files


def _terms(metadata: str) -> str:
    """Return what a package says about its terms, in a few words."""
    said = HeaderParser().parsestr(metadata)
    classified = [
        value.rpartition(" :: ")[2] for value in said.get_all("Classifier", []) if value.startswith("License")
    ]
    long_or_none = said["License-Expression"] or said["License"] or ""
    return ", ".join(classified) if not long_or_none or "\n" in long_or_none else long_or_none.strip()
