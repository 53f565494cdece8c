"""What Python may put off, or leave out, while the console starts."""

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import cache_from_source, find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

from tui.terminal.compiled import Compiled
from tui.terminal.kept_modules import KeptModules

ESCAPE_DELAY = 50
"""Milliseconds after which a lone ESC is the Escape key; on a slow line the bytes of one key may come apart."""

_PALETTE = "textual.command"
_PALETTE_NAMES = (
    "CommandListItem", "CommandPalette", "DiscoveryHit", "Hit", "Hits", "Provider", "SimpleProvider",
)  # fmt: skip
_NO_CHARACTERS = frozenset(
    ("up", "down", "left", "right", "home", "end", "pageup", "pagedown", *(f"f{number}" for number in range(1, 25)))
)
_COMPILED = Compiled(Path(cache_from_source(__file__)).with_suffix(".kept"))
_MODULES = KeptModules(Path(cache_from_source(__file__)).with_suffix(".modules"))
_LATER = Compiled(Path(cache_from_source(__file__)).with_suffix(".visits.kept"))


def leave_out_openssl() -> None:
    """Let hashlib do without OpenSSL, which takes 4 MB. Call it first of all."""
    if "hashlib" in sys.modules or "_hashlib" in sys.modules or not _has_own_hashes():
        return
    sys.modules["_hashlib"] = None  # type: ignore[assignment]  # which Python takes for a module that is not there
    import hashlib  # noqa: F401 - for those who import it next
    import hmac  # noqa: F401

    del sys.modules["_hashlib"]


def _has_own_hashes() -> bool:
    """Return whether this Python has all that hashlib offers besides OpenSSL; some systems build it without."""
    own = (
        "_md5",
        "_sha1",
        "_sha3",
        "_blake2",
        *(("_sha2",) if sys.version_info >= (3, 12) else ("_sha256", "_sha512")),
    )
    return all(name in sys.builtin_module_names or find_spec(name) is not None for name in own)


def take_what_is_kept() -> None:
    """From now on, take what earlier starts compiled; what a console compiles is kept when its first frame stands."""
    _COMPILED.begin()
    _MODULES.begin()


def begin() -> None:
    """Make ready for a console. Call it before Textual is imported.

    Nobody looks for garbage until `resume_gc`: nearly everything made while starting stays.
    """
    gc.disable()
    os.environ.setdefault("ESCDELAY", str(ESCAPE_DELAY))
    take_what_is_kept()
    _import_textual()


def resume_gc() -> None:
    """Look for garbage again, but never among what was made while starting. Without `begin` it does nothing."""
    if not gc.isenabled():
        _COMPILED.end()
        _MODULES.end()
        gc.freeze()
        gc.enable()


@contextmanager
def first_visit() -> Iterator[None]:
    """Import a screen that is shown for the first time: what it compiles is kept too, and no garbage looked for."""
    looks = gc.isenabled()
    gc.disable()
    _LATER.begin()
    try:
        yield
    finally:
        _LATER.end()
        if looks:
            gc.enable()


def _import_textual() -> None:
    """Import Textual without what the console never uses, which is a sixth of the time that its import takes.

    That is the command palette, with all widgets that it is made of (F9 lists what can be done), and TLS, which
    asyncio asks for and does without. Whoever imports either of them later gets the real one.
    """
    if "textual.app" in sys.modules:
        return
    left_out: dict[str, ModuleType | None] = {}
    if "asyncio" not in sys.modules and "ssl" not in sys.modules:
        left_out["ssl"] = None  # which Python takes for a module that is not there
    if _PALETTE not in sys.modules:
        left_out[_PALETTE] = ModuleType(_PALETTE)
        for name in _PALETTE_NAMES:
            setattr(left_out[_PALETTE], name, type(name, (), {}))
    sys.modules.update(left_out)  # type: ignore[arg-type]  # None is allowed there
    try:
        import textual.app
    except ImportError:  # another Textual asks for more of it
        _put_back(left_out)
        import textual.app  # noqa: F401
    _put_back(left_out)
    _know_keys_by_name()


def _know_keys_by_name() -> None:
    """Tell Textual which keys type nothing; it would look each up among the names of all characters, tables of 1 MB."""
    import textual.screen

    screen: Any = textual.screen
    of_library = screen.key_to_character

    def key_to_character(key: str) -> str | None:
        if key in _NO_CHARACTERS:
            return None
        found: str | None = "\t" if key == "tab" else of_library(key)
        return found

    screen.key_to_character = key_to_character


def _put_back(left_out: dict[str, ModuleType | None]) -> None:
    for name in left_out:
        sys.modules.pop(name, None)
