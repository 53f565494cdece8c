from collections.abc import Callable, Iterable

import pytest
from rich.cells import cell_len
from textual import events, on
from textual._xterm_parser import XTermParser
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.geometry import Offset
from textual.message import Message
from textual.pilot import Pilot
from textual.screen import Screen

from tui.terminal.key_queue import KeyQueue
from tui.widgets.composer.composer import Composer, Entry, Mark
from tui.widgets.text import wrapping

LAO = "ປະຊາຊົນໃນເຂດຫ່າງໄກສອກຫຼີກບໍ່ສາມາດເຂົ້າເຖິງ "
SCREEN_KEYS = [f"ctrl+{letter}" for letter in "kzyfpgdtrnlebos"] + [f"f{number}" for number in range(1, 13)]
SCREEN_KEYS += ["alt+a", "shift+up", "shift+down", "ctrl+home", "ctrl+up"]


class Room(Screen[None]):
    """Another screen with an entry."""

    def compose(self) -> ComposeResult:
        yield Composer(id="room")


class Desk(App[None]):
    """A screen that records what it is given, as long as it accepts."""

    ENABLE_COMMAND_PALETTE = False
    CSS = "Screen { layers: base; } Composer { dock: bottom; } #other { dock: top; }"
    BINDINGS = [Binding(key, f"seen('{key}')") for key in [*SCREEN_KEYS, "ctrl+c"]]
    BINDINGS += [
        Binding("alt+t", "go_up"),
        Binding("alt+p", "push"),
        Binding("alt+x", "tear_down"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.gate = KeyQueue(self, super().on_event)
        self.accepts = True
        self.recorded: list[Entry] = []
        self.asked: list[Message] = []
        self.drafts: list[Entry] = []
        self.seen: list[tuple[str, str]] = []

    def compose(self) -> ComposeResult:
        yield Composer(id="other")
        yield Composer(prompt="Problem 4 in Group One", placeholder="What was said?", id="entry")

    async def on_event(self, event: events.Event) -> None:
        await self.gate.arrive(event)

    def on_mount(self) -> None:
        self.gate.close()
        self.entry.marks = [Mark("?", "question"), Mark("!", "comment")]
        self.entry.speakers = ["Mr Boll", "Ms Bolling"]
        self.entry.phrases = {"ht": "human trafficking"}
        self.entry.focus()

    @property
    def entry(self) -> Composer:
        return self.query_one("#entry", Composer)

    @on(Composer.Submitted)
    def record(self, event: Composer.Submitted) -> None:
        self.asked.append(event)
        if self.accepts:
            self.recorded.append(event.entry)
            self.entry.clear()

    @on(Composer.EmptyEntered)
    @on(Composer.Pasted)
    @on(Composer.LevelAsked)
    @on(Composer.MoveAsked)
    @on(Composer.Escaped)
    def keep(self, event: Message) -> None:
        self.asked.append(event)

    @on(Composer.Drafted)
    def draft(self, event: Composer.Drafted) -> None:
        self.drafts.append(event.entry)

    def action_seen(self, key: str) -> None:
        self.seen.append((key, self.entry.value.text))

    def action_go_up(self) -> None:
        self.query_one("#other").focus()

    def action_push(self) -> None:
        self.push_screen(Room())

    async def action_tear_down(self) -> None:
        self.query_one("#other").focus()
        await self.entry.remove()

    def terminal_sends(self, data: str) -> None:
        """Post the events that the terminal's bytes become, all at once."""
        for event in XTermParser().feed(data):
            self.post_message(event)


async def until(pilot: Pilot[None], holds: Callable[[], object]) -> None:
    for _ in range(400):
        if holds():
            return
        await pilot.pause()
    raise AssertionError("it never came about")


def lines_shown(composer: Composer) -> list[str]:
    return [composer.render_line(y).text.rstrip() for y in range(composer.size.height)]


async def test_typed_characters_of_every_width_and_kind_arrive() -> None:
    text = "[red] ນ້ຳ ក្រុម 👨\u200d👩\u200d👧 e\u0301 中\u2060\ufeff"
    text += "a\u200bb\u00a0c\u202fd\u3000e\u200df\u200cg\u00adh\u2009i"
    desk = Desk()
    async with desk.run_test() as pilot:
        desk.terminal_sends(text + "\r")
        await until(pilot, lambda: desk.recorded)
        assert desk.recorded == [Entry(text)]


async def test_a_burst_of_lines_is_recorded_line_by_line() -> None:
    lines = [f"problem {number} ນ້ຳ" for number in range(200)]
    desk = Desk()
    async with desk.run_test() as pilot:
        desk.terminal_sends("\r".join(lines) + "\r")
        await until(pilot, lambda: len(desk.recorded) == 200)
        assert [entry.text for entry in desk.recorded] == lines


async def test_a_burst_with_line_feeds_is_recorded_line_by_line() -> None:
    desk = Desk()
    async with desk.run_test() as pilot:
        desk.terminal_sends("one\ntwo\n")
        await until(pilot, lambda: len(desk.recorded) == 2)
        assert [entry.text for entry in desk.recorded] == ["one", "two"]


async def test_a_refused_entry_stays_and_can_be_typed_on() -> None:
    desk = Desk()
    desk.accepts = False
    async with desk.run_test() as pilot:
        desk.terminal_sends("one\r two")
        await until(pilot, lambda: desk.entry.value.text == "one two")
        assert [message.entry for message in desk.asked if isinstance(message, Composer.Submitted)] == [Entry("one")]


async def test_the_screens_keys_reach_it_in_the_order_typed() -> None:
    desk = Desk()
    async with desk.run_test() as pilot:
        for key in SCREEN_KEYS:
            desk.post_message(events.Key(key, None))
            desk.post_message(events.Key("a", "a"))
        await until(pilot, lambda: len(desk.entry.value.text) == len(SCREEN_KEYS))
        assert desk.seen == [(key, "a" * number) for number, key in enumerate(SCREEN_KEYS)]


@pytest.mark.parametrize(("key", "place"), [("alt+t", "#other"), ("alt+p", "#room"), ("alt+x", "#other")])
async def test_what_is_typed_after_the_focus_moved_goes_to_the_new_place(key: str, place: str) -> None:
    desk = Desk()
    async with desk.run_test() as pilot:
        old = desk.entry
        desk.terminal_sends("one\rtwo")
        desk.post_message(events.Key(key, None))
        desk.terminal_sends("three")
        await until(pilot, lambda: desk.screen.query(place) and desk.screen.query_one(place, Composer).value.text)
        await until(pilot, lambda: desk.screen.query_one(place, Composer).value.text == "three")
        assert desk.recorded == [Entry("one")]
        assert old.value.text == "two"


def asked_of(desk: Desk) -> list[object]:
    return [(type(message).__name__, *vars_of(message)) for message in desk.asked]


def vars_of(message: Message) -> Iterable[object]:
    fields = getattr(type(message), "__dataclass_fields__", {})
    return [getattr(message, name) for name in fields]


async def test_each_key_asks_the_screen() -> None:
    desk = Desk()
    async with desk.run_test() as pilot:
        await pilot.press("enter", "tab", "shift+tab", "up", "down", "pageup", "pagedown", "x", "escape")
        await until(pilot, lambda: len(desk.asked) == 8)
        assert asked_of(desk) == [
            ("EmptyEntered", Entry()),
            ("LevelAsked", 1),
            ("LevelAsked", -1),
            ("MoveAsked", -1, False),
            ("MoveAsked", 1, False),
            ("MoveAsked", -1, True),
            ("MoveAsked", 1, True),
            ("Escaped", Entry("x")),
        ]
        assert desk.entry.value == Entry("x")
        assert desk.focused is desk.entry


async def test_blanks_alone_are_not_recorded() -> None:
    desk = Desk()
    async with desk.run_test() as pilot:
        desk.terminal_sends("   \r")
        await until(pilot, lambda: desk.asked)
        assert asked_of(desk) == [("EmptyEntered", Entry("   "))]


async def test_mark_speaker_and_phrase_are_shown_in_words_and_recorded() -> None:
    desk = Desk()
    async with desk.run_test() as pilot:
        desk.terminal_sends("?@bo")
        await until(pilot, lambda: "Tab takes Mr Boll  Ms Bolling" in lines_shown(desk.entry)[0])
        assert lines_shown(desk.entry)[1] == "› @bo"
        desk.terminal_sends("\thow is ht")
        await until(pilot, lambda: "ht = human trafficking" in lines_shown(desk.entry)[0])
        desk.terminal_sends("\t ")
        await until(pilot, lambda: desk.entry.value.text.endswith(" "))
        assert lines_shown(desk.entry) == [
            "  Problem 4 in Group One · question · Mr Boll",
            "› how is human trafficking",
        ]
        desk.terminal_sends("\x7fht\r")
        await until(pilot, lambda: desk.recorded)
        assert desk.recorded == [Entry("how is human traffickinght", "?", "Mr Boll")]
        assert not any(isinstance(message, Composer.LevelAsked) for message in desk.asked)


async def test_enter_expands_a_phrase() -> None:
    desk = Desk()
    async with desk.run_test() as pilot:
        desk.terminal_sends("ht\r")
        await until(pilot, lambda: desk.recorded)
        assert desk.recorded == [Entry("human trafficking")]


async def test_a_paste_of_lines_is_handed_over_and_the_text_begun_stays() -> None:
    desk = Desk()
    async with desk.run_test() as pilot:
        desk.terminal_sends("half\x1b[200~- one\r\n\t- two\n\n- three\n\x1b[201~ typed")
        await until(pilot, lambda: desk.entry.value.text == "half typed")
        assert asked_of(desk) == [("Pasted", "- one\r\n\t- two\n\n- three\n")]


async def test_a_paste_of_one_line_is_text() -> None:
    desk = Desk()
    async with desk.run_test() as pilot:
        desk.post_message(events.Paste("? \x1b[31m\u200b ht \n"))
        await until(pilot, lambda: desk.entry.value.text)
        assert desk.entry.value == Entry("? \x1b[31m\u200b ht ")
        assert lines_shown(desk.entry)[1] == "› ? \u241b[31m\u200b ht"


async def test_the_entry_grows_to_six_lines_and_then_keeps_the_cursor_in_sight() -> None:
    desk = Desk()
    async with desk.run_test(size=(40, 24)) as pilot:
        heights = []
        for _ in range(9):
            desk.entry.load(Entry(desk.entry.value.text + "word " * 7))
            await pilot.pause()
            heights.append(desk.entry.size.height)
        assert heights == [2, 3, 4, 5, 6, 7, 7, 7, 7]
        desk.terminal_sends("end")
        await until(pilot, lambda: "end" in lines_shown(desk.entry)[-1])
        region = desk.entry.content_region
        typed = cell_len(lines_shown(desk.entry)[-1])
        assert desk.cursor_position == Offset(region.x + typed, region.bottom - 1)
        for _ in range(9):
            await pilot.press("up")
        assert lines_shown(desk.entry)[1].startswith("› word")
        assert desk.cursor_position.y == region.y + 1
        assert not desk.asked


async def test_up_and_down_keep_the_cell_and_leave_at_the_edges() -> None:
    desk = Desk()
    async with desk.run_test(size=(40, 24)) as pilot:
        desk.entry.load(Entry("a" * 33 + " bb " + "c" * 33))
        await pilot.pause()
        await pilot.press("left", "up", "up", "down", "down")
        await until(pilot, lambda: len(desk.asked) == 0)
        await pilot.press("x")
        assert desk.entry.value.text.endswith("xc")
        await pilot.press("down")
        await until(pilot, lambda: desk.asked)
        assert asked_of(desk) == [("MoveAsked", 1, False)]


async def test_the_terminals_cursor_counts_cells_not_code_points() -> None:
    desk = Desk()
    async with desk.run_test() as pilot:
        desk.terminal_sends("中ນ້ຳ")
        await until(pilot, lambda: len(desk.entry.value.text) == 4)
        region = desk.entry.content_region
        assert desk.cursor_position == Offset(region.x + 2 + 2 + cell_len("ນ້ຳ"), region.y + 1)


async def test_a_click_puts_the_cursor_there() -> None:
    desk = Desk()
    async with desk.run_test() as pilot:
        desk.entry.load(Entry("abc"))
        await pilot.pause()
        await pilot.click("#entry", offset=(1 + 2 + 1, 1))
        await pilot.press("x")
        assert desk.entry.value.text == "axbc"


async def test_copy_cut_paste_clear_and_bring_back() -> None:
    desk = Desk()
    async with desk.run_test() as pilot:
        await pilot.press(*"one two", "ctrl+shift+left", "ctrl+c")
        assert (desk.clipboard, desk.seen) == ("two", [])
        await pilot.press("ctrl+x", "home", "ctrl+v", "end", "ctrl+c")
        assert desk.entry.value.text == "twoone "
        await until(pilot, lambda: desk.seen)
        assert desk.seen == [("ctrl+c", "twoone ")]
        await pilot.press("ctrl+u")
        assert desk.entry.value == Entry()
        await pilot.press("ctrl+u")
        assert desk.entry.value == Entry("twoone ")


async def test_changes_are_reported_and_the_last_report_is_the_entry() -> None:
    desk = Desk()
    async with desk.run_test() as pilot:
        desk.terminal_sends("?abc")
        await until(pilot, lambda: desk.drafts and desk.drafts[-1] == Entry("abc", "?"))
        await pilot.press("left")
        count = len(desk.drafts)
        await pilot.press("enter")
        await until(pilot, lambda: len(desk.drafts) > count)
        assert desk.drafts[count:] == [Entry()]


async def test_a_key_in_a_long_text_reads_only_the_lines_near_it(monkeypatch: pytest.MonkeyPatch) -> None:
    reads: list[int] = []
    real = wrapping.line_end

    def counted(text: str, start: int, width: int) -> int:
        reads.append(start)
        return real(text, start, width)

    desk = Desk()
    async with desk.run_test() as pilot:
        desk.entry.load(Entry(LAO * 160))
        await pilot.pause()
        monkeypatch.setattr(wrapping, "line_end", counted)
        await pilot.press("ກ", "home", "up", "up", "x", "backspace")
        assert len(desk.entry.lines.spans) > 50
        assert 0 < len(reads) < 40


async def test_an_empty_entry_shows_where_it_goes_and_what_to_do() -> None:
    desk = Desk()
    async with desk.run_test():
        assert lines_shown(desk.entry) == ["  Problem 4 in Group One", "›  What was said?"]
