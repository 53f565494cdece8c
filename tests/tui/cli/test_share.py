"""A workshop that is given away has nothing of a removed name in its bytes, and nothing of its past."""

import json
import re
from pathlib import Path

import pytest

from report.naming import still_named
from store.file.workshop_file import WorkshopFile
from store.opening import OpenWorkshop, read_workshop
from store.sharing import without_past
from store.state.state_folder import state_folder
from tui.cli.main import run
from tui.cli.start import packed_sample
from workshop import outline, talk
from workshop.document import Workshop
from workshop.model import Comment, Group, Node, Person, Phrase, Result
from workshop.statements.statements import said_of
from workshop.votes.tallier import tally

SECRET = {
    "Maly", "Boupha", "ບຸນມີ", "Hương", "小明", "O'Brien", "Soulivong", "Thipphavongxay", "Panyanouvong", "Boll",
    "Manthey", "Carl", "Dee", "Anousone", "first words", "half a line", "Tomorrow's",
}  # fmt: skip


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample, in which people are named wherever they can be."""
    monkeypatch.setenv("PLENARY_STATE", str(tmp_path / "state"))
    path = tmp_path / "w.json"
    path.write_bytes(packed_sample().read_bytes())
    opened = OpenWorkshop(path, state=state_folder(), on_status=lambda _: None)
    session = opened.session
    people = ["Ms Maly Boupha", "ທ່ານ ບຸນມີ ສີສະຫວາດ", "Vũ Thị Hương", "王小明", "Ann O'Brien"]
    for name in people:
        person = Person(id=session.new_id("person"), name=name, sector="UN agencies")
        session.do("Add", lambda w, p=person: outline.insert(w, [p], "people"))  # type: ignore[misc]  # bound at once
    group = next(session.workshop.every(Group))
    session.do("Members", lambda w: w.put(group.replace_fields(members="Carl Dee; two ministries")))
    session.do(
        "Code",
        lambda w: outline.insert(w, [Phrase(id=session.new_id("phrase"), code="mb", text="Maly Boupha")], "phrases"),
    )
    for text in ("As maly and Ms Boupha said, ທ່ານບຸນມີເວົ້າ.", "小明说的对, said Hương and O'Brien; Mr Boll and Carl too."):
        said = Comment(id=session.new_id("comment"), speaker="Mr Anousone", text=text)
        session.do("Say", lambda w, s=said: talk.say(w, group.id, s))  # type: ignore[misc]  # bound at once
    node = next(session.workshop.every(Node))
    session.do("Reword", lambda w: w.put(node.replace_fields(text="the first words of Maly", proposer="Carl Dee")))
    session.do("Reword", lambda w: w.put(node.replace_fields(proposer="Ms Boupha", why="Ms Boupha insisted")))
    said = Comment(id=session.new_id("comment"), text="Tomorrow's secret")
    session.do("Say", lambda w: talk.say(w, group.id, said))
    session.do("Delete", lambda w: outline.drop(w, [said.id]))
    opened.draft("problems", '["half a line of Maly", "", ""]')
    assert opened.close(60)
    return path


def test_nothing_of_a_name_is_left_in_its_bytes(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = file.with_name("out.json")
    before = file.read_bytes()
    assert run(["share", str(file), "-o", str(out), "--yes"]) == 0
    assert "says what the workshop says now" in capsys.readouterr().out
    held = out.read_text(encoding="utf-8")
    unescaped = json.dumps(json.loads(held), ensure_ascii=False)
    for word in SECRET:
        for text in (held, unescaped):
            assert re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE) is None, word
    assert not still_named(read_workshop(file).workshop, held)
    assert file.read_bytes() == before


def test_it_is_a_sound_workshop_of_its_own_with_one_step(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = file.with_name("out.json")
    assert run(["share", str(file), "-o", str(out), "--yes"]) == 0
    assert run(["check", str(out)]) == 0
    old, new = read_workshop(file), read_workshop(out)
    assert WorkshopFile(out, read_only=True).head().workshop != WorkshopFile(file, read_only=True).head().workshop
    assert [step["label"] for step in new.log.steps.values()] == ["Share"]
    assert new.workshop.tray == {}
    assert new.workshop.disputed == frozenset()
    kept = {record for record in old.workshop.records if not record.startswith("person-")}
    assert kept <= new.workshop.records.keys()
    assert [(row.item, row.dots) for row in tally(old.workshop, 1).ranked] == [
        (row.item, row.dots) for row in tally(new.workshop, 1).ranked
    ]
    assert run(["share", str(file), "-o", str(out), "--yes"]) == 1
    assert "out.json" in capsys.readouterr().err


@pytest.mark.parametrize(("answer", "code"), [("n", 1), ("y", 0)])
def test_it_is_written_after_a_look_at_the_names(
    file: Path, answer: str, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("builtins.input", lambda: answer)
    out = file.with_name("out.json")
    assert run(["share", str(file), "-o", str(out), "--names", "group"]) == code
    assert "“Ms Boupha”" in capsys.readouterr().err
    assert out.exists() is (code == 0)
    if not code:
        assert "[UN agencies]" in out.read_text(encoding="utf-8")


def test_the_past_is_left_behind_and_no_statement_with_it() -> None:
    workshop = Workshop().put(
        Node(id="node-1", position=("priority-1:trunk", "a"), text="No jobs"),
        Node(id="node-2", position=("node-3:causes", "a"), same_as="node-1", origins=("node-1", "node-3")),
        Node(id="node-3", position=("priority-1:trunk", "b"), text="Trunk"),
        Result(id="result-1", position=("x:changes", "a"), answers=("node-1", "node-3"), answered=("No jobs", "Trunk")),
    )
    left = without_past(workshop.drop(["node-1"]))
    assert said_of(left, "node-2") == "No jobs"
    assert left.need(Node, "node-2").origins == ("node-3",)
    assert left.need(Result, "result-1").answers == ("node-3",)
    assert left.need(Result, "result-1").answered == ("Trunk",)
