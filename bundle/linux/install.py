"""Lay out the wheels beside this file as a program, with what every Python has: no pip, no network, no administrator.

The program stands in a folder of its own under the one that is named, beside whatever an earlier installation left; the
file `plenary` that starts it is swapped in when all is there. So an installation that is cut short changes nothing.
"""

import compileall
import contextlib
import os
import platform
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from py_compile import PycInvalidationMode

HERE = Path(__file__).resolve().parent
DONE = "complete.txt"
_DATA = ".data/"

_START = """\
#!/bin/sh
# Start Plenary, wherever this folder was copied to.
here=$(CDPATH='' cd -- "$(dirname -- "$(readlink -f -- "$0")")" && pwd -P)
# Journal and backups stay in this folder where it has one called "state".
if [ -z "${{PLENARY_STATE:-}}" ] && [ -d "$here/state" ]; then
    PLENARY_STATE=$here/state
    export PLENARY_STATE
fi
{command} -m tui "$@"
"""
_IN_VENV = 'exec "$here/{name}/bin/python3" -I'
_WITHOUT = """\
PYTHONPATH=$here/{name}/lib
export PYTHONPATH
exec "{python}" -s -P"""


class InstallError(Exception):
    """The program cannot be installed; the text is one sentence that says why, and what to do."""


def main(words: list[str]) -> int:
    """Install; return the exit code."""
    if len(words) > 1 or any(word.startswith("-") for word in words):
        print("Usage: sh install.sh [FOLDER]")
        return 2
    folder = Path(words[0]).absolute() if words else HERE / "program"
    try:
        start = install(folder)
    except InstallError as error:
        print(f"Plenary is not installed: {error}", file=sys.stderr)
        return 1
    except OSError as error:
        what = f"{error.filename or folder}: {error.strerror or error}"
        print(f"Plenary is not installed, as this cannot be written: {what}.", file=sys.stderr)
        return 1
    print(f"Plenary is installed. Start it with:  {start}")
    print(f"Try it on the sample workshop with:   {start} --sample")
    return 0


def install(folder: Path) -> Path:
    """Install into a folder; return the file that starts the program. Raises InstallError, OSError."""
    wheels = checked(fitting(sorted((HERE / "wheels").glob("*.whl"))))
    name = f"program-{_digest(wheels)}"
    target = folder / name
    folder.mkdir(parents=True, exist_ok=True)
    if (target / DONE).is_file():
        print("This very program is there already; only the file that starts it is written anew.")
    else:
        shutil.rmtree(target, ignore_errors=True)  # what an installation left that was cut short
        print(f"Installing for Python {platform.python_version()} into {target} ...")
        lib = _environment(target)
        for wheel in wheels:
            unpack(wheel, lib, target)
        compile_all(lib)
        (target / DONE).write_text("All files of this program are there.\n", encoding="utf-8")
    start = _starting(folder, name)
    _try(start)
    return start


def fitting(wheels: list[Path]) -> list[Path]:
    """Return the wheels for this Python. Raises InstallError where there are none for this machine."""
    major, minor = sys.version_info[:2]
    chosen = []
    for wheel in wheels:
        pythons, abi, platforms = wheel.stem.split("-")[-3:]
        if _is_for(pythons, abi, (major, minor)):
            chosen.append(wheel)
            _must_run(platforms)
    if not any(wheel.name.startswith("plenary-") for wheel in chosen):
        raise InstallError("this folder is not whole, as the program itself is missing from it; copy it again.")
    return chosen


def _is_for(pythons: str, abi: str, running: tuple[int, int]) -> bool:
    for tag in pythons.split("."):
        found = re.fullmatch(r"(py|cp)(\d)(\d*)", tag)
        if found is None:
            continue
        kind, version = found[1], (int(found[2]), int(found[3] or 0))
        if kind == "py" and version <= running:
            return True
        if kind == "cp" and (version == running or (abi == "abi3" and version <= running)):
            return True
    return False


