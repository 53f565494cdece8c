"""The agenda in lines, and when its items really began and ended."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.minutes.agenda import item_fields, item_line, now
from workshop.model import AgendaItem


@pytest.mark.parametrize(
    ("line", "time", "text", "speaker", "began", "ended"),
    [
        ("09:00-10:30 Opening; Ms Lee", "09:00-10:30", "Opening", "Ms Lee", "", ""),
        ("9h00 – 10h30 Opening", "9h00 – 10h30", "Opening", "", "", ""),
        ("9.00 Opening; Ms Lee; 9.12-10.47", "9.00", "Opening", "Ms Lee", "9.12", "10.47"),
        ("09:00 Opening;; 09:12-", "09:00", "Opening", "", "09:12", ""),
        ("09:00 Opening; 09:12", "09:00", "Opening", "", "09:12", ""),
        ("2 pm to 3:30 pm Vote", "2 pm to 3:30 pm", "Vote", "", "", ""),
        ("Second day", "", "Second day", "", "", ""),
        ("3 groups report", "", "3 groups report", "", "", ""),
        ("14:00 Votes; dots; all", "14:00", "Votes; dots", "all", "", ""),
        ("14:00", "14:00", "", "", "", ""),
        ("", "", "", "", "", ""),
    ],
)
def test_a_line_says_time_item_and_speaker(
    line: str, time: str, text: str, speaker: str, began: str, ended: str
) -> None:
    expected = {"time": time, "text": text, "speaker": speaker, "began": began, "ended": ended}
    assert item_fields(line) == expected


WORDS = st.text(st.characters(codec="ascii", categories=["L"]), min_size=1, max_size=8)


@given(
    st.sampled_from(["", "09:00", "9.00-10.30"]),
    st.lists(WORDS, min_size=1, max_size=3).map("; ".join),
    st.sampled_from(["", "Ms Lee"]),
    st.sampled_from([("", ""), ("09:12", ""), ("09:12", "10:47")]),
)
def test_the_line_of_an_item_gives_it_again(time: str, text: str, speaker: str, real: tuple[str, str]) -> None:
    item = AgendaItem(id="agenda-1", time=time, text=text, speaker=speaker, began=real[0], ended=real[1])
    assert AgendaItem(id="agenda-1", **item_fields(item_line(item))) == item


def test_an_item_begins_and_ends_once() -> None:
    workshop = Workshop().put(AgendaItem(id="agenda-1", text="Opening"))
    workshop = now(now(workshop, "agenda-1", "09:12"), "agenda-1", "10:47")
    item = workshop.need(AgendaItem, "agenda-1")
    assert (item.began, item.ended) == ("09:12", "10:47")
    with pytest.raises(WorkshopError, match="ended already"):
        now(workshop, "agenda-1", "11:00")
