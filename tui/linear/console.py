"""The loop: a line comes in, what it does is said, then what the next one would do. Nothing is ever drawn again."""

import contextlib
import difflib
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from io import TextIOWrapper
from pathlib import Path
from types import FrameType

from store.errors import StoreError
from tui import routes, undoing
from tui.linear import texts
from tui.linear.around import SpokenAround
from tui.linear.commands import LETTERS, ROW_COMMANDS, SESSIONS, Commands, view_name
from tui.linear.desk import Desk
from tui.linear.recorder import LineRecorder
from tui.linear.sessions import PAGES, command_called
from tui.linear.spoken import in_words, listed, spoken
from tui.screens.base import texts as base_texts
from tui.screens.base.row_keys import NO_ROW, RowKey
from tui.screens.choices import Choice, Choices
from tui.screens.votes import tally
from tui.screens.votes.ballots import BallotsPage
from tui.terminal import crash
from tui.widgets.composer.entry import Entry
from tui.widgets.outline.source import Row
from tui.widgets.text.display import visible
from tui.widgets.text.named_keys import Sentence
from tui.widgets.texts import COLON
from workshop.errors import WorkshopError
from workshop.votes import rounds
from workshop.votes.sheet import sheet
from workshop.votes.tallier import tally as count

_SHOWN = 20  # lines of a list that are said at once
_INBOX = "inbox"


