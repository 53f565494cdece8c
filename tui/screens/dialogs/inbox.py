"""The inbox and what is parked: sentences that wait for their place, and questions that wait for their time."""

from collections.abc import Iterator
from typing import ClassVar, cast

from textual import on
from textual.binding import BindingType

from tui.screens.base import texts as base_texts
from tui.screens.base.comments import MARKS, comment_entry, reworded_comment, talk_row
from tui.screens.base.console import Console
from tui.screens.base.line_text import LEFT
from tui.screens.base.picker import ChoiceList, PickScreen
from tui.screens.choices import Choice
from tui.screens.dialogs import texts
from tui.widgets.composer import messages as said
from tui.widgets.composer.composer import Composer
from tui.widgets.composer.entry import Entry
from tui.widgets.text.keys import bound
from workshop import outline, talk
from workshop.document import Workshop
from workshop.model import Comment, Person
from workshop.slots import owner
from workshop.text import shorten

_PLACE = "inbox"  # the page by which its half-typed lines are kept; never shown

_NOTHING = Entry()


class InboxScreen(PickScreen):
    """Gives what was picked: a sentence of the inbox is filed at the cursor's row, a parked one is gone to.

    Before that it can be reworded or deleted, and both can be undone.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        bound("ctrl+r", "reword", "inbox.reword", texts.KEYS["inbox.reword"]),
        bound("ctrl+d", "delete", "inbox.delete", texts.KEYS["inbox.delete"]),
        bound("ctrl+z", "undo", "inbox.undo", texts.KEYS["inbox.undo"]),
    ]
    WITH_KEYS = True

    def __init__(self, console: Console, here: str) -> None:
        self._rewording = ""  # the comment whose wording is in the line
        self._seen = console.session.seen()  # what was in sight when that was begun
        about = console.workshop.records.get(here)
        words = shorten(about.statement_text, 40) if about is not None else ""
        there = texts.quoted(words) if words else texts.ROW_YOU_WERE_ON
        super().__init__(
            texts.inbox_title(there), [*_choices(console.workshop)], base_texts.SOME_WORDS, texts.NOTHING_WAITS
        )

    @property
    def console(self) -> Console:
        """The console."""
        return cast("Console", self.app)

    def on_mount(self) -> None:
        """Follow what is recorded."""
        self.watch(self.app, "workshop", self._workshop_changed, init=False)

    def _workshop_changed(self, workshop: Workshop) -> None:
        self.offer([*_choices(workshop)])
        if self._rewording and self._rewording not in workshop:
            self._leave()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While the workshop is open for reading there is nothing to change."""
        del parameters
        return action not in {"reword", "delete", "undo"} or not self.console.read_only

    # Rewording.

    def action_reword(self) -> None:
        """Put the sentence into the line."""
        comment = self.console.workshop.get(Comment, self.query_one(ChoiceList).cursor)
        if comment is None or self._rewording:
            return
        self._rewording, self._seen = comment.id, self.console.session.seen()
        composer = self.query_one(Composer)
        composer.marks = MARKS
        composer.speakers = [p.name for p in self.console.workshop.all_in("people", Person) if p.name]
        kept = (self.console.drafts.at(place) for place in (self._place, LEFT + self._place))
        begun = next((entry for entry in kept if entry.text), comment_entry(comment))
        composer.load(begun, base=comment_entry(comment))
        composer.prompt = base_texts.rewording(shorten(comment.text, 30))

    @property
    def _place(self) -> str:
        return f"{_PLACE}/{self._rewording}"

    def _leave(self, words: Entry = _NOTHING) -> None:
        """Go back to finding; words that were not taken are kept for the next rewording of the sentence."""
        self.console.drafts.keep(LEFT + self._place, words)
        self.console.drafts.keep(self._place, Entry())
        self._rewording = ""
        composer = self.query_one(Composer)
        composer.marks, composer.speakers = (), ()
        composer.load(Entry())
        self.ask()

    @on(said.Drafted)
    def _drafted(self, event: said.Drafted) -> None:
        if self._rewording:
            event.prevent_default()  # it is no search
            self.console.drafts.keep(self._place, event.entry)

    @on(said.Submitted)
    def _submitted(self, event: said.Submitted) -> None:
        if self._rewording:
            event.prevent_default()
            key = self._rewording
            with self.console.at_once(), self.console.having_seen(self._seen):
                if self.console.do("Reword", lambda w: reworded_comment(w, key, event.entry)):
                    self._leave()

    @on(said.EmptyEntered)
    def _emptied(self, event: said.EmptyEntered) -> None:
        if self._rewording:
            event.prevent_default()
            self.console.say(texts.EMPTY_WORDING, wrong=True)

    @on(said.Escaped)
    def _escape_pressed(self, event: said.Escaped) -> None:
        if self._rewording:
            event.prevent_default()
            self._leave(event.entry)

    # Deleting, and undoing.

    def action_delete(self) -> None:
        """Put the sentence into the tray."""
        comment = self.console.workshop.get(Comment, self.query_one(ChoiceList).cursor)
        if comment is None:
            return
        typed = self.console.session.of_others([comment.id])
        if self.console.do("Delete", lambda w: outline.drop(w, [comment.id])):
            self.console.say(base_texts.deleted(comment.text, 1, typed))

    async def action_undo(self) -> None:
        """Undo the last edit, whatever it was."""
        await self.app.run_action("undo")


def _choices(workshop: Workshop) -> Iterator[Choice]:
    for caught in workshop.all_in(talk.INBOX, Comment):
        row = talk_row(caught)
        label = texts.INBOX if caught.kind == "comment" and not caught.speaker else f"{texts.INBOX} {row.label}"
        yield Choice(caught.id, row._replace(label=label, states=()), f"{row.label}{row.who} {caught.text}")
    for comment in talk.parked(workshop):
        if owner(comment.parent) == talk.INBOX:
            continue  # it stands above already
        about = workshop.records.get(owner(comment.parent))
        row = talk_row(comment)
        note = texts.said_on(shorten(about.statement_text, 30)) if about is not None else ""
        label = f"{texts.PARKED} {row.label}"
        yield Choice(comment.id, row._replace(label=label, note=note, states=()), comment.text)
