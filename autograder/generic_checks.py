"""Checks that every exercise gets for free. They look at the calls that its other checks have made.

An exercise whose statement allows what one of them forbids leaves it out: `GENERIC_CHECKS` in its
visible test file lists the ones it wants.
"""

from __future__ import annotations

from itertools import islice

from autograder.agreement import values_agree
from autograder.checks import assert_like
from autograder.plugin import Student


def test_returns_what_was_asked_for(student: Student) -> None:
    """Answers have the type, shape and dtype that the statement asks for."""
    for seen in student.answered_calls():
        expected = student.expected(seen.call)
        if expected is not None:
            assert_like(seen.outcome.value, expected, f"{seen.call.function}(...)")


def test_leaves_its_inputs_alone(student: Student) -> None:
    """The inputs are the same after the call as before."""
    for seen in student.answered_calls():
        for name in seen.outcome.changed:
            which = f"argument {int(name) + 1}" if name.isdigit() else f"`{name}`"
            raise AssertionError(
                f"{seen.call.function} changed its {which} in place; work on a copy, or make a new array"
            )


def test_same_inputs_same_answer(student: Student) -> None:
    """Called again with the same inputs, it gives the same answer."""
    for seen in islice(student.answered_calls(), 3):
        again = student.repeat(seen.call)
        assert values_agree(again, seen.outcome.value), (
            f"{seen.call.function}(...) gives another answer when it is called again with the same inputs; "
            "does it keep something from call to call?"
        )
