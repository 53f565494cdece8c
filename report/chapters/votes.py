"""Session 2: themes, the tally, the criteria, and what the plenary adopted."""

from collections.abc import Iterable, Iterator

from report import md
from report.book import Book
from report.chapters import tallies
from workshop.document import Workshop
from workshop.kinds import CRITERIA, CUT_WAYS, VOTE_RULES
from workshop.model import Details, Priority, Problem, Rating, Theme, fields_of
from workshop.problems import group_of, number
from workshop.slots import slot
from workshop.votes.criteria import ratings
from workshop.votes.cut import Cut, cut, margin_sentence
from workshop.votes.priorities import PRIORITIES, OutOfLine, out_of_line
from workshop.votes.rounds import ROUNDS, deciding
from workshop.votes.sheet import sheet
from workshop.votes.tallier import tally
from workshop.votes.tally import Tally, rank_text, voters_text
from workshop.votes.themes import THEMES, by_theme


def votes(book: Book) -> Iterator[str]:
    """The chapter of the votes."""
    yield from md.section(2, "Session 2: Votes", _parts(book))


def _parts(book: Book) -> Iterator[str]:
    yield from md.section(3, "Themes", _themes(book))
    if tallies.used(book) or book.workshop.children(ROUNDS) or _says(book.workshop, *VOTE_RULES, "round"):
        yield from tallies.rounds(book)
    yield from md.section(3, "Criteria", _criteria(book))
    yield from md.section(3, "The choice", _choice(book))
    yield from md.section(3, "Adopted priorities", _priorities(book))


def _says(workshop: Workshop, *fields: str) -> bool:
    """Whether anything other than the usual is recorded of the workshop under one of these fields."""
    usual = fields_of(Details)
    return any(getattr(workshop.details, field) != usual[field].default for field in fields)


def _themes(book: Book) -> Iterator[str]:
    workshop = book.workshop
    inside = by_theme(workshop)
    called = sheet(workshop).numbers
    waiting = [(0, theme) for theme in reversed(list(workshop.all_in(THEMES, Theme)))]
    while waiting:
        depth, theme = waiting.pop()
        book.printed.add(theme.id)
        yield md.bullet(depth, md.text(theme.name) + _theme_marks(theme, called.get(theme.id), depth))
        yield from book.talk(theme.id, depth + 1)
        for problem in inside.get(theme.id, ()):
            yield md.bullet(depth + 1, _member(workshop, problem))
        merged = list(workshop.all_in(theme.id, Theme))
        waiting.extend((depth + 1, each) for each in reversed(merged))


def _theme_marks(theme: Theme, called: int | None, depth: int) -> str:
    return md.marks(
        "merged into the theme above" if depth else "",
        f"was number {theme.number} on the voting sheet" if theme.number not in {None, called} else "",
        "regrouped after the vote" if theme.regrouped else "",
    )


def _member(workshop: Workshop, problem: Problem) -> str:
    group = group_of(workshop, problem.id)
    where = f"{md.name(group.name)} {number(workshop, problem.id)}: " if group is not None else ""
    return where + md.text(problem.text)


def _criteria(book: Book) -> Iterator[str]:
    workshop = book.workshop
    rated = [item for item in _items(workshop) if ratings(workshop, item.id)]
    if rated or _says(workshop, "scale"):
        yield from md.paragraph(f"Rated as: {md.text(workshop.details.scale)}")
    if rated:
        heads = [kind.word[0].upper() + kind.word[1:] for kind in CRITERIA.values()]
        yield from md.table(["Theme or problem", *heads], (_rated(workshop, item) for item in rated))
    for item in rated:
        for rating in book.all_in(slot(item.id, "ratings"), Rating):
            yield from book.talk(rating.id)


