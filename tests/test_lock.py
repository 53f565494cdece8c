"""The lock names what an installation needs, each with hashes, and says the same as constraints.txt."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
_PINNED = re.compile(r"^([A-Za-z0-9_.-]+)==([^ \\;]+)(?: ;[^\\]*)?( \\)?$")


def names(text: str) -> dict[str, str]:
    """Packages and their versions."""
    found = (_PINNED.match(line) for line in text.splitlines())
    return {match[1].lower().replace("_", "-"): match[2] for match in found if match}


def test_every_package_has_hashes_and_the_version_that_is_tested() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    tested = names((ROOT / "constraints.txt").read_text(encoding="utf-8"))
    locked = names(text)
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    assert {re.split(r"[^A-Za-z0-9_-]", each)[0].lower() for each in wanted} <= locked.keys()
    assert {name: version for name, version in locked.items() if tested.get(name) != version} == {}
    for pinned in re.split(r"\n(?=[a-z])", text)[1:]:
        assert re.fullmatch(r"\S+(?: ;[^\\]*)? \\\n(?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n?)+", pinned), pinned
    assert "://" not in text
