"""The only writer of grades: rows of nbgrader's gradebook, and the folders of graded submissions.

Rows are those that nbgrader's own steps would write, for many submissions in one transaction. What a TA has
given by hand (`manual_score`, `extra_credit`, `manual_comment`) is never written.
"""

from __future__ import annotations

import datetime
import fnmatch
import os
import shutil
import sqlite3
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from nbformat import NotebookNode
from nbformat.v4 import writes_json
from nbgrader import api, utils
from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory
from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.exc import OperationalError

from autograder.errors import UnusableError
from autograder.hand_in import companions
from autograder.release import CHECK_CELL
from autograder.result import Result
from autograder.submission import Submission

BACKUPS = Path(".autograder", "backups")
MAX_BACKUPS = 20
LOCKED_SECONDS = 300.0
T = TypeVar("T")


class GradebookError(UnusableError):
    """A gradebook that cannot be used; the message names the file and the next step."""


@dataclass(frozen=True)
class Entry:
    """What the gradebook is told of one submission.

    `scores` has the points of each check cell; `unanswered` the cells that were left as they were handed out;
    `unknown` the check cells of which there is no verdict, since the machine was in trouble.
    """

    student: str
    timestamp: datetime.datetime | None
    scores: dict[str, float]
    unanswered: frozenset[str]
    unknown: frozenset[str]

    def auto_score(self, cell: str) -> float | None:
        # a question for a person, left as it was handed out, is worth 0; answered, it waits for the person
        return self.scores.get(cell, 0.0 if cell in self.unanswered else None)

    def auto_comment(self, cell: str) -> str | None:
        return "No response." if cell in self.unanswered else None


def database(course: CourseDirectory) -> Path | None:
    """The gradebook's file; None if the course keeps it elsewhere than in SQLite."""
    return Path(course.db_url.removeprefix("sqlite:///")) if course.db_url.startswith("sqlite:///") else None


def open_gradebook(course: CourseDirectory) -> Gradebook:
    """The course's gradebook; made, if there is none.

    Raises:
        GradebookError: if its file is damaged.
    """
    # for a new one nbgrader starts `alembic` by name: it lies beside Python, which need not be on the path
    scripts = str(Path(sys.executable).parent)
    if scripts not in os.environ.get("PATH", "").split(os.pathsep):
        os.environ["PATH"] = os.pathsep.join([scripts, os.environ.get("PATH", os.defpath)])
    _assert_whole(course)
    return when_unlocked(lambda: Gradebook(course.db_url, course.course_id))


def _assert_whole(course: CourseDirectory) -> None:
    path = database(course)
    if path is None or not path.exists():
        return
    try:
        with closing(sqlite3.connect(path, timeout=LOCKED_SECONDS)) as db:
            (verdict,) = db.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.DatabaseError as error:
        verdict = str(error)
    if verdict != "ok":
        backups = sorted((Path(course.root) / BACKUPS).glob("*.db"))
        latest = f"the latest backup is {backups[-1]}" if backups else "there is no backup of it"
        raise GradebookError(
            f"{path} is damaged ({verdict}); {latest}; put a whole one in its place, and grade again"
        )


def when_unlocked(work: Callable[[], T]) -> T:
    """Do `work`, waiting while another program (formgrader, another nbgrader) holds the database."""
    deadline = time.monotonic() + LOCKED_SECONDS
    while True:
        try:
            return work()
        except OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            print("waiting: another program holds the gradebook", file=sys.stderr, flush=True)


def back_up(course: CourseDirectory) -> Path | None:
    """Copy the gradebook before it is written, and keep the latest copies; the copy's name."""
    path = database(course)
    if path is None or not path.exists():
        return None
    folder = Path(course.root) / BACKUPS
    folder.mkdir(parents=True, exist_ok=True)
    stamp = datetime.datetime.now().strftime("%Y-%m-%d-%H-%M-%S-%f")
    copy = folder / f"{path.stem}-{stamp}.db"
    with (
        closing(sqlite3.connect(path, timeout=LOCKED_SECONDS)) as ours,
        closing(sqlite3.connect(copy)) as theirs,
    ):
        ours.backup(theirs)
    for old in sorted(folder.glob("*.db"))[:-MAX_BACKUPS]:
        old.unlink()
    return copy


