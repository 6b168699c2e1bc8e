"""What must hold of a verdict whatever the secret seed is: hypothesis looks for a seed, or an answer, for which it does not."""

from __future__ import annotations

import ast
import functools
from pathlib import Path

import pytest
from hand_ins import answers_in
from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st
from in_process import verdicts

from autograder import submission as reading
from autograder.assignment import Assignment, assignment_names, load_source
from autograder.grading import collect
from autograder.mutation import mutants

ROOT = Path(__file__).resolve().parent.parent
# a smaller seed would tell nothing more
EXAMPLES = settings(derandomize=True, phases=[Phase.generate])
SEEDS = st.integers(0, 2**31)

pytestmark = pytest.mark.slow


@functools.cache
def homes() -> dict[str, Assignment]:
    """The assignment of each exercise that needs neither a training nor TensorFlow."""
    found = {}
    for name in assignment_names(ROOT):
        assignment = load_source(ROOT / "solutions" / name)
        heavy = {check.exercise for check in collect(assignment) if check.training}
        found |= {one.name: assignment for one in assignment.exercises if one.name not in heavy}
    return found


def full(exercise: str, codes: dict[str, str], seed: int) -> set[str]:
    found = verdicts(homes()[exercise], exercise, codes, seed=seed)
    return {name for name, verdict in found.items() if verdict.points == verdict.max_points}


@functools.cache
def reference_code(exercise: str) -> str:
    assignment = homes()[exercise]
    needed = reading.extract(reading.read(assignment.source), assignment.exercise(exercise).functions)
    return "\n".join(statement.source for statement in needed.statements)


@pytest.mark.parametrize("exercise", homes())
@given(seed=SEEDS)
@settings(EXAMPLES, max_examples=2)
def test_right_answers_are_full_whatever_the_seed(exercise, seed):
    codes = answers_in("styles", exercise) | {"the reference": reference_code(exercise)}
    assert set(codes) - full(exercise, codes, seed) == set()


@pytest.mark.parametrize("exercise", homes())
@given(seed=SEEDS)
@settings(EXAMPLES, max_examples=2)
def test_wrong_answers_never_are(exercise, seed):
    assert full(exercise, answers_in("wrong", exercise), seed) == set()


@pytest.mark.parametrize("exercise", homes())
@given(seeds=st.tuples(SEEDS, SEEDS), data=st.data())
@settings(EXAMPLES, max_examples=2)
def test_two_changes_are_caught_by_every_seed_or_by_none(exercise, seeds, data):
    """Answers that are in no list: the reference with two changes. Chance must not decide whether they are right."""
    functions = homes()[exercise].exercise(exercise).functions
    once = list(mutants(reference_code(exercise), functions))
    codes = {}
    for number in range(6):
        first = data.draw(st.sampled_from(once))
        twice = list(mutants(first.code, functions))
        if twice:
            second = data.draw(st.sampled_from(twice))
            if ast.unparse(ast.parse(second.code)) != ast.unparse(ast.parse(reference_code(exercise))):
                codes[f"{number}: {first.name}; {second.name}"] = second.code
    assume(codes)
    one, other = (full(exercise, codes, seed) for seed in seeds)
    assert one == other
