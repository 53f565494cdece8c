"""What LibreOffice makes of the documents, where it is there: pages that somebody can count."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from report.contents import Print
from report.formats import Wish, made
from store.opening import read_workshop

SAMPLE = Path(__file__).parents[3] / "examples" / "lao-pdr-2013.json"
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
_PAGE = re.compile(rb"/Type\s*/Page\b")


def pages(folder: Path, of: Print) -> int:
    """Return how many pages a print of the sample has."""
    assert OFFICE is not None
    session = read_workshop(SAMPLE)
    (folder / "report.docx").write_bytes(made(".docx", session.workshop, session, Wish(print=of)))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    words = [OFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(folder / "report.docx")]
    subprocess.run(words, check=True, capture_output=True, timeout=120)
    return len(_PAGE.findall((folder / "report.pdf").read_bytes()))


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not here, so nobody counts the pages of the conclusions")
def test_the_conclusions_of_the_sample_are_two_pages(tmp_path: Path) -> None:
    assert pages(tmp_path, "conclusions") == 2
