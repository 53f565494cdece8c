"""Session 2: problems are grouped, dots are counted, priorities are adopted; the books are always in sight."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal

from tui.screens.base.row_keys import StringOutline
from tui.screens.dialogs.histories import HistoryScreen
from tui.screens.votes import history, keys, tally
from tui.screens.votes.ballot_rows import WALL
from tui.screens.votes.ballots import Balloting
from tui.screens.votes.grouping import Grouping
from tui.screens.votes.grouping_rows import record_of
from tui.screens.votes.overlap_panel import Aside
from tui.screens.votes.ranking import Ranking
from tui.screens.votes.sums import Sums
from tui.screens.votes.view import View
from tui.screens.votes.views import ViewsScreen
from tui.widgets.composer.composer import Composer
from tui.widgets.composer.entry import Entry
from tui.widgets.context_panel import ContextPanel
from tui.widgets.ledger_line import LedgerLine
from tui.widgets.outline.outline import Outline
from tui.widgets.tabs import Tab
from tui.widgets.tally_view import TallyView
from tui.widgets.text.keys import key_name
from tui.widgets.view_tabs import ViewTabs
from workshop.document import Workshop
from workshop.model import Ballot, Count, Priority, Round
from workshop.votes import rounds
from workshop.votes.sheet import Sheet
from workshop.votes.tally import Tally


class VotesScreen(ViewsScreen):
    """Grouping, ballots, ranking and cut."""

    SESSION = "votes"
    BINDINGS: ClassVar[list[BindingType]] = keys.BINDINGS
    DEFAULT_CSS = """
    VotesScreen #floor { height: 1fr; }
    VotesScreen #floor > Outline { width: 1fr; min-width: 30; }
    VotesScreen TallyView { width: 2fr; height: 1fr; }
    VotesScreen #beside { width: 42; height: 1fr; max-height: 100%; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.sector = ""
        self.grouping, self.balloting, self.ranking = Grouping(self), Balloting(self), Ranking(self)
        self.views = (self.grouping, self.balloting, self.ranking)
        self.view = self.grouping
        self._sums = Sums()
        self._aside = Aside(self)

    def compose_body(self) -> ComposeResult:
        """Put views and books on top, rows with the tally beside them, and the composer below."""
        yield ViewTabs([Tab(view.ID, view.CAPTION) for view in self.views], key_name("ctrl+n"))
        yield LedgerLine()
        yield ContextPanel(id="above")
        with Horizontal(id="floor"):
            yield StringOutline()
            yield TallyView()
            yield ContextPanel(id="beside")
        yield Composer(id="composer")

    def tally(self, number: int = 0) -> Tally:
        """The sums of a round as the workshop is now; 0 is the present round."""
        return self._sums.tally(self.desk.workshop, number)

    def sheet(self) -> Sheet:
        """The voting sheet as the workshop is now."""
        return self._sums.sheet(self.desk.workshop)

    def changed_rows(self, changed: frozenset[str] | None) -> frozenset[str] | None:
        """Sums and numbers depend on everything; but where only ballots changed, a list of ballots knows which."""
        only_ballots = changed is not None and all(key.startswith(Ballot.prefix) for key in changed)
        return changed if only_ballots and self.view is self.balloting else None

    def on_mount(self) -> None:
        """Begin with the ballots where there are some, else with the grouping."""
        self.enter(self.balloting if self.desk.workshop.children("ballots") else self.grouping)
        super().on_mount()
        self.settle()

    def show(self, workshop: Workshop, changed: frozenset[str] | None) -> None:
        """Show the view, the books and the tally."""
        super().show(workshop, changed)
        self.query_one(LedgerLine).show(*tally.books(self.tally(), rounds.numbers(workshop)))
        self._show_beside()

    def _show_beside(self) -> None:
        workshop = self.desk.workshop
        if self.view is self.balloting:
            self.query_one(ViewTabs).note = tally.note(workshop, self.sector)
            title, rows = tally.beside(workshop, self.tally(), self.sheet(), self.balloting.by)
            self.query_one(TallyView).show(title, rows)
        else:
            self.query_one(ViewTabs).note = ""
        self._rest()

    def record(self, entry: Entry) -> bool:
        """Record what was typed."""
        done = super().record(entry)
        self._show_beside()
        return done

    def enter(self, view: View) -> None:
        """Make a view the present one."""
        super().enter(view)
        self.query_one(TallyView).display = view is self.balloting
        self._aside.hide()

    def show_record(self, record_id: str) -> None:
        """Show a record in the view where it has a row."""
        record = self.desk.workshop.records.get(record_id)
        if isinstance(record, Ballot | Count | Round):
            self.go(self.balloting)
            record_id = f"{WALL}{record.item}" if isinstance(record, Count) else record_id
        else:
            self.go(self.ranking if isinstance(record, Priority) else self.grouping)
        super().show_record(record_id)

    @property
    def cursor_record(self) -> str:
        """The record under the cursor, in whichever place it stands."""
        key = record_of(self.rows.cursor)
        return key if key in self.desk.workshop else ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A key that means nothing in a view is not named there."""
        if action == "key":
            return str(parameters[0]) in self.view.commands()
        return self.view.ID not in keys.NOT_IN.get(action, ())

    def action_key(self, name: str) -> None:
        """Do what a key of the view does."""
        super().action_key(name)
        self._show_beside()

    def action_shift(self, by: int) -> None:
        """Move the line in the ranking; elsewhere the row."""
        if self.view is self.ranking:
            self.ranking.move_line(by)
        else:
            super().action_shift(by)

    def action_delete(self) -> None:
        """Put the row into the tray: of a wall count, all its colours."""
        if self.rows.cursor.startswith(WALL):
            self.balloting.drop_count(self.rows.cursor)
        else:
            super().action_delete()

    def action_history(self) -> None:
        """Show what a row said before: of a ballot or a count, its dots."""
        if self.view is self.balloting:
            earlier = history.wordings(self.desk, self.rows.cursor, self.sheet())
            self.app.push_screen(HistoryScreen(earlier))
        else:
            super().action_history()

    @on(Outline.CursorMoved)
    @on(Outline.SelectionChanged)
    def _moved(self) -> None:
        self._rest()

    def on_resize(self, event: events.Resize) -> None:
        """Put what is beside the grouping where there is room."""
        del event
        if self.view is self.ranking:
            self.call_after_refresh(self.refresh_rows)  # they say less where there is less room
        self._rest()

    def _rest(self) -> None:
        if self.view is self.grouping:
            self._aside.soon()
