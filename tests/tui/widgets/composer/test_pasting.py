import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.widgets.composer.pasting import PastedLine, as_one, pasted_lines

pastes = st.text(
    st.one_of(st.sampled_from("ab -*•o12.)(i\t\n\r\x1b\x00\u200bກ"), st.characters(codec=None)), max_size=60
)

BLANKS = " \t\u00a0\u202f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))


def shape(text: str) -> list[tuple[int, str]]:
    return [(line.level, line.text) for line in pasted_lines(text)]


@given(pastes)
def test_no_line_with_something_in_it_is_lost_and_none_is_made_up(text: str) -> None:
    originals = [line for line in re.split("\r\n|\r|\n", text) if line.strip()]
    assert [line.whole for line in pasted_lines(text, wrapped=False)] == [line.lstrip(BLANKS) for line in originals]
    for line in pasted_lines(text):
        assert line.text
        assert line.whole.endswith(line.text)
    joined = "".join(line.whole for line in pasted_lines(text))
    assert re.sub(r"\s", "", joined) == re.sub(r"\s", "", "".join(originals)), "joined or not, every character is there"


@given(pastes)
def test_levels_begin_at_the_top_and_go_down_one_by_one(text: str) -> None:
    levels = [line.level for line in pasted_lines(text)]
    assert levels[:1] in ([], [0])
    assert all(0 <= after <= before + 1 for before, after in pairwise(levels))


@given(st.lists(st.tuples(st.integers(0, 4), st.from_regex(r"[b-z]{2,5}", fullmatch=True)), max_size=20))
def test_an_indented_list_comes_back_as_it_was_nested(items: list[tuple[int, str]]) -> None:
    levels: list[int] = []
    for wanted, _ in items:
        levels.append(min(wanted, levels[-1] + 1) if levels else 0)
    expected = [(level, text) for level, (_, text) in zip(levels, items, strict=True)]
    for indent in ("\t", "  ", "    "):
        assert shape("\r\n".join(indent * level + text for level, text in expected)) == expected


def test_bullets_go_where_most_lines_have_one() -> None:
    assert shape("- one\n  - two\n• three") == [(0, "one"), (1, "two"), (0, "three")]
    assert shape("1. one\n2) two\n3) three") == [(0, "one"), (0, "two"), (0, "three")]
    assert shape("Causes\n- one\n- two") == [(0, "Causes"), (0, "one"), (0, "two")]


def test_bullets_stay_where_few_lines_have_one() -> None:
    assert shape("- 5 degrees\nwarm\nhot") == [(0, "- 5 degrees"), (0, "warm"), (0, "hot")]
    assert shape("1. one\nmore") == [(0, "1. one"), (0, "more")]


def test_a_bullet_alone_and_a_dash_within_a_word_stay() -> None:
    assert shape("- one\n-\n-two\n- three\n- four") == [(0, "one"), (0, "-"), (0, "-two"), (0, "three"), (0, "four")]


def test_uneven_indentation_nests_sensibly() -> None:
    assert shape("    a\nb\n    c\n  d\n e") == [(0, "a"), (0, "b"), (1, "c"), (1, "d"), (1, "e")]


def test_only_line_ends_part_lines_and_control_characters_are_kept() -> None:
    text = "a\u2028b\x0bc\x85d\x1b[31m\x00"
    assert pasted_lines(f"{text}\rx") == (PastedLine(0, text), PastedLine(0, "x"))


def test_two_hundred_lines_are_two_hundred_items() -> None:
    assert len(pasted_lines("\n".join(f"problem {number}" for number in range(200)))) == 200


def test_numbers_nest_their_lines_without_any_indentation() -> None:
    nested = [(0, "A"), (1, "B"), (1, "C"), (0, "D"), (1, "E")]
    assert shape("1 A\n1.1 B\n1.2 C\n2 D\n2.1.3 E") == nested
    assert shape("1. A\n1.1. B\n1.2. C\n2. D\n2.1.3. E") == nested
    assert shape("1) A\n1.1) B\n1.2\tC\n2) D\n2.1.3\u00a0E") == nested
    assert shape("1 a\n1.1 b\n1.1.1 c\n2 d") == [(0, "a"), (1, "b"), (2, "c"), (0, "d")]
    part = "\n".join(f"{n // 3}.{n % 3 + 1} Text" for n in range(7, 20))
    assert shape(part) == [(0, "Text")] * 13, "from the middle of a list"
    assert shape("3.1 A\n3.2 B\n3.2.1 C\n3.3 D") == [(0, "A"), (0, "B"), (1, "C"), (0, "D")]


