"""Grade a class: everything under submitted/, in parallel, into nbgrader's gradebook."""

from __future__ import annotations

import fcntl
import json
import multiprocessing
import sys
import warnings
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from nbformat import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.apps import NbGrader
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import AssignLatePenalties
from sqlalchemy.exc import SAWarning
from tqdm import tqdm
from traitlets.config import Config

import autograder
from autograder import gradebook as book
from autograder import hand_in
from autograder.assignment import Assignment, AssignmentError, find_assignment
from autograder.release import released_notebook
from autograder.render import table
from autograder.result import Result
from autograder.sandbox.host import Sandbox
from autograder.submission import Submission
from autograder.worker import grade_chunk, prepare

MAX_CHUNK = 10


@dataclass(frozen=True)
class Classroom:
    """One assignment in one nbgrader course."""

    course: CourseDirectory
    config: Config
    assignment: Assignment
    released: NotebookNode
    digest: str

    def students(self) -> list[str]:
        """Who has handed something in."""
        folder = self.course.format_path(self.course.submitted_directory, "*", self.assignment.name)
        root = Path(folder.partition("*")[0])
        pattern = str(Path(folder).relative_to(root))
        return sorted(path.relative_to(root).parts[0] for path in root.glob(pattern) if path.is_dir())

    def absent(self) -> list[str]:
        """Who has a folder under submitted/ without one of this assignment's name."""
        root = Path(self.course.format_path(self.course.submitted_directory, "*", "").partition("*")[0])
        present = {path.name for path in root.glob("*") if path.is_dir() and not path.name.startswith(".")}
        return sorted(present - set(self.students()))

    def read(self, student: str) -> Submission:
        folder = self.course.format_path(self.course.submitted_directory, student, self.assignment.name)
        return hand_in.read(Path(folder), student=student, assignment=self.assignment.name)

    def key(self, submission: Submission) -> str:
        return book.grading_key(submission, self.digest)

    def save(self, gradebook: Gradebook, submission: Submission, result: Result) -> None:
        book.save(gradebook, self.course, submission, self.released, result, self.key(submission))
        if gradebook.find_submission(submission.assignment, submission.student).total_seconds_late > 0:
            self._apply_late_penalty(submission)

    def _apply_late_penalty(self, submission: Submission) -> None:
        """By the course's own rule, an nbgrader plugin."""
        identity = {
            "notebook": submission.assignment,
            "assignment": submission.assignment,
            "student": submission.student,
            "db_url": self.course.db_url,
        }
        AssignLatePenalties(config=self.config).preprocess(self.released, {"nbgrader": identity})


def open_classroom(course: CourseDirectory, config: Config, name: str) -> Classroom:
    """Find the assignment in the course, and make sure that the gradebook knows its cells.

    Raises:
        AssignmentError: if there is no such assignment, or its cells changed after submissions came in.
    """
    root = Path(course.root)
    found = find_assignment(name, root)
    if not found.has_solutions:
        raise AssignmentError(f"grading {name} needs {root / 'solutions' / name}; grade where solutions/ is")
    with book.open_gradebook(course) as gradebook:
        gradebook.update_or_create_assignment(name)
    try:
        released = released_notebook(found, db_url=course.db_url)
    except RuntimeError as error:
        raise AssignmentError(
            f"{error}; use the assignment as it was released, or a new name for the new one"
        ) from None
    digest = book.folder_digest(found.folder, Path(autograder.__file__).parent)
    return Classroom(course, config, found, released, digest)


def load_course(root: Path) -> tuple[CourseDirectory, Config]:
    """The course's settings, from its nbgrader_config.py."""
    if not (root / "nbgrader_config.py").exists():
        raise AssignmentError(f"{root} has no nbgrader_config.py; go to the folder of the course")
    app = NbGrader()
    app.initialize([], root=str(root))
    return app.coursedir, app.config