class LineConsole:
    """One workshop, worked on line by line."""

    def __init__(self, state: Path, say: Callable[[str], None]) -> None:
        """Say everything through `say`, a line at a time."""
        self._state, self._say = state, say
        self._quiet = False
        self.recorder = LineRecorder(state, self.say, self.go_to, self._changed)
        self._desks: dict[str, Desk] = {}
        self.commands = Commands(self)
        self._table = self.commands.table()
        self._picking: Sequence[Choice] = ()
        self._row: tuple[RowKey, str] = (NO_ROW, "")
        self.ended = False
        self.session = ""

    # Opening and leaving.

    def open(self, path: Path) -> None:
        """Open or start a workshop, and say what there is. Raises StoreError."""
        notices = self.recorder.open(path)
        self.say(texts.on(path.name))
        begin = routes.begins_with(self.recorder.place.session)
        for notice in (*notices, *self.recorder.opened.drafts.notices(begin)):
            self.say(notice)
        self.go_to_session(begin)
        if self.recorder.opened.waiting:
            self.say(texts.waiting())
        if self.recorder.opened.is_undecided:
            self._ask_what_it_is()
        self._ask()

    def _ask_what_it_is(self) -> None:
        """Ask what a copy is that nobody has spoken for; until then nothing flows between the two."""
        from tui.screens.dialogs import texts as sentences

        opened, name = self.recorder.opened, self.recorder.opened.path.name
        same = sentences.SAME_ELSEWHERE if opened.copied_elsewhere else sentences.SAME
        answers = {"same": same, "practice": sentences.PRACTICE, "another": sentences.ANOTHER}
        choices = [Choice(key, Row(words), words) for key, words in answers.items()]

        def answered(key: str | None) -> None:
            if key is None:
                self.say(sentences.stays_undecided(name))
                return
            elsewhere = opened.copied_elsewhere
            try:
                notices = opened.decide(key)
            except StoreError as error:
                self.say(str(error))
                return
            self.recorder.workshop = opened.session.workshop
            self.say(" ".join([sentences.is_now(name, key, elsewhere=elsewhere), *notices]))

        self.recorder.pick(Choices(sentences.what_is_a_copy(name, opened.copied_from), choices, ""), answered)

    def leave(self) -> None:
        """Save and leave, unless something would be lost; asked twice, leave."""
        if reason := self.recorder.opened.reason_to_stay():
            self.say(reason)
        else:
            self.ended = True

    def close(self) -> str:
        """Save and close; return a sentence where that did not go well."""
        for desk in self._desks.values():
            desk.note_place()
        return self.recorder.close(self.session)

    # Saying.

    def say(self, sentence: str | Sentence) -> None:
        """Say something; nothing in it steers the terminal."""
        if not self._quiet:
            self._say(visible(str(sentence)))

    def quietly(self, act: Callable[[], object]) -> None:
        """Do something that would say what need not be said."""
        with self._silence():
            act()

    @contextlib.contextmanager
    def _silence(self) -> Iterator[None]:
        self._quiet = True
        try:
            yield
        finally:
            self._quiet = False

    def say_session(self) -> None:
        """Say in which session the typist is, and on which row."""
        desk = self.desk
        self.say(texts.session(base_texts.SESSIONS[self.session], view_name(desk.page.NAME), desk.rows.row_count))
        if (entry := self.recorder.drafts.at(desk.page.NAME)) != Entry():
            self.say(texts.half_typed(entry.words))

    def said_row(self) -> None:
        """Take note that the row under the cursor has just been said."""
        self._row = self._now()

    def forget_row(self) -> None:
        """Have the row said again."""
        self._row = (NO_ROW, "")

    def _now(self) -> tuple[RowKey, str]:
        key = self.desk.cursor
        return key, "" if key == NO_ROW else spoken(self.desk.rows.row(key))

    def books(self) -> Iterable[str]:
        """Return how the dots balance, where dots are what it is about."""
        if self.session != "votes":
            return
        workshop = self.recorder.workshop
        total, verdict, _, sectors = tally.books(count(workshop, workshop.details.round), rounds.numbers(workshop))
        yield from filter(None, (total, verdict, ", ".join(f"{name}{COLON} {dots}" for name, dots in sectors)))
        if isinstance(self.desk.page, BallotsPage):
            yield from in_words(tally.walls(workshop, sheet(workshop)))

    @property
    def prompt(self) -> str:
        """What the next line does."""
        if self.recorder.waiting is not None:
            return texts.picked_from(len(self.recorder.waiting[0].found("")), len(self._picking))
        return self.desk.prompt

    # Going.

    @property
    def desk(self) -> Desk:
        """The session in which the typist is."""
        return self._desks[self.session]

    def _changed(self) -> None:
        if self.session in self._desks:
            self.desk.catch_up()

    def go_to_session(self, session: str) -> None:
        """Go to a session and say so."""
        if self.session and self.desk.rewording != NO_ROW:
            self.desk.leave_rewording()
        self.session = session
        if session not in self._desks:
            self._desks[session] = Desk(session, self.recorder, PAGES[session], SpokenAround(self.say, self._open))
        self.desk.catch_up()
        self.say_session()
        self.forget_row()

    def _open(self, dialog: str) -> None:
        del dialog
        self.say(texts.NEVER)

    def go_to(self, record_id: str) -> None:
        """Go to a record, in the session to which it belongs."""
        session, priority, row = routes.where(self.recorder.workshop, record_id)
        if session == _INBOX:
            self.say(base_texts.INBOX)
            return
        self.recorder.priority = priority or self.recorder.priority
        if session != self.session:
            self.go_to_session(session)
        self.desk.go_to_record(row)

    def retrace(self, *, redo: bool) -> None:
        """Undo or redo, say what that was, and go there."""
        if self.desk.rewording != NO_ROW:
            self.desk.leave_rewording()
        try:
            done = (undoing.redo if redo else undoing.undo)(self.recorder.opened.session)
        except WorkshopError as error:
            self.say(str(error))
            return
        self.recorder.workshop = self.recorder.opened.session.workshop
        self.desk.catch_up()
        self.say(done.sentence())
        stands = not done.gone and done.record in self.recorder.workshop
        if stands and not self.desk.go_to_record(done.record):
            self.go_to(done.record)
        self.forget_row()

    # A line.

    def take(self, line: str) -> None:
        """Do what a line says, and say what came of it and what the next one does.

        A defect in it costs that line only.
        """
        try:
            self._take_line(line)
        except crash.DEFECTS:  # no reason to stop recording what is said
            self.say(crash.not_done(self._state))

    def _take_line(self, line: str) -> None:
        self.recorder.catch_up()
        if self.session:
            self.desk.catch_up()
        if self.recorder.waiting is not None:
            self._pick(line.strip())
        elif line.startswith("/") and not line.startswith("//"):
            self._command(line[1:].strip())
        else:
            self._enter(line)
        if not self.ended:
            self.recorder.catch_up()
            self._ask()

    def _enter(self, line: str) -> None:
        desk = self.desk
        inner = line.lstrip("\t")
        if desk.rewording == NO_ROW:
            for _ in range(len(line) - len(inner)):
                desk.next_level.ask(1)
        entry = desk.read(inner[1:] if inner.startswith("//") else inner)
        before = self.recorder.workshop
        desk.take(entry)
        if self.recorder.workshop is before and entry.text and self.recorder.drafts.at(desk.place) == entry:
            self.say(texts.kept(entry.words))

    def _command(self, line: str) -> None:
        name, _, rest = line.partition(" ")
        word = LETTERS.get(name.casefold(), name.casefold())
        if word in SESSIONS:
            self.go_to_session(SESSIONS[word])
        elif word in self._table:
            self._table[word](rest.strip())
        elif command := ROW_COMMANDS.get(word, "") or command_called(self.desk.page, line):
            self.run_on_page(command)
        else:
            self.say(texts.no_command(line, difflib.get_close_matches(word, [*self._table, *ROW_COMMANDS], 1)))

    def run_on_page(self, command: str) -> None:
        """Run a command of the page."""
        if command not in self.desk.page.all_commands:
            self.say(texts.no_command(command, ()))
            return
        self.desk.page.all_commands[command]()
        self.desk.catch_up()

    def _pick(self, text: str) -> None:
        assert self.recorder.waiting is not None
        choices, picked = self.recorder.waiting
        if text.isdecimal() and 0 < int(text) <= len(self._picking):
            self._take(choices, picked, self._picking[int(text) - 1].key, text)
        elif not text or text in ("/b", "/back"):
            self._picked(picked, None)
        elif len(found := choices.found(text)) == 1:
            self._take(choices, picked, found[0].key, text)
        else:
            self._say_choices(choices, found)

    def _take(self, choices: Choices, picked: Callable[[str | None], None], key: str, text: str) -> None:
        choices.take(key, self.desk.read(text))
        self._picked(picked, key)

    def _picked(self, picked: Callable[[str | None], None], key: str | None) -> None:
        self.recorder.waiting, self._picking = None, ()
        picked(key)
        self.desk.catch_up()

    def _say_choices(self, choices: Choices, found: Sequence[Choice]) -> None:
        self.say(choices.title)
        self._picking = found[:_SHOWN]
        for number, choice in enumerate(self._picking, 1):
            self.say(listed(f"{number}:", 0, choice.row))
        if not found:
            self.say(choices.nothing if not choices.all else texts.FOUND_NOTHING)

    def _ask(self) -> None:
        """Say the row under the cursor where it is another, and what is to be picked."""
        self.desk.catch_up()
        if self.recorder.waiting is not None:
            if not self._picking:
                choices = self.recorder.waiting[0]
                self._say_choices(choices, choices.found(""))
                if not choices.all:  # there is nothing to pick
                    self._picked(self.recorder.waiting[1], None)
            return
        now = self._now()
        if now != self._row and now[1]:
            self.say(now[1])
        self._row = now


