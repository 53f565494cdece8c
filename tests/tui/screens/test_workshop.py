"""The workshop's own screen, the library, and what the keys list says."""

import re
from pathlib import Path

from tests.tui.conftest import Desk, Start
from tui.screens.base.row_keys import RowKey, heading, record_row
from tui.screens.library.screen import LibraryScreen
from tui.screens.workshop import texts as page_texts
from tui.widgets.key_bar import KeyBar
from tui.widgets.message_line import MessageLine
from tui.widgets.size_notice import SizeNotice
from wall.rules import Rules, rules
from workshop import texts
from workshop.kinds import CHAPTERS
from workshop.minutes import chapters
from workshop.model import Acronym, AgendaItem, Group, Person, Photograph, Phrase, Record, Remark


def go_to(desk: Desk, key: RowKey) -> None:
    assert desk.recording.rows.move_cursor(key)


def field(name: str) -> RowKey:
    return RowKey("field", "", name)


async def test_fields_are_filled_in_one_after_the_other(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f6", "down")
        await desk.say("Strategic Visioning", "Lao PDR", "Vientiane", "9-10 April 2013", "5")
        details = desk.console.workshop.details
        assert (details.title, details.country, details.place) == ("Strategic Visioning", "Lao PDR", "Vientiane")
        assert (details.dates, details.horizon) == ("9-10 April 2013", "5")
        await desk.keys("f1")
        assert "Strategic Visioning · Lao PDR" in desk.console.export_screenshot().replace("&#160;", " ")


async def test_rules_of_the_vote_refuse_what_they_cannot_be(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f6")
        go_to(desk, field("dots"))
        await desk.say("many")
        assert desk.message == texts.not_dots("many")
        assert desk.console.workshop.details.dots == 3
        await desk.keys("ctrl+u")
        await desk.say("5", "no")
        assert desk.console.workshop.details.dots == 5
        assert desk.console.workshop.details.stacking is False


async def test_people_remarks_groups_and_codes_go_under_their_headings(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f6")
        for section, line in [
            ("panel", "Mr Geoff Manthey, facilitator"),
            ("people", "? Embassies, US Embassy"),
            ("people", "12 Government ministries"),
            ("groups", "Group One; police and ministries"),
            ("opening", "@Mr Geoff Manthey:welcomes all"),
            ("phrases", "ht = human trafficking"),
        ]:
            go_to(desk, heading("", section))
            await desk.say(line)
        workshop = desk.console.workshop
        people = [(p.name, p.role, p.sector, p.count, p.panel) for p in workshop.all_in("people", Person)]
        assert ("Mr Geoff Manthey", "facilitator", "", 1, True) in people
        assert ("", "", "Embassies", None, False) in people
        assert ("", "", "Government ministries", 12, False) in people
        assert [(g.name, g.members) for g in workshop.every(Group)] == [("Group One", "police and ministries")]
        assert [(r.kind, r.speaker, r.text) for r in workshop.every(Remark)] == [
            ("opening", "Mr Geoff Manthey", "welcomes all")
        ]
        assert [(p.code, p.text) for p in workshop.every(Phrase)] == [("ht", "human trafficking")]
        await desk.keys("f1")
        await desk.keys(*"ht is a crime", "enter")
        assert "human trafficking is a crime" in [r.statement_text for r in desk.console.workshop.records.values()]


async def test_an_item_of_the_agenda_begins_and_ends_with_a_key(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f6")
        for section, line in [
            ("agenda", "09:00-10:30 Opening; Ms Lee"),
            ("acronyms", "GMS = Greater Mekong Subregion"),
            ("photographs", "wall.jpg; What hung on the wall; 1"),
        ]:
            go_to(desk, heading("", section))
            await desk.say(line)
        workshop = desk.console.workshop
        assert [(a.short, a.text) for a in workshop.every(Acronym)] == [("GMS", "Greater Mekong Subregion")]
        assert [(p.path, p.place) for p in workshop.every(Photograph)] == [("wall.jpg", "problems")]
        await desk.keys("alt+colon")
        assert desk.message == str(page_texts.NO_ITEM)
        go_to(desk, record_row(next(workshop.every(AgendaItem)).id))
        await desk.keys("alt+colon", "alt+colon")
        item = next(desk.console.workshop.every(AgendaItem))
        assert re.fullmatch(r"\d\d:\d\d", item.began)
        assert re.fullmatch(r"\d\d:\d\d", item.ended)
        assert any(f"really {item.began}–{item.ended}" in row for row in desk.rows)
        await desk.keys("alt+colon")
        assert desk.message == texts.HAS_ENDED
        await desk.keys("ctrl+r")
        assert desk.entry.text == f"09:00-10:30 Opening; Ms Lee; {item.began}-{item.ended}"


async def test_chapters_of_the_report_are_moved_and_left_out(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f6")
        go_to(desk, RowKey("chapter", "", "votes"))
        await desk.keys("alt+up")
        assert chapters.chosen(desk.console.workshop)[3:5] == ["votes", "problems"]
        assert desk.here.startswith("4. Session 2: Votes")
        assert desk.prompt == str(page_texts.CHAPTER_KEYS)
        await desk.keys("ctrl+d")
        assert "votes" not in chapters.chosen(desk.console.workshop)
        assert "left out" in desk.here
        await desk.keys("ctrl+d")
        assert chapters.chosen(desk.console.workshop) == [*CHAPTERS]
        await desk.keys("ctrl+z", "ctrl+z", "ctrl+z")
        assert desk.console.workshop.details.chapters == ()


async def test_the_library_starts_and_opens_workshops(start: Start, tmp_path: Path) -> None:
    async with start(library=True) as desk:
        assert isinstance(desk.console.screen, LibraryScreen)
        await desk.say("Workshop in Vientiane")
        await desk.wait(lambda: not isinstance(desk.console.screen, LibraryScreen), "the workshop is open")
        assert desk.console.workshop.details.title == "Workshop in Vientiane"
        await desk.say("Poverty")
    assert (tmp_path / "workshop-in-vientiane.json").exists()
    (tmp_path / "broken.json").write_text("no json", encoding="utf-8")
    async with start(library=True) as desk:
        await desk.wait(lambda: "workshop-in-vientiane.json" in desk.prompt, "which file Enter opens")
        assert "Read-only" in desk.console.screen.query_one(KeyBar).render().plain
        await desk.keys("x")
        assert "new workshop" in desk.prompt
        assert "“x”" in desk.prompt
        await desk.keys("backspace", "enter")
        await desk.wait(lambda: not isinstance(desk.console.screen, LibraryScreen), "the last used comes first")
        assert [r.statement_text for r in desk.console.workshop.records.values() if r.id.startswith("problem")] == [
            "Poverty"
        ]


async def test_every_key_has_a_name_and_is_listed_and_runs_from_the_list(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty")
        await desk.keys("f9", *"cross", "enter", "enter")
        await desk.wait(lambda: any(getattr(r, "cross_cutting", False) for r in desk.console.workshop.records.values()))


async def test_enter_alone_goes_past_a_row_and_a_field_can_be_emptied(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f6", "down", "enter", "enter")
        await desk.say("Vientiane")
        assert desk.console.workshop.details.place == "Vientiane"
        go_to(desk, field("place"))
        await desk.keys("ctrl+r", "ctrl+u", "enter")
        assert desk.console.workshop.details.place == ""


async def test_deleting_empties_a_field_and_nothing_that_must_say_something(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f6", "down", "down")
        await desk.say("Lao PDR")
        go_to(desk, field("country"))
        await desk.keys("ctrl+d")
        assert desk.console.workshop.details.country == ""
        assert "Country is empty now" in desk.message
        await desk.keys("ctrl+d")
        assert "empty already" in desk.message
        await desk.keys("ctrl+z")
        assert desk.console.workshop.details.country == "Lao PDR"
        go_to(desk, field("dots"))
        await desk.keys("ctrl+d")
        assert "number from 1 to 99" in desk.message
        go_to(desk, heading("", "people"))
        await desk.keys("ctrl+d")
        assert desk.message.startswith("A heading stays")


async def test_how_the_report_names_people_is_set_here(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f6")
        go_to(desk, field("names"))
        names = ("full", "group", "none")
        await desk.wait(lambda: all(name in desk.prompt for name in names), "what can be typed")
        await desk.say("nobody")
        assert desk.message == texts.NAMES
        await desk.keys("ctrl+u")
        await desk.say("Group")
        assert desk.console.workshop.details.names == "group"


async def test_what_hangs_on_the_wall_is_set_here(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f6")
        go_to(desk, field("wall_names"))
        await desk.wait(lambda: all(name in desk.prompt for name in ("report", "group", "none")), "what can be typed")
        await desk.say("None")
        await desk.say("perhaps")
        assert desk.message == texts.WALL["wall_dots"]
        await desk.keys("ctrl+u")
        await desk.say("always", "no", "yes")
        assert rules(desk.console.workshop) == Rules("none", "always", said=False, parked=True)
        go_to(desk, field("wall_dots"))
        await desk.keys("ctrl+d")
        assert desk.message.startswith("Dots of each item always has a value")


async def test_the_library_says_when_the_terminal_is_small(start: Start) -> None:
    async with start(library=True, size=(70, 20)) as desk:
        await desk.wait(lambda: desk.console.screen.query_one(SizeNotice).display, "the notice")
        assert "70x20 is less than 80x24" in desk.console.screen.query_one(SizeNotice).render().plain
    async with start(library=True) as desk:
        await desk.pilot.pause()
        assert not desk.console.screen.query_one(SizeNotice).display


async def test_the_library_offers_what_there_is_before_a_workshop_and_answers_in_its_line(start: Start) -> None:
    async with start(library=True, size=(120, 30)) as desk:
        await desk.pilot.pause()
        shown = desk.console.screen.query_one(KeyBar).render().plain
        assert "Read-only" not in shown  # there is nothing to open yet
        assert "title of a new workshop" in desk.prompt
        assert "Keys" in shown
        assert "Undo" not in shown
        assert "Catch" not in shown
        await desk.keys("ctrl+t")
        assert isinstance(desk.console.screen, LibraryScreen)
        assert desk.console.screen.query_one(MessageLine).sentence.startswith("Ctrl+T does nothing on this screen")
        assert desk.console.screen.query_one(KeyBar).region.y == 29


async def test_a_list_answers_in_a_line_of_its_own(start: Start) -> None:
    async with start() as desk:
        await desk.keys("ctrl+f", "ctrl+z")
        assert "Esc goes back" in desk.console.screen.query_one(MessageLine).sentence


async def test_a_person_deleted_while_being_reworded_is_said_and_what_was_typed_stays(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f6")
        go_to(desk, heading("", "people"))
        await desk.say("Ms Boll")
        person = desk.cursor
        await desk.keys("ctrl+r")
        desk.console.do("Delete", lambda w: w.drop([person]))
        await desk.say(", UNIAP")
        assert desk.message == texts.missing(Record)
        assert desk.entry.text == "Ms Boll, UNIAP"


async def test_a_person_goes_in_after_the_one_under_the_cursor(start: Start) -> None:
    async with start(size=(80, 40)) as desk:
        await desk.keys("f6")
        await desk.go("Participants")
        await desk.say("Ann", "Cid")
        await desk.go("Ann")
        await desk.say("Bob")
        assert desk.here == "Bob"
        assert [row for row in desk.rows if row in ("Ann", "Bob", "Cid")] == ["Ann", "Bob", "Cid"]
        assert [person.name for person in desk.console.workshop.all_in("people", Person)] == ["Ann", "Bob", "Cid"]


async def test_enter_alone_leaves_what_a_field_says(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f6")
        await desk.go("Country")
        await desk.say("Lao PDR")
        await desk.go("Country")
        await desk.keys("enter")
        await desk.say("Vientiane")
        assert (desk.console.workshop.details.country, desk.console.workshop.details.place) == ("Lao PDR", "Vientiane")


async def test_a_sector_much_like_another_is_asked_about_once(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f6")
        go_to(desk, heading("", "people"))
        await desk.say("Ann Boll, MLSW, Ministries")
        assert "is new" not in desk.message
        await desk.say("Bea Chan, MoH, Ministres")
        assert "“Ministres” is new. Is it “Ministries”? Ctrl+R on the row changes it." in desk.message
        await desk.say("Cam Dao, MoE, Ministres")
        assert "is new" not in desk.message
        assert [p.sector for p in desk.console.workshop.every(Person)] == ["Ministries", "Ministres", "Ministres"]
