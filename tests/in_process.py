"""Grading trusted code without a sandbox, in this process: for tests that grade thousands of answers of our own."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from conftest import submission_of

from autograder import given
from autograder.answers import Call, run
from autograder.assignment import Assignment
from autograder.grading import grade
from autograder.result import ExerciseResult
from autograder.sandbox.remote import Answer, Limits, StudentCodeError
from autograder.sandbox.wire import Handle


class InProcess:
    """Stands for a sandbox; its boxes are namespaces."""

    def having(self, modules: Sequence[str]) -> InProcess:
        return self

    def open(self) -> Namespace:
        return Namespace()


class Namespace:
    """Stands for a box."""

    def __init__(self) -> None:
        self.alive = True
        self._names: dict[str, Any] = {"__name__": "student"}
        self._kept: list[Any] = []

    def load(self, statements: Iterable[Sequence[Any]], functions: Sequence[str], limits: Limits) -> None:
        for _, _, source in statements:
            exec(source, self._names)

    def call(
        self,
        function: str,
        args: Sequence[Any],
        kwargs: dict[str, Any],
        *,
        seconds: float,
        keep: bool,
        view: str | None,
    ) -> Answer:
        if keep:
            self._kept.append(given.find(function)(*args))
            return Answer(Handle(len(self._kept) - 1), ())
        if any(isinstance(arg, Handle) for arg in args):
            return Answer(_crossed(self._with_kept(function, args, kwargs)), ())
        outcome = run(self._names[function], Call(function, tuple(map(_crossed, args)), kwargs))
        if outcome.error:
            raise StudentCodeError("error", f"`{function}` raised {outcome.error}: ")
        return Answer(_crossed(outcome.value), outcome.changed)

    def _with_kept(self, function: str, args: Sequence[Any], kwargs: dict[str, Any]) -> Any:
        args = [self._kept[arg.number] if isinstance(arg, Handle) else _crossed(arg) for arg in args]
        try:
            return self._names[function](*args, **kwargs)
        except Exception as error:
            raise StudentCodeError("error", f"`{function}` raised {type(error).__name__}: ") from None

    def close(self) -> None:
        self.alive = False


def _crossed(value: Any) -> Any:
    """As it would come out of a box."""
    if isinstance(value, tuple | list):
        return (list if isinstance(value, list) else tuple)(map(_crossed, value))
    return value if isinstance(value, np.random.Generator) else copy.deepcopy(value)


def verdicts(
    assignment: Assignment, exercise: str, codes: dict[str, str], *, seed: int | None = None
) -> dict[str, ExerciseResult]:
    """Grade pieces of code, by name, as answers to an exercise; with hidden inputs of another seed, if one is given."""
    if seed is not None:
        assignment = replace(assignment, secret_seed=seed)
    submissions = [submission_of(code, assignment.name, name) for name, code in codes.items()]
    results = grade(
        assignment,
        submissions,
        InProcess(),
        exercises=[assignment.exercise(exercise)],
        trainings=False,
        until_failure=True,
    )
    return {result.student: result.exercises[0] for result in results}
