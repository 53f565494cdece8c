"""What a screen gives up where a terminal has few lines: the head first, then rows, then the foot, never the line.

And what it has beside the rows where the terminal is wide.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.screen import Screen
from textual.widget import Widget

from tui.screens.around import WIDE
from tui.screens.base.row_commands import READING
from tui.widgets.composer.composer import Composer
from tui.widgets.composer.view import most_rows
from tui.widgets.context_panel import ContextPanel
from tui.widgets.key_bar import KeyBar
from tui.widgets.ledger_line import LedgerLine
from tui.widgets.message_line import MessageLine
from tui.widgets.outline.outline import Outline
from tui.widgets.priority_tabs import PriorityTabs
from tui.widgets.size_notice import LEAST, SizeNotice
from tui.widgets.title_bar import TitleBar
from tui.widgets.view_tabs import ViewTabs

if TYPE_CHECKING:  # which fits itself
    from tui.screens.base.screen import RecordingScreen

_FOOT = 2  # lines of the message and the keys
_HEAD: tuple[tuple[type[Widget], int], ...] = (  # what stands above the rows, the most important first, and its lines
    (TitleBar, 2),
    (ViewTabs, 1),
    (PriorityTabs, 1),
    (LedgerLine, 3),
    (ContextPanel, 7),
    (SizeNotice, 1),
)


def fit(screen: "RecordingScreen") -> None:
    """Give the head of a screen the lines that the line, some rows and the foot leave it; then see what fits beside."""
    _fit_head(screen)
    follow_beside(screen)


def has_beside(screen: "RecordingScreen") -> bool:
    """Return whether there is room beside the rows for what belongs to the row under the cursor."""
    return screen.page.BESIDE and screen.app.size.width >= WIDE


def follow_beside(screen: "RecordingScreen") -> None:
    """Let what stands beside the rows follow the cursor; what shows it is imported once there is room for it."""
    if screen.beside is None and has_beside(screen):
        from tui.screens.beside.column import BesideRows

        screen.beside = BesideRows(screen)
    if screen.beside is not None:
        screen.beside.follow()


def _fit_head(screen: Screen[None]) -> None:
    height = screen.size.height
    if height >= LEAST.height:
        for widget in (*_heads(screen), *screen.query(MessageLine)):
            if widget.styles.inline.has_rule("max_height"):  # to take it away lays out the whole screen
                widget.styles.max_height = None
        return
    left = height - _FOOT - (1 + most_rows(height)) - max(1, height // 4)
    for widget in _heads(screen):
        wanted = next(lines for kind, lines in _HEAD if isinstance(widget, kind))
        lines = min(wanted, left) if isinstance(widget, LedgerLine | ContextPanel) or left >= wanted else 0
        widget.styles.max_height = max(lines, 0)
        left -= max(lines, 0) if widget.display else 0
    for message in screen.query(MessageLine):
        message.styles.max_height = 1


def _heads(screen: Screen[None]) -> Iterator[Widget]:
    """Yield what stands above the rows, the most important first; not what stands beside them."""
    beside = screen.query_one(Outline).siblings
    inside = set() if any(isinstance(widget, Composer) for widget in beside) else set(beside)
    for kind, _ in _HEAD:
        yield from (widget for widget in screen.query(kind) if widget not in inside)


def read_or_type(screen: "RecordingScreen") -> None:
    """Offer the line where something can be recorded, and the rows alone where nothing can."""
    keys, only = screen.query_one(KeyBar), READING if screen.console.read_only else frozenset[str]()
    if screen.focused is None or keys.only != only:
        keys.only = only
        screen.composer.display = not only
        (screen.rows if only else screen.composer).focus()
        screen.refresh_bindings()
