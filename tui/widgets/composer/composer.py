"""The entry line at the foot of every session: what was said becomes text, and Enter records it."""

from typing import ClassVar, TypeAlias

from textual import events
from textual.actions import SkipAction
from textual.binding import BindingType

from tui.widgets.composer import messages
from tui.widgets.composer.entry import Entry, Mark
from tui.widgets.composer.keys import ACTIONS, COMMANDS, EDITS, MOVES_IN_TEXT
from tui.widgets.composer.pasting import PastedLine, lines_of
from tui.widgets.composer.typing_history import TypingHistory
from tui.widgets.composer.view import GUTTER, ComposerView
from tui.widgets.text.keys import typed_text

__all__ = ["Composer", "Entry", "Mark", "PastedLine"]

_MENDING = frozenset({"home", "end", "shift+home", "shift+end", "backspace"})


class Composer(ComposerView, can_focus=True):
    """One entry, typed: its text, its mark, its speaker.

    It asks for everything by messages. The console lets in no key before they are answered
    (``tui/terminal/key_queue.py``), so that what is typed after Enter is never part of the entry that Enter recorded,
    however fast it was typed.
    """

    # Declared for help; on_key runs them, in the order of the keys.
    BINDINGS: ClassVar[list[BindingType]] = [*COMMANDS]

    Submitted: TypeAlias = messages.Submitted
    EmptyEntered: TypeAlias = messages.EmptyEntered
    Pasted: TypeAlias = messages.Pasted
    LevelAsked: TypeAlias = messages.LevelAsked
    MoveAsked: TypeAlias = messages.MoveAsked
    Escaped: TypeAlias = messages.Escaped
    Drafted: TypeAlias = messages.Drafted

    def __init__(
        self,
        *,
        prompt: str = "",
        placeholder: str = "",
        name: str | None = None,
        id: str | None = None,  # noqa: A002 - the name that every Textual widget gives it
        classes: str | None = None,
    ) -> None:
        super().__init__(prompt=prompt, placeholder=placeholder, name=name, id=id, classes=classes)
        self.screen_keys: frozenset[str] = frozenset()  # keys that are the screen's while nothing is typed
        self.is_offer = False  # whether it holds words that were given back: the next letter typed takes their place
        self._history = TypingHistory()
        self._reported = Entry()
        self._goal: int | None = None  # the cell that up and down keep to

    @property
    def value(self) -> Entry:
        """The entry as it would be recorded now."""
        return self.draft.entry

    def load(self, entry: Entry, base: Entry | None = None) -> None:
        """Hold the entry, the cursor at its end; what was held is gone. It is not reported as a draft.

        Undo leads from it to the `base`, where that is another entry.
        """
        self.draft.load(entry)
        self.is_offer = False
        self._history.begin(entry, base)
        self._reported = entry
        self._show_change()

    def offer(self, entry: Entry) -> None:
        """Hold words that were given back, all selected: Enter takes them, a letter replaces them, End mends them."""
        self.load(entry)
        self.draft.body.select_all()
        self.is_offer = True
        self.follow_draft()

    def clear(self) -> None:
        """Hold nothing, as after an entry was recorded."""
        self.draft.load(Entry())
        self.is_offer = False
        self._history.begin(Entry())
        self._show_change()

    def undo_typing(self) -> bool:
        """Take back what was typed last; return whether there was anything."""
        return self._retrace(self._history.undo())

    def redo_typing(self) -> bool:
        """Bring back the typing that was undone last; return whether there was any."""
        return self._retrace(self._history.redo())

    def _retrace(self, entry: Entry | None) -> bool:
        if entry is not None:
            self.draft.load(entry)
            self.is_offer = False
            self._show_change()
        return entry is not None

    def _show_change(self) -> None:
        """Draw anew and report what the entry is now."""
        self.follow_draft()
        entry = self.value
        self._history.note(entry)
        if entry != self._reported:
            self._reported = entry
            self.post_message(self.Drafted(entry))

    def type(self, text: str) -> None:
        """Take text that was typed while something else had the focus."""
        self._leave_offer(text)
        for char in text:
            self.draft.type(char)
        self._show_change()

    def insert(self, text: str) -> None:
        """Insert text as it is, where the cursor is."""
        self._leave_offer(text)
        self.draft.paste(text)
        self._show_change()

    def rewrite(self, text: str, cursor: int) -> None:
        """Hold another text in the place of what is typed, as if it had been typed, the cursor at an index of it."""
        body = self.draft.body
        body.replace(0, len(body.text), text)
        body.move_to(cursor)
        self._show_change()

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Return whether the key types text, so that no binding of the screen is named for it."""
        return bool(typed_text(key, character)) and not (key in self.screen_keys and self._is_empty)

    def on_key(self, event: events.Key) -> None:
        """Do what the key asks; one that means nothing here rises to the screen."""
        if self._take(event):
            event.stop()
            event.prevent_default()

    def on_paste(self, event: events.Paste) -> None:
        """Take what is pasted."""
        self._take_paste(event.text)
        event.stop()
        event.prevent_default()

    def _take(self, event: events.Key) -> bool:
        """Do what a key asks; return False if it means nothing here."""
        if event.key in MOVES_IN_TEXT | self.screen_keys and self._is_empty:
            return False  # there is no text to move in: the key is the screen's
        if event.key not in ("up", "down"):
            self._goal = None
        typed = typed_text(event.key, event.character)
        if typed or event.key in EDITS or event.key in _MENDING:
            self._leave_offer(typed)
        if typed:
            for char in typed:
                self.draft.type(char)
        elif edit := EDITS.get(event.key):
            edit(self.draft.active)
        else:
            try:
                getattr(self, f"action_{ACTIONS[event.key]}")()
            except (KeyError, SkipAction):
                return False
        self._show_change()
        return True

    def _leave_offer(self, typed: str) -> None:
        """Make words that were given back words that were typed, or clear them away for what is typed now."""
        if not self.is_offer:
            return
        self.is_offer = False
        if typed.strip():
            self.draft.clear()  # Ctrl+U and Ctrl+Z bring them back
            self._history.clear()
        else:
            self.draft.body.move_to(len(self.draft.body.text))

    @property
    def _is_empty(self) -> bool:
        return self.value == Entry() and self.draft.naming is None

    def _take_paste(self, text: str) -> None:
        if len(lines_of(text)) > 1:
            self.post_message(self.Pasted(text))
            return
        self.insert("".join(lines_of(text)) if "\n" in text or "\r" in text else text)

    def action_enter(self) -> None:
        """Take the name that is offered, or hand the entry over."""
        if not self.draft.settle_name():
            return
        self.draft.expand()
        entry = self.draft.entry
        self.post_message(self.Submitted(entry) if entry.text.strip() else self.EmptyEntered(entry))

    def action_tab(self) -> None:
        """Complete what is offered, or ask for a deeper level."""
        if self.draft.naming is not None:
            self.draft.take_name()
        elif not (self.draft.expand() or self.draft.take_first_name()):
            self.post_message(self.LevelAsked(1))

    def action_level_up(self) -> None:
        """Ask for a higher level."""
        self.post_message(self.LevelAsked(-1))

    def action_up(self) -> None:
        """Go up a line, to the better name, or in the outline."""
        self._go(-1)

    def action_down(self) -> None:
        """Go down a line, to the next name, or in the outline."""
        self._go(1)

    def _go(self, delta: int) -> None:
        if self.draft.naming is not None:
            self.draft.choose(delta)
            return
        row, cell = self.cursor_place
        if not 0 <= row + delta < len(self.lines.spans):
            self.post_message(self.MoveAsked(delta))
            return
        self._goal = cell if self._goal is None else self._goal
        self.draft.body.move_to(self.lines.index_at(row + delta, self._goal))

    def action_page_up(self) -> None:
        """Ask for a page up in the outline."""
        self.post_message(self.MoveAsked(-1, page=True))

    def action_page_down(self) -> None:
        """Ask for a page down in the outline."""
        self.post_message(self.MoveAsked(1, page=True))

    def action_escape(self) -> None:
        """Take a name that is typed as text, or tell the screen."""
        if self.draft.naming is not None:
            self.draft.abandon_name()
        elif self.is_offer:
            self.clear()
        else:
            self.post_message(self.Escaped(self.value))

    def action_backspace(self) -> None:
        """Take back what was typed last before the cursor."""
        self.draft.backspace()

    def _go_home(self, select: bool = False) -> None:
        start = self.lines.spans[self.cursor_place[0]][0] - self.draft.shift
        buffer = self.draft.active
        buffer.move_to(start if buffer.cursor > start else 0, select)

    def _go_end(self, select: bool = False) -> None:
        end = self.lines.index_at(self.cursor_place[0], self.lines.width) - self.draft.shift
        buffer = self.draft.active
        buffer.move_to(end if buffer.cursor < end else len(buffer.text), select)

    def action_home(self) -> None:
        """Go to the start of the line or, from there, of the text; with no text the key is the screen's."""
        if self._is_empty:
            raise SkipAction
        self._go_home()

    def action_select_home(self) -> None:
        """Select to the start of the line or, from there, of the text."""
        self._go_home(select=True)

    def action_end(self) -> None:
        """Go to the end of the line or, from there, of the text; with no text the key is the screen's."""
        if self._is_empty:
            raise SkipAction
        self._go_end()

    def action_select_end(self) -> None:
        """Select to the end of the line or, from there, of the text."""
        self._go_end(select=True)

    def action_clear_or_restore(self) -> None:
        """Clear the entry, or bring back what was cleared."""
        self.is_offer = False
        self.draft.clear()

    def action_copy(self) -> None:
        """Copy what is selected; with nothing selected the key is not the composer's."""
        if not self.draft.active.selected:
            raise SkipAction
        self.app.copy_to_clipboard(self.draft.active.selected)

    def action_cut(self) -> None:
        """Cut what is selected; with nothing selected the key is not the composer's."""
        self.action_copy()
        self.draft.active.insert("")

    def action_paste(self) -> None:
        """Paste what was copied or cut here."""
        self._take_paste(self.app.clipboard)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Put the cursor where the mouse points, or select up to there with shift."""
        offset = event.get_content_offset(self)
        if offset is not None and offset.y > 0:
            index = self.lines.index_at(self.top + offset.y - 1, max(offset.x - GUTTER, 0))
            self.draft.active.move_to(index - self.draft.shift, select=event.shift)
            self._goal = None
            self._show_change()
