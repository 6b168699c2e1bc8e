"""What a worker process does: grade some submissions. It sees no gradebook, and imports nothing of nbgrader."""

from __future__ import annotations

import atexit
import functools
import sys
from collections.abc import Sequence
from pathlib import Path

from autograder.assignment import Assignment, load_source
from autograder.grading import grade
from autograder.result import Result
from autograder.sandbox import confine
from autograder.sandbox.host import Sandbox
from autograder.submission import Submission


def prepare() -> None:
    """End with the process that started this one, however it ended."""
    if sys.platform == "linux":
        confine.die_with_parent()


def grade_chunk(folder: Path, submissions: Sequence[Submission], isolated: bool) -> list[Result]:
    """Grade submissions of the assignment in `folder`, in their order."""
    assignment, sandbox = _warm(folder, isolated)
    return grade(assignment, submissions, sandbox)


@functools.cache
def _warm(folder: Path, isolated: bool) -> tuple[Assignment, Sandbox]:
    """The worker's sandbox, and the assignment with the answers it has already computed."""
    sandbox = Sandbox(isolated=isolated)
    atexit.register(sandbox.close)
    return load_source(folder), sandbox
