"""The least that a Textual app can be: one Static, one Footer."""

from textual.app import App, ComposeResult
from textual.widgets import Footer, Static


class Bare(App[None]):
    """Shows one word."""

    def compose(self) -> ComposeResult:
        """Compose it."""
        yield Static("Ready")
        yield Footer()


if __name__ == "__main__":
    Bare().run()
