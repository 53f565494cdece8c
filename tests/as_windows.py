"""Runs commands as on Windows, as far as another system can: what is not there cannot be imported.

python -m tests.as_windows check FILE --and report FILE -o OUT

Python's own modules and the libraries are imported first, since they would look for a system that is not there; ours
then take every turn that they take on Windows. What only the system itself can show (drives, consoles, files that
somebody holds open) is tried with made errors and records elsewhere.
"""

import importlib
import os
import pkgutil
import select
import signal
import sys
from types import ModuleType
from typing import Any

OURS = ("workshop", "store", "intake", "report", "wall", "languages", "tui")
ABSENT = ("fcntl", "termios", "tty", "pty", "pwd", "grp", "resource", "curses", "_curses", "readline", "syslog")
NOT_OF_OS = (
    "fchmod", "fchown", "fork", "getuid", "geteuid", "getgid", "getpgid", "killpg", "mkfifo", "openpty", "setpriority",
    "setsid", "writev", "O_CLOEXEC", "O_DIRECTORY", "O_NOCTTY", "O_NOFOLLOW",
    "O_NONBLOCK", "PRIO_PROCESS",
)  # fmt: skip
NOT_OF_SIGNAL = ("SIGHUP", "SIGCONT", "SIGSTOP", "SIGTSTP", "SIGTTIN", "SIGTTOU", "SIGWINCH", "SIGALRM", "SIGKILL")
LIBRARIES = (
    "asyncio", "concurrent.futures.thread", "ctypes", "difflib", "email.message", "html", "importlib.metadata",
    "importlib.resources", "json", "locale", "multiprocessing", "platform", "queue", "shutil", "socket", "sqlite3",
    "statistics", "subprocess", "tempfile", "threading", "unittest.mock", "uuid", "webbrowser", "zipfile", "docx",
    "lxml.etree", "openpyxl", "PIL.Image", "platformdirs.unix", "pydantic", "pydantic.fields", "rapidfuzz.fuzz",
    "resvg_py", "rich.console", "rich.progress", "shtab", "textual.app", "textual.drivers._writer_thread",
    "textual.widgets",    "tinydb", "wcwidth", "xlsxwriter",
)  # fmt: skip


def become_windows() -> None:
    """Take away what Windows has not, and give what it has."""
    for name in LIBRARIES:
        importlib.import_module(name)
    sys.modules["msvcrt"] = _locking()
    for name in ABSENT:
        sys.modules[name] = None  # type: ignore[assignment]  # which Python takes for a module that is not there
    _take(os, NOT_OF_OS)
    _take(signal, NOT_OF_SIGNAL)
    _take(select, ("poll", "epoll", "kqueue"))
    os.supports_fd.clear()
    sys.platform = "win32"


def import_all() -> None:
    """Import every module of ours but those that only another system's drivers are made of."""
    for name in OURS:
        package = importlib.import_module(name)
        for found in pkgutil.walk_packages(package.__path__, f"{name}."):
            if found.name not in ("tui.terminal.driver", "tui.__main__", "tui.cli.machine.pages"):
                importlib.import_module(found.name)


def _take(module: ModuleType, names: tuple[str, ...]) -> None:
    for name in names:
        if hasattr(module, name):
            delattr(module, name)


def _locking() -> ModuleType:
    """Return the module that locks files there, made of what locks them here."""
    import fcntl

    made: Any = ModuleType("msvcrt")
    made.LK_NBLCK = 2

    def locking(handle: int, mode: int, count: int) -> None:
        assert (mode, count) == (made.LK_NBLCK, 1)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise PermissionError(13, "Permission denied") from None

    made.locking = locking
    module: ModuleType = made
    return module


def main() -> int:
    become_windows()
    import_all()
    from tui.cli.main import run

    words, codes = sys.argv[1:], [0]
    while words:
        end = words.index("--and") if "--and" in words else len(words)
        codes.append(run(words[:end]))
        words = words[end + 1 :]
    return max(codes)


if __name__ == "__main__":
    sys.exit(main())
