"""Which signs a terminal can show: by how it is written to, and not by the code page of the locale."""

import sys
from types import SimpleNamespace

import pytest

from tui.widgets.text.terminal import is_plain


@pytest.mark.parametrize(
    ("platform", "environment", "written", "plain"),
    [
        ("linux", {"TERM": "xterm-256color"}, "utf-8", False),
        ("linux", {"TERM": "xterm-256color"}, "ISO-8859-1", True),
        ("linux", {"TERM": "linux"}, "utf-8", True),
        ("linux", {"TERM": "vt220"}, "utf-8", True),
        ("win32", {"WT_SESSION": "7d4c"}, "utf-8", False),
        ("win32", {"ConEmuANSI": "ON"}, "utf-8", False),
        ("win32", {}, "utf-8", True),
        ("win32", {"WT_SESSION": "7d4c"}, "cp850", True),
    ],
)
def test_signs_are_those_that_the_terminal_can_show(
    platform: str, environment: dict[str, str], written: str, plain: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("locale.getpreferredencoding", lambda _: "cp1252")  # whatever programs without a window use
    for name in ("__stdout__", "__stderr__"):
        monkeypatch.setattr(sys, name, SimpleNamespace(encoding=written))
    assert is_plain(environment, platform) == plain


def test_without_a_stream_the_locale_is_all_that_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "__stderr__", None)
    monkeypatch.setattr("locale.getpreferredencoding", lambda _: "UTF-8")
    assert not is_plain({"TERM": "xterm"}, "linux")
