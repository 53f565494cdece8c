"""Trees and maps drawn as text and as SVG: every statement once, in its order, harmless."""

import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from report.pictures.cells import wrapped
from report.pictures.drawing import drawn, indented
from report.pictures.measure import width
from report.pictures.picture import Box, in_parts, results_map, trees
from report.pictures.png import png
from report.pictures.svg import draw, svg
from workshop import numbering, outline, visions
from workshop.document import Workshop
from workshop.kinds import CATEGORIES
from workshop.model import Node, Priority
from workshop.slots import slot
from workshop.statements import gaps, results, tree

LEGAL = "priority-legal"
TEXT = "{http://www.w3.org/2000/svg}text"


def planted(causes: list[int], effects: list[int], text: str = "") -> Workshop:
    """A tree with these levels of causes and effects, each worded by its number."""
    workshop = outline.insert(Workshop(), [Priority(id=LEGAL, text="Legal")], "priorities")
    workshop = tree.add(workshop, [(0, tree.node("node-t", "Laws not applied"))], slot(LEGAL, "trunk"))
    for name, levels in (("causes", causes), ("effects", effects)):
        nodes = [(level, tree.node(f"node-{name}-{n}", text or f"{name}-{n}")) for n, level in enumerate(levels)]
        workshop = tree.add(workshop, nodes, f"node-t:{name}")
    return workshop


def shown(svg_text: str) -> str:
    return "\n".join("".join(element.itertext()) for element in ET.fromstring(svg_text).iter(TEXT))


def test_a_tree_is_drawn_with_effects_above_and_causes_below() -> None:
    picture = trees(planted([0, 1, 1, 0], [0, 1, 0]), LEGAL)[0]
    assert drawn(picture, 60).splitlines() == [
        "Problem tree: Legal",
        "3 effects, 4 causes",
        "",
        "EFFECTS",
        "┌─ E2 effects-2",
        "│  ┌─ E1.1 effects-1",
        "├─ E1 effects-0",
        "│",
        "┏" + "━" * 59,
        "┃ TRUNK Laws not applied",
        "┗" + "━" * 59,
        "│  CAUSES",
        "├─ 1 causes-0",
        "│  ├─ 1.1 causes-1",
        "│  └─ 1.2 causes-2",
        "└─ 2 causes-3",
    ]
    assert drawn(picture, 60, ascii_only=True).isascii()


def test_lines_are_drawn_to_siblings_only() -> None:
    lines = drawn(trees(planted([0, 1, 2, 0, 1, 2], []), LEGAL)[0], 60).splitlines()
    assert lines[lines.index("│  CAUSES") + 1 :] == [
        "├─ 1 causes-0",
        "│  └─ 1.1 causes-1",
        "│     └─ 1.1.1 causes-2",
        "└─ 2 causes-3",
        "   └─ 2.1 causes-4",
        "      └─ 2.1.1 causes-5",
    ]


@given(st.lists(st.integers(0, 9), max_size=25), st.lists(st.integers(0, 9), max_size=25))
def test_every_statement_of_any_tree_is_in_each_drawing_once(causes: list[int], effects: list[int]) -> None:
    workshop = planted(causes, effects)
    picture = trees(workshop, LEGAL)[0]
    for text in (drawn(picture), indented(picture), shown(svg([picture]))):
        said = text.split()
        for levels, name, sign in ((causes, "causes", ""), (effects, "effects", "E")):
            for number in range(len(levels)):
                node = f"node-{name}-{number}"
                assert said.count(f"{name}-{number}") == 1
                assert numbering.number(workshop, node) in said
                assert numbering.number(workshop, node).startswith(sign)


@pytest.mark.parametrize(
    ("causes", "effects"),
    [
        ([0] * 100, []),  # a hundred causes, and one side only
        ([0, *[1] * 20] * 5, [0, *[1] * 20]),  # twenty children wide
        ([*range(9)], [*range(9)]),  # nine levels deep
        ([], []),
        ([*range(60)], []),
    ],
)
def test_trees_of_any_shape_are_drawn_with_the_right_counts(causes: list[int], effects: list[int]) -> None:
    picture = trees(planted(causes, effects, "same"), LEGAL)[0]
    counts = f"{len(effects)} effect{'s' * (len(effects) != 1)}, {len(causes)} cause{'s' * (len(causes) != 1)}"
    assert picture.subtitle == counts
    for text in (drawn(picture), indented(picture), shown(svg([picture]))):
        assert text.count("same") == len(causes) + len(effects)
        assert counts in text


