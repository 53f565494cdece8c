"""The few things that this machine remembers of what was chosen, in the state folder; losing them loses nothing."""

import json
from pathlib import Path


class Settings:
    """Names and values in one small JSON file. A file that cannot be read or written is as if empty."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._values = self._read()

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
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.write_text(json.dumps(self._values), encoding="utf-8")
        except OSError:
            return False
        return True

    def _read(self) -> dict[str, str]:
        if self._path is None:
            return {}
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        if not isinstance(found, dict):
            return {}
        return {name: value for name, value in found.items() if isinstance(value, str)}
