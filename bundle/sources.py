"""What comes into a bundle: the packages of the lock, the embeddable Python, and the program itself.

Everything is fetched by pip, from wherever it is set up to fetch, and must have the hash that a lock names before it is
looked at. The program's own wheel is built of a clean copy, so that nothing of an earlier build gets into it.
"""

import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from tarfile import TarFile
from typing import Any

from bundle import texts
from bundle.archive import BEGINNING

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "requirements.lock"
TOOLS = Path(__file__).parent / "tools.lock"
EMBEDDABLE = Path(__file__).parent / "windows" / "embeddable.lock"
EMBEDDABLE_FILES = Path(__file__).parent / "windows" / "embeddable.sha256"

_LISTED = re.compile(r"^([0-9a-f]{64}) [ *](.+)$", re.MULTILINE)
_VERSION = re.compile(r"^([A-Za-z0-9_.-]+)==([^ ;\\]+)", re.MULTILINE)
_LEFT_OUT = shutil.ignore_patterns("__pycache__", "*.egg-info", ".*", "build", "dist", "tests", "benchmarks")


class BundleError(Exception):
    """A bundle cannot be made; the text is one sentence that says why, and what to do."""


@dataclass(frozen=True)
class Target:
    """A kind of machine, as pip names it."""

    python: str
    platforms: Sequence[str]


def settings() -> Mapping[str, Any]:
    """Return what pyproject.toml says."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def version() -> str:
    """Return the program's version."""
    return str(settings()["project"]["version"])


def locked(lock: Path) -> Mapping[str, str]:
    """Return the packages that a lock names, and their versions."""
    return dict(_VERSION.findall(lock.read_text(encoding="utf-8")))


class Builder:
    """A Python of its own with the tools that a build needs, themselves checked by hash."""

    def __init__(self, folder: Path) -> None:
        """Make it in `folder`, which is made anew. Raises BundleError."""
        self._folder = folder
        shutil.rmtree(folder, ignore_errors=True)
        _run([sys.executable, "-m", "venv", str(folder / "venv")])
        self._python = folder / "venv" / ("Scripts" if os.name == "nt" else "bin") / "python"
        self._pip("install", "--no-deps", "--require-hashes", "--only-binary=:all:", "-r", str(TOOLS))

    def wheels(self, target: Target, into: Path) -> None:
        """Fetch the wheels of the lock for a kind of machine. Raises BundleError, as where a hash is another one."""
        machine = ["--implementation", "cp", "--python-version", target.python]
        for platform in target.platforms:
            machine += ["--platform", platform]
        self._pip(
            "download", "--no-deps", "--require-hashes", "--only-binary=:all:", *machine,
            "--dest", str(into), "-r", str(LOCK),
        )  # fmt: skip

    def program(self, into: Path) -> None:
        """Build the program's own wheel of a clean copy of the checkout, once for all bundles. Raises BundleError."""
        copy, own = self._folder / "checkout", self._folder / "own"
        if not own.is_dir():
            shutil.copytree(ROOT, copy, ignore=_LEFT_OUT)
            self._pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(own), str(copy))
        shutil.copytree(own, into, dirs_exist_ok=True)

    def embeddable(self) -> bytes:
        """Fetch the registry's package with the embeddable Python; return the archive in it. Raises BundleError."""
        into = self._folder / "embeddable"
        self._pip(
            "download", "--no-deps", "--no-build-isolation", "--require-hashes", "--dest", str(into),
            "-r", str(EMBEDDABLE),
        )  # fmt: skip
        (package,) = into.iterdir()
        with TarFile.open(package) as archive:
            for member in archive:
                if member.name.endswith("/data.zip") and (file := archive.extractfile(member)) is not None:
                    return file.read()
        raise BundleError(texts.no_embeddable(package.name))

    def _pip(self, command: str, *words: str) -> None:
        _run([str(self._python), "-m", "pip", command, "--quiet", "--disable-pip-version-check", *words])


def checked_embeddable(archive: bytes) -> Mapping[str, bytes]:
    """Return the files of an embeddable Python's archive, each with the hash that is listed for it.

    The registry's package has them in a folder, the archive of python.org has not. Raises BundleError where one is
    missing or another one.
    """
    listed = {name: digest for digest, name in _LISTED.findall(EMBEDDABLE_FILES.read_text(encoding="utf-8"))}
    with zipfile.ZipFile(BytesIO(archive)) as packed:
        found = {each.filename.rpartition("/")[2]: packed.read(each) for each in packed.infolist() if not each.is_dir()}
    wrong = [name for name, digest in listed.items() if sha256(found.get(name, b"")).hexdigest() != digest]
    if wrong:
        raise BundleError(texts.not_the_embeddable(wrong))
    return {name: found[name] for name in listed}


def _run(command: Sequence[str]) -> None:
    """Run a tool that says nothing unless it fails. Raises BundleError with what it said."""
    env = {**os.environ, "SOURCE_DATE_EPOCH": str(BEGINNING), "PYTHONHASHSEED": "0"}
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    if done.returncode:
        raise BundleError(texts.failed(command, done.stdout + done.stderr))
