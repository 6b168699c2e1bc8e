"""Checking a file again after each save."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from autograder import submission as reading
from autograder.assignment import Assignment, Exercise
from autograder.grading import grade
from autograder.result import ExerciseResult
from autograder.sandbox.host import Sandbox
from autograder.submission import Extract, extract

WATCH_SECONDS = 0.05


def watch(
    assignment: Assignment, path: Path, exercises: Sequence[Exercise], sandbox: Sandbox
) -> Iterator[list[ExerciseResult]]:
    """Check a file now and after each save: what has changed, without whole trainings. It never ends by itself.

    Yields:
        the results of the exercises whose code is another than before, if there are any.
    """
    before: dict[str, Extract] = {}
    stamp = None
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
