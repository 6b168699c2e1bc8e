"""Grade a class: everything under submitted/, in parallel, into nbgrader's gradebook.

Each verdict is in the store before anything is made of it, and a hand-in is marked as saved after its rows and
its folder are written: a run that is stopped at any moment is gone on with by the next one.
"""

from __future__ import annotations

import errno
import fcntl
import functools
import json
import re
import sqlite3
import sys
import time
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TextIO

from nbformat import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.apps import NbGrader
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import AssignLatePenalties
from sqlalchemy.exc import OperationalError, SAWarning
from traitlets.config import Config

from autograder import digests, executors, hand_in
from autograder import gradebook as book
from autograder.assignment import Assignment, AssignmentError, find_assignment
from autograder.cells import shown
from autograder.gradebook import Entry
from autograder.graded_notebook import graded_notebook
from autograder.grading import collect
from autograder.release import released_notebook
from autograder.render import table
from autograder.render.progress import Progress
from autograder.result import ExerciseResult, Result, from_json
from autograder.sandbox.host import Sandbox
from autograder.store import PLACE, Saved, Store
from autograder.submission import Submission, extract
from autograder.worker import Place, Task, perform, prepare

# what nbgrader's pages put into HTML and scripts as it is
UNSAFE_IN_A_NAME = re.compile(r'[<>"\\]|[^\S ]|[\x00-\x1f\x7f]|[\ud800-\udfff]')
LOCK = Path(".autograder", "lock")
# submissions to a task: a lost worker costs these, and a worker's pytest session starts once for them
MAX_TOGETHER = 25
TOGETHER_ON_A_CLUSTER = 5
READ_TOGETHER = 100
SAVE_TOGETHER = 50
SAVE_SECONDS = 2.0


@dataclass(frozen=True)
class Classroom:
    """One assignment in one nbgrader course."""

    course: CourseDirectory
    config: Config
    assignment: Assignment
    released: NotebookNode
    exercise_digests: Mapping[str, str]

    @property
    def root(self) -> Path:
        return Path(self.course.root)

    @functools.cached_property
    def trainings(self) -> frozenset[str]:
        """Exercises with a whole training, which takes minutes where the others take milliseconds."""
        return frozenset(check.exercise for check in collect(self.assignment) if check.training)

    @functools.cached_property
    def digest(self) -> str:
        """Of all that makes a graded hand-in, but the hand-in."""
        return digests.digest(
            digests.together(self.exercise_digests), json.dumps(self.released, sort_keys=True)
        )

    def folder(self, student: str) -> Path:
        return Path(self.course.format_path(self.course.submitted_directory, student, self.assignment.name))

    def students(self) -> list[str]:
        """Who has handed something in."""
        folder = self.folder("*")
        root = Path(str(folder).partition("*")[0])
        pattern = str(folder.relative_to(root))
        return sorted(path.relative_to(root).parts[0] for path in root.glob(pattern) if path.is_dir())

    def unsafe(self, student: str) -> str | None:
        """Why a student's folder cannot be graded under its name, if so."""
        if not UNSAFE_IN_A_NAME.search(student):
            return None
        return (
            f"{shown(student)}: not graded (the folder's name has characters that nbgrader's pages cannot show, "
            'such as < > " \\); rename the folder, then grade again'
        )

    def absent(self) -> list[str]:
        """Who has a folder under submitted/ without one of this assignment's name."""
        root = Path(self.course.format_path(self.course.submitted_directory, "*", "").partition("*")[0])
        present = {path.name for path in root.glob("*") if path.is_dir() and not path.name.startswith(".")}
        return sorted(present - set(self.students()))

    def read(self, student: str) -> Submission:
        return hand_in.read(self.folder(student), student=student, assignment=self.assignment.name)

    def key(self, student: str) -> str:
        """Changes when the hand-in, its time, the assignment or the engine does."""
        folder = self.folder(student)
        fingerprint = hand_in.fingerprint(folder, self.assignment.name)
        return digests.digest(fingerprint, book.timestamp(folder), self.digest)

    def keys(self, submission: Submission) -> dict[str, str]:
        """For each exercise, what its verdict hangs on."""
        return {
            exercise.name: digests.of_answer(
                self.exercise_digests[exercise.name], extract(submission, exercise.functions)
            )
            for exercise in self.assignment.exercises
        }

    def graded(self, submission: Submission, result: Result) -> tuple[NotebookNode, Entry]:
        """The notebook of a graded submission, and what the gradebook is told."""
        notebook = graded_notebook(submission, self.released, result)
        return notebook, book.entry(self.course, submission, notebook, result)

    def apply_late_penalty(self, student: str) -> None:
        """By the course's own rule, an nbgrader plugin."""
        name = self.assignment.name
        identity = {"notebook": name, "assignment": name, "student": student, "db_url": self.course.db_url}
        AssignLatePenalties(config=self.config).preprocess(self.released, {"nbgrader": identity})


