"""What each view of the wall shows."""

from itertools import count

import pytest

from tests.workshop.conftest import hall, skills
from wall.board import board
from wall.fitting import board_lines
from wall.pointing import VIEWS, Pointing, View
from wall.rows import Board, Room, Row
from wall.rules import Rules, rules
from workshop import talk, visions
from workshop.document import Workshop
from workshop.minutes.agenda import item_fields
from workshop.model import AgendaItem, Details, Group, Node, Person
from workshop.outline import insert
from workshop.slots import slot
from workshop.statements import gaps, results, statements, tree
from workshop.statements.brackets import worded
from workshop.votes import ballots, priorities, rounds, themes

__all__ = ["hall", "skills"]
ALL = Rules("full", "closed")
SKILLS = "priority-skills"


def shown(workshop: Workshop, view: View, item: str = "", rule: Rules = ALL, *, lines: int = 16) -> Board:
    return board(workshop, Pointing(view=view, item=item), rule, Room(lines, 60))


def texts(made: Board) -> list[str]:
    return [row.text for row in made.rows]


def hand(made: Board) -> Row:
    (row,) = [row for row in made.rows if row.weight == "item"]
    return row


def test_problems_of_all_and_of_a_group(hall: Workshop) -> None:
    of_all = shown(hall, "problems", "problem-4")
    assert [row.text for row in of_all.rows if row.weight in ("heading", "parent")] == [
        "Group One", "Group Two", "Group Three",
    ]  # fmt: skip
    assert hand(of_all).label == "2.1"
    assert [row.text for row in of_all.rows if row.weight == "parent"] == ["Group Two"]
    of_one = board(hall, Pointing(item="problem-sub", group="group-1"), ALL)
    assert texts(of_one) == ["Group One", "Poverty", "No central database", "Nor a regional one", "Internal migration"]
    assert (hand(of_one).label, hand(of_one).indent) == ("1.2.1", 2)
    assert [row.text for row in of_one.rows if row.weight == "parent"] == ["Group One", "No central database"]


def test_a_long_list_pages_with_the_cursor_and_keeps_its_heading(hall: Workshop) -> None:
    pages = {}
    for number in range(1, 8):
        made = shown(hall, "problems", f"problem-{number}", lines=6)
        assert hand(made).record == f"problem-{number}"
        assert made.rows[0].weight in ("heading", "parent")
        pages[made.page] = made
        assert board_lines(made, 60) <= 6
    assert len(pages) == made.pages > 1
    assert made.title == f"Problems · page {made.page} of {made.pages}"


def test_a_comment_stands_for_what_it_is_about(hall: Workshop) -> None:
    hall = talk.say(hall, "problem-1", talk.comment("comment-1", "Why?", "question", "Ms Lee"))
    hall = talk.say(hall, "comment-1", talk.comment("comment-2", "Because", "response"))
    for item in ("problem-1", "comment-1", "comment-2"):
        made = shown(hall, "problems", item)
        assert hand(made).record == "problem-1"
        assert [row.text for row in made.said] == ["Ms Lee: Why?", "Response: Because"]
    unnamed = shown(hall, "problems", "comment-1", Rules("none"))
    assert [row.text for row in unnamed.said] == ["Question: Why?", "Response: Because"]
    assert shown(hall, "problems", "comment-1", Rules("full", said=False)).said == ()


def test_the_last_three_things_said_are_shown(hall: Workshop) -> None:
    for number in range(1, 6):
        hall = talk.say(hall, "problem-1", talk.comment(f"comment-{number}", f"word {number}", parked=number == 4))
    assert [row.text for row in shown(hall, "problems", "problem-1").said] == [
        "Comment: word 2", "Comment: word 3", "Comment: word 5",
    ]  # fmt: skip
    parked = shown(hall, "problems", "problem-1", Rules("full", parked=True))
    assert [row.record for row in parked.said] == ["comment-3", "comment-4", "comment-5"]


def test_themes_unfold_under_the_cursor(hall: Workshop) -> None:
    hall = themes.make(hall, "theme-1", "Money", ["problem-1", "problem-4"])
    hall = themes.make(hall, "theme-2", "Law", ["problem-7"])
    for item in ("theme-1", "problem-4"):
        made = shown(hall, "themes", item)
        assert texts(made) == [
            "Money", "Poverty", "Poverty", "Law", "In no theme",
        ]  # fmt: skip
        assert [row.note for row in made.rows] == ["2 problems", "", "", "1 problem", "4 problems"]
        assert hand(made).record == item
    assert "Corruption" not in texts(shown(hall, "themes"))


def vote(workshop: Workshop, count: int) -> Workshop:
    workshop = insert(workshop, [Person(id="person-1", sector="UN", count=3)], "people")
    for number in range(count):
        workshop = ballots.cast(workshop, f"ballot-{number}", ["problem-1", "problem-1", "problem-5"], sector="UN")
    return workshop


