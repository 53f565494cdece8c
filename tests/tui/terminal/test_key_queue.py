"""Keys that follow at once go where they would go if the typist had waited."""

from tests.tui.conftest import Start, pressed
from tui.screens.base.picker import PickScreen
from workshop import problems


async def test_letters_right_after_a_key_that_opens_a_list_are_typed_into_it_in_their_order(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Debt")
        await desk.keys("ctrl+f", *"pover")
        screen = desk.console.screen
        assert isinstance(screen, PickScreen)
        assert desk.entry.text == "pover"


async def test_a_closing_gate_that_is_closed_again_lets_nothing_in_too_early(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Debt")
        for key in ("up", "ctrl+r", "ctrl+u", *"Hunger", "enter"):
            desk.console.post_message(pressed(key))
            desk.console.gate.close()
        await desk.keys("end")
        assert [p.text for p in problems.listed(desk.console.workshop)] == ["Hunger", "Debt"]


async def test_keys_go_on_while_the_terminal_says_that_it_is_not_looked_at(start: Start) -> None:
    async with start() as desk:
        desk.console.app_focus = False
        await desk.keys(*"Debt", "enter")
        assert [p.text for p in problems.listed(desk.console.workshop)] == ["Debt"]
