"""What is to be forgotten is left out of every log that knows of it, in whatever order steps come."""

import json
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.log.clock import Clock
from store.log.log import Change, Log, Step
from store.log.merge import missing, union
from store.log.redaction import LONGEST, MARK, NOTHING, Finder, Forgotten, Redaction, fingerprint
from store.log.session import Session
from store.log.view import view
from workshop import problems
from workshop.document import Workshop

NAMES = ["Maly Boupha", "ບຸນມາ", "Zoë Nguyễn", "O'Brien", "Jean-Luc", "王小明", "Владимир", "J. F. K."]


def redaction(*names: str) -> Redaction:
    return NOTHING.joined([{"forgets": [fingerprint(name)]} for name in names])


def stamp(number: int, node: str = "aaaa") -> str:
    return f"2026-11-24T06:12:{number:02}.000Z-0000-{node}"


def wording(text: Any, record: str = "problem-1", field: str = "text", replaces: tuple[str, ...] = ()) -> Step:
    return Step(label="Reword", changes=[Change(record=record, field=field, value=text, replaces=[*replaces])])


def forgetting(*said: Forgotten) -> Step:
    return Step(label="Forget a name", changes=[], forgets=[*said])


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("around", ["{}", "as {} said", "“{}”, {}!", "({})", "{}'s", "@{}: no", "{}\n{}", "\u200b{}"])
def test_a_name_goes_wherever_it_stands(name: str, around: str) -> None:
    text = around.replace("{}", name)
    assert redaction(name).text(text) == around.replace("{}", MARK)


@pytest.mark.parametrize(
    "written",
    ["MALY BOUPHA", "maly boupha", "Maly  Boupha", "Maly\u00a0Boupha", "Maly\nBoupha", "Ma\u00adly Boupha"],
)
def test_case_spaces_and_what_nobody_sees_make_no_difference(written: str) -> None:
    assert redaction("Maly Boupha").text(f"so {written}.") == f"so {MARK}."
    assert redaction(written).text("so Maly Boupha.") == f"so {MARK}."


def test_accents_and_apostrophes_are_the_same_however_they_are_encoded() -> None:
    assert redaction("Zoe\u0308").text("Zo\u00eb") == MARK
    assert redaction("Zo\u00eb").text("a Zoe\u0308 b") == f"a {MARK} b"
    assert redaction("O'Brien").text("O\u2019Brien") == MARK
    assert redaction("Zoe").text("Zoe\u0308") == "Zoe\u0308"


@pytest.mark.parametrize("text", ["Malya Boupha", "Normaly Boupha", "Maly Bouphavanh", "Maly B", "Boupha Maly", ""])
def test_other_words_stay(text: str) -> None:
    assert redaction("Maly Boupha").text(text) is text


def test_words_that_hold_the_name_are_told() -> None:
    finder = Finder("Boupha")
    assert finder.longer("Bouphavanh and Boupha and XBOUPHA.") == ["Bouphavanh", "XBOUPHA"]
    assert finder.is_in("Boupha")
    assert not finder.is_in("Bouphavanh")


@given(st.sampled_from(NAMES), st.text(max_size=15), st.text(max_size=15))
def test_forgetting_twice_is_forgetting_once_and_the_rest_stays(name: str, before: str, after: str) -> None:
    found = redaction(name).text(f"{before} {name} {after}")
    assert redaction(name).text(found) == found
    assert name not in found
    if MARK not in before + after and len(before + after) < len(name):
        assert found == f"{before} {MARK} {after}"


def test_the_name_cannot_be_read_in_what_stays() -> None:
    said = json.dumps(fingerprint("Boupha"))
    assert "oup" not in said
    assert fingerprint("Boupha")["digest"] != fingerprint("Boupha")["digest"]  # salted


@pytest.mark.parametrize("name", ["", " ", "…", "[…]", "x" * (LONGEST + 1)])
def test_no_name_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        fingerprint(name)


def test_only_words_are_touched() -> None:
    step: Step = {
        "label": "groups",
        "changes": [
            Change(record="problem-1", field="position", value=["groups", "a0"], replaces=[stamp(1)]),
            Change(record="problem-1", field="theme", value="theme-1", replaces=[]),
            Change(record="comment-1", field="kind", value="question", replaces=[]),
            Change(record="problem-1", field="later", value={"groups": ["the Groups", 1]}, replaces=[]),
        ],
    }
    made = redaction("groups", "theme", "question").step(step)
    assert made["label"] == MARK
    assert made["changes"][:3] == step["changes"][:3]
    assert made["changes"][3]["value"] == {MARK: [f"the {MARK}", 1]}


