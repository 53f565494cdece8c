"""A real browser without a window, steered over a pipe: what it asks for, runs and prints."""

import json
import os
import re
import shutil
import subprocess
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from select import select
from typing import Any, Final, Self

CHROMIUM: Final = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
_FLAGS: Final = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--remote-debugging-pipe",
]
_BOX: Final = re.compile(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]")
_INCH: Final = 25.4
_PATIENCE: Final = 60  # seconds


class Browser:
    """A browser that shows one page after another."""

    def __init__(self, commands: int, answers: int) -> None:
        self._commands = commands
        self._answers = answers
        self._rest = b""
        self._count = 0
        self._session = ""
        self._happened: list[dict[str, Any]] = []

    @classmethod
    @contextmanager
    def opened(cls, folder: Path) -> Iterator[Self]:
        """Start it with a profile of its own in a folder, and end it afterwards."""
        heard, commands = os.pipe()
        answers, said = os.pipe()
        # The browser reads from the third and writes to the fourth file that it inherits, whatever numbers ours have.
        script = f'exec 8<&{heard} 9>&{said}; exec "$0" "$@" 3<&8 4>&9'
        words = ["bash", "-c", script, str(CHROMIUM), *_FLAGS, f"--user-data-dir={folder / 'profile'}", "about:blank"]
        with subprocess.Popen(
            words, pass_fds=(heard, said), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as process:
            os.close(heard)
            os.close(said)
            try:
                browser = cls(commands, answers)
                browser._attach()
                yield browser
                browser._ask("Browser.close", page=False)
                process.wait(timeout=20)
            finally:
                process.kill()
                os.close(commands)
                os.close(answers)

    def show(self, page: Path) -> None:
        """Show a page and wait until it is there with all that it asked for."""
        self._happened.clear()
        self._ask("Page.navigate", url=page.as_uri())
        while not any(each["method"] == "Page.loadEventFired" for each in self._happened):
            self._take()
        self.value("new Promise(done => setTimeout(done, 100))")  # what a page would start by itself only now

    def asked_for(self) -> list[str]:
        """Return the addresses that were asked for since the page was to be shown."""
        requests = [each["params"]["request"]["url"] for each in self._happened if _is_request(each)]
        return [url for url in requests if not url.startswith("data:")]

    def value(self, script: str) -> Any:
        """Return what a script, run by the test and not by the page, finds."""
        found = self._ask("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in found, found
        return found["result"].get("value")

    def width(self, width: int, height: int = 900, zoom: float = 1) -> None:
        """Make the window as wide and as high as that, in pixels of a page that is zoomed so far."""
        self._ask(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=zoom, mobile=False
        )

    def picture(self) -> bytes:
        """Return what is seen, as PNG."""
        return b64decode(self._ask("Page.captureScreenshot", format="png")["data"])

    def printed(self, across: float, down: float) -> list[tuple[int, int]]:
        """Print the page on paper of so many millimetres; return the size of each page in millimetres."""
        said = self._ask("Page.printToPDF", paperWidth=across / _INCH, paperHeight=down / _INCH, preferCSSPageSize=True)
        boxes = _BOX.findall(b64decode(said["data"]))
        return [(round(float(x) / 72 * _INCH), round(float(y) / 72 * _INCH)) for x, y in boxes]

    def _attach(self) -> None:
        targets = self._ask("Target.getTargets", page=False)["targetInfos"]
        page = next(each["targetId"] for each in targets if each["type"] == "page")
        self._session = self._ask("Target.attachToTarget", page=False, targetId=page, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Runtime"):
            self._ask(f"{domain}.enable")

    def _ask(self, method: str, *, page: bool = True, **given: Any) -> dict[str, Any]:
        self._count += 1
        number = self._count
        message: dict[str, Any] = {"id": number, "method": method, "params": given}
        if page:
            message["sessionId"] = self._session
        os.write(self._commands, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._take()
            if answer.get("id") == number:
                assert "error" not in answer, answer
                return dict(answer["result"])

    def _take(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            assert select([self._answers], [], [], _PATIENCE)[0], "the browser does not answer"
            more = os.read(self._answers, 1 << 20)
            assert more, "the browser ended"
            self._rest += more
        first, _, self._rest = self._rest.partition(b"\0")
        message: dict[str, Any] = json.loads(first)
        if "method" in message:
            self._happened.append(message)
        return message


def _is_request(happened: dict[str, Any]) -> bool:
    return bool(happened["method"] == "Network.requestWillBeSent")
