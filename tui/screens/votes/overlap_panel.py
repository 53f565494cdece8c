"""Beside the grouping: the themes, and the problems that may overlap with the one under the cursor."""

from collections.abc import Callable

from tui.screens.around import WIDE
from tui.screens.base.page import Host, Part
from tui.screens.votes import texts
from tui.widgets.shown import Span
from tui.widgets.texts import COLON
from workshop import problems
from workshop.document import Workshop
from workshop.model import Problem, Theme
from workshop.text import shorten
from workshop.votes import overlaps, themes

Lines = list[list[Span]]

_PAUSE = 0.12  # seconds of rest before problems that may overlap are looked for


class OverlapPanel(Part):
    """Shows it once the typist rests: it is a suggestion, and must not slow a key."""

    def __init__(self, host: Host, shown: Callable[[], None], dots: Callable[[str], int]) -> None:
        """Serve a screen.

        Args:
            host: The screen.
            shown: Called once it is shown, as it may leave the rows less room.
            dots: How many dots stand on a problem or a theme.
        """
        self._host, self._shown, self._dots = host, shown, dots
        self._call_off: Callable[[], None] = lambda: None

    def after_rows(self) -> None:
        """Show it as it is after a rest."""
        self._soon()

    def cursor_moved(self) -> None:
        """Show it as it is after a rest."""
        self._soon()

    def resized(self) -> None:
        """Put it where there is room."""
        self._soon()

    def _soon(self) -> None:
        self._call_off()
        self._call_off = self._host.around.later(_PAUSE, self._show)

    def stop(self) -> None:
        """Show nothing after a rest, since another page is in sight."""
        self._call_off()

    def _show(self) -> None:
        tall = self._host.around.width >= WIDE
        console, record = self._host.console, self._host.cursor.record
        lines = beside(console.workshop, record, tall=tall)
        if tall:  # imported where there is room for it
            from tui.screens.beside.about import about

            belongs = about(console.session, console.workshop, record, self._dots)
            lines += [[("", "quiet")], *belongs] if lines and belongs else belongs
        self._host.around.show_above(() if tall else lines, lines if tall else ())
        self._shown()


def beside(workshop: Workshop, problem: str, *, tall: bool) -> Lines:
    """Return what stands in a column of its own where it is tall; else in two lines above the rows."""
    return [*_themes(workshop, tall=tall), *_overlapping(workshop, problem, tall=tall)]


def _themes(workshop: Workshop, *, tall: bool) -> Lines:
    members = themes.by_theme(workshop)
    if not any(members.values()):
        return []
    places = enumerate(themes.listed_themes(workshop), start=1)
    named = [(f"{place} {theme.name}", f" ({len(members[theme.id])})") for place, theme in places]
    loose = texts.in_no_theme(len(members[""]))
    if tall:
        return [[(texts.THEMES, "strong"), (f"  {loose}", "quiet")], *([(n, "name"), (c, "quiet")] for n, c in named)]
    line: list[Span] = [(f"{texts.THEMES}{COLON} ", "strong")]
    for name, count in named:
        line += [(shorten(name, 24), "name"), (f"{count} · ", "quiet")]
    return [[*line, (loose, "quiet")]]


def _overlapping(workshop: Workshop, problem: str, *, tall: bool) -> Lines:
    if workshop.get(Problem, problem) is None:
        return []
    found = [_like(workshop, other) for other in overlaps.suggestions(workshop, problem, 5 if tall else 2)]
    if not found:
        return []
    if tall:
        return [
            [("", "quiet")],
            [(texts.MAY_OVERLAP, "strong"), (str(texts.ALIKE_KEY), "quiet")],
            *([(said, "quiet")] for said in found),
        ]
    listed = " · ".join(shorten(said, 50) for said in found)
    return [[(f"{texts.MAY_OVERLAP}{COLON} ", "strong"), (f"{listed}{texts.ALIKE_KEY}", "quiet")]]


def _like(workshop: Workshop, other: overlaps.Overlap) -> str:
    group = problems.group_of(workshop, other.problem)
    theme = workshop.get(Theme, other.theme)
    where = f" {texts.in_a_theme(shorten(theme.name, 20))}" if theme else ""
    number = problems.number(workshop, other.problem)
    text = shorten(workshop.need(Problem, other.problem).text, 48)
    return f"{group.name if group else ''} {number} {text}{where}"
