"""What people typed, read back through Pandoc itself: python -m tests.report.writers.with_pandoc PANDOC [TRIALS]

Pandoc is no dependency of the tests; `test_markdown.py` holds what this has shown to be needed.
"""

import argparse
import json
import random
import re
import subprocess
from collections.abc import Iterator
from typing import Any

from report.harmless import harmless
from report.writers.markdown import lines
from tests.report.writers.test_markdown import NASTY, PLACES

SAID = [
    '\\input{/etc/passwd}', '\\alpha', '$x^2$', 'US$20 to $30', 'x^2^ H~2~O', '^[note]', '[^1]', '[^1]: n', '@key',
    '[@key]', '-@key', 'a@b.example', '::: warning', ':::', ': definition', '~ definition', '{{< include x >}}',
    '[x]{.red}', 'a {#id}', '`x`{=html}', '| line block', '(@) example', '(a) one', 'a. one', 'A.  one', 'iv) four',
    '#. one', '(2) two', '% title', 'Table: caption', 'Figure: x', '"quoted" and \'this\'', "don't", 'a -- b --- c',
    'wait...', 'Mr. Boupha and Dr. X e.g. y', 'a#', 'a ##', '=====', '-----', '***', '+---+', '- [ ] t',
    '[Heading]', '![a](b)', '<b>x</b>', '<a@b.c>', 'http://a_b.c/~d', '\\', '\\\\', 'a\\', '*', '**', '_', '__x__',
    '~~x~~', '&amp;', '&#65;', '1) x', '1. x', '> q', '# h', '\\begin{x}', '\\(x\\)', '[a]: b', '[a](b)', '[a][b]',
    '{.red}', '{', '}', '|', 'a | b', '``', '```', '~~~', '\u00a0x', 'x\u00a0', 'ນ້ຳ ^x^', 'i.', 'I. x', 'p. 7',
    'St. X', '==x==', '(see @x)', 'a:@b', '....', '--', "'", '"', '"a', '5\'10"', "'tis", '$', '$$x$$', '\\$',
    '{-x-}', '[-a-]', 'No. We do', 'ca. 5', 'et al. x', 'Jan. 5', 'x Nov.',
]  # fmt: skip


def inline_text(found: Any) -> str:
    """Return the text of Pandoc's inlines. Raises AssertionError for markup other than our own emphasis."""
    made = ""
    for each in found:
        kind, content = each["t"], each.get("c")
        if kind == "Str":
            made += content
        elif kind in ("Space", "SoftBreak"):
            made += " "
        elif kind in ("Emph", "Strong"):
            made += inline_text(content)
        else:
            raise AssertionError(f"{kind} {content}")
    return made


def block_texts(found: Any) -> Iterator[str]:
    """Yield the texts of Pandoc's blocks, in order."""
    for each in found:
        kind, content = each["t"], each.get("c")
        if kind in ("Para", "Plain"):
            yield inline_text(content)
        elif kind == "Header":
            yield inline_text(content[2])
        elif kind == "BulletList":
            for item in content:
                yield from block_texts(item)
        elif kind == "OrderedList":
            for item in content[1]:
                yield from block_texts(item)
        elif kind == "Table":
            assert not content[1][1], "a caption"
            for part in (content[3][1], content[4][0][3]):
                for row in part:
                    for cell in row[1]:
                        yield " ".join(block_texts(cell[4]))
        else:
            raise AssertionError(f"{kind} {content}")


def plain(text: str) -> str:
    """Return a text without what Pandoc does to spaces, which is not markup."""
    return re.sub(r"[ \t\n]+", " ", text).strip()


def read(pandoc: str, markdown: str) -> list[str]:
    done = subprocess.run(
        [pandoc, "-f", "markdown", "-t", "json"], input=markdown.encode(), capture_output=True, check=True
    )
    return [plain(text) for text in block_texts(json.loads(done.stdout)["blocks"])]


def wrong(pandoc: str, place: str, typed: str) -> str:
    """Return what is wrong with how a text reads at a place; empty where it reads as typed."""
    make, _, reads = PLACES[place]
    written = "\n".join(lines(make(typed)))
    try:
        found = "|".join(read(pandoc, written))
    except AssertionError as error:
        return f"{place}: {typed!r} written {written!r}: {error}"
    expected = "|".join(plain(part) for part in reads.replace("|", "\0").replace("{}", harmless(typed)).split("\0"))
    return "" if found == expected else f"{place}: {typed!r} written {written!r} reads {found!r}, not {expected!r}"


def main() -> None:
    """Try all texts at all places, and others made up of odd characters."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pandoc")
    parser.add_argument("trials", nargs="?", type=int, default=300)
    given = parser.parse_args()
    rng = random.Random(8)
    made = ["".join(rng.choices(NASTY + "ab", k=rng.randint(1, 10))) for _ in range(given.trials)]
    tried = [(place, text) for place in PLACES for text in SAID]
    tried += [(rng.choice([*PLACES]), text) for text in made if text.strip()]
    found = [said for place, text in tried if (said := wrong(given.pandoc, place, text))]
    print(*found, f"{len(found)} of {len(tried)} wrong", sep="\n")


if __name__ == "__main__":
    main()
