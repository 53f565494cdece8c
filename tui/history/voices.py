"""The balance of voices, from the console."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.history import past

if TYPE_CHECKING:
    from tui.app import PlenaryApp


def show(app: PlenaryApp) -> None:
    """Show who spoke how often; what the person picked said is then listed on the timeline."""
    from report.tables.voices import heard
    from tui.screens.timeline.voices import VoicesScreen

    def picked(name: str | None) -> None:
        if name is not None:
            past.timeline(app, f'@"{name}"')

    app.push_screen(VoicesScreen(heard(app.workshop, app.session)), picked)
