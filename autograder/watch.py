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
    checked = seen = None
    while True:
        last, seen = seen, _stamp(path)
        # the same twice: an editor that is about to write has emptied the file before
        if seen is not None and seen == last != checked:
            checked = seen
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


def _stamp(path: Path) -> tuple[int, int] | None:
    """Time and size; None while an editor has moved the file away."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_mtime_ns, status.st_size
