"""A file system of its own in a file, mounted for a test, and taken away in the middle of its work. Needs root.

Of a disk (ext4, XFS) the power is taken: it is shut down so that only what it had put on the disk is left. Of a stick
(exFAT) the driver, which is a program here, is killed, as if the stick had been pulled out.
"""

import fcntl
import os
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

KINDS = ("ext4", "xfs", "exfat")
_SHUTDOWN = 0x8004587D  # EXT4_IOC_SHUTDOWN, XFS_IOC_GOINGDOWN
_NO_FLUSH = 2
_SIZES = {"ext4": 48, "xfs": 320, "exfat": 48}  # in units of 2**20 bytes
_PACKAGES = {"ext4": "e2fsprogs", "xfs": "xfsprogs", "exfat": "exfatprogs and exfat-fuse"}


class Disk:
    """One file system; `place` is where it is mounted."""

    def __init__(self, folder: Path, kind: str) -> None:
        self.kind, self.place = kind, folder / "disk"
        self._image, self._device = folder / "image", ""

    def make(self) -> None:
        """Make it and mount it."""
        with self._image.open("wb") as file:
            file.truncate(_SIZES[self.kind] * 2**20)
        _do(f"mkfs.{self.kind}", *([] if self.kind == "exfat" else ["-q"]), str(self._image))
        self.place.mkdir()
        self.mount()

    def mount(self) -> None:
        if self.kind != "exfat":
            _do("mount", "-o", "loop", str(self._image), str(self.place))
            return
        self._device = _do("losetup", "--find", "--show", str(self._image)).strip()
        _do("mount.exfat-fuse", self._device, str(self.place))

    def cut(self) -> None:
        """Take it away from whoever works on it."""
        if self.kind == "exfat":
            os.kill(self._driver(), signal.SIGKILL)
            return
        handle = os.open(self.place, os.O_RDONLY)
        try:
            fcntl.ioctl(handle, _SHUTDOWN, struct.pack("I", _NO_FLUSH))
        finally:
            os.close(handle)

    def unmount(self) -> None:
        for _ in range(50):
            if subprocess.run(["umount", str(self.place)], check=False, capture_output=True).returncode == 0:
                break
            time.sleep(0.1)
        else:
            _do("umount", "-l", str(self.place))
        if self._device:
            while self._driver():  # it writes what it still has, after the names are gone
                time.sleep(0.01)
            _do("losetup", "-d", self._device)
            self._device = ""

    def again(self) -> None:
        """Mount it again, as after the power came back."""
        self.unmount()
        self.mount()

    def _driver(self) -> int:
        """The process that is the driver; 0 if it is gone."""
        for path in Path("/proc").glob("[0-9]*/cmdline"):
            try:
                words = path.read_bytes().split(b"\0")
            except OSError:
                continue
            if words[0].endswith(b"mount.exfat-fuse") and self._device.encode() in words:
                return int(path.parent.name)
        return 0


@contextmanager
def mounted(folder: Path, kind: str) -> Iterator[Disk]:
    """A new file system under `folder`. Raises OSError or CalledProcessError where it cannot be had."""
    disk = Disk(folder, kind)
    disk.make()
    try:
        yield disk
    finally:
        disk.unmount()


def why_not(kind: str = "ext4") -> str:
    """Why this cannot be had here; empty where it can."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return "taking a file system away needs Linux and root"
    wanted = (f"mkfs.{kind}", "mount.exfat-fuse") if kind == "exfat" else (f"mkfs.{kind}",)
    if missing := [name for name in wanted if shutil.which(name) is None]:
        return f"{' and '.join(missing)} not installed (Debian: {_PACKAGES[kind]})"
    with tempfile.TemporaryDirectory() as name:
        try:
            with mounted(Path(name), kind):
                return ""
        except (OSError, subprocess.CalledProcessError) as error:
            return f"no {kind} can be mounted here ({error})"


def _do(*words: str) -> str:
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout
