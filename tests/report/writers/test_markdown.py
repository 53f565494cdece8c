"""Blocks written as Markdown and read back through a CommonMark parser: what people typed is never markup."""

from collections.abc import Callable, Iterator
from itertools import islice

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from report.document import (
    Block,
    Changes,
    Column,
    Figure,
    Heading,
    ListItem,
    Paragraph,
    Quotation,
    Strong,
    Table,
    Typed,
    aside,
    filled,
    joined,
    runs,
)
from report.harmless import harmless
from report.pictures.picture import Picture
from report.writers.markdown import DEEPEST, lines

NASTY = "\\`*_{}[]()<>#+-.!|~&;:=\"'^$/@ \t1a\u00a0xX\u0301\u200b"
hostile = st.one_of(
    st.text(st.sampled_from(NASTY), min_size=1, max_size=14),
    st.text(st.characters(codec=None, exclude_categories=[]), min_size=1, max_size=20),
    st.sampled_from([
        "[/nope]", "[red]", "\x1b[31mred\x1b[0m", "<script>x</script>", "<!-- c", "&lt;", "&#65;", "&copy", "# h",
        "1. one", "2)", "- [ ] task", "[x] done", "---", "***", "~~~", "~~gone~~", "![a](b)", "[a](b)", "[a]: b",
        "[^1]: note", "https://example.org/a_b_c", "a | b", "\\|", "| --- |", "> q", "=====", "a\\", "`", "``` x",
        "\u202egnp.exe", "ນ້ຳ", "  indented", "end  ", "#", "a #", "<a@b.example>", "_a_ a_b __c__", "+", "-",
    ]),
)  # fmt: skip


def parser() -> MarkdownIt:
    made = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    made.options["maxNesting"] = 100
    return made


def shown(token: Token) -> str:
    """What a reader sees of an inline token, which must hold plain text and our own emphasis only."""
    assert token.children is not None
    allowed = {"text", "text_special", "em_open", "em_close", "strong_open", "strong_close"}
    assert {child.type for child in token.children} <= allowed, token
    return "".join(child.content for child in token.children)


def texts(markdown: str) -> Iterator[str]:
    return (shown(token) for token in parser().parse(markdown) if token.type == "inline")


def blocks(markdown: str) -> list[str]:
    return [token.type for token in parser().parse(markdown)]


PLACES: dict[str, tuple[Callable[[str], list[Block]], list[str], str]] = {
    "paragraph": (lambda t: [Paragraph(runs(Typed(t)))], blocks("x"), "{}"),
    "heading": (lambda t: [Heading(3, runs(Typed(t)))], blocks("# x"), "{}"),
    "entry": (lambda t: [ListItem(0, runs(Typed(t)))], blocks("- x"), "{}"),
    "numbered": (lambda t: [ListItem(0, runs(Typed(t)), number=1)], blocks("1. x"), "{}"),
    "labelled": (lambda t: [ListItem(0, runs(Typed(t)), label="E2.1")], blocks("- x"), "E2.1 {}"),
    "said": (lambda t: [Quotation(0, t, runs("Question, ", Typed(t)))], blocks("- x"), "Question, {}: {}"),
    "said with notes": (
        lambda t: [Quotation(0, t, runs(Typed(t)), aside("parked"), aside(filled("on “{it}”", it=Typed(t))))],
        blocks("- x"),
        "{} (parked): {} (on “{}”)",
    ),
    "remark": (lambda t: [Quotation(0, t, runs(Typed(t)))], blocks("- x"), "{}: {}"),
    "said by nobody": (lambda t: [Quotation(0, t)], blocks("- x"), "{}"),
    "bracketed": (lambda t: [ListItem(0, runs("x", aside(runs("from ", Typed(t)))))], blocks("- x"), "x (from {})"),
    "joined": (lambda t: [Paragraph(joined("; ", [Typed(t)] * 3))], blocks("x"), "{}; {}; {}"),
    "beside": (lambda t: [Paragraph(runs(Typed(t), "(", Typed(t), ")", Typed(t)))], blocks("x"), "{}({}){}"),
    "compared": (
        lambda t: [Paragraph(runs(Changes((("same", t), ("struck", f"a{t}b"), ("inserted", f"c{t}d")))))],
        blocks("x"),
        "{}(was: a{}b, now: c{}d)",
    ),
    "nested": (
        lambda t: [ListItem(0, runs("x"), number=1), ListItem(1, runs(Typed(t))), ListItem(2, runs(Typed(t)))],
        blocks("1. x\n   - x\n     - x"),
        "x|{}|{}",
    ),
    "cell": (
        lambda t: [Table((Column("a"), Column("b", figures=True)), ((runs(Typed(t)), runs(Typed(t), "; x")),))],
        blocks("|a|b|\n|---|---|\n|x|x|"),
        "a|b|{}|{}; x",
    ),
}


