"""What Python may leave for later while the console starts."""

import gc


def hurry() -> None:
    """Look for no garbage: nearly all that is made by starting stays for good."""
    gc.disable()


def settle() -> None:
    """Begin to look for garbage, but never again among what starting has made. Without `hurry` it does nothing."""
    if not gc.isenabled():
        gc.collect()
        gc.freeze()
        gc.enable()
