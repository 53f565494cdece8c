"""The screen of session 2: problems are grouped, dots counted, priorities adopted; the books are always in sight."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal

from tui.screens import keys
from tui.screens.base.fitting import has_beside
from tui.screens.base.page import Page
from tui.screens.base.screen import RecordingScreen
from tui.screens.statements import into_tree, moving
from tui.screens.votes import ballots, grouping, ranking, tally, texts
from tui.screens.votes.ballots import BallotsPage
from tui.screens.votes.grouping import GroupingPage
from tui.screens.votes.ranking import RankingPage
from tui.screens.votes.sums import Sums
from tui.widgets.composer.composer import Composer
from tui.widgets.composer.entry import Entry
from tui.widgets.context_panel import ContextPanel
from tui.widgets.key import DeclaredKey, key
from tui.widgets.ledger_line import LedgerLine
from tui.widgets.outline.outline import Outline
from tui.widgets.tabs import Tab
from tui.widgets.tally_view import TallyView
from tui.widgets.text.keys import bindings
from tui.widgets.view_tabs import ViewTabs
from workshop.document import Workshop
from workshop.model import Ballot, Count, Priority, Round
from workshop.votes import rounds

KEYS: list[DeclaredKey] = [
    # not in the footer: it stands behind the names of the views
    key("ctrl+n,f2", "votes.view", *texts.KEYS["votes.view"]),
    *moving.KEYS,
    *into_tree.KEYS,
    *grouping.KEYS,
    *ballots.KEYS,
    *ranking.KEYS,
]


class VotesScreen(RecordingScreen):
    """Grouping, ballots, ranking and cut: three pages over the same votes."""

    SESSION = "votes"
    BINDINGS: ClassVar[list[BindingType]] = bindings(*KEYS)
    DEFAULT_CSS = """
    VotesScreen #floor { height: 1fr; }
    VotesScreen #floor > Outline { width: 1fr; min-width: 30; }
    VotesScreen TallyView { width: 2fr; height: 1fr; }
    VotesScreen #beside { width: 42; height: 1fr; max-height: 100%; }
    VotesScreen #above { text-wrap: nowrap; text-overflow: ellipsis; }
    """

    def make_pages(self) -> tuple[Page, ...]:
        """Return its three pages, which share the sums."""
        self._sums = Sums()
        self.grouping = GroupingPage(self, self._sums)
        self.ballots = BallotsPage(self, self._sums)
        self.ranking = RankingPage(self, self._sums)
        return (self.grouping, self.ballots, self.ranking)

    def first_page(self) -> Page:
        """Return the ballots where there are some, else the grouping."""
        return self.ballots if self.console.workshop.children("ballots") else self.grouping

    def compose_body(self) -> ComposeResult:
        """Put pages and books on top, rows with the tally beside them, and the line below."""
        yield ViewTabs([Tab(page.NAME, texts.VIEWS[page.NAME]) for page in self.pages], str(keys.VIEW))
        yield LedgerLine()
        yield ContextPanel(id="above")
        with Horizontal(id="floor"):
            yield Outline()
            yield TallyView()
            yield ContextPanel(id="beside", further=True)
        yield Composer(id="composer")

    def show(self, workshop: Workshop, changed: frozenset[str] | None) -> None:
        """Show the page, the books and what belongs to the page."""
        tabs, ballots = self.query_one(ViewTabs), self.page is self.ballots
        tabs.here = self.page.NAME
        self.query_one(TallyView).display = ballots
        if self.page is not self.grouping:
            self.grouping.overlaps.stop()
            walls = tally.walls(workshop, self._sums.sheet(workshop)) if ballots else ()
            self.around.show_above(walls, None if has_beside(self) else ())
        super().show(workshop, changed)
        self.query_one(LedgerLine).show(*tally.books(self._sums.tally(workshop), rounds.numbers(workshop)))

    def turn_to(self, record_id: str) -> None:
        """Show the page that has a row of a record."""
        record = self.console.workshop.records.get(record_id)
        if isinstance(record, Ballot | Count | Round):
            self.go_to_page(self.ballots)
        else:
            self.go_to_page(self.ranking if isinstance(record, Priority) else self.grouping)

    @on(ViewTabs.Picked)
    def _picked(self, event: ViewTabs.Picked) -> None:
        self.go_to_page(next(page for page in self.pages if event.tab == page.NAME))

    def action_command(self, name: str) -> None:
        """Run a command of the page, or go to the next page."""
        if name == "votes.view":
            typed, meant = self.composer.value, self.grouping.meant_as_ballot
            takes_along = self.page is self.grouping and bool(meant) and typed.text == meant
            if takes_along:
                self.composer.clear()
                self.line.keep(Entry())
            self.go_to_page(self.pages[(self.pages.index(self.page) + 1) % len(self.pages)])
            if takes_along and not self.composer.value.text:
                self.composer.load(typed, base=Entry())
                self.line.keep(typed)
                self.refresh_prompt()
        else:
            super().action_command(name)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The key that goes to the next page works on each."""
        return parameters == ("votes.view",) or super().check_action(action, parameters)
