"""Small faults put into telling what a file is, one at a time; the tests named with each must notice it.

python -m tests.faults.identity_mutants            all of them
python -m tests.faults.identity_mutants copy name  those with one of these words in their name
"""

import sys

from tests.faults import screen_mutants
from tests.faults.screen_mutants import ScreenMutant

MUTANTS = (
    ScreenMutant(
        "a copy of any name is taken in", "store/file/identity.py",
        "    return any(is_named(names, name, other_name) for names in (head.names, other.names))", "    return True",
        ("test_nothing_flows_before_somebody_says_what_a_copy_is",
         "test_a_copy_that_comes_while_the_file_is_open_waits_for_a_word"),
    ),
    ScreenMutant(
        "each file's own name will do", "store/file/identity.py",
        "return any(is_named(names, name, other_name) for names in (head.names, other.names))",
        "return is_named((*head.names, *other.names), name, other_name)",
        ("test_a_name_of_ones_own_needs_a_word_in_one_of_the_files",),
    ),
    ScreenMutant(
        "a copy in another folder shares the journal", "store/identifying.py",
        "if apart and here in known:", "if apart:",
        ("test_what_is_in_the_journals_only_stays_where_it_was_recorded",),
    ),
    ScreenMutant(
        "a copy that nobody spoke for keeps the id", "store/identifying.py",
        "own = parted(head, pending_workshop(state, path, of) or random_id())", "own = head",
        ("test_nothing_flows_before_somebody_says_what_a_copy_is",),
    ),
    ScreenMutant(
        "what was recorded before the answer is looked for under another id", "store/identifying.py",
        "pending_workshop(state, path, of) or random_id()", "random_id()",
        ("test_what_is_in_the_journals_only_stays_where_it_was_recorded",),
    ),
    ScreenMutant(
        "the original is asked about too", "store/identifying.py",
        "if not apart and is_original(here.name, head, other.name, theirs):", "if False:",
        ("test_nothing_flows_before_somebody_says_what_a_copy_is",
         "test_another_machine_is_not_asked_about_the_original"),
    ),
    ScreenMutant(
        "another workshop is merged by command", "store/file/identity.py",
        "{each.workshop} if each.copy_as == ANOTHER else", "{each.workshop} if False else",
        ("test_somebody_may_merge_a_practice_copy_but_no_other_workshop",),
    ),
    ScreenMutant(
        "ids of recovered places are made of their time", "tui/recovering.py",
        "head = Head(random_id(), PLAIN", "head = Head(f'{workshop}-then', PLAIN",
        ("test_one_state_of_the_past_is_a_workshop_of_its_own",),
    ),
    ScreenMutant(
        "a console goes on under the name of an earlier run", "store/state/state_folder.py",
        "name = _fresh({*known, *own_nodes(folder)})", "name = min(own_nodes(folder), default=_fresh(known))",
        ("test_no_two_runs_share_a_name_and_each_keeps_those_it_follows",
         "test_stamps_and_ids_of_one_instant_are_apart"),
    ),
    ScreenMutant(
        "a copied state folder goes on as if it were not", "store/state/state_folder.py",
        "return bool(before) and before != here", "return False",
        ("test_a_copied_state_folder_is_noticed_once_and_follows_nobody",
         "test_both_say_so_once_and_undo_takes_back_ones_own_alone"),
    ),
    ScreenMutant(
        "undo forgets the run before", "store/log/clock.py",
        "self.own = frozenset({node, *own})", "self.own = frozenset({node})",
        ("test_both_say_so_once_and_undo_takes_back_ones_own_alone",),
    ),
    ScreenMutant(
        "of two workshops under one name neither gives way", "store/saving/name_contest.py",
        "if other and (met > _PATIENCE or", "if False and (met > _PATIENCE or",
        ("test_both_go_on_under_two_names_and_nothing_is_lost",),
    ),
    ScreenMutant(
        "who gives way keeps the other's file", "store/saving/name_contest.py",
        "self._pushed_out.append((change.aside, target))\n        self._identity", "pass\n        self._identity",
        ("test_the_other_s_file_is_given_back_where_ours_pushed_it_out",),
    ),
    ScreenMutant(
        "what is typed over the question is lost", "tui/asking/identifying.py",
        "if typed and isinstance(screen, RecordingScreen):", "if False and isinstance(screen, RecordingScreen):",
        ("test_who_types_on_records_into_the_copy_alone",),
    ),
)  # fmt: skip


if __name__ == "__main__":
    sys.exit(screen_mutants.main(sys.argv[1:], MUTANTS))