@given(st.lists(st.integers(0, 3), min_size=2, max_size=30).filter(lambda found: any(found[1:])))
def test_a_numbered_outline_comes_back_as_it_was_nested(wanted: list[int]) -> None:
    levels, counts, lines = [0], [1], ["1 Text"]
    for level in wanted:
        levels.append(min(level, levels[-1] + 1))
        del counts[levels[-1] + 1 :]
        counts = [*counts[:-1], counts[-1] + 1] if len(counts) > levels[-1] else [*counts, 1]
        lines.append(f"{'.'.join(map(str, counts))} Text")
    if max(levels):
        assert shape("\n".join(lines)) == [(level, "Text") for level in levels]


def test_quantities_and_years_are_no_numbers_of_a_list() -> None:
    for text in (
        "1.5 million people\n2.1 million households",
        "1.5 million people\n1.6 million more",
        "3.5 % growth\n3.6 % debt",
        "2013 elections\n2014 elections",
        "12 villages\n13 towns",
        "1 Ministry\n2 Embassies",
        "(1 in 5) people\n(2 in 5) more",
        "A. Smith\nB. Jones",
    ):
        assert shape(text) == [(0, line) for line in text.split("\n")]
    assert shape("1. Poverty\n1.5 Million are poor\n2. Floods")[1] == (0, "1.5 Million are poor")


def test_bullets_and_letters_of_other_kinds_nest_where_nothing_is_indented() -> None:
    assert shape("• A\no B\no C\n▪ D\n• E") == [(0, "A"), (1, "B"), (1, "C"), (2, "D"), (0, "E")]
    assert shape("1. A\na) B\ni. C\nii. D\nb) E\n2. F") == [
        (0, "A"), (1, "B"), (2, "C"), (2, "D"), (1, "E"), (0, "F"),
    ]  # fmt: skip
    assert shape("h) A\ni) B\nj) C") == [(0, "A"), (0, "B"), (0, "C")], "i) after h) is a letter"
    assert shape("iv. A\nv. B\nvi. C") == [(0, "A"), (0, "B"), (0, "C")]
    assert shape("1.1 A\n– x\n– y\n1.2 B") == [(0, "A"), (1, "x"), (1, "y"), (0, "B")]
    assert shape("1 A\n1.1 B\n   - x\n1.2 C") == [(0, "A"), (1, "B"), (2, "x"), (1, "C")]


def texts(text: str) -> list[str]:
    return [line.text for line in pasted_lines(text)]


def test_a_word_of_one_letter_is_no_bullet() -> None:
    for text in (
        "o preço da água é alto\no governo não responde\na falta de escolas\no custo do transporte",
        "o rio secou\no poço também\no gado morreu",
        "e la scuola è lontana\ne il medico non viene\no si parte o si resta",
        "y no hay agua\ny no hay luz\no se van o se quedan",
        "i bambini non vanno a scuola\ni maestri non vengono",
        "a escola fechou\na ponte caiu",
    ):
        assert texts(text) == text.split("\n")
    assert texts("- o preço é alto\n- o rio secou") == ["o preço é alto", "o rio secou"]


def test_the_second_bullet_of_word_is_one() -> None:
    nested = [(0, "One"), (1, "sub"), (1, "Sub"), (0, "Two")]
    assert shape("•\tOne\no\tsub\no\tSub\n•\tTwo") == nested
    assert shape("•\u00a0One\n\u00a0\u00a0\u00a0\u00a0o\u00a0sub\n    o Sub\n•\u00a0Two") == nested
    assert shape("• One\n  o sub\n  o Sub\n• Two") == nested
    assert shape("·         One\no   sub\no   Sub\n·         Two") == nested


def test_bullets_of_word_and_of_web_pages() -> None:
    for bullet in "✓✔➢➤❖►▶▸◆★☐•●▪\uf0b7\uf0d8\uf0fc\ue001":
        for blank in ("", " ", "\u00a0", "\t", "   "):
            assert texts("\n".join(f"{bullet}{blank}{word}" for word in ("One", "Two", "Three"))) == [
                "One",
                "Two",
                "Three",
            ]
    for bullet in "-–—*+→»":
        assert texts(f"{bullet} One\n{bullet} Two") == ["One", "Two"]
        assert texts(f"{bullet}One\n{bullet}Two") == [f"{bullet}One", f"{bullet}Two"]
    assert texts("- [ ] One\n- [x] Two") == ["One", "Two"]


