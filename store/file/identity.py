"""What a file is: which other files are the same workshop, and which are copies that somebody has to speak for.

The rule, which docs/many-typists.md gives in full: a file is taken for the same workshop where it has the same id
and either the same name, or the name that a sync program gives to a conflicting version of it, or where one of the
two says that both names are this workshop. A copy under any other name is asked about, and nothing flows before.
"""

import hashlib
import os
import re
import secrets
import threading
import unicodedata
from collections.abc import Collection
from pathlib import Path

from store.file.atomic import TEMP_PREFIX
from store.file.meta import ANOTHER, PLAIN, PRACTICE, UNDECIDED, Head

SAME = "same"

# What follows the name of a file in that of its conflicting version; compared in lower case, but for OneDrive's.
_CONFLICTS = re.compile(
    r"""(
      \.sync-conflict-\d{8}-\d{6}(-[0-9a-z]+)?   # Syncthing
    | \ ?[(\[][^()\[\]]*(conflict|konflikt|conflit)[^()\[\]]*(\(\d+\))?[)\]]
                                                 # Dropbox, Nextcloud, Google Drive, pCloud, Box, in some languages
    | _conflict-\d{8}-\d{6}                      # ownCloud
    | \ ?\(\d{1,3}\)                             # Google Drive and browsers
    | \ \d{1,3}                                  # iCloud
    | \.(damaged|other|newer)-[0-9a-z-]+         # our own
    )+""",
    re.VERBOSE,
)
_COMPUTER = re.compile(r"-(?=[^-]*[A-Z])[A-Z0-9-]{1,15}(-\d{1,3})?", re.ASCII)  # OneDrive adds the computer's name


def random_id() -> str:
    """Return an id for a workshop, which no other has."""
    return f"w-{secrets.token_hex(10)}"


def is_conflict_name(name: str, other: str) -> bool:
    """Return whether `other` is what a sync program would call a conflicting version of the file `name`."""
    (stem, ending), (other_stem, other_ending) = (_parts(each) for each in (name, other))
    if ending.casefold() != other_ending.casefold() or len(other_stem) <= len(stem):
        return False
    if other_stem[: len(stem)].casefold() != stem.casefold():
        return False
    rest = other_stem[len(stem) :]
    return bool(_CONFLICTS.fullmatch(rest.casefold()) or _COMPUTER.fullmatch(rest))


def _parts(name: str) -> tuple[str, str]:
    path = Path(name if name.isascii() else unicodedata.normalize("NFC", name))
    return path.stem, path.suffix


def same_name(one: str, two: str) -> bool:
    """Return whether two names are one on every system, whatever case and accents are stored as."""
    folded = ((name if name.isascii() else unicodedata.normalize("NFC", name)).casefold() for name in (one, two))
    return len({*folded}) == 1


def is_named(names: Collection[str], *wanted: str) -> bool:
    """Return whether all wanted names are among some."""
    return all(any(same_name(name, each) for name in names) for each in wanted)


def flows(name: str, head: Head, other_name: str, other: Head) -> bool:
    """Return whether what another file has belongs into this one without a word from anybody."""
    if head.workshop != other.workshop:
        return False
    if other_name.startswith(TEMP_PREFIX) or same_name(name, other_name) or is_conflict_name(name, other_name):
        return True
    return any(is_named(names, name, other_name) for names in (head.names, other.names))


def is_original(name: str, head: Head, other_name: str, other: Head) -> bool:
    """Return whether the heads of two files of one id tell that the other is the copy."""
    return is_named(head.names, name) and not is_named(other.names, other_name)


def may_be_merged(head: Head, other: Head) -> bool:
    """Return whether another file may be merged into one where somebody asks for that: it is, or was, a copy of it."""
    ids = [
        {each.workshop} if each.copy_as == ANOTHER else {each.workshop, each.copy_of} - {""} for each in (head, other)
    ]
    return bool(ids[0] & ids[1])


