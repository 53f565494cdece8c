"""The report and the check of a file, for the command line."""

from pathlib import Path


def report(path: Path, output: Path | None) -> int:
    """Print the report of a workshop, or write it to a file; the exit code."""
    raise NotImplementedError


def check(path: Path) -> int:
    """Name each fault of a file; 0 where there is none."""
    raise NotImplementedError
