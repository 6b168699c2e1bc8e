"""The pytest plugin: checks are plain test functions, run once for each submission.

    def test_rows_sum_to_one(student):
        \"\"\"Every row sums to 1.\"\"\"
        assert_close(student.softmax(z).sum(axis=1), np.ones(3), "softmax(z).sum(axis=1)")

Fixtures: `student` (the submission's functions, each call of which crosses into its box), `reference` (the
right answers), `rng` (random numbers for the inputs of a hidden check), `secret_seed`, and `measured` (a text
to show with a passed check). Markers: `points(n)`, 1 where there is none, `limits(seconds=, memory=)` for each
call, `training` for checks of a whole training, and `open_answer` where several answers are right, so that
calls say nothing about misconceptions. A visible test file may say with `essence(function, args, kwargs,
answer)` what counts of an answer where several are right (the sizes of shuffled parts, say): diagnosis compares
that instead. Its `MODULES` are heavy ones that the exercise needs; its `VIEWS` name, for a function whose answer
cannot leave the box, a given function that makes something plain of it. A test's docstring is what the student
reads; `{name}` in it stands for a parameter of the test.
"""

from __future__ import annotations

import functools
import hashlib
import inspect
import re
import time
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from autograder.agreement import Summary
from autograder.answers import REFERENCE, Answers, Call, Essence, Outcome
from autograder.assignment import Assignment, Exercise
from autograder.call_text import call_text
from autograder.checks import describe
from autograder.diagnosis import WhatCounts, compare, diagnose
from autograder.errors import UnusableError
from autograder.result import COULD_NOT_RUN, FAILED, PASSED, CheckResult, ExerciseResult, Result
from autograder.sandbox.host import Sandbox
from autograder.sandbox.launch import InfrastructureError
from autograder.sandbox.remote import Answer, Box, Limits, StudentCodeError
from autograder.sandbox.wire import Opaque, arrays_in, printable
from autograder.submission import Extract, Submission, extract

GENERIC = Path(__file__).with_name("generic_checks.py")
CALL_SECONDS = 5.0
MAX_DEATHS = 2
MAX_MESSAGE = 2000
MAX_REMEMBERED_ELEMENTS = 200_000
OURS = frozenset(("student", "reference", "secret_seed", "rng", "measured"))
GRADING: pytest.StashKey[Grading] = pytest.StashKey()


@dataclass(frozen=True)
class Seen:
    """A call that a check made of the student's function, and what came of it."""

    call: Call
    outcome: Outcome


@dataclass(frozen=True)
class Job:
    """One exercise of one submission."""

    submission: Submission
    exercise: Exercise


