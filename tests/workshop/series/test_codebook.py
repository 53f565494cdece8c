"""The codebook: themes that a person gathers match by match, and every edit of it taken back."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tinydb import TinyDB

from store.errors import DamagedFile, NewerFormat
from store.series.codebook_file import NAME, CodebookFile
from workshop.errors import WorkshopError
from workshop.series import codebook
from workshop.series.codebook import Codebook, Edit, Match

MATCHES = [
    Match((f"w-{n % 3}", f"theme-{n}"), name, "Laos") for n, name in enumerate(("Law", "law", "Rights", "Water"))
]
ONE, SAME, THIRD, FOURTH = MATCHES


def names(book: Codebook) -> dict[str, tuple[str, ...]]:
    return {code.name: code.others for code in book.codes.values()}


def test_a_match_makes_a_theme_and_another_joins_it_with_its_name() -> None:
    book = codebook.accept(Codebook(), ONE, THIRD)
    assert names(book) == {"Law": ("Rights",)}
    book = codebook.accept(book, FOURTH, THIRD)
    assert names(book) == {"Law": ("Rights", "Water")}
    assert book.are_one(ONE.place, FOURTH.place)
    with pytest.raises(WorkshopError, match="already"):
        codebook.accept(book, ONE, FOURTH)


def test_names_that_are_spelt_alike_are_one() -> None:
    assert names(codebook.accept(Codebook(), ONE, SAME)) == {"Law": ()}


def test_two_themes_become_one_and_what_the_second_is_called_stays() -> None:
    book = codebook.begin(codebook.begin(Codebook(), THIRD), FOURTH)
    book = codebook.define(book, "2", " where it comes from ")
    book = codebook.accept(book, THIRD, FOURTH)
    (code,) = book.codes.values()
    assert (code.names, code.definition) == (("Rights", "Water"), "where it comes from")
    assert [match.place for match in code.matches] == [THIRD.place, FOURTH.place]


def test_a_theme_is_renamed_and_what_it_was_called_is_kept() -> None:
    book = codebook.rename(codebook.begin(Codebook(), ONE), "1", "Legal issues")
    assert names(book) == {"Legal issues": ("Law",)}
    assert names(codebook.call_also(book, "1", ["a", "A", "legal issues", ""])) == {"Legal issues": ("a",)}
    for code, name in (("1", " "), ("9", "x")):
        with pytest.raises(WorkshopError):
            codebook.rename(book, code, name)


def test_what_is_taken_out_stands_by_itself_and_an_empty_theme_goes() -> None:
    book = codebook.accept(Codebook(), ONE, THIRD)
    assert codebook.take_out(codebook.take_out(book, ONE.place), THIRD.place).codes == {}
    moved = codebook.put_under(codebook.begin(book, FOURTH), ONE, "2")
    assert [[m.words for m in code.matches] for code in moved.codes.values()] == [["Rights"], ["Water", "Law"]]
    refused = codebook.refuse(book, FOURTH.place, ONE.place)
    assert codebook.accept(refused, ONE, FOURTH).refused == frozenset(), "whoever accepts thinks otherwise now"


EDITS = st.lists(
    st.one_of(
        st.tuples(st.just("accept"), st.sampled_from(MATCHES), st.sampled_from(MATCHES)),
        st.tuples(st.just("begin"), st.sampled_from(MATCHES), st.none()),
        st.tuples(st.just("refuse"), st.sampled_from(MATCHES), st.sampled_from(MATCHES)),
        st.tuples(st.just("take_out"), st.sampled_from(MATCHES), st.none()),
        st.tuples(st.just("rename"), st.sampled_from(["1", "2"]), st.text(max_size=3)),
        st.tuples(st.just("choose"), st.sampled_from(["w-1", "w-2"]), st.none()),
    ),
    max_size=14,
)


def edit_of(what: str, one: object, other: object) -> Edit:
    match what:
        case "accept":
            return lambda book: codebook.accept(book, one, other)  # type: ignore[arg-type]  # as drawn above
        case "begin":
            return lambda book: codebook.begin(book, one)  # type: ignore[arg-type]  # as drawn above
        case "refuse":
            return lambda book: codebook.refuse(book, one.place, other.place)  # type: ignore[attr-defined]  # as drawn
        case "take_out":
            return lambda book: codebook.take_out(book, one.place)  # type: ignore[attr-defined]  # as drawn above
        case "rename":
            return lambda book: codebook.rename(book, one, other)  # type: ignore[arg-type]  # as drawn above
    return lambda book: codebook.choose(book, [one])  # type: ignore[list-item]  # as drawn above


@given(EDITS)
def test_what_was_written_is_read_again_and_each_edit_is_taken_back(
    tmp_path_factory: pytest.TempPathFactory, edits: list[tuple[str, object, object]]
) -> None:
    file = CodebookFile(tmp_path_factory.mktemp("book"))
    before = [file.read()]
    for each in edits:
        try:
            after = file.edit(each[0], edit_of(*each))
        except WorkshopError:
            continue
        assert file.read() == after
        if after != before[-1]:
            before.append(after)
    for expected in reversed(before[:-1]):
        book, label = file.undo()
        assert label
        assert (book.codes, book.refused, book.chosen) == (expected.codes, expected.refused, expected.chosen)
        assert file.read() == book
    assert file.undo()[1] == ""


def test_many_edits_are_taken_back_in_their_order(tmp_path: Path) -> None:
    file = CodebookFile(tmp_path)
    file.edit("Begin", lambda book: codebook.begin(book, ONE))
    for number in range(12):
        file.edit(f"Rename {number}", lambda book, n=number: codebook.rename(book, "1", f"Law {n}"))  # type: ignore[misc]
    assert [file.undo()[1] for _ in range(13)] == [*(f"Rename {n}" for n in reversed(range(12))), "Begin"]


def test_any_tinydb_reads_it_and_unknown_tables_and_documents_stay(tmp_path: Path) -> None:
    file = CodebookFile(tmp_path)
    file.edit("Accept", lambda book: codebook.accept(book, ONE, THIRD))
    with TinyDB(tmp_path / NAME) as database:
        assert database.table("themes").get(doc_id=1) == {"name": "Law", "definition": "", "other_names": ["Rights"]}
        database.table("later").insert({"n": 1})
        database.table("matches").insert({"theme": 7})
    book = file.edit("Rename", lambda book: codebook.rename(book, "1", "Laws"))
    assert [match.words for match in book.codes["1"].matches] == ["Law", "Rights"]
    with TinyDB(tmp_path / NAME, access_mode="r") as database:
        assert database.table("later").all() == [{"n": 1}]


def test_what_somebody_else_wrote_meanwhile_is_kept(tmp_path: Path) -> None:
    one, other = CodebookFile(tmp_path), CodebookFile(tmp_path)

    def late(book: Codebook) -> Codebook:
        if not book.codes:  # the other is quicker, while this one thinks
            other.edit("Begin", lambda b: codebook.begin(b, FOURTH))
        return codebook.begin(book, ONE)

    assert sorted(code.name for code in one.edit("Begin", late).codes.values()) == ["Law", "Water"]


def test_a_codebook_of_a_later_format_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text('{"series": {"1": {"format": 9, "id": "x"}}}')
    with pytest.raises(NewerFormat):
        CodebookFile(tmp_path).edit("Begin", lambda book: codebook.begin(book, ONE))


@pytest.mark.parametrize(
    "undo",
    ['{"1": {"label": 3, "before": "x"}}', '{"1": {"before": {"themes": [], "nowhere": {"1": {}}}}}', '{"1": {}}'],
)
def test_a_history_that_makes_no_sense_takes_nothing_back_and_breaks_nothing(tmp_path: Path, undo: str) -> None:
    themes = '{"1": {"name": 5, "other_names": "x"}, "x": {"name": "Law"}}'
    (tmp_path / NAME).write_text(f'{{"series": {{"1": {{"workshops": 3}}}}, "themes": {themes}, "undo": {undo}}}')
    file = CodebookFile(tmp_path)
    before = file.read()
    assert file.undo()[0].codes == before.codes
    assert sorted(code.name for code in before.codes.values()) == ["", "Law"]


def test_a_damaged_codebook_is_told_and_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("{")
    with pytest.raises(DamagedFile):
        CodebookFile(tmp_path).edit("Begin", lambda book: codebook.begin(book, ONE))
    assert (tmp_path / NAME).read_text() == "{"
