import re
from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from report import md
from report.plain import harmless

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
    allowed = {"text", "text_special", "em_open", "em_close"}
    assert {child.type for child in token.children} <= allowed, token
    return "".join(child.content for child in token.children)


def texts(markdown: str) -> Iterator[str]:
    return (shown(token) for token in parser().parse(markdown) if token.type == "inline")


def blocks(markdown: str) -> list[str]:
    return [token.type for token in parser().parse(markdown)]


def fill(template: str, safe: str, name: str) -> str:
    return re.sub(r"\{(n?)\}", lambda found: name if found[1] else safe, template)


PLACES = {
    "paragraph": (list(md.paragraph("{}")), blocks("x")),
    "heading": (list(md.heading(3, "{}")), blocks("# x")),
    "bullet": ([md.bullet(0, "{}")], blocks("- x")),
    "numbered": (["1. {}"], blocks("1. x")),
    "said": (["- Question, {}: {}"], blocks("- x")),
    "remark": (["{n}: {}"], blocks("x")),
    "bracketed": (["- x *(from {})*"], blocks("- x")),
    "nested": (["1. x", *[md.bullet(n, "{}") for n in (2, 3)]], blocks("1. x\n    - x\n      - x")),
    "cell": (list(md.table(["a", "b:"], [["{}", "{}"]])), blocks("|a|b|\n|---|---|\n|x|x|")),
}


@pytest.mark.parametrize("place", PLACES)
@given(typed=hostile)
@example(typed="\\ ")
@example(typed="a\\\u00a0")
@example(typed="_*`")
def test_text_stays_text_wherever_it_stands(place: str, typed: str) -> None:
    template, expected = PLACES[place]
    safe = md.cell(typed) if place == "cell" else md.text(typed)
    markdown = fill("\n".join(template), safe, md.name(typed))
    assert blocks(markdown) == expected
    want = [fill(line, harmless(typed), harmless(typed)) for line in texts("\n".join(template))]
    assert list(texts(markdown)) == want


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
    ["[red]", "[/nope]", "3 < 5 > 2", "R&D", "snake_case", "about ~50", "100 % (or more)!", "a - b", "#1", "ນ້ຳ",
     "a\u200bb\u00a0c\u200dd", "x" * 7000, "https://example.org/a?b=c&d=e", "“why?” – \"so\"", "-5 degrees"],
)  # fmt: skip
def test_ordinary_text_reads_the_same_raw(typed: str) -> None:
    assert md.text(typed) == typed


def test_lists_deeper_than_readers_follow_stay_at_the_deepest() -> None:
    assert md.bullet(40, "x") == md.bullet(md.DEEPEST - 1, "x")
    deepest = "\n".join(md.bullet(depth, "x") for depth in range(40))
    assert list(texts(deepest)) == ["x"] * 40
    assert list(MarkdownIt("commonmark").parse(deepest)) == list(parser().parse(deepest))


def test_empty_lines_never_come_in_pairs() -> None:
    assert list(md.tidy(["", "", "a", "", "", "b", ""])) == ["a", "", "b"]
