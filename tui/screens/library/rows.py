"""The rows of the library, and what is told of the workshop under the cursor."""

from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import Final

from languages import writing
from tui.screens.library import texts
from tui.widgets.outline.source import Row
from tui.widgets.shown import Span
from workshop import visions
from workshop.series.listed import Listed
from workshop.series.shares import percent, share_of_priority
from workshop.text import shorten
from workshop.timeline.local_time import local
from workshop.votes.priorities import adopted

NONE: Final = "none"
"""The key of the row that stands where there is no workshop."""
_WIDTHS: Final = {name: len(heading) + 1 for name, heading in texts.COLUMNS.items()}


def columns() -> str:
    """Return the headings of the counts, as wide as the counts are."""
    return "".join(heading.rjust(_WIDTHS[name]) for name, heading in texts.COLUMNS.items())


class LibraryRows:
    """The workshops as rows without levels."""

    def __init__(self, listed: Sequence[Listed], hint: str) -> None:
        """Show the workshops; `hint` stands where there is none."""
        self._listed = {each.file: each for each in listed}
        self._keys = tuple(self._listed) or (NONE,)
        self._hint = hint

    def roots(self) -> Sequence[str]:
        """Return the files."""
        return self._keys

    def children(self, key: str) -> Sequence[str]:
        """Return nothing."""
        del key
        return ()

    def parent(self, key: str) -> str | None:
        """Return nothing."""
        del key
        return None

    def row(self, key: str) -> Row:
        """Return how a workshop looks: what it is called, its file, and how much it holds."""
        if key == NONE:
            return Row(self._hint, tone="empty")
        listed = self._listed[key]
        name = PurePath(listed.file).name
        if listed.fault:
            return Row(
                listed.fault,
                label=name,
                warnings=(texts.OPENS_WHAT_IS_INTACT if listed.rescuable else texts.CANNOT_BE_OPENED,),
            )
        # what is short comes first: a list of one line each tells workshops of one title apart
        told = " · ".join(part for part in (listed.country, listed.dates, listed.title or texts.NO_TITLE) if part)
        marks = tuple(filter(None, [texts.COPIES.get(listed.copy_as)]))  # the file is named in the preview
        return Row(told, marks=marks, note=_counts(listed), brief=True)


def _counts(listed: Listed) -> str:
    if listed.known is None:
        return ""
    counts = listed.known.counts
    return "".join(f"{getattr(counts, name) or '·':>{width}}" for name, width in _WIDTHS.items())


def preview(listed: Listed) -> Iterator[list[Span]]:
    """Yield the lines that tell of a workshop: what it is, how much it holds, and what was adopted."""
    yield [(listed.title or texts.NO_TITLE, "strong")]
    if listed.fault:
        yield [(listed.fault, "alert")]
        return
    when = texts.saved(writing.moment_of_year(local(listed.saved_at))) if listed.saved_at else ""
    known = listed.known
    place = known.workshop.details.place if known is not None else ""
    told = (listed.country, place, listed.dates, PurePath(listed.file).name, when)
    yield [(" · ".join(filter(None, told)), "quiet")]
    if known is None:
        return
    if listed.series:
        yield [(texts.series(listed.series), "name")]
    yield [(texts.counted(known.counts), "quiet")]
    workshop = known.workshop
    for place_, priority in enumerate(adopted(workshop), 1):
        agreed = visions.agreed(workshop, priority.id)
        share = percent(share_of_priority(known, priority.source))
        yield [(texts.priority(place_, priority.text, share, shorten(agreed.text, 160) if agreed else ""), "quiet")]
