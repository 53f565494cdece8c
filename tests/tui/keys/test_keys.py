"""One letter, one sense; and what a machine's own file of keys may say."""

import json
from pathlib import Path

import pytest
from textual.keys import _character_to_key, key_to_character

from tests.tui.conftest import Start
from tui.cli.main import run
from tui.keys import declared, keymap, senses
from tui.keys.declared import commands_by_key, second_senses, table
from tui.widgets.key import key, key_name

GUIDE = (Path(__file__).parents[3] / "docs" / "guide.md").read_text(encoding="utf-8")


def test_one_letter_has_one_sense() -> None:
    assert second_senses() == {}


def test_a_second_sense_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    park = declared.Place("Here", ("tree",), [key("ctrl+k", "tree.burn", "Burn", "Burn the tree")])
    monkeypatch.setattr(declared, "PLACES", (*declared.PLACES, park))
    assert second_senses() == {"ctrl+k": {"tree.burn"}}


def test_the_senses_name_no_command_that_the_key_does_not_run() -> None:
    found = commands_by_key()
    assert {k for k, sense in senses.SENSES.items() if set(sense.commands) - found.get(k, set())} == set()


def test_the_table_of_the_guide_is_that_of_the_program() -> None:
    assert "\n".join(table()) in GUIDE


def test_commands_that_decide_something_are_told_with_what_guards_them() -> None:
    assert set(senses.CONSEQUENCES) <= set(declared.named())
    for command, guard in senses.CONSEQUENCES.items():
        assert f"| `{command}` | {guard} |" in GUIDE


def test_keys_that_end_a_round_or_a_ballot_are_no_letters() -> None:
    """They ask nothing and sit where the typist's hands are, so no letter beside theirs may be pressed instead."""
    for command in ("votes.spoil", "votes.round", "votes.revote"):
        _, binding = declared.named()[command]
        assert not any(key.rpartition("+")[2].isalpha() and len(key.rpartition("+")[2]) == 1
                       for key in declared.keys_of(binding))  # fmt: skip


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Ctrl+B", "ctrl+b"),
        ("alt + up", "alt+up"),
        ("F8", "f8"),
        ("Alt+@", "alt+at"),
        ("Alt++", "alt+plus"),
        ("alt+full_stop", "alt+full_stop"),
        ("Shift+Ctrl+F2", "ctrl+shift+f2"),
        ("Esc", "escape"),
        ("Page Up", "pageup"),
        ("+", "plus"),
        ("Alt+Hm", ""),
        ("", ""),
        ("Ctrl+", ""),
        ("ctrl+ctrl+b", ""),
    ],
)
def test_keys_are_read_as_people_write_them(written: str, key: str) -> None:
    assert keymap.key_of(written) == key


@pytest.mark.parametrize(
    ("wanted", "used", "told"),
    [
        ({"votes.adopt": "Alt+&"}, {"votes.adopt": "alt+ampersand"}, ""),
        ({"row.park": "ctrl+l, alt+&"}, {"row.park": "ctrl+l,alt+ampersand"}, ""),
        ({"votes.adpot": "Alt+&"}, {}, "did you mean votes.adopt?"),
        ({"votes.adopt": "Alt+Hm"}, {}, "“Alt+Hm” for votes.adopt is no key"),
        ({"votes.adopt": "b"}, {}, "B for votes.adopt is a key of the line"),
        ({"votes.adopt": "Ctrl+W"}, {}, "Ctrl+W for votes.adopt is a key of the line"),
        ({"votes.adopt": "Ctrl+R"}, {}, "Ctrl+R for votes.adopt is the key of row.reword on the same page"),
        ({"votes.adopt": "Alt+J"}, {"votes.adopt": "alt+j"}, ""),  # of trees and maps alone
        ({"look.dark": "Alt+L", "look.light": "Alt+D"}, {"look.dark": "alt+l", "look.light": "alt+d"}, ""),
        ({"look.dark": "Alt+L", "look.light": "x"}, {}, "Alt+L for look.dark is the key of look.light"),
    ],
)
def test_what_can_be_used_of_a_file_of_keys(wanted: dict[str, str], used: dict[str, str], told: str) -> None:
    found, faults = keymap.usable(wanted)
    assert found == used
    assert told in " ".join(faults)
    assert bool(told) == bool(faults)


def test_the_command_prints_the_keys_in_force(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PLENARY_STATE", str(tmp_path))
    assert run(["keys"]) == 0
    assert "  Ctrl+B " in capsys.readouterr().out
    (tmp_path / "keys.json").write_text(json.dumps({"votes.adopt": "Alt+&", "nothing": "F5"}), encoding="utf-8")
    assert run(["keys"]) == 1
    printed = capsys.readouterr()
    assert "  Alt+& " in printed.out
    assert "there is no command “nothing”" in printed.err


async def test_a_key_of_this_machine_works_and_a_wrong_one_is_told(start: Start, tmp_path: Path) -> None:
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / "keys.json").write_text(json.dumps({"problems.group": "Alt+&", "row.go": "Ctrl+R"}))
    async with start() as desk:
        assert "Ctrl+R for row.go is the key of row.reword on the same page" in desk.message
        await desk.say("Poverty")
        await desk.keys("alt+ampersand")
        await desk.say("Debt")
        assert "Group Two" in desk.shown


def test_a_key_is_named_by_the_character_that_textual_knows_it_by() -> None:
    names = [_character_to_key(character) for character in map(chr, range(0x21, 0x7F))]
    known = {name: character.upper() for name in names if (character := key_to_character(name))}
    assert len(known) > 80
    assert {name: key_name(name) for name in known} == known
    assert key_name("alt+left_parenthesis") == "Alt+("
