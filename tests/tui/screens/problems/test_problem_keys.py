"""What keys do with problems and with the talk about them."""

from tests.tui.conftest import Start
from workshop.model import Comment


async def test_a_comment_is_parked_and_taken_up_again_with_one_key(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "?what is poverty", ":of families")
        await desk.keys("up", "ctrl+l")
        assert desk.here == "question: what is poverty [parked]"
        await desk.keys("down", "ctrl+l", "ctrl+l", "up", "ctrl+l")
        assert desk.here == "question: what is poverty"
        assert [c.parked for c in desk.console.workshop.every(Comment)] == [False, False]


async def test_a_flag_goes_on_and_off_and_a_comment_recurs_instead(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", ":of families")
        await desk.keys("ctrl+e", "up", "ctrl+e")
        assert desk.rows[-2:] == ["1 Poverty [flagged]", "comment: of families [recurring]"]
        await desk.keys("ctrl+e", "down", "ctrl+e")
        assert desk.rows[-2:] == ["1 Poverty", "comment: of families"]


async def test_what_goes_with_a_deleted_row_is_counted(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "?why", "~later")
        await desk.go("Poverty")
        await desk.keys("ctrl+d")
        assert "“Poverty” and 2 more" in desk.message
        await desk.keys("ctrl+z")
        await desk.go("later")
        await desk.keys("ctrl+d")
        assert "“later”" in desk.message
        assert "more" not in desk.message
        await desk.keys("ctrl+z")
        assert desk.rows[-3:] == ["1 Poverty", "question: why", "comment: later [parked]"]


async def test_rows_come_a_level_out_together_and_keep_their_order(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty")
        await desk.keys("tab")
        await desk.say("a", "b", "c")
        await desk.keys("shift+up", "shift+up", "alt+left")
        assert desk.rows[1:] == ["1 Poverty", "2 a", "3 b", "4 c"]
        await desk.keys("alt+right")
        assert desk.rows[1:] == ["1 Poverty", "1.1 a", "1.2 b", "1.3 c"]


async def test_a_row_that_can_move_no_further_says_at_which_end_it_is(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Debt")
        await desk.keys("alt+down")
        assert "last already" in desk.message
        await desk.keys("alt+up")
        assert desk.rows[1:] == ["1 Debt", "2 Poverty"]
        assert desk.here == "1 Debt"
        await desk.keys("alt+up")
        assert "first already" in desk.message


async def test_left_folds_then_goes_up_and_right_unfolds_then_goes_down(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty")
        await desk.keys("tab")
        await desk.say("of families")
        await desk.keys("left")
        assert desk.here == "1 Poverty"
        await desk.keys("left")
        assert desk.rows[1:] == ["1 Poverty …"] or desk.rows[1:] == ["1 Poverty"]
        await desk.keys("right")
        assert desk.rows[1:] == ["1 Poverty", "1.1 of families"]
        await desk.keys("right")
        assert desk.here == "1.1 of families"


async def test_the_first_and_the_last_row_are_one_key_away(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Debt", "Values")
        await desk.keys("home")
        assert desk.here.startswith("Group One")
        await desk.keys("end")
        assert desk.here == "3 Values"


async def test_escape_lets_go_of_the_rows_selected(start: Start) -> None:
    async with start() as desk:
        await desk.say("a", "b", "c")
        await desk.keys("shift+up", "escape", "ctrl+d")
        assert desk.rows[1:] == ["1 a", "2 c"]


async def test_a_number_leads_to_its_row(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Debt", "Values")
        await desk.go("2")
        assert desk.here == "2 Debt"


async def test_a_new_group_comes_after_the_one_under_the_cursor(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty")
        await desk.keys("ctrl+n")
        await desk.say("Debt")
        await desk.go("Poverty")
        await desk.keys("ctrl+n")
        await desk.say("Values")
        problems = [row for row in desk.rows if not row.startswith("Group")]
        assert problems == ["1 Poverty No. 1", "1 Values No. 2", "1 Debt No. 3"]


async def test_a_group_told_a_story_or_did_not(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty")
        await desk.keys("alt+t", *"story", "enter")
        assert "[told as a story]" in desk.rows[0]
        await desk.keys("alt+t", *"story", "enter")
        assert "story" not in desk.rows[0]


async def test_every_mark_makes_its_own_kind_of_talk(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "?@Ann: why", ">because", ":@Ben: so it is", "!go on", "~later")
        assert desk.rows[2:] == [
            "question, Ann: why",
            "response: because",
            "comment, Ben: so it is",
            "facilitator: go on",
            "comment: later [parked]",
        ]


async def test_another_kind_and_speaker_are_given_by_rewording(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", ":@Ann: why")
        await desk.keys("ctrl+r", "ctrl+u")
        await desk.say("?@Ben: why then")
        assert desk.here == "question, Ben: why then"
        await desk.keys("ctrl+r")
        await desk.say(", and how")
        assert desk.here == "question, Ben: why then, and how"


async def test_what_was_recorded_is_not_offered_again_on_the_way_back(start: Start) -> None:
    async with start() as desk:
        await desk.keys(*"Poverty", "f3", "f1", "enter", "f3", "f1")
        assert desk.entry.text == ""
        assert desk.rows[1:] == ["1 Poverty"]
    async with start() as desk:
        assert desk.entry.text == ""


async def test_the_level_said_for_one_row_is_not_that_of_another(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Debt")
        await desk.keys("tab", "up")
        assert desk.prompt == "Problem 2 in Group One"


async def test_after_a_rewording_the_line_is_for_the_next_row(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty")
        await desk.keys(*"half", "ctrl+r")
        await desk.say(" of families")
        assert desk.entry.text == "half"
        await desk.keys(*" a word", "enter")
        assert desk.rows[1:] == ["1 Poverty of families", "2 half a word"]


async def test_a_participant_listed_is_known_as_a_speaker_without_the_colon(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f6")
        await desk.go("Participants")
        await desk.say("Ann Lee")
        await desk.keys("f1")
        await desk.say("Poverty", "?@Ann Lee what is it")
        assert desk.here == "question, Ann Lee: what is it"
