"""The compiled modules of a start in one file, in place of hundreds that are looked for and opened one by one.

Python finds a module's file among others, opens its compiled twin, and compares the times of both. Here the place of
each is known from the last start, and all code stands in one file; the source's time and size are still compared, so
that what was changed is compiled anew. That saves a twelfth of what a start takes. Only modules inside packages are
kept: where a package is, Python says. Losing the file costs a slower start.
"""

import contextlib
import marshal
import os
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from importlib.machinery import ModuleSpec, SourceFileLoader
from io import FileIO
from opcode import opmap
from pathlib import Path
from types import CodeType, ModuleType
from typing import NamedTuple

_HEAD = 16  # bytes of a compiled module before its code
_MOST = 2_000  # modules; one kind of start has some five hundred
_DIGITS = 64
_OPTIMIZED, _HAS_DOCSTRING = 0x1, 0x4000000  # flags of code
_LOAD_FIRST = bytes([opmap["LOAD_CONST"], 0])


class _Place(NamedTuple):
    """Where a module is from, as it was when it was kept; and where its code stands in the file."""

    source: str
    compiled: str
    package: str  # the folder of the package that it is in
    is_package: bool
    modified: int
    size: int
    begins: int
    length: int


class KeptModules:
    """What is kept in one file, in force between `begin` and `end`."""

    def __init__(self, path: Path, wanted: Callable[[str], bool] = lambda _: True) -> None:
        """Name the file, and tell which modules to keep by their names; nothing is read yet."""
        self._path, self._wanted = path, wanted
        self._places: dict[str, _Place] = {}
        self._file: FileIO | None = None
        self._begins = 0  # of the code
        self._lock = threading.Lock()
        self.taken: set[str] = set()

    def begin(self) -> None:
        """From now on, let modules be taken from the file."""
        if self in sys.meta_path:
            return
        with contextlib.suppress(OSError, ValueError, EOFError, TypeError):
            self._file = FileIO(self._path)
            head = self._file.read(_DIGITS + 8)
            index = self._file.read(int(head[_DIGITS:], 16))
            self._begins = len(head) + len(index)
            if head[:_DIGITS] == _checksum(index):
                self._places = {name: _Place(*place) for name, place in marshal.loads(index).items()}  # noqa: S302
        sys.meta_path.insert(0, self)

    def end(self) -> threading.Thread | None:
        """Let Python find modules as it does; what was not kept before is, by a thread, which is returned."""
        if self not in sys.meta_path:
            return None
        sys.meta_path.remove(self)
        with self._lock:
            if self._file is not None:
                self._file.close()
        places, self._places = self._places, {}
        loaded = [(name, module) for name, module in [*sys.modules.items()] if "." in name and self._wanted(name)]
        found = {name: spec for name, module in loaded if (spec := _spec_of(name, module)) is not None}
        if sys.dont_write_bytecode or not any(
            _is_fresh(places.get(name), found[name]) for name in found.keys() - self.taken
        ):
            return None
        writing = threading.Thread(target=self._write, args=(found, places), name="modules", daemon=True)
        writing.start()
        return writing

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return where a module is, if that is known and nothing of it has changed; Python asks this first."""
        place = self._places.get(name) if path is not None else None
        if (
            place is None
            or not place.length
            or path is None
            or next(iter(path), None) != place.package
            or not _is_as_it_was(place)
        ):
            return None
        spec = ModuleSpec(name, _Loader(name, place.source, self), origin=place.source, is_package=place.is_package)
        spec.has_location = True
        spec.cached = place.compiled
        if spec.submodule_search_locations is not None:
            spec.submodule_search_locations.append(str(Path(place.source).parent))
        return spec

    def code_of(self, name: str) -> CodeType | None:
        """Return the code of a module; None where it cannot be read."""
        place = self._places.get(name)
        with contextlib.suppress(OSError, ValueError, EOFError, TypeError), self._lock:
            if self._file is None or place is None:
                return None
            self._file.seek(self._begins + place.begins)
            code = marshal.loads(self._file.read(place.length))  # noqa: S302 - as Python reads its own compiled modules
            if isinstance(code, CodeType):
                self.taken.add(name)
                return code
        return None

    def _write(self, found: Mapping[str, ModuleSpec], known: Mapping[str, _Place]) -> None:
        """Replace the file by one with these modules and those of other kinds of start, if it can be."""
        from store.file.atomic import remove, write_temp

        places = {name: place for name, spec in found.items() if (place := _place_of(name, spec)) is not None}
        others = {name: place for name, place in known.items() if name not in places and _is_as_it_was(place)}
        if len(others) + len(places) <= _MOST:
            places = {**others, **places}
        codes: list[bytes] = []
        kept: dict[str, tuple[object, ...]] = {}
        begins = 0
        for name, place in places.items():
            code = _compiled(place)  # none where Python's own is of another kind: then it is not asked for again
            kept[name] = (*place._replace(begins=begins, length=len(code)),)
            codes.append(code)
            begins += len(code)
        index = marshal.dumps(kept)
        with contextlib.suppress(OSError):
            head = _checksum(index) + b"%08x" % len(index)
            beside = write_temp(self._path.parent, [head, index, *codes], 0o644)
            try:
                beside.replace(self._path)
            except OSError:  # Windows, while another console reads it
                remove(beside)


class _Loader(SourceFileLoader):
    """Python's own, but for where the code comes from."""

    def __init__(self, name: str, source: str, kept: KeptModules) -> None:
        super().__init__(name, source)
        self._kept = kept

    def get_code(self, name: str) -> CodeType | None:
        """Return the code that is kept, or else what Python finds."""
        return self._kept.code_of(name) or super().get_code(name)


