"""What Python may leave for later while the console starts."""

import gc
import os

ESCAPE_DELAY = 50
"""Milliseconds after which a lone ESC is the Escape key; a slow line may take some between the bytes of one key."""


def pause_gc() -> None:
    """Look for no garbage: nearly all that is made by starting stays for good. Call it before Textual is imported."""
    gc.disable()
    os.environ.setdefault("ESCDELAY", str(ESCAPE_DELAY))


def resume_gc() -> None:
    """Begin to look for garbage, but never again among what starting has made. Without `pause_gc` it does nothing."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
