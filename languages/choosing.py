"""Which language is spoken: the one asked for, this machine's, or the system's; English where none of them fits."""

import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Final

from languages.exchange import DOCUMENTS, ENGLISH, SCREENS

ASKED: Final = "--language"
ASKED_FOR_DOCUMENTS: Final = "--report-language"
SETTING: Final = "language"
"""The name under which this machine remembers the language of the console."""
_LOCALE: Final = ("LC_ALL", "LC_MESSAGES", "LANG")  # the first that says anything counts
_PLAIN: Final = frozenset({"c", "posix"})


def languages() -> dict[str, str]:
    """Return the languages there are, by the name of their folder: what each calls itself."""
    here = Path(__file__).parent
    others = sorted(path.name for path in here.iterdir() if (path / "__init__.py").is_file())
    return {ENGLISH: "English"} | {code: str(import_module(f"languages.{code}").NAME) for code in others}


def fitting(tag: str) -> str:
    """Return the language that is written like that, as fr, fr_CA.UTF-8 or FR-be; empty where there is none such."""
    whole = tag.partition(".")[0].partition("@")[0].strip().replace("-", "_").casefold()
    for wanted in (whole, whole.partition("_")[0]):
        if wanted in _PLAIN or wanted == ENGLISH:
            return ENGLISH
        if wanted.isidentifier() and (Path(__file__).parent / wanted / "__init__.py").is_file():
            return wanted
    return ""


def settle(words: Sequence[str], settings: Path, environment: Mapping[str, str] = os.environ) -> None:
    """Settle the languages of this process and of those that it starts, before any sentence is imported.

    What was asked for on the command line counts first, then the environment's PLENARY_LANGUAGE, then what this
    machine remembers, then the locale. A language that does not exist is passed over here; the command refuses it.

    Args:
        words: The words of the command line.
        settings: The file in which this machine remembers its choices.
        environment: In which the locale is looked for.
    """
    chosen = asked(words, ASKED) or environment.get(SCREENS, "") or _remembered(settings)
    os.environ[SCREENS] = fitting(chosen) or fitting(_locale(environment)) or ENGLISH
    if documents := fitting(asked(words, ASKED_FOR_DOCUMENTS)) or fitting(environment.get(DOCUMENTS, "")):
        os.environ[DOCUMENTS] = documents
    else:
        os.environ.pop(DOCUMENTS, None)


def asked(words: Sequence[str], option: str) -> str:
    """Return what the words of a command line give for an option, the last counting; empty where it is not given."""
    found = ""
    for word, following in zip(words, [*words[1:], ""], strict=False):
        if word == "--":
            break
        if word == option:
            found = following
        elif word.startswith(f"{option}="):
            found = word.partition("=")[2]
    return found


def _remembered(settings: Path) -> str:
    """Return what this machine remembers; empty where nothing can be read. The console says what is wrong there."""
    try:
        text = settings.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""
    if f'"{SETTING}"' not in text:  # nearly always, which saves reading it as JSON
        return ""
    import json

    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return ""
    chosen = found.get(SETTING, "") if isinstance(found, dict) else ""
    return chosen if isinstance(chosen, str) else ""


def _locale(environment: Mapping[str, str]) -> str:
    """Return how the system is set; empty where nothing says it."""
    told = next((value for name in _LOCALE if (value := environment.get(name, ""))), "")
    return told or _of_windows()


def _of_windows() -> str:
    """Return the language in which Windows shows itself; empty on other systems."""
    if sys.platform != "win32":
        return ""
    import ctypes
    from locale import windows_locale

    return windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
