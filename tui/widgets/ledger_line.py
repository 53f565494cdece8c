"""The books of the vote in a line that is always there: whether every dot is accounted for."""

from typing import ClassVar

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.widgets.display import visible


class LedgerLine(Widget):
    """A sum and a verdict; the verdict is words and a sign, and green only when it balances."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"ledger--sum", "ledger--balances", "ledger--off", "ledger--quiet"}
    DEFAULT_CSS = """
    LedgerLine {
        height: auto; max-height: 2; width: 1fr; padding: 0 1; background: $panel;
        .ledger--sum { color: $foreground; }
        .ledger--balances { color: $text-success; text-style: bold; }
        .ledger--off { color: $text-warning; text-style: bold; }
        .ledger--quiet { color: $text-muted; }
    }
    """

    sum: reactive[str] = reactive("", layout=True)
    verdict: reactive[str] = reactive("", layout=True)
    tone: reactive[str] = reactive("quiet")  # balances, off or quiet

    def show(self, total: str, verdict: str, tone: str) -> None:
        """Show the sum and what it says; `tone` is balances, off or quiet."""
        self.sum, self.verdict, self.tone = total, verdict, tone

    def render(self) -> Content:
        """Draw both, the verdict first: it may be all that fits."""
        sign = {"balances": "✓ ", "off": "! "}.get(self.tone, "")
        verdict = Content(f"{sign}{visible(self.verdict)}").stylize(self.get_visual_style(f"ledger--{self.tone}"))
        if not self.sum:
            return verdict
        return Content.assemble(verdict, (f"  {visible(self.sum)}", self.get_visual_style("ledger--sum")))
