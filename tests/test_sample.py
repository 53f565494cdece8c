"""The sample workshop: made by the program, sound, and with every fact of the workshop that it follows."""

import re
from pathlib import Path

import pytest

from examples.make_sample import SAMPLE, make
from report.markdown import markdown
from store.log.session import Session
from store.opening import read_workshop
from tests.sample_facts import FACTS
from tui.cli.start import packed_sample
from workshop.model import Ballot, Comment, Group, Node, Priority, Problem, Vision
from workshop.problems import listed
from workshop.slots import slot
from workshop.statements.statements import places, wordings
from workshop.statements.tree import trunks
from workshop.votes.ballots import BALLOTS
from workshop.votes.tallier import tally


@pytest.fixture(scope="module")
def sample() -> Session:
    return read_workshop(SAMPLE)


@pytest.fixture(scope="module")
def report(sample: Session) -> dict[str, str]:
    """The chapters of the sample's report, by their headings."""
    first, *chapters = re.sub(r"\\(?=['\"])", "", markdown(sample.workshop, sample)).split("\n## ")  # as it reads
    return {"": first, **{chapter.partition("\n")[0].partition(":")[0]: chapter for chapter in chapters}}


def test_the_program_makes_the_same_sample_again(tmp_path: Path) -> None:
    make(tmp_path / SAMPLE.name)
    same = (tmp_path / SAMPLE.name).read_bytes() == SAMPLE.read_bytes()
    assert same, "The program makes another sample now: python -m examples.make_sample, and look at the difference."


def test_the_program_finds_its_sample() -> None:
    assert packed_sample().read_bytes() == SAMPLE.read_bytes()


@pytest.mark.parametrize("chapter", FACTS)
def test_each_fact_is_in_its_chapter(report: dict[str, str], chapter: str) -> None:
    assert [fact for fact in FACTS[chapter] if fact not in report[chapter]] == []


def test_each_chapter_is_looked_at(report: dict[str, str]) -> None:
    assert set(report) == set(FACTS)


def test_the_groups_have_as_many_problems_and_comments_as_they_had(sample: Session) -> None:
    workshop = sample.workshop
    groups = list(workshop.all_in("groups", Group))
    assert [group.name for group in groups] == ["Group One", "Group Two", "Group Three", "Group Four"]
    assert [len(list(workshop.all_in(group.id, Problem))) for group in groups] == [19, 6, 10, 20]
    assert [len(list(workshop.all_in(slot(group.id, "talk"), Comment))) for group in groups] == [3, 6, 0, 4]
    assert [group.narrative for group in groups] == [False, False, True, False]
    ownership = list(workshop.all_in(groups[3].id, Problem))[6]
    assert len(workshop.children(ownership.id)) == 4


def test_what_the_source_does_not_say_is_empty(sample: Session) -> None:
    workshop = sample.workshop
    assert not [problem for problem in listed(workshop) if problem.level or problem.flagged]
    assert not [ballot for ballot in workshop.every(Ballot) if ballot.voter]
    assert not [vision for vision in workshop.every(Vision) if vision.proposer or vision.status != "proposed"]
    assert "illustrative" in workshop.details.notes


def test_the_illustrative_vote_puts_the_adopted_on_top(sample: Session) -> None:
    workshop = sample.workshop
    sums = tally(workshop)
    assert len(workshop.children(BALLOTS)) == 24
    assert sums.ledger.adds_up
    assert not tally(workshop).broken
    adopted = [priority.source for priority in workshop.all_in("priorities", Priority)]
    assert [row.item for row in sums.ranked[:4]] == adopted
    assert len({row.dots for row in sums.ranked[:5]}) == 5  # no tie there


def test_the_trunk_of_the_economy_keeps_its_wordings(sample: Session) -> None:
    workshop = sample.workshop
    economy = workshop.children("priorities")[2]
    (trunk,) = trunks(workshop, economy)
    assert [said.text for said in wordings(sample, workshop, trunk)][-2:] == [
        "Economic issues / migration", "Insufficient economic opportunities, especially …",
    ]  # fmt: skip


def test_what_is_both_cause_and_effect_is_one_statement_in_two_places(sample: Session) -> None:
    both = [node for node in sample.workshop.every(Node) if node.same_as]
    assert len(both) == 4
    assert all(len(places(sample.workshop, node.id)) == 2 for node in both)


def test_the_day_went_on_at_the_pace_of_people(sample: Session) -> None:
    times = [stamp[:16] for stamp in sample.log.stamps()]
    assert times[0] == "2013-04-09T01:30"  # half past eight in Vientiane
    assert times[-1] < "2013-04-10T10:00"  # five in the afternoon of the second day
    assert times == sorted(times)