class Student:
    """The submission's functions as attributes. Each call runs in the box of this submission and exercise."""

    def __init__(
        self,
        job: Job,
        answers: Answers,
        sandbox: Sandbox,
        limits: Limits,
        *,
        modules: Sequence[str],
        views: Mapping[str, str],
    ) -> None:
        self._job = job
        self._modules = modules
        self._views = views
        self._answers = answers
        self._sandbox = sandbox
        self._limits = limits
        self._box: Box | None = None
        self._deaths: list[StudentCodeError] = []
        self.seen: list[Seen] = []
        self.call_seconds = CALL_SECONDS
        self.open_answer = False
        self.a_check_holds = False
        self.last_call: Call | None = None

    def __getattr__(self, function: str) -> Callable[..., Any]:
        if function not in self._job.exercise.functions:
            raise AttributeError(f"the exercise has no function `{function}`")
        return functools.partial(self._call, function)

    def keep(self, function: str, *args: Any, **kwargs: Any) -> Any:
        """Call a function whose answer may be anything: it stays in the box, to be passed to another."""
        return self._answer(Call(function, args, kwargs), keep=True).value

    def given(self, function: str, *args: Any, **kwargs: Any) -> Any:
        """Call a given function in the student's box, such as `keras_models.fit` on a model kept there."""
        return self._answer(Call(function, args, kwargs), keep=False).value

    def generator(self, seed: int) -> Any:
        """A random generator that stays in the box: each call that draws from it goes on where the last one stopped.

        One that a check makes itself crosses as it is, and the check's own does not go on.
        """
        return self.keep("randomness.generator", seed)

    @property
    def fingerprint(self) -> int:
        """A number that is another one as soon as the code is: what one hand-in has seen is of no use to the next."""
        code = "\n".join(statement.source for statement in self._extract.statements)
        return int.from_bytes(hashlib.sha256(code.encode(errors="surrogatepass")).digest()[:16])

    @property
    def is_written(self) -> bool:
        """Whether there is code to run."""
        return self._extract.reason is None

    def start(self) -> None:
        """Load the student's code now, before something long is tried with it.

        Raises:
            StudentCodeError: if there is nothing to call, or an earlier call had to be stopped.
        """
        if self._deaths:
            raise self._deaths[-1]
        self._open_box()

    def repeat(self, call: Call) -> Any:
        """Make a call that has been made before."""
        return self._call(call.function, *call.args, **call.kwargs)

    def expected(self, call: Call) -> Any:
        """What the reference answers to a call, of a recorded random array its shape alone; None if not known."""
        outcome = self._answers.outcome(REFERENCE, call)
        value = None if outcome is None else outcome.value
        return np.zeros(value.shape) if isinstance(value, Summary) else value

    def answered_calls(self) -> Iterator[Seen]:
        """Calls of other checks that the student's function answered, to be looked at one by one.

        Raises:
            StudentCodeError: if there is none, for the reason why there is none.
                Also if none of the other checks holds: doing nothing does no harm, but earns nothing.
        """
        answered = [seen for seen in self.seen if seen.outcome.error is None]
        if not answered:
            self._open_box()
            raise StudentCodeError("error", "no other check got an answer that could be looked at")
        if not self.a_check_holds:
            raise StudentCodeError("missing", "this counts as soon as one of the other checks holds")
        for seen in answered:
            self.last_call = seen.call
            yield seen

    def _call(self, function: str, *args: Any, **kwargs: Any) -> Any:
        call = Call(function, args, kwargs, self._views.get(function))
        try:
            answer = self._answer(call, keep=False)
        except StudentCodeError as error:
            self._remember(call, Outcome(error=_exception_name(error)))
            raise
        self._remember(call, Outcome(answer.value, answer.changed))
        return answer.value

    def _answer(self, call: Call, *, keep: bool) -> Answer:
        try:
            return self._ask(call, keep=keep)
        except InfrastructureError:
            if not call.is_plain:
                # what it speaks of was lost with its box
                raise
            self._sandbox.having(self._modules).restart()
            return self._ask(call, keep=keep)

    def _ask(self, call: Call, *, keep: bool) -> Answer:
        box = self._open_box()
        self.last_call = call
        try:
            return box.call(
                call.function,
                call.args,
                dict(call.kwargs),
                seconds=self.call_seconds,
                keep=keep,
                view=call.view,
            )
        except StudentCodeError as error:
            if not box.alive:
                self._deaths.append(error)
            raise

    def _remember(self, call: Call, outcome: Outcome) -> None:
        elements = sum(getattr(value, "size", 1) for value in (*call.args, *call.kwargs.values()))
        answered = sum(array.size for array in arrays_in(outcome.value))
        if max(elements, answered) <= MAX_REMEMBERED_ELEMENTS and call.is_plain and not self.open_answer:
            self.seen.append(Seen(call, outcome))

    def _open_box(self) -> Box:
        if self._box is not None and self._box.alive:
            return self._box
        if len(self._deaths) >= MAX_DEATHS:
            last = self._deaths[-1]
            raise StudentCodeError(last.reason, f"{last.message} (not tried again after {MAX_DEATHS} times)")
        needed = self._extract
        if needed.reason:
            raise StudentCodeError(needed.reason, printable(needed.message))
        sandbox = self._sandbox.having(self._modules)
        try:
            self._box = self._loaded_box(sandbox, needed)
        except InfrastructureError:
            sandbox.restart()
            self._box = self._loaded_box(sandbox, needed)
        return self._box

    def _loaded_box(self, sandbox: Sandbox, needed: Extract) -> Box:
        box = sandbox.open()
        statements = [(one.label, one.line, one.source) for one in needed.statements]
        try:
            box.load(statements, self._job.exercise.functions, self._limits)
        except StudentCodeError as error:
            if box.alive:
                box.close()
            self._deaths += [error] * MAX_DEATHS
            raise
        return box

    @functools.cached_property
    def _extract(self) -> Extract:
        return extract(self._job.submission, self._job.exercise.functions)

    def close(self) -> None:
        if self._box is not None:
            self._box.close()


