"""What several test files share: the course, a sandbox, submissions made of code."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import absl.logging
import pytest
from courses import CORE
from hypothesis import HealthCheck, settings

from autograder import submission as reading
from autograder.assignment import Assignment, assignment_names, load_source
from autograder.grading import grade
from autograder.result import Result
from autograder.sandbox.host import Sandbox
from autograder.submission import Submission

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

ROOT = Path(__file__).resolve().parent.parent
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
# as in an activated environment, for tests that call nbgrader itself
os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])


# how long an example takes says how busy the machine is, and nothing of what is tested
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")

# nbgrader closes, when it sets up its own log, what TensorFlow's writes to: that must not be a file of pytest's
absl.logging.get_absl_handler().python_handler.stream = sys.__stderr__


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files with slow tests first: then no worker is left alone with one at the end."""
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: item.path not in slow)


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def assignments() -> dict[str, Assignment]:
    return {name: load_source(ROOT / "solutions" / name) for name in assignment_names(ROOT)}


@pytest.fixture(scope="session")
def home_of(assignments: dict[str, Assignment]) -> dict[str, Assignment]:
    """The assignment of each exercise; `train` stands in two of them."""
    return {
        exercise.name: assignment for assignment in assignments.values() for exercise in assignment.exercises
    }


@pytest.fixture(scope="session")
def core(home_of: dict[str, Assignment]) -> dict[str, Assignment]:
    """The assignment of each of the five core exercises."""
    return {name: home_of[name] for name in CORE}


@pytest.fixture(scope="session")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as sandbox:
        yield sandbox


def submission_of(code: str, assignment: str = "", student: str = "student") -> Submission:
    return reading.from_cells(
        [("code cell 1", code)], student=student, assignment=assignment, path=Path("x.py"), sha256="0" * 64
    )


@pytest.fixture
def grade_code(core: dict[str, Assignment], sandbox: Sandbox) -> Callable[..., Result]:
    """Grade code as an answer to one core exercise."""

    def grade_one(exercise: str, code: str, *, hidden: bool = True) -> Result:
        assignment = core[exercise]
        chosen = [assignment.exercise(exercise)]
        (result,) = grade(
            assignment, [submission_of(code, assignment.name)], sandbox, exercises=chosen, hidden=hidden
        )
        return result

    return grade_one


@pytest.fixture(scope="session")
def student_course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a student has: assignments/ without solutions/ or tests/."""
    root = tmp_path_factory.mktemp("student")
    shutil.copytree(ROOT / "assignments", root / "assignments")
    return root


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    from browsing import chromium  # needs selenium

    with chromium(tmp_path_factory.mktemp("profile")) as driver:
        yield driver
