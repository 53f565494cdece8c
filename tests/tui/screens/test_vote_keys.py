"""What keys do in the views of the votes."""

from tests.tui.conftest import Start
from workshop.model import Ballot


async def test_one_key_takes_ballots_to_the_next_round_and_round_again(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Debt", "Values")
        await desk.keys("f2", "ctrl+n", "alt+o")
        assert desk.console.workshop.details.round == 1
        assert "one round" in desk.message
        await desk.say("1 2 3", "1")
        await desk.keys("ctrl+n", "alt+v", "alt+v", "ctrl+n", "ctrl+n")
        assert desk.console.workshop.details.round == 3
        for there in (1, 2, 3, 1):
            await desk.keys("alt+o")
            assert desk.console.workshop.details.round == there
        await desk.say("2")
        await desk.keys("alt+o")
        await desk.say("3")
        rounds = [ballot.round for ballot in desk.console.workshop.all_in("ballots", Ballot)]
        assert rounds == [1, 1, 1, 2]
