"""Small faults put into what keeps words safe from disks, clocks, copies and people, one at a time.

python -m tests.faults.trust_mutants               all of them
python -m tests.faults.trust_mutants journal clock those with one of these words in their name
"""

import sys

from tests.faults import screen_mutants
from tests.faults.screen_mutants import ScreenMutant

MUTANTS = (
    # What no test noticed once.
    ScreenMutant(
        "the journal forgets what another console had there alone", "store/saving/sync.py",
        "self._journal.trim(self._written)", "self._journal.trim(self._journal.read().steps)",
        ("test_the_journal_keeps_what_a_console_that_was_killed_had_there_alone",),
    ),
    ScreenMutant(
        "unknown tables of what is laid over the file are dropped", "store/saving/sync.py",
        "self._extra = _joined(self._extra, found.extra)", "pass",
        ("test_unknown_tables_of_what_is_laid_over_the_file_are_kept",),
    ),
    ScreenMutant(
        "the clock does not heed the log at opening", "store/log/session.py",
        "for stamp in log.stamps()[-1:]:\n            clock.witness(stamp)", "pass",
        ("test_after_the_clock_was_set_back_what_is_said_last_is_what_is_shown",),
    ),
    ScreenMutant(
        "a wrong checksum is accepted", "store/state/journal.py",
        'if line[: _SUM + 1] != b"%08x " % zlib.crc32(body):', "if False:",
        ("test_a_flipped_bit_never_becomes_what_was_said",),
    ),
    ScreenMutant(
        "backups can be read by all", "store/state/backups.py",
        "write_temp(self.folder, [packed], 0o600)", "write_temp(self.folder, [packed], 0o644)",
        ("test_everything_of_this_machine_is_for_this_user_alone",),
    ),
    ScreenMutant(
        "the journal can be read by all", "store/state/journal.py",
        "self._handle = os.open(part, flags, 0o600)\n        narrow(self._handle)",
        "self._handle = os.open(part, flags, 0o644)\n        narrow(self._handle, 0o644)",
        ("test_everything_of_this_machine_is_for_this_user_alone",),
    ),
    # Bytes that were judged before.
    ScreenMutant(
        "bytes are taken for sound that nobody judged", "store/state/sound_files.py",
        'return f"{digest} {_version()}" in _lines(state)', "return True",
        ("test_a_changed_byte_is_judged_again", "test_what_another_version_found_sound_counts_for_nothing"),
    ),
    ScreenMutant(
        "a file is opened unjudged whatever its digits are", "store/opening.py",
        "return unjudged(raw, self._path) if is_noted(self._state, digits) else None",
        "return unjudged(raw, self._path)",
        ("test_a_changed_byte_is_judged_again",),
    ),
    ScreenMutant(
        "what another version found sound is trusted", "store/state/sound_files.py",
        'return f"{digest} {_version()}" in _lines(state)',
        "return any(line.startswith(digest) for line in _lines(state))",
        ("test_what_another_version_found_sound_counts_for_nothing",),
    ),
    ScreenMutant(
        "bytes are noted as sound of which something must be said", "store/file/judged.py",
        "told = judged.faults or judged.left_out or judged.outside", "told = False",
        ("test_of_what_is_noted_judging_says_nothing_and_gives_the_same",),
    ),
    ScreenMutant(
        "bytes are noted as sound that give something else", "store/file/judged.py",
        "return not told and judged.log.steps == found.log.steps and judged.workshop == found.workshop",
        "return not told",
        ("test_of_what_is_noted_judging_says_nothing_and_gives_the_same",),
    ),
    # What another console entered, told by a few lines.
    ScreenMutant(
        "a step that came is taken in unjudged", "store/saving/small_change.py",
        '_sure(not step_fault(stamp, step) and "forgets" not in step)', "pass",
        ("test_what_is_more_than_an_entry_is_read_whole",),
    ),
    ScreenMutant(
        "a table may show something else than its steps say", "store/saving/small_change.py",
        "_sure(not isinstance(built, str) and fields(built) == self._as_it_is(record))",
        "_sure(not isinstance(built, str))",
        ("test_what_is_more_than_an_entry_is_read_whole",),
    ),
    ScreenMutant(
        "what another program changed elsewhere is passed over", "store/saving/small_change.py",
        "_sure(record in said)", "pass",
        ("test_what_is_more_than_an_entry_is_read_whole",),
    ),
    ScreenMutant(
        "a step that is gone is passed over", "store/saving/small_change.py",
        "_sure(not gone)", "pass",
        ("test_what_is_more_than_an_entry_is_read_whole",),
    ),
    ScreenMutant(
        "what was said long ago is taken for the last", "store/saving/small_change.py",
        "_sure(all(in_order(each) < in_order(stamp) for each in others))", "pass",
        ("test_what_was_said_earlier_than_what_is_known_is_read_whole",),
    ),
    ScreenMutant(
        "a line that stands twice is passed over", "store/file/pieces.py",
        "if len(now) != len(are):", "if False:",
        ("test_a_line_that_stands_twice_is_read_whole",),
    ),
    # Undo, where worlds from seeds seldom come.
    ScreenMutant(
        "undo goes back behind what others said", "store/log/undo.py",
        'if shown != change["value"]:', "if False:",
        ("test_of_two_wordings_only_ones_own_is_undone_and_redone",),
    ),
    ScreenMutant(
        "what others said again is undone", "store/log/undo.py", "if not own:", "if False:",
        ("test_what_another_said_again_after_one_stays_and_is_told",),
    ),
    ScreenMutant(
        "an undone move may close a circle", "store/log/undo.py",
        "if name == _PLACE and self._would_close_a_circle(record, value):", "if False:",
        ("test_a_move_undone_closes_no_circle",),
    ),
    ScreenMutant(
        "an undo counts as what its author said", "store/log/words.py",
        "if not _goes_back(log, stamp):", "if True:",
        ("test_of_two_wordings_only_ones_own_is_undone_and_redone",),
    ),
    # Clocks that drift.
    ScreenMutant(
        "a step of the far future is followed", "store/log/clock.py",
        "if is_likely(stamp):", "if True:",
        ("test_an_unlikely_stamp_is_not_followed_and_counts_before_all_others",
         "test_what_is_recorded_after_a_step_of_the_far_future_can_be_read_again"),
    ),
    ScreenMutant(
        "a step of the far future stays on top for ever", "store/log/clock.py",
        "return (stamp < _UNLIKELY, stamp)", "return (True, stamp)",
        ("test_a_wording_given_after_an_unlikely_one_takes_its_place",),
    ),
    # Threads and disks.
    ScreenMutant(
        "an entry counts when a thread has heard of it", "store/saving/whereabouts.py",
        "self._unjournalled.add(stamp)", "pass",
        ("test_an_entry_counts_as_nowhere_from_the_call_that_made_it",),
    ),
    ScreenMutant(
        "the journal waits for the file", "store/saving/saver.py",
        "self._journal(message)\n        self._file_queue.put(message)", "self._file_queue.put(message)",
        ("test_a_step_is_journalled_at_once_and_saved_when_somebody_asks",
         "test_what_is_typed_during_a_slow_save_is_journalled_and_told_when_leaving"),
    ),
    ScreenMutant(
        "a recorded line is written before the word that it is", "store/saving/saver.py",
        "if self._together is None:\n            self._journal_queue", "if True:\n            self._journal_queue",
        ("test_a_line_is_half_typed_or_recorded_and_never_both",),
    ),
    ScreenMutant(
        "leaving loses what is on no disk", "store/opening.py",
        "return found is not None and bool(found.status.nowhere or found.drafts())", "return False",
        ("test_what_is_on_no_disk_goes_into_a_second_copy_when_leaving",
         "test_the_console_stays_where_no_second_place_takes_it_and_lets_go_when_asked_again"),
    ),
    ScreenMutant(
        "more is recorded than can be opened again", "store/opening.py",
        "if self._file.storage.size + waiting + weight_of(step) > LIMIT else", "if False else",
        ("test_what_could_not_be_opened_again_is_refused_when_it_is_recorded",),
    ),
    # Older copies and empty files.
    ScreenMutant(
        "nobody asks the backup", "store/recovery/older_copy.py",
        "return union(loaded.log, sorted(found.items())).fresh", "return []",
        ("test_steps_that_an_older_copy_lacks_come_back_from_the_backup_and_that_is_said",),
    ),
    ScreenMutant(
        "an empty file becomes a new workshop", "store/opening.py",
        "raise StoreError(texts.not_fetched_yet(self.path)) from error", "return Loaded(), []",
        ("test_an_empty_file_or_a_placeholder_is_no_new_workshop",),
    ),
    # Copies of others.
    ScreenMutant(
        "whatever comes is shown", "store/log/guests.py",
        "return len(self.deleted | self.reworded | self.out_of_sight) > HANDFUL", "return False",
        ("test_what_takes_away_more_than_a_handful_is_heavy", "test_what_takes_much_away_waits_for_a_word",
         "test_a_copy_that_deletes_all_waits_until_somebody_says_that_it_may"),
    ),
    ScreenMutant(
        "what waits falls out of the file", "store/saving/sync.py",
        "self._incoming = dict(waiting)", "self._incoming: dict[str, Step] = {}",
        ("test_a_copy_that_deletes_all_waits_until_somebody_says_that_it_may",),
    ),
    ScreenMutant(
        "what waits is shown after a restart", "store/opening.py",
        "note_held(self._journal.folder, steps)", "pass",
        ("test_a_copy_that_deletes_all_waits_until_somebody_says_that_it_may",),
    ),
    ScreenMutant(
        "what goes out of sight weighs nothing", "store/log/guests.py",
        "yield from (record for record in branch(new, now.id) if record in old.records)", "yield now.id",
        ("test_what_takes_away_more_than_a_handful_is_heavy",),
    ),
    ScreenMutant(
        "a copy moves rows out of sight", "store/log/view.py",
        "and place_fault(record, place[0], there):", "and False:",
        ("test_a_copy_cannot_move_rows_out_of_sight",),
    ),
    ScreenMutant(
        "rows without a place are nowhere", "store/log/view.py",
        "tray[record_id] = alive.pop(record_id)  #", "del alive[record_id]  #",
        ("test_rows_without_a_place_are_in_the_tray_and_can_be_brought_back",),
    ),
    # Half-typed lines.
    ScreenMutant(
        "of two half-typed lines one comes back", "store/state/journal.py",
        "found.update(zip(free, others, strict=False))", "pass",
        ("test_what_two_consoles_left_at_one_place_both_comes_back",
         "test_half_typed_lines_of_two_consoles_both_come_back"),
    ),
    ScreenMutant(
        "a half-typed line that was taken up is offered again", "store/state/journal.py",
        "and run not in taken_up", "", ("test_what_a_console_took_up_is_its_own_from_then_on",),
    ),
    # Forgetting.
    ScreenMutant(
        "what is to be forgotten stays where it came before", "store/log/log.py",
        "if altered:\n            self.begin_again(made)", "pass",
        ("test_whatever_the_order_of_the_steps_the_name_is_gone",
         "test_no_byte_of_a_name_is_left_and_no_merge_brings_it_back"),
    ),
    ScreenMutant(
        "forgetting leaves the copies beside the file alone", "store/recovery/forgetting.py",
        "self._replace(path, content)", "pass",
        ("test_no_byte_of_a_name_is_left_and_no_merge_brings_it_back",),
    ),
    ScreenMutant(
        "a name goes before anybody says so", "tui/asking/forgetting.py",
        "if answer != dialogs.FORGET:", "if False:",
        ("test_a_name_is_forgotten_with_a_yes_and_typing_goes_on",),
    ),
    # What must not hang on the wall.
    ScreenMutant(
        "what is parked or a note hangs on the wall", "wall/seen.py",
        "if isinstance(current, Comment) and not self._may_be_heard(current):", "if False:",
        ("test_nothing_hidden_is_shown_after_any_edit",),
    ),
    ScreenMutant(
        "what was caught hangs on the wall", "wall/seen.py", "if above == INBOX:", "if False:",
        ("test_nothing_hidden_is_shown_after_any_edit",),
    ),
    ScreenMutant(
        "a deleted group hangs on the wall", "wall/seen.py",
        'return "" if group in self.workshop.tray else self.name(group)', "return self.name(group) or group",
        ("test_nothing_hidden_is_shown_after_any_edit",),
    ),
    ScreenMutant(
        "dots hang on the wall before the vote is closed", "wall/views/votes.py",
        'if seen.rules.dots != "closed":', 'if seen.rules.dots != "never":',
        ("test_dots_are_shown_once_all_are_in",),
    ),
    ScreenMutant(
        "the wall names who proposed what, whatever F6 says", "wall/views/branches.py",
        "seen.name(node.proposer)", "node.proposer",
        ("test_a_tree_shows_the_way_to_the_trunk_and_what_is_under_the_item",),
    ),
    ScreenMutant(
        "the wall names who sees to a decision, whatever F6 says", "wall/views/lists.py",
        "seen.name(said.who)", "said.who", ("test_decisions_come_by_date_with_who_and_when",),
    ),
)  # fmt: skip


if __name__ == "__main__":
    sys.exit(screen_mutants.main(sys.argv[1:], MUTANTS))