def entry(course: CourseDirectory, submission: Submission, notebook: NotebookNode, result: Result) -> Entry:
    """What the gradebook is told of a graded submission."""
    folder = course.format_path(course.submitted_directory, submission.student, submission.assignment)
    return Entry(
        submission.student,
        timestamp(Path(folder)),
        {
            CHECK_CELL.format(exercise=exercise.name): exercise.points
            for exercise in result.exercises
            if exercise.trouble is None
        },
        frozenset(
            cell.metadata.nbgrader.grade_id
            for cell in notebook.cells
            if utils.is_solution(cell) and utils.compute_checksum(cell) == cell.metadata.nbgrader.checksum
        ),
        frozenset(
            CHECK_CELL.format(exercise=exercise.name) for exercise in result.exercises if exercise.trouble
        ),
    )


def timestamp(folder: Path) -> datetime.datetime | None:
    """When a submission was handed in, as its timestamp.txt says; None if that says nothing."""
    try:
        text = (folder / "timestamp.txt").read_text(encoding="utf-8", errors="replace")[:100].strip()
        return utils.parse_utc(text) if text else None
    except (OSError, ValueError, OverflowError):
        return None


def write_rows(gradebook: Gradebook, assignment: str, entries: Sequence[Entry]) -> None:
    """Write the scores and comments of some submissions, all of them or, if that fails, none."""

    def write() -> None:
        try:
            _write_rows(gradebook, assignment, entries)
            gradebook.db.commit()
        except BaseException:
            gradebook.db.rollback()
            raise

    when_unlocked(write)


def _write_rows(gradebook: Gradebook, assignment: str, entries: Sequence[Entry]) -> None:
    db = gradebook.db
    by_student = {one.student: one for one in entries}
    row = gradebook.find_assignment(assignment)
    submitted = api.SubmittedAssignment.__table__
    there = dict(
        db.execute(
            select(submitted.c.student_id, submitted.c.id).where(
                submitted.c.assignment_id == row.id, submitted.c.student_id.in_(by_student)
            )
        ).all()
    )
    known = set(db.execute(select(api.Student.id).where(api.Student.id.in_(by_student))).scalars())
    _insert(db, api.Student, [{"id": student} for student in by_student if student not in known])
    _update(
        db,
        api.SubmittedAssignment,
        [
            {"row": there[one.student], "timestamp": one.timestamp}
            for one in entries
            if one.student in there and one.timestamp
        ],
    )
    _update_cells(db, there, by_student)
    _insert_submissions(db, row, [one for one in entries if one.student not in there])


def _update_cells(db: object, there: dict[str, str], by_student: dict[str, Entry]) -> None:
    """Renew the automatic scores and comments of submissions that have rows already, where they are known."""
    students = {row: student for student, row in there.items()}
    notebook, cell = api.SubmittedNotebook, api.BaseCell
    for table, fields in ((api.Grade, _grade), (api.Comment, _comment)):
        extra = [table.manual_score] if table is api.Grade else []
        rows = db.execute(
            select(table.id, notebook.assignment_id, cell.name, *extra)
            .join(notebook, table.notebook_id == notebook.id)
            .join(cell, table.cell_id == cell.id)
            .where(notebook.assignment_id.in_(students))
        ).all()
        _update(
            db,
            table,
            [
                {"row": row, **fields(by_student[students[owner]], name, *manual)}
                for row, owner, name, *manual in rows
                if name not in by_student[students[owner]].unknown
            ],
        )


