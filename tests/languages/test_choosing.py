"""Which language is spoken, by what was asked for, what this machine remembers and how the system is set."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from languages.choosing import asked, fitting, languages, settle
from languages.exchange import DOCUMENTS, SCREENS, exchanged, language_of, twin_of

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _left_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SCREENS, "en")
    monkeypatch.setenv(DOCUMENTS, "")


def test_every_folder_is_a_language_by_what_it_calls_itself() -> None:
    folders = {path.parent.name for path in (ROOT / "languages").glob("*/__init__.py")}
    assert languages().keys() == {"en", *folders}
    assert languages()["fr"] == "français"


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("fr", "fr"), ("FR", "fr"), ("fr_CA.UTF-8", "fr"), ("fr-BE", "fr"), ("fr_FR@euro", "fr"), ("en_GB.UTF-8", "en"),
        ("C", "en"), ("POSIX", "en"), ("C.UTF-8", "en"), ("xx", ""), ("", ""), ("..", ""),
        ("../fr", ""), ("__pycache__", ""),        ("zz_ZZ", ""), ("fr\0", ""), ("exchange", ""),
    ],
)  # fmt: skip
def test_a_language_is_found_by_its_tag_and_nothing_else_is_one(tag: str, code: str) -> None:
    assert fitting(tag) == code


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ([], ""),
        (["--language", "fr"], "fr"),
        (["report", "a.json", "--language=fr"], "fr"),
        (["--language", "fr", "--language", "en"], "en"),
        (["--language"], ""),
        (["forget", "a.json", "--", "--language", "fr"], ""),
    ],
)
def test_the_option_is_found_among_the_words(words: list[str], found: str) -> None:
    assert asked(words, "--language") == found


@pytest.mark.parametrize(
    ("words", "remembered", "environment", "spoken"),
    [
        ([], "", {}, "en"),
        ([], "", {"LANG": "fr_FR.UTF-8"}, "fr"),
        ([], "", {"LANG": "fr_FR", "LC_MESSAGES": "en_US"}, "en"),
        ([], "", {"LANG": "en_US", "LC_ALL": "fr_CH"}, "fr"),
        ([], "", {"LANG": "fr_FR", "LC_ALL": "xx_XX"}, "en"),  # which says what is wanted, and is not here
        ([], "fr", {"LANG": "en_US"}, "fr"),
        ([], "zz", {"LANG": "fr_FR"}, "fr"),
        (["--language", "en"], "fr", {"LANG": "fr_FR"}, "en"),
        (["--language", "zz"], "", {"LANG": "fr_FR"}, "fr"),
        ([], "", {"LANG": "fr_FR", SCREENS: "en"}, "en"),
    ],
)
def test_what_was_asked_for_counts_before_the_machine_and_the_machine_before_the_system(
    words: list[str], remembered: str, environment: dict[str, str], spoken: str, tmp_path: Path
) -> None:
    settings = tmp_path / "settings.json"
    if remembered:
        settings.write_text(json.dumps({"look": "dark", "language": remembered}), encoding="utf-8")
    settle(words, settings, environment)
    assert os.environ[SCREENS] == spoken


@pytest.mark.parametrize("content", [b"", b"[1]", b'{"language": 7}', b'{"language"', b"\xff\xfe", b"null"])
def test_what_cannot_be_read_of_the_settings_is_passed_over(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_bytes(content)
    settle([], tmp_path / "settings.json", {"LANG": "fr"})
    assert os.environ[SCREENS] == "fr"


def test_documents_have_a_language_of_their_own(tmp_path: Path) -> None:
    settle(["report", "a.json", "--report-language", "fr"], tmp_path / "none", {})
    modules = ("report.texts", "workshop.kinds", "languages.writing", "tui.texts", "store.texts")
    assert [language_of(module) for module in modules] == ["fr", "fr", "fr", "en", "en"]


@pytest.mark.parametrize(("told", "kept"), [("fr", "fr"), ("zz", ""), ("../fr", ""), ("", "")])
def test_a_program_that_writes_for_another_is_told_a_language_that_is_here(
    told: str, kept: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(DOCUMENTS, told)
    settle(["report", "a.json"], tmp_path / "none")
    assert os.environ.get(DOCUMENTS, "") == kept


def test_what_a_language_lacks_stays_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SCREENS, "fr")
    names = {"__name__": "tests.nothing_of_the_kind", "WORDS": "words"}
    exchanged(names)
    assert names["WORDS"] == "words"
    names = {"__name__": "store.texts", "EMPTY": "it is empty", "ONLY_ENGLISH": "only English", "_OWN": "own"}
    exchanged(names)
    assert names == {"__name__": "store.texts", "EMPTY": "il est vide", "ONLY_ENGLISH": "only English", "_OWN": "own"}


def test_a_twin_that_is_broken_is_not_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "languages.fr.writing", None)
    monkeypatch.delitem(sys.modules, "languages.fr.store.log.texts", raising=False)
    with pytest.raises(ModuleNotFoundError, match=r"languages\.fr\.writing"):
        twin_of("store.log.texts", "fr")


def plenary(*words: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    own = {name: value for name, value in os.environ.items() if name not in (SCREENS, DOCUMENTS)}
    return subprocess.run(
        [sys.executable, "-m", "tui", *words], cwd=ROOT, env={**own, "PYTHONIOENCODING": "utf-8", **environment},
        capture_output=True, encoding="utf-8", timeout=600,
    )  # fmt: skip


def test_a_language_that_is_not_here_gets_one_sentence(tmp_path: Path) -> None:
    done = plenary("--language", "zz", "--sample", LANG="xx")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "plenary: argument --language: there is no language “zz” here; there are en (English) and fr (français); "
        "see plenary --help.\n"
    )


def test_the_locale_speaks_where_nothing_is_asked_for() -> None:
    assert plenary("check", "absent.json", LC_ALL="fr_FR.UTF-8").stdout.startswith("absent.json n’existe pas")
    assert plenary("check", "absent.json", LC_ALL="xx_XX").stdout.startswith("absent.json is not there;")
