"""What comes into a bundle is fetched by pip alone, and the program's own wheel is built once."""

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from bundle import sources
from bundle.__main__ import parsed
from bundle.sources import Builder, BundleError, Target

OWN = "plenary-0.1.0-py3-none-any.whl"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Sequence[str]]:
    """What would have been run; a build leaves a wheel."""
    ran: list[Sequence[str]] = []

    def run(command: Sequence[str]) -> None:
        ran.append(command)
        if "wheel" in command:
            folder = Path(command[command.index("--wheel-dir") + 1])
            folder.mkdir(parents=True)
            (folder / OWN).write_bytes(b"PK")

    monkeypatch.setattr(sources, "_run", run)
    return ran


def test_the_program_is_built_once_for_all_systems(tmp_path: Path, asked: list[Sequence[str]]) -> None:
    builder = Builder(tmp_path / "builder")
    for system in ("linux", "windows"):
        builder.program(tmp_path / system)
        assert [path.name for path in (tmp_path / system).iterdir()] == [OWN]
    assert len([command for command in asked if "wheel" in command]) == 1


def test_it_is_built_of_what_is_packed_and_nothing_that_an_earlier_build_left(
    tmp_path: Path, asked: list[Sequence[str]]
) -> None:
    Builder(tmp_path / "builder").program(tmp_path / "own")
    copy = Path(next(command for command in asked if "wheel" in command)[-1])
    names = {path.name for path in copy.iterdir()}
    assert {"pyproject.toml", "README.md", "tui", "workshop", "examples", "docs"} <= names
    assert not any(name.startswith(".") or name in ("build", "dist", "tests") or "egg-info" in name for name in names)


def test_everything_fetched_must_have_its_hash_and_no_package_is_built(
    tmp_path: Path, asked: list[Sequence[str]]
) -> None:
    builder = Builder(tmp_path / "builder")
    builder.wheels(Target("3.12", ("manylinux_2_28_x86_64",)), tmp_path)
    fetching = [command for command in asked if "-r" in command]
    assert len(fetching) == 2  # the tools, the wheels
    assert all({"--require-hashes", "--no-deps", "--only-binary=:all:"} <= set(command) for command in fetching)
    assert not any("://" in word for command in asked for word in command)


def test_a_tool_that_fails_is_told_with_what_it_said() -> None:
    with pytest.raises(BundleError, match="no such thing"):
        sources._run([sys.executable, "-c", "raise SystemExit('no such thing')"])


def test_both_systems_are_made_where_none_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert [*parsed([]).systems] == ["linux", "windows"]
    assert parsed(["windows"]).systems == ["windows"]
    with pytest.raises(SystemExit):
        parsed(["solaris"])
    assert "there is no bundle for solaris" in capsys.readouterr().err