def run(path: Path, state: Path) -> int:
    """Work on a file with what comes in line by line, until it ends; return the exit code."""
    console = LineConsole(state, _print)
    _hear_all()
    try:
        console.open(path)
    except StoreError as error:
        _print(str(error))
        return 1
    with _ended_by_signals():
        try:
            _listen(console)
        except SystemExit:
            return _closed(console) or 1
    return _closed(console)


def _hear_all() -> None:
    """Have no byte end the reading. Files and programs write UTF-8; only Windows takes it for something older."""
    if isinstance(sys.stdin, TextIOWrapper):
        older = sys.platform == "win32" and not sys.stdin.isatty()
        sys.stdin.reconfigure(encoding="utf-8-sig" if older else None, errors="replace")


def _listen(console: LineConsole) -> None:
    """Take lines until somebody leaves, or no more come."""
    ends = "" if sys.stdin is not None and sys.stdin.isatty() else "\n"
    while not console.ended:
        _print(f"{console.prompt}{COLON} ", end=ends)
        try:
            line = sys.stdin.readline()
        except KeyboardInterrupt:
            _print("")
            _print(texts.CTRL_C)
            continue
        except OSError:  # the line is cut
            return
        if not line:
            return
        console.take(line.rstrip("\r\n"))


@contextlib.contextmanager
def _ended_by_signals() -> Iterator[None]:
    """Let the signals that end a program end it with all that is recorded saved."""
    numbers = {signal.SIGTERM, *(getattr(signal, name, signal.SIGTERM) for name in ("SIGHUP", "SIGBREAK"))}
    before = {number: signal.signal(number, _end) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _closed(console: LineConsole) -> int:
    farewell = console.close()
    _print(farewell or texts.SAVED_AND_CLOSED)
    return 1 if farewell else 0


def _end(number: int, frame: FrameType | None) -> None:
    """Leave as when what comes in has ended."""
    del number, frame
    raise SystemExit


def _print(text: str, end: str = "\n") -> None:
    with contextlib.suppress(OSError, ValueError):  # nobody hears it any more; what is typed is recorded all the same
        sys.stdout.write(visible(text) + end)
        sys.stdout.flush()
