"""What a worker does, wherever it runs: grade some submissions. It sees no gradebook, and imports nothing of nbgrader."""

from __future__ import annotations

import atexit
import json
import multiprocessing
import os
import sys
import threading
from dataclasses import dataclass
from pathlib import Path

from autograder import digests
from autograder.assignment import Assignment, load_source
from autograder.errors import UnusableError
from autograder.grading import forget_checks, grade
from autograder.sandbox import confine
from autograder.sandbox.host import Sandbox
from autograder.submission import Submission

# pytest has global state; a process performs one task at a time, however many threads it has
_ONE_AT_A_TIME = threading.Lock()
# what this process has loaded for the run it works for, and keeps from task to task
_WARM: dict[Place, tuple[Assignment, Sandbox]] = {}


class WorkerError(UnusableError):
    """A worker that cannot grade; the message says what to do."""


@dataclass(frozen=True)
class Task:
    """Submissions to be graded together, and the exercises that are to be graded of them."""

    submissions: tuple[Submission, ...]
    exercises: tuple[str, ...]


@dataclass(frozen=True)
class Place:
    """Where a worker finds what it grades by, and how: the same for all tasks of one run."""

    folder: Path
    digest: str
    isolated: bool


def prepare() -> None:
    """End with the process that started this one, however it ended."""
    if sys.platform == "linux":
        confine.die_with_parent()
    # it may have ended before that was asked for
    if not multiprocessing.parent_process().is_alive():
        os._exit(1)


def perform(place: Place, task: Task) -> str:
    """Grade a task; the results as a JSON list, in the order of its submissions.

    Raises:
        WorkerError: if the worker has another version of the assignment, the package or its libraries.
    """
    with _ONE_AT_A_TIME:
        assignment, sandbox = _warm(place)
        chosen = [assignment.exercise(name) for name in task.exercises]
        results = grade(assignment, task.submissions, sandbox, exercises=chosen)
    return json.dumps([result.to_json() for result in results])


def _warm(place: Place) -> tuple[Assignment, Sandbox]:
    """The worker's sandbox, and the assignment with the answers it has already computed."""
    if place not in _WARM:
        _cool_down()
        _WARM[place] = _load(place)
        _WARM[place][1].wait_until_ready()
    return _WARM[place]


@atexit.register
def _cool_down() -> None:
    while _WARM:
        _, sandbox = _WARM.popitem()[1]
        sandbox.close()


def _load(place: Place) -> tuple[Assignment, Sandbox]:
    assignment = load_source(place.folder)
    forget_checks(assignment)
    if digests.together(digests.of_exercises(assignment)) != place.digest:
        raise WorkerError(
            f"a worker has another version of {assignment.name}, of autograder or of its libraries; "
            "install the same on all machines, and start the workers again"
        )
    return assignment, Sandbox(isolated=place.isolated)
