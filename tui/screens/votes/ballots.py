"""The view in which ballots are typed, and what is counted on the wall."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import ClassVar

from tui.screens.votes import tally
from tui.screens.votes.ballot_prompt import next_ballot, read_back
from tui.screens.votes.ballot_rows import WALL, BallotRows, wall_text
from tui.screens.votes.view import Table, View
from tui.widgets.composer.entry import Entry, Mark
from tui.widgets.composer.pasting import PastedLine
from tui.widgets.outline.outline import Source
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import Ballot
from workshop.text import plural
from workshop.votes import ballot_line, ballots, counts, rounds, rules_text, sectors
from workshop.votes.ballot_line import WallLine

RULES = "rules:"
_SECTOR = "="


class Balloting(View):
    """Enter takes a ballot, and the next one is ready."""

    NAME = "Ballots"
    MARKS: ClassVar[tuple[Mark, ...]] = (Mark("*", "spoiled"), Mark(_SECTOR, "the sector from now on"))
    PLACEHOLDER = "3 7 12   or   7: 4 red 2 blue"
    ALONE = f"*{_SECTOR}"

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self.by = 0  # what the tally beside the ballots is of

    def source(self) -> Source[str]:
        """Counts and ballots of the present round."""
        return BallotRows(self.workshop, self.table.sheet(), self.table.tally())

    def entered(self) -> None:
        """The last ballot is in sight."""
        self.table.rows.action_cursor_last()

    def prompt(self, mark: str) -> str:
        """What the numbers typed so far stand for, or what is wrong with them."""
        typed = self.table.typed
        if mark == _SECTOR:
            return "The sector or colour of the ballots that follow; none if nothing is typed"
        if not typed.text.strip() and not mark:
            return next_ballot(self.workshop, len(self.workshop.children(ballots.BALLOTS)) + 1, self.table.sector)
        return read_back(self.workshop, mark + typed.text, self.table.sheet())

    def record(self, entry: Entry) -> bool:
        """Cast a ballot, take a count, or say which sector the next ones are of."""
        if entry.mark == _SECTOR:
            self.table.sector = sectors.meant(self.workshop, entry.text)
            return True
        try:
            edit, label, ballot = self._edit(self.workshop, entry, self.table.sector)
        except WorkshopError as error:
            self.table.desk.say(str(error), wrong=True)
            return False
        before = self.table.tally()
        if not self.table.desk.do(label, edit):
            return False
        self.table.rows.action_cursor_last()
        self._warn(entry, ballot, before.mixed)
        return True

    def _edit(self, workshop: Workshop, entry: Entry, sector: str) -> tuple[Callable[[Workshop], Workshop], str, str]:
        """The edit that a line asks for, its label, and the id of its ballot. Raises WorkshopError."""
        line = ballot_line.read(workshop, entry.mark + entry.text, self.table.sheet())
        if isinstance(line, WallLine):
            item, found = line.item, line.counts
            return lambda w: counts.record(w, item, found), "Count", ""
        ballot, dots, why = self.table.desk.new_id("ballot"), line.dots, line.spoiled
        voter = entry.speaker
        sector = sectors.of_voter(workshop, voter) or sector
        if why:
            return lambda w: ballots.cast_spoiled(w, ballot, why, dots, voter, sector), "Spoiled ballot", ballot
        return lambda w: ballots.cast(w, ballot, dots, voter, sector), "Ballot", ballot

    def _warn(self, entry: Entry, ballot: str, before: counts.Mixed) -> None:
        """What is noticed, and refused never."""
        workshop, now = self.workshop, self.table.tally().mixed
        other = ballots.twice(workshop, entry.speaker, workshop.details.round, ballot) if ballot else None
        if other is not None:
            number = ballots.number_of(workshop, other.id)
            self.table.desk.say(f"{entry.speaker} has ballot {number} already; both count now.", wrong=True)
        elif double := [item for item in now.items if item not in before.items]:
            number = self.table.sheet().numbers.get(double[0], 0)
            self.table.desk.say(
                f"Number {number} has dots from ballots and from the wall: are they the same?", wrong=True
            )
        elif now.both and not before.both:
            self.table.desk.say("Ballots and wall counts are both in now: each dot by one way only.", wrong=True)

    def record_lines(self, lines: Sequence[PastedLine]) -> bool:
        """Take pasted lines, a ballot, a count or a sector for those below it each, all of them or none."""
        edits: list[Callable[[Workshop], Workshop]] = []
        sector = self.table.sector
        try:
            texts = ballot_line.pasted([line.whole or line.text for line in lines])
        except WorkshopError as error:
            self.table.desk.say(f"{error} Nothing was taken.", wrong=True)
            return False
        for place, text in enumerate(texts, start=1):
            if text.startswith(_SECTOR):
                sector = sectors.in_full(self.workshop, text.removeprefix(_SECTOR))
                continue
            try:
                edits.append(self._edit(self.workshop, Entry(text), sector)[0])
            except WorkshopError as error:
                self.table.desk.say(f"Line {place}: {error} Nothing was taken.", wrong=True)
                return False

        def all_of_them(workshop: Workshop) -> Workshop:
            for edit in edits:
                workshop = edit(workshop)
            return workshop

        if not edits:
            self.table.sector = sector
            return True
        return self.table.desk.do(f"Paste {plural(len(edits), 'ballot')}", all_of_them)

    def entry_of(self, key: str) -> Entry | None:
        """A ballot or a count as it was typed."""
        if key == RULES:
            return Entry(rules_text.written(self.workshop))
        if key.startswith(WALL):
            item = key.removeprefix(WALL)
            found = counts.of_item(self.workshop, item, self.workshop.details.round)
            number = self.table.sheet().numbers.get(item, 0)
            return Entry(f"{number}: {wall_text(found)}") if found else None
        ballot = self.workshop.get(Ballot, key)
        if ballot is None:
            return None
        text = ballot_line.numbers(ballot.dots, self.table.sheet()) if ballot.dots or not ballot.spoiled else ""
        why = "" if ballot.spoiled in ("", ballots.SPOILED) else ballot.spoiled
        mark = "*" if ballot.spoiled else ""
        return Entry(f"{text} {why}".strip(), mark, ballot.voter)

    def question(self, key: str) -> str:
        """What is asked while the rules are changed."""
        return "The rules of this round; no ballot is changed by them" if key == RULES else ""

    def reword(self, key: str, entry: Entry) -> bool:
        """Put a ballot or a count right, or change the rules."""
        desk = self.table.desk
        if key == RULES:
            return self._change_rules(entry)
        try:
            line = ballot_line.read(self.workshop, entry.mark + entry.text, self.table.sheet())
        except WorkshopError as error:
            desk.say(str(error), wrong=True)
            return False
        if isinstance(line, WallLine):
            item, found = line.item, line.counts
            return desk.do("Count again", lambda w: counts.record(w, item, found))
        dots, why = line.dots, line.spoiled
        return desk.do("Correct ballot", lambda w: ballots.correct(w, key, dots, voter=entry.speaker, spoiled=why))

    def _change_rules(self, entry: Entry) -> bool:
        if not self.table.desk.do("Rules of the vote", lambda w: rules_text.applied(w, entry.text)):
            return False
        broken = {fault.ballot for fault in self.table.tally().broken}
        if broken:
            many = f"{len(broken)} ballots break" if len(broken) > 1 else "1 ballot breaks"
            self.table.desk.say(f"{many} these rules; marked in the list, and changed by nobody.", wrong=True)
        return True

    # Its own keys.

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """What the keys of this view do."""
        return {
            "sector": self.next_sector,
            "by": self.next_tally,
            "spoil": self.spoil,
            "rules": partial(self.table.begin, RULES),
            "round": self.next_round,
        }

    def next_tally(self) -> None:
        """Show the tally of something else: themes, problems, groups, sectors."""
        self.by = (self.by + 1) % len(tally.OF)

    def drop_count(self, key: str) -> None:
        """Take back what was counted on an item."""
        found = counts.of_item(self.workshop, key.removeprefix(WALL), self.workshop.details.round)
        self.table.desk.do("Delete count", lambda w: w.drop(count.id for count in found))

    def next_sector(self) -> None:
        """The next of the sectors that are known; after the last one none."""
        names = ["", *sectors.known(self.workshop)]
        here = names.index(self.table.sector) if self.table.sector in names else 0
        self.table.sector = names[(here + 1) % len(names)]
        if len(names) == 1:
            self.table.desk.say("No sector is known yet: type = and its name or colour, such as =red.", wrong=True)

    def spoil(self) -> None:
        """A ballot does not count, or counts again."""
        chosen = [b for t in self.table.targets() if (b := self.workshop.get(Ballot, t))]
        if not chosen:
            self.table.desk.say("Go to a ballot first.", wrong=True)
        elif chosen[0].spoiled:
            self.table.desk.do("Unspoil", lambda w: ballots.unspoil(w, chosen[0].id))
        else:
            self.table.desk.do("Spoil", lambda w: ballots.spoil(w, chosen[0].id))

    def next_round(self) -> None:
        """Ballots go into the next of the rounds that there are."""
        found = rounds.numbers(self.workshop)
        if len(found) == 1:
            self.table.desk.say("There is one round; a revote begins another.", wrong=True)
            return
        here = found.index(self.workshop.details.round)
        there = found[(here + 1) % len(found)]
        if self.table.desk.do("Round", lambda w: rounds.go_to(w, there)):
            self.table.desk.say(f"Round {there}: ballots typed now go there.")
