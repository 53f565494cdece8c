"""The view in which the plenary puts overlapping problems of several groups into themes."""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from tui.screens.base.comments import COMMENT_MARKS, comment_entry, new_comment, reworded_comment
from tui.screens.votes.grouping_rows import GroupingRows, record_of
from tui.screens.votes.view import View
from tui.widgets.composer.entry import Entry, Mark
from tui.widgets.composer.pasting import PastedLine
from tui.widgets.outline.outline import Source
from workshop import outline, problems, talk
from workshop.document import Workshop
from workshop.model import Comment, Problem, Theme
from workshop.slots import slot
from workshop.text import cleaned, shorten
from workshop.votes import overlaps, themes
from workshop.votes.counting_place import theme_id


class Grouping(View):
    """A name or a number typed puts what is selected into that theme."""

    ID = "grouping"
    CAPTION = "Grouping"
    DRAFTS = "Grouping"
    MARKS: ClassVar[tuple[Mark, ...]] = COMMENT_MARKS
    PLACEHOLDER = "The name of a theme, or the number of one there is"
    SCREEN_KEYS = frozenset({"space"})

    def source(self) -> Source[str]:
        """Themes, then groups with their problems."""
        return GroupingRows(self.workshop, self.table.sheet(), self.table.tally())

    def entered(self) -> None:
        """Themes are folded: their problems stand under their groups too."""
        for theme in themes.listed_themes(self.workshop):
            self.table.rows.fold(theme.id)
        if not self.cursor:
            first = next(iter(problems.listed(self.workshop)), None)
            self.cursor = first.id if first else ""

    def chosen(self) -> tuple[list[str], list[str]]:
        """The problems and the themes selected, or the one under the cursor."""
        rows = self.table.rows
        keys = rows.in_order(rows.selected) if rows.selected else [rows.cursor]
        records = list(dict.fromkeys(record_of(key) for key in keys))
        found = [r for r in records if self.workshop.get(Problem, r)]
        return found, [r for r in records if self.workshop.get(Theme, r)]

    def _meant(self) -> tuple[list[str], list[str]]:
        """What a typed theme takes in: a theme only where it is selected, as the cursor may just rest on one."""
        found, chosen = self.chosen()
        return found, chosen if self.table.rows.selected else []

    def prompt(self, mark: str) -> str:
        """What Enter would put together."""
        if mark:
            return self._about()
        found, chosen = self._meant()
        what = _counted(found, chosen, self.workshop)
        typed = cleaned(self.table.typed.text)
        if not typed:
            belong = "it belongs" if len(found) + len(chosen) == 1 else "they belong"
            return f"{what}: type the theme that {belong} to" if what else "Type the name of a theme"
        theme = themes.named(self.workshop, typed)
        if theme is None and typed.isdecimal():
            return f"There is no theme {shorten(typed, 8)}; type a name, or a number of the themes above"
        name = f"theme “{shorten(theme.name, 30)}”" if theme else f"a new theme “{shorten(typed, 30)}”"
        return f"{what} into {name}" if what else f"Make {name}"

    def _about(self) -> str:
        record = self.workshop.records.get(record_of(self.table.rows.cursor))
        return f"On “{shorten(record.statement_text, 40)}”" if record else "For the inbox, to be filed later"

    def record(self, entry: Entry) -> bool:
        """Put what is selected into the theme typed, a new one where there is none of that name."""
        desk = self.table.desk
        if entry.mark:
            said = new_comment(desk, entry)
            cursor = record_of(self.table.rows.cursor)
            on = talk.subject(self.workshop, cursor) if self.workshop.get(Comment, cursor) else cursor
            into = slot(on, "talk") if on in self.workshop else talk.INBOX
            return desk.do(f"Add {said.kind}", lambda w: outline.insert(w, [said], into))
        found, chosen = self._meant()
        theme = themes.named(self.workshop, entry.text)
        if theme is None and cleaned(entry.text).isdecimal():
            desk.say(
                f"There is no theme {shorten(cleaned(entry.text), 8)}; type a name, or a number there is.", wrong=True
            )
            return False
        made = theme.id if theme else desk.new_id("theme")
        others = [other for other in chosen if other != made]

        def together(workshop: Workshop) -> Workshop:
            if theme is None:
                workshop = themes.make(workshop, made, entry.text)
            workshop = themes.put_into(workshop, made, found) if found else workshop
            return themes.merge(workshop, others, made) if others else workshop

        if not desk.do("Put together", together):
            return False
        name = self.workshop.need(Theme, made).name
        desk.say(f"{_counted(found, others, self.workshop) or 'Made'}: in “{shorten(name, 40)}”.")
        self._go_on(made, found)
        return True

    def _go_on(self, theme: str, found: Sequence[str]) -> None:
        """The selection is used up; the cursor goes to the next problem that has no theme."""
        rows = self.table.rows
        rows.select(())
        rows.fold(theme)
        listed = [*problems.listed(self.workshop)]
        last = max((place for place, problem in enumerate(listed) if problem.id in found), default=-1)
        behind = [p.id for p in (*listed[last + 1 :], *listed[: last + 1]) if not theme_id(self.workshop, p)]
        if found and behind:
            rows.move_cursor(behind[0])

    def record_lines(self, lines: Sequence[PastedLine]) -> bool:
        """Make a theme of each line."""
        made = [(self.table.desk.new_id("theme"), line.text) for line in lines if cleaned(line.text)]

        def all_of_them(workshop: Workshop) -> Workshop:
            for theme, name in made:
                workshop = themes.make(workshop, theme, name)
            return workshop

        return self.table.desk.do(f"Paste {len(made)} themes", all_of_them)

    def entry_of(self, key: str) -> Entry | None:
        """The wording of a theme, a problem or something said."""
        record = self.workshop.records.get(record_of(key))
        if isinstance(record, Comment):
            return comment_entry(record)
        return Entry(record.statement_text) if record is not None else None

    def reword(self, key: str, entry: Entry) -> bool:
        """Give it another wording."""
        record = record_of(key)
        if self.workshop.get(Comment, record):
            return self.table.desk.do("Reword", lambda w: reworded_comment(w, record, entry))
        return self.table.desk.do("Reword", lambda w: problems.reword(w, record, f"{entry.mark}{entry.text}"))

    # Its own keys.

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """What the keys of this view do."""
        return {"select": self.select, "suggested": self.take_suggested, "out": self.take_out, "merge": self.merge}

    def take_out(self) -> None:
        """Problems loose again; a theme that was merged into another by itself again."""
        found, chosen = self.chosen()

        def out(workshop: Workshop) -> Workshop:
            workshop = themes.take_out(workshop, found) if found else workshop
            for theme in chosen:
                workshop = themes.unmerge(workshop, theme)
            return workshop

        if not (found or chosen):
            self.table.desk.say("Go to a problem, or to a theme that was merged, first.", wrong=True)
        elif self.table.desk.do("Take out of the theme", out):
            self.table.desk.say(f"{_counted(found, chosen, self.workshop)}: out of the theme.")
            self.table.rows.select(())

    def merge(self) -> None:
        """The themes selected become part of the first of them."""
        _, chosen = self.chosen()
        if len(chosen) < 2:
            self.table.desk.say(
                "Select two themes or more with Space first; the first one takes in the others.", wrong=True
            )
        elif self.table.desk.do("Merge themes", lambda w: themes.merge(w, chosen, chosen[0])):
            self.table.rows.select(())
            self.table.rows.move_cursor(chosen[0])

    def select(self) -> None:
        """Select the row, or no longer, and go on."""
        rows = self.table.rows
        rows.action_toggle_select()
        rows.action_cursor_down()

    def take_suggested(self) -> None:
        """Select the problem under the cursor, and those that may overlap with it."""
        here = record_of(self.table.rows.cursor)
        if self.workshop.get(Problem, here) is None:
            self.table.desk.say("Go to a problem first; those like it are then selected too.", wrong=True)
            return
        found = [other.problem for other in overlaps.suggestions(self.workshop, here)]
        self.table.rows.select([*self.table.rows.selected, here, *found])


def _counted(found: Sequence[str], chosen: Sequence[str], workshop: Workshop) -> str:
    """What is meant, in words: one problem by its beginning, several by their number."""
    if len(found) == 1 and not chosen:
        return f"“{shorten(workshop.records[found[0]].statement_text, 30)}”"
    parts = [(len(found), "problem"), (len(chosen), "theme")]
    return " and ".join(f"{count} {thing}{'' if count == 1 else 's'}" for count, thing in parts if count)
