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
        "a person goes to the end of the list", "tui/screens/workshop/screen.py",
        "after = self.rows.cursor if self.rows.cursor in", "after = None if self.rows.cursor in",
        "test_a_person_goes_in_after_the_one_under_the_cursor",
    ),
    _mutant(
        "what is parked stays parked", "tui/screens/base/rows.py",
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
        "self.rows.fold_to(self._levels + 1 if self._levels else None)", "self.rows.fold_to(self._levels + 1)",
        "test_one_key_folds_to_one_level_then_two_then_three_then_none",
    ),
    _mutant(
        "pickers list the priorities as they were adopted", "tui/screens/statements/picker.py",
        "key=lambda priority: priority.id != first", "key=lambda priority: 0",
        "test_a_picker_lists_the_statements_of_the_priority_shown_first",
    ),
    _mutant(
        "a click on a priority goes to the one after it", "tui/screens/base/priority.py",
        "[event.place]", "[event.place - 1]",
        "test_a_click_on_a_priority_shows_its_tree",
    ),
    _mutant(
        "a click on a priority counts no room between them", "tui/widgets/priority_tabs.py",
        "start += width + 1", "start += 1",
        "test_a_click_on_a_priority_shows_its_tree",
    ),
    _mutant(
        "a click on a view does nothing", "tui/screens/votes/views.py",
        "self.go(self.views[event.place])", "self.go(self.view)",
        "test_a_click_on_a_view_of_the_votes_shows_it",
    ),
    _mutant(
        "a click on a view finds the first only", "tui/widgets/view_tabs.py",
        "column += len(tab)", "column += 0",
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
        "the key for rounds goes back", "tui/screens/votes/ballots.py",
        "found[(here + 1) % len(found)]", "found[here - 1]",
        "test_one_key_takes_ballots_to_the_next_round_and_round_again",
    ),
    _mutant(
        "F11 once more goes on", "tui/dialogs.py",
        "worker.cancel()", "worker.is_running",
        "test_the_report_is_cancelled_by_the_key_that_began_it",
    ),
    _mutant(
        "a cancelled report is written", "tui/reporting.py",
        "and not go_on(len(made))", "and go_on(len(made)) is None",
        "test_the_report_is_cancelled_by_the_key_that_began_it",
    ),
    _mutant(
        "the tray begins with the oldest", "store/log/session.py",
        "for stamp, r in sorted(found, reverse=True)", "for stamp, r in sorted(found)",
        "test_the_tray_shows_what_was_deleted_last_first",
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


def main(words: Sequence[str]) -> int:
    """Try those with one of the words in their name, or all, and print a table."""
    chosen = [mutant for mutant in MUTANTS if not words or any(word in mutant.name for word in words)]
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
