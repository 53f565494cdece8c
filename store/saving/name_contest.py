"""Two workshops under one name, as where two typists each began one before the first had been synced.

Each would put the other's file aside and write its own back, without end. So it is done once; if the other one comes
again, one of the two goes on under a name of its own, and both consoles choose the same one for that.
"""

import contextlib
import os
from pathlib import Path

from store import texts
from store.errors import ForeignChange, StoreError
from store.file import texts as file_texts
from store.file.atomic import place_new, replace
from store.file.identity import Identity, name_beside
from store.file.loading import Loaded
from store.file.storage import SafeStorage
from store.file.workshop_file import WorkshopFile

_PATIENCE = 2  # times that the other comes before the one whose turn it is not gives way all the same


class NameContest:
    """Decides who keeps the name of one open file."""

    def __init__(self, storage: SafeStorage, identity: Identity) -> None:
        self._storage, self._identity = storage, identity
        self._met: dict[str, int] = {}
        self._kept: dict[str, Path] = {}
        self._pushed_out: list[tuple[Path, Path]] = []  # files of the other workshop, and the names they belong under

    def settle(self, change: ForeignChange, found: Loaded | None, word: str) -> str:
        """Deal with a file that is not this workshop's and lies in its place; return the sentence about it.

        Ours must be written afterwards: under its own name again, or under another. What is there is kept in a file
        whose name has `word` in it, or stays. Raises WriteFailed.
        """
        target = Path(os.path.realpath(self._storage.path))
        other, own = found.head.workshop if found is not None else "", self._identity.head.workshop
        met = self._met.get(other, 0) + 1
        if other and (met > _PATIENCE or (met == _PATIENCE and own > other)):
            said = self._give_way(change, target)
        elif found is not None and other and met > 1:
            self._keep(change, found)
            said = file_texts.keeps_the_name(target.name, name_beside(target, other).name)
        else:
            self._kept[other] = self._storage.put_aside(word, change.aside)
            said = texts.replaced_by_another(target, self._kept[other])
        self._met[other] = met
        return said

    def written(self) -> None:
        """Ours is safe under its new name: give the other workshop its file back where ours pushed it out."""
        waiting, self._pushed_out = self._pushed_out, []
        for aside, target in waiting:
            try:
                self._return(aside, target)
            except OSError:
                self._pushed_out.append((aside, target))  # with the next save

    def _keep(self, change: ForeignChange, found: Loaded) -> None:
        """Keep the other's file beside ours once more, unless what was kept before has all that is in it."""
        if not _has_all(self._kept[found.head.workshop], found):
            self._kept[found.head.workshop] = self._storage.put_aside("other", change.aside)
        elif change.aside is not None:
            self._storage.absorbed(change.aside)

    def _give_way(self, change: ForeignChange, target: Path) -> str:
        own = name_beside(target, self._identity.head.workshop)
        if change.aside is not None:
            self._pushed_out.append((change.aside, target))
        self._identity.rename(own.name)
        self._storage.move_to(own)
        return file_texts.gives_way(target.name, own.name)

    def _return(self, aside: Path, target: Path) -> None:
        """Raises OSError."""
        with contextlib.suppress(StoreError, FileNotFoundError):
            if WorkshopFile(target, read_only=True).head().workshop != self._identity.head.workshop:
                place_new(aside, target.with_name(f"{target.stem}.other-{aside.stem[-8:]}{target.suffix}"))
                return  # somebody was quicker
            replace(aside, target)
            return
        place_new(aside, target)


def _has_all(path: Path, found: Loaded) -> bool:
    """Return whether a file is surely of the same workshop as what was found, and has all of it."""
    with contextlib.suppress(StoreError):
        held = WorkshopFile(path, read_only=True).load()
        same = held.head.workshop == found.head.workshop and held.extra == found.extra
        return same and not found.left_out and held.log.steps.keys() >= found.log.steps.keys()
    return False
