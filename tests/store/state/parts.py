"""A step to journal, and the files that a journal's steps stand in."""

from pathlib import Path

from store.state.journal import Journal

STEP = {"label": "ເຮືອ \ud800\n", "changes": [{"record": "p", "field": "text", "value": "[/x]", "replaces": []}]}


def files(journal: Journal) -> list[Path]:
    return sorted(path for path in journal.folder.iterdir() if path.suffix == ".log")
