"""Line by line: what is said, the short commands, and that nothing is lost."""

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from store.opening import read_workshop
from tui.cli.commands import help_text
from tui.cli.main import run
from tui.cli.start import packed_sample
from tui.linear import texts
from tui.linear.commands import LETTERS, ROW_COMMANDS
from tui.linear.console import LineConsole
from tui.linear.sessions import KEYS, PAGES, written
from tui.linear.spoken import spoken
from tui.widgets.composer.entry import Entry
from tui.widgets.outline.source import Row
from workshop.model import Comment, Node, Problem

ROOT = Path(__file__).parents[3]
PATIENCE = 60.0  # seconds; only a failing test waits that long


class Typist:
    """A console line by line, with all that it has said."""

    def __init__(self, file: Path, state: Path) -> None:
        self.said: list[str] = []
        self.console = LineConsole(state, self.said.append)
        self.console.open(file)

    def type(self, *lines: str) -> list[str]:
        """Type lines; what was said since the last one but the prompt."""
        for line in lines:
            self.said.clear()
            self.console.take(line)
        return [*self.said]

    def wait(self, condition: Callable[[], object]) -> None:
        until = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < until, "never came true"
            time.sleep(0.02)
            self.console.take("/where")

    @property
    def problems(self) -> list[str]:
        return [problem.text for problem in self.console.recorder.workshop.every(Problem)]


@pytest.fixture
def typist(tmp_path: Path) -> Iterator[Typist]:
    typist = Typist(tmp_path / "w.json", tmp_path / "state")
    yield typist
    typist.console.close()


def test_the_first_line_says_that_it_is_on_and_how_to_go_on(typist: Typist) -> None:
    assert typist.said[0] == texts.on("w.json")
    assert "/help" in typist.said[0]
    assert typist.console.prompt == "Problem 1 in Group One"


def test_what_is_recorded_is_said_back_and_the_prompt_goes_on(typist: Typist) -> None:
    assert typist.type("Poverty") == ["1 Poverty"]
    assert typist.console.prompt == "Problem 2 in Group One"
    assert typist.type("?@Ms Vong:Is that so?") == ["question, Ms Vong: Is that so?"]
    (said,) = typist.console.recorder.workshop.every(Comment)
    assert (said.kind, said.speaker, said.text) == ("question", "Ms Vong", "Is that so?")


def test_what_people_say_is_never_a_command_nor_steers_the_terminal(typist: Typist) -> None:
    (told,) = typist.type("//etc is a folder")
    assert told == "1 /etc is a folder"
    (told,) = typist.type("A\x1b]0;owned\x07 bell")
    assert "\x1b" not in told
    assert typist.problems[1] == "A\x1b]0;owned\x07 bell"


def test_every_command_is_explained_and_does_something(typist: Typist) -> None:
    told = typist.type("/help")
    table = {*typist.console.commands.table(), *ROW_COMMANDS, "1"}
    assert {*texts.COMMANDS} == table
    assert {*LETTERS.values()} <= table
    assert all(any(line.startswith(f"/{name}") for line in told) for name in table)


def test_every_key_of_a_page_is_a_command_by_its_name(typist: Typist) -> None:
    typist.type("Poverty")
    for session in range(1, len(PAGES) + 1):
        typist.type(f"/{session}")
        told = typist.type("/help keys")
        commands = {key.id: key for key in KEYS if key.id in typist.console.desk.page.all_commands}
        wanted = [f"/{written(key.key.split(',')[0])}: {key.description}." for key in commands.values()]
        missing = [each for each in wanted if not any(line.startswith(each) for line in told)]
        assert [each for each in missing if not each.startswith("/alt+s:")] == []
        assert typist.type("/help page")[0] == typist.console.desk.page.HELP.title


def test_rows_are_gone_to_by_number_and_by_words_and_moved(typist: Typist) -> None:
    typist.type("Poverty", "Debt", "Few jobs")
    assert typist.type("/go 1") == ["1 Poverty"]
    assert typist.type("/g jobs") == ["3 Few jobs"]
    assert typist.type("/go nowhere") == [texts.FOUND_NOTHING]
    assert typist.type("/up") == ["2 Few jobs"]
    assert typist.type("/all") == ["Group One [3 problems]", "  1 Poverty", "  here: 2 Few jobs", "  3 Debt"]
    assert typist.type("/previous") == ["1 Poverty"]
    assert typist.type("/n 2") == ["3 Debt"]


def test_a_level_is_asked_for_by_a_tab_or_a_word(typist: Typist) -> None:
    typist.type("Poverty")
    assert typist.type("\tLand is sold") == ["1.1 Land is sold"]
    typist.type("/out")
    assert typist.console.prompt == "Problem 2 in Group One"


