"""The list of what is still missing, and the way to each row of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.screens.base.screen import RecordingScreen
from tui.screens.dialogs.ready import ReadyScreen
from workshop.readiness.lacks import Lack, Missing
from workshop.readiness.readiness import missing
from workshop.talk import INBOX

if TYPE_CHECKING:
    from tui.app import PlenaryApp

_RANKING = "votes.ranking"
_PAGES: dict[Lack, str] = {"unrated": _RANKING, "unreasoned": _RANKING, "tie": _RANKING}
"""The page where it is put right, if that is not the one on which the record stands."""


def show(app: PlenaryApp) -> None:
    """List what is missing; the one picked is gone to."""
    found = missing(app.workshop, app.opened.drafts.words)

    def taken(picked: str | None) -> None:
        if picked is not None:
            app.call_next(_go, app, found[int(picked)])

    app.push_screen(ReadyScreen(found), taken)


async def _go(app: PlenaryApp, each: Missing) -> None:
    """Show the row where something is missing, on the page where it is put right."""
    if each.lack == "inbox" or each.place == INBOX:
        await app.run_action("dialog('inbox')")
        return
    if each.priority:
        app.priority = each.priority
    if each.session != app.current_mode:
        await app.switch_mode(each.session)
    screen = app.screen
    if not isinstance(screen, RecordingScreen):
        return
    screen.show_record(each.record)
    wanted = each.place if each.lack == "half-typed" else _PAGES.get(each.lack, "")
    page = next((page for page in screen.pages if wanted == page.NAME), None)
    if page is not None:
        screen.go_to_page(page)
    screen.go_to_row(each.record, each.place)
