"""Which keys never arrive: somebody presses them, and what comes is told from what was asked for."""

import textwrap
from collections.abc import Collection, Iterator, Mapping, Sequence

from languages.writing import SEMICOLON
from tui.cli.command import WIDTH
from tui.cli.machine import texts
from tui.cli.machine.finding import Finding, Section
from tui.cli.machine.listening import Listen, listening
from tui.cli.machine.screen import handles_of_terminal, send
from tui.cli.output import CommandError, note
from tui.keys import declared
from tui.widgets.text.keys import key_name
from tui.widgets.texts import COLON

_NEXT, _END = "enter", "ctrl+c"
_WAIT = 0.1  # seconds, in which a lone ESC becomes the Escape key


def groups(keys: Collection[str]) -> Mapping[str, Sequence[str]]:
    """Return the keys to press by group, without those that end a group and the trial."""
    functions, alt, ctrl, others = texts.key_groups()
    found: dict[str, list[str]] = {functions: [], alt: [], ctrl: [], others: []}
    for key in sorted({*keys} - {_NEXT, _END}, key=lambda key: (len(key_name(key)), key_name(key))):
        held, _, last = key.rpartition("+")
        is_function = not held and last[:1] == "f" and last[1:].isdigit()
        found[functions if is_function else alt if "alt" in held else ctrl if "ctrl" in held else others].append(key)
    return {name: some for name, some in found.items() if some}


def all_keys() -> set[str]:
    """Return every key that runs something anywhere."""
    told = {key for place in declared.PLACES for binding in place.bindings for key in declared.keys_of(binding)}
    return {key for key in told | declared.LINE_KEYS if key != "space"}


def trial(wanted: Mapping[str, Sequence[str]], pressed: Iterator[str]) -> Section:
    """Return which of the keys came among those that were pressed; Enter goes on to the next group."""
    findings = []
    for name, keys in wanted.items():
        for line in textwrap.wrap(texts.press(name, [*map(key_name, keys)]), WIDTH, break_on_hyphens=False):
            note(line)
        came: set[str] = set()
        ends = False
        for key in pressed:
            ends = key == _END
            if key in (_NEXT, _END):
                break
            came.add(key)
        else:
            ends = True
        missing = [key_name(key) for key in keys if key not in came]
        never = f"{texts.NEVER_ARRIVED}{COLON} {', '.join(missing)}{SEMICOLON}{texts.OTHER_KEYS}" if missing else ""
        if came or not ends:
            findings.append(Finding(name, texts.arrived(len(keys) - len(missing), len(keys)), never))
        if ends:
            break
    return Section(texts.KEYS, findings)


def pressed_here() -> Section:
    """Ask whoever sits there to press the keys of the console. Raises CommandError where nobody can."""
    handles = handles_of_terminal()
    if handles is None:
        raise CommandError(texts.NEEDS_A_TERMINAL, code=2)
    source, target = handles
    note(texts.HEAD_OF_KEYS)
    with listening(source) as listen:
        try:
            send(target, "\x1b[>1u")  # the newer protocol, as the console asks for it
            return trial(groups(all_keys()), keys_heard(listen))
        finally:
            send(target, "\x1b[<u")


def keys_heard(listen: Listen) -> Iterator[str]:
    """Yield each key that arrives, by its name, as the console would read it."""
    from textual.events import Key

    from tui.terminal.parser import PasteParser

    parser = PasteParser()
    while (text := listen(_WAIT)) is not None:
        came = parser.feed(text) if text else parser.tick()
        yield from (event.key for event in came if isinstance(event, Key))
