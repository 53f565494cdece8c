"""Keys beyond an item's text, kind by kind, while a made workshop is typed: python -m benchmarks.hands.

Counts, no times. What is typed goes through the console's own keys; the text of an item costs nothing, and everything
else does: Enter, signs, Tab, what tells a name apart, the keys that lead to where it goes. Each kind is looked for in
the workshop afterwards, so that no key is saved by recording something else.
"""

import asyncio
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from textual import events

from tests.tui.conftest import Desk
from tui.app import PlenaryApp
from tui.screens.base.row_keys import heading
from tui.widgets.composer.composer import Composer
from workshop import problems
from workshop.document import Workshop
from workshop.kinds import ResultKind
from workshop.model import Ballot, Comment, Node, Person, Priority, Problem, Result, Theme, Vision
from workshop.statements import tree

GOALS = {  # keys beyond the text, each; what tells a name apart comes on top where one is typed
    "ballot": 1.0,
    "problem": 1.3,
    "sub-point": 1.3,
    "comment": 2.0,
    "comment with a known speaker": 3.0,
    "theme, a problem": 2.0,
    "cause": 1.3,
    "effect": 1.3,
    "link to a cause": 4.0,
    "change": 1.3,
    "change under a change": 1.3,
    "intervention": 1.3,
    "vision": 3.0,
    "statement of several lines pasted": 2.0,
}
SPEAKERS = ("Mr Boll", "Ms Vong", "Dr Sengdara")


class Typist:
    """Types items, and counts by kind what they cost beyond their text."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.items: Counter[str] = Counter()
        self.keys: Counter[str] = Counter()
        self.names: Counter[str] = Counter()  # of the keys, those of a name's beginning

    async def press(self, kind: str, *keys: str) -> None:
        """Press keys for items of a kind."""
        self.keys[kind] += len(keys)
        await self.desk.keys(*keys)

    async def say(self, kind: str, text: str, *before: str, name: str = "", after: tuple[str, ...] = ()) -> None:
        """Type an item: keys, a name's beginning, more keys, the text, Enter."""
        self.items[kind] += 1
        self.names[kind] += len(name)
        await self.press(kind, *before, *name, *after)
        self.desk.console.screen.query_one(Composer).type(text)
        await self.press(kind, "enter")

    async def paste(self, kind: str, text: str, *after: str) -> None:
        """Paste an item with one key, and press others."""
        self.items[kind] += 1
        self.keys[kind] += 1
        self.desk.console.screen.query_one(Composer).post_message(events.Paste(text))
        await self.desk.keys()
        await self.press(kind, *after)


async def list_problems(typist: Typist) -> None:
    """Three groups, with sub-points and talk, as they report."""
    desk = typist.desk
    await desk.keys("f6")
    desk.recording.rows.move_cursor(heading("", "people"))
    for name in SPEAKERS:
        await desk.say(name)
    await desk.keys("f1")
    for group in range(3):
        if group:
            await typist.press("problem", "ctrl+n")
        for number in range(8):
            out = ("shift+tab",) if number == 5 else ()
            await typist.say("problem", f"problem {group}.{number}", *out)
            if number == 4:
                for place in range(4):
                    await typist.say("sub-point", f"sub-point {place}", *(["tab"] * (place == 0)))
        await typist.say("comment", f"nobody counts {group}", ":")
        await typist.say("comment", f"nor asks {group}")
        for name, text in (("b", "so it is"), ("v", "not with us"), ("s", "we shall look")):
            await typist.say("comment with a known speaker", text, ":", name=name, after=("tab",))
    await typist.press("problem", "ctrl+end")
    lines = "A statement that somebody has\nwritten down in several lines,\nas in an e-mail"
    await typist.paste("statement of several lines pasted", lines, "alt+equals_sign")


async def vote(typist: Typist) -> None:
    """Themes of three problems each, then ballots, then what is adopted."""
    desk = typist.desk
    await desk.keys("f2")
    for number in range(3):
        await typist.press("theme, a problem", "space", "space", "space")
        typist.items["theme, a problem"] += 3
        desk.console.screen.query_one(Composer).type(f"theme {number}")
        await typist.press("theme, a problem", "enter")
    await desk.keys("f2")
    for number in range(1, 21):
        await typist.say("ballot", f"{number % 9 + 1} 2 3")
    await desk.keys("f2", "ctrl+b")