def test_words_are_changed_reworded_or_left(typist: Typist) -> None:
    typist.type("Povrety")
    assert typist.type("/change Povrety -> Poverty") == ["1 Poverty"]
    assert typist.type("/change Debt -> Land") == [texts.not_there("Debt")]
    assert typist.type("/reword") == ["Now: Poverty"]
    assert typist.type("") == [texts.LEFT_AS_IT_WAS]
    assert typist.type("/r", "Poverty in the villages") == ["1 Poverty in the villages"]
    assert typist.type("/r") == ["Now: Poverty in the villages"]
    assert typist.type("/back") == [texts.LEFT_AS_IT_WAS]
    assert typist.problems == ["Poverty in the villages"]
    typist.type("/split Poverty || in the villages")
    assert typist.problems == ["Poverty", "in the villages"]


def test_undo_says_what_it_took_back(typist: Typist) -> None:
    typist.type("Poverty", "Debt")
    assert typist.type("/u")[0] == "Undid: Add problem “Debt”"
    assert typist.problems == ["Poverty"]
    assert typist.type("/y") == ["Redid: Add problem “Debt”", "2 Debt"]


def test_rows_are_selected_deleted_and_brought_back(typist: Typist) -> None:
    typist.type("Poverty", "Debt", "/select", "/previous", "/x")
    assert len(typist.console.desk.rows.selected) == 2
    typist.type("/delete")
    assert typist.problems == []
    told = typist.type("/tray")
    assert [line for line in told if line.endswith("Debt")]
    typist.type("Debt")
    assert typist.problems == ["Debt"]


def test_a_search_lists_what_it_finds_and_a_number_goes_there(typist: Typist) -> None:
    typist.type("Land is sold", "Debt", "/3", "Land rights")
    told = typist.type("/find land")
    assert told[1].startswith("1: ")
    assert "Land is sold" in told[1]
    assert typist.console.prompt.startswith("A number takes")
    typist.type("1")
    assert typist.console.session == "problems"
    assert typist.type("/where")[-1] == "1 Land is sold"
    assert typist.type("/find money") == [texts.FOUND_NOTHING]


def test_a_refused_line_is_kept_and_is_half_typed_in_the_console_too(typist: Typist) -> None:
    typist.type("Poverty", "/2", "/view")
    assert typist.type("7")[-1] == texts.kept("7")
    assert typist.console.recorder.drafts.at("votes.ballots") == Entry("7")
    assert typist.type("/again")[0].startswith("There is no number 7")
    typist.type("1")
    assert typist.console.recorder.drafts.at("votes.ballots") == Entry()
    assert typist.type("/drop") == [texts.NO_LINE]


def test_votes_are_told_with_their_books(typist: Typist) -> None:
    typist.type("Poverty", "Debt", "/2", "/view", "1 2", "2")
    told = typist.type("/where")
    assert "rank 1, 2 Debt: 2 dots by 2" in told
    assert any("2x3=6" in line for line in told)
    assert typist.type("/view")[-1] == "1 Debt [No. 2, dots 2, by 2]"


def test_what_came_to_mind_is_caught_from_anywhere(typist: Typist) -> None:
    typist.type("/3", "/catch ?@Ms Vong:Who decides?")
    (said,) = typist.console.recorder.workshop.every(Comment)
    assert (said.kind, said.speaker, said.text) == ("question", "Ms Vong", "Who decides?")
    assert typist.type("/catch") == [texts.CATCH_WHAT]


def test_a_command_that_is_not_there_records_nothing(typist: Typist) -> None:
    assert typist.type("/fnd") == ["There is no /fnd here; did you mean /find?"]
    assert typist.type("/ctrl+j") == ["There is no /ctrl+j here; /help lists the commands."]
    assert typist.problems == []


def test_a_list_is_left_by_enter_alone(typist: Typist) -> None:
    typist.type("Poverty", "/alt+t")
    assert typist.console.recorder.waiting is not None
    typist.type("")
    assert typist.console.recorder.waiting is None
    assert typist.type("/missing")[0]
    typist.type("/b")
    assert typist.console.prompt == "Problem 2 in Group One"


def test_it_opens_where_it_was_left(tmp_path: Path) -> None:
    first = Typist(tmp_path / "w.json", tmp_path / "state")
    first.type("Poverty", "Debt", "/3", "Land", "No titles", "/first")
    assert first.console.close() == ""
    again = Typist(tmp_path / "w.json", tmp_path / "state")
    assert again.console.session == "tree"
    assert again.said[-1] == "Effects"
    assert [node.text for node in again.console.recorder.workshop.every(Node)] == ["Land", "No titles"]
    assert again.console.close() == ""


