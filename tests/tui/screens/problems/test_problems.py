"""Session 1, recorded with keys."""

from pathlib import Path

from textual.events import Paste

from tests.tui.conftest import Start
from tui.screens.base.comments import comment_entry, reworded_comment
from tui.screens.dialogs import hits
from workshop import problems, talk
from workshop.document import Workshop
from workshop.model import Comment, Node, Problem


async def test_a_list_costs_its_characters_and_one_enter_each(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Lack of education", "Values")
        listed = [p.text for p in problems.listed(desk.console.workshop)]
        assert listed == ["Poverty", "Lack of education", "Values"]
        assert desk.prompt == "Problem 4 in Group One"


async def test_tab_makes_a_sub_point_and_shift_tab_goes_out_to_the_next_group(start: Start) -> None:
    async with start() as desk:
        await desk.say("Government needs to take ownership")
        await desk.keys("tab")
        assert desk.prompt.startswith("Sub-point 1.1")
        await desk.say("a sustained budget", "a sustained campaign")
        await desk.keys("shift+tab")
        await desk.say("Male victims are not addressed")
        await desk.keys("shift+tab")
        assert desk.prompt == "New group"
        await desk.say("Group Five", "Migration")
        workshop = desk.console.workshop
        one, five = workshop.children("groups")
        first, second = workshop.all_in(one, Problem)
        assert [p.text for p in workshop.all_in(first.id, Problem)] == ["a sustained budget", "a sustained campaign"]
        assert second.text == "Male victims are not addressed"
        assert [p.text for p in workshop.all_in(five, Problem)] == ["Migration"]


async def test_marks_and_the_speaker_make_talk_on_the_problem(start: Start) -> None:
    async with start() as desk:
        await desk.say("Values")
        await desk.say("?@Mr Boll:what does this mean?", ">@group representative:materialism", "~demand")
        workshop = desk.console.workshop
        problem = next(problems.listed(workshop))
        said = [(c.kind, c.speaker, c.text, c.parked) for c in talk.talk(workshop, problem.id)]
        assert said == [
            ("question", "Mr Boll", "what does this mean?", False),
            ("response", "group representative", "materialism", False),
            ("comment", "", "demand", True),
        ]
        await desk.keys("shift+tab")
        await desk.say("Brokers")
        assert [p.text for p in problems.listed(desk.console.workshop)] == ["Values", "Brokers"]


async def test_a_decision_says_what_who_and_by_when(start: Start) -> None:
    async with start() as desk:
        await desk.say("Values")
        await desk.keys("&")
        assert desk.prompt.startswith("Decision (what; who; by when) on 1")
        await desk.say("@the chair:Publish the figures; Ministry of Labour; end of March")
        (said,) = desk.console.workshop.every(Comment)
        assert (said.kind, said.speaker, said.text) == ("decision", "the chair", "Publish the figures")
        assert (said.who, said.due) == ("Ministry of Labour", "end of March")
        row = ["decision, the chair: Publish the figures [Ministry of Labour]", "[due: end of March]"]
        assert desk.rows[-2:] == row
        await desk.keys("ctrl+r")
        assert desk.entry.text == "Publish the figures; Ministry of Labour; end of March"
        await desk.keys(*" 2027", "enter")
        assert next(desk.console.workshop.every(Comment)).due == "end of March 2027"


def test_a_decision_that_becomes_a_comment_keeps_all_its_words() -> None:
    said = Comment(
        id="comment-1", position=("inbox", "a0"), kind="decision", text="Publish", who="the chair", due="May"
    )
    entry = comment_entry(said)._replace(mark=":")
    again = reworded_comment(Workshop().put(said), said.id, entry).need(Comment, said.id)
    assert (again.kind, again.text, again.who, again.due) == ("comment", "Publish; the chair; May", "", "")


async def test_a_reworded_row_keeps_its_earlier_wording_and_its_place(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Debt")
        await desk.keys("up", "ctrl+r", "ctrl+u")
        await desk.say("Poverty of families")
        problem = next(problems.listed(desk.console.workshop))
        assert problem.text == "Poverty of families"
        assert [w.value for w in desk.console.session.wordings(problem.id, "text")] == [
            "Poverty",
            "Poverty of families",
        ]
        await desk.keys("f8", "down", "enter")
        assert next(problems.listed(desk.console.workshop)).text == "Poverty"


async def test_lines_pasted_into_a_rewording_are_part_of_it(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Debt")
        await desk.keys("up", "ctrl+r", "space")
        desk.console.post_message(Paste("of\nfamilies\n"))
        await desk.keys("enter")
        assert [p.text for p in problems.listed(desk.console.workshop)] == ["Poverty of families", "Debt"]


async def test_escape_leaves_a_rewording_and_brings_the_half_typed_line_back(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty")
        await desk.keys(*"half", "ctrl+r", *"xx", "escape")
        assert next(problems.listed(desk.console.workshop)).text == "Poverty"
        assert desk.console.drafts.at("problems").text == "half"
        await desk.keys("enter")
        assert [p.text for p in problems.listed(desk.console.workshop)] == ["Poverty", "half"]


async def test_delete_undo_redo_and_the_tray(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Debt")
        await desk.keys("ctrl+d")
        assert [p.text for p in problems.listed(desk.console.workshop)] == ["Poverty"]
        await desk.keys("ctrl+z", "ctrl+y", "ctrl+t", "enter")
        assert [p.text for p in problems.listed(desk.console.workshop)] == ["Poverty", "Debt"]


async def test_rows_move_within_and_between_groups_and_in_and_out(start: Start) -> None:
    async with start() as desk:
        await desk.say("a", "b")
        await desk.keys("ctrl+n")
        await desk.say("c")
        await desk.keys("alt+up")
        one, two = desk.console.workshop.children("groups")
        assert texts(desk.console.workshop.all_in(one, Problem)) == ["a", "b", "c"]
        await desk.keys("alt+right")
        assert texts(desk.console.workshop.all_in(one, Problem)) == ["a", "b"]
        await desk.keys("alt+left", "alt+up")
        assert texts(desk.console.workshop.all_in(one, Problem)) == ["a", "c", "b"]
        assert texts(desk.console.workshop.all_in(two, Problem)) == []


def texts(found: object) -> list[str]:
    return [record.text for record in found]  # type: ignore[attr-defined]  # any iterable of problems


async def test_several_rows_are_marked_and_deleted_at_once(start: Start) -> None:
    async with start() as desk:
        await desk.say("a", "b", "c")
        await desk.keys("shift+up", "ctrl+k", "alt+t", "enter")
        found = list(problems.listed(desk.console.workshop))
        assert [p.level for p in found] == ["", "regional", "regional"]
        assert [p.cross_cutting for p in found] == [False, True, True]
        await desk.keys("ctrl+d")
        assert texts(problems.listed(desk.console.workshop)) == ["a"]
        await desk.keys("ctrl+z")
        assert texts(problems.listed(desk.console.workshop)) == ["a", "b", "c"]


async def test_a_sentence_is_caught_now_and_filed_later(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty")
        await desk.keys("f7")
        await desk.say("check the Malay figures")
        assert [c.text for c in desk.console.workshop.all_in("inbox", Comment)] == ["check the Malay figures"]
        await desk.keys("f10", "enter")
        assert desk.message.startswith("Filed there")
        problem = next(problems.listed(desk.console.workshop))
        assert [c.text for c in talk.talk(desk.console.workshop, problem.id)] == ["check the Malay figures"]


async def test_search_goes_to_the_hit(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Lack of éducation", "Values")
        await desk.keys("ctrl+f", *"education", "enter")
        await desk.wait(lambda: desk.prompt == "Problem 3 in Group One", "the cursor on problem 2")


async def test_pasted_lines_are_items_nested_as_indented_and_one_undo(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty")
        desk.console._clipboard = "- Ownership\n  - a budget\n  - a campaign\n- Corruption\n"
        await desk.keys("ctrl+v")
        workshop = desk.console.workshop
        assert texts(problems.listed(workshop)) == ["Poverty", "Ownership", "Corruption"]
        ownership = list(problems.listed(workshop))[1]
        assert texts(workshop.all_in(ownership.id, Problem)) == ["a budget", "a campaign"]
        await desk.keys("ctrl+z")
        assert texts(problems.listed(desk.console.workshop)) == ["Poverty"]


async def test_half_typed_text_survives_a_change_of_screen_and_a_restart(start: Start, tmp_path: Path) -> None:
    async with start() as desk:
        await desk.say("Poverty")
        await desk.keys(*"half a sen", "f6", "f1")
        assert desk.console.screen.query_one("Composer").value.text == "half a sen"  # type: ignore[attr-defined]  # a Composer
    async with start() as desk:
        assert desk.console.screen.query_one("Composer").value.text == "half a sen"  # type: ignore[attr-defined]  # a Composer
        await desk.keys("ctrl+z", "ctrl+z")  # the typing first
        assert not list(problems.listed(desk.console.workshop)), "undo outlives the restart"


async def test_reading_only_changes_nothing(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty")
    async with start(read_only=True) as desk:
        await desk.keys(*"abc", "enter", "ctrl+d", "ctrl+z")
        assert texts(problems.listed(desk.console.workshop)) == ["Poverty"]
        assert "reading only" in desk.message


async def test_text_of_people_is_never_markup(start: Start) -> None:
    hostile = ["[/nope]", "[red]red[/red]", "\x1b[31mred", "[@click=app.quit]x[/]", "ລາວ ສະບາຍດີ \u200b \xa0"]
    async with start() as desk:
        for text in hostile:
            await desk.say(text)
        assert texts(problems.listed(desk.console.workshop)) == [text.strip(" ") for text in hostile]
        await desk.keys("ctrl+f", "escape", "f8", "escape", "ctrl+d", "ctrl+t", "escape", "f9", "escape")
        assert "\x1b" not in desk.console.export_screenshot()


async def test_a_group_does_not_go_under_another(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty")
        await desk.keys("ctrl+n", "alt+right")
        assert desk.message.startswith("Only problems")
        assert len(desk.console.workshop.children("groups")) == 2


async def test_after_a_comment_the_line_says_the_way_back_to_the_list(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", ":many victims are not poor")
        assert "1 “Poverty”" in desk.prompt
        assert "Shift+Tab: Problem 2" in desk.prompt
        await desk.keys("shift+tab")
        assert desk.prompt == "Problem 2 in Group One"


async def test_a_wording_is_not_emptied_by_enter(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty")
        await desk.keys("ctrl+r", "ctrl+u", "enter")
        assert "A wording cannot be empty" in desk.message
        assert [p.text for p in problems.listed(desk.console.workshop)] == ["Poverty"]
        assert desk.prompt.startswith("Rewording")


async def test_search_and_tray_call_things_as_the_room_does(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f3")
        await desk.say("Skills", "Few teachers")
        node = next(n for n in desk.console.workshop.every(Node) if n.text == "Few teachers")
        row = hits.hit_row(desk.console.workshop, node)
        assert (row.label, row.note) == ("cause 1", "Skills")
        await desk.keys("ctrl+d", "ctrl+t")
        shown = desk.console.export_screenshot().replace("&#160;", " ")
        assert "statement:" in shown
        assert "[struck]" not in shown


async def test_a_speaker_of_the_list_is_known_without_the_colon(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "?@facilitator what does that mean")
        said = next(iter(desk.console.workshop.every(Comment)))
        assert (said.kind, said.speaker, said.text) == ("question", "facilitator", "what does that mean")


async def test_what_is_deleted_while_it_is_reworded_is_said_and_what_was_typed_stays(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty")
        gone = desk.cursor
        await desk.keys("ctrl+r")
        desk.console.do("Delete", lambda w: w.drop([gone]))
        await desk.say(" of families")
        assert "has been deleted" in desk.message
        assert desk.entry.text == "Poverty of families"
        desk.console.do("Restore", lambda w: w.restore([gone]))
        await desk.keys("enter")
        assert [p.text for p in problems.listed(desk.console.workshop)] == ["Poverty of families"]
