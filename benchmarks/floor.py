"""What no grader can save: the checks themselves, and for each exercise a process that isolates it."""

from __future__ import annotations

import contextlib
import copy
import time
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import numpy as np
from class_of_five import CORE
from peers import check_code

from autograder.assignment import Assignment
from autograder.grading import grade
from autograder.result import Result
from autograder.sandbox.box import _Student
from autograder.sandbox.host import Sandbox
from autograder.sandbox.remote import Answer, Limits, StudentCodeError
from autograder.submission import Submission, extract


class InProcess:
    """In place of a sandbox: the functions are called in this process. Only for code that one has written."""

    def having(self, modules: Sequence[str]) -> InProcess:
        return self

    def open(self) -> InProcessBox:
        return InProcessBox()


class InProcessBox:
    """In place of a box."""

    alive = True

    def __init__(self) -> None:
        self._student = _Student()

    def load(self, statements: Iterable[Sequence[Any]], functions: Sequence[str], limits: Limits) -> None:
        self._answer(self._student.load([list(item) for item in statements], list(functions)))

    def call(
        self,
        function: str,
        args: Sequence[Any],
        kwargs: dict[str, Any],
        *,
        seconds: float,
        keep: bool = False,
        view: str | None = None,
    ) -> Answer:
        # an argument that is changed must be as it was for the next check
        args, kwargs = copy.deepcopy(list(args)), copy.deepcopy(kwargs)
        reply = self._answer(self._student.call(function, args, kwargs, keep, view))
        return Answer(reply["answer"], tuple(reply["changed"]))

    def close(self) -> None:
        pass

    @staticmethod
    def _answer(reply: dict[str, Any]) -> dict[str, Any]:
        if "error" in reply:
            raise StudentCodeError("error", f"your code raised {reply['error']}: {reply['text']}")
        return reply


def checks_alone(assignment: Assignment, submissions: Sequence[Submission]) -> tuple[float, list[Result]]:
    """Seconds of one warm pytest session that calls the functions in this process."""
    # what the reference and the known mistakes answer is computed once, whoever asks
    with _no_warnings():
        grade(assignment, submissions, InProcess())
        return _timed(lambda: grade(assignment, submissions, InProcess()))


def plain_calls(assignment: Assignment, class_: Sequence[dict[str, str]]) -> float:
    """Seconds of the checks as plain functions: no pytest, no messages, no hints, no records."""
    checks = {exercise: check_code(assignment, exercise) for exercise in CORE}
    compiled = {
        exercise: (
            compile(definitions, exercise, "exec"),
            [compile(call, exercise, "exec") for call in calls],
        )
        for exercise, (definitions, calls) in checks.items()
    }

    def check_all() -> None:
        for answers in class_:
            for exercise, code in answers.items():
                names: dict[str, Any] = {}
                exec("import numpy as np\n" + code, names)
                definitions, calls = compiled[exercise]
                exec(definitions, names)
                for call in calls:
                    with contextlib.suppress(Exception):
                        exec(call, names)

    with _no_warnings():
        return _timed(check_all)[0]


def boxes_alone(assignment: Assignment, submissions: Sequence[Submission]) -> float:
    """Seconds to open a box for each exercise of each submission, load the code, and close it."""
    code = [
        (extract(submission, exercise.functions), exercise.functions)
        for submission in submissions
        for exercise in assignment.exercises
    ]

    def open_all() -> None:
        for found, functions in code:
            box = sandbox.open()
            box.load([(one.label, one.line, one.source) for one in found.statements], functions, Limits())
            box.close()

    with Sandbox() as sandbox:
        sandbox.open().close()
        return _timed(open_all)[0]


@contextlib.contextmanager
def _no_warnings() -> Iterator[None]:
    """In a box, nobody reads them."""
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _timed(work: Callable[[], Any]) -> tuple[float, Any]:
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result
