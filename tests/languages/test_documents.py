"""A report is in a language of its own: every word that it says itself, and no word that people typed."""

import csv
import json
import os
import re
import subprocess
import sys
import zipfile
from collections import Counter
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook

from languages.exchange import DOCUMENTS, SCREENS
from store.opening import OpenWorkshop, read_workshop
from tests.languages.said import said
from tests.report.filled import filled
from tui.cli.main import run
from workshop.people import set_detail

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "examples" / "lao-pdr-2013.json"
SAME = {
    "A", "A.1", "Annexes", "C1", "C1.1", "Causes", "Dates", "I1", "Intervention", "Interventions", "L1", "Note",
    "Participants", "Question", "R1", "Rapporteur", "cause 1", "cause 1.1", "intervention",
}  # fmt: skip
"""What is the same in French as in English."""


def plenary(*words: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Run the real program, as its language is settled before it imports anything."""
    return subprocess.run(
        [sys.executable, "-m", *words], cwd=ROOT, env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
        capture_output=True, encoding="utf-8", timeout=600,
    )  # fmt: skip


def in_language(path: Path, language: str) -> Path:
    """The sample in a file, with a language of its report."""
    path.write_bytes(SAMPLE.read_bytes())
    opened = OpenWorkshop(path, state=path.parent / "state", on_status=lambda _: None)
    workshop = opened.session.workshop
    named = workshop.put(workshop.details.replace_fields(language=language))
    opened.session.do("Language of the report", lambda _: named)
    assert opened.close()
    return path


def test_all_words_of_a_french_report_are_french_but_those_that_people_typed() -> None:
    english = said()
    french = json.loads(plenary("tests.languages.said", **{DOCUMENTS: "fr"}).stdout)
    typed = {*filled()[2].values()}
    assert len(typed) > 150
    kept = [Counter(words for words in report["typed"] if words in typed) for report in (english, french)]
    assert kept[0] == kept[1]
    assert {words for words in {*english["own"]} & {*french["own"]} if re.search("[A-Za-z]", words)} == SAME


def test_the_workshop_says_in_which_language_its_documents_are(tmp_path: Path) -> None:
    file = in_language(tmp_path / "lao.json", "fr")
    made = [str(tmp_path / f"report{ending}") for ending in (".docx", ".html", ".xlsx", ".csv")]
    done = plenary("tui", "report", str(file), "-o", made[0], "--print", "conclusions")
    assert (done.returncode, done.stderr) == (0, "")
    document = docx.Document(made[0])
    assert "Tronc\u00a0: Weak internal and external cooperation" in [p.text for p in document.paragraphs]
    assert document.core_properties.language == "fr-FR"
    assert 'w:lang w:val="fr-FR"' in zipfile.ZipFile(made[0]).read("word/styles.xml").decode()
    read_back = plenary("tui", "import", str(file), "--reviewed", made[0])  # compared with a report in its language
    assert (read_back.returncode, read_back.stdout) == (0, "Nothing is proposed in it that does not stand already.\n")
    plenary("tui", "report", str(file), "-o", made[1], **{DOCUMENTS: "fr"})  # which the command finds is right
    page = Path(made[1]).read_text(encoding="utf-8")
    assert '<html lang="fr-FR">' in page
    assert "Weak internal and external cooperation" in page
    plenary("tui", "export", str(file), "--framework", made[2], "--people", made[3], **{DOCUMENTS: "fr"})
    assert [cell.value for cell in next(load_workbook(made[2]).worksheets[0].rows)][:3] == [
        "Priorité", "Vision", "Niveau"
    ]  # fmt: skip
    with Path(made[3]).open(encoding="utf-8-sig") as table:
        assert next(csv.reader(table))[:3] == ["Nom", "Organisation", "Secteur"]


def test_the_option_counts_more_than_the_workshop_and_screens_speak_otherwise(tmp_path: Path) -> None:
    file = in_language(tmp_path / "lao.json", "fr")
    done = plenary("tui", "report", str(file), "--report-language", "en", **{SCREENS: "fr"})
    assert (done.returncode, done.stderr) == (0, "")
    assert "## Session 2: Votes" in done.stdout
    done = plenary("tui", "report", str(tmp_path / "absent.json"), "--report-language", "en", **{SCREENS: "fr"})
    assert (done.returncode, "n’existe pas" in done.stderr) == (1, True)


def test_a_language_that_is_not_here_is_said_and_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = in_language(tmp_path / "lao.json", "tlh")
    assert run(["report", str(file), "-o", str(tmp_path / "report.md")]) == 0
    assert capsys.readouterr().err == (
        "plenary: The report's language is “tlh”, which this Plenary does not have; it is in English.\n"
    )
    assert read_workshop(file).workshop.details.language == "tlh"
    assert "## Session 2: Votes" in (tmp_path / "report.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("typed", "kept"), [("fr", "fr"), ("Français", "fr"), ("FR-ca", "fr"), ("english", "en"), ("", "")]
)
def test_the_language_of_the_report_is_typed_by_its_code_or_its_name(typed: str, kept: str) -> None:
    workshop = set_detail(filled()[0], "language", typed)
    assert workshop.details.language == kept