def test_a_forgotten_record_keeps_its_place_and_loses_its_words() -> None:
    steps = {
        stamp(1): Step(
            label="Add comment",
            changes=[
                Change(record="comment-1", field="text", value="said in tears", replaces=[]),
                Change(record="comment-1", field="kind", value="question", replaces=[]),
                Change(record="comment-1", field="position", value=["remarks", "a0"], replaces=[]),
                Change(record="comment-2", field="text", value="said aloud", replaces=[]),
            ],
        ),
        stamp(2): forgetting({"record": "comment-1"}),
    }
    log = Log(steps.items())
    assert log.shown("comment-1") == {"text": MARK, "kind": "question", "position": ["remarks", "a0"]}
    assert log.shown("comment-2") == {"text": "said aloud"}


OURS = {
    stamp(1): wording("Maly left"),
    stamp(2): wording("Maly Boupha left", replaces=(stamp(1),)),
    stamp(3): wording("they left", replaces=(stamp(2),)),
    stamp(4): forgetting(fingerprint("Maly Boupha")),
    stamp(5): forgetting(fingerprint("Maly")),
    stamp(6, "bbbb"): wording("so said maly", "problem-2"),
}


@pytest.mark.parametrize("order", list(permutations(OURS))[::37])
def test_whatever_the_order_of_the_steps_the_name_is_gone(order: list[str]) -> None:
    one = Log((at, OURS[at]) for at in order)
    two = Log()
    for at in order:
        union(two, [(at, OURS[at])])
    three = Log()
    for at in order:
        three.append(at, OURS[at])
    for log in (one, two, three):  # where the shorter name was forgotten first, the other's rest goes with a merge
        for other in (one, two, three):
            union(log, other.steps.items())
    for log in (one, two, three):
        assert log.steps == one.steps
        assert log.shown("problem-1") == one.shown("problem-1")
        assert missing(log.steps, OURS) == {}
        assert "maly" not in json.dumps(log.steps).casefold()
    assert one.shown("problem-2") == {"text": f"so said {MARK}"}


def test_an_older_copy_is_not_missing_anything_and_brings_nothing_back() -> None:
    ours, theirs = Log(OURS.items()), {at: OURS[at] for at in [stamp(1), stamp(2)]}
    theirs[stamp(7, "bbbb")] = wording("Maly again", "problem-3")
    assert missing(ours.steps, theirs) == {stamp(7, "bbbb"): wording(f"{MARK} again", "problem-3")}
    assert missing(theirs, {stamp(1): OURS[stamp(1)], stamp(4): OURS[stamp(4)]}) == {stamp(4): OURS[stamp(4)]}
    came = union(ours, theirs.items())
    assert (came.fresh, came.doubled) == ([stamp(7, "bbbb")], [])
    assert "maly" not in json.dumps(ours.steps).casefold()


def test_a_console_that_hears_of_it_shows_and_saves_it_at_once() -> None:
    workshop, saved = problems.add_group(Workshop(), "group-1"), dict[str, Step]()
    session = Session(Log(), workshop, Clock("aaaa"), saved.__setitem__)
    problem = problems.problem("problem-1", "Maly left")
    session.do("Add group", lambda w: problems.add_group(w, "group-2"))
    session.do("Add problem", lambda w: problems.add(w, [problem], "group-2"))
    later = "2999-11-24T06:12:01.000Z-0000-bbbb"
    came = session.take_in({later: OURS[stamp(5)]})
    assert session.workshop.records["problem-1"].statement_text == f"{MARK} left"
    assert any("forgotten" in note for note in came.notes)
    workshop, steps = session.snapshot()
    assert "Maly" not in json.dumps(steps)
    assert view(Log(steps)).workshop.records["problem-1"].statement_text == f"{MARK} left"
    session.do("Reword", lambda w: w.put(problem.replace_fields(text="No, Maly stayed")))
    assert "Maly" not in json.dumps(dict(session.snapshot()[1]))


@pytest.mark.parametrize(
    "said",
    [{}, {"length": -1}, {"salt": "xx", "length": 3, "digest": ""}, {"record": 7}, {"record": ""}, 7, None,
     {"salt": "00" * 200, "length": 4, "digest": "0"}, {"salt": "0" * 32, "length": 10**9, "digest": "0"}],
)  # fmt: skip
def test_a_forged_step_forgets_nothing(said: Any) -> None:
    assert NOTHING.joined([{"forgets": [said]}]) is NOTHING
