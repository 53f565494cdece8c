"""The keys in force, for the command line."""

from store.state.state_folder import state_folder
from tui.cli.output import complain, put
from tui.keys import declared, keymap, texts


def keys() -> int:
    """Print all keys, those of this machine in the place of those that it replaces; return the exit code.

    The code is 1 where something of this machine's file of keys cannot be used.
    """
    state = state_folder()
    own, faults = keymap.in_force(state)
    rows: dict[str, list[tuple[str, str, str]]] = {}
    for place in declared.PLACES:
        for binding in place.bindings:
            command = binding.id or ""
            written = own.get(command, binding.key).split(",")
            row = (declared.written(written), command, binding.tooltip or binding.description)
            rows.setdefault(place.name, []).append(row)
    width, ids = (max(len(row[column]) for each in rows.values() for row in each) for column in (0, 1))
    for name, each in rows.items():
        put(name, *(texts.keys_line(*row, width, ids) for row in each))
    put(texts.other_keys(state / keymap.FILE))
    for fault in faults:
        complain(fault)
    return 1 if faults else 0