def test_an_outline_of_capital_letters_and_roman_numbers() -> None:
    assert shape("A. Governance\n1. Corruption\n2. No law\nB. Economy\n1. Poverty") == [
        (0, "Governance"), (1, "Corruption"), (1, "No law"), (0, "Economy"), (1, "Poverty"),
    ]  # fmt: skip
    assert shape("I. State\nA. Law\n1. Courts\na. Judges\nB. Police\nII. Market\nA. Jobs") == [
        (0, "State"), (1, "Law"), (2, "Courts"), (3, "Judges"), (1, "Police"), (0, "Market"), (1, "Jobs"),
    ]  # fmt: skip
    assert texts("I. One\nII. Two\nIII. Three\nIV. Four\nV. Five") == ["One", "Two", "Three", "Four", "Five"]
    assert texts("A. One\nB. Two\nC. Three") == ["One", "Two", "Three"]
    assert texts("(A) One\n(B) Two") == ["One", "Two"]
    assert texts("A) One\nB) Two") == ["One", "Two"]
    for names in ("A. Smith\nB. Jones", "J. Boll\nM. Lee\nA. Vong", "I. Newton said so\nJ. Smith did not"):
        assert texts(names) == names.split("\n")


def test_numbers_of_other_scripts() -> None:
    assert texts("໑. ຄວາມທຸກຍາກ\n໒. ໜີ້ສິນ") == ["ຄວາມທຸກຍາກ", "ໜີ້ສິນ"]
    assert texts("១. ក\n២. ខ") == ["ក", "ខ"]
    assert texts("1º Pobreza\n2º Dívida") == ["Pobreza", "Dívida"]


def test_dates_and_times_are_no_numbers_of_a_list() -> None:
    for text in (
        "9.4. Arrival\n10.4. Workshop\n11.4. Departure",
        "10:30 Opening\n11:00 Break\n12:00 Lunch",
        "10.30 Opening\n11.00 Break",
        "2013. The law\n2014. The budget",
    ):
        assert texts(text) == text.split("\n")


def test_lines_that_go_on_with_an_item_are_part_of_it() -> None:
    mail = """\
1. Women who return have no money and
   no land, and their families do not
   take them back
2. There is no shelter in the north-
ern provinces
3. Victims are not identified
by the police"""
    assert texts(mail) == [
        "Women who return have no money and no land, and their families do not take them back",
        "There is no shelter in the north-ern provinces",
        "Victims are not identified by the police",
    ]
    long = "• Migrants without papers are afraid of the police and do not\n"
    long += "Go to court, since nobody there speaks their\nlanguage"
    assert texts(f"{long}\n• Second") == [
        "Migrants without papers are afraid of the police and do not Go to court, since nobody there speaks their "
        "language",
        "Second",
    ]
    assert shape("- one\n    Sub\n- two") == [(0, "one"), (1, "Sub"), (0, "two")]
    assert texts("- one\n- two\n\nThe end") == ["one", "two", "The end"], "a blank line ends an item"
    assert texts("- one.\n- two.\nThe end") == ["one.", "two.", "The end"]


def test_paragraphs_that_were_wrapped_are_one_text_each() -> None:
    one = "Women who return have no money and no land, and their\nfamilies do not take them back."
    two = "There is no shelter in the northern provinces of the\ncountry."
    assert texts(f"{one}\n\n{two}") == [one.replace("\n", " "), two.replace("\n", " ")]
    assert texts(f"{one}\n\n{two}\n\nShort\nlist")[-2:] == ["Short", "list"]
    plain = "poverty\ndebt\n\nfloods\ndrought"
    assert texts(plain) == plain.replace("\n\n", "\n").split("\n")


def test_lines_as_one_text() -> None:
    assert (
        as_one(["We need water,", "  and schools", "in the north-", "west"])
        == "We need water, and schools in the north-west"
    )
    assert as_one(["10 -", "20 people"]) == "10 - 20 people"


@pytest.mark.parametrize(
    ("pasted", "taken"),
    [
        ("1.Water\n2.Land", ["Water", "Land"]),
        ("1)Water\n2)Land", ["Water", "Land"]),
        ("1. Water\n2.Land\n3. Law", ["Water", "Land", "Law"]),
        ("1/ Water\n2/ Land", ["Water", "Land"]),
        ("1 - Eau\n2 - Économie", ["Eau", "Économie"]),
        ("1- Water\n2- Land", ["Water", "Land"]),
        ("① Water\n②Land", ["Water", "Land"]),
        ("1.Water\n• rivers\n2.Land", ["Water", "rivers", "Land"]),
    ],
)
def test_numbers_written_carelessly_are_numbers_where_they_go_on_from_one(pasted: str, taken: list[str]) -> None:
    assert [line.text for line in pasted_lines(pasted)] == taken


@pytest.mark.parametrize(
    "pasted",
    [
        "9.Nov arrival\n10.Nov departure",
        "2.Land\n3.Law",
        "1.5 million people\n2.5 million people",
        "1 - 2 people\n2 - 4 people",
        "10 - 20 years\n20 - 30 years",
        "1.Water",
    ],
)
def test_a_quantity_or_a_date_is_no_number_of_a_list(pasted: str) -> None:
    assert [line.text for line in pasted_lines(pasted)] == pasted.splitlines()
