"""T11: texts that harm screens, spreadsheets and documents go through everything unchanged and do nothing.

Each text is recorded in every kind of place, saved, opened again, printed, exported and drawn; then what comes out is
read back with a reader of its own: the file with TinyDB's form, the report with a CommonMark parser, the tables with a
CSV reader, the pictures with an XML parser, and what may reach a terminal character by character.

    python -m tests.faults.texts --cases 2000
"""

import argparse
import csv
import random
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from markdown_it import MarkdownIt

from report.harmless import harmless
from report.markdown import markdown
from report.pictures.picture import results_map, trees
from report.pictures.svg import svg
from report.tables.framework import framework_csv
from report.tables.votes_csv import votes_csv
from store.opening import OpenWorkshop, read_workshop
from tests.faults.parts.table import Table
from tui.widgets.text.display import visible
from workshop import outline, problems, talk, visions
from workshop.document import Workshop
from workshop.model import Person, Result
from workshop.statements import results, tree
from workshop.text import cleaned
from workshop.votes import ballots, priorities, themes

CORPUS = (
    *("[/nope]", "[red]", "[@click=app.quit]x[/]", "[bold]b[/bold]", "{x} $y %s \\n", "\\", "\\\\", "'", '"', "`"),
    *("\x1b[2J", "\x1b]0;owned\x07", "\x1b]52;c;aGFja2Vk\x07", "\x9b31m", "\x90q\x9c", "\x08\x08\x7f", "\x00"),
    *("\u202egnp.exe", "\u2066a\u2069", "\u200f\u200e\u061c", "a\u00ad\u200b\u200db", "\ufeffx", "\x0b\x0c"),
    *("\ufff9a\ufffab\ufffb", "\ufffe\uffff", "\ud800", "\udfff\ud800", "\ud83d\ude00", "\U000e0041\U000e007f"),
    *(
        "a\u0301" * 40,
        "\u0301",
        "👨\u200d👩\u200d👧",
        "=cmd|' /C calc'!A0",
        "+1+1",
        "-2+3",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1",
    ),
    *("'=1", '=HYPERLINK("http://x")', 'DDE("x")', "a\nb", "a\r\nb\rc", "a\u2028b\u2029c\x85d", " outer "),
    *("\u00a0x\u3000", "a, b; c\td", '"a","b"', 'a""b', "# h", "1. one", "- [ ] t", "---", "| a | b |"),
    *("<script>x</script>", "<!-- c", "&lt;&#65;", "![a](b)", "[^1]: n", "]]>", "<![CDATA[x]]>", "&amp;"),
    *(
        "<svg onload=alert(1)>",
        "../../etc/passwd",
        "aux",
        "C:\\con",
        "~",
        "-rf",
        "--help",
        "x" * 7_000,
        "land " * 1_400,
    ),
    *("ເຮືອນ\u200bນ້ຳ", "ខ្ញុំទៅ", "မြန်မာ", "العربية", "עברית", "中文字", "ｆｕｌｌ", "ﬁ", "İı", "ß"),
)
PARTS = (*CORPUS, *"[]{}()<>&|*_`#=+-@'\"\\/:;,.!?~^$% \t\u00a0\u200b\u200d\u0301\u202e\x1b\x9b\x00aZ9ກຂ")


def cases(count: int, seed: int) -> Iterator[str]:
    """The corpus, then mixtures of it."""
    chance = random.Random(seed)
    yield from CORPUS[:count]
    for _ in range(count - len(CORPUS)):
        yield "".join(chance.choice(PARTS)[:200] for _ in range(chance.randrange(1, 8)))