def _exception_name(error: StudentCodeError) -> str:
    """The name of a student's exception, as diagnosis compares it; other reasons stand for themselves."""
    return (
        error.message.partition(" raised ")[2].partition(":")[0] if error.reason == "error" else error.reason
    )


class Reference:
    """The right answers, as functions."""

    def __init__(self, answers: Answers) -> None:
        self._answers = answers

    def __getattr__(self, function: str) -> Callable[..., Any]:
        def answer(*args: Any, **kwargs: Any) -> Any:
            outcome = self._answers.outcome(REFERENCE, Call(function, args, kwargs))
            if outcome is None:
                raise InfrastructureError(
                    f"the recorded answers have none for this call of {function}; "
                    "install the package and the assignment of the same release"
                )
            if outcome.error:
                raise InfrastructureError(f"the reference raised {outcome.error}")
            return outcome.value

        return answer


@pytest.fixture(scope="module")
def student(request: pytest.FixtureRequest) -> Student:
    """The submission's functions."""
    return request.config.stash[GRADING].student_of(request.param)


@pytest.fixture(scope="session")
def reference(request: pytest.FixtureRequest) -> Reference:
    """The right answers' functions."""
    return request.config.stash[GRADING].reference


@pytest.fixture(scope="session")
def secret_seed(request: pytest.FixtureRequest) -> int:
    """A number that a student cannot know beforehand; 0 at a student's desk."""
    return request.config.stash[GRADING].assignment.secret_seed


@pytest.fixture
def rng(request: pytest.FixtureRequest, secret_seed: int) -> np.random.Generator:
    """Random numbers of this check's own: the same for every submission, but only the staff's seed tells which."""
    return _generator(secret_seed, request.node)


