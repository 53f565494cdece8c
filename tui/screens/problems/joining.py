"""Keys that make one problem of several, and two of one."""

from tui.screens.base.page import Commands, Page, Part
from tui.screens.base.row_commands import RowCommands
from tui.screens.base.row_keys import record_row
from tui.screens.problems import texts
from tui.widgets.key import DeclaredKey, key
from workshop import outline, problems
from workshop.model import Problem
from workshop.ordering import FIRST

KEYS: list[DeclaredKey] = [
    key("alt+m", "problems.join", *texts.KEYS["problems.join"]),
    key("alt+s", "problems.split", *texts.KEYS["problems.split"]),
]


class Joining(Part):
    """Joins and splits the problems of a page."""

    def __init__(self, page: Page, rows: RowCommands) -> None:
        self._page, self._host, self._rows = page, page.host, rows

    def commands(self) -> Commands:
        """Return the commands by the ids of their keys."""
        return {"problems.join": self._join, "problems.split": self._split}

    def _join(self) -> None:
        """The rows selected become one; a single one is joined to the one above."""
        workshop, console = self._page.workshop, self._page.console
        ids = [target for target in self._host.targets() if workshop.get(Problem, target) is not None]
        if len(ids) == 1 and (above := outline.before(workshop, ids[0])) != FIRST:
            ids.insert(0, above)
        if len(ids) < 2:
            console.say(texts.NOTHING_TO_JOIN, wrong=True)
        elif console.do("Join", lambda w: problems.join(w, ids)):
            self._host.rows.select(())
            self._host.rows.move_cursor(record_row(ids[0]))

    def _split(self) -> None:
        """A problem becomes two where the cursor stands in its words."""
        key, console = self._host.rewording, self._page.console
        if self._page.workshop.get(Problem, key.record) is None:
            if self._page.workshop.get(Problem, self._host.cursor.record) is None:
                console.say(texts.NO_PROBLEM, wrong=True)
                return
            self._rows.reword()
            console.say(texts.SPLIT_WHERE)
            return
        text, place = self._host.typed.text, self._host.typing_at
        new = console.session.new_id("problem")
        if console.do("Split", lambda w: problems.split(w, key.record, [text[:place], text[place:]], new)):
            self._host.leave_rewording(taken=True)
            self._host.rows.move_cursor(record_row(new))
