"""Session 4: the vision of each priority, its wordings and the debate about them."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType

from tui.screens.base.comments import comment_entry, reworded_comment
from tui.screens.base.insertion import InsertionPoint, talk_aim
from tui.screens.base.priority import PriorityScreen
from tui.screens.dialogs.wordings import WordingsScreen
from tui.screens.vision.rows import VisionRows
from tui.widgets.composer.entry import Entry
from tui.widgets.composer.pasting import PastedLine
from tui.widgets.context_panel import Span
from tui.widgets.outline.outline import Source
from workshop import visions
from workshop.document import Workshop
from workshop.kinds import VisionStatus
from workshop.model import Comment, Vision
from workshop.numbering import letter
from workshop.slots import slot
from workshop.statements import statements, tree
from workshop.text import cleaned, shorten
from workshop.word_diff import focused, struck_and_inserted

_SIGNS = {"same": ("", ""), "struck": ("[-", "-]"), "inserted": ("{+", "+}")}


class VisionScreen(PriorityScreen):
    """Wordings are proposed, amended, merged and agreed; the trunk stays in sight."""

    SESSION = "vision"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+k", "adopt", "Agree", id="vision.agree", tooltip="The room agrees on the wording"),
        Binding("ctrl+o", "amend", "Amend", id="vision.amend", tooltip="Propose a change of the wording"),
        Binding("ctrl+b", "status", "Status", id="vision.status", show=False, tooltip="Proposed, amended, withdrawn…"),
        Binding("alt+m", "merge", "Merge", id="vision.merge", show=False, tooltip="One wording of the rows selected"),
        Binding("alt+w", "reason", "Why", id="vision.why", show=False, tooltip="Record why this wording"),
    ]

    def source(self, workshop: Workshop) -> Source[str]:
        """The wordings."""
        return VisionRows(workshop, self.priority)

    def changed_rows(self, changed: frozenset[str] | None) -> frozenset[str] | None:
        """A wording can take another's place on top: where one changed, all are looked at."""
        return None if changed is None or any(c.startswith(("vision-", self.priority)) for c in changed) else changed

    def first_place(self) -> None:
        """The wording on top."""
        self.rows.action_cursor_first()

    def strip(self, workshop: Workshop) -> Sequence[Sequence[Span]]:
        """The trunk with its first causes, the agreed wording, and what an amendment would change."""
        lines: list[list[Span]] = []
        for trunk in tree.trunks(workshop, self.priority):
            causes = [statements.statement(workshop, i) for i in tree.side(workshop, trunk, "cause")]
            lines.append([("Trunk  ", "name"), (statements.statement(workshop, trunk), "quiet")])
            if causes and not lines[1:]:
                listed = "; ".join(shorten(cause, 30) for cause in causes[:4])
                lines.append([("Causes ", "name"), (shorten(listed, 130), "quiet")])
        ahead = visions.horizon(workshop)
        agreed = visions.agreed(workshop, self.priority)
        if agreed is not None:
            lines.append([("Vision ", "name"), (f"{ahead}: " if ahead else "", "quiet"), (agreed.text, "strong")])
        elif self.priority:
            lines.append([("Vision ", "name"), (f"{ahead}: " if ahead else "", "quiet"), ("none agreed yet", "alert")])
        if change := self._change(workshop):
            lines.append(change)
        return lines

    def _change(self, workshop: Workshop) -> list[Span]:
        vision = workshop.get(Vision, self.rows.cursor)
        above = visions.amended(workshop, vision) if vision is not None else None
        if vision is None or above is None:
            return []
        said: list[Span] = [(f"Changes {visions.label(workshop, above.id)}  ", "name")]
        for op, text in focused(struck_and_inserted(above.text, vision.text)):
            before, after = _SIGNS[op]
            said.append((f"{before}{text}{after}", "quiet" if op == "same" else op))
        return said

    # What the line records.

    def _aim(self, mark: str) -> InsertionPoint:
        workshop, cursor = self.desk.workshop, self.rows.cursor
        if not self.priority:
            return InsertionPoint(
                "priority", "priorities", None, "A priority of the plenary's own, and the trunk of its tree"
            )
        if mark:
            on = cursor if cursor in workshop else self.priority
            name = visions.label(workshop, on) if workshop.get(Vision, on) is not None else ""
            return talk_aim(workshop, on, mark, f"wording {name}" if name else "")
        count = sum(1 for v in visions.proposals(workshop, self.priority) if visions.amended(workshop, v) is None)
        ahead = visions.horizon(workshop)
        words = f"Wording {letter(count)} proposed: how things will have changed"
        return InsertionPoint("vision", slot(self.priority, "visions"), None, f"{words} {ahead}".rstrip())

    def prompt(self, mark: str) -> str:
        """What Enter would record."""
        return self._aim(mark).words

    def record(self, entry: Entry) -> bool:
        """Record a wording, or something said about one."""
        there = self._aim(entry.mark)
        if there.kind == "priority":
            return self.adopt(entry.text)
        if there.kind == "talk":
            return self.record_talk(entry, there)
        new = self.desk.new_id("vision")
        said = (self.priority, entry.text, entry.speaker)
        return self.recorded("Propose", new, lambda w: visions.propose(w, new, *said))

    def record_lines(self, lines: Sequence[PastedLine]) -> bool:
        """Record pasted lines as one wording each."""
        if not self.priority:
            self.desk.say("Adopt a priority first; F2 shows the votes.", wrong=True)
            return False
        new = [(self.desk.new_id("vision"), line.text) for line in lines]

        def paste(workshop: Workshop) -> Workshop:
            for vision_id, text in new:
                workshop = visions.propose(workshop, vision_id, self.priority, text)
            return workshop

        return self.recorded(f"Paste {len(new)} wordings", new[-1][0], paste)

    def entry_of(self, key: str) -> Entry | None:
        """A wording, or what a change of it begins with."""
        workshop = self.desk.workshop
        ids, _, field = key.partition("#")
        found = [v for i in ids.split("+") if (v := workshop.get(Vision, i)) is not None]
        if field:
            start = {"amend": visions.both(workshop, [v.id for v in found]), "why": found[0].why if found else ""}
            return Entry(start.get(field, start["amend"])) if found else None
        if found:
            return Entry(found[0].text, speaker=found[0].proposer)
        comment = workshop.get(Comment, key)
        return comment_entry(comment) if comment is not None else None

    def reword(self, key: str, entry: Entry) -> bool:
        """Put a wording right; or record an amendment, a merger, a reason."""
        ids, _, field = key.partition("#")
        text = f"{entry.mark}{entry.text}"
        if not field:
            if self.desk.workshop.get(Comment, key) is not None:
                return self.desk.do("Reword", lambda w: reworded_comment(w, key, entry))
            return self.desk.do("Reword", lambda w: visions.reword(w, key, text, entry.speaker))
        if field == "why":
            return self.desk.do("Why", lambda w: w.put(w.need(Vision, ids).replace_fields(why=cleaned(text))))
        new = self.desk.new_id("vision")
        if field == "amend":
            return self.recorded("Amend", new, lambda w: visions.amend(w, new, ids, text, entry.speaker))
        self.rows.select(())
        return self.recorded("Merge", new, lambda w: visions.merge(w, new, ids.split("+"), text, entry.speaker))

    def may_be_empty(self, key: str) -> bool:
        """A reason can be taken back; a wording cannot, nor an amendment or a merger."""
        return key.endswith("#why")

    # Its keys.

    def _wordings(self) -> list[str]:
        found = [key for key in self.targets() if self.desk.workshop.get(Vision, key) is not None]
        if not found:
            self.desk.say("Go to a wording first.", wrong=True)
        return found

    def action_amend(self) -> None:
        """Put the wording into the line, to be changed; the wording itself stays as it is."""
        if found := self._wordings():
            self.type_about(f"{found[0]}#amend")

    def action_merge(self) -> None:
        """Put the wordings selected into the line, to be made one."""
        found = self._wordings()
        if len(found) > 1:
            self.type_about(f"{'+'.join(found)}#merge")
        elif found:
            self.desk.say("Select two wordings with Shift+Down, then merge them.", wrong=True)

    def action_reason(self) -> None:
        """Record why this wording was proposed, agreed or withdrawn."""
        if found := self._wordings():
            self.type_about(f"{found[0]}#why")

    def action_adopt(self) -> None:
        """The room agrees on the wording under the cursor; once more, and it is a proposal again."""
        if found := self._wordings():
            vision = self.desk.workshop.need(Vision, found[0])
            now: VisionStatus = "proposed" if vision.status == "agreed" else "agreed"
            if self.desk.do(now.capitalize(), lambda w: visions.set_status(w, vision.id, now)):
                self.rows.move_cursor(vision.id)
                self.desk.say("Agreed; alt+w records the reason." if now == "agreed" else "A proposal again.")

    def action_status(self) -> None:
        """Proposed, amended, agreed, withdrawn."""
        if found := self._wordings():
            vision = self.desk.workshop.need(Vision, found[0])
            now = visions.next_status(vision)
            if self.desk.do(now.capitalize(), lambda w: visions.set_status(w, vision.id, now)):
                self.rows.move_cursor(vision.id)
                self.desk.say(f"This wording is {now} now.")

    def action_history(self) -> None:
        """Show the wordings that a proposal had, with what changed."""
        vision = self.desk.workshop.get(Vision, self.rows.cursor)
        if vision is None:
            super().action_history()
            return
        said = statements.wordings(self.desk, self.desk.workshop, vision.id)

        def take_up(stamp: str | None) -> None:
            found = next((each for each in said if stamp and each.stamp == stamp.split(" ")[0]), None)
            if found is not None and found.text != vision.text:
                self.reword(vision.id, Entry(found.text, speaker=found.proposer))

        self.app.push_screen(WordingsScreen(said, vision.text), take_up)
