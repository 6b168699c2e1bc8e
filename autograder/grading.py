"""Grade submissions: one pytest session over many of them, in the trusted process."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from autograder import plugin
from autograder.assignment import Assignment, AssignmentError, Exercise
from autograder.plugin import Grading, UntilFailure, WithoutCeremony, check_name, max_points, title
from autograder.result import Result
from autograder.sandbox.host import Sandbox
from autograder.submission import Submission

_QUIET = (
    "--disable-plugin-autoload", "-p", "no:terminal", "-p", "no:cacheprovider", "-p", "no:capture",
    "-p", "no:logging", "-p", "no:warnings", "-p", "no:doctest", "-p", "no:unittest", "-p", "no:junitxml",
    "-p", "no:faulthandler", "-p", "no:threadexception", "-p", "no:unraisableexception",
    # looking through what no check needs takes a student some milliseconds too
    "-p", "no:pastebin", "-p", "no:setuponly", "-p", "no:setupplan", "-p", "no:stepwise",
    "-p", "no:debugging", "-p", "no:legacypath", "-p", "no:subtests", "-p", "no:freeze_support",
    "--assert=plain", "--import-mode=importlib", "--noconftest", "-c", os.devnull,
)  # fmt: skip


@dataclass(frozen=True)
class Check:
    """One check as it stands in the assignment, whether or not it ever runs."""

    exercise: str
    name: str
    title: str
    max_points: float
    visible: bool
    training: bool


def grade(
    assignment: Assignment,
    submissions: Sequence[Submission],
    sandbox: Sandbox,
    *,
    exercises: Sequence[Exercise] | None = None,
    hidden: bool = True,
    trainings: bool = True,
    until_failure: bool = False,
) -> list[Result]:
    """Grade submissions of one assignment, in their order.

    Args:
        exercises: the ones to grade; all, unless given.
        hidden: with the hidden checks, where they are at hand.
        trainings: with the checks of whole trainings; without them, verdicts are quick and points fewer.
        until_failure: only find out whether an exercise has full points: no checks after its first failure, no hints.
    """
    session = run_session(
        assignment,
        submissions,
        sandbox,
        exercises=exercises,
        hidden=hidden,
        trainings=trainings,
        until_failure=until_failure,
    )
    return session.results()


def run_session(
    assignment: Assignment,
    submissions: Sequence[Submission],
    sandbox: Sandbox,
    *,
    exercises: Sequence[Exercise] | None = None,
    hidden: bool = True,
    trainings: bool = True,
    until_failure: bool = False,
) -> Grading:
    """Grade, and keep what the session has seen besides the results."""
    grading = Grading(
        assignment,
        exercises or assignment.exercises,
        submissions,
        sandbox,
        hidden=hidden,
        trainings=trainings,
        until_failure=until_failure,
    )
    plugins = [WithoutCeremony(grading), *([UntilFailure(grading)] if until_failure else [])]
    _run_pytest(assignment, grading, [], *plugins)
    return grading


def collect(assignment: Assignment, *, hidden: bool = True) -> list[Check]:
    """All checks of an assignment with their points, without running one."""
    nobody = Submission("nobody", assignment.name, Path("nobody.py"), "")
    grading = Grading(assignment, assignment.exercises, [nobody], None, hidden=hidden)
    collected = _Collected()
    _run_pytest(assignment, grading, ["--collect-only"], collected)
    return [
        Check(
            exercise=grading.jobs[item.callspec.params["student"]].exercise.name,
            name=check_name(item),
            title=title(item),
            max_points=max_points(item),
            visible=item.path.parent.name != "hidden",
            training=item.get_closest_marker("training") is not None,
        )
        for item in collected.items
    ]


def forget_checks(assignment: Assignment) -> None:
    """Have check files read anew that may have changed since this process read them."""
    files = {str(path) for exercise in assignment.exercises for path in exercise.check_files}
    for name in [name for name, module in sys.modules.items() if getattr(module, "__file__", None) in files]:
        del sys.modules[name]


class _Collected:
    def __init__(self) -> None:
        self.items: list[pytest.Item] = []

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        self.items = list(session.items)


def _run_pytest(assignment: Assignment, grading: Grading, options: list[str], *plugins: object) -> None:
    files = [str(path) for path in grading.files]
    # pytest names modules by their path below rootdir, and two assignments may have a test_train.py each
    with _no_bytecode():
        code = pytest.main(
            [*files, *_QUIET, f"--rootdir={assignment.folder.anchor}", *options],
            plugins=[plugin, grading, *plugins],
        )
    if grading.problems or code not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
        detail = grading.problems[0] if grading.problems else f"pytest said {code!r}"
        raise AssignmentError(
            f"the checks of {assignment.name} cannot be run: {detail}; mend this file first"
        )


@contextmanager
def _no_bytecode() -> Iterator[None]:
    """Leave no __pycache__ beside the checks: nbgrader would take it for an assignment."""
    before = sys.dont_write_bytecode
    sys.dont_write_bytecode = True
    try:
        yield
    finally:
        sys.dont_write_bytecode = before
