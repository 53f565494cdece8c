"""Where the state folder of this machine is; nothing else, so that it is known before the language is."""

import os
from pathlib import Path

from platformdirs import user_state_path


def state_folder() -> Path:
    """Return where journals, backups and lists of this machine live; never beside the workshop, never synced.

    The environment's PLENARY_STATE overrides it. The folder is not made here.
    """
    chosen = os.environ.get("PLENARY_STATE")
    return Path(chosen).expanduser() if chosen else user_state_path("plenary", appauthor=False)
