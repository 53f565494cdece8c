"""Three looks, each readable without its colours: dark, light, and high contrast."""

from textual.theme import Theme

DARK = Theme(
    name="dark", dark=True, primary="#5b8dd9", secondary="#7aa2c9", accent="#e0a458", foreground="#dcdfe4",
    background="#14171c", surface="#1b1f26", panel="#232933", success="#7bb87b", warning="#d9a441", error="#c94f4f",
)  # fmt: skip
LIGHT = Theme(
    name="light", dark=False, primary="#2f5f9e", secondary="#4a6f96", accent="#8a4b08", foreground="#1d2128",
    background="#fbfaf7", surface="#f1efe9", panel="#e4e1d8", success="#2c6e2c", warning="#8a5a00", error="#a32020",
)  # fmt: skip
CONTRAST = Theme(
    name="contrast", dark=True, primary="#ffff00", secondary="#00ffff", accent="#ffff00", foreground="#ffffff",
    background="#000000", surface="#000000", panel="#000000", success="#00ff00", warning="#ffff00", error="#ff6060",
)  # fmt: skip
LOOKS = (DARK, LIGHT, CONTRAST)
