"""What a report is made of: blocks in a row, and the runs of words inside them.

Chapters yield blocks and know no format; a writer turns blocks into a file and knows no workshop. Every run says
whose words it holds: what people typed is never mixed with what the report says by itself, so that a writer can
escape, style or mark the two differently. All are frozen values that can be compared, kept and made again.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from string import Formatter
from typing import TypeAlias

from languages import writing
from report.pictures.chart import Chart
from report.pictures.picture import Picture
from report.revisions import Stretch
from workshop.word_diff import Piece


@dataclass(frozen=True, slots=True)
class Plain:
    """Words of the report itself, and figures."""

    text: str


@dataclass(frozen=True, slots=True)
class Typed:
    """Words that people typed: shown to the letter, never read as markup."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Words of the report itself that name what follows, such as the letter of a vision."""

    text: str


@dataclass(frozen=True, slots=True)
class Changes:
    """One wording compared with another: what of people's words stays, is struck and is inserted."""

    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Aside:
    """Notes of the report itself about what stands before them, set apart from the words of people."""

    notes: tuple["Runs", ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """The place of a record, which links lead to; it has no words."""

    record: str


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to the place of a record, in those formats that have links."""

    record: str
    words: "Runs"


@dataclass(frozen=True, slots=True)
class Revised:
    """Words that people typed, with what was changed in them; formats without tracked changes show what stands."""

    text: str
    stretches: tuple[Stretch, ...]


Run: TypeAlias = Plain | Typed | Revised | Strong | Changes | Aside | Mark | Link
Runs: TypeAlias = tuple[Run, ...]
Words: TypeAlias = str | Run | Runs
"""What functions take for runs; a bare string holds words of the report itself."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; the title of the report has level 1, and levels are nested without gaps."""

    level: int
    words: Runs


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    words: Runs


@dataclass(frozen=True, slots=True)
class ListItem:
    """An entry of a list at a level from 0; a list ends where another block than an entry follows.

    `number` is its place in a numbered list. `label` is the number by which the room calls it, such as "2.1" or "E3".
    """

    level: int
    words: Runs
    number: int | None = None
    label: str = ""


@dataclass(frozen=True, slots=True)
class Quotation:
    """What a person said, as an entry of a list: who, what is noted about it, the words, and what they are about."""

    level: int
    words: str
    speaker: Runs = ()
    notes: Runs = ()
    about: Runs = ()
    record: str = ""  # the comment or remark that says it


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table by its heading, which may be people's words; one that holds figures is set to the right."""

    heading: str | Typed
    figures: bool = False

    @property
    def words(self) -> "Runs":
        """The heading as runs."""
        return runs(self.heading)


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one row of headings, and no cells that reach over others."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Runs, ...], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A tree or a results map to be drawn; the blocks after it say the same in words."""

    picture: Picture

    @property
    def alternative_text(self) -> str:
        """What the picture shows, for people who do not see it: what it is, its middle, and how much it holds."""
        middle = (box.text for depth, box in self.picture.middle if not depth)
        return ". ".join(filter(None, (self.picture.title, *middle, self.picture.subtitle)))


@dataclass(frozen=True, slots=True)
class Bars:
    """A chart to be drawn; the table before it says the same in figures."""

    chart: Chart

    @property
    def alternative_text(self) -> str:
        """What the chart shows, for people who do not see it."""
        return f"{self.chart.title}. {self.chart.told}"


@dataclass(frozen=True, slots=True)
class Photograph:
    """A photograph from a file, seen from the folder of the workshop's, with its caption."""

    path: str
    caption: Runs


Block: TypeAlias = Heading | Paragraph | ListItem | Quotation | Table | Figure | Bars | Photograph


def runs(*parts: Words) -> Runs:
    """Return the parts as runs without empty ones."""
    found: list[Run] = []
    for part in parts:
        if isinstance(part, str):
            part = Plain(part)
        found.extend(part if isinstance(part, tuple) else (part,))
    return tuple(run for run in found if not (isinstance(run, Plain | Typed | Revised | Strong) and not run.text))


def linked(record: str, *words: Words) -> Runs:
    """Return the words as a link to a record; nothing where they are empty."""
    said = runs(*words)
    return (Link(record, said),) if said and record else said


def plain(words: Runs) -> str:
    """Return the words of runs without their looks."""
    found: list[str] = []
    for run in words:
        match run:
            case Aside():
                found.append(f" ({writing.SEMICOLON.join(map(plain, run.notes))})")
            case Changes():
                found.append("".join(text for _, text in run.pieces))
            case Link():
                found.append(plain(run.words))
            case Mark():
                pass
            case _:
                found.append(run.text)
    return "".join(found)


def marked(block: Block) -> Iterator[str]:
    """Yield the records whose places a block is, as far as that is known."""
    match block:
        case Quotation():
            yield from filter(None, (block.record,))
        case Paragraph() | ListItem() | Heading():
            yield from (run.record for run in block.words if isinstance(run, Mark))


def joined(separator: str, parts: Iterable[Words]) -> Runs:
    """Return the parts that are not empty, with a separator between them."""
    found: list[Words] = []
    for part in filter(None, map(runs, parts)):
        found.extend((separator, part) if found else (part,))
    return runs(*found)


def filled(template: str, **parts: Words) -> Runs:
    """Return a sentence of the report with its gaps filled: `filled("Why: {why}", why=Typed(vision.why))`."""
    found: list[Words] = []
    for text, name, _, _ in Formatter().parse(template):
        found.append(text)
        if name is not None:
            found.append(parts[name])
    return runs(*found)


def aside(*notes: Words) -> Runs:
    """Return the notes that are not empty as one aside; nothing where all are empty."""
    said = tuple(filter(None, map(runs, notes)))
    return (Aside(said),) if said else ()


def section(level: int, title: Words, blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks under a heading; not even the heading where there are none."""
    rest = iter(blocks)
    first = next(rest, None)
    if first is not None:
        yield Heading(level, runs(title))
        yield first
        yield from rest
