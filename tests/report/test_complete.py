"""Every single thing recorded is in the report, and nothing that was not."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from report import texts
from report.harmless import harmless
from report.markdown import markdown
from tests.report.filled import EARLIER, GIVEN, Past, filled
from tests.report.printed import PRINTED
from tests.report.writers.test_markdown import hostile
from workshop.document import Workshop
from workshop.kinds import WALL_RULES
from workshop.model import KINDS, Comment, Details, Node, Phrase, Priority, Record, Recording, fields_of

# What the report leaves out, and why.
LEFT_OUT = {
    ("*", "id"): "the console's own name for a record",
    ("*", "position"): "told by where the record is printed",
    ("remark", "kind"): "told by the chapter, which is that of the place of the remark",
    ("workshop", "round"): "which round the next ballot goes into: a setting; each ballot is printed with its own",
    ("workshop", "chapters"): "says which chapters the report has, not the record; test_prints has it",
    ("workshop", "language"): "says in which language all the rest is; tests/languages has it",
    ("workshop", "names"): "says how people are named in all the rest; test_naming has it",
    ("phrase", "code"): "the typist's tool; nobody said it",
    ("recording", "name"): "a file beside the record; the log and its cues lead into it",
    ("recording", "began"): "the same; the report leaves out all times",
    ("node", "ordinary"): "how the wording is read, which is printed to the letter",
    ("vision", "ordinary"): "the same",
    ("result", "ordinary"): "the same",
    ("phrase", "text"): "the same; what it stands for is in what was typed",
}
LEFT_OUT |= {("workshop", str(field)): "says what hangs on the wall, not the record" for field in WALL_RULES}
CHAPTERS = {
    "workshop": "", "person": "", "group": "Session 1", "problem": "Session 1", "theme": "Session 2",
    "round": "Session 2", "rating": "Session 2", "priority": "Session 2", "node": "Session 3", "vision": "Session 4",
    "result": "Session 5", "ballot": "Annexes", "count": "Annexes", "agenda": "Agenda", "acronym": "Acronyms",
    "photograph": "Photographs",
}  # fmt: skip
ELSEWHERE = {
    "remark-1": "Opening remarks", "remark-2": "Closing remarks", "remark-3": "Ground rules", "comment-3": "Annexes",
    "photograph-2": "Session 1", "photograph-3": "Session 3",
}  # fmt: skip
FIELDS_ELSEWHERE = {
    ("workshop", "questions"): "Session 1", ("workshop", "scale"): "Session 2", ("workshop", "cut_note"): "Session 2",
    ("problem", "left_out"): "Session 2", ("theme", "left_out"): "Session 2",
}  # fmt: skip
IDS = re.compile(rf"\b(?:{'|'.join(kind.prefix for kind in KINDS)})-\d")


def left_out(kind: type[Record], field: str) -> bool:
    return ("*", field) in LEFT_OUT or (kind.prefix, field) in LEFT_OUT


def chapter(report: str, title: str) -> str:
    """The part of a report under a heading of the second level, or before all of these."""
    parts = report.split("\n## ")
    if not title:
        return "\n".join(parts[:3])  # the facts, the panel and the participants
    return next(part for part in parts if part.startswith(title))


@pytest.mark.parametrize("form", PRINTED)
def test_each_text_is_printed_in_its_chapter(form: str) -> None:
    workshop, past, texts = filled()
    report = PRINTED[form](workshop, past)
    missing = []
    for (record_id, field), text in texts.items():
        kind = type(workshop.records[record_id])
        if left_out(kind, field) or kind is Comment:
            continue
        title = ELSEWHERE.get(record_id) or FIELDS_ELSEWHERE.get((kind.prefix, field), CHAPTERS.get(kind.prefix))
        assert title is not None, f"say in which chapter {kind.__name__} is printed"
        if text not in chapter(report, title):
            missing.append((record_id, field, title))
    assert missing == []


@pytest.mark.parametrize("form", PRINTED)
def test_what_was_said_is_printed_with_what_it_was_said_about(form: str) -> None:
    workshop, past, texts = filled()
    report = PRINTED[form](workshop, past)
    for (record_id, field), text in texts.items():
        if isinstance(workshop.records[record_id], Comment):
            assert text in report, (record_id, field)
            on = workshop.records.get(workshop.records[record_id].parent.partition(":")[0])
            if on is not None and record_id.startswith("comment-on-") and not isinstance(on, Phrase | Recording):
                title = ELSEWHERE.get(on.id, CHAPTERS.get(on.prefix, ""))
                assert text in chapter(report, title), record_id


@pytest.mark.parametrize("form", PRINTED)
def test_earlier_wordings_of_trunks_and_visions_are_printed(form: str) -> None:
    workshop, past, _ = filled()
    report = PRINTED[form](workshop, past)
    assert all(words in report for words in EARLIER.values())


@pytest.mark.parametrize(
    ("kind", "field"),
    [(kind, field) for kind in KINDS for field in fields_of(kind) if not left_out(kind, field)],
    ids=lambda value: value if isinstance(value, str) else value.__name__,
)
def test_each_field_makes_a_difference(kind: type[Record], field: str) -> None:
    workshop, past, _ = filled()
    before = markdown(workshop, past)
    default = fields_of(kind)[field].default
    changed = [
        workshop.records[given["id"]]
        for given in GIVEN[kind]
        if getattr(workshop.records[given["id"]], field) != default
    ]
    assert changed, f"{kind.__name__}.{field} says nothing in the full workshop"
    for record in changed:
        assert markdown(workshop.put(record.replace_fields(**{field: default})), past) != before, record.id


def test_only_living_fields_are_argued_away() -> None:
    known = {(kind.prefix, field) for kind in KINDS for field in fields_of(kind)}
    assert {pair for pair in LEFT_OUT if pair[0] != "*"} <= known


@pytest.mark.parametrize("gone", [each["id"] for kind in KINDS for each in GIVEN[kind] if kind is not Details])
def test_what_loses_its_place_is_printed_all_the_same(gone: str) -> None:
    """As when one copy throws a record away while another copy puts something under it."""
    workshop, past, texts = filled()
    report = markdown(workshop.drop([gone]), past)
    lost = [
        (record_id, field)
        for (record_id, field), text in texts.items()
        if record_id != gone and not left_out(type(workshop.records[record_id]), field) and text not in report
    ]
    assert lost == []
    assert IDS.findall(report) == []


def test_each_kind_and_each_field_has_words_to_print_it_by() -> None:
    assert texts.KINDS.keys() == {kind.prefix for kind in KINDS}
    assert texts.FIELDS.keys() == {field for kind in KINDS for field in fields_of(kind)} - {"id", "position"}


def test_what_lies_in_the_tray_is_not_printed() -> None:
    workshop, past, texts = filled()
    gone = ["comment-2", "person-2", "result-5", "ballot-1", "theme-2", "remark-1"]
    report = markdown(workshop.drop(gone), past)
    assert not [pair for pair, text in texts.items() if pair[0] in gone and text in report]


def test_nothing_recorded_is_nothing_printed() -> None:
    _, past, _ = filled()
    assert markdown(Workshop(), past) == "# Workshop\n"
    begun = Workshop().put(Details(id="workshop", title="T", place="Here", dates="1 May", country="Laos"))
    assert markdown(begun, past) == "# T\n\n- Country: Laos\n- Place: Here\n- Dates: 1 May\n"


def kinds_of_blocks(report: str) -> list[str]:
    return [token.type for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(report)]


def inline_texts(report: str) -> str:
    found = []
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(report):
        if token.type == "inline":
            assert token.children is not None
            allowed = {"text", "text_special", "em_open", "em_close", "strong_open", "strong_close"}
            assert {child.type for child in token.children} <= allowed, token.content
            found.append("".join(child.content for child in token.children))
    return "\n".join(found)


@given(before=hostile, after=hostile, swapped=st.booleans())
def test_no_text_of_anybody_becomes_markup(before: str, after: str, swapped: bool) -> None:
    def style(word: str) -> str:
        return f"{word}{after}" if swapped else f"{before}{word}"

    workshop, past, texts = filled(style)
    report = markdown(workshop, past)
    plain_workshop, plain_past, _ = filled()
    assert kinds_of_blocks(report) == kinds_of_blocks(markdown(plain_workshop, plain_past))
    shown = inline_texts(report)
    for (record_id, field), text in texts.items():
        if not left_out(type(workshop.records[record_id]), field):
            assert harmless(text) in shown, (record_id, field)


def tree_of(depth: int, width: int) -> Workshop:
    """A trunk with so many causes, under each of which so many stand in a line."""
    made: list[Record] = [
        Priority(id="priority-1", position=("priorities", "a0"), text="Skills"),
        Node(id="node-1", position=("priority-1:trunk", "a0"), text="trunk"),
    ]
    for branch in range(width):
        parent = "node-1:causes"
        for level in range(depth):
            name = f"node-{branch}x{level}"
            made.append(Node(id=name, position=(parent, f"a{branch:05}"), text=f"c{branch}x{level}x"))
            parent = name
    return Workshop().put(*made)


@pytest.mark.parametrize(("depth", "width"), [(9, 20), (1, 100), (60, 2)])
def test_deep_and_wide_trees_are_printed_whole_for_any_reader(depth: int, width: int) -> None:
    workshop = tree_of(depth, width)
    report = markdown(workshop, Past(workshop, str))
    shown = inline_texts(report) + "\n"
    for branch in range(width):
        for level in range(depth):
            number = ".".join([str(branch + 1), *["1"] * level])
            assert shown.count(f"{number} c{branch}x{level}x\n") == 1


@pytest.mark.parametrize("form", PRINTED)
@pytest.mark.parametrize("before", ["=1+<b>&amp;\x1b[31m", "\u202eກ😀\ufffe", "\ud800", "x" * 7000], ids=range(4))
def test_hostile_words_go_through_every_writer_unharmed_and_harmless(form: str, before: str) -> None:
    workshop, past, texts = filled(lambda word: before + word)
    report = PRINTED[form](workshop, past)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\ud800]", report.replace("\n", ""))
    assert form == "Markdown" or "\ufffe" not in report  # which plain text can carry, and XML cannot
    escaped = report.replace("\\", "")
    for (record_id, field), text in texts.items():
        if not left_out(type(workshop.records[record_id]), field):
            carried = harmless(text) if form == "Markdown" else harmless(text).replace("\ufffe", "\ufffd")
            assert carried in (escaped if form == "Markdown" else report), (record_id, field)
