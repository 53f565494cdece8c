"""Each command has one definition: README, Makefile, hooks, workflow and CONTRIBUTING name the same ones."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def target(name: str) -> list[str]:
    """The commands of a target, without the folder that the system puts them into."""
    body = re.search(rf"^{name}:\n((?:\t.*\n)+)", MAKEFILE, re.MULTILINE)
    assert body is not None, name
    lines = body[1].replace("$(COV)", "--cov").replace("$(PYTHON)", "python3")
    return [re.sub(r"^\$\(BIN\)/", "", line.strip()) for line in lines.splitlines()]


def test_the_tests_are_run_as_the_readme_says_but_for_the_coverage() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (command,) = re.findall(r"^python3 .*/(pytest .*)$", readme, re.MULTILINE)
    assert target("test") == [f"{command} --cov"]


def test_what_is_checked_is_checked_at_a_commit_too() -> None:
    hooks = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    entries = re.findall(r"entry: sh \.ci/venv (.*)$", hooks, re.MULTILINE)
    checked = [re.sub(r" (--check|\.)(?= |$)", "", command) for command in target("check")]
    assert [entry.replace(" --force-exclude", "") for entry in entries] == checked


def test_the_workflow_and_ci_call_make() -> None:
    called: set[str] = set()
    for path in (".github/workflows/checks.yml", ".github/workflows/bundle.yml", ".ci/run"):
        text = (ROOT / path).read_text(encoding="utf-8")
        lines = re.findall(r"^(?:\s+(?:- )?run: )?make ([a-z -]+)", text, re.MULTILINE)
        assert lines, path
        called.update(name for line in lines for name in line.split())
    assert called == {"setup", "check", "test", "bundle"}
    assert all(target(name) for name in called)


def test_contributing_has_each_command_for_systems_without_make() -> None:
    for name in ("hooks", "check", "test", "run", "bench", "pages", "bundle", "bundle-check"):
        (row,) = re.findall(rf"^\| `make {name}` \| (.*?) \|", CONTRIBUTING, re.MULTILINE)
        assert re.findall(r"`\.venv/bin/([^`]+)`", row) == target(name)
