"""What of the program itself is there: versions, libraries, compiled files."""

import importlib
import os
import platform
import sys
from collections.abc import Iterator, Mapping
from importlib import metadata
from importlib.util import MAGIC_NUMBER, cache_from_source, find_spec
from pathlib import Path
from types import MappingProxyType
from typing import Final

from languages.writing import SEMICOLON
from tui.cli.machine import texts
from tui.cli.machine.finding import Finding, Section

DISTRIBUTIONS: Final[Mapping[str, str]] = MappingProxyType({
    "textual": "textual", "rich": "rich", "tinydb": "tinydb", "wcwidth": "wcwidth", "platformdirs": "platformdirs",
    "pydantic": "pydantic", "rapidfuzz": "rapidfuzz", "docx": "python-docx", "lxml": "lxml", "resvg_py": "resvg-py",
    "xlsxwriter": "XlsxWriter", "openpyxl": "openpyxl", "PIL": "pillow",
})  # fmt: skip
"""What is imported, and the distribution that it comes in."""
_NATIVE: Final = {"lxml": "lxml.etree", "PIL": "PIL.Image", "pydantic": "pydantic_core", "rapidfuzz": "rapidfuzz.fuzz"}
"""Where a library is compiled code only in a part of it."""
_COMPILED: Final = ("workshop", "store", "tui", "report", "wall", "intake", "textual", "rich")


def program() -> Section:
    """Return what is to be said of the program."""
    loaded, missing = [], []
    for module, distribution in DISTRIBUTIONS.items():
        why = why_not(_NATIVE.get(module, module))
        if why:
            what_to_do = f"{texts.WITHOUT[module]}{SEMICOLON}{texts.INSTALL_AGAIN}, {texts.DAMAGED_TOO}"
            missing.append(Finding(distribution, texts.not_loaded(why), what_to_do))
        else:
            loaded.append(f"{distribution} {_version(distribution)}")
    there, all_ = compiled()
    stays_so = there < all_ * 0.9 and not os.access(program_folder(), os.W_OK)
    advice = texts.compile_with(program_folder()) if stays_so else ""
    return Section(
        texts.PROGRAM,
        [
            Finding(texts.PLENARY, _version("plenary") or texts.NOT_INSTALLED),
            Finding(texts.PYTHON, f"{platform.python_version()} ({platform.python_implementation()})"),
            Finding(texts.SYSTEM, f"{platform.system()} {platform.release()} {platform.machine()}"),
            Finding(texts.LIBRARY, texts.libraries(loaded)),
            *missing,
            Finding(texts.COMPILED, texts.compiled(there, all_), advice),
        ],
    )


def why_not(module: str) -> str:
    """Return why a library cannot be loaded, in a few words; empty where it can."""
    try:
        importlib.import_module(module)
    except (ImportError, OSError, AttributeError, SyntaxError) as error:  # what a damaged installation raises
        return type(error).__name__
    return ""


def compiled() -> tuple[int, int]:
    """Return how many of the modules that a start may read are compiled, and how many there are."""
    found = [is_compiled(source) for source in _sources()]
    return sum(found), len(found)


def is_compiled(source: Path) -> bool:
    """Return whether Python will take the compiled file of a module, rather than compile it again at each start.

    It takes none of another Python, and none that was made for a source of another time, as a copy may bear.
    """
    try:
        with Path(cache_from_source(str(source))).open("rb") as file:
            head = file.read(16)
        made_for = source.stat()
    except OSError:
        return False
    if head[:4] != MAGIC_NUMBER or len(head) < 16:
        return False
    goes_by_hash = any(head[4:8])
    return goes_by_hash or head[8:] == _word(int(made_for.st_mtime)) + _word(made_for.st_size)


def _word(number: int) -> bytes:
    return (number & 0xFFFF_FFFF).to_bytes(4, "little")


def _sources() -> Iterator[Path]:
    for package in _COMPILED:
        spec = find_spec(package)
        for folder in (spec.submodule_search_locations or ()) if spec is not None else ():
            yield from (path for path in Path(folder).rglob("*.py") if path.name != "__main__.py")


def _version(distribution: str) -> str:
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return ""


def program_folder() -> Path:
    """Return where the program is installed."""
    return Path(__file__).parents[3]


def interpreter() -> Path:
    """Return the Python that runs."""
    return Path(sys.executable)
