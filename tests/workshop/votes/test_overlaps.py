import subprocess
import sys

from workshop import problems
from workshop.document import Workshop
from workshop.votes import themes
from workshop.votes.overlaps import suggestions


def test_problems_that_may_say_the_same_are_suggested(hall: Workshop) -> None:
    found = suggestions(hall, "problem-1")
    assert [other.problem for other in found] == ["problem-4"]
    assert suggestions(hall, "problem-2")[0].problem == "problem-6"
    assert suggestions(hall, "problem-7") == []


def test_those_of_its_own_theme_are_not_suggested_again(hall: Workshop) -> None:
    hall = themes.make(hall, "theme-p", "Poverty", ["problem-1", "problem-4"])
    assert suggestions(hall, "problem-1") == []
    more = problems.add(hall, [problems.problem("problem-8", "Extreme poverty")], "group-3")
    assert [other.theme for other in suggestions(more, "problem-8")] == ["theme-p", "theme-p"]


def test_any_script_and_texts_without_words(hall: Workshop) -> None:
    for place, text in enumerate(("ບໍ່ມີຖານຂໍ້ມູນ", "ຖານຂໍ້ມູນບໍ່ມີ", "...", "[/nope]")):
        hall = problems.add(hall, [problems.problem(f"problem-l{place}", text)], "group-3")
    assert [other.problem for other in suggestions(hall, "problem-l0")] == ["problem-l1"]
    assert suggestions(hall, "problem-l2") == []


def test_the_rules_load_without_the_matching_library() -> None:
    code = "import sys, workshop.votes.overlaps; print('rapidfuzz' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
