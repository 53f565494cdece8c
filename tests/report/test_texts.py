"""The report's own words stand in one module, and all of them are printed somewhere."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2] / "report"
MODULES = [path for path in sorted(ROOT.rglob("*.py")) if path.name != "texts.py"]
# Strings with blanks that nobody reads as words.
NO_WORDS = {
    "pictures/svg.py": "SVG, and the names of fonts",
    "naming.py": "a pattern",
    "tables/votes_csv.py": "data of the first column, for other programs",
    "writers/markdown.py": "Markdown's own signs and patterns",
    "writers/html.py": "HTML and its style",
    "writers/escaped.py": "HTML",
    "scripts.py": "names of fonts",
    "pictures/outlines.py": "OPML and Mermaid",
    "writers/word/numbering.py": "WordprocessingML",
    "writers/word/pictures.py": "DrawingML",
    "writers/word/styles.py": "WordprocessingML, and the names of styles",
    "writers/word/tables.py": "the names of styles",
    "writers/word/writer.py": "the names of styles",
    "writers/word/contents_list.py": "the names of styles",
}


def docstrings(tree: ast.AST) -> set[int]:
    """Return the lines of strings that stand by themselves."""
    return {node.value.lineno for node in ast.walk(tree) if isinstance(node, ast.Expr) and _is_text(node.value)}


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def sentences(path: Path) -> Iterator[str]:
    """Yield the strings of a module that hold two words or more, docstrings left out."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    beside = docstrings(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.lineno not in beside:
            yield from [node.value] if re.search(r"[A-Za-z]{2,} [A-Za-z]{2,}", node.value) else []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_sentence_stands_outside_the_texts(path: Path) -> None:
    if str(path.relative_to(ROOT)) not in NO_WORDS:
        assert list(sentences(path)) == []


def test_chapters_know_no_format() -> None:
    knowing = {path for path in MODULES if "report.writers" in path.read_text(encoding="utf-8")}
    told = {path.relative_to(ROOT) for path in knowing}
    assert {path.name if path.parts[0] == "series" else path.parts[0] for path in told} == {
        "compared.py", "formats.py", "markdown.py", "writers"
    }  # fmt: skip


def test_every_text_is_printed_somewhere() -> None:
    tree = ast.parse((ROOT / "texts.py").read_text(encoding="utf-8"))
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    names |= {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    own = (ROOT / "texts.py").read_text(encoding="utf-8")
    used = {name for path in MODULES for name in re.findall(r"\btexts\.(\w+)", path.read_text(encoding="utf-8"))}
    for path in (ROOT.parent / "tui" / "cli").rglob("*.py"):  # the tables that commands write have names of the report
        used |= {*re.findall(r"\breport_texts\.(\w+)", path.read_text(encoding="utf-8"))}
    local = {name for name in names if len(re.findall(rf"\b{name}\b", own)) > 1}
    assert names - used - local == set()
