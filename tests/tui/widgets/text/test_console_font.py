"""What a Windows console's own window can show is what its font has."""

import struct
from typing import Any

import pytest

from tui.widgets.text.console_font import lacking

HAS = "›│█─"


class System:
    """A system with a window of some kind and a font that has some signs."""

    def __init__(self, window: int, kind: str, family: int, *, answers: bool = True) -> None:
        self._window, self._kind, self._family, self._answers = window, kind, family, answers
        self.asked: list[str] = []

    def __getattr__(self, _library: str) -> Any:
        return self

    def GetConsoleWindow(self) -> int | None:  # noqa: N802 - the system's names, here and below
        return self._window or None

    def GetStdHandle(self, _: int) -> int:  # noqa: N802
        return 7

    def GetClassNameW(self, _: Any, name: Any, most: int) -> int:  # noqa: N802
        raw = self._kind.encode("utf-16-le")
        assert len(raw) < 2 * most
        name[: len(raw)] = raw
        return len(self._kind)

    def GetCurrentConsoleFontEx(self, _: Any, _largest: bool, font: Any) -> bool:  # noqa: N802
        size, *_ = struct.unpack("<I80x", font.raw)
        assert size == 84
        font[:84] = struct.pack("<IIhhII64s", 84, 1, 8, 16, self._family, 400, "Consolas".encode("utf-16-le"))
        return self._answers

    def CreateCompatibleDC(self, _: None) -> int:  # noqa: N802
        return 21

    def CreateFontW(self, *given: Any) -> int:  # noqa: N802
        self.asked.append(given[-1])
        return 22

    def SelectObject(self, _: Any, thing: Any) -> int:  # noqa: N802
        return 23 if thing.value == 22 else 22

    def GetGlyphIndicesW(self, _: Any, units: bytes, count: int, glyphs: Any, _mark: int) -> int:  # noqa: N802
        text = units.decode("utf-16-le")
        for index in range(count):
            glyphs._obj[index] = index + 1 if text[index] in HAS else 0xFFFF
        return count

    def DeleteObject(self, _: Any) -> None:  # noqa: N802
        self.asked.append("font gone")

    def DeleteDC(self, _: Any) -> None:  # noqa: N802
        self.asked.append("context gone")


@pytest.mark.parametrize(
    ("window", "kind", "family", "found"),
    [
        (0, "", 0x36, None),  # no window of its own: nothing is known
        (5, "PseudoConsoleWindow", 0x36, ""),  # a newer terminal draws for it
        (5, "ConsoleWindowClass", 0x36, "✓▸"),
        (5, "ConsoleWindowClass", 0x30, "›✓│▸"),  # a font of dots, with one code page
    ],
)
def test_what_the_font_has_not_is_told(window: int, kind: str, family: int, found: str | None) -> None:
    assert lacking("›✓│▸", System(window, kind, family)) == found


def test_the_font_is_asked_by_its_name_and_let_go() -> None:
    system = System(5, "ConsoleWindowClass", 0x36)
    assert lacking(HAS, system) == ""
    assert system.asked == ["Consolas", "font gone", "context gone"]


def test_a_console_that_does_not_tell_its_font_is_unknown() -> None:
    assert lacking(HAS, System(5, "ConsoleWindowClass", 0x36, answers=False)) is None
