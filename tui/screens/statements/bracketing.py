"""Words in brackets: on rows, in the line, and settled one place at a time; reservations on rows."""

from collections.abc import Callable, Sequence

from tui.screens.base.console import Recorder
from tui.screens.base.page import Commands, Page, Part
from tui.screens.choices import confirm
from tui.screens.statements import texts
from tui.screens.statements.settling import NEXT, ORDINARY, Settling
from tui.widgets.key import DeclaredKey, key
from tui.widgets.outline.source import Row
from workshop import talk
from workshop.document import Workshop
from workshop.statements.brackets import (
    Bracketed,
    as_recorded,
    both_settled,
    open_brackets,
    open_in,
    proposers,
    put_into,
    told,
)
from workshop.statements.settling import bracketed, leave_ordinary, open_of, settle, take_both

KEYS: list[DeclaredKey] = [key("alt+quotation_mark", "row.brackets", *texts.KEYS["row.brackets"])]


_MOST = 6  # alternatives of which a row says whose they are


def with_brackets(row: Row, record: Bracketed) -> Row:
    """Return a row that says how much of its wording is open, and who proposed which words."""
    count = len(open_in(record))
    if not count:
        return row
    named = [texts.whose(words, who) for words, who in told(record) if who]
    if len(named) > _MOST:
        named[_MOST:] = [texts.more_of_them(len(named) - _MOST)]
    return row._replace(warnings=(texts.are_open(count), *row.warnings), marks=(*row.marks, *named))


def reservation_marks(workshop: Workshop, record_id: str) -> tuple[str, ...]:
    """Return what a row says of reservations about its wording: whose they are, or only that there are some."""
    who = talk.with_reservations(workshop, record_id)
    return () if who is None else (texts.with_reservations(who),)


def all_the_same(console: Recorder, records: Sequence[Bracketed], does: str, do: Callable[[], object]) -> None:
    """Do what takes wordings for settled; ask first, where words of them are in brackets still."""
    raws = [bracket.raw for record in records for bracket in open_in(record)]
    if raws:
        confirm(console, texts.open_still(raws), str(texts.SETTLE_FIRST), does, do)
    else:
        do()


class Bracketing(Part):
    """Puts words of the line into brackets, and settles those of a row."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def commands(self) -> Commands:
        """Return the command by the id of its key."""
        return {"row.brackets": self._brackets}

    def _brackets(self) -> None:
        """Put words of the line into brackets; without any, settle what is open in the row, or begin to reword it."""
        host, console = self._page.host, self._page.console
        record_id = host.cursor_record
        if host.typed.text:
            self._put_into_brackets()
        elif bracketed(self._page.workshop, record_id) is None:
            console.say(texts.NO_WORDING_HERE, wrong=True)
        elif not console.read_only and self._both_settled(record_id):
            pass  # it was asked
        elif open_of(self._page.workshop, record_id) and not console.read_only:
            self._ask(record_id, 0)
        else:
            host.begin(host.cursor)
            if host.typed.text:
                console.say(texts.SELECT_WORDS)

    def _put_into_brackets(self) -> None:
        if not self._page.host.around.rewrite(put_into):
            self._page.console.say(texts.NOTHING_TO_BRACKET, wrong=True)
            return
        self._page.console.say(texts.OTHER_WORDS)

    def _both_settled(self, record_id: str) -> bool:
        """Offer what this and another console settled apart as one wording; return whether there is such a thing."""
        console, record = self._page.console, bracketed(self._page.workshop, record_id)
        if record is None or (record.id, record.statement) not in self._page.workshop.disputed:
            return False
        now, known = record.text, console.session.wordings(record.id, record.statement)
        others = [str(each.value) for each in known if each.other]
        before = max((str(each.value) for each in known), key=lambda text: len(open_brackets(text)), default="")
        both = both_settled(before, now, others[0]) if len(others) == 1 else None
        if both is None:
            return False
        seen = console.session.seen()

        def do() -> None:
            with console.having_seen(seen):
                if console.do("Settle brackets", lambda w: take_both(w, record_id, now, both)):
                    console.say(texts.BOTH_TAKEN)

        confirm(console, texts.OTHERS_SETTLED, str(texts.CHOOSE_ONE), texts.take_both(both), do)
        return True

    def _ask(self, record_id: str, place: int) -> None:
        """Ask which words are taken for one of the open brackets of a row."""
        page, console = self._page, self._page.console
        record, found = bracketed(page.workshop, record_id), open_of(page.workshop, record_id)
        if record is None or not found:
            return
        bracket = found[place % len(found)]
        seen = console.session.seen()
        asked = Settling(record, bracket, place % len(found) + 1, len(found), page.speakers())

        def taken(picked: str | None) -> None:
            if picked == NEXT:
                self._ask(record_id, place + 1)
            elif picked == ORDINARY:
                with console.having_seen(seen):
                    if console.do("Ordinary brackets", lambda w: leave_ordinary(w, record_id, bracket)):
                        console.say(texts.ORDINARY_NOW)
            elif picked is not None:
                with console.having_seen(seen):
                    if console.do("Settle brackets", lambda w: settle(w, record_id, bracket, asked.words, asked.who)):
                        self._settled(record_id, asked.words)

        console.pick(asked, taken)

    def _settled(self, record_id: str, words: str) -> None:
        record = bracketed(self._page.workshop, record_id)
        if record is not None:
            said, _ = as_recorded(words, record.ordinary)
            who = proposers(record.alternatives).get(said, "")
            self._page.console.say(texts.settled(said, who, len(open_in(record))))
