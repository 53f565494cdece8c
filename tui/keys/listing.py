"""What F9 lists: what can be done on the screen in sight, its own actions first."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from textual.binding import Binding

from tui.keys import texts
from tui.screens import keys
from tui.screens.dialogs import texts as sentences
from tui.screens.dialogs.keys import ASKED, Action

if TYPE_CHECKING:
    from tui.app import PlenaryApp

READS = frozenset({
    "row.select-up", "row.select-down", "row.fold", "row.unfold", "row.first", "row.last", "row.group",
    "row.group-end", "row.go", "row.lineage", "row.history", "priority.next", "priority.before", "votes.view",
    "votes.by", "row.beside-down", "row.beside-up",
    "votes.order", "lens.filter", "lens.branch", "lens.levels", "lens.picture", "statement.copy",
    "results.gap", "app.keys", "app.search", "app.tray", "app.inbox", "app.report", "app.report-as", "app.ready",
    "app.timeline", "past.earlier", "past.later", "past.now", "app.quit",
    "go.problems", "go.votes", "go.tree", "go.vision", "go.results", "go.workshop",
    "look.dark", "look.light", "look.contrast",
})  # fmt: skip
"""The commands that change nothing: all that there are where a workshop is open for reading only."""

_LISTS = ("library.", "series.")
"""What the commands of screens begin with on which no workshop is open."""
_GENERAL = ("go.", "app.", "look.", "past.")


def listed(app: "PlenaryApp") -> Sequence[tuple[str, Sequence[Action]]]:
    """Return what can be done, by headings: on this screen, with its rows, everywhere, in the line."""
    written: dict[str, list[str]] = {}  # every key that does it
    found: dict[str, Binding] = {}
    for active in app.screen.active_bindings.values():
        binding = active.binding
        if (
            binding.id
            and active.enabled
            and (not app.read_only or binding.id in READS or binding.id.startswith(_LISTS))
        ):
            found.setdefault(binding.id, binding)
            written.setdefault(binding.id, []).append(app.get_key_display(binding))
    actions = {
        command: Action(
            command,
            ", ".join(written[command]),
            binding.description,
            binding.tooltip or "",
            texts.SYNONYMS.get(command, ""),
        )
        for command, binding in found.items()
    }
    own = [each for each in actions.values() if not each.command.startswith(("row.", *_GENERAL))]
    rows = [each for each in actions.values() if each.command.startswith("row.")]
    everywhere = [each for each in actions.values() if each.command.startswith(_GENERAL)]
    twice = f"{keys.KEYS_LISTED} {keys.IN_WORDS}"
    help_first = Action(ASKED, twice, texts.IN_WORDS, texts.WHAT_GOES_HERE, texts.SYNONYMS[ASKED])
    own.sort(key=lambda each: not found[each.command].show)  # those of the footer first
    parts = [(texts.THIS_SCREEN, [*own, help_first]), (texts.ROWS, rows), (texts.EVERYWHERE, everywhere)]
    return parts if app.read_only else [*parts, (texts.THE_LINE, [*_line()])]


def _line() -> Iterator[Action]:
    for number, (pressed, does) in enumerate(sentences.LINE_KEYS.items()):
        yield Action(f"line {number}", pressed, does, does)
