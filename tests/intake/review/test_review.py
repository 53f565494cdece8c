"""A reviewed report is read back: twelve kinds of changes, each with its record, its words and its author."""

from functools import cache
from pathlib import Path

import pytest

from intake.review import paragraphs
from intake.review.proposals import Kind, Printed, Proposal, proposals
from intake.review.taking import accepted
from report.formats import Wish, made
from report.writers.word.marks import bookmark
from store.log.session import Session
from store.opening import OpenWorkshop, read_workshop
from store.state.state_folder import state_folder
from tests.intake.review.reviewed import Change, Reader
from tests.workshop.readiness.made import complete
from tui.cli.main import run
from workshop.document import Workshop
from workshop.model import Comment, Node, Problem, Result, Theme, Vision
from workshop.statements import statements
from workshop.statements.brackets import proposers, worded
from workshop.statements.statements import said_of


class NoPast:
    def wordings(self, record_id: str, field: str) -> list[object]:
        return []


def hall() -> Workshop:
    workshop = complete().put(
        Problem(id="problem-1", position=("group-1", "a"), text="Poverty in the villages", theme="theme-1", number=1),
        Problem(id="problem-3", position=("group-1", "c"), text="Schools are far away"),
        Problem(id="problem-4", position=("group-1", "d"), text="Roads are poor"),
        Problem(id="problem-2b", position=("group-1", "e"), text="Wells run dry"),
        Comment(id="comment-1", position=("problem-1:talk", "a"), speaker="Maly Boupha", text="It is so everywhere."),
    )
    placed = [
        record.replace_fields(position=(record.parent, f"a{ord(record.order[0]) - ord('a')}"))
        for record in workshop.records.values()
        if len(record.order) == 1
    ]
    return workshop.put(*placed)


def document(workshop: Workshop, **wish: object) -> bytes:
    return made(".docx", workshop, NoPast(), Wish(print="report", **wish))  # type: ignore[arg-type]


@cache
def as_printed() -> bytes:
    return document(hall())


def proposed(workshop: Workshop, data: bytes) -> list[Proposal]:
    records = {bookmark(record): (record, said_of(workshop, record)) for record in workshop.records}
    anew = as_printed() if workshop == hall() else document(workshop)
    return proposals(paragraphs.read(data), Printed(paragraphs.read(anew), records))


KINDS: dict[str, tuple[Change, Kind, str, str, str, bool]] = {
    "an insertion": (
        lambda r: r.insert("Poverty in", " most of"), "reworded", "problem-1", "Poverty in the villages",
        "Poverty in most of the villages", True,
    ),
    "an insertion at the end": (
        lambda r: r.insert("Schools are far away", " and poor"), "reworded", "problem-3", "Schools are far away",
        "Schools are far away and poor", True,
    ),
    "a deletion": (
        lambda r: r.delete(" in the villages", "Poverty in"), "reworded", "problem-1", "Poverty in the villages",
        "Poverty", True,
    ),
    "a replacement": (
        lambda r: r.replace("No jobs", "Too few jobs"), "reworded", "node-2", "No jobs", "Too few jobs", True,
    ),
    "words typed over without tracking": (
        lambda r: r.retype("Found firms", "Help to found small firms"), "reworded", "result-4", "Found firms",
        "Help to found small firms", False,
    ),
    "another wording of a vision": (
        lambda r: r.replace("A strong", "A fair"), "reworded", "vision-1", "A strong economy", "A fair economy", True,
    ),
    "another wording of what somebody said": (
        lambda r: r.replace("everywhere", "in the north"), "reworded", "comment-1", "It is so everywhere.",
        "It is so in the north.", True,
    ),
    "a paragraph struck": (lambda r: r.strike("Roads are poor"), "removed", "problem-4", "Roads are poor", "", True),
    "a paragraph taken out without tracking": (
        lambda r: r.remove("Wells run dry"), "removed", "problem-2b", "Wells run dry", "", False,
    ),
    "a paragraph added": (
        lambda r: r.add_after("Roads are poor", "Bridges are missing"), "added", "problem-4", "", "Bridges are missing",
        True,
    ),
    "a paragraph added without tracking": (
        lambda r: r.add_after("Roads are poor", "Ferries are slow", tracked=False), "added", "problem-4", "",
        "Ferries are slow", False,
    ),
    "a comment": (
        lambda r: r.comment("far away", "How far?"), "comment", "problem-3", "", "How far?", True,
    ),
    "another look": (
        lambda r: r.embolden("far away"), "looks", "problem-3", "Schools are far away", "", True,
    ),
    "words outside of what was recorded": (
        lambda r: r.replace("Session 1: Problems", "Part 1"), "elsewhere", "", "Session 1: Problems", "Part 1", True,
    ),
}  # fmt: skip
"""By what it is: the change, and the proposal that it makes."""


