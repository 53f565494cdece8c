"""What a command is and what it takes, and how its help is written."""

import os
import textwrap
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from languages.choosing import ASKED, ASKED_FOR_DOCUMENTS, fitting, languages
from tui.cli import texts
from workshop.kinds import NAMINGS

WIDTH: Final = 79
_INDENT = 8
_KEPT_TOGETHER = "\u00a0"  # stands for the blank within an option, where the help must not break a line


@dataclass(frozen=True)
class Argument:
    """A word or an option that a command takes; `options` are those of argparse."""

    names: tuple[str, ...]
    does: str
    options: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def usage(self) -> str:
        """How it is written on the command line."""
        value = self.options.get("metavar") or "|".join(self.options.get("choices", ()))
        if not self.names[0].startswith("-"):
            return {"+": f"{value}...", "*": f"[{value}...]"}.get(str(self.options.get("nargs")), str(value))
        written = f"{self.names[0]} {value}" if value else self.names[0]
        return written if self.options.get("required") else f"[{written}]"


class Command(NamedTuple):
    """A command, and what runs it and returns its exit code. The console itself has no verb."""

    verb: str
    does: str
    run: Callable[[Namespace], int]
    arguments: tuple[Argument, ...]

    @property
    def usage(self) -> str:
        """How it is written on the command line."""
        return " ".join(["plenary", self.verb, *(argument.usage for argument in self.arguments)])

    def declare(self, parser: ArgumentParser) -> None:
        """Tell a parser which arguments there are."""
        for argument in (*self.arguments, LANGUAGE):
            parser.add_argument(*argument.names, help=argument.does, **argument.options)

    def help(self) -> str:
        """Return what the command does and takes."""
        names = [", ".join(a.names) if a.names[0].startswith("-") else texts.written(a.usage) for a in self.arguments]
        width = max(map(len, names), default=0) + 4
        rows = [
            textwrap.fill(a.does, WIDTH, initial_indent=f"  {name:<{width - 2}}", subsequent_indent=" " * width)
            for name, a in zip(names, self.arguments, strict=True)
        ]
        return "\n".join([wrapped(texts.written(self.usage)), "", sentence(self.does, 2), "", *rows])


def sentence(does: str, indent: int) -> str:
    """Return what something does as a sentence, broken into lines and indented."""
    blank = " " * indent
    return textwrap.fill(f"{does[0].upper()}{does[1:]}.", WIDTH, initial_indent=blank, subsequent_indent=blank)


def wrapped(usage: str) -> str:
    """Return how a command is written, broken into lines between its options."""
    together = usage.replace("[-", "\n[-").split("\n")
    kept = " ".join(part.strip().replace(" ", _KEPT_TOGETHER) if part[0] == "[" else part.strip() for part in together)
    if any(len(word) > WIDTH - _INDENT for word in kept.split(" ")):  # an option that is longer than a line
        kept = kept.replace("|", "| ")
    return "\n".join(
        line.replace(_KEPT_TOGETHER, " ").replace("| ", "|")
        for line in textwrap.wrap(kept, WIDTH, subsequent_indent=" " * _INDENT, break_on_hyphens=False)
    )


# What arguments are.


def file(does: str = texts.DOES["file"]) -> Argument:
    """Return the argument that names the workshop's file."""
    return Argument(("file",), does, {"type": Path, "metavar": "FILE"})


def output(*names: str, does: str, endings: tuple[str, ...], stem: str = "OUT") -> Argument:
    """Return an option that names a file to write; an ending that is not written is refused."""

    def path(text: str) -> Path:
        ending = Path(text).suffix
        if text.endswith(("/", os.sep)) and not Path(text).is_dir():
            raise ArgumentTypeError(texts.no_such_folder(Path(text)))
        if ending and ending.casefold() not in endings:
            raise ArgumentTypeError(texts.other_ending(text, ending, endings))
        return Path(text)

    return Argument(names, does, {"type": path, "metavar": "|".join(f"{stem}{ending}" for ending in endings)})


def required(argument: Argument) -> Argument:
    """Return an option without which the command does nothing."""
    return Argument(argument.names, argument.does, {**argument.options, "required": True})


def number(name: str, metavar: str, does: str) -> Argument:
    """Return an option that counts from 1; 0 where it is not given."""

    def counted(text: str) -> int:
        if not text.isdecimal() or int(text) < 1:
            raise ArgumentTypeError(texts.COUNTS_FROM_ONE)
        return int(text)

    return Argument((name,), does, {"type": counted, "default": 0, "metavar": metavar})


def flag(name: str, does: str) -> Argument:
    """Return an option that is given or not."""
    return Argument((name,), does, {"action": "store_true"})


def _language(text: str) -> str:
    if not text:  # the option is not given
        return ""
    if not (found := fitting(text)):
        raise ArgumentTypeError(texts.no_such_language(text, languages()))
    return found


LANGUAGE: Final = Argument((ASKED,), texts.IN_ANOTHER_LANGUAGE, {"type": _language, "metavar": texts.LANGUAGE})
"""What every command takes. It is in force before the command is known (`languages.choosing`), so none looks at it."""
REPORT_LANGUAGE: Final = Argument(
    (ASKED_FOR_DOCUMENTS,),
    texts.DOES["--report-language"],
    {"type": _language, "metavar": texts.LANGUAGE, "default": ""},
)
NAMES: Final = Argument(
    ("--names",),
    texts.DOES["--names"],
    {"choices": tuple(NAMINGS)},
)
