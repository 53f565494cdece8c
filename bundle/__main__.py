"""Make the bundles: `python -m bundle`, or `python -m bundle linux`; `--help` says the rest."""

import argparse
import sys
import tempfile
from hashlib import sha256
from pathlib import Path

from bundle import texts
from bundle.linux import making as linux
from bundle.sources import ROOT, Builder, BundleError
from bundle.windows import making as windows

SYSTEMS = ("linux", "windows")
MOST = 30_000_000
"""Bytes of an archive: what a slow line or an old stick still carries."""


def parsed(words: list[str] | None) -> argparse.Namespace:
    """Return what was asked for; both systems where none is named."""
    parser = argparse.ArgumentParser(prog="python -m bundle", description=__doc__)
    parser.add_argument(
        "systems", nargs="*", type=_system, metavar="SYSTEM", default=SYSTEMS, help="linux, windows (both)"
    )
    parser.add_argument("-o", "--into", type=Path, default=ROOT / "dist", help="folder for the archives (dist)")
    parser.add_argument(
        "--embeddable", type=Path, metavar="ZIP",
        help="take the embeddable Python from this archive, as python.org gives it, rather than from the registry",
    )  # fmt: skip
    return parser.parse_args(words)


def _system(word: str) -> str:
    if word not in SYSTEMS:
        raise argparse.ArgumentTypeError(texts.no_system(word, SYSTEMS))
    return word


def main(words: list[str] | None = None) -> int:
    """Make what was asked for; return the exit code."""
    asked = parsed(words)
    asked.into.mkdir(parents=True, exist_ok=True)
    try:
        with tempfile.TemporaryDirectory(prefix="plenary-bundle-") as work:
            builder = Builder(Path(work) / "builder")
            for system in dict.fromkeys(asked.systems):
                here = Path(work) / system
                if system == "linux":
                    archive = linux.make(builder, here, asked.into)
                else:
                    own = asked.embeddable.read_bytes() if asked.embeddable else None
                    archive = windows.make(builder, here, asked.into, own)
                _tell(archive)
    except BundleError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _tell(archive: Path) -> None:
    size = archive.stat().st_size
    print(texts.made(archive, size, sha256(archive.read_bytes()).hexdigest()))
    if size > MOST:
        raise BundleError(texts.too_large(archive, size, MOST))


if __name__ == "__main__":
    sys.exit(main())
