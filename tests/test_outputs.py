"""What the commands make of the sample, to the byte: as before the rebuilding, but for the lines that are listed.

`tests/data/outputs.json` holds the SHA-256 of each output before the rebuilding and now; `tests/data/reworded.diff`
lists every line in between. `python -m tests.test_outputs CHECKOUT` writes both anew, where CHECKOUT is a checkout
of the version before (7798583) with its own `.venv`.
"""

import contextlib
import hashlib
import io
import json
import re
import subprocess
import sys
import tempfile
from difflib import unified_diff
from pathlib import Path

import pytest

from tui.cli.main import run

ROOT = Path(__file__).parent.parent
HASHES, REWORDED = ROOT / "tests" / "data" / "outputs.json", ROOT / "tests" / "data" / "reworded.diff"
SAMPLE = "examples/lao-pdr-2013.json"
COMMANDS = {
    "report.md": ("report", SAMPLE, "-o", "{}"),
    **{f"report-{names}.md": ("report", SAMPLE, "--names", names, "-o", "{}") for names in ("full", "group", "none")},
    "votes.csv": ("export", SAMPLE, "--votes", "{}"),
    "framework.csv": ("export", SAMPLE, "--framework", "{}"),
    **{
        f"{kind}.{ending}": ("export", SAMPLE, f"--{kind}", "{}")
        for kind in ("tree", "map")
        for ending in ("txt", "drawn.txt")  # pictures are drawn anew since then: test_pictures has them
    },
    "check.txt": ("check", SAMPLE),
}
_HUNK = re.compile(r"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")


def output(name: str, folder: Path) -> str:
    """Return what a command makes: the file that it writes, or else what it prints."""
    file = folder / name
    printed, complained = io.StringIO(), io.StringIO()
    with contextlib.chdir(ROOT), contextlib.redirect_stdout(printed), contextlib.redirect_stderr(complained):
        assert run([word.format(file) for word in COMMANDS[name]]) == 0
    assert complained.getvalue() == ""
    return file.read_bytes().decode() if file.exists() else printed.getvalue()


def output_of(checkout: Path, name: str, folder: Path) -> str:
    """Return what the same command of another checkout makes."""
    file = folder / name
    words = [str(checkout / ".venv" / "bin" / "python"), "-m", "tui", *(word.format(file) for word in COMMANDS[name])]
    done = subprocess.run(words, cwd=checkout, capture_output=True, check=True)
    return (file.read_bytes() if file.exists() else done.stdout).decode()


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def split(text: str) -> list[str]:
    """Return the lines with their ends; a carriage return is part of its line."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def listing(name: str, before: str, now: str) -> str:
    return "".join(unified_diff(split(before), split(now), f"before/{name}", f"now/{name}", n=0))


def listed(name: str, listings: str) -> str:
    """Return the part of all listings that is about one output."""
    parts = re.split(r"^(?=--- before/)", listings, flags=re.MULTILINE)
    return next((part for part in parts if part.startswith(f"--- before/{name}\n")), "")


def undone(now: str, listing: str) -> str:
    """Return what was printed before, from what is printed now and what differs."""
    lines, before, at = split(now), list[str](), 0
    changes = iter(split(listing)[2:])
    for line in changes:
        hunk = _HUNK.match(line)
        if hunk is None:
            before += [line[1:]] * line.startswith("-")
            continue
        added = int(hunk[3] or 1)
        start = int(hunk[2]) - (1 if added else 0)
        before += lines[at:start]
        at = start + added
    return "".join(before + lines[at:])


@pytest.mark.parametrize("name", COMMANDS)
def test_an_output_is_as_stored_and_what_differs_from_before_is_listed(name: str, tmp_path: Path) -> None:
    now = output(name, tmp_path)
    stored = json.loads(HASHES.read_text(encoding="utf-8"))[name]
    assert sha256(now) == stored["now"], f"{name} is not what it was; if that is meant: python -m tests.test_outputs"
    assert sha256(undone(now, listed(name, REWORDED.read_bytes().decode()))) == stored["before"]


def test_each_output_is_stored() -> None:
    assert json.loads(HASHES.read_text(encoding="utf-8")).keys() == COMMANDS.keys()


def test_a_listing_undone_gives_what_was_before() -> None:
    before, now = "a\nb\nc\nd\n", "a\nB\nB2\nd\ne\n"
    assert undone(now, listing("x", before, now)) == before
    assert undone(before, listing("x", now, before)) == now
    assert undone(now, listing("x", now, now)) == now


def main(checkout: Path) -> None:
    """Write the hashes and the listings anew."""
    hashes, listings = {}, ""
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        for name in COMMANDS:
            before = output_of(checkout, name, Path(one))
            now = output(name, Path(other))
            hashes[name] = {"before": sha256(before), "now": sha256(now)}
            listings += listing(name, before, now)
    HASHES.write_text(json.dumps(hashes, indent=1) + "\n", encoding="utf-8")
    REWORDED.write_bytes(listings.encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
