"""Other keys for commands, as this machine's `keys.json` has them: what can be used, and what is said of the rest.

The file holds keys by the id of their command: `{"votes.adopt": "f8", "row.park": "ctrl+l, alt+&"}`. Keys may be
written as anywhere in Plenary, or as Textual names them.
"""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from textual.keys import KEY_NAME_REPLACEMENTS, _character_to_key

from tui.keys import texts
from tui.settings import Settings
from tui.widgets.text.keys import key_name

if TYPE_CHECKING:
    from tui.keys.declared import Place

FILE = "keys.json"
_HELD = ("ctrl", "alt", "shift")
_OTHER_NAMES = {"esc": "escape", "pgup": "pageup", "pgdn": "pagedown", "return": "enter", "del": "delete"}
_NAMED = frozenset({
    "escape", "enter", "tab", "space", "backspace", "delete", "insert", "home", "end", "pageup", "pagedown",
    "up", "down", "left", "right", *(f"f{number}" for number in range(1, 25)),
})  # fmt: skip


def in_force(state: Path) -> tuple[dict[str, str], list[str]]:
    """Return the keys of this machine by command, and a sentence for each thing that cannot be used."""
    file = Settings(state / FILE)
    told = [file.fault] if file.fault else []
    if not file.all():
        return {}, told
    used, faults = usable(file.all())  # every screen is imported for this, so only where there is such a file
    return used, [*told, *(texts.not_used(state / FILE, fault) for fault in faults)]


def usable(wanted: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
    """Return what of the wanted keys can be used, by command, and why the rest cannot."""
    from tui.keys import declared

    known = declared.named()
    taken: dict[str, list[str]] = {}
    faults: list[str] = []
    for command, written in wanted.items():
        if command not in known:
            near = get_close_matches(command, known, 1)
            faults.append(texts.no_such_command(command, near[0] if near else ""))
            continue
        keys = [key_of(each) for each in _apart(written)]
        if not keys or "" in keys:
            faults.append(texts.no_such_key(command, written))
        elif reserved := next((key for key in keys if _types(key) or key in declared.LINE_KEYS), ""):
            faults.append(texts.key_of_the_line(command, key_name(reserved)))
        else:
            taken[command] = keys
    while clash := _clash(taken, known):
        command, key, other = clash
        faults.append(texts.clash(command, key_name(key), other))
        del taken[command]
    return {command: ",".join(keys) for command, keys in taken.items()}, faults


def key_of(written: str) -> str:
    """Return a key as Textual names it; empty where that is no key."""
    text = written.strip().casefold().replace(" ", "")
    head, plus, last = text.rpartition("+")
    if text == "+" or text.endswith("++"):  # the sign itself, as in Alt++
        head, last = text[:-2], "+"
    held = [part for part in head.split("+") if part] if plus or last == "+" else []
    if not set(held) <= {*_HELD} or len(held) > len({*held}):
        return ""
    last = _OTHER_NAMES.get(last, last)
    if len(last) == 1 and last.isprintable() and not last.isspace():
        last = _character_to_key(last)
    elif last not in _NAMED and last not in KEY_NAME_REPLACEMENTS.values() and len(key_name(last)) != 1:
        return ""
    return "+".join([*(part for part in _HELD if part in held), last])


def _apart(written: str) -> list[str]:
    """Return the keys of a list with commas between; a comma may be a key itself."""
    return [part for part in written.replace("+,", "+comma").split(",") if part.strip()]


def _types(key: str) -> bool:
    """Return whether a key types something, so that no command can have it."""
    *held, last = key.split("+")
    return not {"ctrl", "alt"} & {*held} and last not in _NAMED - {"space"}


def _clash(
    taken: Mapping[str, Iterable[str]], known: Mapping[str, "tuple[Place, object]"]
) -> tuple[str, str, str] | None:
    """Return a command with a new key that another one has on the same page: the command, the key, the other."""
    for command, keys in taken.items():
        for key in keys:
            for other in _having(key, taken):
                if other != command and {*known[command][0].pages} & {*known[other][0].pages}:
                    return command, key, other
    return None


def _having(key: str, taken: Mapping[str, Iterable[str]]) -> Iterator[str]:
    """Yield the commands that have a key, new or from the beginning."""
    from tui.keys import declared

    for command, (_, binding) in declared.named().items():
        if key in (taken[command] if command in taken else declared.keys_of(binding)):
            yield command