def test_dots_are_shown_once_all_are_in(hall: Workshop) -> None:
    two, three = vote(hall, 2), vote(hall, 3)
    assert texts(shown(two, "ranking")) == ["6 of 9 dots placed"]
    made = shown(three, "ranking")
    assert texts(made) == ["Poverty", "Few jobs", "2 items above the line"]
    assert [row.bar.dots for row in made.rows if row.bar] == [6, 3]
    assert [row.bar.share for row in made.rows if row.bar] == [1.0, 0.5]
    assert texts(shown(three, "ranking", rule=Rules("full", "never"))) == ["9 of 9 dots placed"]
    assert "Poverty" in texts(shown(two, "ranking", rule=Rules("full", "always")))
    assert texts(shown(hall, "ranking")) == ["0 dots placed"]


def test_a_round_after_the_first_is_not_closed_by_what_was_adopted(hall: Workshop) -> None:
    two = priorities.adopt(vote(hall, 2), "priority-1", "node-1", "problem-1")
    made = shown(two, "ranking")
    assert [row.note for row in made.rows] == ["ADOPTED", "", ""]
    again = rounds.start(two, ["problem-1", "problem-5"])
    assert texts(shown(again, "ranking")) == ["0 of 3 dots placed"]
    assert shown(again, "ranking").title == "Votes · Round 2"


def test_a_tree_shows_the_way_to_the_trunk_and_what_is_under_the_item(skills: Workshop) -> None:
    made = shown(skills, "tree", "node-cause-2-1")
    assert [row.text for row in made.rows if row.weight == "parent"] == ["Limited skills", "Small budget"]
    assert (hand(made).label, hand(made).indent) == ("2.1", 2)
    assert len(made.rows) == 8
    small = shown(skills, "tree", "node-cause-2-1", lines=5)
    assert [row.record for row in small.rows] == ["node-trunk", "node-cause-1", "node-cause-2", "node-cause-2-1"]
    assert small.rows[0].note == "+4"
    assert {row.side for row in made.rows} == {"middle", "above", "below"}
    skills = statements.reword(skills, "node-cause-2-1", "Plans of donors", "Ms Lee")
    assert hand(shown(skills, "tree", "node-cause-2-1")).note == "proposed by Ms Lee"
    assert hand(shown(skills, "tree", "node-cause-2-1", Rules("none"))).note == ""


def test_words_in_dispute_say_whose_they_are(skills: Workshop) -> None:
    node = skills.need(Node, "node-cause-1")
    skills = skills.put(worded(node, "No [modern @Ms Lee][better @Group Two] curriculum", ""))
    made = hand(shown(skills, "tree", "node-cause-1"))
    assert (made.text, made.gap) == ("No [modern][better] curriculum", "in dispute")
    assert made.note == "“modern” Ms Lee · “better” Group Two"
    assert hand(shown(skills, "tree", "node-cause-1", Rules("none"))).note == ""
    skills = visions.propose(skills, "vision-1", SKILLS, "All [good][better] skills")
    assert hand(shown(skills, "vision")).gap == "in dispute"
    skills = visions.amend(skills, "vision-2", "vision-1", "All [good][better][very good] skills")
    assert hand(shown(skills, "vision", "vision-2")).text == "All [good][better][very good] skills"


def test_the_second_tree_of_a_priority_is_shown_where_the_cursor_is_in_it(skills: Workshop) -> None:
    skills = tree.split_trunk(skills, "node-trunk", "node-other", ["node-cause-3"], "Other skills")
    made = shown(skills, "tree", "node-cause-3")
    assert made.title == "Problem tree · Tree B of 2"
    assert texts(made) == ["Other skills", "Rotation"]


def test_a_vision_shows_what_an_amendment_changes_and_is_clean_once_agreed(skills: Workshop) -> None:
    skills = visions.propose(skills, "vision-1", SKILLS, "All have skills", "Ann")
    skills = visions.amend(skills, "vision-2", "vision-1", "All have better skills", "Ben")
    made = hand(shown(skills, "vision", "vision-2"))
    assert [(each.mark, each.text) for each in made.words] == [
        ("same", "All have "), ("inserted", "better "), ("same", "skills"),
    ]  # fmt: skip
    assert made.note == "changes A  proposed by Ben"
    assert hand(shown(skills, "vision", "vision-1")).text == "All have skills"
    assert hand(shown(skills, "vision")).record == "vision-2"
    agreed = visions.set_status(skills, "vision-2", "agreed")
    for item in ("", "vision-2"):
        made = hand(shown(agreed, "vision", item))
        assert made.agreed
        assert [each.mark for each in made.words] == ["same"]
        assert texts(shown(agreed, "vision", item)) == ["Skills", "All have better skills"]