def _rated(workshop: Workshop, item: Theme | Problem) -> Iterable[str]:
    yield md.cell(item.statement_text)
    found: dict[str, list[str]] = {criterion: [] for criterion in CRITERIA}
    for rating in workshop.all_in(slot(item.id, "ratings"), Rating):
        said = (md.cell(part) for part in (rating.score, rating.reason) if part)
        found[rating.criterion].append(": ".join(said))
    yield from ("; ".join(filter(None, cells)) for cells in found.values())


def _items(workshop: Workshop) -> Iterator[Theme | Problem]:
    yield from sorted(workshop.every(Theme), key=lambda theme: theme.id)
    yield from sorted(workshop.every(Problem), key=lambda problem: problem.id)


def _choice(book: Book) -> Iterator[str]:
    workshop = book.workshop
    details = workshop.details
    sums = tally(workshop, deciding(workshop))
    drawn = _says(workshop, "cut")
    adopted = len(workshop.children(PRIORITIES))
    # where nobody drew a line, it is after as many as were adopted
    lined = workshop if drawn else workshop.put(details.replace_fields(cut=adopted))
    line = cut(lined, sums)
    if drawn:
        yield md.bullet(0, f"The line stands after {line.after} of the ranking. {_margin(book, line)}")
    if details.cut_way or details.cut_note:
        how = ": ".join(filter(None, (CUT_WAYS[details.cut_way].report, md.text(details.cut_note))))
        yield md.bullet(0, f"How a tie at the line was resolved: {how}")
    told: set[str] = set()
    if sums.ledger.started:
        for choice in out_of_line(workshop, sums, line):
            told.add(choice.item)
            yield md.bullet(0, _explained(book, choice))
    for item in _items(workshop):
        if item.left_out and item.id not in told:
            yield md.bullet(0, f"“{md.text(item.statement_text)}” was not adopted: {md.text(item.left_out)}")


def _margin(book: Book, line: Cut) -> str:
    names = (f"“{book.name_of(row.item)}”" if row is not None else "" for row in (line.above, line.below))
    return margin_sentence(line, *names)


def _explained(book: Book, choice: OutOfLine) -> str:
    rank = f"rank {choice.rank}{', shared' if choice.tied else ''}"
    dots = "1 dot" if choice.dots == 1 else f"{choice.dots} dots"
    what = "was adopted from below the line" if choice.adopted else "was not adopted, although above the line"
    why = f": {md.text(choice.reason)}" if choice.reason else "; no reason is recorded."
    return f"“{book.name_of(choice.item)}” ({rank}, {dots}) {what}{why}"


def _priorities(book: Book) -> Iterator[str]:
    sums: Tally | None = tally(book.workshop, deciding(book.workshop)) if tallies.used(book) else None
    for place, priority in enumerate(book.all_in(PRIORITIES, Priority), 1):
        line, under = md.numbered(place, md.text(priority.text))
        yield line + md.marks(_source(book, priority, sums))
        if priority.reason:
            yield md.bullet(0, f"Reason: {md.text(priority.reason)}", under)
        if priority.note:
            yield md.bullet(0, f"Note: {md.text(priority.note)}", under)
        yield from book.talk(priority.id, 0, under)


def _source(book: Book, priority: Priority, sums: Tally | None) -> str:
    if not priority.source:
        return "the plenary's own wording"
    source = book.workshop.records.get(priority.source)
    kind = "a theme" if isinstance(source, Theme) else "a problem"
    same = source is not None and source.statement_text == priority.text
    name = "" if same else f" “{book.name_of(priority.source)}”"
    row = sums.row(priority.source) if sums is not None else None
    if row is None or sums is None:
        return f"{kind}{name}"
    dots = "1 dot" if row.dots == 1 else f"{row.dots} dots"
    voters = voters_text(row)
    by = f" by {voters} {'voter' if voters == '1' else 'voters'}" if row.dots and voters != "?" else ""
    rank = f", rank {rank_text(row)} of {len(sums.ranked)}" if row in sums.ranked else ""
    return f"{kind}{name}, {dots}{by}{rank}"
