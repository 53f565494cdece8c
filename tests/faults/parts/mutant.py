"""A small fault put into a copy of the console, to see whether its tests notice."""

import ast
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[3]
PACKAGES = ("languages", "workshop", "store", "intake", "report", "wall", "tui")


@dataclass(frozen=True)
class Mutant:
    """A text in a file, and what stands there instead."""

    name: str
    file: str  # from the top of the checkout
    old: str
    new: str

    def fault(self) -> str:
        """What is wrong with the mutant itself, and how to put it right; empty where it can be tried."""
        path = ROOT / self.file
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        if text.count(self.old) == 1:
            return "" if _is_python(self.mutated(text)) else f"{self.name}: the new text is no Python."
        there = [
            str(found.relative_to(ROOT))
            for package in PACKAGES
            for found in sorted((ROOT / package).rglob("*.py"))
            if self.old in found.read_text(encoding="utf-8")
        ]
        now = f"it stands in {', '.join(there)}" if there else "it stands nowhere; give it the text that does this now"
        return f"{self.name}: its old text does not stand exactly once in {self.file}; {now}."

    def mutated(self, text: str) -> str:
        """The text with the fault in it."""
        return text.replace(self.old, self.new)


def _is_python(text: str) -> bool:
    try:
        ast.parse(text)
    except SyntaxError:
        return False
    return True


def copied(folder: Path, names: Sequence[str]) -> None:
    """Copy files and folders of the checkout into a folder."""
    for name in names:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, folder / name)


def put_in(mutant: Mutant, folder: Path) -> None:
    """Put the fault into the copy in a folder. Ends the run, with a sentence, for a mutant that is out of date."""
    if fault := mutant.fault():
        raise SystemExit(fault)
    path = folder / mutant.file
    path.write_text(mutant.mutated(path.read_text(encoding="utf-8")), encoding="utf-8")