def _must_run(platforms: str) -> None:
    """Raise InstallError where a library compiled for these platforms does not run on this machine."""
    if platforms == "any":
        return
    if not platforms.endswith(f"_{platform.machine()}"):
        raise InstallError(f"it is made for {platforms.rpartition('linux')[2]}, and this machine is another kind.")
    kind, version = _c_library()
    if kind != "glibc":
        raise InstallError("it is made for systems with the GNU C library, and this one has another.")
    needed = min((int(a), int(b)) for a, b in re.findall(r"manylinux_(\d+)_(\d+)", platforms))
    if version < needed:
        raise InstallError(f"it needs a Linux of 2018 or later (glibc {needed[0]}.{needed[1]}); this one is older.")


def _c_library() -> tuple[str, tuple[int, ...]]:
    """Return which C library runs, and its version."""
    with contextlib.suppress(AttributeError, ValueError, OSError):  # other C libraries do not know the question
        kind, _, version = (os.confstr("CS_GNU_LIBC_VERSION") or "").partition(" ")
        return kind, tuple(map(int, version.split(".")[:2]))
    return "", ()


def checked(wheels: list[Path]) -> list[Path]:
    """Return the wheels when each has a hash that the lock lists. Raises InstallError."""
    listed = set(re.findall(r"sha256:([0-9a-f]{64})", (HERE / "wheels.lock").read_text(encoding="utf-8")))
    for wheel in wheels:
        if sha256(wheel.read_bytes()).hexdigest() not in listed:
            raise InstallError(f"{wheel.name} was damaged when this folder was copied; copy it again.")
    return wheels


def _digest(wheels: list[Path]) -> str:
    """Return a name for exactly these wheels under this Python."""
    whole = sha256(sys.version.encode())
    for wheel in wheels:
        whole.update(sha256(wheel.read_bytes()).digest())
    return whole.hexdigest()[:10]


def _environment(target: Path) -> Path:
    """Make the folder for a program, as a virtual environment where that can be; return where its modules belong."""
    with contextlib.suppress(ImportError, OSError, subprocess.SubprocessError):
        import venv  # some systems keep it in a package of its own

        venv.EnvBuilder(symlinks=True, with_pip=False).create(target)
        lib = target / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}" / "site-packages"
        if lib.is_dir() and _runs(target / "bin" / "python3", lib):
            return lib
    shutil.rmtree(target, ignore_errors=True)
    lib = target / "lib"
    lib.mkdir(parents=True)
    return lib


def _runs(python: Path, lib: Path) -> bool:
    """Return whether a Python starts, and reads modules there. Raises OSError, SubprocessError."""
    command = [str(python), "-I", "-c", "import sys; print(*sys.path, sep='\\n')"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - the one just made
    return any(Path(line).samefile(lib) for line in done.stdout.splitlines() if Path(line).is_dir())


def unpack(wheel: Path, lib: Path, target: Path) -> None:
    """Unpack a wheel: modules into `lib`, manual pages and completions under `target`."""
    with zipfile.ZipFile(wheel) as packed:
        for entry in packed.infolist():
            before, in_data, rest = entry.filename.partition(_DATA)
            place = lib / entry.filename
            if in_data and "/" not in before:
                kind, _, path = rest.partition("/")
                if kind == "scripts":
                    continue
                place = (lib if kind in ("purelib", "platlib") else target) / path
            if not entry.is_dir():
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(packed.read(entry))


def compile_all(lib: Path) -> None:
    """Compile all modules so that no copying and no clock makes them out of date: nobody may be able to do it later."""
    compileall.compile_dir(
        lib, maxlevels=20, quiet=2, workers=os.cpu_count() or 1, invalidation_mode=PycInvalidationMode.UNCHECKED_HASH
    )


def _starting(folder: Path, name: str) -> Path:
    """Write the file that starts the program; return it."""
    in_venv = (folder / name / "bin" / "python3").exists()
    command = (_IN_VENV if in_venv else _WITHOUT).format(name=name, python=sys.executable)
    fresh, start = folder / ".plenary.new", folder / "plenary"
    fresh.write_text(_START.format(command=command), encoding="utf-8")
    fresh.chmod(0o755)
    fresh.replace(start)
    return start


def _try(start: Path) -> None:
    """Raise InstallError where the program does not start."""
    done = subprocess.run(["/bin/sh", str(start), "--version"], capture_output=True, text=True, check=False)  # noqa: S603 - the file just written
    if done.returncode:
        last: Iterator[str] = reversed(done.stderr.strip().splitlines())
        raise InstallError(f"it does not start here: {next(last, 'it says nothing')}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
