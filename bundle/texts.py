"""What is said while a bundle is made."""

import shlex
from collections.abc import Mapping, Sequence
from pathlib import Path


def failed(command: Sequence[str], output: str) -> str:
    """Return that a tool failed, with what it said."""
    return f"This failed: {shlex.join(command)}\n{output.strip()}"


def no_embeddable(package: str) -> str:
    """Return that a package does not hold what it is fetched for."""
    return f"{package} holds no embeddable Python."


def not_the_embeddable(names: Sequence[str]) -> str:
    """Return which files of the embeddable Python are not those that are listed."""
    return f"These files of the embeddable Python are missing or not those that are listed: {', '.join(names)}."


def no_compiler(version: str) -> str:
    """Return that no Python is there to compile with."""
    return (
        f"The program for Windows is compiled by Python {version}, its own or another of that number: "
        f"have python{version}, or Wine, in the PATH."
    )


def made(path: Path, size: int, digest: str) -> str:
    """Return what was made."""
    return f"{path}  {size / 1e6:.1f} MB  sha256 {digest}"


def too_large(path: Path, size: int, most: int) -> str:
    """Return that an archive is larger than may be."""
    return f"{path} has {size / 1e6:.1f} MB; at most {most / 1e6:.0f} MB may be carried."


def terms(listed: Mapping[str, str]) -> str:
    """Return the list of all packages with the terms that each says it is given under."""
    lines = [f"{name}: {said or 'see its folder'}\n" for name, said in sorted(listed.items())]
    return "".join(
        ["What this bundle is made of, and under which terms. Each package's own words are in its folder.\n\n", *lines]
    )


def no_system(word: str, systems: Sequence[str]) -> str:
    """Return that no bundle is made for such a system, and for which ones are."""
    return f"there is no bundle for {word}; there is one for {' and one for '.join(systems)}"
