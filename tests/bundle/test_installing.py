"""Installing on Linux from a folder of wheels, without pip."""

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from bundle.wheels import lock_of
from tests.bundle.making import ROOT, wheel

if sys.platform == "win32":
    pytest.skip("installs on Linux", allow_module_level=True)

MAIN = "import sys\nprint('plenary', sys.argv[1:], sys.flags.safe_path)\n"
OWN = {"tui/__init__.py": "", "tui/__main__.py": MAIN, "plenary-1.data/data/share/man/man1/plenary.1": "page\n"}


def installer(folder: Path) -> ModuleType:
    """The module that installs from this folder, as if it lay in it."""
    spec = importlib.util.spec_from_file_location("install_of_a_test", ROOT / "bundle" / "linux" / "install.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.HERE = folder  # type: ignore[attr-defined]
    return module


@pytest.fixture
def carried(tmp_path: Path) -> Path:
    """A folder as it is carried, with a program that says what it was given."""
    folder = tmp_path / "carried"
    wheel(folder / "wheels", "plenary-1-py3-none-any.whl", OWN)
    (folder / "wheels.lock").write_text(lock_of((folder / "wheels").iterdir()), encoding="utf-8")
    for name in ("install.sh", "install.py"):
        shutil.copy(ROOT / "bundle" / "linux" / name, folder)
    return folder


def said(*words: object) -> str:
    return subprocess.run(list(map(str, words)), capture_output=True, text=True, check=True).stdout


def test_one_command_installs_and_the_program_starts_where_it_is_copied_to(carried: Path, tmp_path: Path) -> None:
    assert "program/plenary --sample" in said("sh", carried / "install.sh")
    assert said(carried / "program" / "plenary", "a b", "ຄ") == "plenary ['a b', 'ຄ'] True\n"
    shutil.copytree(carried / "program", tmp_path / "else where", symlinks=True)
    shutil.rmtree(carried)
    assert said(tmp_path / "else where" / "plenary", "c") == "plenary ['c'] True\n"
    assert [*(tmp_path / "else where").rglob("plenary.1")] != []


def test_a_system_that_has_no_virtual_environments_gets_a_plain_folder(
    carried: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "venv", None)
    start = installer(carried).install(carried / "program")
    assert "PYTHONPATH" in start.read_text(encoding="utf-8")
    assert said(start, "a b") == "plenary ['a b'] True\n"


def test_compiled_files_hold_whatever_time_the_copied_files_have(carried: Path) -> None:
    installer(carried).install(carried / "program")
    found = [path for path in (carried / "program").rglob("*.pyc") if "tui" in path.parts]
    assert len(found) == 2
    assert {path.read_bytes()[4:8] for path in found} == {b"\1\0\0\0"}


def test_a_damaged_wheel_is_refused_and_what_was_installed_stays(
    carried: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    here = installer(carried)
    assert here.main([]) == 0
    before = (carried / "program" / "plenary").read_bytes()
    own = carried / "wheels" / "plenary-1-py3-none-any.whl"
    own.write_bytes(own.read_bytes() + b"\0")
    assert here.main([]) == 1
    assert "plenary-1-py3-none-any.whl was damaged when this folder was copied" in capsys.readouterr().err
    assert (carried / "program" / "plenary").read_bytes() == before


def test_an_installation_that_was_cut_short_is_made_anew_and_state_is_kept(carried: Path) -> None:
    here = installer(carried)
    start = here.install(carried / "program")
    (inside,) = (carried / "program").glob("program-*")
    (inside / here.DONE).unlink()
    for path in inside.rglob("__main__.py"):
        path.write_text("raise SystemExit(1)\n", encoding="utf-8")
    (carried / "program" / "state").mkdir()
    (carried / "program" / "state" / "journal").write_text("said", encoding="utf-8")
    here.install(carried / "program")
    assert said(start, "x") == "plenary ['x'] True\n"
    assert (carried / "program" / "state" / "journal").read_text(encoding="utf-8") == "said"


def test_a_folder_called_state_beside_the_start_keeps_the_state(carried: Path) -> None:
    main = "import os\nprint(os.environ.get('PLENARY_STATE'))\n"
    wheel(carried / "wheels", "plenary-1-py3-none-any.whl", {**OWN, "tui/__main__.py": main})
    (carried / "wheels.lock").write_text(lock_of((carried / "wheels").iterdir()), encoding="utf-8")
    start = installer(carried).install(carried / "program")
    assert said("env", "-u", "PLENARY_STATE", start) == "None\n"
    (start.parent / "state").mkdir()
    assert said("env", "-u", "PLENARY_STATE", start) == f"{start.parent.resolve()}/state\n"
    assert said("env", "PLENARY_STATE=/else", start) == "/else\n"


def test_a_program_that_does_not_start_is_told(carried: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wheel(
        carried / "wheels", "plenary-1-py3-none-any.whl", {**OWN, "tui/__main__.py": "raise SystemExit('no screen')\n"}
    )
    (carried / "wheels.lock").write_text(lock_of((carried / "wheels").iterdir()), encoding="utf-8")
    assert installer(carried).main([]) == 1
    assert "it does not start here: no screen" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_is_told_in_a_sentence(
    carried: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (carried / "file").write_text("", encoding="utf-8")
    assert installer(carried).main([str(carried / "file" / "program")]) == 1
    assert "cannot be written" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "running", "fits"),
    [
        ("a-1-py3-none-any.whl", (3, 11), True),
        ("a-1-py2.py3-none-any.whl", (3, 13), True),
        ("a-1-cp312-cp312-manylinux_2_27_x86_64.whl", (3, 12), True),
        ("a-1-cp312-cp312-manylinux_2_27_x86_64.whl", (3, 11), False),
        ("a-1-cp312-cp312-manylinux_2_27_x86_64.whl", (3, 13), False),
        ("a-1-cp310-abi3-manylinux2014_x86_64.manylinux_2_17_x86_64.whl", (3, 13), True),
        ("a-1-cp313-abi3-manylinux2014_x86_64.manylinux_2_17_x86_64.whl", (3, 12), False),
    ],
)
def test_wheels_are_chosen_by_the_python_that_runs(name: str, running: tuple[int, int], *, fits: bool) -> None:
    pythons, abi, _ = name.removesuffix(".whl").split("-")[-3:]
    assert installer(Path())._is_for(pythons, abi, running) is fits


@pytest.mark.parametrize(
    ("machine", "library", "sentence"),
    [
        ("aarch64", ("glibc", (2, 36)), "this machine is another kind"),
        ("x86_64", ("", ()), "GNU C library"),
        ("x86_64", ("glibc", (2, 17)), r"glibc 2\.28"),
    ],
)
def test_a_machine_that_libraries_do_not_run_on_is_told(
    monkeypatch: pytest.MonkeyPatch, machine: str, library: tuple[str, tuple[int, ...]], sentence: str
) -> None:
    here = installer(Path())
    monkeypatch.setattr(here.platform, "machine", lambda: machine)
    monkeypatch.setattr(here, "_c_library", lambda: library)
    with pytest.raises(here.InstallError, match=sentence):
        here._must_run("manylinux_2_28_x86_64")


def test_a_machine_that_they_run_on_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    here = installer(Path())
    monkeypatch.setattr(here.platform, "machine", lambda: "x86_64")
    monkeypatch.setattr(here, "_c_library", lambda: ("glibc", (2, 27)))
    here._must_run("manylinux_2_27_x86_64.manylinux_2_28_x86_64")
    here._must_run("any")
