"""Reading changes nothing: neither the file nor anything beside it, and nothing is even tried."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tui.conftest import Start
from tui.cli.start import packed_sample

_WATCHED: dict[str, list[str]] = {}
"""What was tried in a folder, by the folder; a hook of the interpreter stays, so it looks only where it is told to."""
_CHANGES = {
    "os.rename",
    "os.remove",
    "os.mkdir",
    "os.rmdir",
    "os.link",
    "os.symlink",
    "os.truncate",
    "os.chmod",
    "os.utime",
}


def _seen(event: str, args: tuple[object, ...]) -> None:
    if not _WATCHED or (event != "open" and event not in _CHANGES):
        return
    named = [os.fsdecode(arg) for arg in args[:2] if isinstance(arg, str | bytes | os.PathLike)]
    if event == "open":
        _, mode, flags = args
        writes = (isinstance(mode, str) and set(mode) & set("wax+")) or (
            isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC)
        )
        named = named if writes else []
    for folder, tried in _WATCHED.items():
        tried += [f"{event} {name}" for name in named if name.startswith(folder)]


sys.addaudithook(_seen)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder that cannot be written, with the sample and a conflicting copy of it."""
    made = tmp_path / "archive"
    made.mkdir()
    (made / "w.json").write_bytes(packed_sample().read_bytes())
    (made / "w.sync-conflict-20261124-120000-ABCDEFG.json").write_bytes(packed_sample().read_bytes())
    made.chmod(0o555)
    yield made
    made.chmod(0o755)


def contents(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()}


async def test_a_review_leaves_a_folder_as_it_was(start: Start, folder: Path) -> None:
    before = contents(folder)
    tried = _WATCHED.setdefault(str(folder), [])
    try:
        async with start(folder / "w.json", read_only=True) as desk:
            for session in ("f1", "f2", "f3", "f4", "f5", "f6"):
                await desk.keys(
                    session, "down", "down", "ctrl+d", "ctrl+e", "ctrl+r", "alt+up", "x", "ctrl+z", "ctrl+s"
                )
                await desk.keys("escape", "ctrl+b", "escape", "alt+k", "escape", "ctrl+k", "escape")
            await desk.keys(
                "alt+7", *"trunk", "alt+v", "alt+less_than_sign", "ctrl+d", "alt+left_parenthesis", "alt+slash"
            )
            await desk.keys("f7", "escape", "alt+semicolon", "escape", "f8", "escape", "f12", "escape")
            assert desk.console.read_only
    finally:
        del _WATCHED[str(folder)]
    assert tried == []
    assert contents(folder) == before


def test_a_write_would_be_seen(tmp_path: Path) -> None:
    tried = _WATCHED.setdefault(str(tmp_path), [])
    try:
        (tmp_path / "a").write_text("x")
        (tmp_path / "a").rename(tmp_path / "b")
        (tmp_path / "b").read_text()
        (tmp_path / "b").unlink()
    finally:
        del _WATCHED[str(tmp_path)]
    assert [each.split()[0] for each in tried] == ["open", "os.rename", "os.rename", "os.remove"]
