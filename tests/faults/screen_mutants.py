"""Small faults put into what keys do on the screens, one at a time; the tests named with each must notice it.

python -m tests.faults.screen_mutants              all of them, in a few minutes
python -m tests.faults.screen_mutants park tray    those with one of these words in their name

A mutant names a file, a text that stands there exactly once, what is put in its place, and the tests, by the names of
their functions. When code moves or is rewritten, tests/faults/test_mutants.py says which mutant no longer fits and
where its text stands now.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.parts.mutant import PACKAGES, ROOT, Mutant, copied, put_in
from tests.faults.parts.table import Table

LONGEST = 120  # seconds; a console that never comes to rest is noticed too
_COPIED = (*PACKAGES, "examples", "tests", "pyproject.toml")
_FAILED = 1  # pytest's exit code where a test failed, and not where it could not run


@dataclass(frozen=True)
class ScreenMutant(Mutant):
    """A fault of a screen, and the tests that must notice."""

    tests: tuple[str, ...] = field(default=())


def _mutant(name: str, file: str, old: str, new: str, *tests: str) -> ScreenMutant:
    return ScreenMutant(name, file, old, new, tests)


MUTANTS = (
    _mutant(
        "what is beside is not read on",
        "tui/screens/base/row_commands.py",
        "self._host.around.read_beside(by)",
        "self._host.around.read_beside(0)",
        "test_on_f2_it_serves_the_votes_and_more_than_fits_can_be_read",
    ),
    _mutant(
        "the wall is not told where the cursor is", "tui/wall/typist.py",
        "self._live = _in_hand(app, self._live)", "pass",
        "test_the_wall_is_told_where_the_typist_is",
    ),
    _mutant(
        "F6 hangs on the wall", "tui/wall/typist.py",
        "    if view is None:\n        return before\n", "    view = view or 'clock'\n",
        "test_the_wall_is_told_where_the_typist_is",
    ),
    _mutant(
        "Alt+, freezes nothing", "tui/dialogs.py",
        "app.walls.turn()", "None",
        "test_the_wall_is_frozen_and_let_go_at_either_console",
    ),
    _mutant(
        "a key at the wall is not heard", "tui/wall/typist.py",
        "self._frozen_at = self.pointing if pressed[-1].frozen else None", "pass",
        "test_the_wall_is_frozen_and_let_go_at_either_console",
    ),
    _mutant(
        "Alt+! blanks nothing", "tui/dialogs.py",
        "app.walls.blank()", "None",
        "test_the_wall_is_blank_at_once_even_while_it_is_frozen",
    ),
    _mutant(
        "a frozen wall is not blanked", "tui/wall/app.py",
        "held._replace(pointing=held.pointing._replace(blank=known.pointing.blank))", "held",
        "test_a_frozen_wall_is_blank_at_once",
    ),
    _mutant(
        "Alt+8 pins nothing", "tui/wall/typist.py",
        "shown._replace(pinned=True, blank", "shown._replace(pinned=False, blank",
        "test_a_view_stays_while_the_typist_goes_on",
    ),
    _mutant(
        "a break goes on for ever", "tui/wall/typist.py",
        "self._asked = self._asked._replace(clock=\"\")", "pass",
        "test_a_break_is_counted_down_and_ends_with_what_is_said_after_it",
    ),
    _mutant(
        "a wall does not wait for its own key", "tui/wall/app.py",
        "seen.heard >= self._presses", "seen.heard >= 0",
        "test_a_wall_that_is_frozen_here_waits_for_its_own_key",
    ),
    _mutant(
        "a wall has sixteen lines always", "tui/wall/app.py",
        ".room(self._lines)", ".room(MOST_LINES)",
        "test_it_has_as_many_lines_as_are_wanted",
    ),
    _mutant(
        "no page of a wall is turned", "tui/wall/app.py",
        "self._turns = self._turns + turn if turn else 0", "self._turns = 0",
        "test_pages_are_turned_here_until_the_typist_goes_on",
    ),
    _mutant(
        "a wall that is taken down leaves its sign", "tui/wall/watching.py",
        "take_down(self._folder, self.own_sign.token)", "pass",
        "test_nothing_is_left_of_a_wall_that_is_taken_down",
    ),
    _mutant(
        "a table of problems begins a group of its own", "tui/screens/problems/page.py",
        'group.name if group is not None else ""', '""',
        "test_tables_are_pasted_by_their_headings",
    ),
    _mutant(
        "a line is begun whenever it changes", "tui/drafts.py",
        "elif before == Entry():", "else:",
        "test_a_line_is_begun_at_its_first_key",
    ),
    _mutant(
        "no step knows when its line was begun", "tui/screens/base/screen.py",
        "self.console.at_once(self.line.place)", "self.console.at_once()",
        "test_an_entry_notes_when_its_line_was_begun",
    ),
    _mutant(
        "what is missing leads to the session and no further", "tui/dialogs.py",
        "screen.go_to_row(each.record, each.place)", "pass",
        "test_each_thing_missing_is_gone_to",
    ),
    _mutant(
        "the moment after is the next step", "tui/history/past.py",
        "if count > seen), len(told.past.stamps))", "if count >= seen), len(told.past.stamps))",
        "test_the_past_is_walked_through_and_nothing_can_be_typed_there",
    ),
    _mutant(
        "Enter on the timeline shows the past", "tui/history/past.py",
        "if how == GO:", "if how != GO:",
        "test_the_record_answers_by_keys",
    ),
    _mutant(
        "the past stays open when others record", "tui/open_file.py",
        "self._timeline.past.is_of(live.log)", "self._timeline.past.log is live.log",
        "test_what_others_record_meanwhile_is_there_when_coming_back",
    ),
    _mutant(
        "a person goes to the end of the list", "tui/screens/workshop/page.py",
        "after = here if here in", "after = None if here in",
        "test_a_person_goes_in_after_the_one_under_the_cursor",
    ),
    _mutant(
        "what is parked stays parked", "tui/screens/base/row_commands.py",
        "parked = not found[0].parked", "parked = True",
        "test_a_comment_is_parked_and_taken_up_again_with_one_key",
    ),
    _mutant(
        "the key for levels goes through two only", "tui/screens/statements/lenses.py",
        "(self._levels + 1) % _DEEPEST", "(self._levels + 1) % (_DEEPEST - 1)",
        "test_one_key_folds_to_one_level_then_two_then_three_then_none",
    ),
    _mutant(
        "the key for levels never unfolds", "tui/screens/statements/lenses.py",
        "rows.fold_to(self._levels + 1 if self._levels else None)", "rows.fold_to(self._levels + 1)",
        "test_one_key_folds_to_one_level_then_two_then_three_then_none",
    ),
    _mutant(
        "pickers list the priorities as they were adopted", "tui/screens/statements/picker.py",
        "key=lambda priority: priority.id != first", "key=lambda priority: 0",
        "test_a_picker_lists_the_statements_of_the_priority_shown_first",
    ),
    _mutant(
        "a click on a priority goes to the one after it", "tui/widgets/priority_tabs.py",
        "ids = (tab.id for tab in self.tabs)", "ids = (tab.id for tab in (*self.tabs[1:], *self.tabs[:1]))",
        "test_a_click_on_a_priority_shows_its_tree",
    ),
    _mutant(
        "a click on a priority counts no room between them", "tui/widgets/priority_tabs.py",
        "strict=True), gap=1)", "strict=True), gap=0)",
        "test_a_click_names_the_tab_by_its_id",
    ),
    _mutant(
        "a click on a view does nothing", "tui/screens/votes/screen.py",
        "self.go_to_page(next(page for page in self.pages if event.tab == page.NAME))", "self.go_to_page(self.page)",
        "test_a_click_on_a_view_of_the_votes_shows_it",
    ),
    _mutant(
        "a click on a view finds the first only", "tui/widgets/tabs.py",
        "start += width + gap", "start += gap",
        "test_a_click_on_a_view_of_the_votes_shows_it",
    ),
    _mutant(
        "a click on a session does nothing", "tui/widgets/title_bar.py",
        "if offset is None or offset.y != 1:", "if offset is None or offset.y != 0:",
        "test_a_click_on_a_session_goes_there",
    ),
    _mutant(
        "the look is forgotten", "tui/app.py",
        'self._settings.set("look", name)', "pass",
        "test_the_look_is_the_same_next_time",
    ),
    _mutant(
        "a backup keeps the first of an hour", "store/state/backups.py",
        "last.setdefault(moment.strftime(pattern), moment)", "last[moment.strftime(pattern)] = moment",
        "test_of_an_hour_long_past_the_last_copy_stays_and_the_others_go",
    ),
    _mutant(
        "backups of hours are not kept", "store/state/backups.py",
        '("%Y%m%d%H", HOURS), ', "",
        "test_of_an_hour_long_past_the_last_copy_stays_and_the_others_go",
    ),
    _mutant(
        "the journal can be read by everybody", "store/state/journal.py",
        "        narrow(self._handle)\n", "        narrow(self._handle, 0o644)\n",
        "test_everything_of_this_machine_is_for_this_user_alone",
    ),
    _mutant(
        "backups can be read by everybody", "store/state/backups.py",
        "[packed], 0o600)", "[packed], 0o644)",
        "test_everything_of_this_machine_is_for_this_user_alone",
    ),
    _mutant(
        "a damaged copy is wider than its file", "store/file/storage.py",
        "[raw], mode_of(self.path))", "[raw], 0o644)",
        "test_copies_reports_and_exports_are_no_wider_than_the_workshop",
    ),
    _mutant(
        "a copy is read through a link out of the folder", "store/saving/conflict_copies.py",
        "return is_link and not", "return False and not",
        "test_a_copy_outside_the_folder_is_not_read_through_a_link",
    ),
    _mutant(
        "backups take what they like", "store/state/backups.py",
        "room -= backup.size", "room -= 0",
        "test_they_take_no_more_than_their_share_and_the_latest_stays",
    ),
    _mutant(
        "an older copy brings a forgotten name back", "store/log/log.py",
        "if self.redaction:\n", "if False:\n",
        "test_no_byte_of_a_name_is_left_and_no_merge_brings_it_back",
        "test_whatever_the_order_of_the_steps_the_name_is_gone",
        "test_a_console_that_hears_of_it_shows_and_saves_it_at_once",
    ),
    _mutant(
        "of two forms of a step the one with the name stays", "store/log/merge.py",
        "elif log.redaction and covers(step, mine):", "elif False:",
        "test_whatever_the_order_of_the_steps_the_name_is_gone",
    ),
    _mutant(
        "forgetting leaves the journal alone", "store/recovery/forgetting.py",
        "self._journal.trim(self._log.steps, self._redaction)", "pass",
        "test_no_byte_of_a_name_is_left_and_no_merge_brings_it_back",
    ),
    _mutant(
        "forgetting leaves half-typed lines as they are", "store/state/journal.py",
        "redaction.text(draft.text), ", "draft.text, ",
        "test_no_byte_of_a_name_is_left_and_no_merge_brings_it_back",
    ),
    _mutant(
        "forgetting leaves backups alone", "store/recovery/forgetting.py",
        "made = self._backups.put(content, at) if content else None", "made = path",
        "test_no_byte_of_a_name_is_left_and_no_merge_brings_it_back",
    ),
    _mutant(
        "a table may be a formula after a semicolon", "workshop/votes/ballot_table.py",
        'rf"(?:(?<=[;\\t\\r\\n])|\\A){_SIGN}', 'rf"(?:(?<=[\\t\\r\\n])|\\A){_SIGN}',
        "test_no_program_that_separates_otherwise_finds_a_formula",
    ),
    _mutant(
        "the key for rounds goes back", "tui/screens/votes/ballots.py",
        "found[(here + 1) % len(found)]", "found[here - 1]",
        "test_one_key_takes_ballots_to_the_next_round_and_round_again",
    ),
    _mutant(
        "F11 once more goes on", "tui/reporting.py",
        "worker.cancel()", "worker.is_running",
        "test_a_report_is_cancelled_and_leaves_nothing_behind",
    ),
    _mutant(
        "the report chosen last is not remembered", "tui/reporting.py",
        "chosen.set(CHOSEN, name)", "pass",
        "test_the_report_asked_for_is_made_by_another_program_and_offered_first_next_time",
    ),
    _mutant(
        "the tray begins with the oldest", "store/log/session.py",
        "for stamp, r in sorted(found, reverse=True)", "for stamp, r in sorted(found)",
        "test_the_tray_shows_what_was_deleted_last_first",
    ),

    # Rows, on any screen.
    _mutant(
        "a flag never goes off", "tui/screens/base/row_commands.py",
        "on = not getattr(sound[0][0], sound[0][1])", "on = True",
        "test_a_flag_goes_on_and_off_and_a_comment_recurs_instead",
    ),
    _mutant(
        "a comment takes no flag", "tui/screens/base/row_commands.py",
        '"recurring" if isinstance(record, Comment) else "flagged"', '"flagged"',
        "test_a_flag_goes_on_and_off_and_a_comment_recurs_instead",
    ),
    _mutant(
        "what goes with a deleted row is not counted", "tui/screens/base/row_commands.py",
        "texts.deleted(named, len(going), typed)", "texts.deleted(named, len(targets), typed)",
        "test_what_goes_with_a_deleted_row_is_counted",
    ),
    _mutant(
        "only the first of the rows selected is deleted", "tui/screens/base/row_commands.py",
        "outline.drop(w, targets)", "outline.drop(w, targets[:1])",
        "test_several_rows_are_marked_and_deleted_at_once",
    ),
    _mutant(
        "rows come a level out in the wrong order", "workshop/outline.py",
        "keys = keys_between(low, high, len(records))", "keys = keys_between(low, high, len(records))[::-1]",
        "test_rows_come_a_level_out_together_and_keep_their_order",
    ),
    _mutant(
        "indenting brings out", "tui/screens/base/row_commands.py",
        'self._each("Indent", outline.indent)', 'self._each("Indent", outline.outdent)',
        "test_rows_move_within_and_between_groups_and_in_and_out",
    ),
    _mutant(
        "a row that cannot move names the other end", "tui/screens/base/row_commands.py",
        "texts.FIRST_ALREADY if by < 0", "texts.FIRST_ALREADY if by > 0",
        "test_a_row_that_can_move_no_further_says_at_which_end_it_is",
    ),
    _mutant(
        "left unfolds", "tui/screens/base/row_commands.py",
        "host.rows.action_out()", "host.rows.action_into()",
        "test_left_folds_then_goes_up_and_right_unfolds_then_goes_down",
    ),
    _mutant(
        "right stays on the row", "tui/widgets/outline/moves.py",
        "by(1)(view)", "by(0)(view)",
        "test_left_folds_then_goes_up_and_right_unfolds_then_goes_down",
    ),
    _mutant(
        "end leads to the top", "tui/screens/base/row_commands.py",
        "host.rows.action_cursor_last()", "host.rows.action_cursor_first()",
        "test_the_first_and_the_last_row_are_one_key_away",
    ),
    _mutant(
        "Shift+Up selects downwards", "tui/screens/base/row_commands.py",
        "host.rows.action_extend_up()", "host.rows.action_extend_down()",
        "test_several_rows_are_marked_and_deleted_at_once",
    ),
    _mutant(
        "an earlier wording picked is not taken up", "tui/screens/base/row_commands.py",
        "if each.stamp == stamp)", "if each.stamp != stamp)",
        "test_a_reworded_row_keeps_its_earlier_wording_and_its_place",
    ),
    _mutant(
        "rows are not found by their number", "tui/screens/base/row_commands.py",
        "Target(row, (*page.called(there), row.label))", "Target(row, ())",
        "test_a_number_leads_to_its_row",
    ),
    _mutant(
        "what came while the screen was out of sight is not gone to", "tui/screens/base/screen.py",
        "self.catch_up()\n        self.turn_to(record_id)\n        self.go_to_row(record_id)",
        "self.turn_to(record_id)\n        self.rows.move_cursor(self.page.row_of_record(record_id))",
        "test_what_comes_back_from_the_tray_is_gone_to",
    ),

    # The line and its rewording.
    _mutant(
        "Escape loses what was half-typed before a rewording", "tui/screens/base/line_text.py",
        "screen.composer.load(screen.console.drafts.at(screen.page.NAME), base=Entry())",
        "screen.composer.load(Entry(), base=Entry())",
        "test_escape_leaves_a_rewording_and_brings_the_half_typed_line_back",
    ),
    _mutant(
        "Escape keeps the rows selected", "tui/screens/base/screen.py",
        "elif self.rows.selected:\n            self.rows.select(())", "elif self.rows.selected:\n            pass",
        "test_escape_lets_go_of_the_rows_selected",
    ),
    _mutant(
        "a rewording that was taken goes on", "tui/screens/base/screen.py",
        "if taken and rewords:\n                self.leave_rewording(taken=True)",
        "if taken and rewords:\n                pass",
        "test_after_a_rewording_the_line_is_for_the_next_row",
    ),
    _mutant(
        "what was recorded stays in the line", "tui/screens/base/screen.py",
        "self.composer.clear()\n                self.line.keep(Entry())", "pass",
        "test_what_was_recorded_is_not_offered_again_on_the_way_back",
    ),
    _mutant(
        "Tab does not go in", "tui/screens/base/level.py",
        "self.put(before + delta)", "self.put(min(0, before + delta))",
        "test_tab_makes_a_sub_point_and_shift_tab_goes_out_to_the_next_group",
    ),
    _mutant(
        "Shift+Tab goes one level out and no further", "tui/screens/base/level.py",
        "self.put(before + delta)", "self.put(max(-1, before + delta))",
        "test_why_is_asked_on_the_way_down_and_tab_goes_deeper",
    ),
    _mutant(
        "the level said for a row holds for all", "tui/screens/base/level.py",
        "if self._row != self._screen.cursor:\n            self._value = 0", "self._row = self._screen.cursor",
        "test_the_level_said_for_one_row_is_not_that_of_another",
    ),
    _mutant(
        "a sentence of refusal stays", "tui/screens/base/screen.py",
        "self.console.hush()\n        key = self.rewording", "key = self.rewording",
        "test_a_refusal_is_gone_with_the_next_ballot_and_a_warning_stays",
    ),
    _mutant(
        "lines pasted into a rewording are one word", "tui/screens/base/paste.py",
        "screen.composer.insert(as_one(lines_of(text)))", 'screen.composer.insert("".join(lines_of(text)))',
        "test_lines_pasted_into_a_rewording_are_part_of_it",
    ),
    _mutant(
        "nobody of the workshop is known as a speaker", "tui/screens/base/page.py",
        "[*self._speaking.offered(self.workshop), *texts.ROLES]", "[*texts.ROLES]",
        "test_a_participant_listed_is_known_as_a_speaker_without_the_colon",
    ),
    _mutant(
        "a dialog that cannot be made ready stays", "tui/widgets/unbroken.py",
        "self.call_later(_leave, self)", "pass",
        "test_what_fails_in_a_dialog_or_after_it_ends_nothing",
    ),
    _mutant(
        "what cannot be laid out is gone over", "tui/widgets/unbroken.py",
        "elif not _is_set_off(message):", "elif False:",
        "test_what_cannot_be_laid_out_ends_the_console",
    ),
    _mutant(
        "half-typed lines are not kept", "tui/drafts.py",
        "self._write(place, text_of(entry))", "pass",
        "test_half_typed_text_survives_a_change_of_screen_and_a_restart",
    ),

    # What is said.
    _mutant(
        "every mark makes a comment", "tui/screens/base/comments.py",
        "entry.text, kind.value, entry.speaker", "entry.text, _PLAIN.value, entry.speaker",
        "test_every_mark_makes_its_own_kind_of_talk",
    ),
    _mutant(
        "what is parked with its mark is not parked", "tui/screens/base/comments.py",
        "entry.speaker, kind.parked)", "entry.speaker, False)",
        "test_every_mark_makes_its_own_kind_of_talk", "test_marks_and_the_speaker_make_talk_on_the_problem",
    ),
    _mutant(
        "who sees to a decision is not taken apart", "tui/screens/base/comments.py",
        "return decisions.told(said, console.workshop)", "return said",
        "test_a_decision_says_what_who_and_by_when",
    ),
    _mutant(
        "the speaker is lost", "tui/screens/base/comments.py",
        "entry.speaker, kind.parked)", '"", kind.parked)',
        "test_marks_make_talk_on_the_statement",
    ),
    _mutant(
        "a rewording forgets who spoke", "tui/screens/base/comments.py",
        ".mark, comment.speaker)", '.mark, "")',
        "test_another_kind_and_speaker_are_given_by_rewording",
    ),
    _mutant(
        "a rewording keeps the kind", "tui/screens/base/comments.py",
        ', "kind": kind.value}', "}",
        "test_another_kind_and_speaker_are_given_by_rewording",
    ),

    # Problems.
    _mutant(
        "a new group comes last", "tui/screens/problems/page.py",
        "here.id if here else None", "None",
        "test_a_new_group_comes_after_the_one_under_the_cursor",
    ),
    _mutant(
        "once a story, always a story", "tui/screens/problems/page.py",
        "narrative=not group.narrative", "narrative=True",
        "test_a_group_told_a_story_or_did_not",
    ),
    _mutant(
        "the level is given to the first row only", "tui/screens/problems/page.py",
        "problems.next_level(w, found)", "problems.next_level(w, found[:1])",
        "test_several_rows_are_marked_and_deleted_at_once",
    ),
    _mutant(
        "Shift+Tab after a comment goes a level too far", "tui/screens/problems/insertion.py",
        "talk.subject(workshop, cursor), level + 1", "talk.subject(workshop, cursor), level",
        "test_after_a_comment_the_line_says_the_way_back_to_the_list",
    ),

    # Votes.
    _mutant(
        "Space selects and never lets go", "tui/widgets/outline/moves.py",
        "view.selection.toggle(view.cursor)", "view.selection.replace([*view.selection.keys, view.cursor])",
        "test_space_selects_for_a_theme_and_lets_go_again",
    ),
    _mutant(
        "all views share one half-typed line", "tui/screens/votes/ballots.py",
        'NAME = "votes.ballots"', 'NAME = "votes.grouping"',
        "test_a_ballot_can_be_looked_for_and_each_view_keeps_its_half_typed_line",
    ),
    _mutant(
        "the key for sectors stays on the first", "tui/screens/votes/ballots.py",
        "names[(here + 1) % len(names)]", "names[1]",
        "test_one_key_goes_through_the_sectors_and_to_none",
    ),
    _mutant(
        "a spoiled ballot stays spoiled", "tui/screens/votes/ballots.py",
        "lambda w: ballots.unspoil(w, chosen[0].id)", "lambda w: w",
        "test_an_earlier_ballot_is_put_right",
    ),
    _mutant(
        "the order stays by criteria", "tui/screens/votes/ranking.py",
        "self._by_criteria = not self._by_criteria", "self._by_criteria = True",
        "test_one_key_orders_by_criteria_and_then_by_dots_again",
    ),
    _mutant(
        "what was adopted is not given up", "tui/screens/votes/ranking.py",
        "lambda: self._give_up(priority))", "lambda: None)",
        "test_one_key_adopts_and_gives_up",
    ),
    _mutant(
        "Alt+Up moves the line down", "tui/screens/votes/ranking.py",
        "cut.move_line(w, by, tally)", "cut.move_line(w, -by, tally)",
        "test_a_choice_below_the_line_is_taken_and_asks_once_why",
    ),
    _mutant(
        "themes selected are merged into the last", "tui/screens/votes/grouping.py",
        "themes.merge(w, chosen, chosen[0])", "themes.merge(w, chosen, chosen[-1])",
        "test_themes_are_renamed_merged_taken_apart_and_talked_about",
    ),

    _mutant(
        "the tally scrolls back only", "tui/screens/votes/ballots.py",
        "scroll_tally(by)", "scroll_tally(-1)",
        "test_a_tally_that_does_not_fit_is_scrolled",
    ),

    # Trees, visions, maps.
    _mutant(
        "a cause is never offered as an effect, too", "tui/screens/tree/page.py",
        "if picked == _OTHER_SIDE:", "if not picked:",
        "test_a_cause_that_is_also_an_effect_stays_one_statement",
    ),
    _mutant(
        "with rows selected the tree is not split", "tui/screens/tree/page.py",
        "if self.host.rows.selected and self.host.rewording == NO_ROW:", "if not self.host.rows.selected:",
        "test_a_tree_is_split_by_selecting_and_one_key",
    ),
    _mutant(
        "a branch is copied as text only", "tui/screens/statements/commands.py",
        "ways[way][1]()", "ways['text'][1]()",
        "test_a_copy_of_a_branch_stands_after_it_with_the_cursor_on_it",
    ),
    _mutant(
        "a key does nothing in its second sense", "tui/keys/keymap.py",
        "while clash := _clash(taken, known):", "while clash := None:",
        "test_a_key_of_this_machine_works_and_a_wrong_one_is_told",
    ),
    _mutant(
        "the next priority is the one before", "tui/screens/base/priority.py",
        "adopted[(here + by) % len(adopted)]", "adopted[(here - by) % len(adopted)]",
        "test_priorities_follow_each_other_forward_and_back",
    ),
    _mutant(
        "a priority forgets where its cursor was", "tui/screens/base/priority.py",
        "self._cursors[self.shown] = self._host.cursor", "pass",
        "test_each_priority_keeps_its_tree_and_the_cursor_its_place",
    ),
    _mutant(
        "one branch only, and never all again", "tui/screens/statements/lenses.py",
        "focus_branch(None if rows.branch else rows.cursor)", "focus_branch(rows.cursor)",
        "test_one_branch_is_shown_by_itself_and_then_all_again",
    ),
    _mutant(
        "a filter that is chosen filters nothing", "tui/screens/statements/lenses.py",
        "self._now(found.wanted) if found else None", "None",
        "test_rows_are_filtered_by_category_and_by_words",
    ),
    _mutant(
        "a merger keeps the first row", "tui/screens/statements/commands.py",
        "keep = self._host.cursor.record if self._host.cursor.record in ids else ids[0]", "keep = ids[0]",
        "test_of_two_statements_that_become_one_the_row_under_the_cursor_stays",
    ),
    _mutant(
        "a split does not heed the cursor", "tui/screens/statements/commands.py",
        "[text[:place], text[place:]]", "[text[:1], text[1:]]",
        "test_a_nested_list_is_pasted_moved_merged_and_split",
    ),
    _mutant(
        "a copy does not have the cursor", "tui/screens/statements/commands.py",
        "self._host.rows.move_cursor(record_row(made[0]))", "pass",
        "test_a_copy_of_a_branch_stands_after_it_with_the_cursor_on_it",
    ),
    _mutant(
        "a place picked is not moved to", "tui/screens/statements/moving.py",
        "lambda w: destinations.moved(w, ids, into)", "lambda w: w",
        "test_a_statement_moves_where_it_is_picked_to_go",
    ),
    _mutant(
        "what comes back does not have the cursor", "tui/screens/statements/commands.py",
        "if self._deleted in self._page.workshop:", "if self._deleted not in self._page.workshop:",
        "test_what_is_deleted_and_comes_back_has_the_cursor",
    ),
    _mutant(
        "nobody in particular is somebody", "tui/screens/statements/commands.py",
        'picked("" if key == _NOBODY else key)', "picked(key)",
        "test_entries_come_from_the_group_that_speaks_from_now_on",
        "test_who_contributed_an_entry_is_picked_and_taken_back",
    ),
    _mutant(
        "who contributed an entry is not recorded", "tui/screens/statements/commands.py",
        "results.contribute(w, ids, group)", "w",
        "test_who_contributed_an_entry_is_picked_and_taken_back",
    ),
    _mutant(
        "a number typed is a statement", "tui/screens/tree/page.py",
        "if not mark and (there := numbering.find(", "if mark and (there := numbering.find(",
        "test_a_number_typed_goes_to_its_row",
    ),
    _mutant(
        "a category goes to the first row only", "tui/screens/tree/page.py",
        "tree.categorise(w, ids, category)", "tree.categorise(w, ids[:1], category)",
        "test_one_key_gives_the_category_to_all_rows_selected",
    ),
    _mutant(
        "the category said is not the one given", "tui/screens/tree/page.py",
        "tree.categorise(w, ids, category)", 'tree.categorise(w, ids, "policy")',
        "test_a_category_goes_round_and_says_what_it_is",
    ),
    _mutant(
        "the trunk of a split tree is not asked for", "tui/screens/tree/page.py",
        "self.host.begin(record_row(new))", "pass",
        "test_a_tree_is_split_by_selecting_and_one_key",
    ),
    _mutant(
        "an agreed vision stays agreed", "tui/screens/vision/page.py",
        'self._set_status(vision, "proposed",', 'self._set_status(vision, "agreed",',
        "test_an_agreed_vision_is_a_proposal_again_after_the_same_key",
    ),
    _mutant(
        "a vision with open brackets is agreed like any other", "tui/screens/statements/bracketing.py",
        "if raws:", "if False:",
        "test_words_are_put_into_brackets_and_settled_by_keys",
    ),
    _mutant(
        "a number in the list of words takes the next", "tui/screens/statements/settling.py",
        "for number, each in enumerate(words, 1)", "for number, each in enumerate(words, 0)",
        "test_words_are_put_into_brackets_and_settled_by_keys",
    ),
    _mutant(
        "what another console settled is not offered", "tui/screens/statements/bracketing.py",
        "if both is None:", "if True:",
        "test_what_two_consoles_settled_apart_is_taken_together",
    ),
    _mutant(
        "the same key asks for the same brackets again", "tui/screens/statements/bracketing.py",
        "self._ask(record_id, place + 1)", "self._ask(record_id, place)",
        "test_each_of_several_brackets_is_settled_by_itself",
    ),
    _mutant(
        "the key puts the whole line into brackets", "tui/screens/beside/around.py",
        "edit(body.text, *body.selection)", "edit(body.text, 0, len(body.text))",
        "test_words_are_put_into_brackets_and_settled_by_keys",
    ),
    _mutant(
        "an amendment is another proposal", "tui/screens/vision/page.py",
        "visions.amend(w, new, record, text, entry.speaker)", "visions.propose(w, new, self.priority.shown, text)",
        "test_an_amendment_shows_what_it_changes_and_one_key_adopts_it",
    ),
    _mutant(
        "a wording that was looked at is not confirmed", "tui/screens/results/page.py",
        "results.confirm(w, ids)", "w",
        "test_a_cause_reworded_later_marks_its_answer",
    ),
    _mutant(
        "the kind of an entry goes back", "tui/screens/results/page.py",
        ".kind) + 1) % len(order)", ".kind) + 2) % len(order)",
        "test_the_kind_of_an_entry_goes_on_to_the_next",
    ),
    _mutant(
        "what is answered already is answered again", "tui/screens/results/page.py",
        "if answer in entry.answers else [*entry.answers, picked]", "if False else [*entry.answers, picked]",
        "test_what_an_entry_answers_is_picked_by_typing",
    ),
    _mutant(
        "a kind is turned of the row, not of what comes next", "tui/screens/results/page.py",
        "and (self.host.level or self.host.typed.text)", "and not RESULTS",
        "test_a_change_under_a_change_is_born_one_and_so_is_the_next",
    ),
    _mutant(
        "after a gap the line offers the neighbour", "tui/screens/results/page.py",
        "self.host.set_level(1)", "self.host.set_level(0)",
        "test_after_next_gap_the_line_offers_the_intervention_that_is_missing",
    ),
    _mutant(
        "Space goes on to sub-points and talk", "tui/screens/votes/grouping.py",
        "if self._is_listed(self.host.cursor.record):", "if True:",
        "test_space_goes_past_sub_points_and_talk_to_the_next_problem",
    ),
    _mutant(
        "the key for gaps stays on the first", "tui/screens/results/page.py",
        "rows[rows.index(here) + 1 :] if here in rows else rows", "rows",
        "test_gaps_are_gone_to_one_after_the_other",
    ),
    _mutant(
        "the group that speaks is forgotten", "tui/screens/results/page.py",
        "self._group = group", "self._group = self._group",
        "test_entries_come_from_the_group_that_speaks_from_now_on",
    ),
    _mutant(
        "the next empty entry is not gone to", "tui/screens/results/page.py",
        "following.record or result_id", "result_id",
        "test_a_map_is_made_from_its_tree_and_filled_line_by_line",
    ),

    # The console, on any screen.
    _mutant(
        "undo does again", "tui/retracing.py",
        "_retrace(app, undoing.undo)", "_retrace(app, undoing.redo)",
        "test_undo_goes_back_step_by_step_and_redo_forward",
    ),
    _mutant(
        "a hit of another session is looked for in this one", "tui/app.py",
        "if mode != self.current_mode:", "if mode == self.current_mode:",
        "test_a_hit_of_another_session_and_priority_is_gone_to",
    ),
    _mutant(
        "a hit of another priority is looked for in this one", "tui/app.py",
        "            self.priority = priority\n", "            pass\n",
        "test_a_hit_of_another_session_and_priority_is_gone_to",
    ),
    _mutant(
        "what is typed after a session key goes where it was", "tui/app.py",
        "await self.gate.arrive(event)", "await super().on_event(event)",
        "test_what_is_typed_right_after_a_session_key_goes_into_that_session",
    ),
    _mutant(
        "what comes back from the tray is not gone to", "tui/dialogs.py",
        "outline.restore(w, picked)):\n            app.jump(picked)", "outline.restore(w, picked)):\n            pass",
        "test_what_comes_back_from_the_tray_is_gone_to",
    ),
    _mutant(
        "the line that catches still holds what it caught", "tui/dialogs.py",
        "app.drafts.keep(CATCH, Entry())", "pass",
        "test_a_sentence_caught_is_filed_and_the_line_is_free_for_the_next",
    ),
    _mutant(
        "the line that catches forgets what is half-typed", "tui/screens/dialogs/catch.py",
        "self._keep(event.entry)", "pass",
        "test_a_sentence_caught_is_filed_and_the_line_is_free_for_the_next",
        "test_a_half_typed_catch_waits_while_another_session_is_shown",
    ),
    _mutant(
        "what is parked is filed away", "tui/dialogs.py",
        "if picked not in app.workshop.children(talk.INBOX):", "if picked not in app.workshop:",
        "test_what_is_parked_is_gone_to_from_the_inbox",
    ),
    _mutant(
        "a deleted sentence of the inbox stays in its list", "tui/screens/dialogs/inbox.py",
        "self.offer([*_choices(workshop)])", "pass",
        "test_a_sentence_is_deleted_and_brought_back",
    ),
    _mutant(
        "a picker finds rows with any of the words", "tui/screens/choices.py",
        "if all(word in each[1]", "if any(word in each[1]",
        "test_a_picker_finds_rows_that_have_all_the_words_typed",
    ),
    _mutant(
        "a chapter goes the other way", "tui/screens/workshop/page.py",
        "chapters.moved(w, chapter, by)", "chapters.moved(w, chapter, -by)",
        "test_chapters_of_the_report_are_moved_and_left_out",
    ),
    _mutant(
        "an item of the agenda does not begin now", "tui/screens/workshop/page.py",
        "agenda.now(w, record, clock)", "w",
        "test_an_item_of_the_agenda_begins_and_ends_with_a_key",
    ),
    _mutant(
        "Enter alone fills a field with nothing", "tui/screens/workshop/page.py",
        "past a row that nothing is known for.\"\"\"\n        self.host.rows.action_cursor_down()\n        return True",
        "past a row that nothing is known for.\"\"\"\n        return self.record(Entry(\"\"))",
        "test_enter_alone_goes_past_a_row_and_a_field_can_be_emptied",
        "test_enter_alone_leaves_what_a_field_says",
    ),
    _mutant(
        "the library sorts by what it is sorted by already", "tui/screens/library/screen.py",
        "next_order(self._order)", "self._order",
        "test_what_each_workshop_holds_comes_in_and_the_list_is_sorted_and_filtered",
    ),
    _mutant(
        "the library keeps its filter", "tui/screens/library/screen.py",
        "self._use_line()", "self._use_line(filters=True)",
        "test_what_each_workshop_holds_comes_in_and_the_list_is_sorted_and_filtered",
    ),
    _mutant(
        "the search stays in one workshop", "tui/screens/dialogs/search.py",
        "self._others = [*found]", "self._others = []",
        "test_a_hit_in_another_workshop_is_shown_with_what_was_said_around_it",
    ),
    _mutant(
        "a workshop begins from another with its panel unasked", "tui/screens/library/screen.py",
        'EVERYTHING if picked == "same" else USUAL', "USUAL",
        "test_a_workshop_begins_from_the_row_with_the_panel_as_chosen",
    ),
    _mutant(
        "what is refused is accepted", "tui/screens/series/lists.py",
        "self._answer(self._refuse)", "self._answer(self._accept)",
        "test_which_themes_came_up_in_three_countries_is_answered_by_keys",
    ),
    _mutant(
        "the sentences are those of another country", "tui/screens/series/matrix.py",
        "self.line.cells[self.country]", "self.line.cells[0]",
        "test_a_cell_leads_to_the_sentences_behind_it_and_a_sentence_to_its_workshop",
    ),
    _mutant(
        "workshops put together are forgotten", "tui/screens/library/screen.py",
        "if len(ids) > 1:", "if len(ids) > 9:",
        "test_workshops_are_put_together_in_the_library",
    ),
    _mutant(
        "a remark recurs, and nobody knows where", "tui/library/before.py",
        "made = said.replace_fields(recurring=True, came_up=where)", "made = said.replace_fields(recurring=True)",
        "test_a_row_is_noted_as_recurring_with_where_it_came_up",
    ),
)  # fmt: skip


def nodes(names: Sequence[str]) -> list[str]:
    """Where tests of these names stand, as pytest has it. Ends the run for a name that no test has."""
    found: dict[str, list[str]] = {name: [] for name in names}
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        text = path.read_text(encoding="utf-8")
        for name in names:
            if f"def {name}(" in text:
                found[name].append(f"{path.relative_to(ROOT).as_posix()}::{name}")
    if lost := [name for name, places in found.items() if not places]:
        raise SystemExit(f"No test is called {', '.join(lost)}; name the one that must notice.")
    return [place for places in found.values() for place in places]


def tested(folder: Path, tests: Sequence[str]) -> tuple[int, str]:
    """Run tests in a folder; pytest's exit code, and its last lines."""
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=LONGEST)
    except subprocess.TimeoutExpired:
        return _FAILED, "it came to no end"
    return done.returncode, done.stdout[-2000:] + done.stderr[-500:]


def caught(mutant: ScreenMutant) -> tuple[ScreenMutant, int, str]:
    """The mutant, the exit code of its tests, and what they said."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        copied(folder, _COPIED)
        put_in(mutant, folder)
        return mutant, *tested(folder, nodes(mutant.tests))


def main(words: Sequence[str], mutants: Sequence[ScreenMutant] = MUTANTS) -> int:
    """Try those with one of the words in their name, or all, and print a table."""
    chosen = [mutant for mutant in mutants if not words or any(word in mutant.name for word in words)]
    for mutant in chosen:
        if fault := mutant.fault():
            raise SystemExit(fault)
    code, said = tested(ROOT, nodes(sorted({name for mutant in chosen for name in mutant.tests})))
    if code != 0:
        raise SystemExit(f"{said}\nThese tests fail without any mutant; they could not tell.")
    table = Table("mutants of the screens", "tried", "survived")
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for mutant, code, said in pool.map(caught, chosen):
            if code == _FAILED:
                print(f"caught: {mutant.name}", flush=True)
            else:
                table.wrong("all", f"{mutant.name}\n{said}" if code else mutant.name)
            table.tried("all")
    return table.print()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
