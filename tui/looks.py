"""The looks, each readable without its colours: dark, light, high contrast, and one for terminals with few colours.

Every text stands out from what is behind it by 4.5 to 1 at least, and by 7 to 1 in high contrast, hints in empty lines
too; so all colours of text are told here, and none is left to be blended. Amber is for warnings alone.

The look of few colours has those of the terminal's own palette, whatever these are, and leaves most to bold and
reverse: nobody knows here what is behind the text.
"""

from collections.abc import Mapping
from typing import NamedTuple

from rich.console import Console
from textual.theme import Theme


class Colours(NamedTuple):
    """The colours of a look by what they are for."""

    ground: str  # behind rows
    raised: str  # behind the line and what stands above the rows
    bar: str  # behind the title, the keys and lists over the screen
    text: str
    talk: str  # what was said about something
    quiet: str  # what can be passed over: categories, notes, hints
    heading: str
    label: str  # numbers and names before a text
    key: str  # what can be pressed, and where one is
    warning: str
    good: str
    bad: str
    alarm: str  # behind what must not be overlooked
    chip: str  # behind a state
    band: str  # behind the trunk and the agreed vision
    cursor: str  # behind the row of the cursor
    on_cursor: str
    here: str  # behind the tab of the present screen; also lines and bars


def _look(name: str, colours: Colours, *, dark: bool, ansi: bool = False) -> Theme:
    c = colours
    variables = {
        "text-muted": c.quiet, "text-disabled": c.quiet, "foreground-muted": c.talk,
        "text-primary": c.heading, "text-secondary": c.label, "text-accent": c.key,
        "text-warning": c.warning, "text-success": c.good, "text-error": c.bad,
        "secondary-muted": c.chip, "success-muted": c.band,
        "block-cursor-background": c.cursor, "block-cursor-foreground": c.on_cursor,
        "block-cursor-blurred-background": c.cursor, "block-cursor-blurred-foreground": c.on_cursor,
        "input-cursor-background": c.text, "input-cursor-foreground": c.ground,
        "input-selection-background": c.chip,
        "scrollbar": c.here, "scrollbar-hover": c.here, "scrollbar-active": c.here, "scrollbar-background": c.ground,
    }  # fmt: skip
    if ansi:  # what Textual makes of the colours elsewhere, and asks for here too
        variables |= {"ansi-background": c.ground, "ansi-foreground": c.text}
        variables |= {"foreground-disabled": c.quiet, "surface-active": c.raised}
    return Theme(
        name, dark=dark, primary=c.here, secondary=c.label, accent=c.key, foreground=c.text, background=c.ground,
        surface=c.raised, panel=c.bar, success=c.good, warning=c.warning, error=c.alarm, variables=variables, ansi=ansi,
    )  # fmt: skip


DARK = _look(
    "dark",
    Colours(
        ground="#14171c", raised="#1b1f26", bar="#232933", text="#dcdfe4", talk="#bcc6d4", quiet="#9aa4b2",
        heading="#93b8f0", label="#9dbad6", key="#8fd0e6", warning="#e5ae55", good="#8ac98a", bad="#f08b85",
        alarm="#b53a3a", chip="#46546c", band="#1c4a45", cursor="#2b5797", on_cursor="#ffffff", here="#5b8dd9",
    ),
    dark=True,
)  # fmt: skip
LIGHT = _look(
    "light",
    Colours(
        ground="#fbfaf7", raised="#f1efe9", bar="#e4e1d8", text="#1d2128", talk="#3d4552", quiet="#5a6069",
        heading="#1f4f92", label="#27486b", key="#0f5c78", warning="#7d4e00", good="#1f5f1f", bad="#9b1c1c",
        alarm="#a32020", chip="#c9d3e2", band="#bfe0d8", cursor="#2f5f9e", on_cursor="#ffffff", here="#2f5f9e",
    ),
    dark=False,
)  # fmt: skip
CONTRAST = _look(
    "contrast",
    Colours(
        ground="#000000", raised="#000000", bar="#000000", text="#ffffff", talk="#ffffff", quiet="#c0c0c0",
        heading="#8ee0ff", label="#8ee0ff", key="#7ffbff", warning="#ffd84a", good="#7dff7d", bad="#ffb3b3",
        alarm="#8c0000", chip="#003f8f", band="#003d38", cursor="#ffffff", on_cursor="#000000", here="#7ffbff",
    ),
    dark=True,
)  # fmt: skip
SIXTEEN = _look(
    "sixteen",
    Colours(
        ground="ansi_default", raised="ansi_default", bar="ansi_default", text="ansi_default", talk="ansi_default",
        quiet="ansi_default", heading="ansi_default", label="ansi_cyan", key="ansi_cyan", warning="ansi_red",
        good="ansi_green", bad="ansi_red", alarm="ansi_default", chip="ansi_default", band="ansi_default",
        cursor="ansi_default", on_cursor="ansi_default", here="ansi_cyan",
    ),
    dark=True,
    ansi=True,
)  # fmt: skip
LOOKS = (DARK, LIGHT, CONTRAST, SIXTEEN)


def has_few_colours(environment: Mapping[str, str]) -> bool:
    """Return whether the terminal has sixteen colours at most, or none are wanted."""
    if environment.get("NO_COLOR"):
        return True
    system = Console(color_system="auto", force_terminal=True, _environ=environment).color_system
    return system in (None, "standard", "windows")