def _insert_submissions(db: object, assignment: api.Assignment, entries: Sequence[Entry]) -> None:
    """Mirror the assignment's notebooks and cells for submissions that have no rows yet, as nbgrader does."""
    submissions, notebooks, grades, comments = [], [], [], []
    structure = [
        (
            notebook.id,
            [(cell.id, cell.name) for cell in (*notebook.grade_cells, *notebook.task_cells)],
            [(cell.id, cell.name) for cell in (*notebook.solution_cells, *notebook.task_cells)],
        )
        for notebook in assignment.notebooks
    ]
    for one in entries:
        owner = api.new_uuid()
        submissions.append(
            {
                "id": owner,
                "assignment_id": assignment.id,
                "student_id": one.student,
                "timestamp": one.timestamp,
            }
        )
        for notebook, graded, commented in structure:
            place = api.new_uuid()
            notebooks.append({"id": place, "assignment_id": owner, "notebook_id": notebook})
            grades += [{"notebook_id": place, "cell_id": cell, **_grade(one, name)} for cell, name in graded]
            comments += [
                {"notebook_id": place, "cell_id": cell, **_comment(one, name)} for cell, name in commented
            ]
    _insert(db, api.SubmittedAssignment, submissions)
    _insert(db, api.SubmittedNotebook, notebooks)
    _insert(db, api.Grade, grades)
    _insert(db, api.Comment, comments)


def _grade(one: Entry, cell: str, manual_score: float | None = None) -> dict[str, object]:
    score = one.auto_score(cell)
    return {"auto_score": score, "needs_manual_grade": manual_score is not None or score is None}


def _comment(one: Entry, cell: str) -> dict[str, object]:
    return {"auto_comment": one.auto_comment(cell)}


def _insert(db: object, model: type, rows: Sequence[dict[str, object]]) -> None:
    if rows:
        db.execute(insert(model.__table__), rows)


def _update(db: object, model: type, rows: Sequence[dict[str, object]]) -> None:
    """Set fields of the rows whose id stands under `row`."""
    if rows:
        table = model.__table__
        fields = {name: bindparam(name) for name in rows[0] if name != "row"}
        # the connection's own statement: a session would take it for an update by primary keys
        db.connection().execute(
            update(table).where(table.c.id == bindparam("row")).values(fields), list(rows)
        )


def late(gradebook: Gradebook, assignment: str, students: Sequence[str]) -> list[str]:
    """Those of the students who are late, or have a penalty for having been late."""
    row = gradebook.find_assignment(assignment)
    penalised = select(api.SubmittedNotebook.assignment_id).where(
        api.SubmittedNotebook.late_submission_penalty.is_not(None)
    )
    if row.duedate is None and gradebook.db.execute(penalised.limit(1)).first() is None:
        return []
    submissions = (
        gradebook.db.query(api.SubmittedAssignment)
        .filter(
            api.SubmittedAssignment.assignment_id == row.id,
            api.SubmittedAssignment.student_id.in_(students),
        )
        .all()
    )
    return [
        one.student_id
        for one in submissions
        if one.total_seconds_late > 0 or any(notebook.late_submission_penalty for notebook in one.notebooks)
    ]


def write_folder(course: CourseDirectory, submission: Submission, notebook: NotebookNode) -> int:
    """Make the folder in autograded/ anew: the student's other files, and the graded notebook; its size in bytes."""
    student, assignment = submission.student, submission.assignment
    source = Path(course.format_path(course.submitted_directory, student, assignment))
    target = graded_path(course, student, assignment).parent
    building = target.with_name(f".{target.name}.new")
    shutil.rmtree(building, ignore_errors=True)
    building.mkdir(parents=True)
    for path in companions(source):
        if any(fnmatch.fnmatchcase(path.name, pattern) for pattern in (*course.ignore, "*.ipynb")):
            continue
        copy = building / path.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
        copy.chmod(0o444)
    graded = building / f"{assignment}.ipynb"
    data = f"{writes_json(notebook)}\n".encode()
    graded.write_bytes(data)
    graded.chmod(0o444)
    if target.exists():
        shutil.rmtree(target)
    building.rename(target)
    return len(data)


def graded_path(course: CourseDirectory, student: str, assignment: str) -> Path:
    """Where the graded notebook of a submission lies."""
    folder = course.format_path(course.autograded_directory, student, assignment)
    return Path(folder) / f"{assignment}.ipynb"
