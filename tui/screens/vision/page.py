"""The page of session 4: the vision of each priority, its wordings and the debate about them."""

from collections.abc import Sequence
from functools import partial

from tui.screens.base import texts as base_texts
from tui.screens.base.comments import comment_entry, record_talk, record_talk_lines, reworded_comment
from tui.screens.base.insertion import OWN_PRIORITY, InsertionPoint, stays_in_talk, talk_point
from tui.screens.base.page import Command, Host, Page
from tui.screens.base.priority import PriorityFocus
from tui.screens.base.row_commands import RowCommands
from tui.screens.base.row_keys import RowKey, changed_rows, merged, merger, record_row
from tui.screens.choices import Choice, Choices
from tui.screens.dialogs.wordings import show_wordings
from tui.screens.statements import texts as bracket_texts
from tui.screens.statements.bracketing import Bracketing, all_the_same
from tui.screens.statements.moving import Moving
from tui.screens.vision import texts
from tui.screens.vision.rows import VisionRows
from tui.widgets.composer.entry import Entry
from tui.widgets.composer.pasting import PastedLine
from tui.widgets.key import DeclaredKey, key
from tui.widgets.outline.source import Row, Source
from tui.widgets.shown import Lines, Span
from tui.widgets.texts import COLON
from workshop import visions
from workshop.document import Workshop
from workshop.kinds import STATUSES, VisionStatus
from workshop.model import Comment, Vision
from workshop.numbering import letter
from workshop.slots import slot
from workshop.statements import statements, tree
from workshop.statements.brackets import line_of
from workshop.text import cleaned, shorten

KEYS: list[DeclaredKey] = [
    key("alt+k", "vision.agree", *texts.KEYS["vision.agree"], shown=True),
    key("ctrl+o", "vision.amend", *texts.KEYS["vision.amend"], shown=True),
    key("ctrl+b", "vision.status", *texts.KEYS["vision.status"]),
    key("alt+m", "vision.merge", *texts.KEYS["vision.merge"]),
    key("alt+w", "vision.why", *texts.KEYS["vision.why"]),
]


