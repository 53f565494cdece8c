"""What Ctrl+Z takes back, where it goes, and what comes back into the line."""

from tests.tui.conftest import Start
from tui.widgets.composer.entry import Entry
from workshop import people
from workshop.model import Comment, Problem, Vision


async def test_undo_takes_back_what_is_half_typed_before_what_is_recorded(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty")
        await desk.keys(*"half a sentence", "ctrl+z")
        assert desk.entry == Entry()
        assert desk.rows[1:] == ["1 Poverty"]
        await desk.keys("ctrl+y")
        assert desk.entry.text == "half a sentence"
        await desk.keys("enter")
        assert desk.rows[1:] == ["1 Poverty", "2 half a sentence"]


async def test_what_was_deleted_in_the_line_comes_back_by_itself(start: Start) -> None:
    async with start() as desk:
        await desk.keys(*"many words", "ctrl+w", "ctrl+w", "ctrl+z")
        assert desk.entry.text == "many words"
        await desk.keys("ctrl+z")
        assert desk.entry.text == ""


async def test_the_line_of_an_earlier_hour_is_typing_too(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty")
        await desk.keys(*"half", "f3", "f1", "ctrl+z")
        assert desk.entry.text == ""
        assert desk.rows[1:] == ["1 Poverty"]


async def test_the_words_of_an_undone_entry_are_offered_with_mark_and_speaker(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Debt", "?@Ann: why is that")
        await desk.keys("ctrl+z")
        assert desk.entry == Entry("why is that", "?", "Ann")
        await desk.keys("end", *" so", "enter")
        assert desk.rows[1:] == ["1 Poverty", "2 Debt", "question, Ann: why is that so"]


async def test_a_letter_replaces_what_is_offered_and_undo_brings_it_back(start: Start) -> None:
    async with start() as desk:
        await desk.say("Povrety")
        await desk.keys("ctrl+z", *"Debt")
        assert desk.entry.text == "Debt"
        await desk.keys("ctrl+z")
        assert desk.entry.text == "Povrety"
        await desk.keys("ctrl+y", "enter")
        assert desk.rows[1:] == ["1 Debt"]


async def test_an_offer_that_is_cleared_does_not_come_back_with_the_next_letter(start: Start) -> None:
    async with start() as desk:
        await desk.say("Povrety")
        await desk.keys("ctrl+z", "ctrl+u", *"Debt", "enter")
        assert desk.rows[1:] == ["1 Debt"]


async def test_backspace_mends_what_is_offered_and_escape_lets_go_of_it(start: Start) -> None:
    async with start() as desk:
        await desk.say("Povertyy")
        await desk.keys("ctrl+z", "backspace", "enter")
        assert desk.rows[1:] == ["1 Poverty"]
        await desk.keys("ctrl+z", "escape")
        assert desk.entry == Entry()


async def test_redo_takes_back_what_is_offered_too(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Debt")
        await desk.keys("ctrl+z", "ctrl+z", "ctrl+y")
        assert desk.rows[1:] == ["1 Poverty"]
        assert desk.entry == Entry()
        await desk.keys("ctrl+y")
        assert desk.rows[1:] == ["1 Poverty", "2 Debt"]
        assert desk.here == "2 Debt"


async def test_undo_offers_no_pasted_list(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty")
        desk.console.do("Two more", lambda w: w.put(
            Problem(id="problem-x", text="Debt", position=(w.records[desk.cursor].parent, "z0")),
            Problem(id="problem-y", text="Values", position=(w.records[desk.cursor].parent, "z1")),
        ))  # fmt: skip
        await desk.keys("ctrl+z")
        assert desk.rows[1:] == ["1 Poverty"]
        assert desk.entry == Entry()


async def test_undo_goes_back_to_where_the_undone_words_were_typed(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Debt", "Values")
        await desk.go("Poverty")
        await desk.say("Hunger")
        await desk.go("Values")
        await desk.keys("ctrl+z")
        assert desk.here == "1 Poverty"
        assert desk.prompt == "Problem 2 in Group One"


async def test_an_undone_first_sub_point_is_typed_again_as_one(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty")
        await desk.keys("tab")
        await desk.say("of famlies")
        await desk.keys("ctrl+z", *"of families", "enter")
        assert desk.rows[1:] == ["1 Poverty", "1.1 of families"]


async def test_undo_goes_to_the_session_of_what_it_undoes(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty")
        await desk.keys("f3")
        await desk.say("Debt")  # a priority of the plenary's own
        await desk.say("low prices")
        await desk.keys("f1", "ctrl+z")
        assert desk.console.current_mode == "tree"
        assert desk.entry.text == "low prices"
        await desk.keys("f1", "ctrl+y")
        assert desk.console.current_mode == "tree"
        assert "low prices" in desk.here


async def test_undo_goes_to_the_priority_of_what_it_undoes(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f4")
        await desk.say("Debt", "All debts are paid")
        first = desk.priority
        await desk.keys("f2", "ctrl+n", "ctrl+n", *"+Trade", "enter", "f4", "alt+n")
        assert desk.priority != first
        await desk.keys("f2", "f4")
        desk.console.do("Reword", lambda w: w.put(next(w.every(Vision)).replace_fields(text="All debts are forgiven")))
        await desk.keys("ctrl+z")
        assert desk.priority == first
        assert "All debts are paid" in desk.here


async def test_undo_of_a_field_goes_to_its_row_and_names_its_words(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f6")
        await desk.say("Consultation", "Lao PDR")
        await desk.keys("end", "ctrl+z")
        assert "Country “Lao PDR”" in desk.message
        assert desk.here.startswith("Country")
        await desk.say("Laos", "Vientiane")
        assert people.detail_line(desk.console.workshop, "country") == "Laos"
        assert people.detail_line(desk.console.workshop, "place") == "Vientiane"


async def test_undo_of_a_wording_goes_to_its_row_and_names_the_wording_undone(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Debt")
        await desk.keys("up", "ctrl+r")
        await desk.say(" of families")
        await desk.keys("end", "ctrl+z")
        assert "“Poverty of families”" in desk.message
        assert desk.here == "1 Poverty"


async def test_undo_of_a_ballot_names_and_offers_its_numbers(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Debt", "Values")
        await desk.keys("f2", "f2")
        await desk.say("1 2", "2 3")
        await desk.keys("f1", "ctrl+z")
        assert desk.console.current_mode == "votes"
        assert "2 3" in desk.message
        assert desk.entry.text == "2 3"


async def test_the_words_of_a_rewording_that_was_left_come_back_with_the_next(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Debt")
        await desk.keys("ctrl+r", *" of families", "escape")
        assert desk.rows[1:] == ["1 Poverty", "2 Debt"]
        await desk.keys("up", "ctrl+r")
        assert desk.entry.text == "Poverty"
        await desk.keys("escape", "down", "ctrl+r")
        assert desk.entry.text == "Debt of families"
        await desk.keys("ctrl+z")
        assert desk.entry.text == "Debt"
        await desk.keys("ctrl+y", "enter")
        assert desk.rows[1:] == ["1 Poverty", "2 Debt of families"]
        await desk.keys("ctrl+r")
        assert desk.entry.text == "Debt of families"


async def test_rewording_another_row_keeps_the_words_of_the_one_that_is_left(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Debt")
        await desk.keys("ctrl+r", *" of families", "ctrl+r")
        assert desk.entry.text == "Debt of families"
        await desk.keys("up", "ctrl+r")
        assert desk.entry.text == "Poverty"
        await desk.keys("escape", "down", "ctrl+r")
        assert desk.entry.text == "Debt of families"


async def test_words_left_in_a_rewording_outlive_the_console(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty")
        await desk.keys("ctrl+r", *" of families", "escape")
    async with start() as desk:
        assert desk.entry.text == ""
        await desk.go("Poverty")
        await desk.keys("ctrl+r")
        assert desk.entry.text == "Poverty of families"


async def test_a_row_is_not_deleted_while_words_stand_in_the_line(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", ":of families")
        await desk.go("Poverty")
        await desk.keys(*"half", "ctrl+d")
        assert desk.entry.text == "half"
        assert next(desk.console.workshop.every(Comment)).text == "of families"
        assert "Ctrl+U" in desk.message


async def test_what_was_caught_is_undone_and_redone(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty")
        await desk.keys("f7", *"later", "enter", "ctrl+z")
        assert desk.message == "Undid: Catch “later”"
        assert desk.console.workshop.children("inbox") == ()
        await desk.keys("ctrl+y")
        assert len(desk.console.workshop.children("inbox")) == 1
