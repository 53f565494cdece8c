"""Two real Syncthing instances on this machine, that know each other and nobody else.

Loopback only, with all that would call out switched off before their first start.
"""

import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

FOLDER = "workshop"
OPTIONS = {
    **dict.fromkeys(("globalAnnounceEnabled", "localAnnounceEnabled", "relaysEnabled", "natEnabled"), "false"),
    **dict.fromkeys(("crashReportingEnabled", "startBrowser", "announceLANAddresses"), "false"),
    "urAccepted": "-1",
    "autoUpgradeIntervalH": "0",
    "reconnectionIntervalS": "1",
    "stunKeepaliveStartS": "0",
    **dict.fromkeys(("stunServer", "urURL", "releasesURL", "crashReportingURL"), ""),
}


def why_not() -> str:
    """Why this cannot be run here; empty where it can."""
    return "" if shutil.which("syncthing") else "syncthing is not on the PATH (Debian: apt install syncthing)"


class Engine:
    """One Syncthing instance with one folder."""

    def __init__(self, root: Path, name: str, web: int, listen: int) -> None:
        self.name, self._web, self.listen = name, web, listen
        self._home, self.folder = root / name / "home", root / name / "folder"
        self.folder.mkdir(parents=True)
        self._environment = {**os.environ, "HOME": str(root / name), "STNODEFAULTFOLDER": "1", "STNOUPGRADE": "1"}
        self._process: subprocess.Popen[bytes] | None = None
        command = ["syncthing", "generate", f"--home={self._home}"]
        subprocess.run(command, env=self._environment, check=True, capture_output=True, timeout=60)
        config = ET.parse(self._home / "config.xml").getroot()
        self.id = config.find("device").get("id", "")  # type: ignore[union-attr]  # it has just been made
        self._key = config.findtext("gui/apikey") or ""

    def configure(self, other: "Engine") -> None:
        """Know the other one, and nobody else in the world."""
        path = self._home / "config.xml"
        tree = ET.parse(path)
        config = tree.getroot()
        for folder in config.findall("folder"):
            config.remove(folder)
        _set(config.find("gui"), {"address": f"127.0.0.1:{self._web}"})
        options = config.find("options")
        if options is None:
            raise RuntimeError("Syncthing's configuration has no options")
        for gone in ("listenAddress", "globalAnnounceServer", "stunServer"):
            for element in options.findall(gone):
                options.remove(element)
        _set(options, {"listenAddress": f"tcp://127.0.0.1:{self.listen}", **OPTIONS})
        _set(config.find("device"), {"address": f"tcp://127.0.0.1:{self.listen}"})
        device = ET.SubElement(config, "device", id=other.id, name=other.name, compression="never")
        _set(device, {"address": f"tcp://127.0.0.1:{other.listen}"})
        folder = ET.SubElement(
            config,
            "folder",
            id=FOLDER,
            label=FOLDER,
            path=str(self.folder),
            type="sendreceive",
            rescanIntervalS="3600",
            fsWatcherEnabled="true",
            fsWatcherDelayS="1",
        )
        for known in (self.id, other.id):
            ET.SubElement(folder, "device", id=known)
        _set(folder, {"maxConflicts": "-1", "minDiskFree": "0"})
        tree.write(path, encoding="utf-8", xml_declaration=True)

    def start(self) -> None:
        command = ["syncthing", "serve", f"--home={self._home}", "--no-browser", "--no-restart"]
        environment = {**self._environment, "STMONITORED": "yes"}
        log = (self._home / "log").open("ab")
        self._process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        log.close()

    def stop(self) -> None:
        if self._process is not None and self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(15)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait(15)

    def ask(self, what: str, method: str = "GET") -> dict[str, object]:
        """What its own interface on this machine answers."""
        url = f"http://127.0.0.1:{self._web}/rest/{what}"
        request = urllib.request.Request(url, method=method, headers={"X-API-Key": self._key})
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(request, timeout=10) as answer:
            text = answer.read()
        found = json.loads(text) if text[:1] == b"{" else {}
        return found if isinstance(found, dict) else {}

    def is_connected(self, other: "Engine") -> bool:
        found = self.ask("system/connections").get("connections")
        return isinstance(found, dict) and bool(found.get(other.id, {}).get("connected"))

    def is_idle(self) -> bool:
        found = self.ask(f"db/status?folder={FOLDER}")
        return found.get("state") == "idle" and found.get("needTotalItems") == 0


def _set(element: ET.Element | None, values: dict[str, str]) -> None:
    for name, value in values.items():
        if element is not None:
            found = element.find(name)
            (ET.SubElement(element, name) if found is None else found).text = value


@contextmanager
def pair() -> Iterator[tuple[Engine, Engine]]:
    """Two instances that are connected."""
    with tempfile.TemporaryDirectory(prefix="plenary-sync-") as name:
        ports = _free_ports(4)
        one, two = Engine(Path(name), "one", *ports[:2]), Engine(Path(name), "two", *ports[2:])
        one.configure(two)
        two.configure(one)
        try:
            for engine in (one, two):
                engine.start()
            until(lambda: one.is_connected(two) and two.is_connected(one), 60, "the two are connected")
            yield one, two
        finally:
            one.stop()
            two.stop()


def _free_ports(count: int) -> list[int]:
    sockets = [socket.socket() for _ in range(count)]
    for each in sockets:
        each.bind(("127.0.0.1", 0))
    ports = [int(each.getsockname()[1]) for each in sockets]
    for each in sockets:
        each.close()
    return ports


def until(condition: Callable[[], bool], seconds: float, what: str) -> None:
    """Wait for something, at most so long. Raises TimeoutError."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if condition():
                return
        except (urllib.error.URLError, OSError):
            pass  # not up yet
        time.sleep(0.1)
    raise TimeoutError(what)
