"""Trees, maps and the results framework written to files, by the commands."""

import csv
import io
import sys
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

import pytest

from report.tables.sheet_text import sheet_text
from store.opening import OpenWorkshop
from tui.cli.main import run
from workshop import problems, visions
from workshop.document import Workshop
from workshop.statements import results, statements, tree
from workshop.votes import priorities, themes

COLUMNS = ("Number", "Level", "Result", "Contributed by", "Answers", "Note", "Indicator", "Risks")


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workshop with one tree and one map, in which a formula and a reworded cause stand."""
    monkeypatch.setenv("PLENARY_STATE", str(tmp_path / "state"))
    path = tmp_path / "w.json"
    opened = OpenWorkshop(path, state=tmp_path / "state", on_status=lambda _: None)
    do = opened.session.do
    do("adopt", lambda w: priorities.adopt(w, "priority-a", "node-t", text="Skills"))
    do(
        "tree",
        lambda w: tree.add(w, [(0, tree.node("node-1", "ບໍ່ມີຫຼັກສູດ")), (1, tree.node("node-2", "=no()"))], "node-t:causes"),
    )
    do("propose", lambda w: visions.propose(w, "vision-1", "priority-a", "Skilled officials"))
    do("agree", lambda w: visions.set_status(w, "vision-1", "agreed"))
    entries = [(0, results.entry("result-1", "-A curriculum", "Group One")), (1, results.entry("result-2", "Write it"))]
    do("map", lambda w: results.add(w, entries, "priority-a:changes"))
    do("answer", lambda w: results.answer(w, "result-1", ["node-1"]))
    do("reword", lambda w: statements.reword(w, "node-1", "No curriculum"))
    assert opened.close(60)
    return path


def test_the_framework_has_each_entry_and_room_for_the_rest(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "f.csv"
    assert run(["export", str(file), "--framework", str(out)]) == 0
    rows = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig"))))
    assert [tuple(row[name] for name in COLUMNS) for row in rows] == [
        ("C1", "intermediate change", "'-A curriculum", "Group One", "cause 1: No curriculum", "check wording", "", ""),
        ("C1.1", "intervention", "Write it", "", "", "", "", ""),
    ]
    assert {row["Vision"] for row in rows} == {"Skilled officials"}


def test_trees_and_maps_are_drawn_or_written_as_text(file: Path, tmp_path: Path) -> None:
    names = {option: tmp_path / name for option, name in (("--tree", "t.svg"), ("--map", "m.txt"))}
    assert run(["export", str(file), *(str(word) for pair in names.items() for word in pair)]) == 0
    drawn = "".join(ET.fromstring(names["--tree"].read_text(encoding="utf-8")).itertext())
    assert "No curriculum" in drawn
    assert "=no()" in drawn
    assert "\n  C1 -A curriculum" in names["--map"].read_text(encoding="utf-8")
    assert run(["export", str(file), "--tree", str(tmp_path / "t.drawn.txt")]) == 0
    assert "└─ 1 No curriculum" in (tmp_path / "t.drawn.txt").read_text(encoding="utf-8")


def test_what_cannot_be_written_is_said_in_one_sentence(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export", str(file), "--tree", str(file.parent / "nowhere" / "t.svg")]) == 1
    assert "there is no folder" in capsys.readouterr().err
    assert run(["export", str(file)]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_the_sheet_has_a_line_for_each_problem_with_all_its_numbers() -> None:
    workshop = problems.add_group(problems.add_group(Workshop(), "group-a"), "group-b")
    workshop = problems.add(workshop, [problems.problem("problem-1", "Poverty")], "group-a")
    workshop = problems.add(workshop, [problems.problem("problem-2", "Debt\nof farms")], "group-b")
    assert sheet_text(workshop).splitlines()[1:] == [
        "", "Group One", "1    1.1  Poverty", "", "Group Two", "2    2.1  Debt of farms",
    ]  # fmt: skip
    workshop = themes.put_into(themes.make(workshop, "theme-1", "Economy"), "theme-1", ["problem-2"])
    assert sheet_text(workshop).splitlines()[1:] == [
        "", "Economy", "2    2.1  Debt of farms", "", "In no theme", "1    1.1  Poverty",
    ]  # fmt: skip


def test_the_sheet_is_exported_as_text_only(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "sheet.txt"
    assert run(["export", str(file), "--sheet", str(out)]) == 0
    assert out.read_text(encoding="utf-8").startswith("Voting sheet")
    assert run(["export", str(file), "--sheet", str(tmp_path / "sheet.pdf")]) == 2


def test_each_priority_has_a_picture_of_its_own(file: Path, tmp_path: Path) -> None:
    sample = Path(__file__).parents[3] / "examples" / "lao-pdr-2013.json"
    assert run(["export", str(sample), "--tree", str(tmp_path / "t.svg"), "--map", str(tmp_path / "m.png")]) == 0
    assert sorted(path.name for path in tmp_path.glob("[tm]-*")) == [
        f"{kind}-{place}.{ending}" for kind, ending in (("m", "png"), ("t", "svg")) for place in (1, 2, 3, 4)
    ]
    titles = [ET.fromstring((tmp_path / f"t-{n}.svg").read_text(encoding="utf-8"))[0].text for n in (1, 2, 3, 4)]
    assert len({*titles}) == 4
    assert titles[0] == "Problem tree: Skills"
    assert run(["export", str(file), "--tree", str(tmp_path / "one.png")]) == 0
    assert (tmp_path / "one.png").read_bytes().startswith(b"\x89PNG")


def test_a_png_needs_its_library_and_nothing_else_does(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    assert run(["export", str(file), "--tree", str(tmp_path / "t.png")]) == 1
    assert "To write .png, Plenary needs resvg-py, which is not installed" in capsys.readouterr().err
    assert run(["export", str(file), "--tree", str(tmp_path / "t.svg")]) == 0


def test_tables_are_written_for_excel(file: Path, tmp_path: Path) -> None:
    names = {option: tmp_path / f"{option[2:]}.xlsx" for option in ("--votes", "--framework", "--people")}
    assert run(["export", str(file), *(str(word) for pair in names.items() for word in pair)]) == 0
    for path in names.values():
        assert zipfile.is_zipfile(path)
    with zipfile.ZipFile(names["--framework"]) as book:
        assert "<f>" not in book.read("xl/worksheets/sheet1.xml").decode()
        assert "-A curriculum" in book.read("xl/sharedStrings.xml").decode()
    assert run(["export", str(file), "--people", str(tmp_path / "p.csv")]) == 0
    assert (tmp_path / "p.csv").read_text(encoding="utf-8-sig").startswith("Name,Organisation")


def test_excel_needs_its_library_and_a_table_does_not(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    assert run(["export", str(file), "--votes", str(tmp_path / "v.xlsx")]) == 1
    assert "To write .xlsx, Plenary needs XlsxWriter, which is not installed" in capsys.readouterr().err
    assert run(["export", str(file), "--votes", str(tmp_path / "v.csv")]) == 0


def test_without_a_priority_there_is_nothing_to_draw_and_it_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, drawn, votes = tmp_path / "new.json", tmp_path / "t.svg", tmp_path / "v.csv"
    one = OpenWorkshop(path, state=tmp_path / "state", on_status=lambda _: None)
    one.session.do("Add group", lambda w: problems.add_group(w, one.session.new_id("group")))
    assert one.close(60)
    assert run(["export", str(path), "--votes", str(votes), "--tree", str(drawn)]) == 1
    assert "no priority is adopted yet" in capsys.readouterr().err
    assert votes.exists()
    assert not drawn.exists()
