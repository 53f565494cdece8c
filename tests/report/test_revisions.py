"""The history of a statement as tracked changes: accepted they give what stands, rejected what was first."""

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.formats import Wish, made
from report.revisions import Revision, Stretch, stretches
from tui.cli.main import run
from workshop.document import Workshop
from workshop.history import Wording
from workshop.model import Node, Priority

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
AT = datetime(2026, 11, 24, 6, 12, tzinfo=UTC)
WORDINGS = ("Few skills", "Limited skills", "Limited skills of police & courts")
WHO = ("", "Ms Lee", "")


class Told:
    """A history of given wordings, with whose they are."""

    def __init__(self, texts: Sequence[str], who: Sequence[str] = (), undone: Sequence[int] = ()) -> None:
        self._texts, self._who, self._undone = texts, who or [""] * len(texts), undone

    def wordings(self, record_id: str, field: str) -> Sequence[Wording]:
        del record_id
        values = {"text": self._texts, "proposer": self._who}.get(field, ())
        return [Wording(f"{n}", value, "Reword", AT, undone=n in self._undone) for n, value in enumerate(values)]


def text_of(found: Sequence[Stretch], *, accepted: bool) -> str:
    return "".join(each.text for each in found if (each.struck is None if accepted else each.inserted is None))


@given(
    st.lists(st.text(max_size=20) | st.sampled_from(["a b c", "a c", "b c d", "a b c d", ""]), min_size=1, max_size=6)
)
def test_accepted_they_give_what_stands_and_rejected_what_was_first(texts: list[str]) -> None:
    found = stretches(Told(texts), "node-1", "text", texts[-1])
    assert text_of(found, accepted=True) == texts[-1]
    assert text_of(found, accepted=False) == next((text for text in texts if text), "")


def test_what_was_undone_is_no_history() -> None:
    found = stretches(Told(("one", "wrong", "one")[:2], undone=(1,)), "node-1", "text", "one")
    assert found == (Stretch("one"),)


def test_each_change_has_its_proposer_and_its_time() -> None:
    found = stretches(Told(WORDINGS, WHO), "node-1", "text", WORDINGS[-1])
    lee, nobody = Revision("Ms Lee", AT), Revision("", AT)
    assert {(each.text, each.inserted, each.struck) for each in found if each.inserted or each.struck} == {
        ("Few", None, lee), ("Limited", lee, None), (" of police & courts", nobody, None),
    }  # fmt: skip


def words_in(part: Any) -> str:
    return "".join(said.text for said in part.iter(f"{W}t", f"{W}delText"))


@pytest.fixture
def workshop() -> Workshop:
    return Workshop().put(
        Priority(id="priority-1", position=("priorities", "a0"), text="Skills"),
        Node(id="node-1", position=("priority-1:trunk", "a0"), text=WORDINGS[-1]),
    )


def test_word_can_accept_and_reject_them_one_by_one(workshop: Workshop) -> None:
    report = made(".docx", workshop, Told(WORDINGS, WHO), Wish(print="report", tracked=True))
    body = docx.Document(BytesIO(report)).element.body
    trunk = next(p for p in body.iter(f"{W}p") if [*p.iter(f"{W}ins")])
    changes = [
        (part.tag.removeprefix(W), part.get(f"{W}author"), part.get(f"{W}date"), words_in(part))
        for part in trunk.iter(f"{W}ins", f"{W}del")
    ]
    assert changes == [
        ("del", "Ms Lee", "2026-11-24T06:12:00Z", "Few"),
        ("ins", "Ms Lee", "2026-11-24T06:12:00Z", "Limited"),
        ("ins", "Secretariat", "2026-11-24T06:12:00Z", " of police & courts"),
    ]
    assert [t.text for t in trunk.iter(f"{W}delText")] == ["Few"]
    assert not [t for part in trunk.iter(f"{W}del") for t in part.iter(f"{W}t")]
    ids = [part.get(f"{W}id") for part in body.iter(f"{W}ins", f"{W}del", f"{W}bookmarkStart")]
    assert len(ids) == len({*ids})


def test_by_default_it_is_clean(workshop: Workshop) -> None:
    report = made(".docx", workshop, Told(WORDINGS, WHO), Wish(print="report"))
    body = docx.Document(BytesIO(report)).element.body
    assert not [*body.iter(f"{W}ins", f"{W}del")]
    assert made(".html", workshop, Told(WORDINGS, WHO), Wish(tracked=True)) == made(
        ".html", workshop, Told(WORDINGS, WHO), Wish()
    )


def test_other_formats_say_that_they_have_no_tracked_changes(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["report", "examples/lao-pdr-2013.json", "-o", "x.md", "--changes", "tracked"]) == 2
    assert ".docx" in capsys.readouterr().err
