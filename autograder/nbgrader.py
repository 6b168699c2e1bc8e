"""Plug the engine into nbgrader: one line in `nbgrader_config.py` calls `configure`.

`nbgrader autograde` and formgrader's button then grade as `autograder grade` does: the same hand-in, engine,
notebook and rows, by replacing the converter's steps in the configuration.
"""

from __future__ import annotations

import functools
import sys
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from nbconvert.exporters import HTMLExporter, NotebookExporter
from nbformat import NotebookNode, v4
from nbgrader.converters import Autograde
from nbgrader.converters.base import NbGraderException
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import List
from traitlets.config import Config

from autograder import gradebook as book
from autograder.assignment import assignment_names, find_assignment
from autograder.classroom import open_classroom
from autograder.graded_notebook import for_students
from autograder.grading import grade
from autograder.release import (
    STUB,
    TEXT_STUB,
    release_files,
    release_folder,
    write_release,
    write_source_notebook,
)
from autograder.render.markdown import safe_markdown
from autograder.sandbox.host import Sandbox

# nbgrader copies every file of solutions/ that is not on this list to the students
NEVER_COPIED = [
    ".ipynb_checkpoints",
    "*.pyc",
    "__pycache__",
    "feedback",
    "*.py",
    "*.md",
    "*.npz",
    "*.toml",
    "hidden",
]


def configure(config: Config) -> None:
    """Set up a course: folders, the engine as autograder, releases and feedback without what is hidden."""
    root = Path(config.CourseDirectory.get("root", None) or Path.cwd())
    config.CourseDirectory.source_directory = "solutions"
    config.CourseDirectory.release_directory = "assignments"
    config.CourseDirectory.ignore = NEVER_COPIED
    config.ClearSolutions.code_stub = {"python": STUB}
    config.ClearSolutions.text_stub = TEXT_STUB
    config.GenerateAssignment.post_convert_hook = functools.partial(_complete_release, root)
    config.Autograde.exporter_class = "autograder.nbgrader.BlankExporter"
    config.Autograde.sanitize_preprocessors = []
    config.Autograde.autograde_preprocessors = [
        "autograder.nbgrader.Grade",
        "nbgrader.preprocessors.AssignLatePenalties",
    ]
    config.GenerateFeedback.preprocessors = [
        "autograder.nbgrader.ForStudents",
        "nbgrader.preprocessors.GetGrades",
        "nbconvert.preprocessors.CSSHTMLHeaderPreprocessor",
    ]
    # not by configuration: formgrader makes its exporter without the course's
    HTMLExporter.markdown2html = lambda self, source: safe_markdown(source)
    Autograde.init_notebooks = _init_notebooks
    for name in assignment_names(root):
        assignment = find_assignment(name, root)
        if assignment.has_solutions:
            write_source_notebook(assignment)


def _complete_release(root: Path, *, assignment: str, **_: Any) -> None:
    """Beside the notebook that nbgrader has made, put the other files that students get."""
    try:
        with Sandbox() as sandbox:
            found = find_assignment(assignment, root)
            write_release(release_folder(found), release_files(found, sandbox))
    except Exception as error:
        # nbgrader logs a failing hook where nobody looks
        print(f"autograder: the release of {assignment} is not complete: {error}", file=sys.stderr)
        raise


def _init_notebooks(self: Autograde) -> None:
    """Find all hand-ins, also those that are no notebook: each gets a grade or a reason.

    nbgrader has no hook before it looks for `*.ipynb`, so this takes the place of its method.
    """
    course: CourseDirectory = self.coursedir
    room = open_classroom(course, self.config, course.assignment_id)
    refused = [reason for student in room.students() if (reason := room.unsafe(student))]
    for reason in refused:
        self.log.error(reason)
    self.assignments = {}
    for student in room.students():
        folder = str(room.folder(student))
        if fnmatch(student, course.student_id) and not room.unsafe(student):
            self.assignments[folder] = [str(Path(folder) / f"{course.assignment_id}.ipynb")]
    if not self.assignments:
        raise NbGraderException(
            f"nothing is handed in for {course.assignment_id}; collect the submissions first"
        )


class BlankExporter(NotebookExporter):
    """Stands in for nbgrader's reading of the hand-in, which fails on broken files: `Grade` reads it itself."""

    def from_filename(self, filename: str, resources: Any = None, **kwargs: Any) -> tuple[str, Any]:
        return self.from_notebook_node(v4.new_notebook(), resources, **kwargs)


class Grade(NbGraderPreprocessor):
    """Grades one submission, writes its rows, and gives the notebook that a TA sees."""

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        course: CourseDirectory = self.parent.parent.coursedir
        identity = resources["nbgrader"]
        room = open_classroom(course, self.config, identity["assignment"])
        submission = room.read(identity["student"])
        with Sandbox() as sandbox:
            (result,) = grade(room.assignment, [submission], sandbox)
        for exercise in result.exercises:
            if exercise.trouble:
                raise NbGraderException(
                    f"{submission.student}: {exercise.name} could not be graded ({exercise.trouble}); grade again"
                )
        notebook, entry = room.graded(submission, result)
        with book.open_gradebook(course) as gradebook:
            book.write_rows(gradebook, submission.assignment, [entry])
        return notebook, resources


class ForStudents(NbGraderPreprocessor):
    """Leaves out of the feedback what only staff may see."""

    # nbgrader's own steps have it, and its absence is warned of at each run
    display_data_priority = List(config=True)

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        for_students(nb)
        return nb, resources