class VisionPage(Page):
    """Wordings are proposed, amended, merged and agreed; the trunk stays in sight."""

    NAME = "vision"
    HELP = texts.HELP

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self.priority = PriorityFocus(host, first_row=lambda: host.rows.action_cursor_first(), panel=self._panel)
        self._rows = RowCommands(self)
        self.parts = (self._rows, self.priority, Moving(self, lambda: self.priority.shown), Bracketing(self))

    # What is shown.

    def source(self) -> Source[RowKey]:
        """Return the wordings."""
        return VisionRows(self.workshop, self.priority.shown)

    def changed_rows(self, changed: frozenset[str]) -> frozenset[RowKey] | None:
        """A wording can take another's place on top: where one changed, all are looked at."""
        ours = (f"{Vision.prefix}-", self.priority.shown)
        return None if any(name.startswith(ours) for name in changed) else changed_rows(changed)

    def _panel(self) -> Lines:
        """Return the trunk with its first causes; what is agreed stands on top of the rows, and nowhere else."""
        workshop, priority = self.workshop, self.priority.shown
        lines: list[list[Span]] = []
        for trunk in tree.trunks(workshop, priority):
            causes = [statements.statement(workshop, i) for i in tree.side(workshop, trunk, "cause")]
            lines.append([(texts.TRUNK, "name"), (statements.statement(workshop, trunk), "quiet")])
            if causes and not lines[1:]:
                listed = "; ".join(shorten(cause, 30) for cause in causes[:4])
                lines.append([(texts.CAUSES, "name"), (shorten(listed, 130), "quiet")])
        if priority and visions.agreed(workshop, priority) is None:
            horizon = visions.horizon(workshop)
            ahead = f"{horizon}{COLON} " if horizon else ""
            lines.append([(texts.VISION, "name"), (ahead, "quiet"), (texts.NONE_AGREED, "alert")])
        return lines

    # What the line records.

    def _point(self, mark: str) -> InsertionPoint:
        workshop, cursor, priority = self.workshop, self.host.cursor.record, self.priority.shown
        if not priority:
            return OWN_PRIORITY
        if mark:
            on = cursor if cursor in workshop else priority
            name = visions.label(workshop, on) if workshop.get(Vision, on) is not None else ""
            return talk_point(workshop, on, mark, texts.wording(name) if name else "")
        count = sum(1 for v in visions.proposals(workshop, priority) if visions.amended(workshop, v) is None)
        words = texts.proposed(letter(count), visions.horizon(workshop))
        proposal = InsertionPoint("vision", slot(priority, "visions"), None, words)
        if count and workshop.get(Comment, cursor) is not None and self.host.level >= 0:
            return stays_in_talk(workshop, cursor, proposal)
        return proposal

    def prompt(self, mark: str) -> str:
        """Return what Enter would record."""
        return self._point(mark).words

    def record(self, entry: Entry) -> bool:
        """Record a wording, or something said about one; return whether it was taken."""
        there = self._point(entry.mark)
        if there.becomes == "priority":
            return self.priority.adopt(entry.words)
        if there.becomes == "talk":
            return record_talk(self.host, entry, there)
        new, priority = self.console.session.new_id("vision"), self.priority.shown
        return self.host.recorded(
            "Propose", new, lambda w: visions.propose(w, new, priority, entry.text, entry.speaker)
        )

    def record_lines(self, lines: Sequence[PastedLine]) -> bool:
        """Record pasted lines as one wording each; return whether they were taken."""
        priority = self.priority.shown
        if not priority:
            self.console.say(texts.ADOPT_FIRST, wrong=True)
            return False
        if self._point("").becomes == "talk":
            return record_talk_lines(self.host, lines, Entry("", ":"))
        new = [(self.console.session.new_id("vision"), line.text) for line in lines]

        def paste(workshop: Workshop) -> Workshop:
            for vision_id, text in new:
                workshop = visions.propose(workshop, vision_id, priority, text)
            return workshop

        return self.host.recorded(f"Paste {len(new)} wordings", new[-1][0], paste)

    def entry_of(self, key: RowKey) -> Entry | None:
        """Return a wording, or what a change of it begins with."""
        workshop = self.workshop
        if key.kind == "merger":
            found = [i for i in merged(key) if workshop.get(Vision, i) is not None]
            return Entry(visions.both(workshop, found)) if found else None
        vision = workshop.get(Vision, key.record)
        if vision is not None:
            match key.kind:
                case "amendment":
                    return Entry(visions.both(workshop, [vision.id]))
                case "note":
                    return Entry(vision.why)
            return Entry(line_of(vision), speaker=vision.proposer)
        comment = workshop.get(Comment, key.record)
        return comment_entry(comment) if comment is not None else None

    def question(self, key: RowKey) -> str:
        """Return what is typed about wordings."""
        if key.kind not in ("note", "amendment", "merger"):
            return ""
        what = {"amendment": base_texts.AMENDMENT, "merger": base_texts.MERGER}.get(key.kind, "")
        records = merged(key) if key.kind == "merger" else [key.record]
        words = shorten(", ".join(statements.said_of(self.workshop, record) for record in records), 40)
        return base_texts.about(what or base_texts.ABOUT[key.detail], words)

    def may_be_empty(self, key: RowKey, mark: str) -> bool:
        """A reason can be taken back; a wording cannot, nor an amendment or a merger."""
        del mark
        return key.kind == "note"

    def reword(self, key: RowKey, entry: Entry) -> bool:
        """Put a wording right; or record an amendment, a merger, a reason. Return whether it was taken."""
        record, text = key.record, f"{entry.mark}{entry.text}"
        if key.kind == "note":
            return self.console.do("Why", lambda w: w.put(w.need(Vision, record).replace_fields(why=cleaned(text))))
        if key.kind in ("amendment", "merger"):
            new = self.console.session.new_id("vision")
            if key.kind == "amendment":
                return self.host.recorded("Amend", new, lambda w: visions.amend(w, new, record, text, entry.speaker))
            self.host.rows.select(())
            return self.host.recorded("Merge", new, lambda w: visions.merge(w, new, merged(key), text, entry.speaker))
        if self.workshop.get(Comment, record) is not None:
            return self.console.do("Reword", lambda w: reworded_comment(w, record, entry))
        return self.console.do("Reword", lambda w: visions.reword(w, record, text, entry.speaker))

    # What keys do.

    def commands(self) -> dict[str, Command]:
        """Return what keys do here."""
        return {
            "row.history": self._history,
            "vision.agree": self._agree,
            "vision.amend": self._amend,
            "vision.status": self._pick_status,
            "vision.merge": self._merge,
            "vision.why": self._why,
        }

    def _wordings(self) -> list[str]:
        found = [target for target in self.host.targets() if self.workshop.get(Vision, target) is not None]
        if not found:
            self.console.say(texts.NO_WORDING, wrong=True)
        return found

    def _amend(self) -> None:
        """Put the wording into the line, to be changed; the wording itself stays as it is."""
        if found := self._wordings():
            self.host.begin(RowKey("amendment", found[0]))

    def _merge(self) -> None:
        """Put the wordings selected into the line, to be made one."""
        found = self._wordings()
        if len(found) > 1:
            self.host.begin(merger(found))
        elif found:
            self.console.say(texts.SELECT_TWO, wrong=True)

    def _why(self) -> None:
        """Record why this wording was proposed, agreed or withdrawn."""
        if found := self._wordings():
            self.host.begin(RowKey("note", found[0], "why"))

    def _set_status(self, vision: Vision, status: VisionStatus, sentence: str) -> None:
        def do(*, with_brackets: bool = True) -> None:
            edit = partial(visions.set_status, vision_id=vision.id, status=status, with_brackets=with_brackets)
            if self.console.do(status.capitalize(), edit):
                self.host.rows.move_cursor(record_row(vision.id))
                self.console.say(sentence)

        if status == "agreed":
            all_the_same(self.console, [vision], bracket_texts.AGREED_ALL_THE_SAME, do)
        else:
            do()

    def _agree(self) -> None:
        """The room agrees on the wording under the cursor; once more, and it is a proposal again."""
        if found := self._wordings():
            vision = self.workshop.need(Vision, found[0])
            if vision.status == "agreed":
                self._set_status(vision, "proposed", texts.NOT_AGREED)
            else:
                self._set_status(vision, "agreed", str(texts.AGREED))

    def _pick_status(self) -> None:
        """Pick the status of a wording; the present one comes first, so that Enter alone changes nothing."""
        if not (found := self._wordings()):
            return
        vision = self.workshop.need(Vision, found[0])
        order = sorted(STATUSES, key=lambda status: status != vision.status)
        words = {status: texts.status_choice(status, now=status == vision.status) for status in order}
        choices = [Choice(status, Row(words[status]), words[status]) for status in order]

        def picked(key: str | None) -> None:
            status = next((status for status in STATUSES if status == key), vision.status)
            if status != vision.status:
                self._set_status(vision, status, texts.status_now(status))

        title = texts.status_of(shorten(vision.text, 40))
        self.console.pick(Choices(title, choices, texts.A_STATUS), picked)

    def _history(self) -> None:
        """Show the wordings that a proposal had, with what changed."""
        vision = self.workshop.get(Vision, self.host.cursor.record)
        if vision is None:
            self._rows.history()
        else:
            show_wordings(self, vision.id)
