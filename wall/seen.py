"""What of a workshop the room may see, whatever view shows it: records, and who people are called."""

from functools import cached_property

from report.naming import Call, caller
from wall import texts
from wall.rules import Rules
from workshop.document import Workshop
from workshop.model import Comment, Group, Rating, Record
from workshop.slots import WORKSHOP, owner
from workshop.statements.brackets import told
from workshop.statements.settling import bracketed, open_of
from workshop.talk import INBOX


class Seen:
    """The workshop as the rules let it be seen."""

    def __init__(self, workshop: Workshop, rules: Rules) -> None:
        self.workshop = workshop
        self.rules = rules

    def in_hand(self, record_id: str) -> str:
        """Return the record that the cursor's one is about: that which a comment or a rating was said about."""
        record = self.workshop.records.get(record_id)
        passed = {record_id}
        while isinstance(record, Comment | Rating):
            above = owner(record.parent)
            if above in passed:
                return ""
            passed.add(above)
            record = self.workshop.records.get(above)
        return record.id if record is not None else ""

    def stands(self, record: Record) -> bool:
        """Return whether a record stands in the workshop: all above it is there, and nothing parked or in the inbox."""
        passed: set[str] = set()
        current: Record | None = record
        while current is not None and current.id not in passed:
            passed.add(current.id)
            if isinstance(current, Comment) and not self._may_be_heard(current):
                return False
            above = owner(current.parent)
            if above == INBOX:
                return False
            current = self.workshop.records.get(above)
            if current is None:
                return above not in self.workshop.tray and above != ""
        return current is None or current.id == WORKSHOP

    def _may_be_heard(self, said: Comment) -> bool:
        """Return whether a comment is no note of the secretariat, and not parked where parked ones are not shown."""
        return said.kind != "note" and (self.rules.parked or not said.parked)

    def name(self, name: str) -> str:
        """Return what somebody is called on the wall; empty where names are left out."""
        if not name or self.rules.names == "none":
            return ""
        return name if self.rules.names == "full" else self._call(name)

    def contributor(self, group: str) -> str:
        """Return whom a statement came from, which is a group by its id or a name."""
        if isinstance(found := self.workshop.records.get(group), Group):
            return found.name
        return "" if group in self.workshop.tray else self.name(group)

    def in_dispute(self, record_id: str) -> bool:
        """Return whether the wording of a record leaves the room a choice."""
        return bool(open_of(self.workshop, record_id))

    def alternatives(self, record_id: str) -> str:
        """Return who proposed which of the words in dispute, as far as they may be named."""
        record = bracketed(self.workshop, record_id)
        proposed = told(record) if record is not None else []
        named = [(words, self.contributor(who)) for words, who in proposed if who]
        return texts.alternatives((words, name) for words, name in named if name)

    @cached_property
    def _call(self) -> Call:
        return caller(self.workshop, self.rules.names)
