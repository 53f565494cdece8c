"""Everything that is wrong with a file as a file; whether its records make sense is asked elsewhere."""

from pathlib import Path

from store.errors import StoreError
from store.file.atomic import read_whole
from store.file.meta import head_of
from store.file.parse import loads, shape_faults


def faults(path: Path) -> list[str]:
    """One sentence for each fault, none for a sound file; the file is only read."""
    try:
        raw = read_whole(path)
        if raw is None:
            return [f"{path} is not there; name a workshop's file."]
        found = loads(raw, path)
        if found is None:
            return [f"{path} is empty; open a copy or a backup of it."]
        wrong = [f"{path}: {fault}." for fault in shape_faults(found)]
        if isinstance(found, dict):
            head_of(found, path)
    except StoreError as error:
        return [str(error)]
    return wrong