@pytest.fixture
def measured(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Call it with a text to show beside a passed check."""
    return _measured(request.node)


def _generator(secret_seed: int, item: pytest.Item) -> np.random.Generator:
    return np.random.default_rng([secret_seed, zlib.crc32(check_name(item).encode())])


def _measured(item: pytest.Item) -> Callable[[str], None]:
    return lambda text: item.user_properties.append(("measured", text))


class Grading:
    """One pytest session over submissions: the plugin object, which gathers their results."""

    def __init__(
        self,
        assignment: Assignment,
        exercises: Sequence[Exercise],
        submissions: Sequence[Submission],
        sandbox: Sandbox | None,
        *,
        hidden: bool,
        trainings: bool = True,
        until_failure: bool = False,
    ) -> None:
        self.assignment = assignment
        self.until_failure = until_failure
        self._trainings = trainings
        self._sandbox = sandbox
        self._hidden = hidden
        self._submissions = submissions
        self.jobs = [Job(submission, exercise) for submission in submissions for exercise in exercises]
        self._modules: dict[Path, Exercise] = {
            path: exercise for exercise in exercises for path in exercise.check_files
        }
        self._on_the_way = {path for file in self.files for path in (file, *file.parents)}
        self._wanted: dict[str, Sequence[str]] = {}
        self.essences: dict[str, Essence] = {}
        self._modules_needed: dict[str, Sequence[str]] = {}
        self._views: dict[str, Mapping[str, str]] = {}
        self._student: Student | None = None
        self._checks: list[CheckResult] = []
        self._seconds = 0.0
        self._limits: dict[str, Limits] = {}
        self._done: dict[int, ExerciseResult] = {}
        self.problems: list[str] = []
        self.calls: list[tuple[str, Call]] = []

    @functools.cached_property
    def reference(self) -> Reference:
        return Reference(self.assignment.answers)

    @property
    def files(self) -> list[Path]:
        return [path for path in self._modules if self._hidden or path.parent.name != "hidden"] + [GENERIC]

    def results(self) -> list[Result]:
        """One result a submission, in the order they were given."""
        width = len(self.jobs) // len(self._submissions)
        return [
            Result(
                submission.student,
                submission.assignment,
                submission.sha256,
                tuple(self._done[number] for number in range(position * width, (position + 1) * width)),
            )
            for position, submission in enumerate(self._submissions)
        ]

    # What pytest calls, in the order it does.

    @pytest.hookimpl
    def pytest_configure(self, config: pytest.Config) -> None:
        config.stash[GRADING] = self
        config.addinivalue_line("markers", "points(n): what the check is worth, 1 unless said")
        config.addinivalue_line("markers", "open_answer: several answers are right; not used for diagnosis")
        config.addinivalue_line("markers", "training: a whole training, not for quick verdicts")
        config.addinivalue_line(
            "markers", "limits(seconds, memory): for each call of the student's functions"
        )

    @pytest.hookimpl
    def pytest_ignore_collect(self, collection_path: Path) -> bool | None:
        """Leave out what lies beside the checks and beside the folders that lead to them."""
        return None if collection_path in self._on_the_way else True

    @pytest.hookimpl
    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        if metafunc.definition.path == GENERIC:
            name = metafunc.definition.name.removeprefix("test_")
            numbers = [
                number
                for number, job in enumerate(self.jobs)
                if name in self._wanted.get(job.exercise.name, (name,))
            ]
        else:
            exercise = self._modules[metafunc.definition.path]
            for name, place in (
                ("GENERIC_CHECKS", self._wanted),
                ("essence", self.essences),
                ("MODULES", self._modules_needed),
                ("VIEWS", self._views),
            ):
                if hasattr(metafunc.module, name):
                    place[exercise.name] = getattr(metafunc.module, name)
            numbers = [number for number, job in enumerate(self.jobs) if job.exercise == exercise]
        if "student" not in metafunc.fixturenames:
            raise pytest.UsageError(f"{metafunc.definition.nodeid} does not use the student's function")
        metafunc.parametrize("student", numbers, indirect=True, scope="module")

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = [
            item
            for item in items
            if isinstance(_job_number(item), int)
            and (self._trainings or item.get_closest_marker("training") is None)
        ]
        items.sort(key=lambda item: (_job_number(item), item.path == GENERIC, _is_hidden(item)))
        for item in items:
            marker = item.get_closest_marker("limits")
            name = self.jobs[_job_number(item)].exercise.name
            if marker and "memory" in marker.kwargs:
                self._limits[name] = Limits(memory=marker.kwargs["memory"])

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item, nextitem: pytest.Item | None) -> Iterator[None]:
        student = self.student_of(_job_number(item))
        marker = item.get_closest_marker("limits")
        student.call_seconds = marker.kwargs.get("seconds", CALL_SECONDS) if marker else CALL_SECONDS
        student.open_answer = item.get_closest_marker("open_answer") is not None
        student.last_call = None
        result = yield
        if nextitem is None or _job_number(nextitem) != _job_number(item):
            self._finish(_job_number(item))
        return result

    @property
    def has_failed(self) -> bool:
        """Whether a check of the exercise at hand has."""
        return any(check.outcome != PASSED for check in self._checks)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo[None]) -> pytest.TestReport:
        """Keep the verdict. Nobody reads pytest's own report, so it goes without a traceback."""
        self._seconds = call.duration + (self._seconds if call.when == "call" else 0.0)
        if call.when == "call" or (call.when == "setup" and call.excinfo):
            self.keep(item, call.excinfo.value if call.excinfo else None, self._seconds)
        outcome = "failed" if call.excinfo else "passed"
        return pytest.TestReport(item.nodeid, (item.nodeid, None, ""), {}, outcome, None, call.when)

    def keep(self, item: pytest.Item, error: BaseException | None, seconds: float) -> None:
        """Keep the verdict of a check that has been called."""
        result = _check_result(item, error, seconds, self._student)
        self._student.a_check_holds |= result.outcome == PASSED
        self._checks.append(replace(result, call=self._call_of(result)))

    def value_for(self, item: pytest.Item, name: str) -> Any:
        """What a check gets by the name of one of our fixtures, or of a parameter of its own."""
        match name:
            case "student":
                return self.student_of(_job_number(item))
            case "reference":
                return self.reference
            case "secret_seed":
                return self.assignment.secret_seed
            case "rng":
                return _generator(self.assignment.secret_seed, item)
            case "measured":
                return _measured(item)
        return item.callspec.params[name]

    @pytest.hookimpl
    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.problems.append(_where_and_what(str(report.longrepr)))

    def student_of(self, number: int) -> Student:
        if self._student is None:
            job = self.jobs[number]
            name = job.exercise.name
            assert self._sandbox is not None, "only collecting"
            self._student = Student(
                job,
                self.assignment.answers,
                self._sandbox,
                self._limits.get(name, Limits()),
                modules=self._modules_needed.get(name, ()),
                views=self._views.get(name, {}),
            )
        return self._student

    def _call_of(self, check: CheckResult) -> str | None:
        """The call that a check does not hold for, in the names of the reference's arguments: for staff."""
        call = self._student.last_call
        if not self._explains or check.outcome == PASSED or check.reason == "missing" or call is None:
            return None
        return call_text(call, self.assignment.parameters(call.function))

    @property
    def _explains(self) -> bool:
        """Whether verdicts come with what only staff may see of how they came about."""
        return self.assignment.has_solutions and not self.until_failure

    def _what_counts(self, exercise: Exercise) -> WhatCounts:
        forbidden = "leaves_its_inputs_alone"
        return WhatCounts(
            essence=self.essences.get(exercise.name),
            in_place=forbidden in self._wanted.get(exercise.name, (forbidden,)),
        )

    def _finish(self, number: int) -> None:
        """Close the box, diagnose what went wrong, and keep the record of this exercise."""
        job, student, checks = self.jobs[number], self._student, tuple(self._checks)
        self._student, self._checks = None, []
        student.close()
        self.calls += [(job.exercise.name, seen.call) for seen in student.seen]
        known = considered = None
        not_full = any(check.outcome != PASSED for check in checks)
        # where there is no function, what known mistakes would answer need not be asked: of Keras, that takes long
        if not_full and student.is_written and not self.until_failure:
            seen = [(one.call, one.outcome) for one in student.seen]
            comparison = compare(
                job.exercise.name, seen, self.assignment.answers, self._what_counts(job.exercise)
            )
            known = diagnose(comparison)
            considered = comparison.considered if self._explains else None
        self._done[number] = ExerciseResult(
            job.exercise.name,
            checks,
            known.name if known else None,
            known.hint if known else None,
            considered,
        )


class UntilFailure:
    """Leaves out what follows an exercise's first failure, where only whether there is one is asked."""

    def __init__(self, grading: Grading) -> None:
        self._grading = grading

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> bool | None:
        return True if self._grading.has_failed else None


class WithoutCeremony:
    """Calls checks that want none but our fixtures; for most, pytest's setup and teardown take longer than they do."""

    def __init__(self, grading: Grading) -> None:
        self._grading = grading
        self._known: dict[Callable[..., None], tuple[str, ...]] = {}

    @pytest.hookimpl
    def pytest_runtest_protocol(self, item: pytest.Item) -> bool | None:
        parameters = self._parameters(item.function)
        if "request" in parameters or {*item.fixturenames} - item.callspec.params.keys() - OURS - {"request"}:
            return None
        values = {name: self._grading.value_for(item, name) for name in parameters}
        start = time.perf_counter()
        try:
            item.function(**values)
            error = None
        except (KeyboardInterrupt, pytest.exit.Exception):
            raise
        except BaseException as raised:
            error = raised
        self._grading.keep(item, error, time.perf_counter() - start)
        return True

    def _parameters(self, check: Callable[..., None]) -> tuple[str, ...]:
        if check not in self._known:
            self._known[check] = tuple(inspect.signature(check).parameters)
        return self._known[check]


def _where_and_what(longrepr: str) -> str:
    """The place and the error of a check file that cannot be loaded, from pytest's page about it."""
    places = re.findall(r"^(\S+\.py:\d+): ", longrepr, re.MULTILINE)
    errors = re.findall(r"^E +(.*)", longrepr, re.MULTILINE)
    return (
        f"{places[-1] if places else 'a check file'}: {errors[-1] if errors else longrepr.splitlines()[-1]}"
    )


def _job_number(item: pytest.Item) -> int:
    return item.callspec.params["student"]


def _is_hidden(item: pytest.Item) -> bool:
    return item.path.parent.name == "hidden"


def max_points(item: pytest.Item) -> float:
    marker = item.get_closest_marker("points")
    return float(marker.args[0]) if marker else 1.0


def _check_result(
    item: pytest.Item, error: BaseException | None, seconds: float, student: Student | None
) -> CheckResult:
    outcome, reason, message = _verdict(error, student)
    if error is None:
        message = "; ".join(text for name, text in item.user_properties if name == "measured")
    points = max_points(item)
    return CheckResult(
        name=check_name(item),
        title=title(item),
        outcome=outcome,
        points=points if outcome == PASSED else 0.0,
        max_points=points,
        visible=not _is_hidden(item),
        message=message[:MAX_MESSAGE],
        seconds=seconds,
        reason=reason,
    )


def _verdict(error: BaseException | None, student: Student | None) -> tuple[str, str | None, str]:
    if error is None:
        return PASSED, None, ""
    if isinstance(error, StudentCodeError):
        return COULD_NOT_RUN, error.reason, error.message
    if isinstance(error, InfrastructureError | UnusableError | OSError):
        # files, data and processes are the grader's: a student's own never get here
        return COULD_NOT_RUN, "infrastructure", str(error)
    if isinstance(error, AssertionError):
        return FAILED, None, str(error)
    called = student.seen[-1] if student and student.seen else None
    if called and isinstance(called.outcome.value, Opaque):
        return FAILED, None, f"`{called.call.function}` returned {describe(called.outcome.value)}"
    about = f"what `{called.call.function}` returned" if called else "your answer"
    return FAILED, None, f"this check cannot work with {about} ({type(error).__name__}: {error})"


def check_name(item: pytest.Item) -> str:
    """The test's name, with its own parameters but without the submission's number."""
    own = [str(value) for name, value in item.callspec.params.items() if name != "student"]
    return item.originalname + (f"[{'-'.join(own)}]" if own else "")


def title(item: pytest.Item) -> str:
    text = (item.function.__doc__ or item.originalname).strip().split("\n")[0]
    return text.format(**item.callspec.params) if "{" in text else text