@pytest.fixture
def report() -> bytes:
    return as_printed()


def test_a_report_that_came_back_as_it_was_proposes_nothing(report: bytes) -> None:
    assert proposed(hall(), report) == []
    assert proposed(hall(), Reader(report).saved()) == []


@pytest.mark.parametrize("what", KINDS)
def test_each_kind_of_change_is_read_back(report: bytes, what: str) -> None:
    change, kind, record, before, after, tracked = KINDS[what]
    reader = Reader(report)
    change(reader)
    (found,) = proposed(hall(), reader.saved())
    assert (found.kind, found.before, found.after, found.tracked) == (kind, before, after, tracked)
    assert found.record == record or kind == "elsewhere"
    assert found.author == ("Ann Lee" if tracked else "")
    assert found.date.startswith("2026-11-24") is (tracked and kind != "looks")


def test_an_answer_and_a_settled_comment(report: bytes) -> None:
    reader = Reader(report)
    first = reader.comment("far away", "How far?")
    reader.name = "Bea Chan"
    reader.comment("Schools are", "Two hours.", answers=first)
    reader.comment("Roads", "Done with.", done=True)
    found = proposed(hall(), reader.saved())
    assert {(each.author, each.after, each.about) for each in found} == {
        ("Ann Lee", "How far?", "far away"), ("Bea Chan", "Two hours.", "How far?")
    }  # fmt: skip


def test_a_move_is_seen_and_takes_nothing_away(report: bytes) -> None:
    reader = Reader(report)
    reader.move_before("Wells run dry", "Schools are far away")
    found = proposed(hall(), reader.saved())
    assert {each.kind for each in found} == {"moved"}


def test_without_bookmarks_paragraphs_are_known_by_their_words(report: bytes) -> None:
    reader = Reader(report)
    for mark in list(reader.document.iter("{*}bookmarkStart", "{*}bookmarkEnd")):
        mark.getparent().remove(mark)
    reader.replace("No jobs", "Too few jobs")
    found = proposed(hall(), reader.saved())
    assert [(each.kind, each.record, each.after) for each in found] == [("reworded", "node-2", "Too few jobs")]


def test_what_was_reworded_since_is_told(report: bytes) -> None:
    reader = Reader(report)
    reader.replace("Roads are poor", "Roads are bad")
    now = hall().put(Problem(id="problem-4", position=("group-1", "a3"), text="Tracks"))
    (found,) = [each for each in proposed(now, reader.saved()) if each.record == "problem-4"]
    assert (found.before, found.stale) == ("Tracks", True)
    assert "Roads are bad" in found.after


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PLENARY_STATE", str(tmp_path / "state"))
    path = tmp_path / "w.json"
    opened = OpenWorkshop(path, state=state_folder(), on_status=lambda _: None)
    opened.session.do("Make", lambda w: w.put(*hall().records.values()))
    assert opened.close(60)
    return path


def came_back(file: Path, *changes: Change) -> Path:
    assert run(["report", str(file), "--print", "report", "-o", str(file.with_name("r.docx"))]) == 0
    reader = Reader(file.with_name("r.docx").read_bytes())
    for change in changes:
        change(reader)
    back = file.with_name("back.docx")
    back.write_bytes(reader.saved())
    return back


def labels(session: Session) -> list[str]:
    return [step["label"] for step in session.log.steps.values()][1:]