@pytest.mark.parametrize("text", ["<script>&\"'", "\x1b[31m]0;x\x07", "ກົດໝາຍ ច្បាប់", "x" * 7000, "\ufffe\uffff\t"])
def test_people_s_text_is_text_in_a_picture(text: str) -> None:
    picture = trees(planted([0], [0], text), LEGAL)[0]
    assert "\x1b" not in drawn(picture)
    as_svg = svg([picture])
    ET.fromstring(as_svg)
    assert "<script>" not in as_svg
    if text.isprintable() and len(text) < 100:
        assert text in drawn(picture)
        assert text in shown(as_svg)


def test_a_map_shows_vision_entries_what_they_answer_and_what_is_missing() -> None:
    workshop = planted([0, 0], [0])
    workshop = visions.propose(workshop, "vision-1", LEGAL, "Laws are applied")
    workshop = visions.set_status(workshop, "vision-1", "agreed")
    workshop = gaps.from_tree(workshop, LEGAL, iter_ids())
    change = gaps.entries_on(workshop, "node-causes-0")[0].id
    workshop = results.reword(workshop, change, "Judges are trained")
    workshop = results.contribute(workshop, [change], "Group Four")
    text = drawn(results_map(workshop, LEGAL), 100)
    assert "Vision Laws are applied" in text
    assert "C1 Judges are trained (intermediate change; Group Four; answers cause 1; no intervention yet)" in text
    assert "C2 (not worded yet) (intermediate change; answers cause 2)" in text
    assert text.index("L1") < text.index("R1") < text.index("C1")
    assert "1 immediate positive result, 1 longer-term result, 2 intermediate changes" in text
    assert "Judges are trained" in shown(svg([results_map(workshop, LEGAL), *trees(workshop, LEGAL)]))


def iter_ids() -> Callable[[str], str]:
    numbers = count()
    return lambda prefix: f"{prefix}-{next(numbers):04}"