def begun(path: Path, workshop: str) -> Head:
    """Return the head of a new workshop's file."""
    return Head(workshop, PLAIN, names=(path.name,))


def parted(head: Head, workshop: str) -> Head:
    """Return the head of a copy of which nobody has said yet what it is, under an id of its own."""
    of = head.copy_of if head.is_undecided else head.workshop
    return head._replace(workshop=workshop, copy_of=of, copy_as=UNDECIDED)


def decided(head: Head, answer: str, name: str, other_name: str = "") -> Head:
    """Return the head of a file of which somebody has said what it is.

    Args:
        head: The file's head.
        answer: SAME, PRACTICE or ANOTHER.
        name: The file's name.
        other_name: The name of the file that it is a copy of, where that is known.
    """
    if answer == SAME:
        names = {*head.names, name, *filter(None, [other_name])}
        return head._replace(workshop=head.copy_of or head.workshop, names=tuple(sorted(names)), copy_of="", copy_as="")
    if answer not in (PRACTICE, ANOTHER):
        raise ValueError(answer)
    own = head if head.copy_of else parted(head, random_id())
    return own._replace(names=(name,), copy_as=answer)


def name_beside(path: Path, workshop: str) -> Path:
    """Return the name under which a workshop goes on that gives way to another; every console knows it."""
    tag = hashlib.sha256(workshop.encode("utf-8", "surrogatepass")).hexdigest()[:6]
    return path.with_name(f"{path.stem}-{tag}{path.suffix}")


class Identity:
    """What the open file is, as the thread that saves knows it; what it learns of other files changes that."""

    def __init__(self, path: Path, head: Head) -> None:
        self.name = Path(os.path.realpath(path)).name
        self.head = head
        self._lock = threading.Lock()  # for the head, which several threads may change
        self._withheld: dict[str, bool] = {}  # the names of copies that wait for a word, and whether that was said

    def takes(self, path: Path, other: Head) -> bool:
        """Return whether a neighbour's steps are taken in; one that waits for somebody's word is noted."""
        if flows(self.name, self.head, path.name, other):
            self._withheld.pop(path.name, None)
            return True
        if self.head.workshop == other.workshop:
            self._withheld.setdefault(path.name, False)
        return False

    def newly_withheld(self) -> list[str]:
        """Return the names of the copies that wait for a word and were not told of yet."""
        names = [name for name, told in self._withheld.items() if not told]
        self._withheld.update(dict.fromkeys(names, True))
        return names

    @property
    def withheld(self) -> list[str]:
        """The names of all copies that wait for a word."""
        return [*self._withheld]

    def accept(self, name: str) -> None:
        """Take a file of that name for the same workshop from now on."""
        with self._lock:
            self.head = decided(self.head, SAME, self.name, name)

    def rename(self, name: str) -> None:
        """Go on under another name; conflict copies of the old one are still ours."""
        with self._lock:
            self.head = self.head._replace(names=tuple(sorted({*self.head.names, self.name, name})))
            self.name = name

    def owns(self, found: Head) -> bool:
        """Return whether what lies under this file's name is this workshop, perhaps after somebody said what it is."""
        mine = self.head
        if found.workshop == mine.workshop:
            return True
        family = {found.workshop, found.copy_of}
        return mine.is_undecided and mine.copy_of in family

    def adopt(self, found: Head) -> None:
        """Take over what another console has written about this same file."""
        with self._lock:
            self.head = self._joined(self.head, found)

    def _joined(self, mine: Head, found: Head) -> Head:
        if found.workshop == mine.workshop:
            names = tuple(sorted({*mine.names, *found.names}))
            known = mine if found.is_undecided and not mine.is_undecided else found
            return known._replace(names=names)
        if found.is_undecided:  # two consoles began before either knew of the other
            return min(mine, found, key=lambda head: head.workshop)
        return found if found.copy_of or is_named(found.names, self.name) else mine
