"""The books of the vote, always there: whether every dot is accounted for, and below by sector."""

import os
from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.widgets.text.display import visible
from tui.widgets.text.terminal import is_plain

_LEAST = 5  # cells that the name of a sector keeps, however many there are


class LedgerLine(Widget):
    """A verdict and a sum; the verdict is words and a sign, and green only when it balances."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "ledger--sum",
        "ledger--balances",
        "ledger--part",
        "ledger--off",
        "ledger--quiet",
    }
    DEFAULT_CSS = """
    LedgerLine {
        height: auto; max-height: 3; width: 1fr; padding: 0 1; background: $panel;
        .ledger--sum { color: $foreground; }
        .ledger--balances { color: $text-success; text-style: bold; }
        .ledger--part { color: $foreground; text-style: bold; }
        .ledger--off { color: $text-warning; text-style: bold; }
        .ledger--quiet { color: $text-muted; }
    }
    """

    total: reactive[str] = reactive("", layout=True)
    verdict: reactive[str] = reactive("", layout=True)
    tone: reactive[str] = reactive("quiet")  # balances, part, off or quiet
    sectors: reactive[tuple[tuple[str, str], ...]] = reactive((), layout=True)

    def show(self, total: str, verdict: str, tone: str, sectors: Sequence[tuple[str, str]]) -> None:
        """Show the books of the vote.

        Args:
            total: The sum in figures; may be empty.
            verdict: What the sum says.
            tone: How the verdict is drawn: balances, part, off or quiet.
            sectors: The name of each sector and its dots; none for no second line.
        """
        self.total, self.verdict, self.tone, self.sectors = total, verdict, tone, tuple(sectors)

    def render(self) -> Content:
        """Draw the verdict first, as it may be all that fits."""
        sign = {"balances": "= " if is_plain(os.environ) else "✓ ", "part": "~ ", "off": "! "}.get(self.tone, "")
        verdict = Content(f"{sign}{visible(self.verdict)}").stylize(self.get_visual_style(f"ledger--{self.tone}"))
        plain = self.get_visual_style("ledger--sum")
        top = Content.assemble(verdict, (f" · {visible(self.total)}", plain)) if self.total else verdict
        if not self.sectors:
            return top
        return Content("\n").join([top, Content(self._by_sector()).stylize(self.get_visual_style("ledger--quiet"))])

    def _by_sector(self) -> str:
        """Return the sectors in one line, the longest names shortened where they do not all fit."""
        names = [visible(name) for name, _ in self.sectors]
        room = self.size.width - sum(cell_len(books) + 1 for _, books in self.sectors) - 3 * (len(names) - 1)
        while sum(map(cell_len, names)) > room:
            longest = max(names, key=cell_len)
            if cell_len(longest) <= _LEAST:
                break
            cut = Content(longest).truncate(cell_len(longest) - 1, ellipsis=True).plain
            names[names.index(longest)] = cut
        return " · ".join(f"{name} {books}" for name, (_, books) in zip(names, self.sectors, strict=True))
