"""Making the bundle for Windows."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from bundle import licences, texts
from bundle.archive import write_hashes, zipped
from bundle.sources import ROOT, Builder, BundleError, Target, checked_embeddable, settings, version
from bundle.wheels import laid_out
from bundle.windows.lean import lean

PYTHON = "3.13"
LAUNCHERS = ("Plenary.cmd", "Sample.cmd")
SAMPLE = "lao-pdr-2013.json"
_TARGET = Target(PYTHON, ("win_amd64",))
_HERE = Path(__file__).parent
_PATHS = f"python{PYTHON.replace('.', '')}.zip\n.\n..\\program\n"
"""Where the embeddable Python looks for modules, and nowhere else: no variable and no registry is asked."""


def make(builder: Builder, work: Path, into: Path, embeddable: bytes | None = None) -> Path:
    """Make the archive; return it.

    Args:
        builder: What fetches.
        work: A folder to make it in.
        into: Where the archive belongs.
        embeddable: The archive with the embeddable Python, where it is not to come from the registry.

    Raises:
        BundleError: Something cannot be fetched, is not what is listed, or cannot be compiled.
    """
    name = f"plenary-{version()}-windows-x86_64"
    fetched, folder = work / "wheels", work / name
    builder.program(fetched)
    builder.wheels(_TARGET, fetched)
    wheels = sorted(fetched.glob("*.whl"))
    python = checked_embeddable(builder.embeddable() if embeddable is None else embeddable)
    for place, content in contents(wheels, python).items():
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    compile_program(folder)
    write_hashes(folder)
    archive = into / f"{name}.zip"
    zipped(folder, archive)
    return archive


def contents(wheels: Sequence[Path], python: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Return the files of the folder by their place, without what is compiled."""
    installed = laid_out(wheels, modules="program", data="shared")
    program = lean(
        {place.removeprefix("program/"): each for place, each in installed.items() if place.startswith("program/")}
    )
    texts_ = {name: (_HERE / name).read_bytes() for name in (*LAUNCHERS, "START-HERE.txt")}
    return {
        **{name: content.replace(b"\n", b"\r\n") for name, content in texts_.items()},  # the command line asks for it
        **{f"python/{name}": content for name, content in python.items()},
        f"python/python{PYTHON.replace('.', '')}._pth": _PATHS.encode().replace(b"\n", b"\r\n"),
        **{f"program/{place}": content for place, content in program.items()},
        **{place: content for place, content in installed.items() if not place.startswith("program/")},
        SAMPLE: (ROOT / "examples" / SAMPLE).read_bytes(),
        "licences/Python/LICENSE.txt": python["LICENSE.txt"],
        "licences/plenary/LICENSE": (ROOT / "LICENSE").read_bytes(),
        **{f"licences/{place}": content for place, content in licences.gathered(wheels).items()},
    }


def own_packages() -> Sequence[str]:
    """Return the names of the program's own packages, without those in them."""
    return sorted({name.partition(".")[0] for name in settings()["tool"]["setuptools"]["packages"]})


def compile_program(folder: Path) -> None:
    """Compile the program of a folder by the Python in it, or another of the same number. Raises BundleError."""
    with tempfile.TemporaryDirectory(prefix="plenary-wine-") as prefix:
        env = {**os.environ, "PYTHONHASHSEED": "0", "WINEPREFIX": prefix, "WINEDEBUG": "-all"}
        for python in _compilers(folder):
            command = [*python, str(_HERE / "compile.py"), str(folder / "program"), *own_packages()]
            done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)  # noqa: S603 - our own words
            if done.returncode:
                raise BundleError(texts.failed(command, done.stdout + done.stderr))
            return
    raise BundleError(texts.no_compiler(PYTHON))


def _compilers(folder: Path) -> Sequence[Sequence[str]]:
    """Return what can run a Python of the bundle's number here, the bundle's own first."""
    own = str(folder / "python" / "python.exe")
    if os.name == "nt":
        return [[own]]
    wine = shutil.which("wine64") or shutil.which("wine64", path="/usr/lib/wine")
    other = shutil.which(f"python{PYTHON}")
    return [*([[wine, own]] if wine else []), *([[other]] if other else [])]
