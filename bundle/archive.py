"""Archives that are the same bytes whoever makes them, and the list of hashes inside."""

import lzma
import os
import tarfile
import zipfile
from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from pathlib import Path

BEGINNING = 315532800
"""The moment that all files of a bundle bear: 1 January 1980, before which a zip knows no time."""
HASHES = "SHA256SUMS.txt"
_DATE = (1980, 1, 1, 0, 0, 0)
_PLAIN, _PROGRAM, _FOLDER = 0o644, 0o755, 0o755
_UNIX = 3
# One window over all wheels, as those for several Pythons share most of what they hold.
_FILTERS = [{"id": lzma.FILTER_LZMA2, "preset": 9, "dict_size": 128 << 20}]


def write_hashes(folder: Path) -> None:
    """List the hash of every file in the folder, in a form that sha256sum checks."""
    lines = [
        f"{sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n"
        for path in _files(folder)
        if path.name != HASHES
    ]
    (folder / HASHES).write_text("".join(lines), encoding="utf-8", newline="\n")


def zipped(folder: Path, into: Path) -> None:
    """Write the folder, under its own name, as a zip that any system opens."""
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in _files(folder):
            add(archive, path.relative_to(folder.parent).as_posix(), path.read_bytes(), mode=_mode(path))


def add(archive: zipfile.ZipFile, name: str, data: bytes, *, mode: int = _PLAIN, packed: bool = True) -> None:
    """Add a file to a zip, without saying when and by whom."""
    entry = zipfile.ZipInfo(name, _DATE)
    entry.create_system = _UNIX
    entry.external_attr = (0o100000 | mode) << 16
    entry.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    archive.writestr(entry, data)


def tarred(folder: Path, into: Path) -> None:
    """Write the folder, under its own name, as a `.tar.xz`."""
    with lzma.open(into, "wb", filters=_FILTERS) as squeezed, tarfile.open(fileobj=squeezed, mode="w") as archive:
        for path in _files(folder):
            entry = tarfile.TarInfo(path.relative_to(folder.parent).as_posix())
            data = path.read_bytes()
            entry.size, entry.mode, entry.mtime = len(data), _mode(path), BEGINNING
            archive.addfile(entry, BytesIO(data))


def _files(folder: Path) -> Iterator[Path]:
    """Yield all files in an order that no system changes."""
    found = (Path(root) / name for root, _, names in os.walk(folder) for name in names)
    yield from sorted(found, key=lambda path: path.relative_to(folder).as_posix())


def _mode(path: Path) -> int:
    return _PROGRAM if path.suffix == ".sh" else _PLAIN