async def grow(typist: Typist) -> None:
    """A tree of effects and causes, a vision, a map."""
    desk = typist.desk
    await desk.keys("f3")
    for number in range(6):
        await typist.say("cause", f"cause {number}")
    await typist.press("cause", "tab")
    for number in range(3):
        await typist.say("cause", f"deeper {number}")
    await typist.press("effect", "home")
    for number in range(8):
        await typist.say("effect", f"effect {number}", *(["tab"] * (number == 7)))
    await desk.keys("f4")
    for name in ("b", "v"):
        await typist.say("vision", f"wording of {name}", "@", name=name, after=("tab",))
    await desk.keys("f5", "down", "down", "down", "down")
    for number in range(3):
        await typist.say("change", f"change {number}")
        typist.items["link to a cause"] += 1
        await typist.press("link to a cause", "alt+j", *("2", "4", "61")[number], "enter")
    for number in range(3):
        before = (*f"c{number + 1}", "enter", "tab", *(["alt+t"] * (number == 0)))
        typist.keys["change under a change"] -= len(f"c{number + 1}") + 1  # the way there is the same for any kind
        await typist.say("change under a change", f"under {number}.0", *before)
        for place in range(1, 4):
            await typist.say("change under a change", f"under {number}.{place}")
    await desk.keys("home")
    for number in range(3):
        await typist.say("intervention", f"intervention {number}", "alt+full_stop")
        for place in range(3):
            await typist.say("intervention", f"and {number}.{place}")


def found(workshop: Workshop) -> dict[str, int]:
    """Return how many items of each kind are where they were meant."""
    priority = next(workshop.every(Priority)).id
    trunk = tree.trunks(workshop, priority)[0]
    tops = {p.id for p in problems.listed(workshop)}
    pasted = sum("several lines" in p.text for p in workshop.every(Problem))
    nodes = [n for n in workshop.every(Node) if n.id != trunk]
    named = [c for c in workshop.every(Comment) if c.speaker]

    def results(kind: ResultKind, *, under: bool) -> int:
        entries = (r for r in workshop.every(Result) if r.kind == kind)
        return sum((workshop.get(Result, r.parent) is not None) == under for r in entries)

    return {
        "ballot": _count(workshop.every(Ballot)),
        "problem": len(tops) - pasted,
        "sub-point": sum(p.id not in tops for p in workshop.every(Problem)),
        "comment": _count(c for c in workshop.every(Comment) if not c.speaker),
        "comment with a known speaker": sum(c.speaker in SPEAKERS for c in named),
        "theme, a problem": sum(bool(p.theme) for p in workshop.every(Problem)) * (_count(workshop.every(Theme)) == 3),
        "cause": sum(tree.side_of(workshop, n.id) == "cause" for n in nodes),
        "effect": sum(tree.side_of(workshop, n.id) == "effect" for n in nodes),
        "link to a cause": sum(len(r.answers) for r in workshop.every(Result)),
        "change": results("change", under=False),
        "change under a change": results("change", under=True),
        "intervention": results("intervention", under=True),
        "vision": sum(v.proposer in SPEAKERS for v in workshop.every(Vision)),
        "statement of several lines pasted": pasted,
    }


def _count(records: Iterable[object]) -> int:
    return sum(1 for _ in records)


async def type_workshop(path: Path) -> Typist:
    """Type the workshop into a file, and return what its keys were."""
    console = PlenaryApp(path / "state", file=path / "made.json", read_only=False)
    async with console.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        typist = Typist(Desk(console, pilot))
        await list_problems(typist)
        await vote(typist)
        await grow(typist)
        assert _count(console.workshop.every(Person)) == len(SPEAKERS)
        there = found(console.workshop)
        assert there == dict(typist.items), (there, dict(typist.items))
        await console.action_leave()
    return typist


def table(typist: Typist) -> str:
    """Return the keys beyond the text as a Markdown table, with the goals."""
    rows = ["| kind | items | keys beyond the text | each | of a name | goal | |", "|---|---:|---:|---:|---:|---:|---|"]
    for kind, goal in GOALS.items():
        items, keys, names = typist.items[kind], typist.keys[kind], typist.names[kind]
        each, name = keys / items, names / items
        met = "met" if round(each - name, 1) <= goal else "MISSED"
        rows.append(f"| {kind} | {items} | {keys} | {each:.2f} | {name:.1f} | {goal:.1f} | {met} |")
    return "\n".join(rows)


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        print(table(asyncio.run(type_workshop(Path(folder)))))


if __name__ == "__main__":
    main()
