"""The page on which ballots are typed, and what is counted on the wall."""

from collections.abc import Sequence
from typing import ClassVar

from tui.screens.base import texts as base_texts
from tui.screens.base.page import Command, Host, Page
from tui.screens.base.row_commands import RowCommands
from tui.screens.base.row_keys import RowKey, changed_rows
from tui.screens.votes import tally, texts
from tui.screens.votes.ballot_rows import BallotRows, wall, wall_text
from tui.screens.votes.sums import Sums
from tui.widgets.composer.entry import Entry, Mark
from tui.widgets.composer.pasting import PastedLine
from tui.widgets.key import DeclaredKey, key
from tui.widgets.outline.source import Source
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.history import Wording
from workshop.model import Ballot, Count
from workshop.text import plural, shorten
from workshop.timeline.recordings import Recordings
from workshop.votes import ballot_line, ballots, counts, rounds, sectors
from workshop.votes.ballot_line import BallotLine, WallLine

RULES = RowKey("rules")
_SECTOR, _SPOILED = "=", "*"
_ROOM = 66  # characters for the names of a ballot's items

KEYS: list[DeclaredKey] = [
    key("ctrl+k", "votes.sector", *texts.KEYS["votes.sector"], shown=True),
    key("alt+o", "votes.by", *texts.KEYS["votes.by"], shown=True),
    key("alt+asterisk", "votes.spoil", *texts.KEYS["votes.spoil"], shown=True),
    key("alt+t", "votes.rules", *texts.KEYS["votes.rules"], shown=True),
    key("alt+plus", "votes.round", *texts.KEYS["votes.round"]),
]