def open_classroom(course: CourseDirectory, config: Config, name: str) -> Classroom:
    """Find the assignment in the course, and make sure that the gradebook knows its cells.

    Raises:
        AssignmentError: if there is no such assignment, or its cells changed after submissions came in.
        GradebookError: if the gradebook is damaged.
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
    return Classroom(course, config, found, released, digests.of_exercises(found))


def load_course(root: Path) -> tuple[CourseDirectory, Config]:
    """The course's settings, from its nbgrader_config.py."""
    if not (root / "nbgrader_config.py").exists():
        raise AssignmentError(f"{root} has no nbgrader_config.py; go to the folder of the course")
    app = NbGrader()
    app.initialize([], root=str(root))
    return app.coursedir, app.config


@contextmanager
def only_one(root: Path) -> Iterator[None]:
    """One `autograder grade` or `collect` at a time in a course.

    Raises:
        AssignmentError: if another is at work.
    """
    path = root / LOCK
    path.parent.mkdir(exist_ok=True)
    with open(path, "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise AssignmentError(f"another `autograder` is at work in {root}; wait until it ends") from None
        yield


@dataclass(frozen=True)
class Options:
    """How a class is to be graded."""

    student: str | None = None
    force: bool = False
    jobs: int = 1
    scheduler: str | None = None
    json_path: Path | None = None
    isolated: bool = True


def grade_class(root: Path, name: str, options: Options) -> int:
    """Grade what has changed, show progress and the class's table; 1 if anything could not be graded or saved."""
    # nbgrader's own use of SQLAlchemy warns in every new submission
    warnings.filterwarnings("ignore", category=SAWarning, message="Object of type")
    try:
        with only_one(root):
            room = open_classroom(*load_course(root), name)
            students = [one for one in room.students() if options.student in (None, one)]
            if not students:
                where = room.folder(options.student or "*")
                raise AssignmentError(f"nothing is handed in at {where}; collect the submissions first")
            with Store(room.root / PLACE) as store, _lines(options.json_path) as lines:
                troubles = _Run(room, store, lines, options).grade(students)
    except (sqlite3.Error, OperationalError, OSError) as error:
        file = getattr(error, "filename", None)
        if not (file or _nothing_can_be_written(error)):
            raise
        raise AssignmentError(
            f"cannot write in {file or root}: {getattr(error, 'strerror', None) or _one_line(error)}; "
            "mend that, then grade again: it goes on where it was"
        ) from None
    if options.student is None and (absent := room.absent()):
        print(f"nothing under the name {name}: {', '.join(absent)}")
    for trouble in troubles:
        print(f"autograder: {trouble}", file=sys.stderr)
    return 1 if troubles else 0


@contextmanager
def _lines(path: Path | None) -> Iterator[TextIO | None]:
    if path is None:
        yield None
        return
    with open(path, "w", encoding="utf-8") as file:
        yield file


@dataclass(frozen=True)
class _Reading:
    """A hand-in on its way: what its result will be saved under, and each exercise's verdict's key."""

    submission: Submission
    key: str
    keys: Mapping[str, str]


class _Run:
    """One run of `autograder grade`: from folders of hand-ins to verdicts, rows and notebooks."""

    def __init__(self, room: Classroom, store: Store, lines: TextIO | None, options: Options) -> None:
        self._room, self._store, self._lines, self._options = room, store, lines, options
        self._rows: dict[str, table.Row] = {}
        self._troubles: dict[str, str] = {}
        self._readings: dict[str, _Reading] = {}
        # with --force, what the store knows counts only if it is of this run
        self._of_this_run: set[str] = set()
        # verdicts that must not be known to the next run: the machine was at fault
        self._passing: dict[str, ExerciseResult] = {}
        self._to_save: list[tuple[_Reading, Result]] = []
        self._last_save = time.monotonic()

    def grade(self, students: Sequence[str]) -> list[str]:
        """Grade the students' hand-ins; what could not be done, a line each."""
        refused = [reason for one in students if (reason := self._room.unsafe(one))]
        students = [one for one in students if not self._room.unsafe(one)]
        with book.open_gradebook(self._room.course) as gradebook:
            waiting = self._changed(gradebook, students)
            if waiting:
                if copy := book.back_up(self._room.course):
                    print(f"the gradebook as it was: {copy}")
                if self._options.scheduler is None:
                    # a machine that cannot isolate says so before anything else is done
                    with Sandbox(isolated=self._options.isolated):
                        pass
                exercises = [exercise.name for exercise in self._room.assignment.exercises]
                quick = [name for name in exercises if name not in self._room.trainings]
                if quick and len(quick) < len(exercises):
                    self._pass(
                        gradebook,
                        waiting,
                        quick,
                        f"{self._room.assignment.name}, without trainings",
                        save=False,
                    )
                self._pass(gradebook, waiting, exercises, self._room.assignment.name, save=True)
        print(table.render([self._rows[one] for one in students if one in self._rows]))
        return refused + [self._troubles[one] for one in students if one in self._troubles]

    def _changed(self, gradebook: Gradebook, students: Sequence[str]) -> list[str]:
        """Those who must be graded; the results of the others are told at once."""
        if self._options.force:
            return list(students)
        name = self._room.assignment.name
        known = {row.student_id for row in gradebook.find_assignment(name).submissions}
        saved = self._store.saved(name)
        waiting = []
        for student in students:
            before = saved.get(student)
            if (
                before
                and student in known
                and before.key == self._room.key(student)
                and self._is_whole(before)
            ):
                self._tell(before.result())
            else:
                waiting.append(student)
        if len(waiting) < len(students):
            print(
                f"{len(students) - len(waiting)} unchanged since they were graded (--force grades them again)"
            )
        return waiting

    def _is_whole(self, saved: Saved) -> bool:
        """Whether its notebook is still there; after a power failure it may be, and be empty."""
        path = book.graded_path(self._room.course, saved.student, self._room.assignment.name)
        return path.exists() and path.stat().st_size == saved.notebook_bytes

    def _pass(
        self,
        gradebook: Gradebook,
        students: Sequence[str],
        exercises: Sequence[str],
        what: str,
        *,
        save: bool,
    ) -> None:
        """Find the verdicts of some exercises for all students; with `save`, save those who have all of them."""
        place = Place(
            self._room.assignment.folder,
            digests.together(self._room.exercise_digests),
            self._options.isolated,
        )
        with Progress(what, len(students)) as progress:
            tasks = self._tasks(students, exercises, progress, save=save)
            done = executors.perform_all(self._open_workers, functools.partial(perform, place), tasks)
            for task, answer in done:
                self._learn(task, [from_json(record) for record in json.loads(answer)])
                for submission in task.submissions:
                    if reading := self._readings.get(submission.student):
                        self._finish(reading, exercises, progress, save=save)
                self._save(gradebook, progress, when=SAVE_TOGETHER)
            self._save(gradebook, progress, when=1)

    def _open_workers(self) -> AbstractContextManager[executors.Workers]:
        if self._options.scheduler:
            return executors.cluster(self._options.scheduler)
        return executors.local(self._options.jobs, prepare)

    def _tasks(
        self, students: Iterable[str], exercises: Sequence[str], progress: Progress, *, save: bool
    ) -> Iterator[Task]:
        """Read hand-ins, a hundred at a time, and make tasks of the exercises whose verdicts are not known."""
        students = iter(students)
        while some := list(islice(students, READ_TOGETHER)):
            missing: dict[tuple[str, ...], list[Submission]] = {}
            for student in some:
                # the key first: of a hand-in that comes in between, the next run sees that it is another
                key = self._room.key(student)
                submission = self._room.read(student)
                reading = _Reading(submission, key, self._room.keys(submission))
                self._readings[student] = reading
                unknown = self._unknown(reading, exercises)
                if unknown:
                    # a worker needs what is run, not what a page shows
                    missing.setdefault(unknown, []).append(replace(submission, cells=()))
                else:
                    self._finish(reading, exercises, progress, save=save)
            for unknown, submissions in missing.items():
                yield from self._cut(submissions, unknown)

    def _cut(self, submissions: Sequence[Submission], exercises: tuple[str, ...]) -> Iterator[Task]:
        """Tasks that take about as long: many quick exercises together, each training by itself."""
        trainings = [name for name in exercises if name in self._room.trainings]
        quick = tuple(name for name in exercises if name not in self._room.trainings)
        if quick:
            size = (
                TOGETHER_ON_A_CLUSTER
                if self._options.scheduler
                else max(1, min(MAX_TOGETHER, len(submissions) // (2 * self._options.jobs)))
            )
            for start in range(0, len(submissions), size):
                yield Task(tuple(submissions[start : start + size]), quick)
        for submission in submissions:
            for name in trainings:
                yield Task((submission,), (name,))

    def _known(self, reading: _Reading, exercises: Sequence[str]) -> dict[str, ExerciseResult]:
        """Those verdicts that need not be found again, by exercise."""
        keys = [reading.keys[name] for name in exercises]
        allowed = [key for key in keys if not self._options.force or key in self._of_this_run]
        # where the same code of another student has a verdict after all, it is this one's too
        found = {key: self._passing[key] for key in keys if key in self._passing} | self._store.verdicts(
            allowed
        )
        return {name: found[reading.keys[name]] for name in exercises if reading.keys[name] in found}

    def _unknown(self, reading: _Reading, exercises: Sequence[str]) -> tuple[str, ...]:
        known = self._known(reading, exercises)
        return tuple(name for name in exercises if name not in known)

    def _learn(self, task: Task, results: Sequence[Result]) -> None:
        """Keep the verdicts of a task that has ended."""
        verdicts: dict[str, ExerciseResult] = {}
        for submission, result in zip(task.submissions, results, strict=True):
            reading = self._readings.get(submission.student)
            if reading is None:
                # the same code of another student has given the same verdict meanwhile
                continue
            for exercise in result.exercises:
                to = self._passing if exercise.trouble else verdicts
                to[reading.keys[exercise.name]] = exercise
        self._store.keep(verdicts)
        self._of_this_run.update(verdicts)

    def _finish(self, reading: _Reading, exercises: Sequence[str], progress: Progress, *, save: bool) -> None:
        """Go on with a hand-in if all the verdicts are there."""
        known = self._known(reading, exercises)
        student = reading.submission.student
        if len(known) < len(exercises):
            return
        del self._readings[student]
        if not save:
            progress.advance(1)
            return
        submission = reading.submission
        verdicts = tuple(known[name] for name in exercises)
        result = Result(student, submission.assignment, submission.sha256, verdicts)
        self._to_save.append((reading, result))

    def _save(self, gradebook: Gradebook, progress: Progress, *, when: int) -> None:
        """Write rows and notebooks of what has come together, if it is `when` or more, or has waited."""
        if len(self._to_save) < when and time.monotonic() - self._last_save < SAVE_SECONDS:
            return
        some, self._to_save = self._to_save, []
        self._last_save = time.monotonic()
        for start in range(0, len(some), SAVE_TOGETHER):
            part = some[start : start + SAVE_TOGETHER]
            try:
                self._write(gradebook, part)
            except Exception as error:
                if _nothing_can_be_written(error):
                    raise
                # one of them cannot be saved: the others are, and this one is named
                for one in part:
                    try:
                        self._write(gradebook, [one])
                    except Exception as its_error:
                        student = one[1].student
                        self._troubles[student] = (
                            f"{student}: not saved ({_one_line(its_error)}); grade again"
                        )
            progress.advance(len(part), sum(result.student in self._troubles for _, result in part))

    def _write(self, gradebook: Gradebook, part: Sequence[tuple[_Reading, Result]]) -> None:
        room = self._room
        graded = [(reading, result, *room.graded(reading.submission, result)) for reading, result in part]
        book.write_rows(gradebook, room.assignment.name, [entry for *_, entry in graded])
        for student in book.late(gradebook, room.assignment.name, [result.student for _, result in part]):
            room.apply_late_penalty(student)
        records = []
        for reading, result, notebook, _ in graded:
            size = book.write_folder(room.course, reading.submission, notebook)
            records.append(Saved(result.student, reading.key, size, json.dumps(result.to_json())))
        # what hangs on a machine in trouble is shown, and graded again next time
        self._store.mark_saved(
            room.assignment.name,
            [one for one, (_, result) in zip(records, part, strict=True) if not _troubled(result)],
        )
        for _, result in part:
            self._tell(result)

    def _tell(self, result: Result) -> None:
        """Note a result for the table, and write its line."""
        self._rows[result.student] = table.row(result)
        if _troubled(result):
            exercise = next(one for one in result.exercises if one.trouble)
            self._troubles[result.student] = (
                f"{result.student}: {exercise.name} could not be graded ({exercise.trouble}); grade again"
            )
        if self._lines is not None:
            print(json.dumps(result.to_json()), file=self._lines, flush=True)


def _troubled(result: Result) -> bool:
    return any(exercise.trouble for exercise in result.exercises)


def _nothing_can_be_written(error: Exception) -> bool:
    if isinstance(error, OSError):
        return error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EROFS)
    return isinstance(error, sqlite3.Error | OperationalError)


def _one_line(error: BaseException) -> str:
    return str(error).partition("\n")[0]
