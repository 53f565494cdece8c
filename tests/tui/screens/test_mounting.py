"""A screen is made ready once, however often it comes into sight."""

from collections import Counter

import pytest

from tests.tui.conftest import Start
from tui.screens.base.screen import RecordingScreen
from workshop.document import Workshop

SESSIONS = ["problems", "votes", "tree", "vision", "results", "workshop"]


async def test_every_screen_is_made_ready_once(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    mounted: Counter[str] = Counter()
    watched: Counter[str] = Counter()
    on_mount, changed = RecordingScreen.on_mount, RecordingScreen._workshop_changed

    def counted(screen: RecordingScreen) -> None:
        mounted[screen.SESSION] += 1
        on_mount(screen)

    def told(screen: RecordingScreen, old: Workshop, new: Workshop) -> None:
        watched[screen.SESSION] += 1
        changed(screen, old, new)

    monkeypatch.setattr(RecordingScreen, "on_mount", counted)
    monkeypatch.setattr(RecordingScreen, "_workshop_changed", told)
    async with start() as desk:
        for _ in range(2):
            await desk.keys("f1", "f2", "f3", "f4", "f5", "f6")
        await desk.keys("f1", "f7", "escape", "f9", "escape")
        assert mounted == dict.fromkeys(SESSIONS, 1)
        watched.clear()
        await desk.say("Poverty")
        assert watched == dict.fromkeys(SESSIONS, 1), "each follows the workshop, and once"
