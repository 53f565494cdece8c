"""One key moves what is selected to another place: talk, problems, wordings, statements, entries of a map."""

from collections.abc import Callable

from tui.screens.base.page import Commands, Page, Part
from tui.screens.statements import texts
from tui.widgets.key import DeclaredKey, key
from workshop.model import Comment, Node, Problem, Result, Vision
from workshop.statements import statements, tree
from workshop.text import shorten

KEYS: list[DeclaredKey] = [key("alt+x", "row.move", *texts.KEYS["row.move"])]

_MOVED = (Comment, Problem, Vision, Node, Result)


class Moving(Part):
    """Moves the rows selected on a page, or the one under the cursor."""

    def __init__(self, page: Page, priority: Callable[[], str] = lambda: "") -> None:
        """Serve a page; the places of its `priority` come before those of others."""
        self._page, self._priority = page, priority

    def commands(self) -> Commands:
        """Return the command by the id of its key."""
        return {"row.move": self.move}

    def move(self) -> None:
        """Pick where the rows go."""
        from tui.screens.statements import destinations, picker  # much that no screen needs before this key

        console, host = self._page.console, self._page.host
        workshop = console.workshop
        found = [record for target in host.targets() if isinstance(record := workshop.records[target], _MOVED)]
        if not found:
            console.say(texts.NOTHING_TO_MOVE, wrong=True)
            return
        if len({type(record) for record in found}) > 1:
            console.say(texts.MOVE_ONE_KIND, wrong=True)
            return
        ids = tree.tops(workshop, [record.id for record in found])
        choices = {choice.key: choice for choice in destinations.places(workshop, found[0], self._priority())}

        def picked(into: str | None) -> None:
            if into and console.do("Move", lambda w: destinations.moved(w, ids, into)):
                host.rows.select(())
                host.rows.move_cursor(self._page.row_of_record(ids[0]))
                console.say(texts.moved(shorten(choices[into].row.text or choices[into].words, 40)))

        title = texts.move_where(len(ids), shorten(statements.said_of(workshop, ids[0]), 40))
        console.pick(picker.pick(title, iter(choices.values()), lambda place: place not in ids), picked)
