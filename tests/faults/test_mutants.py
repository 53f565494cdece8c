"""Mutants fit the code as it is, so that a full run of them tells of the tests and not of old texts."""

import pytest

from tests.faults import identity_mutants, mutants, screen_mutants, trust_mutants
from tests.faults.parts.mutant import Mutant

WITH_TESTS = [*screen_mutants.MUTANTS, *identity_mutants.MUTANTS, *trust_mutants.MUTANTS]
ALL: list[Mutant] = [*mutants.MUTANTS, *mutants.UNDO_MUTANTS, *WITH_TESTS]


@pytest.mark.parametrize("mutant", ALL, ids=lambda mutant: mutant.name)
def test_a_mutant_fits_the_code(mutant: Mutant) -> None:
    assert not mutant.fault()


@pytest.mark.parametrize(
    "mutant",
    [*screen_mutants.MUTANTS, *identity_mutants.MUTANTS, *trust_mutants.MUTANTS],
    ids=lambda mutant: mutant.name,
)
def test_a_mutant_of_the_screens_names_tests_that_there_are(mutant: screen_mutants.ScreenMutant) -> None:
    assert mutant.tests
    assert len(screen_mutants.nodes(mutant.tests)) >= len(mutant.tests)


def test_no_two_mutants_have_one_name() -> None:
    names = [mutant.name for mutant in ALL]
    assert len(names) == len({*names})
