"""In which language what is written is: as the workshop says, or as was asked for.

Words are in one language for as long as a program runs. So where what is to be written is in another one than this
program speaks, the same command runs once more, as a program that does.
"""

import os
import subprocess
import sys
from collections.abc import Iterable, Sequence

from languages.choosing import fitting, languages
from languages.exchange import DOCUMENTS, language_of
from tui.cli import texts
from tui.cli.output import complain

_STOPPED = 130


class OtherLanguage(Exception):  # noqa: N818 - nothing is wrong
    """What a command is to write is in another language than this program speaks; the text is its code."""


def written_in() -> str:
    """Return the language in which this program writes documents."""
    return language_of("report")


def wanted(told: str, asked: str = "") -> str:
    """Return the language in which something is to be written.

    Args:
        told: What the workshop says; a language that is not here counts as none.
        asked: What was asked for on the command line.
    """
    return fitting(asked) or fitting(told) or written_in()


def settle(told: str, asked: str = "") -> None:
    """Go on where this program writes in the language that is wanted, and say so where that is not here.

    Raises OtherLanguage where it writes in another one.
    """
    if (language := wanted(told, asked)) != written_in():
        raise OtherLanguage(language)
    if told and not asked and not fitting(told):
        complain(texts.report_language_unknown(told, languages()[language]))


def of_all(told: Iterable[str]) -> str:
    """Return the language that several workshops agree on; empty where they do not."""
    found = {*told}
    return found.pop() if len(found) == 1 else ""


def run_again(words: Sequence[str], language: str) -> int:
    """Run a command as a program that writes in a language; return its exit code."""
    command = [sys.executable, "-P", "-m", "tui", *words]  # -P: no module of the folder that happens to be open
    environment = {**os.environ, DOCUMENTS: language}
    try:
        return subprocess.run(command, env=environment, check=False).returncode  # noqa: S603 - this very program
    except KeyboardInterrupt:  # which it was told, too, and has said so
        return _STOPPED


def run_apart(words: Sequence[str], language: str) -> tuple[str, bool]:
    """Run a command as such a program that writes to no terminal; return what it told, and whether it went wrong."""
    command = [sys.executable, "-P", "-m", "tui", *words]
    environment = {**os.environ, DOCUMENTS: language, "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(  # noqa: S603 - this very program
        command, env=environment, check=False, capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL
    )
    said = " ".join(line.removeprefix("plenary: ") for line in done.stderr.splitlines())
    return said, bool(done.returncode)