def recorded(workshop: Workshop, text: str) -> Workshop:
    """With a text in a place of every kind."""
    workshop = problems.add_group(workshop, "group-1", text)
    workshop = problems.add(workshop, [problems.problem("problem-1", text)], "group-1")
    workshop = talk.say(workshop, "problem-1", talk.comment("comment-1", text, "question", speaker=text))
    workshop = talk.catch(workshop, talk.comment("comment-2", text))
    workshop = outline.insert(
        workshop, [Person(id="person-1", name=cleaned(text), organisation=cleaned(text))], "people"
    )
    workshop = themes.make(workshop, "theme-1", text, ["problem-1"])
    workshop = ballots.cast(workshop, "ballot-1", ["problem-1"], cleaned(text), cleaned(text))
    workshop = priorities.adopt(workshop, "priority-1", "node-1", text=text, reason=text)
    workshop = tree.add(workshop, [(0, tree.node("node-2", text, cleaned(text)))], "node-1:causes")
    workshop = visions.propose(workshop, "vision-1", "priority-1", text, text)
    entries: list[tuple[int, Result]] = [(0, results.entry("result-1", text, cleaned(text)))]
    return results.add(workshop, entries, "priority-1:changes")


def faults(folder: Path, text: str) -> Iterator[str]:
    """What is wrong with what comes out; nothing for a text of blanks alone, which is refused."""
    words = cleaned(text)
    path = folder / "w.json"
    one = OpenWorkshop(path, state=folder / "state", on_status=lambda _: None)
    one.session.do("Record", lambda w: recorded(w, text))
    before = dict(one.session.workshop.records)
    if not one.close(120):  # a disk that many share can stand still for a minute
        yield f"it could not be saved: {one.left}"
        return
    session = read_workshop(path, strict=True)
    workshop = session.workshop
    if dict(workshop.records) != before or workshop.records["problem-1"].statement_text != words:
        yield "the file has it otherwise"
    report = markdown(workshop, session)
    if _steers(report):
        yield f"the report steers what shows it: {_steers(report)!r}"
    if "".join(_read(report)).count(_bare(words)) < len(before) - 1:
        yield "the report lacks it"
    yield from _tables(workshop, words)
    pictures = [*trees(workshop, "priority-1"), results_map(workshop, "priority-1")]
    drawn = svg(pictures)
    shown = "".join("".join(element.itertext()) for element in ET.fromstring(drawn).iter())
    drawable = words.translate({0xFFFE: 0xFFFD, 0xFFFF: 0xFFFD})  # which XML has no way to say
    if _steers(drawn) or _bare(drawable) not in _bare(shown):
        yield "the picture has it otherwise"
    seen = visible(text)
    if len(seen) != len(text) or any(unicodedata.category(c) in ("Cc", "Cs") for c in seen) or _turns(seen):
        yield "it steers the terminal"


def _tables(workshop: Workshop, words: str) -> Iterator[str]:
    for name, table in (("votes", votes_csv(workshop)), ("framework", framework_csv(workshop))):
        cells = [cell for row in csv.reader(StringIO(table, newline="")) for cell in row]
        if any(cell[:1] in tuple("=+-@\t\r") and cell[:1] for cell in cells):
            yield f"the table of {name} has a cell that begins as a formula does"
        if not any(_bare(words) == _bare(cell) or _bare(words) == _bare(cell[1:]) for cell in cells):
            yield f"the table of {name} lacks it"


def _read(report: str) -> Iterator[str]:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    for token in parser.parse(report):
        if token.type == "inline":
            yield _bare("".join(child.content for child in token.children or ()))
        elif token.type == "html_block":
            yield "HTML"


def _bare(text: str) -> str:
    """Without blanks, which a paragraph and a picture break lines at; with marks for what steers."""
    return "".join(harmless(text).split())


def _steers(text: str) -> str:
    return "".join(c for c in text if c not in "\n\r\t" and unicodedata.category(c) in ("Cc", "Cs")) + _turns(text)


def _turns(text: str) -> str:
    return "".join(c for c in text if "\u202a" <= c <= "\u202e" or "\u2066" <= c <= "\u2069")


def run(count: int, table: Table, seed: int = 20131124) -> None:
    """Put so many texts through."""
    for text in cases(count, seed):
        if not cleaned(text):
            continue
        with tempfile.TemporaryDirectory() as name:
            for fault in faults(Path(name), text):
                table.wrong("texts", f"{text[:60]!r}: {fault}")
        table.tried("texts")


def main() -> int:
    """Put so many texts through and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=20131124)
    given = parser.parse_args()
    table = Table("T11 texts that harm", "texts", "changes")
    run(given.cases, table, given.seed)
    return table.print()


if __name__ == "__main__":
    sys.exit(main())
