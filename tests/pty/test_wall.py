"""The typist's console and walls, each in a terminal of its own: what is recorded hangs there, nothing else does."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("needs a pseudo-terminal", allow_module_level=True)

from tests.pty.terminal import Terminal, key, plenary

FREEZE, BLANK, LIST = "\x1b,", "\x1b!", "\x1b8"


def in_band(wall: Terminal, text: str) -> bool:
    """Whether a line with this is reversed up to the edge of the terminal."""
    screen = wall.screen
    rows = [number for number, line in enumerate(screen.display) if text in line]
    return any(screen.buffer[row][screen.columns - 1].reverse for row in rows)


class Room:
    """A typist and the walls that she types for."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "w.json"
        self.env = {"PLENARY_STATE": str(folder / "state")}

    def typist(self) -> Terminal:
        return Terminal(plenary(str(self.file)), env=self.env)

    def wall(self, *words: str, size: tuple[int, int] = (80, 24)) -> Terminal:
        return Terminal(plenary("wall", str(self.file), *words), env=self.env, size=size)


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


def meanwhile(one: Terminal, *others: Terminal, until: Callable[[], object], what: str) -> None:
    """Wait for one, while the others write too."""

    def holds() -> object:
        for other in others:
            other.take_in()
        return until()

    one.wait(holds, what)


def hangs(wall: Terminal, typist: Terminal, *texts: str) -> None:
    """Wait until a wall shows all of these."""
    meanwhile(wall, typist, until=lambda: all(text in wall.text for text in texts), what=" and ".join(texts))


def hangs_not(wall: Terminal, typist: Terminal, text: str) -> None:
    meanwhile(wall, typist, until=lambda: text not in wall.text, what=f"no {text}")


def says(typist: Terminal, wall: Terminal, text: str) -> None:
    """Wait until the typist's title bar says it."""
    meanwhile(typist, wall, until=lambda: text in typist.top, what=text)


def test_what_is_recorded_hangs_there_and_nothing_else(room: Room) -> None:
    page = room.file.with_name("wall.html")
    with room.wall("--html", str(page)) as wall, room.typist() as typist:
        hangs(wall, typist, "Problems", "Nothing yet")
        typist.say("Poverty", "Few schools")
        hangs(wall, typist, "Poverty", "Few schools")
        says(typist, wall, "wall: F1 Group One, live")
        typist.press("up", "ctrl+r", "ctrl+u")
        typist.say("Poverty of families")
        hangs(wall, typist, "Poverty of families")
        typist.press("f7")
        typist.say("Caught for later")
        typist.press("end")
        typist.say("Thrown away")
        hangs(wall, typist, "Thrown away")
        typist.press("ctrl+d")
        hangs_not(wall, typist, "Thrown away")
        typist.send("Half a sentence")
        typist.shows("Half a sentence")
        typist.press("f3")
        typist.say("Skills of the police", "Small training budget")
        hangs(wall, typist, "Problem tree", "Skills of the police", "Small training budget")
        says(typist, wall, "wall: F3 tree 1, live")
        freezes_blanks_pins_and_begins_a_break(typist, wall)
        shown = wall.sent.decode("utf-8", "replace")
        assert [text for text in ("Half a", "Caught") if text in shown] == []
        meanwhile(
            wall, typist, until=lambda: "Small training budget" in page.read_text("utf-8"), what="it is on the page"
        )
        assert "Caught" not in page.read_text("utf-8")
        typist.leave()
        hangs(wall, typist, "no console runs here")
        wall.send("q")
        assert wall.ended() == 0


def freezes_blanks_pins_and_begins_a_break(typist: Terminal, wall: Terminal) -> None:
    typist.send(FREEZE)
    says(typist, wall, "F3 tree 1, frozen")
    hangs(wall, typist, "frozen")
    typist.say("Said behind its back")
    wall.send(" ")  # by a key at the wall
    hangs(wall, typist, "Said behind its back")
    says(typist, wall, "live")
    wall.send(" ")
    says(typist, wall, "frozen")
    typist.send(FREEZE)
    says(typist, wall, "live")
    typist.send(BLANK)
    says(typist, wall, "wall: blank")
    meanwhile(wall, typist, until=lambda: not wall.text.strip(), what="nothing at all")
    typist.send(BLANK)
    hangs(wall, typist, "Skills")
    typist.send(f"{LIST}pin\r")
    says(typist, wall, "F3 tree 1, pinned")
    typist.press("f4")
    typist.shows("[F4 Vision]")
    typist.send(f"{LIST}20\r")
    says(typist, wall, "wall: back at")
    hangs(wall, typist, "Back at")
    typist.send(f"{LIST}end\r")
    hangs(wall, typist, "Skills", "Problem tree")


def test_walls_come_and_go_and_are_killed_and_the_typist_goes_on(room: Room) -> None:
    with room.typist() as typist:
        typist.say("Poverty")
        typist.shows("Problem 2 in")
        typist.send(BLANK)
        meanwhile(typist, until=lambda: "No wall hangs" in " ".join(typist.text.split()), what="that there is none")
        few = {**room.env, "TERM": "linux", "COLORTERM": "", "NO_COLOR": "1"}
        plain = Terminal(plenary("wall", str(room.file)), env=few, size=(40, 10))
        with room.wall() as one, room.wall("--bright") as two, plain as three:
            for wall in (one, two, three):
                hangs(wall, typist, "Poverty")
            says(typist, one, "3 walls")
            os.kill(two.process.pid, signal.SIGKILL)
            says(typist, one, "2 walls")
            typist.say("Debt")
            hangs(one, typist, "Debt")
            hangs(three, typist, "Debt")
            meanwhile(three, typist, until=lambda: in_band(three, "Debt"), what="it is in hand")
            assert b"38;" not in three.sent
            three.send("q")
            assert three.ended() == 0
            says(typist, one, "wall: F1")
            typist.kill()
            hangs(one, one, "no console runs here", "Debt")
            with room.typist() as again:
                again.shows("Debt")
                again.say("Said after the kill")
                hangs(one, again, "Said after the kill")
                room.file.write_bytes(b"{ damaged")
                again.say("Said while it was damaged")
                hangs(one, again, "Said while it was damaged")
                again.leave()
            one.process.terminate()
            assert one.ended() == 0
        folder = Path(room.env["PLENARY_STATE"]) / "walls"
        assert [file.name for file in folder.rglob("*") if file.is_file()] == []


def test_what_is_not_there_is_told_in_a_sentence(tmp_path: Path) -> None:
    env = {"PLENARY_STATE": str(tmp_path / "state")}
    for words, told in (
        ((str(tmp_path),), "is a folder"),
        ((str(tmp_path / "gone" / "w.json"),), "there is no folder"),
    ):
        with Terminal(plenary("wall", *words), env=env) as wall:
            assert wall.ended() == 2
            assert told.replace(" ", "") in "".join(wall.text.split())  # it breaks anywhere


def test_keys_are_named_as_the_card_has_them() -> None:
    assert (key("alt+,"), key("alt+!"), key("alt+8")) == (FREEZE, BLANK, LIST)
