"""The short commands: a slash and a word, or its first letter."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from tui.linear import texts
from tui.linear.sessions import PAGES, SPLITS, commands_of, written
from tui.linear.spoken import listed
from tui.screens.base import texts as base_texts
from tui.screens.base.comments import new_comment
from tui.screens.base.row_keys import NO_ROW
from tui.screens.choices import Choice, Choices
from tui.screens.votes import texts as votes_texts
from tui.widgets.composer.entry import Entry
from tui.widgets.texts import COLON
from workshop import outline, talk
from workshop.search.index import Index
from workshop.search.query import parsed

if TYPE_CHECKING:  # which hosts these
    from tui.linear.console import LineConsole

_AROUND = 10  # rows before and after the one that the cursor is on
_MOST = 200  # hits of a search

ROW_COMMANDS: Final[Mapping[str, str]] = MappingProxyType({
    "first": "row.first", "last": "row.last", "reword": "row.reword", "delete": "row.delete", "up": "row.up",
    "down": "row.down", "deeper": "row.indent", "higher": "row.outdent",
})  # fmt: skip
"""The commands of a page that have a word of their own."""
LETTERS: Final[Mapping[str, str]] = MappingProxyType({
    "h": "help", "l": "list", "a": "all", "n": "next", "p": "previous", "g": "go", "w": "where", "i": "in", "o": "out",
    "r": "reword", "c": "change", "d": "delete", "x": "select", "u": "undo", "y": "redo", "f": "find", "s": "find",
    "v": "view", "b": "back", "q": "quit",
})  # fmt: skip
SESSIONS: Final[Mapping[str, str]] = MappingProxyType(
    {str(place): session for place, session in enumerate(PAGES, 1)}
    | {f"f{place}": session for place, session in enumerate(PAGES, 1)}
)


class Commands:
    """What the commands do that are not those of a page."""

    def __init__(self, console: "LineConsole") -> None:
        self._console = console

    def table(self) -> Mapping[str, Callable[[str], None]]:
        """Return them by their names; each takes what stands behind it."""
        return {
            "help": self.help, "list": self.list_rows, "all": self.all_rows, "next": lambda n: self.step(n, 1),
            "previous": lambda n: self.step(n, -1), "go": self.go, "where": lambda _: self.where(),
            "in": lambda _: self._level(1), "out": lambda _: self._level(-1), "change": self.change,
            "split": self.split, "select": lambda _: self.select(), "undo": lambda _: self._console.retrace(redo=False),
            "redo": lambda _: self._console.retrace(redo=True), "find": self.find, "catch": self.catch,
            "tray": lambda _: self.tray(), "missing": lambda _: self.missing(), "view": lambda _: self.view(),
            "again": lambda _: self.again(), "drop": lambda _: self.drop(), "back": lambda _: self.back(),
            "accept": lambda _: self.decide(back=False), "refuse": lambda _: self.decide(back=True),
            "save": lambda _: self.save(), "quit": lambda _: self._console.leave(),
        }  # fmt: skip

    # Hearing what there is.

    def help(self, about: str) -> None:
        """Say which commands there are, or what goes on the page."""
        say, page = self._console.say, self._console.desk.page
        if about in ("page", "p"):
            say(page.HELP.title)
            say(page.HELP.goes_here)
            for typed, becomes in page.HELP.examples:
                say(f"{typed}{COLON} {becomes}")
            say(page.HELP.further)
        elif about in ("keys", "k"):
            for key in commands_of(page).values():
                say(texts.key_command(written(key.key.split(",")[0]), key.description, key.tooltip))
        else:
            short = {name: letter for letter, name in LETTERS.items() if letter == name[0]}
            for name, does in texts.COMMANDS.items():
                say(texts.command(name, short.get(name, ""), does))
            say(texts.ANY_KEY)

    def list_rows(self, count: str) -> None:
        """Say the rows around the cursor."""
        around = int(count) // 2 if count.isdecimal() else _AROUND
        place = self._console.desk.rows.place
        self._say_rows(max(place - around, 0), place + around + 1)

    def all_rows(self, _: str) -> None:
        """Say all rows."""
        self._say_rows(0, self._console.desk.rows.row_count)

    def _say_rows(self, start: int, end: int) -> None:
        rows, say = self._console.desk.rows, self._console.say
        if not rows.row_count:
            say(texts.NO_ROWS)
            return
        shown = rows.listed(start, end)
        for key, depth in shown:
            say(listed("", depth, rows.row(key), here=key == rows.cursor, selected=key in rows.selected))
        if len(shown) < rows.row_count:
            say(texts.rows_of(start + 1, start + len(shown), rows.row_count))
        self._console.said_row()

    def where(self) -> None:
        """Say where the typist is, and what belongs there."""
        console, desk = self._console, self._console.desk
        console.say_session()
        for line in (*desk.around.told(), *console.books()):
            console.say(line)
        if desk.rows.selected:
            console.say(texts.selected(len(desk.rows.selected)))
        console.say(console.recorder.opened.save_status[1])
        console.forget_row()

    # Going.

    def step(self, count: str, direction: int) -> None:
        """Go on by so many rows, or back."""
        rows = self._console.desk.rows
        rows.step(direction * (int(count) if count.isdecimal() else 1), by_page=False)

    def go(self, words: str) -> None:
        """Go to a row by its number or its words."""
        self._console.run_on_page("row.go")
        waiting = self._console.recorder.waiting
        if waiting is not None and words:
            choices, picked = waiting
            found = choices.found(words)
            self._console.recorder.waiting = None
            if found:
                picked(found[0].key)
            else:
                self._console.say(texts.FOUND_NOTHING)

    def view(self) -> None:
        """Go to the next view of the session."""
        desk = self._console.desk
        desk.go_to_page(desk.pages[(desk.pages.index(desk.page) + 1) % len(desk.pages)])
        self._console.say_session()

    def find(self, words: str) -> None:
        """Search all that was recorded."""
        if not words:
            self._console.say(texts.SAY_WHAT)
            return
        from tui.screens.dialogs import texts as sentences
        from tui.screens.dialogs.hits import hit_row

        recorder, query = self._console.recorder, parsed(words)
        found = []
        for record in Index(recorder.workshop).found(query):
            row = hit_row(recorder.workshop, recorder.workshop.records[record], query.words)
            found.append(Choice(record, row, f"{row.label} {row.who} {row.text}"))
            if len(found) == _MOST:
                break
        if not found:
            self._console.say(texts.FOUND_NOTHING)
            return
        recorder.pick(Choices(sentences.SEARCH_TITLE, found, ""), lambda key: recorder.jump(key) if key else None)

    def back(self) -> None:
        """Leave a wording or a selection."""
        desk = self._console.desk
        if desk.rewording != NO_ROW:
            desk.leave_rewording()
            self._console.say(texts.LEFT_AS_IT_WAS)
        else:
            desk.rows.select(())

    # Doing.

    def _level(self, delta: int) -> None:
        desk = self._console.desk
        if desk.rewording == NO_ROW:
            desk.next_level.ask(delta)

    def select(self) -> None:
        """Select the row, or no longer."""
        rows = self._console.desk.rows
        rows.action_toggle_select()
        self._console.say(texts.selected(len(rows.selected)))

    def change(self, words: str) -> None:
        """Change some words of the row."""
        old, arrow, new = (part.strip() for part in words.partition("->"))
        desk = self._console.desk
        if not arrow or not old:
            self._console.say(texts.CHANGE_HOW)
            return
        entry = desk.page.entry_of(desk.cursor)
        if entry is None or old not in entry.text:
            self._console.say(texts.not_there(old) if entry is not None else base_texts.NO_WORDING)
            return
        self._console.quietly(lambda: desk.begin(desk.cursor))
        desk.take(entry._replace(text=entry.text.replace(old, new, 1)))

    def split(self, words: str) -> None:
        """Make two of the row."""
        first, bars, second = words.partition("||")
        desk = self._console.desk
        command = next((each for each in desk.page.all_commands if each in SPLITS), "")
        if not command:
            self._console.say(texts.no_command("split", ()))
        elif not bars or not first.strip() or not second.strip():
            self._console.say(texts.SPLIT_HOW)
        else:
            self._console.quietly(lambda: desk.split_at(first, second, command))

    def again(self) -> None:
        """Enter the line that is half-typed."""
        desk = self._console.desk
        entry = self._console.recorder.drafts.at(desk.place)
        if entry == Entry():
            self._console.say(texts.NO_LINE)
        else:
            desk.take(entry)

    def drop(self) -> None:
        """Drop that line."""
        desk = self._console.desk
        if self._console.recorder.drafts.at(desk.place) == Entry():
            self._console.say(texts.NO_LINE)
        self._console.recorder.drafts.keep(desk.place, Entry())

    def catch(self, words: str) -> None:
        """Keep a sentence for later."""
        from tui import texts as sentences

        recorder = self._console.recorder
        entry = self._console.desk.read_talk(words)
        if not entry.text.strip():
            self._console.say(texts.CATCH_WHAT)
            return
        said = new_comment(recorder, entry)
        if recorder.do("Catch", lambda w: talk.catch(w, said)):
            self._console.say(sentences.CAUGHT)

    def tray(self) -> None:
        """Say what was deleted; the one picked comes back."""
        from tui.screens.dialogs.tray import tray

        recorder = self._console.recorder

        def taken(key: str | None) -> None:
            if key is not None and recorder.do("Bring back", lambda w: outline.restore(w, key)):
                recorder.jump(key)

        recorder.pick(tray(recorder.workshop, recorder.session.thrown_away()), taken)

    def missing(self) -> None:
        """Say what is still missing; the one picked is gone to."""
        from tui.screens.dialogs.ready import ready
        from workshop.readiness.readiness import missing

        recorder = self._console.recorder
        folder = recorder.opened.path.parent
        found = missing(recorder.workshop, recorder.opened.drafts.words, lambda name: (folder / name).is_file())

        def taken(key: str | None) -> None:
            if key is not None and found[int(key)].record:
                recorder.jump(found[int(key)].record)

        recorder.pick(ready(found), taken)

    def decide(self, *, back: bool) -> None:
        """Take in what waits for somebody's word, or leave it out."""
        recorder = self._console.recorder
        self._console.say(recorder.admit(back=back) if recorder.opened.waiting else texts.NOTHING_WAITS)

    def save(self) -> None:
        """Save, and say how safe all is."""
        from store.errors import StoreError

        opened = self._console.recorder.opened
        try:
            opened.save_now()
        except StoreError as error:
            self._console.say(str(error))
        self._console.recorder.catch_up()
        self._console.say(opened.save_status[1])


def view_name(page: str) -> str:
    """Return what a page of several is called."""
    return votes_texts.VIEWS.get(page, "")
