"""The workshop as it stood: at every moment what the steps up to it tell, whoever made them and however clocks ran."""

from hypothesis import given
from hypothesis import strategies as st

from store.history.past import Past
from store.log.log import Change, Log, Step
from store.log.view import view
from tests.faults.parts.world import World


def lived(seed: int, acts: int = 25) -> Log:
    """The log of one of several consoles that typed apart and together, with wrong clocks."""
    world = World(seed)
    world.begin()
    for _ in world.play(acts):
        pass
    world.meet_all()
    return world.consoles[0].log


@given(st.integers(0, 10_000), st.randoms(use_true_random=False))
def test_every_moment_is_what_the_steps_up_to_it_tell(seed: int, chance: st.DataObject) -> None:
    log = lived(seed)
    past = Past(log, view(log).workshop)
    counts = [*range(len(log.steps) + 1)]
    chance.shuffle(counts)  # type: ignore[attr-defined]  # a Random: moments are looked at in any order
    for count in counts:
        told = Log((stamp, log.steps[stamp]) for stamp in log.stamps()[:count])
        seen = past.session(count)
        assert seen.workshop == view(told).workshop
        assert past.workshop(count) == seen.workshop
        assert seen.log.steps == told.steps
        for record in told.records():
            assert {*seen.log.fields(record)} == {*told.fields(record)}
            assert seen.log.deletion(record) == told.deletion(record)
            for field in told.fields(record):
                assert seen.wordings(record, field) == told.history(record, field)
        assert seen.thrown_away() == _thrown_away(told)


def _thrown_away(log: Log) -> list[str]:
    found = [(stamp, record) for record in view(log).workshop.tray if (stamp := log.deletion(record))]
    return [record for stamp, record in sorted(found, reverse=True) if log.meant(stamp) != log.first(record)]


def test_a_step_made_later_is_seen_only_by_a_new_look() -> None:
    world = World(1)
    world.begin()
    console = world.consoles[0]
    past = Past(console.log, console.workshop)
    assert past.is_of(console.log)
    world.add(console, "groups")
    assert not past.is_of(console.log)
    assert past.count_at(console.log.stamps()[-1]) == len(past.stamps)


def test_a_move_to_what_was_made_later_counts_from_then_on() -> None:
    """No clock of ours says so, but a file may."""

    def step(record: str, into: str, text: str) -> Step:
        place = Change(record=record, field="position", replaces=[], value=[into, "a0"])
        return Step(label="", changes=[Change(record=record, field="text", replaces=[], value=text), place])

    made = [
        ("problem-a", "groups", "first"),
        ("problem-a", "problem-b", "moved under what is not there yet"),
        ("problem-c", "groups", "third"),
        ("problem-b", "problem-c", "now it is"),
        ("problem-c", "problem-a", "which would be a circle"),
        ("problem-c", "problem-gone", "to nowhere"),
    ]
    steps = {f"2026-11-24T06:00:0{n}.000Z-0000-k3f9": step(*what) for n, what in enumerate(made)}
    past = Past(Log(steps.items()), view(Log(steps.items())).workshop)
    for count in (3, 2, 4, 1, 5, 6, 0):
        assert past.workshop(count) == view(Log([*steps.items()][:count])).workshop
