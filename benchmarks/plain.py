"""What a key costs in the library alone: an Input, or a Tree of 10,000 rows, and nothing else."""

import sys

from textual.app import App, ComposeResult
from textual.widgets import Input, Tree

ROWS = 10_000


class Plain(App[None]):
    """Shows one widget."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.kind = kind

    def compose(self) -> ComposeResult:
        """Compose it."""
        if self.kind == "input":
            yield Input(placeholder="Ready")
            return
        tree: Tree[None] = Tree("Ready")
        for number in range(ROWS):
            tree.root.add_leaf(f"Problem {number}: families sell the land that feeds them")
        tree.root.expand()
        yield tree


if __name__ == "__main__":
    Plain(sys.argv[1]).run()
