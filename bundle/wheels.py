"""Wheels: kept as they are but unpacked, or laid out as a program folder without what is never read."""

import zipfile
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path, PurePosixPath

from bundle.archive import add

_NOT_READ = frozenset({".h", ".c", ".cpp", ".hpp", ".pyx", ".pxd", ".pxi", ".pyi", ".lib"})
"""What is only there to compile other programs with, or for type checkers."""
_RECORDS = frozenset({"RECORD", "WHEEL", "INSTALLER", "top_level.txt", "entry_points.txt", "zip-safe"})
_DATA = ".data/"


def restored(wheel: Path, into: Path) -> None:
    """Write a wheel with the same files, none of them compressed, so that what holds it can compress them all as one.

    pip and unzip take it as before. Only its own hash is another, so whoever checks it needs the new one.
    """
    with zipfile.ZipFile(wheel) as old, zipfile.ZipFile(into, "w") as new:
        for entry in old.infolist():
            if not entry.is_dir():
                mode = 0o755 if entry.external_attr >> 16 & 0o111 else 0o644
                add(new, entry.filename, old.read(entry), mode=mode, packed=False)


def lock_of(wheels: Iterable[Path]) -> str:
    """Return a lock of these very wheels, as pip reads it with --require-hashes."""
    found: dict[str, list[str]] = {}
    for wheel in sorted(wheels):
        name, version = wheel.name.split("-")[:2]
        found.setdefault(f"{name.replace('_', '-').lower()}=={version}", []).append(
            sha256(wheel.read_bytes()).hexdigest()
        )
    return "".join(
        f"{pinned} \\\n" + " \\\n".join(f"    --hash=sha256:{digest}" for digest in digests) + "\n"
        for pinned, digests in found.items()
    )


def laid_out(wheels: Sequence[Path], *, modules: str, data: str) -> Mapping[str, bytes]:
    """Return the files of installed wheels by their place: modules in one folder, manual pages and such in another.

    What no start and no command ever reads is left out, licences never are.
    """
    return {
        place: content
        for wheel in sorted(wheels)
        for name, content in _files(wheel)
        if is_read(name) and (place := _place(name, modules, data))
    }


def is_read(name: str) -> bool:
    """Return whether a file of a wheel is needed where the program runs."""
    path = PurePosixPath(name)
    if is_licence(name):
        return True
    if path.parent.name.endswith(".dist-info"):
        return path.name not in _RECORDS
    return path.suffix not in _NOT_READ and "tests" not in path.parts and "/scripts/" not in name


def is_licence(name: str) -> bool:
    """Return whether a file of a wheel says under which terms it is given."""
    parts = PurePosixPath(name).parts
    if not parts[0].endswith(".dist-info"):
        return False
    return "licenses" in parts[1:-1] or any(word in parts[-1].upper() for word in ("LICEN", "COPYING", "NOTICE"))


def _files(wheel: Path) -> Iterable[tuple[str, bytes]]:
    with zipfile.ZipFile(wheel) as packed:
        for entry in packed.infolist():
            if not entry.is_dir():
                yield entry.filename, packed.read(entry)


def _place(name: str, modules: str, data: str) -> str:
    """Return where a file of a wheel belongs, after the wheel format's own rules."""
    before, in_data, rest = name.partition(_DATA)
    if not in_data or "/" in before:
        return f"{modules}/{name}"
    kind, _, path = rest.partition("/")
    return f"{modules}/{path}" if kind in ("purelib", "platlib") else f"{data}/{path}"
