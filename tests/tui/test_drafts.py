"""Half-typed lines: when each was begun."""

from datetime import UTC, datetime, timedelta

import pytest

from tui.drafts import Drafts, text_of
from tui.widgets.composer.entry import Entry

START = datetime(2026, 11, 24, 2, tzinfo=UTC)


def test_a_line_is_begun_at_its_first_key(monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter(START + timedelta(seconds=n) for n in range(9))
    monkeypatch.setattr("tui.drafts._now", lambda: next(times))
    drafts = Drafts({"tree": text_of(Entry("of the last run"))})
    assert drafts.begun("problems") is None
    for typed in ("L", "La", "Lan", "Land"):
        drafts.keep("problems", Entry(typed))
    drafts.keep("vision", Entry("A"))
    assert drafts.begun("problems") == START
    assert drafts.begun("vision") == START + timedelta(seconds=1)
    drafts.keep("problems", Entry())
    assert drafts.begun("problems") is None
    drafts.keep("problems", Entry("again"))
    assert drafts.begun("problems") == START + timedelta(seconds=2)
    drafts.keep("tree", Entry("of the last run, and on"))
    assert drafts.begun("tree") is None  # it was begun before this console was
