"""The only writer of grades: rows of nbgrader's gradebook and the folder of a graded submission."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbgrader import utils
from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory

from autograder.graded_notebook import CHECK_CELL, graded_notebook
from autograder.result import Result, from_json
from autograder.submission import Submission

KEY = "autograder"


@dataclass(frozen=True)
class Graded:
    """What an earlier run has left in autograded/."""

    key: str
    result: Result


def open_gradebook(course: CourseDirectory) -> Gradebook:
    """The course's gradebook; made, if there is none."""
    # for a new one nbgrader starts `alembic` by name: it lies beside Python, which need not be on the path
    scripts = str(Path(sys.executable).parent)
    if scripts not in os.environ.get("PATH", "").split(os.pathsep):
        os.environ["PATH"] = os.pathsep.join([scripts, os.environ.get("PATH", os.defpath)])
    return Gradebook(course.db_url, course.course_id)


def grading_key(submission: Submission, assignment_digest: str) -> str:
    """Changes when the hand-in, the assignment or the engine does."""
    text = f"{submission.path.name} {submission.sha256} {submission.problem} {assignment_digest}"
    return hashlib.sha256(text.encode()).hexdigest()


def folder_digest(*folders: Path) -> str:
    """A digest of all Python and seed files in the folders."""
    state = hashlib.sha256()
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and (path.suffix == ".py" or path.name == "seed"):
                state.update(str(path.relative_to(folder)).encode())
                state.update(path.read_bytes())
    return state.hexdigest()


def earlier(course: CourseDirectory, student: str, assignment: str) -> Graded | None:
    """The record of an earlier run, if its notebook is there and whole."""
    path = Path(course.format_path(course.autograded_directory, student, assignment)) / f"{assignment}.ipynb"
    try:
        metadata = json.loads(path.read_text(encoding="utf-8"))["metadata"][KEY]
        return Graded(metadata["key"], from_json(metadata["result"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def save(
    gradebook: Gradebook,
    course: CourseDirectory,
    submission: Submission,
    released: NotebookNode,
    result: Result,
    key: str,
) -> None:
    """Write rows, then files: if it stops in between, the files are old and the next run grades again."""
    notebook = notebook_with_record(submission, released, result, key)
    write_rows(gradebook, course, submission, notebook, result)
    write_folder(course, submission, notebook)


def notebook_with_record(
    submission: Submission, released: NotebookNode, result: Result, key: str
) -> NotebookNode:
    """The graded notebook, with what `earlier` reads back in its metadata."""
    notebook = graded_notebook(submission, released, result)
    notebook.metadata[KEY] = {"key": key, "result": result.to_json()}
    return notebook


def write_rows(
    gradebook: Gradebook,
    course: CourseDirectory,
    submission: Submission,
    notebook: NotebookNode,
    result: Result,
) -> None:
    """Scores and comments of one submission, as nbgrader's own steps would write them."""
    student, assignment = submission.student, submission.assignment
    gradebook.update_or_create_student(student)
    timestamp = course.get_existing_timestamp(
        course.format_path(course.submitted_directory, student, assignment)
    )
    row = gradebook.update_or_create_submission(
        assignment, student, **({"timestamp": timestamp} if timestamp else {})
    )
    scores = {CHECK_CELL.format(exercise=exercise.name): exercise.points for exercise in result.exercises}
    unanswered = {
        cell.metadata.nbgrader.grade_id
        for cell in notebook.cells
        if utils.is_solution(cell) and utils.compute_checksum(cell) == cell.metadata.nbgrader.checksum
    }
    for submitted in row.notebooks:
        for grade in submitted.grades:
            # a question for a person, left as it was handed out, is worth 0; answered, it waits for the person
            unread = 0.0 if grade.name in unanswered else None
            grade.auto_score = scores.get(grade.name, unread)
            grade.needs_manual_grade = grade.manual_score is not None or grade.auto_score is None
        for comment in submitted.comments:
            comment.auto_comment = "No response." if comment.name in unanswered else None
    gradebook.db.commit()


def write_folder(course: CourseDirectory, submission: Submission, notebook: NotebookNode) -> None:
    """Make the folder in autograded/ anew: the student's other files, and the graded notebook."""
    student, assignment = submission.student, submission.assignment
    source = Path(course.format_path(course.submitted_directory, student, assignment))
    target = Path(course.format_path(course.autograded_directory, student, assignment))
    building = target.with_name(f".{target.name}.{os.getpid()}")
    shutil.rmtree(building, ignore_errors=True)
    building.mkdir(parents=True)
    for name in utils.find_all_files(str(source), [*course.ignore, "*.ipynb"]):
        path = Path(name)
        if path.is_file() and not path.is_symlink():
            copy = building / path.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
            copy.chmod(0o444)
    graded = building / f"{assignment}.ipynb"
    graded.write_text(nbformat.writes(notebook) + "\n", encoding="utf-8")
    graded.chmod(0o444)
    if target.exists():
        utils.rmtree(str(target))
    building.rename(target)
