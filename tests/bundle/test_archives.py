"""Archives of bundles are the same bytes however they come about, and say what is in them."""

import hashlib
import os
import zipfile
from pathlib import Path

import pytest

from bundle import sources
from bundle.archive import HASHES, tarred, write_hashes, zipped
from bundle.licences import gathered
from bundle.sources import BundleError, checked_embeddable, locked
from bundle.wheels import is_licence, is_read, laid_out, lock_of, restored
from tests.bundle.making import ROOT, wheel

WHEEL = {
    "thing/__init__.py": "x = 1\n",
    "thing/fast.pyx": "cdef int x\n",
    "thing/tests/test_thing.py": "assert False\n",
    "thing-1.0.data/data/share/man/man1/thing.1": "a page\n",
    "thing-1.0.data/scripts/thing": "#!python\n",
    "thing-1.0.dist-info/METADATA": "Name: thing\nLicense-Expression: MIT\n",
    "thing-1.0.dist-info/licenses/LICENSE": "Do as you please.\n",
    "thing-1.0.dist-info/RECORD": "",
}
NAME = "thing-1.0-py3-none-any.whl"


def filled(folder: Path, *, when: int, backwards: bool = False) -> Path:
    """A folder with some files, made at some time and in some order."""
    names = ["install.sh", "ຊື່.txt", "a/b.txt", "a/a.txt"]
    for name in reversed(names) if backwards else names:
        path = folder / "plenary" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name * 100, encoding="utf-8")
        path.chmod(0o600 if backwards else 0o644)
        os.utime(path, (when, when))
    write_hashes(folder / "plenary")
    return folder / "plenary"


@pytest.mark.parametrize("pack", [zipped, tarred])
def test_an_archive_is_the_same_whenever_and_by_whomever_it_is_made(tmp_path: Path, pack: object) -> None:
    assert callable(pack)
    made = []
    for number, when in enumerate((1_000_000_000, 1_700_000_000)):
        into = tmp_path / f"{number}"
        pack(filled(tmp_path / f"folder{number}", when=when, backwards=bool(number)), into)
        made.append(into.read_bytes())
    assert made[0] == made[1]


def test_each_file_is_listed_with_its_hash(tmp_path: Path) -> None:
    folder = filled(tmp_path, when=1_000_000_000)
    lines = (folder / HASHES).read_text(encoding="utf-8").splitlines()
    assert [line[66:] for line in lines] == ["a/a.txt", "a/b.txt", "install.sh", "ຊື່.txt"]
    assert all(hashlib.sha256((folder / line[66:]).read_bytes()).hexdigest() == line[:64] for line in lines)


def test_what_is_to_be_run_may_be_run(tmp_path: Path) -> None:
    zipped(filled(tmp_path, when=1_000_000_000), tmp_path / "made.zip")
    with zipfile.ZipFile(tmp_path / "made.zip") as made:
        modes = {each.filename: each.external_attr >> 16 & 0o777 for each in made.infolist()}
    assert modes["plenary/install.sh"] == 0o755
    assert modes["plenary/a/a.txt"] == 0o644


def test_a_restored_wheel_holds_the_same_uncompressed_and_is_locked_anew(tmp_path: Path) -> None:
    old = wheel(tmp_path / "old", NAME, WHEEL)
    new = tmp_path / NAME
    restored(old, new)
    with zipfile.ZipFile(old) as before, zipfile.ZipFile(new) as after:
        assert {name: before.read(name) for name in before.namelist()} == {
            name: after.read(name) for name in after.namelist()
        }
        assert {each.compress_type for each in after.infolist()} == {zipfile.ZIP_STORED}
    digest = hashlib.sha256(new.read_bytes()).hexdigest()
    assert lock_of([new]) == f"thing==1.0 \\\n    --hash=sha256:{digest}\n"


def test_a_program_folder_has_what_is_read_and_all_licences(tmp_path: Path) -> None:
    files = laid_out([wheel(tmp_path, NAME, WHEEL)], modules="program", data="shared")
    assert sorted(files) == [
        "program/thing-1.0.dist-info/METADATA",
        "program/thing-1.0.dist-info/licenses/LICENSE",
        "program/thing/__init__.py",
        "shared/share/man/man1/thing.1",
    ]


@pytest.mark.parametrize(
    "place",
    ["a-1.dist-info/LICENCE.rst", "a-1.dist-info/licenses/AUTHORS", "a-1.dist-info/COPYING", "a-1.dist-info/NOTICE"],
)
def test_licences_are_known_by_their_names(place: str) -> None:
    assert is_licence(place)
    assert is_read(place)


def test_licences_are_gathered_with_a_list(tmp_path: Path) -> None:
    found = gathered([wheel(tmp_path, NAME, WHEEL)])
    assert found["thing/LICENSE"] == b"Do as you please.\n"
    assert b"thing 1.0: MIT\n" in found["LIST.txt"]


def test_an_embeddable_python_with_another_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    listed = tmp_path / "listed"
    monkeypatch.setattr(sources, "EMBEDDABLE_FILES", listed)
    digest = hashlib.sha256(b"MZ").hexdigest()
    with zipfile.ZipFile(tmp_path / "embeddable.zip", "w") as packed:
        packed.writestr("cp313/python.exe", "MZ")
        packed.writestr("cp313/else.exe", "never asked for")
    content = (tmp_path / "embeddable.zip").read_bytes()
    listed.write_text(f"{digest}  python.exe\n", encoding="utf-8")
    assert checked_embeddable(content) == {"python.exe": b"MZ"}
    listed.write_text(f"{digest}  python.exe\n{digest}  python3.dll\n", encoding="utf-8")
    with pytest.raises(BundleError, match=r"python3\.dll"):
        checked_embeddable(content)
    listed.write_text(f"{digest.replace(digest[0], 'f')}  python.exe\n", encoding="utf-8")
    with pytest.raises(BundleError, match=r"python\.exe"):
        checked_embeddable(content)


@pytest.mark.parametrize(
    "lock", [sources.TOOLS, sources.EMBEDDABLE, sources.EMBEDDABLE_FILES], ids=lambda lock: lock.name
)
def test_what_a_bundle_is_made_with_is_pinned_and_named_without_an_address(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert "://" not in text
    assert text.count("--hash=sha256:") == len(locked(lock))
    assert len(locked(lock)) == 1 or lock.suffix == ".sha256"


def test_nothing_of_a_bundle_names_an_address_or_a_machine() -> None:
    for path in (ROOT / "bundle").rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            text = path.read_text(encoding="utf-8")
            assert "://" not in text, path
            assert str(ROOT) not in text, path
