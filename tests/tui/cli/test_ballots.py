"""Votes out to a spreadsheet and ballots in, by the commands."""

import csv
import io
from pathlib import Path

import pytest

from store.opening import OpenWorkshop, read_workshop
from tui.cli.main import run
from workshop import problems
from workshop.model import Ballot, Problem
from workshop.votes import ballots, themes

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workshop of four problems, one of them a formula, and two ballots."""
    monkeypatch.setenv("PLENARY_STATE", str(tmp_path / "state"))
    path = tmp_path / "w.json"
    opened = OpenWorkshop(path, state=tmp_path / "state", on_status=lambda _: None)
    session = opened.session
    group = session.new_id("group")
    session.do("Add group", lambda w: problems.add_group(w, group))
    for text in ("Poverty", "=cmd()", "ບໍ່ມີຖານຂໍ້ມູນ", "Few jobs"):
        new = problems.problem(session.new_id("problem"), text)
        session.do("Add problem", lambda w, new=new: problems.add(w, [new], group))  # type: ignore[misc] # binds now
    ids = [problem.id for problem in problems.listed(session.workshop)]
    theme = session.new_id("theme")
    session.do("Theme", lambda w: themes.make(w, theme, "@Economy", [ids[0], ids[3]]))
    for dots in ([ids[0], ids[1]], [ids[1]]):
        ballot = session.new_id("ballot")
        session.do("Ballot", lambda w, b=ballot, d=dots: ballots.cast(w, b, d, "-Ann", "UN"))  # type: ignore[misc] # too
    assert opened.close(60)
    return path


def cast(path: Path) -> list[tuple[str, ...]]:
    workshop = read_workshop(path).workshop
    numbers = {p.id: str(p.number) for p in workshop.every(Problem)}
    return [tuple(numbers[i] for i in ballot.dots) for ballot in workshop.all_in("ballots", Ballot)]


def test_ballots_and_totals_go_out_safe_for_a_spreadsheet(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    assert run(["export", str(file), "--votes", str(out)]) == 0
    raw = out.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
    assert not [cell for row in rows for cell in row.values() if cell[:1] in {"=", "+", "-", "@"}]
    sums = {(row["what"], row["name"]): row["dots"] for row in rows}
    assert sums["problem", "'=cmd()"] == "2"
    assert sums["theme", "'@Economy"] == "1"
    assert sums["problem", "ບໍ່ມີຖານຂໍ້ມູນ"] == "0"
    assert [(r["participant"], r["sector"], r["name"]) for r in rows if r["what"] == "ballot"] == [
        ("'-Ann", "UN", "1 2"),
        ("'-Ann", "UN", "2"),
    ]


def test_a_table_is_taken_whole_or_not_at_all(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "b.csv"
    table.write_text("participant;sector;a;b\nBob;UN;1;3\n;;9\nCid;;4 4\n", encoding="utf-8")
    before = file.read_bytes()
    assert run(["import-ballots", str(file), str(table)]) == 1
    said = capsys.readouterr().err
    assert "Line 3, column 3: There is no number 9" in said
    assert "--skip-wrong" in said
    assert file.read_bytes() == before
    assert run(["import-ballots", str(file), str(table), "--skip-wrong"]) == 0
    assert cast(file) == [("1", "2"), ("2",), ("1", "3"), ("4", "4")]


def test_an_election_comes_into_a_new_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLENARY_STATE", str(tmp_path / "state"))
    path = tmp_path / "e.json"
    assert run(["import-ballots", str(path), str(DATA / "approval.pb")]) == 0
    assert len(cast(path)) == 12
    assert run(["import-ballots", str(path), str(DATA / "approval.pb")]) == 1
    assert len(cast(path)) == 12


@pytest.mark.parametrize(
    "words",
    [
        ["import-ballots", "w.json"],
        ["import-ballots", "w.json", "b.csv", "--take-back"],
        ["export", "w.json"],
        ["import-ballots", "w.json", "b.csv", "--round", "x"],
    ],
)
def test_wrong_use_is_one_sentence(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(words) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_what_cannot_be_read_is_said(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    latin = tmp_path / "latin.csv"
    latin.write_bytes("Zoë,,1".encode("latin-1"))
    for table in (latin, tmp_path / "none.csv"):
        assert run(["import-ballots", str(file), str(table)]) == 1
    assert run(["import-ballots", str(file), str(DATA / "ties.pb"), "--round", "9"]) == 1
    assert run(["export", str(file), "--votes", str(tmp_path / "no" / "out.csv")]) == 1
    assert run(["export", str(tmp_path / "none.json"), "--votes", str(tmp_path / "o.csv")]) == 1
    assert all(line.startswith("plenary: ") for line in capsys.readouterr().err.splitlines())


def test_a_workshop_that_is_not_there_is_not_begun_by_ballots(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "b.csv"
    table.write_text("Ann,UN,1\n", encoding="utf-8")
    assert run(["import-ballots", str(tmp_path / "gone.json"), str(table)]) == 1
    assert "gone.json is not there" in capsys.readouterr().err
    assert not (tmp_path / "gone.json").exists()
    assert run(["import-ballots", str(tmp_path / "no" / "gone.json"), str(DATA / "ties.pb")]) == 1
    assert "gone.json is not there" in capsys.readouterr().err


def test_one_of_a_thing_is_said_as_one(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "b.csv"
    table.write_text("Ann,UN,1\nBob,UN,99\n", encoding="utf-8")
    assert run(["import-ballots", str(file), str(table)]) == 1
    assert "nothing was taken" in capsys.readouterr().err
    assert run(["import-ballots", str(file), str(table), "--skip-wrong"]) == 0
    assert capsys.readouterr().out == "1 ballot taken, 1 left out.\n"


@pytest.mark.parametrize(
    "data",
    [
        "participant,sector,votes\nZoë,UN,1 3\n".encode(),
        "\ufeffparticipant;sector;votes\r\nZoë;UN;1,3\r\n".encode(),
        "participant\tsector\tvotes\r\nZoë\tUN\t1,3\r\n".encode("utf-16"),
        b"\xfe\xff" + "Zoë\tUN\t1\t3\r\n".encode("utf-16-be"),
    ],
)
def test_a_table_is_read_in_the_encodings_of_spreadsheets(file: Path, tmp_path: Path, data: bytes) -> None:
    table = tmp_path / "b.csv"
    table.write_bytes(data)
    assert run(["import-ballots", str(file), str(table)]) == 0
    assert cast(file)[2:] == [("1", "3")]
    assert [b.voter for b in read_workshop(file).workshop.all_in("ballots", Ballot)][2:] == ["Zoë"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("Ann,UN,3\nZoë,UN,4\n".encode("cp1252"), "Line 2, character 3 is not UTF-8"),
        ("Ann,UN,3\n".encode("utf-16-le"), "Line 1, character 2 holds a NUL character"),
        ("Ann,UN,3\n".encode("utf-32"), "holds a NUL character"),
        (b"Ann,UN,1\r\n\0Bob,UN,2\r\n", "Line 2, character 1 holds a NUL character"),
        ("Ann,UN,3".encode("utf-16")[:-1], "It is cut off or not UTF-16"),
        (b"PK\x03\x04rest", "a spreadsheet's own file"),
    ],
)
def test_what_is_no_text_is_refused_with_its_place(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], data: bytes, said: str
) -> None:
    table = tmp_path / "b.csv"
    table.write_bytes(data)
    before = file.read_bytes()
    assert run(["import-ballots", str(file), str(table), "--skip-wrong"]) == 1
    assert said in capsys.readouterr().err
    assert file.read_bytes() == before


def test_the_same_ballots_are_not_taken_twice(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table, copy = tmp_path / "b.csv", tmp_path / "copy.csv"
    table.write_text(",UN,1\n,Gov,3\n", encoding="utf-8")
    copy.write_text("participant;sector;votes\n;Gov;3\n;UN;1\n", encoding="utf-8")
    assert run(["import-ballots", str(file), str(table)]) == 0
    for other in (table, copy):
        assert run(["import-ballots", str(file), str(other), "--skip-wrong"]) == 1
        said = capsys.readouterr().err
        assert "the same ballots were taken already: “Import 2 ballots from b.csv” of " in said
        assert "--take-back" in said
        assert "--again" in said
    assert len(cast(file)) == 4
    assert run(["import-ballots", str(file), str(copy), "--again"]) == 0
    assert len(cast(file)) == 6


def test_ballots_of_an_earlier_table_are_not_taken_again_with_others(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, longer, shorter = (tmp_path / name for name in ("b.csv", "longer.csv", "shorter.csv"))
    first.write_text(",UN,1\n,Gov,3\n,Gov,3\n", encoding="utf-8")
    longer.write_text(",Gov,3\n,NGO,2\n,UN,1\n,Gov,3\n", encoding="utf-8")
    shorter.write_text(",Gov,3\n,UN,1\n", encoding="utf-8")
    assert run(["import-ballots", str(file), str(first)]) == 0
    for other, said in ((longer, "all 3 ballots of “Import 3 ballots from b.csv”"), (shorter, "were taken already")):
        assert run(["import-ballots", str(file), str(other)]) == 1
        heard = capsys.readouterr().err
        assert said in heard
        assert "--again" in heard
    assert len(cast(file)) == 5
    assert run(["import-ballots", str(file), str(longer), "--again"]) == 0
    assert "New sector: “NGO”, beside UN" in capsys.readouterr().err
    assert len(cast(file)) == 9


def test_an_import_is_taken_back_by_its_name_the_last_one_first(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, text in (("one.csv", ",UN,1\n"), ("two.csv", ",UN,3\n,UN,2\n")):
        (tmp_path / name).write_text(text, encoding="utf-8")
        assert run(["import-ballots", str(file), str(tmp_path / name)]) == 0
    capsys.readouterr()
    assert run(["import-ballots", str(file), "--take-back"]) == 0
    assert "Taken back: “Import 2 ballots from two.csv” of " in capsys.readouterr().out
    assert cast(file)[2:] == [("1",)]
    assert run(["import-ballots", str(file), "--take-back"]) == 0
    assert "“Import 1 ballot from one.csv”" in capsys.readouterr().out
    assert run(["import-ballots", str(file), "--take-back"]) == 1
    assert "There is no import to take back." in capsys.readouterr().err
    assert cast(file) == [("1", "2"), ("2",)]
    assert run(["import-ballots", str(file), str(tmp_path / "two.csv")]) == 0  # what was taken back is no second time
    assert run(["import-ballots", str(tmp_path / "none.json"), "--take-back"]) == 1
    assert "none.json is not there" in capsys.readouterr().err


def test_an_election_with_faults_is_told_whole_and_makes_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PLENARY_STATE", str(tmp_path / "state"))
    text = (DATA / "cumulative.pb").read_text(encoding="utf-8")
    election, path = tmp_path / "e.pb", tmp_path / "e.json"
    election.write_text(text.replace("v2;A1;10", "v2;A9;10").replace("num_votes;8", "num_votes;400"), encoding="utf-8")
    assert run(["import-ballots", str(path), str(election)]) == 1
    said = capsys.readouterr().err
    assert "Line 25, voter v2: there is no project “A9”" in said
    assert "num_votes says 400" in said
    assert "--skip-wrong" in said
    assert not path.exists()
    assert run(["import-ballots", str(path), str(election), "--round", "2"]) == 1
    assert not path.exists()
    assert run(["import-ballots", str(path), str(election), "--skip-wrong"]) == 0
    heard = capsys.readouterr()
    assert "Line 25, voter v2" in heard.err
    assert heard.out == "7 ballots on 5 projects taken, 1 left out.\n"
    assert len(cast(path)) == 7