@pytest.mark.parametrize("place", PLACES)
@given(typed=hostile)
@example(typed="\\ ")
@example(typed="a\\\u00a0")
@example(typed="_*`")
@example(typed="&copy")
@example(typed="[a]")
def test_text_stays_text_wherever_it_stands(place: str, typed: str) -> None:
    made, expected, reads = PLACES[place]
    written = "\n".join(lines(made(typed)))
    assert blocks(written) == expected
    assert "|".join(texts(written)) == reads.replace("{}", harmless(typed))


@given(typed=hostile)
def test_words_of_the_report_are_no_markup_either(typed: str) -> None:
    written = "\n".join(lines([Paragraph(runs("x", typed, "x", Strong(f"x{typed}x")))]))
    assert blocks(written) == blocks("x")
    assert list(texts(written)) == [f"x{harmless(typed)}xx{harmless(typed)}x"]


@given(hostile)
def test_only_what_steers_is_changed(typed: str) -> None:
    made = harmless(typed)
    assert len(made) == len(typed)
    assert harmless(made) == made
    made.encode()
    changed = [before for before, after in zip(typed, made, strict=True) if before != after]
    assert all(not char.isprintable() and char not in "\t\u00a0\u00ad\u200b\u200d\u200e\u200f" for char in changed)
    assert "\x1b" not in made
    assert "\u202e" not in made


@pytest.mark.parametrize(
    "typed",
    ["3 < 5 > 2", "R&D", "snake_case", "about 50", "100 % (or more)!", "a - b", "#1", "ນ້ຳ", "(see p 5)", "is. A fact.",
     "a\u200bb\u00a0c\u200dd", "x" * 7000, "https://example.org/a?b=c&d=e", "“why?” – so", "-5 degrees", "a@b.example"],
)  # fmt: skip
def test_ordinary_text_reads_the_same_raw(typed: str) -> None:
    assert list(lines([Paragraph(runs(Typed(typed)))])) == [typed]


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        (r"\input{x}", r"\\input\{x}"), ("US$ 5", r"US\$ 5"), ("x^2^", r"x\^2\^"), ("~a~", r"\~a\~"), ("[x]", r"\[x]"),
        ("as @key", r"as \@key"), ("::: box", r"\::: box"), ("{{< x >}}", r"\{\{< x >}}"), ("(a) x", r"(a\) x"),
        ("iv. x", r"iv\. x"), ("#. x", r"\#. x"), ("(@) x", r"(\@) x"), ("Table: x", r"Table\: x"), ("% x", r"\% x"),
        ("| x", r"\| x"), ("a#", r"a\#"), ("don't", r"don\'t"), ('a "b"', r'a \"b\"'), ("a -- b", r"a -\- b"),
        ("wait...", r"wait.\.."), ("Mr. X", r"Mr\. X"), ("No. We", r"No\. We"), ("^[x]", r"\^\[x]"),
    ],
)  # fmt: skip
def test_what_pandoc_would_read_as_markup_or_change_is_escaped(typed: str, written: str) -> None:
    """Each was shown to be needed by `with_pandoc.py`, which asks Pandoc itself."""
    assert list(lines([Paragraph(runs(Typed(typed)))])) == [written]
    assert list(texts(written)) == [typed]


def test_lists_deeper_than_readers_follow_stay_at_the_deepest() -> None:
    made = [ListItem(level, runs("x"), number=1 if level == 0 else None) for level in range(40)]
    written = list(lines(made))
    assert len(set(written[DEEPEST - 1 :])) == 1
    assert len(set(written)) == DEEPEST
    deepest = "\n".join(written)
    assert list(texts(deepest)) == ["x"] * 40
    assert list(MarkdownIt("commonmark").parse(deepest)) == list(parser().parse(deepest))


def test_entries_stand_below_the_words_of_the_entry_above() -> None:
    made: list[Block] = [ListItem(0, runs("a"), number=9), ListItem(1, runs("b")), ListItem(0, runs("c"), number=10)]
    made += [ListItem(1, runs("d")), ListItem(2, runs("e")), ListItem(1, runs("f"))]
    assert list(lines(made)) == ["9. a", "   - b", "10. c", "    - d", "      - e", "    - f"]
    made += [Paragraph(runs("p")), ListItem(1, runs("g"))]
    assert list(lines(made))[-1] == "- g"


def test_empty_lines_never_come_in_pairs() -> None:
    made: list[Block] = [Heading(1, runs("a")), Paragraph(runs("b")), Paragraph(runs("c")), ListItem(0, runs("d"))]
    assert list(lines(made)) == ["# a", "", "b", "", "c", "", "- d"]


def test_a_figure_is_left_to_the_words_after_it() -> None:
    picture = Picture("Problem tree: Skills", "4 effects, 9 causes", (), (), (), "", "")
    assert list(lines([Figure(picture), Paragraph(runs("x"))])) == ["x"]
    assert Figure(picture).alternative_text == "Problem tree: Skills. 4 effects, 9 causes"


def test_lines_are_made_while_blocks_come() -> None:
    def endless() -> Iterator[Block]:
        while True:
            yield Paragraph(runs("x"))

    assert list(islice(lines(endless()), 5)) == ["x", "", "x", "", "x"]
