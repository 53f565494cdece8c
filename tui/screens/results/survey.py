"""The gaps of a results map, looked for so that no key waits for it."""

from collections.abc import Callable
from functools import partial

from tui.screens.base.page import Host
from workshop.document import Workshop
from workshop.statements import gaps

AT_ONCE = 600  # records of a workshop up to which the gaps are looked for at once
SOON = 0.3  # seconds without an edit after which they are looked for in a larger one


class GapSurvey:
    """Holds the gaps as they were found last; those of a large workshop follow in a moment."""

    def __init__(self, host: Host, found: Callable[[], None]) -> None:
        """`found` is called when gaps were found that were not waited for."""
        self._host, self._found = host, found
        self._call_off: Callable[[], None] = lambda: None
        self._priority = ""  # the priority of the survey
        self._workshop: Workshop | None = None  # and the workshop
        self.last = gaps.Survey()

    def of(self, workshop: Workshop, priority: str) -> gaps.Survey:
        """Return the gaps of a priority's map, which in a large workshop may be those of a moment ago, or none yet."""
        known = self._priority == priority
        if known and workshop is self._workshop:
            return self.last
        if not known:
            self.last = gaps.Survey()
        self._call_off()
        if len(workshop.records) <= AT_ONCE:
            self._keep(workshop, priority, gaps.survey(workshop, priority))
        elif known:
            self._call_off = self._host.around.later(SOON, partial(self._begin, workshop, priority))
        else:
            self._begin(workshop, priority)
        return self.last

    def _begin(self, workshop: Workshop, priority: str) -> None:
        """Look in a thread: a workshop is a value, so that it can be looked at while the typist goes on."""
        look = partial(gaps.survey, workshop, priority)
        self._host.around.find_out(look, partial(self._take, workshop, priority))

    def _take(self, workshop: Workshop, priority: str, found: gaps.Survey) -> None:
        if workshop is self._host.console.workshop:
            self._keep(workshop, priority, found)
            self._found()

    def _keep(self, workshop: Workshop, priority: str, found: gaps.Survey) -> None:
        self._workshop, self._priority, self.last = workshop, priority, found