def test_proposals_are_accepted_noted_and_refused_and_the_log_says_whose(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    back = came_back(
        file,
        lambda r: r.insert("Poverty in", " most of"),
        lambda r: r.comment("far away", "How far?"),
        lambda r: r.strike("Roads are poor"),
        lambda r: r.replace("No jobs", "Too few jobs"),
    )
    answers = iter(["a", "n", "r", "x", "a"])
    monkeypatch.setattr("builtins.input", lambda: next(answers))
    assert run(["import", str(file), "--reviewed", str(back)]) == 0
    said = capsys.readouterr().out
    assert "1 of 4 · Ann Lee, 2026-11-24 · Group One 1, problem" in said
    assert "  from: Poverty in the villages\n  to:   Poverty in most of the villages" in said
    assert "2 accepted, 1 noted, 1 refused." in said
    session = read_workshop(file)
    workshop = session.workshop
    assert labels(session) == ["Review by Ann Lee: reworded", "Review by Ann Lee: note", "Review by Ann Lee: reworded"]
    assert workshop.need(Problem, "problem-1").text == "Poverty in most of the villages"
    assert (workshop.need(Node, "node-2").text, workshop.need(Node, "node-2").proposer) == ("Too few jobs", "Ann Lee")
    assert "problem-4" in workshop
    (note,) = workshop.all_in("problem-3:talk", Comment)
    assert (note.kind, note.speaker, "How far?" in note.text) == ("note", "Ann Lee", True)


def test_all_that_can_be_accepted_is_once(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    back = came_back(
        file,
        lambda r: r.replace("A strong", "A fair"),
        lambda r: r.retype("Found firms", "Help firms"),
        lambda r: r.add_after("Roads are poor", "Bridges are missing"),
        lambda r: r.strike("Wells run dry"),
        lambda r: r.comment("far away", "How far?"),
        lambda r: r.embolden("Roads"),
        lambda r: r.replace("Money", "Finance"),
    )
    assert run(["import", str(file), "--reviewed", str(back), "--yes"]) == 0
    workshop = read_workshop(file).workshop
    visions = [(vision.text, vision.amends, vision.proposer) for vision in workshop.every(Vision)]
    assert ("A fair economy", "vision-1", "Ann Lee") in visions
    assert workshop.need(Result, "result-4").text == "Help firms"
    assert workshop.need(Theme, "theme-2").name == "Finance"
    listed = [problem.text for problem in workshop.all_in("group-1", Problem)]
    assert listed[-2:] == ["Roads are poor", "Bridges are missing"]
    assert [said.text for said in workshop.all_in("problem-3:talk", Comment)] == ["How far?"]
    capsys.readouterr()
    before = len(read_workshop(file).log.steps)
    assert run(["import", str(file), "--reviewed", str(back), "--yes"]) == 0
    again = capsys.readouterr().out
    assert "Help firms" not in again
    assert "A fair economy" not in again
    assert "How far?" not in again
    assert len(read_workshop(file).log.steps) - before <= 2, again


def test_a_document_that_is_none_is_told(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.with_name("x.docx").write_bytes(b"words")
    assert run(["import", str(file), "--reviewed", str(file.with_name("x.docx"))]) == 1
    assert "not the kind of file" in capsys.readouterr().err


def test_the_history_that_a_report_tells_as_changes_is_no_proposal(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    opened = OpenWorkshop(file, state=state_folder(), on_status=lambda _: None)
    opened.session.do("Reword", lambda w: statements.reword(w, "node-2", "Too few good jobs", "Bea Chan"))
    assert opened.close(60)
    told = file.with_name("t.docx")
    assert run(["report", str(file), "--changes", "tracked", "-o", str(told)]) == 0
    capsys.readouterr()
    assert run(["import", str(file), "--reviewed", str(told), "--yes"]) == 0
    assert capsys.readouterr().out == "Nothing is proposed in it that does not stand already.\n"
    reader = Reader(told.read_bytes())
    reader.replace("Roads are poor", "Roads are bad")
    told.write_bytes(reader.saved())
    assert run(["import", str(file), "--reviewed", str(told), "--yes"]) == 0
    assert "1 of 1 · Ann Lee" in capsys.readouterr().out


def test_what_a_reader_leaves_of_words_in_brackets_keeps_who_proposed_them() -> None:
    typed = "All [courts @UN][judges] are [good @Ms Lee][better]"
    there = Vision(id="vision-9", position=("priority-1:visions", "a0"))
    workshop = Workshop().put(worded(there, typed, "Ann"))
    after = "All courts are [good][better]"
    proposal = Proposal("reworded", "vision-9", "Reader", before=workshop.need(Vision, "vision-9").text, after=after)
    made = accepted(workshop, proposal, lambda prefix: f"{prefix}-new").need(Vision, "vision-new")
    assert (made.text, made.proposer) == (after, "Reader")
    assert proposers(made.alternatives) == {"courts": "UN", "good": "Ms Lee"}