def test_an_agreed_vision_says_that_there_are_reservations(skills: Workshop) -> None:
    skills = visions.propose(skills, "vision-1", SKILLS, "All have skills")
    skills = visions.set_status(skills, "vision-1", "agreed")
    for number, who in enumerate(("Group Two", "", "Group Two")):
        said = talk.comment(f"comment-{number}", "Not by 2030", "reservation", who)
        skills = talk.say(skills, "vision-1", said)
    assert hand(shown(skills, "vision")).note == "with reservations: Group Two"
    assert hand(shown(skills, "vision", rule=Rules("none"))).note == "with reservations"
    parked = skills.put(*(said.replace_fields(parked=True) for said in talk.talk(skills, "vision-1")))
    assert hand(shown(parked, "vision")).note == "with reservations", "whose they are is parked, not that there are any"


def test_a_map_shows_its_gaps(skills: Workshop) -> None:
    ids = count()
    skills = gaps.from_tree(skills, SKILLS, lambda prefix: f"{prefix}-{next(ids)}")
    changes = skills.children(slot(SKILLS, "changes"))
    skills = results.reword(skills, changes[0], "A curriculum is taught")
    skills = results.contribute(skills, [changes[0]], "group-1").put(Group(id="group-1", name="Group One"))
    made = shown(skills, "map", changes[0], lines=30)
    assert hand(made).text == "A curriculum is taught"
    assert (hand(made).gap, hand(made).note, hand(made).label) == ("no intervention yet", "Group One", "C1")
    assert [row.text for row in made.rows if row.weight == "parent"] == ["Intermediate changes"]
    assert sum(row.gap == "not worded yet" for row in made.rows) == 7
    empty = shown(skills.drop(changes), "map", "node-cause-1", lines=30)
    assert hand(empty).gap == "no answer yet"
    assert empty.rows[-1].text == "4 statements of the trees without an answer"


def test_decisions_come_by_date_with_who_and_when(hall: Workshop) -> None:
    for number, (who, due) in enumerate([("Ann", "1 May 2027"), ("", "1 March 2027"), ("Ben", "")]):
        said = talk.comment(f"comment-{number}", f"Do {number}", "decision").replace_fields(who=who, due=due)
        hall = talk.say(hall, "problem-1", said)
    made = shown(hall, "decisions")
    assert [(row.text, row.note) for row in made.rows] == [
        ("Do 1", "by 1 March 2027"), ("Do 0", "Ann · by 1 May 2027"), ("Do 2", "Ben"),
    ]  # fmt: skip
    assert [row.note for row in shown(hall, "decisions", rule=Rules("none")).rows][1:] == ["by 1 May 2027", ""]


def test_the_clock_tells_what_is_on_and_what_comes(hall: Workshop) -> None:
    lines = ("09:00 Opening; Ms Lee; 9:05-9:50", "10:00 Groups; ; 10:02", "11:00 Coffee", "Second day", "09:00 Trees")
    items = [AgendaItem(id=f"agenda-{n}", **item_fields(line)) for n, line in enumerate(lines)]
    hall = insert(hall, items, "agenda")
    pointing = Pointing(view="clock", clock="2026-11-24T11:15:00+07:00")
    made = board(hall, pointing, ALL).clock
    assert made is not None
    assert made.now is not None
    assert made.next is not None
    assert (made.back, made.now.text, made.next.text, made.next.label) == ("Back at 11:15", "Groups", "Coffee", "11:00")
    other = board(hall, pointing._replace(agenda="agenda-0", clock=""), ALL).clock
    assert other is not None
    assert other.now is not None
    assert (other.back, other.until, other.now.note) == ("", None, "Ms Lee")


@pytest.mark.parametrize("view", VIEWS)
def test_a_blank_wall_and_an_empty_workshop_show_nothing(view: View, hall: Workshop) -> None:
    blank = board(hall, Pointing(view=view, blank=True), ALL)
    assert blank == Board(view, blank=True)
    empty = shown(Workshop(), view)
    assert [row.weight for row in empty.rows] in ([], ["count"], ["item"], ["heading"] * 4)


@pytest.mark.parametrize(("report", "wall", "names"), [
    ("full", "report", "full"), ("none", "report", "none"), ("none", "full", "full"), ("full", "group", "group"),
])  # fmt: skip
def test_names_are_as_in_the_report_unless_the_wall_has_a_rule(report: str, wall: str, names: str) -> None:
    details = Details(id="workshop").replace_fields(names=report, wall_names=wall, wall_said=False)
    assert rules(Workshop().put(details)) == Rules(names, "closed", said=False)  # type: ignore[arg-type]