def _spec_of(name: str, module: ModuleType) -> ModuleSpec | None:
    """Return where a module is from, if it is a source file in a package."""
    spec = getattr(module, "__spec__", None)
    if spec is None or spec.name != name or not isinstance(spec.loader, SourceFileLoader):
        return None
    return spec if spec.origin and spec.cached else None


def _place_of(name: str, spec: ModuleSpec) -> _Place | None:
    package = next(iter(getattr(sys.modules.get(name.rpartition(".")[0]), "__path__", [])), None)
    if package is None or spec.origin is None or spec.cached is None:
        return None
    try:
        what = Path(spec.origin).stat()
    except OSError:
        return None
    is_package = spec.submodule_search_locations is not None
    return _Place(spec.origin, spec.cached, package, is_package, what.st_mtime_ns, what.st_size, 0, 0)


def _is_fresh(known: _Place | None, spec: ModuleSpec) -> bool:
    """Return whether a module could be kept and is not, or is not as it is now."""
    return (known is None or not _is_as_it_was(known)) and Path(spec.cached or "").is_file()


def _is_as_it_was(place: _Place) -> bool:
    try:
        what = os.stat(place.source)  # noqa: PTH116 - five hundred times a start
    except OSError:
        return False
    return what.st_mtime_ns == place.modified and what.st_size == place.size


def _compiled(place: _Place) -> bytes:
    """Return the code in a compiled module; none if it is not of the source as it is."""
    with contextlib.suppress(OSError, ValueError, EOFError, TypeError):
        raw = Path(place.compiled).read_bytes()
        told = (0, place.modified // 10**9, place.size)  # 0: it goes by time and size
        head = b"".join((number & 0xFFFFFFFF).to_bytes(4, "little") for number in told)
        return marshal.dumps(_lean(marshal.loads(raw[_HEAD:]))) if raw[4:_HEAD] == head else b""  # noqa: S302
    return b""


def _lean(code: CodeType) -> CodeType:
    """Return code without what its functions say of themselves, which nothing reads here and which takes room."""
    told = [_lean(each) if isinstance(each, CodeType) else each for each in code.co_consts]
    is_function = code.co_flags & _OPTIMIZED and not code.co_name.startswith("<")
    # Before 3.13 the first constant of a function is what it says of itself, or None; since then a flag says it.
    is_said = sys.version_info < (3, 13) or code.co_flags & _HAS_DOCSTRING
    if is_function and is_said and told and isinstance(told[0], str) and not _loads_first(code.co_code):
        told[0] = None
    return code.replace(co_consts=tuple(told))


def _loads_first(words: bytes) -> bool:
    """Return whether code uses its first constant, or seems to."""
    at = words.find(_LOAD_FIRST)
    while at >= 0 and at % 2:
        at = words.find(_LOAD_FIRST, at + 1)
    return at >= 0


def _checksum(body: bytes) -> bytes:
    import hashlib  # after `startup.leave_out_openssl`

    return hashlib.sha256(sys.version.encode() + body).hexdigest().encode()
