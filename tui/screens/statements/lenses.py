"""Ways to look at a tree or a map: some rows, one branch, a few levels, drawn, as it was worded before."""

from collections.abc import Callable

from tui.screens.base.page import Commands, Page, Part
from tui.screens.base.row_commands import RowCommands
from tui.screens.base.row_keys import RowKey
from tui.screens.dialogs.wordings import show_wordings
from tui.screens.statements import texts
from tui.screens.statements.commands import Statements
from tui.screens.statements.filters import Filters, Wanted
from tui.widgets.key import DeclaredKey, key
from workshop.statements import statements

_DEEPEST = 4  # levels that the key for folding goes through before it unfolds all

KEYS: list[DeclaredKey] = [
    key("alt+q", "lens.filter", *texts.KEYS["lens.filter"]),
    key("alt+z", "lens.branch", *texts.KEYS["lens.branch"]),
    key("alt+o", "lens.levels", *texts.KEYS["lens.levels"]),
    key("alt+v", "lens.picture", *texts.KEYS["lens.picture"]),
]


class Lenses(Part):
    """Looks at a page's statements in several ways; `refresh_panel` says above the rows what is shown."""

    def __init__(self, page: Page, rows: RowCommands, shown: Statements, *, refresh_panel: Callable[[], None]) -> None:
        self._page, self._rows, self._statements = page, rows, shown
        self._refresh_panel = refresh_panel
        self._filter_name = ""
        self._levels = 0
        self.linked: frozenset[str] = frozenset()  # the places that say the statement of another

    def before_rows(self, changed: frozenset[str] | None) -> frozenset[str] | None:
        """Find out which statements stand in several places."""
        self.linked = statements.linked(self._page.workshop, self.linked, changed)
        return changed

    def commands(self) -> Commands:
        """Return the commands by the ids of their keys."""
        return {
            "lens.filter": self._pick_filter,
            "lens.branch": self._focus_branch,
            "lens.levels": self._fold_to_levels,
            "lens.picture": lambda: self._page.host.around.draw(self._statements.pictures()),
            "row.history": self._history,
        }

    def shown_only(self) -> str:
        """Return what of the rows is shown, where it is not all of them."""
        rows = self._page.host.rows
        if rows.filter:
            return texts.only_rows(self._filter_name, rows.matched)
        return str(texts.ONE_BRANCH) if rows.branch else ""

    def _pick_filter(self) -> None:
        """Show only some of the rows, or all again."""
        offered = Filters(self._page.workshop, self._statements.ids())

        def chosen(picked: str | None) -> None:
            if picked is None:
                return
            found = offered.filters.get(picked)
            self._filter_name = found.name if found else ""
            self._page.host.rows.filter = self._now(found.wanted) if found else None
            self._refresh_panel()

        self._page.console.pick(offered, chosen)

    def _now(self, wanted: Wanted) -> Callable[[RowKey], bool]:
        return lambda key: wanted(self._page.workshop, key.record)

    def _focus_branch(self) -> None:
        """Show the branch under the cursor by itself, or all again."""
        rows = self._page.host.rows
        rows.focus_branch(None if rows.branch else rows.cursor)
        self._refresh_panel()

    def _fold_to_levels(self) -> None:
        """Fold to one level, two, three, then unfold all."""
        self._levels = (self._levels + 1) % _DEEPEST
        self._page.host.rows.fold_to(self._levels + 1 if self._levels else None)
        self._page.console.say(texts.shown_levels(self._levels))

    def _history(self) -> None:
        """Show the wordings of a statement with what changed; any can be taken up again."""
        record_id = self._page.host.cursor.record
        if self._page.workshop.get(self._statements.kind, record_id) is None:
            self._rows.history()
        else:
            show_wordings(self._page, record_id)
