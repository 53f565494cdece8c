"""A number typed in a list of statements is that number, not a part of another."""

from tui.screens.choices import Choice
from tui.screens.statements import picker
from tui.widgets.outline.source import Row


def test_an_exact_number_comes_first() -> None:
    labels = ("change R1.1.1", "cause 2.1.1.1", "  cause 1.1.1", "under cause 1.1.1", "effect E1.1.1")
    choices = [
        Choice(f"node-{place}", Row("words", label=label), f"{label} words") for place, label in enumerate(labels)
    ]
    screen = picker.pick("", iter(choices))
    assert [choice.key for choice in screen.found("1.1.1")] == ["node-2", "node-3", "node-0", "node-1", "node-4"]
    assert [choice.key for choice in screen.found("r1.1.1")] == ["node-0"]
    assert len(screen.found("")) == len(screen.found("words")) == len(labels)
