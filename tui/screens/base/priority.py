"""A screen of one priority at a time, as sessions 3 to 5 work on them."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.screens.base.comments import new_comment
from tui.screens.base.insertion import InsertionPoint
from tui.screens.base.recording import READ_ONLY, OutlineScreen
from tui.screens.base.row_keys import StringOutline
from tui.widgets.composer.composer import Composer
from tui.widgets.composer.entry import Entry
from tui.widgets.context_panel import ContextPanel, Span
from tui.widgets.outline.outline import Outline
from tui.widgets.priority_tabs import PriorityTabs
from tui.widgets.tabs import Tab
from workshop import outline
from workshop.document import Workshop
from workshop.model import Priority
from workshop.statements import tree
from workshop.statements.statements import said_of
from workshop.text import shorten
from workshop.votes import priorities

NOTHING_ADOPTED = (
    "No priority is adopted yet. F2 shows the votes and adopts what the plenary chose.",
    "Or type a priority of the plenary's own here and press Enter: its tree, its vision and its map follow.",
)

_ABOUT = {
    "why": "Why this wording",
    "amend": "Amendment, @ who proposes it",
    "merge": "One wording of these, @ who proposes it",
    "assumptions": "What it assumes",
    "risks": "What could keep it from coming about",
}


class PriorityScreen(OutlineScreen):
    """Names the priorities in a line, keeps something of the present one in sight, and goes on to the next by key."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "alt+n,ctrl+pagedown",
            "priority(1)",
            "Next priority",
            id="priority.next",
            tooltip="Go to the next priority",
            show=False,
        ),
        Binding(
            "alt+p,ctrl+pageup",
            "priority(-1)",
            "Priority before",
            id="priority.before",
            tooltip="Go to the priority before",
            show=False,
        ),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.priority = ""  # the one shown
        self._cursors: dict[str, str] = {}  # where the cursor was, by priority

    def strip(self, workshop: Workshop) -> Sequence[Sequence[Span]]:  # noqa: ARG002 - for the sessions to say
        """What stays in sight above the rows."""
        return ()

    def compose_body(self) -> ComposeResult:
        """Put the priorities above the rows, and the composer below."""
        yield PriorityTabs()
        yield ContextPanel()
        yield StringOutline()
        yield Composer(id="composer")

    def on_mount(self) -> None:
        """Follow the room from priority to priority."""
        super().on_mount()
        self.watch(self.app, "priority", self._priority_changed, init=False)
        onward = next((a.binding for a in self.active_bindings.values() if a.binding.id == "priority.next"), None)
        if onward is not None:
            self.query_one(PriorityTabs).hint = f"{self.app.get_key_display(onward)} next"

    def catch_up(self) -> None:
        """Show what is there now of the priority that the room works on."""
        if self.desk.workshop is self._shown and self._wanted() != self.priority:
            self._show(self.desk.workshop, None)
        super().catch_up()

    def show(self, workshop: Workshop, changed: frozenset[str] | None) -> None:
        """Show the priority, and put the cursor where it was."""
        wanted = self._wanted()
        moved = wanted != self.priority
        if moved:
            self._cursors[self.priority] = self.rows.cursor
            self.priority = wanted
            self.rows.filter = None
            self.rows.focus_branch(None)
        adopted = priorities.adopted(workshop)
        self.query_one(PriorityTabs).show([Tab(priority.id, priority.text) for priority in adopted], wanted)
        super().show(workshop, None if moved or (changed and "priorities" in changed) else changed)
        if moved and not self.rows.move_cursor(self._cursors.get(wanted, "")):
            self.first_place()
        self.refresh_strip()

    def first_place(self) -> None:
        """Put the cursor where work on a priority begins."""

    def refresh_strip(self) -> None:
        """Say again what stays in sight."""
        self.query_one(ContextPanel).show(self.strip(self.desk.workshop))

    def show_record(self, record_id: str) -> None:
        """Put the cursor on a record of the present priority."""
        self.catch_up()
        super().show_record(record_id)

    def _wanted(self) -> str:
        workshop, wanted = self.desk.workshop, self.desk.priority
        if workshop.get(Priority, wanted) is not None:
            return wanted
        return next(iter(workshop.children(priorities.PRIORITIES)), "")

    def _priority_changed(self) -> None:
        if self.is_current:
            self.catch_up()

    @on(Outline.CursorMoved)
    def _keep_in_sight(self) -> None:
        self.refresh_strip()

    @on(PriorityTabs.Picked)
    def _picked(self, event: PriorityTabs.Picked) -> None:
        self.desk.priority = event.tab

    def action_priority(self, by: int) -> None:
        """Go to the next priority, or to the one before; after the last comes the first."""
        adopted = self.desk.workshop.children(priorities.PRIORITIES)
        if not adopted:
            self.desk.say("No priority is adopted yet; F2 adopts them.", wrong=True)
            return
        here = adopted.index(self.priority) if self.priority in adopted else 0
        self.desk.priority = adopted[(here + by) % len(adopted)]

    def take_up_draft(self) -> None:
        """Offer what was half-typed, on the priority to which it belongs."""
        for place in self.desk.drafts_under(self.place()):
            row = self.row_of(place.removeprefix(f"{self.place()}/"))
            if priority := tree.priority_of(self.desk.workshop, row):
                self.desk.priority = priority
                self.catch_up()
        super().take_up_draft()

    def row_of(self, key: str) -> str:
        """The first row of what is typed about rows: the key of rows, "#", and what it is."""
        return key.partition("#")[0].partition("+")[0]

    def type_about(self, key: str) -> None:
        """Put what is typed about rows into the line: a note, an amendment, a merger."""
        if self.desk.read_only:
            self.desk.say(READ_ONLY, wrong=True)
            return
        self.rewording = key
        self.composer.load(self.entry_of(key) or Entry())
        self.composer.focus()
        self.refresh_prompt()

    def refresh_prompt(self) -> None:
        """Say what Enter would record; of a note, what it is about."""
        super().refresh_prompt()
        keys, _, field = self.rewording.partition("#")
        if field and self.is_mounted:
            called = shorten(", ".join(said_of(self.desk.workshop, key) for key in keys.split("+")), 40)
            self.composer.prompt = f"{_ABOUT[field]} · Esc leaves it: “{called}”"

    def adopt(self, text: str) -> bool:
        """Adopt a priority of the plenary's own, with its trunk."""
        priority, trunk = self.desk.new_id("priority"), self.desk.new_id("node")
        return self.desk.do("Adopt a priority", lambda w: priorities.adopt(w, priority, trunk, text=text))

    def recorded(self, label: str, key: str, edit: Callable[[Workshop], Workshop]) -> bool:
        """Record an edit and go to a row; whether it was taken."""
        if not self.desk.do(label, edit):
            return False
        self.rows.move_cursor(key)
        return True

    def record_talk(self, entry: Entry, there: InsertionPoint) -> bool:
        """Record something said."""
        said = new_comment(self.desk, entry)
        return self.recorded(f"Add {said.kind}", said.id, lambda w: outline.insert(w, [said], there.into, there.after))
