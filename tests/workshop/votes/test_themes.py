import pytest

from workshop import outline, problems
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import Problem, Theme
from workshop.votes import ballots, themes
from workshop.votes.tallier import tally


def grouped(hall: Workshop) -> Workshop:
    hall = themes.make(hall, "theme-a", "Data", ["problem-2", "problem-6"])
    return themes.make(hall, "theme-b", "Economy", ["problem-1", "problem-4", "problem-5"])


def ids(found: list[Problem]) -> list[str]:
    return [problem.id for problem in found]


def test_problems_of_several_groups_keep_group_and_number_in_a_theme(hall: Workshop) -> None:
    after = grouped(hall)
    assert ids(themes.members(after, "theme-a")) == ["problem-2", "problem-6"]
    assert ids(themes.loose(after)) == ["problem-3", "problem-7"]
    for problem in ("problem-2", "problem-6"):
        assert after.records[problem].position == hall.records[problem].position
        assert problems.number(after, problem) == problems.number(hall, problem)


def test_taking_out_and_putting_elsewhere(hall: Workshop) -> None:
    after = themes.take_out(grouped(hall), ["problem-6"])
    after = themes.put_into(after, "theme-b", ["problem-2"])
    assert ids(themes.members(after, "theme-a")) == []
    assert ids(themes.members(after, "theme-b")) == ["problem-1", "problem-2", "problem-4", "problem-5"]


def test_a_sub_point_goes_with_its_problem(hall: Workshop) -> None:
    with pytest.raises(WorkshopError, match="sub-point"):
        themes.make(hall, "theme-a", "Data", ["problem-sub"])


def test_a_theme_in_the_tray_leaves_its_problems_loose_and_comes_back_with_them(hall: Workshop) -> None:
    after = outline.drop(grouped(hall), ["theme-a"])
    assert "problem-2" in ids(themes.loose(after))
    assert tally(after).row("problem-2") in tally(after).ranked
    back = outline.restore(after, "theme-a")
    assert ids(themes.members(back, "theme-a")) == ["problem-2", "problem-6"]


def test_merging_adds_the_sums_and_can_be_taken_apart(hall: Workshop) -> None:
    hall = hall.put(hall.details.replace_fields(voted_on="themes"))
    voted = ballots.cast(grouped(hall), "ballot-1", ["theme-a", "theme-b", "problem-3"])
    merged = themes.merge(voted, ["theme-a", "theme-b"], "theme-b")
    assert [theme.id for theme in themes.listed_themes(merged)] == ["theme-b"]
    assert len(themes.members(merged, "theme-b")) == 5
    whole = tally(merged).row("theme-b")
    assert whole is not None
    assert (whole.dots, whole.voters, whole.regrouped) == (2, 1, True)
    apart = themes.unmerge(merged, "theme-a")
    assert {row.item: row.dots for row in tally(apart).themes} == {"theme-a": 1, "theme-b": 1}
    assert ids(themes.members(apart, "theme-a")) == ["problem-2", "problem-6"]


def test_a_theme_cannot_be_merged_into_its_own_part(hall: Workshop) -> None:
    merged = themes.merge(grouped(hall), ["theme-a"], "theme-b")
    with pytest.raises(WorkshopError):
        themes.merge(merged, ["theme-b"], "theme-a")
    with pytest.raises(WorkshopError):
        themes.merge(merged, ["theme-b"], "theme-b")


def test_the_sum_says_that_it_was_regrouped_only_where_dots_had_been_placed(hall: Workshop) -> None:
    quiet = themes.put_into(grouped(hall), "theme-b", ["problem-3"])
    voted = ballots.cast(quiet, "ballot-1", ["problem-1"])
    assert not any(row.regrouped for row in tally(voted).ranked)
    moved = themes.put_into(voted, "theme-a", ["problem-1"])
    flagged = {row.item for row in (*tally(moved).ranked, *tally(moved).problems) if row.regrouped}
    assert flagged == {"theme-a", "theme-b", "problem-1"}
    without_dots = themes.put_into(voted, "theme-a", ["problem-3"])
    assert not any(row.regrouped for row in tally(without_dots).ranked)


def test_a_theme_is_named_by_name_or_place(hall: Workshop) -> None:
    after = grouped(hall)
    for typed, meant in (("data", "theme-a"), (" Economy ", "theme-b"), ("2", "theme-b"), ("໒", "theme-b")):
        found = themes.named(after, typed)
        assert found is not None
        assert found.id == meant
    assert themes.named(after, "3") is None
    assert themes.named(after, "9" * 5000) is None
    assert themes.named(after, "Dat") is None


def test_a_theme_needs_a_name(hall: Workshop) -> None:
    with pytest.raises(WorkshopError, match="name"):
        themes.make(hall, "theme-a", " \t")


def test_a_theme_whose_own_theme_lies_in_the_tray_stands_for_itself(hall: Workshop) -> None:
    merged = themes.merge(grouped(hall), ["theme-a"], "theme-b")
    alone = merged.drop(["theme-b"])  # as a merge of two copies can leave it
    assert [theme.id for theme in themes.listed_themes(alone)] == ["theme-a"]
    assert isinstance(alone.records["theme-a"], Theme)
    assert ids(themes.members(alone, "theme-a")) == ["problem-2", "problem-6"]
