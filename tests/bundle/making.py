"""What tests of bundles share: wheels made by hand, and the archives that `make bundle` made."""

import os
import zipfile
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]


def wheel(folder: Path, name: str, files: Mapping[str, str]) -> Path:
    """A wheel with these files, in a folder that is made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for place, text in files.items():
            packed.writestr(place, text)
    return path


def archive(ending: str) -> Path:
    """The archive that was made for a system, in dist/ or where PLENARY_BUNDLES says."""
    folder = Path(os.environ.get("PLENARY_BUNDLES", ROOT / "dist"))
    found = sorted(folder.glob(f"plenary-*{ending}"))
    assert found, f"there is no plenary-…{ending} in {folder}; `make bundle` makes it"
    return found[-1]
