"""Ways to look at a tree or a map: some rows, one branch, a few levels, drawn, as it was worded before."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType

from report.pictures.picture import Picture
from tui.screens.base.priority import PriorityScreen
from tui.screens.dialogs.wordings import WordingsScreen
from tui.screens.statements.filters import FilterScreen, Wanted
from tui.screens.statements.picture import PictureScreen
from tui.widgets.composer.entry import Entry
from workshop.document import Workshop
from workshop.model import Node, Result
from workshop.statements import statements

_DEEPEST = 4  # levels that the key for folding goes through before it unfolds all


class LensScreen(PriorityScreen):
    """An outline that can be looked at in several ways."""

    KIND: ClassVar[type[Node | Result]] = Node
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("alt+q", "filter", "Filter", id="lens.filter", show=False, tooltip="Show only some of the rows"),
        Binding("alt+z", "branch", "Branch only", id="lens.branch", show=False, tooltip="Show one branch, or all"),
        Binding("alt+o", "levels", "Levels", id="lens.levels", show=False, tooltip="Fold to 1, 2, 3 levels, or none"),
        Binding("alt+v", "picture", "Picture", id="lens.picture", show=False, tooltip="The tree or map drawn"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._filter_name = ""
        self._levels = 0
        self.linked: frozenset[str] = frozenset()  # the places that say the statement of another

    def show(self, workshop: Workshop, changed: frozenset[str] | None) -> None:
        """Show the rows, knowing which statements stand in several places."""
        self.linked = statements.linked(workshop, self.linked, changed)
        super().show(workshop, changed)

    def pictures(self) -> Sequence[Picture]:
        """The priority drawn."""
        raise NotImplementedError

    def statement_ids(self) -> list[str]:
        """All statements that this screen shows."""
        raise NotImplementedError

    def action_filter(self) -> None:
        """Show only some of the rows, or all again."""
        screen = FilterScreen(self.desk.workshop, self.statement_ids())

        def chosen(picked: str | None) -> None:
            if picked is None:
                return
            found = screen.filters.get(picked)
            self._filter_name = found.name if found else ""
            self.rows.filter = self._now(found.wanted) if found else None
            self.refresh_strip()

        self.app.push_screen(screen, chosen)

    def _now(self, wanted: Wanted) -> Callable[[str], bool]:
        return lambda key: wanted(self.desk.workshop, key)

    def shown_only(self) -> str:
        """What of the rows is shown, where it is not all of them."""
        said = f"Only rows {self._filter_name} ({self.rows.matched}); alt+q shows all" if self.rows.filter else ""
        return said or ("One branch only; alt+z shows all" if self.rows.branch else "")

    def action_branch(self) -> None:
        """Show the branch under the cursor by itself, or all again."""
        self.rows.focus_branch(None if self.rows.branch else self.rows.cursor)
        self.refresh_strip()

    def action_levels(self) -> None:
        """Fold to one level, two, three, then unfold all."""
        self._levels = (self._levels + 1) % _DEEPEST
        self.rows.fold_to(self._levels + 1 if self._levels else None)
        count = "all levels" if not self._levels else "1 level" if self._levels == 1 else f"{self._levels} levels"
        self.desk.say(f"Shown: {count}.")

    def action_picture(self) -> None:
        """Draw the priority, as the report shows it."""
        self.app.push_screen(PictureScreen(self.pictures()))

    def action_history(self) -> None:
        """Show the wordings of a statement with what changed; any can be taken up again."""
        workshop, key = self.desk.workshop, self.rows.cursor
        if workshop.get(self.KIND, key) is None:
            super().action_history()
            return
        said = statements.wordings(self.desk, workshop, key)

        def take_up(stamp: str | None) -> None:
            found = next((each for each in said if stamp and each.stamp == stamp.split(" ")[0]), None)
            if found is not None and found.text != statements.said_of(self.desk.workshop, key):
                self.reword(key, Entry(found.text, speaker=found.proposer))

        self.app.push_screen(WordingsScreen(said, statements.said_of(workshop, key)), take_up)