class BallotsPage(Page):
    """Enter takes a ballot, and the next one is ready."""

    NAME = "votes.ballots"
    BESIDE = False
    HELP = texts.BALLOTS_HELP
    MARKS: ClassVar[tuple[Mark, ...]] = (
        Mark(_SPOILED, texts.SPOILED_MARK, spaced=True),
        Mark(_SECTOR, texts.SECTOR_MARK, spaced=True),
    )
    MARKS_ALONE = _SPOILED + _SECTOR
    PLACEHOLDER = texts.BALLOTS_PLACEHOLDER
    PASTES_WRAPPED = False

    def __init__(self, host: Host, sums: Sums) -> None:
        super().__init__(host)
        self._sums = sums
        self._rows = RowCommands(
            self, without=frozenset({"row.indent", "row.outdent", "row.up", "row.down", "row.park"})
        )
        self.parts = (self._rows,)
        self._sector = ""  # of the ballots typed next; empty for none
        self._new: set[str] = set()  # sectors that were asked about
        self._by = 0  # what the tally beside the ballots is of

    # What is shown.

    def source(self) -> Source[RowKey]:
        """Return counts and ballots of the present round."""
        return BallotRows(self.workshop, self._sums.sheet(self.workshop), self._sums.tally(self.workshop))

    def changed_rows(self, changed: frozenset[str]) -> frozenset[RowKey] | None:
        """Where only ballots changed their list knows which; what a wall count says may change with anything."""
        return changed_rows(changed) if all(name.startswith(Ballot.prefix) for name in changed) else None

    def entered(self) -> None:
        """The last ballot is in sight."""
        self.host.rows.action_cursor_last()

    def after_rows(self) -> None:
        """Show the tally beside the ballots, and what holds for the next one."""
        super().after_rows()
        self._show_tally()

    def _show_tally(self) -> None:
        workshop, around = self.workshop, self.host.around
        around.note(tally.note(workshop, self._sector))
        title, rows = tally.beside(workshop, self._sums.tally(workshop), self._sums.sheet(workshop), self._by)
        around.show_tally(title, rows)

    def row_of_record(self, record_id: str) -> RowKey:
        """Return the row where a record is shown: a count's is that of all counts of its item."""
        count = self.workshop.get(Count, record_id)
        return wall(count.item) if count is not None else super().row_of_record(record_id)

    # What the line records.

    def prompt(self, mark: str) -> str:
        """Return what the numbers typed so far stand for, or what is wrong with them."""
        typed = self.host.typed
        if mark == _SECTOR:
            meant = sectors.meant(self.workshop, typed.text)
            return texts.sector_from_now_on(meant) if meant else texts.SECTOR_PROMPT
        if not typed.text.strip() and not mark:
            rule, place = rounds.rules(self.workshop), len(self.workshop.children(ballots.BALLOTS)) + 1
            return texts.next_ballot(place, self._sector, rule.dots, stacking=rule.stacking)
        try:
            line = self._line(self.workshop, Entry(typed.text, mark))
        except WorkshopError as error:  # nothing is refused yet: the prompt says what Enter would say
            return str(error)
        return self._read_back(line)

    def _line(self, workshop: Workshop, entry: Entry) -> BallotLine | WallLine:
        return ballot_line.read(workshop, entry.mark + entry.text, self._sums.sheet(self.workshop))

    def _read_back(self, line: BallotLine | WallLine) -> str:
        """Return the items that a line names."""
        numbers, records = self._sums.sheet(self.workshop).numbers, self.workshop.records
        if isinstance(line, WallLine):
            called = ", ".join(f"{dots} {sector}".strip() for sector, dots in line.counts)
            if not line.item:
                return texts.handed_back(called)
            words = texts.on_the_wall(numbers[line.item], shorten(records[line.item].statement_text, 40), called)
            before = counts.replaced(self.workshop, line.item, line.counts)
            return texts.counted_before(words, wall_text(before)) if before else words
        if line.spoiled:
            return texts.spoiled_ballot(line.spoiled)
        if not line.dots:
            return texts.BLANK_BALLOT
        room = max(10, _ROOM // len(line.dots))
        return " · ".join(f"{numbers[item]} {shorten(records[item].statement_text, room)}" for item in line.dots)

    def record(self, entry: Entry) -> bool:
        """Cast a ballot, take a count, or say which sector the next ones are of; return whether it was taken."""
        if entry.mark == _SECTOR:
            self._sector = sectors.meant(self.workshop, entry.text)
            self._show_tally()
            self._ask_about([self._sector], sectors.known(self.workshop))
            return True
        ballot, old, before = self.console.session.new_id("ballot"), self.workshop, self._sums.tally(self.workshop)
        is_count = ballot_line.is_wall(entry.text)
        label = "Count" if is_count else "Spoiled ballot" if entry.mark == _SPOILED else "Ballot"
        if not self.console.do(label, lambda w: self._taken(w, entry, ballot, self._sector)):
            return False
        self.host.rows.action_cursor_last()
        self._warn(entry, "" if is_count else ballot, before.mixed)
        if is_count:
            self._ask_about(sectors.known(self.workshop), sectors.known(old))
            self._say_recounted(old, entry)
        return True

    def _ask_about(self, names: Sequence[str], known: Sequence[str]) -> None:
        """Ask once whether a sector is meant that is new beside others: it is taken, and can be changed."""
        new = next((name for name in names if name and name not in known and name not in self._new), "")
        if new and known:
            self._new.add(new)
            self.console.say(texts.new_sector(new, known, sectors.like(new, known)), wrong=True)

    def _say_recounted(self, old: Workshop, entry: Entry) -> None:
        """Say what a count took the place of, if it differs."""
        line = self._line(old, entry)
        if isinstance(line, WallLine) and (replaced := counts.replaced(old, line.item, line.counts)):
            now = counts.of_item(self.workshop, line.item, self.workshop.details.round)
            if wall_text(now) != wall_text(counts.of_item(old, line.item, old.details.round)):
                number = self._sums.sheet(self.workshop).numbers.get(line.item, 0)
                self.console.say(texts.counted_anew(number, wall_text(replaced), wall_text(now)), wrong=True)

    def _taken(self, workshop: Workshop, entry: Entry, ballot: str, sector: str) -> Workshop:
        """Return the workshop with what a line asks for. Raises WorkshopError for a line that is wrong."""
        line = self._line(workshop, entry)
        if isinstance(line, WallLine):
            return counts.record(workshop, line.item, line.counts)
        sector = sectors.of_voter(workshop, entry.speaker) or sector
        if line.spoiled:
            return ballots.cast_spoiled(workshop, ballot, line.spoiled, line.dots, entry.speaker, sector)
        return ballots.cast(workshop, ballot, line.dots, entry.speaker, sector)

    def _warn(self, entry: Entry, ballot: str, before: counts.Mixed) -> None:
        """Say what is noticed, and refused never."""
        workshop, now = self.workshop, self._sums.tally(self.workshop).mixed
        other = ballots.twice(workshop, entry.speaker, workshop.details.round, ballot) if ballot else None
        if other is not None:
            self.console.say(texts.voted_already(entry.speaker, ballots.number_of(workshop, other.id)), wrong=True)
        elif double := [item for item in now.items if item not in before.items]:
            number = self._sums.sheet(workshop).numbers.get(double[0], 0)
            self.console.say(texts.counted_twice(number), wrong=True)
        elif now.both and not before.both:
            self.console.say(texts.BOTH_WAYS, wrong=True)

    def record_lines(self, lines: Sequence[PastedLine]) -> bool:
        """Take pasted lines: a ballot, a count, or a sector for those below it each; all of them or none."""
        ids = [self.console.session.new_id("ballot") for _ in lines]
        said = sum(not (line.whole or line.text).startswith(_SECTOR) for line in lines)
        last = self._sector

        def all_of_them(workshop: Workshop) -> Workshop:
            nonlocal last
            try:
                typed = ballot_line.pasted([line.whole or line.text for line in lines])
            except WorkshopError as error:
                raise WorkshopError(f"{error} {texts.NOTHING_TAKEN}") from error
            for place, text in enumerate(typed, start=1):
                if text.startswith(_SECTOR):
                    last = sectors.in_full(workshop, text.removeprefix(_SECTOR))
                    continue
                try:
                    workshop = self._taken(workshop, Entry(text), ids[place - 1], last)
                except WorkshopError as error:
                    raise WorkshopError(texts.nothing_taken(place, str(error))) from error
            return workshop

        if not self.console.do(f"Paste {plural(said, 'ballot')}", all_of_them):
            return False
        if all(line.text.startswith(_SECTOR) or line.whole.startswith(_SECTOR) for line in lines):
            self._sector = last
            self._show_tally()
        return True

    def record_table(self, text: str) -> bool | None:
        """Take ballots copied from a spreadsheet, with names, sectors or headings: all of them or none."""
        from workshop.votes import ballot_table  # with the first paste
        from workshop.votes.tables.csv_text import rows

        if not ballot_table.looks_like_one(text):
            return None
        made: list[str] = []

        def new_id(prefix: str) -> str:
            made.append(self.console.session.new_id(prefix))
            return made[-1]

        def all_of_them(workshop: Workshop) -> Workshop:
            try:
                found = ballot_table.taken(workshop, rows(text), workshop.details.round, new_id)
            except WorkshopError as error:
                raise WorkshopError(f"{error} {texts.NOTHING_TAKEN}") from error
            if found.wrong:
                raise WorkshopError(f"{found.wrong[0]} {texts.NOTHING_TAKEN}")
            cast = [ballot for ballot in map(found.workshop.records.get, made) if isinstance(ballot, Ballot)]
            return found.workshop.put(*(b.replace_fields(sector=b.sector or self._sector) for b in cast))

        before = len(self.workshop.children(ballots.BALLOTS))
        if not self.console.do("Paste ballots", all_of_them):
            return False
        self.console.say(texts.table_taken(len(self.workshop.children(ballots.BALLOTS)) - before))
        return True

    def entry_of(self, key: RowKey) -> Entry | None:
        """Return a ballot or a count as it was typed, or the rules."""
        if key == RULES:
            return Entry(rounds.rules_line(self.workshop))
        sheet = self._sums.sheet(self.workshop)
        if key.kind == "wall":
            found = counts.of_item(self.workshop, key.record, self.workshop.details.round)
            return Entry(f"{sheet.numbers.get(key.record, 0)}: {wall_text(found)}") if found else None
        ballot = self.workshop.get(Ballot, key.record)
        if ballot is None:
            return None
        text = ballot_line.numbers(ballot.dots, sheet) if ballot.dots or not ballot.spoiled else ""
        why = ballots.spoiled_why(ballot)
        return Entry(f"{text} {why}".strip(), _SPOILED if ballot.spoiled else "", ballot.voter)

    def question(self, key: RowKey) -> str:
        """Return what is asked while the rules are changed."""
        return texts.RULES_QUESTION if key == RULES else ""

    def hint(self, key: RowKey) -> str:
        """Return what the empty line says while the rules are asked for."""
        del key
        return texts.ANSWER

    def may_be_empty(self, key: RowKey, mark: str) -> bool:
        """Rules may be left as they are; a sign alone makes a ballot a spoiled one."""
        return bool(mark) or super().may_be_empty(key, mark)

    def reword(self, key: RowKey, entry: Entry) -> bool:
        """Put a ballot or a count right, or change the rules; return whether it was taken."""
        if key == RULES:
            return self._change_rules(entry)

        def corrected(workshop: Workshop) -> Workshop:
            line = self._line(workshop, entry)
            if isinstance(line, WallLine):
                return counts.record(workshop, line.item, line.counts)
            return ballots.correct(workshop, key.record, line.dots, voter=entry.speaker, spoiled=line.spoiled)

        return self.console.do("Count again" if ballot_line.is_wall(entry.text) else "Correct ballot", corrected)

    def _change_rules(self, entry: Entry) -> bool:
        if not self.console.do("Rules of the vote", lambda w: rounds.apply_rules_line(w, entry.text)):
            return False
        if broken := {fault.ballot for fault in self._sums.tally(self.workshop).broken}:
            self.console.say(texts.rules_broken(len(broken)), wrong=True)
        return True

    # What keys do.

    def commands(self) -> dict[str, Command]:
        """Return what keys do here."""
        return {
            "row.delete": self._delete,
            "row.history": self._history,
            "votes.sector": self._next_sector,
            "votes.by": self._next_tally,
            "row.beside-down": lambda: self._scroll_tally(1),
            "row.beside-up": lambda: self._scroll_tally(-1),
            "votes.spoil": self._spoil,
            "votes.rules": lambda: self.host.begin(RULES),
            "votes.round": self._next_round,
        }

    def _scroll_tally(self, by: int) -> None:
        self.host.around.scroll_tally(by)

    def _counts(self) -> Sequence[Count]:
        """Return the counts of the item under the cursor."""
        return counts.of_item(self.workshop, self.host.cursor.record, self.workshop.details.round)

    def _delete(self) -> None:
        """Put the row into the tray: of a wall count, all its colours."""
        if self.host.cursor.kind == "wall":
            found = self._counts()
            typed = self.console.session.of_others(count.id for count in found)
            if self.console.do("Delete count", lambda w: w.drop(count.id for count in found)) and typed:
                self.console.say(base_texts.deleted(texts.WALL_COUNT, len(found), typed))
        else:
            self._rows.delete()

    def _history(self) -> None:
        """Show the dots that a ballot or a count had before it was put right."""
        from tui.screens.dialogs.wordings import history

        self.console.pick(history(self._wordings(), Recordings.of(self.workshop)))

    def _wordings(self) -> Sequence[Wording]:
        """Return the values that the dots of the row under the cursor have had, oldest first, as they are typed."""
        if self.host.cursor.kind == "wall":
            each = [
                before._replace(value=f"{before.value} {count.sector}".strip())
                for count in self._counts()
                for before in self.console.session.wordings(count.id, "dots")
            ]
            return sorted(each, key=lambda before: before.stamp)
        ballot = self.host.cursor_record
        if self.workshop.get(Ballot, ballot) is None:
            return []
        sheet = self._sums.sheet(self.workshop)
        earlier = self.console.session.wordings(ballot, "dots")
        return [before._replace(value=ballot_line.numbers(tuple(before.value), sheet)) for before in earlier]

    def _next_tally(self) -> None:
        """Show the tally of something else: themes, problems, groups, sectors."""
        self._by = (self._by + 1) % len(texts.TALLIES)
        self._show_tally()

    def _next_sector(self) -> None:
        """The next of the sectors that are known; after the last one none."""
        names = ["", *sectors.known(self.workshop)]
        here = names.index(self._sector) if self._sector in names else 0
        self._sector = names[(here + 1) % len(names)]
        self._show_tally()
        if len(names) == 1:
            self.console.say(texts.NO_SECTOR_KNOWN, wrong=True)

    def _spoil(self) -> None:
        """A ballot does not count, or counts again."""
        chosen = [b for target in self.host.targets() if (b := self.workshop.get(Ballot, target))]
        if not chosen:
            self.console.say(texts.NO_BALLOT, wrong=True)
        elif chosen[0].spoiled:
            self.console.do("Unspoil", lambda w: ballots.unspoil(w, chosen[0].id))
        else:
            self.console.do("Spoil", lambda w: ballots.spoil(w, chosen[0].id))

    def _next_round(self) -> None:
        """Ballots go into the next of the rounds that there are."""
        found = rounds.numbers(self.workshop)
        if len(found) == 1:
            self.console.say(texts.ONE_ROUND, wrong=True)
            return
        here = found.index(self.workshop.details.round)
        there = found[(here + 1) % len(found)]
        if self.console.do("Round", lambda w: rounds.go_to(w, there)):
            self.console.say(texts.round_now(there))
