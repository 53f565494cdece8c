"""T8: two consoles on two machines, and Syncthing between them: nothing that either types is lost.

Two real Syncthing instances on this machine, loopback only, with all that would call out switched off before their
first start. They must be on the PATH (Debian: apt install syncthing); otherwise this is skipped.

    python -m tests.faults.syncing --runs 10 --items 300
"""

import argparse
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from store.pace import Timing
from tests.faults.table import Table
from tests.faults.typist import Typist, numbers_in_file

LIVELY = Timing(quiet=0.1, longest=0.4, look_every=0.25)
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


class Machine:
    """A console beside one of the two instances."""

    def __init__(self, engine: Engine, name: str) -> None:
        self.engine, self.name = engine, name
        self.path, self.state = engine.folder / "w.json", engine.folder.parent / "state"
        self.typist: Typist | None = None

    def begin(self) -> None:
        self.typist = Typist(self.path, self.state, timing=LIVELY, name=self.name)

    def end(self) -> None:
        if self.typist is not None and not self.typist.open.close(30):
            raise TimeoutError(f"{self.name} could not be saved")

    def scan(self) -> None:
        self.engine.ask(f"db/scan?folder={FOLDER}", "POST")


def typing(one: Machine, two: Machine, items: int, table: Table, row: str, wanted: set[str]) -> None:
    """Both type at once; in the end both have everything."""

    def type_on(machine: Machine) -> None:
        for number in range(items):
            if machine.typist is not None:
                machine.typist.add(number)
            time.sleep(0.02)

    threads = [threading.Thread(target=type_on, args=(machine,)) for machine in (one, two)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    wanted |= {f"problem-{machine.name}{number:07}" for machine in (one, two) for number in range(items)}
    _settle(one, two, table, row, wanted)
    table.tried(row, 2 * items)


def _settle(one: Machine, two: Machine, table: Table, row: str, wanted: set[str]) -> None:
    def have_all() -> bool:
        one.scan()
        two.scan()
        return all(numbers_in_file(machine.path) >= wanted for machine in (one, two))

    try:
        until(have_all, 60, "both have everything")
    except TimeoutError:
        for machine in (one, two):
            lacks = wanted - numbers_in_file(machine.path)
            if lacks:
                table.wrong(row, f"{machine.name} lacks {len(lacks)}: {sorted(lacks)[:3]}", len(lacks))


def run(items: int, table: Table) -> None:
    """Both type at once; then apart, both, and one deletes what the other rewords; then together again."""
    with pair() as (first, second):
        one, two = Machine(first, "a"), Machine(second, "b")
        one.begin()
        wanted: set[str] = set()
        if one.typist is not None:
            one.typist.open.flush(30)
        until(lambda: _scanned(one) and two.path.exists(), 30, "the file has come across")
        two.begin()
        typing(one, two, items, table, "both typing", wanted)
        second.stop()
        for machine in (one, two):
            if machine.typist is not None:
                machine.typist.add(9_000)
                machine.typist.open.flush(30)
                wanted.add(f"problem-{machine.name}0009000")
        second.start()
        until(lambda: first.is_connected(second) and second.is_connected(first), 60, "together again")
        _settle(one, two, table, "apart and together", wanted)
        table.tried("apart and together", 2)
        conflicts = len([*first.folder.glob("*.sync-conflict-*")])
        one.end()
        two.end()
        print(f"{len(wanted)} items, {conflicts} conflict copies taken in")


def _scanned(machine: Machine) -> bool:
    machine.scan()
    return True


def main() -> int:
    """Run so many times and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--items", type=int, default=300)
    given = parser.parse_args()
    if reason := why_not():
        print(f"SKIPPED: {reason}")
        return 0
    table = Table("T8 Syncthing pair", "items")
    for _ in range(given.runs):
        run(given.items, table)
    return table.print()


if __name__ == "__main__":
    sys.exit(main())
