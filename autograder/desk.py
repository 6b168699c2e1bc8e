"""Checking one file, or the cells of a notebook at work: what `autograder check` and the check cell share."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from autograder import submission as reading
from autograder.assignment import Assignment, Exercise
from autograder.grading import grade
from autograder.result import ExerciseResult, Result
from autograder.sandbox.host import Sandbox, SandboxUnavailableError
from autograder.submission import Extract, Submission, extract

WATCH_SECONDS = 0.05


def check(
    assignment: Assignment, submission: Submission, exercises: Sequence[Exercise], *, hidden: bool = False
) -> tuple[Result, str | None]:
    """Check a submission on its author's own machine.

    Returns:
        the result, and a note if the code could not be isolated.
    """
    with _any_sandbox() as (sandbox, note):
        return grade(assignment, [submission], sandbox, exercises=exercises, hidden=hidden)[0], note


def watch(
    assignment: Assignment, path: Path, exercises: Sequence[Exercise]
) -> Iterator[list[ExerciseResult]]:
    """Check a file now and after each save: what has changed, without whole trainings. It never ends by itself.

    Yields:
        the results of the exercises whose code is another than before, if there are any.
    """
    before: dict[str, Extract] = {}
    stamp = None
    with _any_sandbox() as (sandbox, _):
        while True:
            now = path.stat() if path.exists() else None
            if now is not None and (now.st_mtime_ns, now.st_size) != stamp:
                stamp = (now.st_mtime_ns, now.st_size)
                submission = reading.read(path, assignment=assignment.name)
                extracts = {one.name: extract(submission, one.functions) for one in exercises}
                changed = [one for one in exercises if extracts[one.name] != before.get(one.name)]
                before = extracts
                if changed:
                    (result,) = grade(
                        assignment, [submission], sandbox, exercises=changed, hidden=False, trainings=False
                    )
                    yield list(result.exercises)
            time.sleep(WATCH_SECONDS)


@contextmanager
def _any_sandbox() -> Iterator[tuple[Sandbox, str | None]]:
    """An isolated sandbox, or a plain child process where there can be none."""
    try:
        sandbox, note = Sandbox(), None
    except SandboxUnavailableError as error:
        sandbox, note = Sandbox(isolated=False), f"not isolated, in a plain child process: {error}"
    with sandbox:
        yield sandbox, note
