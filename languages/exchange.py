"""Putting the words of another language in the place of the English ones, while their module is imported.

Which language is in force stands in the environment, so that the programs that a console starts speak as it does. It
is settled before the first sentence is imported (`languages.choosing`), and once a process. English costs a look at the
environment for each module.
"""

import os
from collections.abc import Mapping
from importlib import import_module
from types import ModuleType
from typing import Any, Final

SCREENS: Final = "PLENARY_LANGUAGE"
"""The variable of the environment that names the language of screens, messages and commands."""
DOCUMENTS: Final = "PLENARY_REPORT_LANGUAGE"
"""The one that names the language of what is written; where it is not set, that is the language of the screens."""
ENGLISH: Final = "en"
_WRITTEN: Final = frozenset({"report", "workshop", __package__})
"""The packages whose words are in the language of what is written, while a command writes a document."""


def language_of(module: str) -> str:
    """Return the language in which a module of ours speaks, by the name of its folder."""
    screens = os.environ.get(SCREENS) or ENGLISH
    return os.environ.get(DOCUMENTS) or screens if module.partition(".")[0] in _WRITTEN else screens


def exchanged(names: dict[str, Any]) -> None:
    """Put the words of the language in force in the place of a module's own.

    Call it with `globals()` at the end of each texts module. What the other language does not have stays English.
    """
    language = language_of(names["__name__"])
    if language != ENGLISH and (twin := twin_of(names["__name__"], language)):
        names.update({name: value for name, value in public(twin).items() if name in names})


def words_of(module: str, table: str) -> Mapping[str, Mapping[str, Any]]:
    """Return the words that the language in force has for a table of kinds, by kind and field; none in English."""
    language = language_of(module)
    twin = twin_of(module, language) if language != ENGLISH else None
    found: Mapping[str, Mapping[str, Any]] = getattr(twin, table, {})
    return found


def twin_of(module: str, language: str) -> ModuleType | None:
    """Return the module that has the words of another one in a language; None where there is none."""
    name = f"{__package__}.{language}.{module.removeprefix(f'{__package__}.')}"
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        if error.name and f"{name}.".startswith(f"{error.name}."):
            return None
        raise


def public(module: ModuleType) -> dict[str, Any]:
    """Return what a module offers by name: all but what begins with a low line, and other modules."""
    return {
        name: value
        for name, value in vars(module).items()
        if not name.startswith("_") and not isinstance(value, ModuleType)
    }
