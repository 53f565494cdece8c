"""Draws the README's picture: the console on the sample workshop."""

import asyncio
import re
import sys
import tempfile
from pathlib import Path

from tui.app import PlenaryApp
from tui.cli.start import packed_sample

ROOT = Path(__file__).parent.parent
SIZE = (116, 30)
_FONTS = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)  # fetched from elsewhere; any monospaced font will do


async def draw(key: str) -> str:
    """The console as SVG, on the screen that a key shows."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.json"
        path.write_bytes(packed_sample().read_bytes())
        console = PlenaryApp(Path(folder) / "state", file=path, read_only=False)
        async with console.run_test(size=SIZE) as pilot:
            await pilot.pause()
            await pilot.press(key, *["down"] * 5)
            await pilot.pause(0.5)  # what stands beside the rows follows after a rest
            picture = _FONTS.sub("", console.export_screenshot(title="Plenary"))
            await console.action_leave()
    return picture


def main() -> None:
    """Write docs/console.svg, of the screen whose key is named (f3, the tree, by default)."""
    picture = asyncio.run(draw(sys.argv[1] if len(sys.argv) > 1 else "f3"))
    (ROOT / "docs" / "console.svg").write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main()
