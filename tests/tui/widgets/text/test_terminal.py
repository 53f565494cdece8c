"""Which signs a terminal can show: by how it is written to, and not by the code page of the locale."""

import ast
import sys
import unicodedata
from pathlib import Path
from types import SimpleNamespace

import pytest

from tui.widgets.text.terminal import SIGNS, is_plain

ROOT = Path(__file__).parents[4]
IN_ALL_FONTS = "…·”’+=<>|~^"


@pytest.mark.parametrize(
    ("platform", "environment", "written", "lacking", "plain"),
    [
        ("linux", {"TERM": "xterm-256color"}, "utf-8", None, False),
        ("linux", {"TERM": "xterm-256color"}, "ISO-8859-1", None, True),
        ("linux", {"TERM": "linux"}, "utf-8", None, True),
        ("linux", {"TERM": "vt220"}, "utf-8", None, True),
        ("win32", {"WT_SESSION": "7d4c"}, "utf-8", None, False),
        ("win32", {"ConEmuANSI": "ON"}, "utf-8", None, False),
        ("win32", {"WT_SESSION": "7d4c"}, "cp850", None, True),
        ("win32", {}, "utf-8", None, True),  # nothing is known
        ("win32", {}, "utf-8", "", False),  # a terminal that draws for it, or a font that has all signs
        ("win32", {}, "utf-8", "✓▸▾", True),  # as Consolas
        ("win32", {"TERM": "dumb"}, "utf-8", "", True),
    ],
)
def test_signs_are_those_that_the_terminal_can_show(
    platform: str,
    environment: dict[str, str],
    written: str,
    lacking: str | None,
    plain: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("locale.getpreferredencoding", lambda _: "cp1252")  # whatever programs without a window use
    for name in ("__stdout__", "__stderr__"):
        monkeypatch.setattr(sys, name, SimpleNamespace(encoding=written))
    assert is_plain(environment, platform, lambda _: lacking) == plain


def test_every_sign_that_is_drawn_only_where_it_can_be_is_asked_for() -> None:
    drawing = [path for path in (ROOT / "tui").rglob("*.py") if "is_plain(os.environ)" in path.read_text("utf-8")]
    drawing += [ROOT / "tui/widgets/bars.py", ROOT / "tui/widgets/outline/layout.py"]
    strings = {
        node.value
        for path in drawing
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and len(node.value) < 40  # no docstrings
    }
    signs = {sign for string in strings for sign in string if unicodedata.category(sign) in ("So", "Sm", "Pf")}
    assert signs - {*SIGNS} - set(IN_ALL_FONTS) == set()
    assert len(signs) > 20


def test_without_a_stream_the_locale_is_all_that_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "__stderr__", None)
    monkeypatch.setattr("locale.getpreferredencoding", lambda _: "UTF-8")
    assert not is_plain({"TERM": "xterm"}, "linux")
