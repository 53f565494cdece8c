"""What keys do with rows on every page: move, indent, fold, select, delete, park, flag, go to, earlier wordings."""

from collections.abc import Callable, Sequence
from functools import partial

from tui.screens.around import WIDE
from tui.screens.base import texts
from tui.screens.base.page import Command, Commands, Host, Page, Part
from tui.screens.base.row_keys import RowKey, record_row
from tui.screens.choices import Target, Targets
from tui.widgets.key import DeclaredKey, key
from tui.widgets.outline.source import Row
from workshop import outline
from workshop.document import Workshop
from workshop.model import Comment, fields_of
from workshop.timeline.recordings import Recordings

Shift = Callable[[Workshop, str, int], Workshop]

KEYS: list[DeclaredKey] = [
    key("ctrl+r", "row.reword", *texts.KEYS["row.reword"], shown=True),
    key("ctrl+d", "row.delete", *texts.KEYS["row.delete"], shown=True),
    key("alt+up", "row.up", *texts.KEYS["row.up"]),
    key("alt+down", "row.down", *texts.KEYS["row.down"]),
    key("alt+right", "row.indent", *texts.KEYS["row.indent"]),
    key("alt+left", "row.outdent", *texts.KEYS["row.outdent"]),
    key("shift+up", "row.select-up", *texts.KEYS["row.select-up"]),
    key("shift+down", "row.select-down", *texts.KEYS["row.select-down"]),
    key("left", "row.fold", *texts.KEYS["row.fold"]),
    key("right", "row.unfold", *texts.KEYS["row.unfold"]),
    key("home", "row.first", *texts.KEYS["row.first"]),
    key("end", "row.last", *texts.KEYS["row.last"]),
    key("ctrl+home", "row.group", *texts.KEYS["row.group"]),
    key("ctrl+end", "row.group-end", *texts.KEYS["row.group-end"]),
    key("ctrl+g", "row.go", *texts.KEYS["row.go"]),
    key("f12", "row.lineage", *texts.KEYS["row.lineage"]),
    key("f8", "row.history", *texts.KEYS["row.history"]),
    key("ctrl+l", "row.park", *texts.KEYS["row.park"]),
    key("alt+equals_sign", "row.paste", *texts.KEYS["row.paste"]),
    key("ctrl+e", "row.flag", *texts.KEYS["row.flag"]),
    key("ctrl+down", "row.beside-down", *texts.KEYS["row.beside-down"]),
    key("ctrl+up", "row.beside-up", *texts.KEYS["row.beside-up"]),
]
READING = frozenset({
    "row.go", "row.history", "row.lineage", "priority.next", "votes.view",
    "app.keys", "app.search", "app.report", "app.timeline", "past.earlier", "past.later", "past.now", "app.quit",
})  # fmt: skip
"""The keys that the footer offers where a workshop is open for reading only."""


