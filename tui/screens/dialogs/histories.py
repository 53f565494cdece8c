"""The earlier wordings of a statement; any can be taken up again."""

from collections.abc import Sequence

from tui.screens.base.picker import Choice, PickScreen
from tui.widgets.outline.outline import Row
from workshop.history import Wording


class HistoryScreen(PickScreen):
    """Lists wordings, the present one first. Gives the key of the one picked, which is its stamp."""

    def __init__(self, wordings: Sequence[Wording]) -> None:
        choices = [
            Choice(
                wording.stamp,
                Row(
                    str(wording.value) or "(empty)",
                    label=f"{wording.at.astimezone():%d %b %H:%M}",
                    marks=(("now",) if place == 0 else ())
                    + (("other wording",) if wording.other else ())
                    + (wording.label,),
                ),
                str(wording.value),
            )
            for place, wording in enumerate(reversed(wordings))
        ]
        super().__init__("Wordings of this statement, the present one first", choices, "some words", "No wording yet.")
