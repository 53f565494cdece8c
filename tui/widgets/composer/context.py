"""The words above the entry line: what Enter records, of what kind, by whom; what Tab completes."""

from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size

from tui.widgets.composer.draft import SPEAKER_SIGN, Draft
from tui.widgets.text.display import visible

Part = tuple[str, str]
"""A component class of the composer and the text to draw in it."""
_BETWEEN = " · "
_LEAST_PROMPT = 12


def context_parts(draft: Draft, prompt: str, mark_name: str, width: int) -> list[Part]:
    """Return the context line in parts; the prompt gives way to what the typist just typed."""
    if draft.naming is not None:
        if found := draft.name_and_text:
            return [
                ("composer--choice", visible(found[0])),
                ("composer--prompt", "  Enter takes the rest as what is said"),
            ]
        return _name_parts(draft.names, draft.choice, draft.naming.text.strip())
    phrase = draft.phrase
    if phrase:
        offered = visible(f"{phrase.code} = {phrase.phrase}")
        return [("composer--choice", offered), ("composer--prompt", "  Tab or a space puts it in")]
    kind = _BETWEEN.join(visible(word) for word in (mark_name, draft.speaker) if word)
    prompt = visible(prompt)
    room = max(width - (cell_len(kind) + len(_BETWEEN) if kind else 0), _LEAST_PROMPT)
    if cell_len(prompt) > room:
        prompt = set_cell_size(prompt, room - 1) + "…"
    if not kind:
        return [("composer--prompt", prompt)]
    parts = [("composer--kind", kind)]
    return [("composer--prompt", prompt + _BETWEEN), *parts] if prompt else parts


def _name_parts(names: Sequence[str], choice: int, typed: str) -> list[Part]:
    if not names:
        told = "a name not in the list: Tab or : takes it as typed" if typed else "the speaker's name, then Tab"
        return [("composer--prompt", f"{SPEAKER_SIGN} {told}")]
    parts: list[Part] = [("composer--prompt", "Tab takes ")]
    # From the chosen name on, so that it is in sight however long the names before it are.
    for number, name in enumerate(names[choice:]):
        parts.append(("composer--match" if number else "composer--choice", visible(name)))
        parts.append(("composer--prompt", "  "))
    return parts