def grade_class(
    root: Path,
    name: str,
    *,
    student: str | None,
    force: bool,
    jobs: int,
    json_path: Path | None,
    isolated: bool,
) -> int:
    """Grade what has changed, show progress and the class's table; 1 if anything could not be graded or saved."""
    with _alone(root):
        room = open_classroom(*load_course(root), name)
        students = room.students()
        if student is not None:
            students = [one for one in students if one == student]
        if not students:
            where = room.course.format_path(room.course.submitted_directory, student or "*", name)
            raise AssignmentError(f"nothing is handed in at {where}; collect the submissions first")
        Sandbox(isolated=isolated).close()
        results, troubles = _grade_students(room, students, force=force, jobs=jobs, isolated=isolated)
    ordered = [results[one] for one in students if one in results]
    if json_path:
        json_path.write_text("".join(json.dumps(result.to_json()) + "\n" for result in ordered))
    print(table.render(ordered))
    if student is None and (absent := room.absent()):
        print(f"nothing under the name {name}: {', '.join(absent)}")
    for trouble in troubles:
        print(f"autograder: {trouble}", file=sys.stderr)
    return 1 if troubles else 0


def _grade_students(
    room: Classroom, students: Sequence[str], *, force: bool, jobs: int, isolated: bool
) -> tuple[dict[str, Result], list[str]]:
    # nbgrader's own use of SQLAlchemy warns in every new submission
    warnings.filterwarnings("ignore", category=SAWarning, message="Object of type")
    results: dict[str, Result] = {}
    troubles: list[str] = []
    waiting: dict[str, Submission] = {}
    with book.open_gradebook(room.course) as gradebook:
        known = {row.student.id for row in gradebook.assignment_submissions(room.assignment.name)}
        for student in students:
            submission = room.read(student)
            before = book.earlier(room.course, student, room.assignment.name)
            if not force and student in known and before and before.key == room.key(submission):
                results[student] = before.result
            else:
                waiting[student] = submission
        if len(waiting) < len(students):
            print(
                f"{len(students) - len(waiting)} unchanged since they were graded (--force grades them again)"
            )
        chunks = list(_chunks(list(waiting.values()), jobs))
        with (
            _executor(jobs) as pool,
            tqdm(
                total=len(waiting), desc=room.assignment.name, unit="submission", disable=not waiting
            ) as bar,
        ):
            futures = {
                pool.submit(grade_chunk, room.assignment.folder, chunk, isolated): chunk for chunk in chunks
            }
            for future in as_completed(futures):
                for submission, result in zip(futures[future], future.result(), strict=True):
                    try:
                        room.save(gradebook, submission, result)
                    except Exception as error:
                        # whatever happens to one submission, the others are saved, and this one is named
                        gradebook.db.rollback()
                        reason = str(error).partition("\n")[0]
                        troubles.append(f"{submission.student}: not saved ({reason}); grade again")
                        continue
                    results[submission.student] = result
                    troubles += _infrastructure(result)
                    bar.update()
    return results, troubles


def _infrastructure(result: Result) -> Iterator[str]:
    for exercise in result.exercises:
        for check in exercise.checks:
            if check.reason == "infrastructure":
                yield f"{result.student}: {exercise.name} could not be graded ({check.message}); grade again"
                break


def _chunks(submissions: list[Submission], jobs: int) -> Iterator[list[Submission]]:
    size = max(1, min(MAX_CHUNK, len(submissions) // (2 * jobs)))
    for start in range(0, len(submissions), size):
        yield submissions[start : start + size]


@contextmanager
def _executor(jobs: int) -> Iterator[Executor]:
    """Processes that know nothing of this one: they are started afresh, not forked."""
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(max_workers=jobs, mp_context=context, initializer=prepare)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """One writer a course.

    Raises:
        AssignmentError: if another is at work.
    """
    with open(root / ".autograder.lock", "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise AssignmentError(
                f"another `autograder grade` is at work in {root}; wait until it ends"
            ) from None
        yield
