"""Keys in bursts, on every screen and in every dialog: none ends the console or fails, and the file has what is shown.

python -m tests.tui.bursts --cases 200
"""

import asyncio
import random
import shutil
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from unittest.mock import patch

from store.opening import read_workshop
from tests.faults.parts.seeds import try_seeds
from tests.faults.parts.table import Table
from tests.tui.conftest import Desk, pressed
from tui.app import PlenaryApp
from tui.terminal import crash
from tui.widgets.composer.composer import Composer

BURSTS, LONGEST = 60, 5
SAMPLE = Path("examples/lao-pdr-2013.json")
SIZES = ((80, 24), (60, 15), (120, 40), (30, 6))
TEXTS = ("1", "2", "0", "3 3", "word", "*", "?why", "@", "@UN", "%", "[x][y @UN]", "&do; who; 3 May", "+own", "yes")
LINE = ["enter", "enter", "escape", "up", "down", "left", "home", "end", "pageup", "pagedown", "tab", "shift+tab"]
LINE += ["backspace", "delete", "ctrl+w", "ctrl+u", "shift+up", "shift+down"]
NOT_HERE = {"ctrl+q", "f11", "alt+r", "ctrl+c", "super+c"}  # leave, start other programs, or do nothing


@dataclass
class Typist:
    """What a case did, by key."""

    acts: Counter[str] = field(default_factory=Counter)

    async def burst(self, desk: Desk, chance: random.Random) -> None:
        """Press some keys without waiting in between: those that do something on the screen in sight, and others."""
        active = desk.console.screen.active_bindings
        # What the line does with a key is tested on its own; here it is the keys of screens, dialogs and the console.
        names = [key for key in active if key not in NOT_HERE and not isinstance(active[key].node, Composer)]
        for _ in range(chance.randrange(1, LONGEST)):
            kind = chance.random()
            if kind < 0.2:
                keys: Sequence[str] = chance.choice(TEXTS)
            else:
                keys = [chance.choice(names if kind < 0.7 and names else LINE)]
                self.acts[keys[0]] += 1
            for key in keys:
                desk.console.post_message(pressed("space" if key == " " else key))
        await desk.keys()


async def case(seed: int, folder: Path) -> Typist:
    """Press the keys of a seed on a copy of the sample. Raises AssertionError where something goes wrong."""
    chance, typist = random.Random(seed), Typist()
    file = folder / "w.json"
    shutil.copy(SAMPLE, file)
    console = PlenaryApp(folder / "state", file=file, read_only=chance.random() < 0.1, library=None)
    with _defects() as defects:
        async with console.run_test(size=chance.choice(SIZES)) as pilot:
            desk = Desk(console, pilot)
            await desk.keys()
            for _ in range(BURSTS):
                await typist.burst(desk, chance)
                assert not defects, defects[0]
                assert console.is_running, "the console ended"
            shown = console.opened.live.workshop
            await console.action_leave()
    assert read_workshop(file).workshop.settled() == shown.settled(), "the file has something else than what was shown"
    return typist


@contextmanager
def _defects() -> Iterator[list[str]]:
    """Give the defects that the console went on over."""
    found: list[str] = []
    told = crash.not_done

    def not_done(state: Path) -> str:
        found.append(traceback.format_exc())
        return told(state)

    with patch.object(crash, "not_done", not_done):
        yield found


def lived(seed: int) -> Typist:
    """Live through the case of a seed. Raises AssertionError where something goes wrong, or the console ends."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            return asyncio.run(asyncio.wait_for(case(seed, Path(folder)), 120))
        except AssertionError:
            raise
        except Exception as error:
            raise AssertionError("".join(traceback.format_exception(error)[-6:])) from error


if __name__ == "__main__":
    sys.exit(try_seeds(__doc__, Table("keys in bursts"), lived, 100))