def test_two_on_one_file_hear_of_each_other(tmp_path: Path) -> None:
    one = Typist(tmp_path / "w.json", tmp_path / "one")
    one.type("Poverty", "/save")
    other = Typist(tmp_path / "w.json", tmp_path / "other")
    other.type("/last", "Debt", "/save")
    one.wait(lambda: "Debt" in one.problems)
    assert one.problems == other.problems == ["Poverty", "Debt"]
    assert one.console.close() == other.console.close() == ""
    assert [p.text for p in read_workshop(tmp_path / "w.json").workshop.every(Problem)] == ["Poverty", "Debt"]


def test_lines_that_are_drawn_are_not_read_out() -> None:
    assert spoken(Row("below it", label="└ \u2500\u2500 the line ──", note="█▌")) == "the line below it"


def test_whatever_is_typed_ends_nothing(tmp_path: Path) -> None:
    """Commands and lines in any order, on the sample: each has an answer, and no defect is noted."""
    commands = [f"/{name}" for name in texts.COMMANDS if name not in ("quit", "save")]
    commands += [f"/{place}" for place in range(1, 7)] + [f"/{written(key.key.split(',')[0])}" for key in KEYS]
    lines = ["Poverty", "?@Ms Vong:Why?", "1 2 3", "1", "", "0", "i high because", "c1", "\tdeep", "[a][b]", "* 1 torn"]
    lines += ["/go 2", "/find land", "/change a -> b", "/split a || b", "7: 4 red", "=UN", "\x1b[2J", "ນ້ຳ", "x" * 3000]
    for seed in range(6):
        file = tmp_path / f"{seed}.json"
        file.write_bytes(packed_sample().read_bytes())
        typist, chance = Typist(file, tmp_path / f"state{seed}"), random.Random(seed)
        for _ in range(60):
            line = chance.choice(chance.choice([commands, lines]))
            told = typist.type(line)
            assert not [sentence for sentence in told if "fault of its own" in sentence], line
            assert typist.console.prompt, line
        assert typist.console.close() == ""


def started(file: Path, *words: str, code: str = "") -> "subprocess.Popen[str]":
    command = [sys.executable, *(["-c", code] if code else ["-m", "tui"]), *words, "--linear", str(file)]
    env = {**os.environ, "PLENARY_STATE": str(file.parent / "state"), "TERM": "dumb"}
    return subprocess.Popen(
        command, cwd=ROOT, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        encoding="utf-8",
    )  # fmt: skip


def journalled(state: Path) -> str:
    """What the journals hold, as it is written."""
    return "".join(path.read_text(encoding="utf-8") for path in (state / "journals").glob("*/*.log"))


def test_what_is_on_the_disk_outlives_a_kill(tmp_path: Path) -> None:
    file = tmp_path / "w.json"
    program = started(file)
    assert program.stdin is not None
    assert program.stdout is not None
    program.stdin.write("Poverty\nDebt\n/2\n/v\n7\n")
    program.stdin.flush()
    until = time.monotonic() + PATIENCE
    while not all(words in journalled(tmp_path / "state") for words in ("Poverty", "Debt", "votes.ballots")):
        assert time.monotonic() < until, "never came to the disk"
        time.sleep(0.02)
    program.kill()
    program.communicate()
    again = Typist(file, tmp_path / "state")
    assert again.problems == ["Poverty", "Debt"]
    assert again.console.recorder.drafts.at("votes.ballots") == Entry("7")
    again.console.close()


def test_nothing_that_draws_is_imported(tmp_path: Path) -> None:
    code = (
        "import sys; from tui.cli.main import run; code = run(sys.argv[1:]); "
        "print([m for m in sys.modules if m.split('.')[0] == 'textual'], file=sys.stderr); sys.exit(code)"
    )
    program = started(tmp_path / "w.json", code=code)
    lists = ["Poverty", "/alt+t", "", "/f8", "", "/f12", "", "/find pov", "1", "/tray", ""]
    sessions = ["/2", "/v", "1", "/w", "/v", "/ctrl+b", "/3", "A cause", "/alt+x", "", "/5", "/6", "/q"]
    out, errors = program.communicate("".join(f"{line}\n" for line in (*lists, *sessions)), timeout=PATIENCE)
    assert (program.returncode, errors) == (0, "[]\n"), out
    assert "fault" not in out


def test_an_end_of_what_comes_in_saves_and_a_wrong_file_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    program = started(tmp_path / "w.json")
    out, _ = program.communicate("Poverty\n", timeout=PATIENCE)
    assert program.returncode == 0
    assert out.endswith(f"{texts.SAVED_AND_CLOSED}\n")
    assert run(["--linear", str(tmp_path / "w.txt")]) == 2
    assert "ends in .json" in capsys.readouterr().err
    assert "--linear FILE" in help_text()
