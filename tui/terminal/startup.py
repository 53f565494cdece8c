"""What Python may put off while the console starts."""

import gc
import os

ESCAPE_DELAY = 50
"""Milliseconds after which a lone ESC is the Escape key; on a slow line the bytes of one key may come apart."""


def pause_gc() -> None:
    """Stop looking for garbage: nearly everything made while starting stays. Call it before Textual is imported."""
    gc.disable()
    os.environ.setdefault("ESCDELAY", str(ESCAPE_DELAY))


def resume_gc() -> None:
    """Look for garbage again, but never among what was made while starting. Without `pause_gc` it does nothing."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
