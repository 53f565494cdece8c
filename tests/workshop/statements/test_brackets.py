"""Words in brackets: what is open, who proposed what, and how a place is settled."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop import visions
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import Node, Priority, Result, Vision
from workshop.statements import brackets, merge_split, results, settling, statements, tree
from workshop.statements.brackets import as_recorded, as_typed, chosen, line_of, open_brackets, settled, worded
from workshop.votes import priorities

A = Vision(id="vision-a", text="All courts are fully functioning.", proposer="Group Two")
WORDS = st.text(st.sampled_from("ab [],.@…ນໍ\u1780\u200b"), max_size=12)
TEXTS = st.lists(
    st.sampled_from(["[", "]", "[a]", "[b c]", "[]", "[…]", " ", "x", "@", "@UN", "@Ann Lee", "ນໍ້າ", "][", "a"]),
    max_size=14,
).map("".join)
NAMES = st.sampled_from(["UN", "Group Two", "Ms Lee", "a@b", "ທ້າວ"])


def raws(text: str) -> list[str]:
    return [bracket.raw for bracket in open_brackets(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("All courts are [fully functioning][better] in five years", ["[fully functioning][better]"]),
        ("The State [shall] [should] act [soon][]", ["[shall] [should]", "[soon][]"]),
        ("a [sic] word, a [ and a ], [1], [...] [", []),
        ("a name […][…] was left out", []),
        ("are [a][b] [soon][] [sic]", ["[a][b]", "[soon][]"]),
        ("[sic] [a][b]", ["[a][b]"]),
        ("[see [a][b]]", ["[a][b]"]),
        ("[a [b][c] d][e]", ["[a [b][c] d][e]"]),
        ("[[a][b]", ["[a][b]"]),
        ("]][a][b", []),
    ],
)
def test_only_brackets_side_by_side_are_open(text: str, found: list[str]) -> None:
    assert raws(text) == found


def test_of_brackets_side_by_side_somebody_may_say_that_they_are_ordinary() -> None:
    (note,) = open_brackets("as said [1][2]")
    assert open_brackets("as said [1][2]", [note.raw]) == ()
    assert [each.raw for each in open_brackets("as [1][2] said [a][b]", [note.raw])] == ["[a][b]"]


@given(TEXTS)
def test_what_is_open_reads_as_the_text_does(text: str) -> None:
    found = open_brackets(text)
    assert all(text[each.start : each.end] == each.raw for each in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    for bracket in found:
        assert len(bracket.alternatives) > 1
        for each in bracket.alternatives:
            assert text[each.start] + text[each.end - 1] == "[]"
            assert text[each.start + 1 : each.end - 1].strip(brackets.BLANKS) == each.words


@given(TEXTS, st.data())
def test_settling_leaves_everything_outside_unchanged(text: str, data: st.DataObject) -> None:
    found = open_brackets(text)
    if not found:
        return
    bracket = data.draw(st.sampled_from(found))
    words = data.draw(st.one_of(st.sampled_from(bracket.words), WORDS))
    now = settled(text, bracket, words)
    before, after = text[: bracket.start], text[bracket.end :]
    kept = len(now) - len(words)
    assert len(before) + len(after) - kept == 0 or (not words and len(before) + len(after) - kept == 1)
    assert "".join(now.split()) == "".join((before + words + after).split())
    if words:
        assert now == before + words + after


@given(TEXTS, st.data())
def test_what_two_people_settled_apart_is_settled_together(text: str, data: st.DataObject) -> None:
    found = open_brackets(text)
    if len(found) < 2:
        return
    first, last = sorted(data.draw(st.lists(st.sampled_from(found), min_size=2, max_size=2, unique=True)))
    words = [data.draw(st.sampled_from([*bracket.words, "quite other"])) for bracket in (first, last)]
    one, other = settled(text, first, words[0]), settled(text, last, words[1])
    both = brackets.both_settled(text, one, other)
    assert both == brackets.both_settled(text, other, one)
    if both is not None:
        assert both.split() == settled(other, first, words[0]).split()


def test_of_one_bracket_settled_in_two_ways_somebody_has_to_choose() -> None:
    text = "All [courts][tribunals] are [good][better]"
    assert brackets.both_settled(text, "All courts are [good][better]", "All tribunals are [good][better]") is None
    both = brackets.both_settled(text, "All courts are [good][better]", "All [courts][tribunals] are better")
    assert both == "All courts are better"
    assert brackets.both_settled(text, "All [courts][tribunals] are better", "All judges work") is None


@given(TEXTS, st.lists(st.tuples(st.sampled_from(["a", "b c", "", "ນໍ້າ", "x"]), NAMES), max_size=4))
def test_a_line_with_names_is_taken_apart_and_put_together_again(text: str, named: list[tuple[str, str]]) -> None:
    plain, own = as_recorded(text)  # what was typed
    assert as_recorded(plain + " ") == (plain + " ", {})  # its text has no names inside open brackets
    known = dict(named)
    line = as_typed(plain, brackets.kept(known))
    again, found = as_recorded(line)
    assert again == plain
    assert found.items() <= known.items()
    assert as_typed(again, brackets.kept(found)) == line
    assert own == {} or text != plain


@given(st.dictionaries(st.sampled_from(["a", "b @ 5", "", "x"]), NAMES))
def test_who_proposed_what_is_kept_as_it_is(named: dict[str, str]) -> None:
    assert brackets.proposers(brackets.kept(named)) == named


@given(TEXTS)
def test_a_rewording_that_changes_nothing_changes_nothing(typed: str) -> None:
    record = worded(A, typed, "Group Two")
    assert worded(record, line_of(record), record.proposer) == record


def test_names_typed_inside_brackets_stand_beside_the_wording() -> None:
    record = worded(A, "All courts are [fully functioning @Group Two][better @UN][].", "")
    assert record.text == "All courts are [fully functioning][better][]."
    assert record.alternatives == ("fully functioning @Group Two", "better @UN")
    assert line_of(record) == "All courts are [fully functioning @Group Two][better @UN][]."
    assert brackets.told(record) == [("fully functioning", "Group Two"), ("better", "UN"), ("", "")]
    gone = worded(record, "All courts are [fully functioning][better @EU][].", "")
    assert gone.alternatives == ("better @EU",)


def test_addresses_and_single_brackets_are_no_names() -> None:
    for typed in ("write to [ann@un.org][bob@un.org]", "a [remark @UN]", "[at @ 5][at @ 6]"):
        assert as_recorded(typed) == (typed, {})


def test_who_puts_words_into_brackets_proposes_what_is_new_in_them() -> None:
    record = worded(A, "All courts are [fully functioning][better].", "UN")
    assert (record.proposer, record.alternatives) == ("Group Two", ("fully functioning @Group Two", "better @UN"))
    more = worded(record, "All courts are [fully functioning @Group Two][better @UN][good].", "EU")
    assert more.alternatives == ("fully functioning @Group Two", "better @UN", "good @EU")
    assert worded(A, "All courts [in all provinces @UN][] are fully functioning.", "EU").proposer == "Group Two"
    other = worded(A, "The police are [fully functioning][better].", "UN")
    assert (other.proposer, other.alternatives) == ("UN", ())


def debated() -> Workshop:
    text = "All [courts @Group Two][tribunals] are [fully functioning @Group Two][better @UN] [soon][]."
    return Workshop().put(worded(A, text, "Group Two"))


def test_each_place_is_settled_singly_and_says_whose_words_were_taken() -> None:
    workshop = debated()
    first, second, third = settling.open_of(workshop, A.id)
    workshop = settling.settle(workshop, A.id, second, "better")
    vision = workshop.need(Vision, A.id)
    assert vision.text == "All [courts][tribunals] are better [soon][]."
    assert brackets.proposers(vision.alternatives)["better"] == "UN"
    with pytest.raises(WorkshopError):
        settling.settle(workshop, A.id, third, "")
    workshop = settling.settle(workshop, A.id, settling.open_of(workshop, A.id)[1], "")
    workshop = settling.settle(workshop, A.id, first, "courts of law", "Ms Lee", "they mean these")
    done = workshop.need(Vision, A.id)
    assert (done.text, done.why) == ("All courts of law are better.", "they mean these")
    assert brackets.proposers(done.alternatives)["courts of law"] == "Ms Lee"
    assert chosen("are [a][b].", "are b.") == "b"
    assert chosen("are [a][b].", "were b.") is None


def test_brackets_that_are_ordinary_are_no_dispute_and_stay_so_when_others_come() -> None:
    workshop = Workshop().put(worded(A, "as said [1][2]", ""))
    workshop = settling.leave_ordinary(workshop, A.id, settling.open_of(workshop, A.id)[0])
    assert settling.open_of(workshop, A.id) == ()
    workshop = visions.reword(workshop, A.id, "as [rightly][wrongly] said [1][2]", "")
    assert [each.raw for each in settling.open_of(workshop, A.id)] == ["[rightly][wrongly]"]


def test_nothing_is_left_of_no_wording() -> None:
    workshop = Workshop().put(worded(A, "[a][]", ""))
    with pytest.raises(WorkshopError):
        settling.settle(workshop, A.id, settling.open_of(workshop, A.id)[0], "")


def test_a_vision_with_open_brackets_is_agreed_only_on_purpose(skills: Workshop) -> None:
    workshop = visions.propose(skills, "vision-b", "priority-skills", "Courts are [good][better]")
    with pytest.raises(WorkshopError):
        visions.set_status(workshop, "vision-b", "agreed")
    agreed = visions.set_status(workshop, "vision-b", "agreed", with_brackets=True)
    assert agreed.need(Vision, "vision-b").status == "agreed"
    assert visions.set_status(agreed, "vision-b", "agreed") == agreed


def test_an_amendment_keeps_whose_words_the_first_ones_are(skills: Workshop) -> None:
    workshop = visions.propose(skills, "vision-b", "priority-skills", "Courts are good", "Group Two")
    workshop = visions.amend(workshop, "vision-c", "vision-b", "Courts are [good][better]", "UN")
    made = workshop.need(Vision, "vision-c")
    assert (made.proposer, made.alternatives) == ("UN", ("good @Group Two", "better @UN"))


def test_a_statement_is_settled_wherever_it_stands_and_an_entry_counts_as_looked_at(skills: Workshop) -> None:
    workshop = statements.reword(skills, "node-cause-1", "No [national][] curriculum", "UN")
    workshop = workshop.put(Node(id="node-x", same_as="node-cause-1", position=("node-trunk:effects", "z")))
    workshop = settling.settle(workshop, "node-x", settling.open_of(workshop, "node-x")[0], "")
    assert statements.statement(workshop, "node-cause-1") == "No curriculum"
    workshop = results.add(workshop, [(0, results.entry("result-1", "A [new][] law"))], "priority-skills:changes")
    workshop = results.answer(workshop, "result-1", ["node-cause-1"])
    workshop = statements.reword(workshop, "node-cause-1", "No curricula")
    workshop = settling.settle(workshop, "result-1", settling.open_of(workshop, "result-1")[0], "new")
    assert results.check_wording(workshop, workshop.need(Result, "result-1")) == []


def test_a_statement_is_split_with_its_brackets(skills: Workshop) -> None:
    workshop = statements.reword(skills, "node-cause-1", "No [law @UN][rule] and no [court @EU][judge]", "")
    parts = ["No [law @UN][rule]", "and no [court @EU][judge]"]
    workshop = merge_split.split(workshop, "node-cause-1", parts, ["node-new"])
    first, second = (workshop.need(Node, i) for i in ("node-cause-1", "node-new"))
    assert (first.text, first.alternatives) == ("No [law][rule]", ("law @UN",))
    assert (second.text, second.alternatives) == ("and no [court][judge]", ("court @EU",))


def test_names_in_brackets_go_beside_the_wording_wherever_one_is_made(skills: Workshop) -> None:
    workshop = priorities.adopt(skills, "priority-x", "node-x", text="[Weak @UN][Slow] courts")
    assert workshop.need(Priority, "priority-x").text == "[Weak][Slow] courts"
    assert workshop.need(Node, "node-x").alternatives == ("Weak @UN",)
    workshop = tree.add(workshop, [(0, tree.node("node-y", "No judges"))], "node-x:causes")
    workshop = tree.split_trunk(workshop, "node-x", "node-z", ["node-y"])
    assert workshop.need(Node, "node-z").alternatives == ("Weak @UN",)
    workshop = tree.add_place(workshop, "node-w", "node-z", "node-trunk:causes")
    workshop = tree.unlink(workshop, "node-w")
    assert workshop.need(Node, "node-w").alternatives == ("Weak @UN",)
