"""The sheet and the sums of the votes screen, each computed once for a state of the workshop."""

from workshop.document import Workshop
from workshop.votes.sheet import Sheet, sheet
from workshop.votes.tallier import Tallier
from workshop.votes.tally import Tally


class Sums:
    """Keeps a tallier for each round, so that one more ballot costs what one ballot does."""

    def __init__(self) -> None:
        self._talliers: dict[int, Tallier] = {}
        self._tallies: dict[int, Tally] = {}
        self._sheet: Sheet | None = None
        self._of: Workshop | None = None

    def _turn_to(self, workshop: Workshop) -> None:
        if workshop is not self._of:
            self._of = workshop
            self._tallies.clear()
            self._sheet = None

    def tally(self, workshop: Workshop, number: int = 0) -> Tally:
        """Return the sums of a round; 0 is the present one."""
        self._turn_to(workshop)
        number = number or workshop.details.round
        if number not in self._tallies:
            self._tallies[number] = self._talliers.setdefault(number, Tallier(number)).of(workshop)
        return self._tallies[number]

    def sheet(self, workshop: Workshop) -> Sheet:
        """Return the voting sheet."""
        self._turn_to(workshop)
        if self._sheet is None:
            self._sheet = sheet(workshop)
        return self._sheet
