"""Making the bundle for Linux."""

from pathlib import Path

from bundle import licences
from bundle.archive import tarred, write_hashes
from bundle.sources import ROOT, Builder, Target, version
from bundle.wheels import lock_of, restored

PYTHONS = ("3.11", "3.12", "3.13")
MACHINE = "x86_64"
_HERE = Path(__file__).parent
_GLIBC = (28, 27, 26, 24, 17)
"""Releases 2.x of the C library for which packages are made; the newest is the oldest that the bundle runs on."""
_PLATFORMS = (*(f"manylinux_2_{release}_{MACHINE}" for release in _GLIBC), f"manylinux2014_{MACHINE}")
_OWN = ("install.sh", "install.py", "START-HERE.txt")


def make(builder: Builder, work: Path, into: Path) -> Path:
    """Make the archive; return it. Raises BundleError."""
    name = f"plenary-{version()}-linux-{MACHINE}"
    fetched, folder = work / "wheels", work / name
    builder.program(fetched)
    for python in PYTHONS:
        builder.wheels(Target(python, _PLATFORMS), fetched)
    lay_out(sorted(fetched.glob("*.whl")), folder)
    archive = into / f"{name}.tar.xz"
    tarred(folder, archive)
    return archive


def lay_out(wheels: list[Path], folder: Path) -> None:
    """Lay out the folder that is carried. Its wheels are not compressed, so that the archive compresses them as one."""
    (folder / "wheels").mkdir(parents=True)
    for wheel in wheels:
        restored(wheel, folder / "wheels" / wheel.name)
    (folder / "wheels.lock").write_text(lock_of((folder / "wheels").iterdir()), encoding="utf-8", newline="\n")
    for own in _OWN:
        (folder / own).write_bytes((_HERE / own).read_bytes())
    terms = {"plenary/LICENSE": (ROOT / "LICENSE").read_bytes(), **licences.gathered(wheels)}
    for place, content in terms.items():
        path = folder / "licences" / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    write_hashes(folder)
