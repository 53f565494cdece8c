"""The few things that this machine remembers of what was chosen, in the state folder; losing them loses nothing."""

import json
from pathlib import Path

from store import texts
from store.errors import unreadable
from store.file.private import write_private
from store.judge import type_fault


class Settings:
    """Names and values in one small JSON file; what cannot be used of it is as if it were not there.

    `fault` is a sentence about that for the typist, empty where there is none.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self.fault = ""
        self._values = self._read(path) if path is not None else {}

    def get(self, name: str, default: str) -> str:
        """Return what was chosen under a name."""
        return self._values.get(name, default)

    def all(self) -> dict[str, str]:
        """Return everything that was chosen, by name."""
        return dict(self._values)

    def set(self, name: str, value: str) -> bool:
        """Choose, and return whether the choice will be remembered."""
        self._values[name] = value
        if self._path is None:
            return False
        try:
            write_private(self._path, json.dumps(self._values).encode("ascii"))
        except OSError:
            return False
        return True

    def _read(self, path: Path) -> dict[str, str]:
        try:
            found = json.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except OSError as error:
            self.fault = str(unreadable(path, error))
            return {}
        except (ValueError, RecursionError):
            self.fault = texts.settings_not_json(path)
            return {}
        values = (
            {name: value for name, value in found.items() if isinstance(value, str)} if isinstance(found, dict) else {}
        )
        if not isinstance(found, dict) or len(values) < len(found):
            self.fault = texts.wrong_settings(path, type_fault(dict[str, str], found))
        return values