@given(st.text(max_size=60), st.integers(2, 30))
def test_wrapped_lines_hold_all_that_is_not_blank(text: str, room: int) -> None:
    lines = wrapped(text, room)
    assert all(cell_len(line) <= room for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


SVG = "{http://www.w3.org/2000/svg}"
LONG = [
    "ບໍ່ມີຫຼັກສູດກ່ຽວກັບການຕ້ານການຄ້າມະນຸດສຳລັບເຈົ້າໜ້າທີ່ຕຳຫຼວດ" * 3,
    "ច្បាប់មិនត្រូវបានអនុវត្តយ៉ាងតឹងរ៉ឹងទេហើយមន្ត្រី" * 3,
    "ဥပဒေကို တင်းကျပ်စွာ အကောင်အထည်မဖော်ပါ" * 3,
    "Luật pháp không được thực thi nghiêm túc " * 5,
    "法律没有得到严格执行" * 9,
    "W" * 300,
    "law ກົດໝາຍ UNIAP " * 12,
]


@pytest.mark.parametrize("text", LONG)
@pytest.mark.parametrize("levels", [[0, 1, 2, 3], [0] * 9, [*range(12)]])
def test_no_line_runs_out_of_its_box(text: str, levels: list[int]) -> None:
    picture = trees(planted(levels, levels, text), LEGAL)[0]
    drawing = draw([replace(picture, title=text, middle=[(0, Box("A", text, text, "trunk"))])])
    boxes = [
        [float(box.get(name, "0")) for name in ("x", "y", "width", "height")]
        for box in ET.fromstring(drawing.svg).iter(f"{SVG}rect")
    ][1:]  # the first is the ground
    for line in ET.fromstring(drawing.svg).iter(TEXT):
        x, y, size = (float(line.get(name, "0")) for name in ("x", "y", "font-size"))
        wide = width("".join(line.itertext()), size, bold=line.get("font-weight") == "bold")
        inside = [box for box in boxes if box[0] <= x and box[1] < y < box[1] + box[3] and x < box[0] + box[2]]
        right = min((box[0] + box[2] for box in inside), default=drawing.width)
        assert x + wide <= right


def test_looks_are_plain_attributes() -> None:
    root = ET.fromstring(svg(trees(planted([0, 1], [0]), LEGAL)))
    assert not [*root.iter(f"{SVG}style")]
    names = {name for element in root.iter() for name in element.attrib}
    assert not names & {"style", "class"}
    assert "rgba" not in svg(trees(planted([0], []), LEGAL))


def test_categories_have_signs_of_their_own_beside_their_words() -> None:
    shapes = set()
    for category in ("policy", "capacity", "norm", "other"):
        workshop = planted([0], [])
        node = workshop.need(Node, "node-causes-0").replace_fields(category=category)
        root = ET.fromstring(svg(trees(workshop.put(node), LEGAL)))
        (sign,) = [*root.iter(f"{SVG}g")]
        shapes.add((sign[0].tag, sign[0].get("d")))
        assert CATEGORIES[category].word in shown(ET.tostring(root, encoding="unicode"))
    assert len(shapes) == 4


def test_what_is_below_a_result_is_drawn_below_and_further_in() -> None:
    workshop = results.add(
        planted([0], []),
        [(0, results.entry("result-1", "Above")), (1, results.entry("result-2", "Below"))],
        f"{LEGAL}:immediate",
    )
    picture = results_map(workshop, LEGAL)
    assert [(depth, box.text) for depth, box in picture.middle] == [(0, "Above"), (1, "Below")]
    places = {"".join(each.itertext()): float(each.get("x", "0")) for each in ET.fromstring(svg([picture])).iter(TEXT)}
    assert places["R1"] < places["R1.1"]
    assert "┃    R1.1 Below" in drawn(picture)


@pytest.mark.parametrize("text", [*LONG, "\x1b<&", "😀👩‍👩‍👧", "ច្បាប់មិនត្រូវបានអ law ច្បាប់"])
def test_a_picture_is_drawn_as_png(text: str) -> None:
    drawing = draw(trees(planted([0, 1], [0], text), LEGAL))
    made = png(drawing)
    assert made[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(made[16:20]) == round(2 * drawing.width)


def test_a_large_tree_is_a_png_of_bounded_size() -> None:
    made = png(draw(trees(planted([0, 1, 2] * 400, [], "A cause that says something"), LEGAL)))
    assert int.from_bytes(made[16:20]) * int.from_bytes(made[20:24]) < 25_000_000


@given(st.lists(st.integers(0, 3), max_size=60), st.lists(st.integers(0, 3), max_size=60), st.integers(5, 40))
@settings(max_examples=50)
def test_parts_of_a_picture_have_each_box_once_and_no_branch_is_cut(
    causes: list[int], effects: list[int], most: int
) -> None:
    whole = trees(planted(causes, effects), LEGAL)[0]
    parts = in_parts(whole, most)
    assert [each for part in parts for each in part.above] == [*whole.above]
    assert [each for part in parts for each in part.below] == [*whole.below]
    for part in parts:
        assert part.middle == whole.middle
        assert all(not side or side[0][0] == 0 for side in (part.above, part.below))
        roots = sum(1 for depth, _ in (*part.above, *part.below) if depth == 0)
        assert len(parts) == 1 or len(part.above) + len(part.below) <= most or roots == 1
    assert len({part.title for part in parts}) == len(parts)


@pytest.mark.parametrize("script", ["Burmese", "Khmer"])
def test_lines_of_letters_that_stand_below_each_other_have_room(script: str) -> None:
    said = {"Burmese": "ပြည်နယ်များတွင်", "Khmer": "ខេត្តស្រុក"}[script]
    plain, stacked = (draw([trees(planted([0], [], text), LEGAL)[0]]) for text in ("x " * 80, f"{said} " + "x " * 80))
    assert _step(stacked.svg) > 1.2 * _step(plain.svg)


def _step(source: str) -> float:
    """How far apart the first two lines of the cause are."""
    said = [element for element in ET.fromstring(source).iter(TEXT) if "x x" in "".join(element.itertext())]
    return float(said[1].get("y", "")) - float(said[0].get("y", ""))