class RowCommands(Part):
    """Commands on the rows of a page."""

    def __init__(self, page: Page, *, shift: Shift = outline.shift, without: frozenset[str] = frozenset()) -> None:
        """Serve a page; `shift` moves a record among its siblings, and `without` are commands that mean nothing."""
        self._page = page
        self._host: Host = page.host
        self._shift_edit = shift
        self._without = without

    def commands(self) -> Commands:
        """Return the commands by the ids of their keys."""
        host = self._host
        found: dict[str, Command] = {
            "row.reword": self.reword,
            "row.delete": self.delete,
            "row.up": lambda: self.shift(-1),
            "row.down": lambda: self.shift(1),
            "row.indent": lambda: self._each("Indent", outline.indent),
            "row.outdent": lambda: self._each("Outdent", outline.outdent),
            "row.select-up": lambda: host.rows.action_extend_up(),
            "row.select-down": lambda: host.rows.action_extend_down(),
            "row.fold": lambda: host.rows.action_out(),
            "row.unfold": lambda: host.rows.action_into(),
            "row.first": lambda: host.rows.action_cursor_first(),
            "row.last": lambda: host.rows.action_cursor_last(),
            "row.group": self._go_to_group,
            "row.group-end": self._group_end,
            "row.go": self.go_to,
            "row.lineage": self.lineage,
            "row.history": self.history,
            "row.park": self.park,
            "row.flag": self.flag,
            "row.paste": lambda: host.pastes.read_otherwise(),
        }
        if host.around.width >= WIDE:
            found["row.beside-down"] = lambda: self._read_beside(1)
            found["row.beside-up"] = lambda: self._read_beside(-1)
        return {name: command for name, command in found.items() if name not in self._without}

    def _read_beside(self, by: int) -> None:
        """Show further lines of what stands beside the rows, or those before."""
        if not self._host.around.read_beside(by):
            self._host.console.say(texts.NOTHING_BESIDE)

    def reword(self) -> None:
        """Put the row's text into the line."""
        self._host.begin(self._host.cursor)

    def delete(self) -> None:
        """Put the selected rows into the tray, with what is under them."""
        console, targets = self._host.console, self._host.targets()
        if not targets:
            console.say(texts.NOTHING_TO_DELETE, wrong=True)
            return
        workshop = console.workshop
        named = workshop.records[targets[0]].statement_text or texts.UNNAMED
        going = dict.fromkeys(record for target in targets for record in outline.branch(workshop, target))
        typed = console.session.of_others(going)
        if console.do("Delete", lambda w: outline.drop(w, targets)):
            self._host.rows.select(())
            console.say(texts.deleted(named, len(going), typed))

    def shift(self, by: int) -> None:
        """Move the row up or down."""
        console, record = self._host.console, self._host.cursor_record
        before = console.workshop
        if self._host.cursor.kind != "record" or not record:
            console.say(texts.ROW_STAYS, wrong=True)
        elif console.do("Move", lambda w: self._shift_edit(w, record, by)):
            self._host.rows.move_cursor(record_row(record))
            if console.workshop is before:
                console.say(texts.FIRST_ALREADY if by < 0 else texts.LAST_ALREADY, wrong=True)

    def _each(self, label: str, edit: Callable[..., Workshop]) -> None:
        host = self._host
        targets, cursor = host.targets(), host.cursor
        if not targets:
            host.console.say(texts.ROW_STAYS, wrong=True)
        elif host.console.do(label, lambda w: edit(w, *targets)):
            host.rows.move_cursor(cursor)

    def history(self) -> None:
        """Show the earlier wordings of the row."""
        console, record_id = self._host.console, self._host.cursor_record
        record = console.workshop.records.get(record_id)
        if record is None:
            console.say(texts.NO_WORDING, wrong=True)
            return
        wordings = console.session.wordings(record_id, record.statement)
        seen = console.session.seen()

        def take_up(stamp: str | None) -> None:
            text = next((each.value for each in wordings if each.stamp == stamp), record.statement_text)
            if text != record.statement_text:
                with console.having_seen(seen):
                    console.do("Take up an earlier wording", lambda w: _with_statement(w, record_id, text))

        from tui.screens.dialogs.wordings import history  # not before it is asked for: starting stays quick

        console.pick(history(wordings, Recordings.of(console.workshop)), take_up)

    def lineage(self) -> None:
        """Show where the row comes from, or what came of it."""
        from tui.screens.dialogs import lineage

        lineage.show(self._host.console, self._host.cursor_record)

    def go_to(self) -> None:
        """Go to a row by its number or its words, or to another priority."""
        source, page = self._page.source(), self._page
        found: list[Callable[[], object]] = []
        targets: list[Target] = []
        waiting: list[RowKey] = [*reversed(source.roots())]
        here = 0
        while waiting:
            there = waiting.pop()
            row = source.row(there)
            if there == self._host.cursor:
                here = len(found)
            targets.append(Target(row, (*page.called(there), row.label)))
            found.append(partial(self._host.rows.move_cursor, there))
            waiting.extend(reversed(source.children(there)))
        for name, words, go_there in page.further_places():
            targets.append(Target(Row(words, label=name), (name,)))
            found.append(go_there)

        def go(picked: str | None) -> None:
            if picked is not None:
                found[int(picked)]()

        self._host.console.pick(Targets(targets, here), go)

    def _group(self) -> RowKey:
        """Return the outermost row that the cursor's row is under."""
        source, top = self._page.source(), self._host.cursor
        while (above := source.parent(top)) is not None:
            top = above
        return top

    def _go_to_group(self) -> None:
        self._host.rows.move_cursor(self._group())

    def _group_end(self) -> None:
        """Go to the last row right under the outermost one that is not something said."""
        group = self._group()
        inside = self._page.source().children(group)
        last = next((row for row in reversed(inside) if not row.record.startswith(Comment.prefix)), group)
        self._host.rows.move_cursor(last)

    def flag(self) -> None:
        """Flag the rows; of a comment, say that it came up in an earlier workshop of the series."""
        console = self._host.console
        found = [console.workshop.records[target] for target in self._host.targets()]
        marked = [(record, "recurring" if isinstance(record, Comment) else "flagged") for record in found]
        sound = [(record, name) for record, name in marked if name in fields_of(type(record))]
        if not sound:
            console.say(texts.NO_FLAG, wrong=True)
            return
        on = not getattr(sound[0][0], sound[0][1])
        console.do("Flag" if on else "Unflag", lambda w: w.put(*(r.replace_fields(**{name: on}) for r, name in sound)))

    def park(self) -> None:
        """Park the comments for later, or take them up again."""
        console = self._host.console
        found = [c for target in self._host.targets() if (c := console.workshop.get(Comment, target))]
        if not found:
            console.say(texts.NOT_PARKED, wrong=True)
            return
        parked = not found[0].parked
        edited: Sequence[Comment] = [comment.replace_fields(parked=parked) for comment in found]
        console.do("Park" if parked else "Unpark", lambda w: w.put(*edited))


def _with_statement(workshop: Workshop, record_id: str, text: str) -> Workshop:
    record = workshop.records[record_id]
    return workshop.put(record.replace_fields(**{record.statement: text}))
