"""The wordings of a statement with who proposed each and why, and what changed from one to the next."""

from collections.abc import Sequence

from tui.screens.base.picker import Choice, PickScreen
from tui.widgets.outline.outline import Row
from workshop.statements.statements import Said
from workshop.word_diff import signed, struck_and_inserted


class WordingsScreen(PickScreen):
    """Lists wordings, the newest first, each with what it changed. Gives the one picked by its stamp."""

    def __init__(self, said: Sequence[Said], now: str) -> None:
        choices: list[Choice] = []
        before = ""
        for wording in said:
            change = signed(struck_and_inserted(before, wording.text)) if before else ""
            choices[:0] = [_wording(wording, now), *([_change(wording, change)] if change else [])]
            before = "" if wording.of else wording.text
        title = "Wordings, the newest first; Enter takes one up again"
        super().__init__(title, choices, "some words", "No wording yet.")


def _wording(said: Said, now: str) -> Choice:
    marks = [
        *(["now"] if said.text == now and not said.undone else []),
        *(["undone"] if said.undone else []),
        *(["merged into this"] if said.of else []),
    ]
    note = " · ".join(filter(None, (said.proposer, said.why)))
    row = Row(said.text, label=f"{said.at.astimezone():%d %b %H:%M}", marks=tuple(marks), note=note)
    return Choice(said.stamp, row, f"{said.text} {note}")


def _change(said: Said, change: str) -> Choice:
    return Choice(f"{said.stamp} change", Row(change, label="changed:", tone="talk"), said.text)
