"""plenary log: what happened, printed or as a table, by who said it, when, and the words."""

import csv
import io
from pathlib import Path

import pytest

from store.opening import OpenWorkshop
from tui.cli.main import run
from tui.cli.start import packed_sample


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PLENARY_STATE", str(tmp_path / "state"))
    path = tmp_path / "w.json"
    path.write_bytes(packed_sample().read_bytes())
    return path


def test_who_spoke_about_something_and_when(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["log", str(file), "?", "customary", "LAW"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert line.endswith("new question: participant: How does customary law fit with treaties?")
    assert run(["log", str(file), "customary", "law", "--newest-first"]) == 0
    assert [line[17:22] for line in capsys.readouterr().out.splitlines()] != []
    assert run(["log", str(file), "@nobody"]) == 0
    assert capsys.readouterr().out == "Nothing that happened has all of that.\n"
    assert run(["log", str(file), "since", "31 Feb"]) == 1
    assert "no moment" in capsys.readouterr().err


def test_a_table_has_the_words_before_and_after(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "log.csv"
    assert run(["log", str(file), "-o", str(out), "#trunk", "#reworded", "economic"]) == 0
    first, second = csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig")))
    assert (first["Before"], first["Words"]) == ("Economic issues / materialism", "Economic issues / migration")
    assert second["Who said it"] == "the plenary"
    assert second["Before"].startswith("Economic issues / migration")
    assert second["Note"] == "trunk reworded"
    assert first["Entered"].startswith("2013-04-09 ")


def test_names_go_as_the_workshop_decides(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "log.csv"
    assert run(["log", str(file), "-o", str(out), "--names", "none"]) == 0
    rows = [*csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig")))]
    assert {row["Who said it"] for row in rows} == {""}
    assert {row["Words"] for row in rows if row["What"] == "new person"} == {"participant"}
    assert run(["log", str(file), "-o", str(tmp_path / "full.csv"), "--names", "full"]) == 0
    assert "new remark,Mr Sebastian Boll," in (tmp_path / "full.csv").read_text(encoding="utf-8-sig")


def test_names_in_what_was_said_are_told_of_where_names_go(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    opened = OpenWorkshop(file, state=file.parent / "state", on_status=lambda _: None)
    opened.session.do("Notes", lambda w: w.put(w.details.replace_fields(notes="Mr Boll and Mr Sebastian Boll agreed")))
    assert opened.close(60)
    told = "These names still stand in what people said: Mr Boll (1), Mr Sebastian Boll (1).\n"
    for command in (["log", str(file), "agreed"], ["compare", str(file), "--old-at", "11 Apr 2013"]):
        assert run([*command, "--names", "none"]) == 0
        printed = capsys.readouterr()
        assert "Mr Boll" in printed.out
        assert printed.err.endswith(told)
        assert run([*command, "--names", "full"]) == 0
        assert "still stand" not in capsys.readouterr().err
    assert run(["log", str(file), "customary", "--names", "none"]) == 0
    assert "still stand" not in capsys.readouterr().err


def test_the_report_of_a_moment(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["report", str(file), "--at", "9 Apr 2013 08:20"]) == 0
    then = capsys.readouterr().out
    assert "Weak internal and external cooperation" in then  # the trunk as it read since 08:19
    assert "Insufficient economic opportunities" not in then
    assert run(["report", str(file), "--at", "9 Apr"]) == 0  # at the end of that day
    assert "Insufficient economic opportunities" in capsys.readouterr().out
    assert run(["report", str(file), "--at", "8 Apr"]) == 1
    assert "Nothing had been recorded by 8 Apr" in capsys.readouterr().err
    assert run(["report", str(file), "--at", "yesterday"]) == 1


def test_what_a_copy_has_not(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = tmp_path / "old copy.json"
    copy.write_bytes(file.read_bytes())
    opened = OpenWorkshop(file, state=tmp_path / "state", on_status=lambda _: None)
    opened.session.do("Notes", lambda w: w.put(w.details.replace_fields(notes="typed since")))
    assert opened.close(60)
    assert run(["log", str(file), "since the copy of", "old copy.json"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert "typed since" in line
    assert run(["log", str(file), "since the copy of", "no copy.json"]) == 1
    assert "no copy no copy.json" in capsys.readouterr().err


def test_two_moments_and_two_files_are_compared(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", str(file), "--old-at", "9 Apr 2013 08:22", "--new-at", "9 Apr 2013 08:24"]) == 0
    told = capsys.readouterr().out
    assert "From w.json, 9 Apr 2013 08:22 to w.json, 9 Apr 2013 08:24." in told
    assert "(was: materialism, now: migration)" in told  # the trunk was reworded, word by word
    assert "- cause 1: Poverty" in told
    assert run(["compare", str(file), "--old-at", "9 Apr", "--short", "-o", str(tmp_path / "c.html")]) == 0
    short = (tmp_path / "c.html").read_text()
    assert "rows came" in short
    assert "Few specialists" not in short
    assert run(["compare", str(file), str(file)]) == 0
    assert "Nothing differs." in capsys.readouterr().out
    assert run(["compare", str(file), "-o", str(tmp_path / "c.docx"), "--old-at", "9 Apr 09:00"]) == 0
    assert (tmp_path / "c.docx").read_bytes()[:2] == b"PK"


def test_the_balance_of_voices_is_a_table(file: Path, tmp_path: Path) -> None:
    assert run(["export", str(file), "--voices", str(tmp_path / "v.csv")]) == 0
    rows = [*csv.DictReader(io.StringIO((tmp_path / "v.csv").read_text(encoding="utf-8-sig")))]
    assert {row["Who"] for row in rows} >= {"Person", "Group", "In all"}
    assert all(
        sum(int(v) for k, v in row.items() if k not in ("Who", "Name", "In all")) == int(row["In all"]) for row in rows
    )
    assert run(["export", str(file), "--voices", str(tmp_path / "v.xlsx")]) == 0
