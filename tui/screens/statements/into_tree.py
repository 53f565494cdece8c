"""One key takes listed problems into a tree, as causes or effects that stay the problems they are."""

from collections.abc import Callable, Sequence

from tui.screens.base import texts as base_texts
from tui.screens.base.page import Commands, Page, Part
from tui.screens.statements import texts
from tui.widgets.key import DeclaredKey, key
from workshop import numbering
from workshop.statements import listed, statements
from workshop.text import shorten

KEYS: list[DeclaredKey] = [key("alt+a", "problems.tree", *texts.KEYS["problems.tree"])]


class IntoTree(Part):
    """Takes the problems selected on a page into a tree; the list keeps them."""

    def __init__(self, page: Page, chosen: Callable[[], Sequence[str]]) -> None:
        """Serve a page; `chosen` returns the problems meant, and says so where there is none."""
        self._page, self._chosen = page, chosen

    def commands(self) -> Commands:
        """Return the command by the id of its key."""
        return {"problems.tree": self._take}

    def _take(self) -> None:
        """Pick the place in a tree."""
        from tui.screens.statements import destinations, picker  # much that no screen needs before this key

        console = self._page.console
        if not (ids := self._chosen()):
            return
        choices = [*destinations.tree_places(console.workshop, console.priority)]
        if not choices:
            console.say(base_texts.NO_PRIORITY, wrong=True)
            return
        new = [console.session.new_id("node") for _ in ids]

        def picked(into: str | None) -> None:
            if into and console.do("Also in a tree", lambda w: listed.take_into_tree(w, ids, new, into)):
                self._page.host.rows.select(())
                called = numbering.called(console.workshop, new[0])
                console.say(texts.in_tree_as(shorten(statements.said_of(console.workshop, new[0]), 30), called))

        console.pick(picker.pick(texts.WHERE_IN_TREE, iter(choices)), picked)
