"""Find an assignment, as the staff's source or as a student's release, and load what its checks need."""

from __future__ import annotations

import ast
import inspect
import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import autograder
from autograder import submission as reading
from autograder.answers import Answers, LiveAnswers, RecordedAnswers
from autograder.errors import UnusableError
from autograder.misconceptions import Misconception

RECORDED = "answers.npz"
MISCONCEPTIONS = "misconceptions.py"
EXERCISE_CELL = re.compile(r'^# %%(?!.*\[markdown\]).*\bgrade_id="(?P<name>\w+)"')


class AssignmentError(UnusableError):
    """An assignment that is not there or not whole; the message names the next step."""


@dataclass(frozen=True)
class Exercise:
    """One exercise: the functions a student writes, and the files of its checks."""

    name: str
    functions: tuple[str, ...]
    visible: Path
    hidden: Path | None = None

    @property
    def check_files(self) -> tuple[Path, ...]:
        return (self.visible, self.hidden) if self.hidden else (self.visible,)


@dataclass(frozen=True)
class Assignment:
    """An assignment with its exercises. `folder` is that in solutions/ or, at a student's, in assignments/.

    `secret_seed` is what a student cannot know beforehand: the inputs of hidden checks and the order of a
    training's pixels come from it. At a student's desk there is no secret, and it is 0.
    """

    name: str
    folder: Path
    exercises: tuple[Exercise, ...]
    has_solutions: bool
    hidden_points: dict[str, float] = field(default_factory=dict)
    secret_seed: int = 0
    recorded: RecordedAnswers | None = field(default=None, repr=False, compare=False)

    @property
    def source(self) -> Path:
        return self.folder / f"{self.name}.py"

    def exercise(self, name: str) -> Exercise:
        for exercise in self.exercises:
            if exercise.name == name:
                return exercise
        names = ", ".join(exercise.name for exercise in self.exercises)
        raise AssignmentError(f"{self.name} has no exercise `{name}`; it has {names}")

    def misconceptions_of(self, exercise: Exercise) -> list[Misconception]:
        return [known for known in self.misconceptions if known.exercise == exercise.name]

    @cached_property
    def answers(self) -> Answers:
        return self.recorded or LiveAnswers(self.reference, self.misconceptions)

    @cached_property
    def reference(self) -> dict[str, Callable[..., Any]]:
        """The right answers' functions; with solutions/ at hand."""
        source = reading.read(self.source)
        functions = [function for exercise in self.exercises for function in exercise.functions]
        return _run(reading.extract(source, functions), functions, self.source)

    def parameters(self, function: str) -> tuple[str, ...]:
        """The names of a function's arguments, in their order; with solutions/ at hand."""
        found = self.reference.get(function)
        return tuple(inspect.signature(found).parameters) if found else ()

    @cached_property
    def misconceptions_source(self) -> reading.Submission:
        """The file of known wrong answers, as statements."""
        return reading.read(self.folder / MISCONCEPTIONS)

    @cached_property
    def misconceptions(self) -> dict[Misconception, dict[str, Callable[..., Any]]]:
        """The known wrong answers' functions; with solutions/ at hand."""
        path = self.folder / MISCONCEPTIONS
        if not path.exists():
            return {}
        source = self.misconceptions_source
        names = sorted({name for statement in source.statements for name in statement.binds})
        namespace = _run(reading.extract(source, names), names, path)
        known = {
            value.misconception: value for value in namespace.values() if hasattr(value, "misconception")
        }
        return {one: {self.exercise(one.exercise).functions[0]: function} for one, function in known.items()}


def find_assignment(name: str, near: Path) -> Assignment:
    """The assignment `name` of the course that `near` is in, or of the checkout of this package.

    Raises:
        AssignmentError: if there is none.
    """
    roots = course_roots(near)
    for root in roots:
        if (root / "solutions" / name / f"{name}.py").exists():
            return load_source(root / "solutions" / name)
        if (root / "assignments" / name / RECORDED).exists():
            return load_release(root / "assignments" / name)
    known = sorted({path for root in roots for path in assignment_names(root)})
    raise AssignmentError(f"there is no assignment `{name}`; known here: {', '.join(known) or 'none'}")


def course_roots(near: Path) -> list[Path]:
    """Folders that hold assignments, nearest first."""
    near = near.resolve()
    candidates = [near, *near.parents, Path(autograder.__file__).resolve().parent.parent]
    return [root for root in dict.fromkeys(candidates) if assignment_names(root)]


def source_root(near: Path) -> Path:
    """The nearest course that has solutions/.

    Raises:
        AssignmentError: if there is none.
    """
    for root in course_roots(near):
        if (root / "solutions").is_dir():
            return root
    raise AssignmentError("there is no solutions/ here or above; go to the folder of the course")


def assignment_names(root: Path) -> list[str]:
    names = {path.stem for path in root.glob("solutions/*/*.py") if path.stem == path.parent.name}
    return sorted(names | {path.parent.name for path in root.glob(f"assignments/*/{RECORDED}")})


def load_source(folder: Path) -> Assignment:
    """Load an assignment from solutions/.

    Raises:
        AssignmentError: if checks belong to no exercise, or the seed is not a number.
    """
    folder = folder.resolve()
    name = folder.name
    lines = (folder / f"{name}.py").read_text(encoding="utf-8").split("\n")
    exercises = []
    for number, line in enumerate(lines):
        match = EXERCISE_CELL.match(line)
        visible = folder / f"test_{match['name']}.py" if match else None
        if match is None or visible is None or not visible.exists():
            continue
        end = next(
            (later for later in range(number + 1, len(lines)) if lines[later].startswith("# %%")), len(lines)
        )
        tree = ast.parse("\n".join(lines[number + 1 : end]))
        functions = tuple(node.name for node in tree.body if isinstance(node, ast.FunctionDef))
        hidden = folder / "hidden" / visible.name
        exercises.append(Exercise(match["name"], functions, visible, hidden if hidden.exists() else None))
    stray = {path.name for path in folder.glob("test_*.py")} - {one.visible.name for one in exercises}
    if stray:
        raise AssignmentError(
            f"{folder}/{min(stray)} belongs to no cell; give one the grade_id it is named after"
        )
    return Assignment(name, folder, tuple(exercises), has_solutions=True, secret_seed=_secret_seed(folder))


def _secret_seed(folder: Path) -> int:
    path = folder / "hidden" / "seed"
    text = path.read_text().strip() if path.exists() else "0"
    if not text.isdecimal():
        raise AssignmentError(f"{path} is not a whole number; write one into it, and show it to nobody")
    return int(text)


def load_release(folder: Path) -> Assignment:
    """Load an assignment as students have it."""
    folder = folder.resolve()
    recorded = recorded_answers(folder)
    manifest = recorded.manifest
    exercises = tuple(
        Exercise(one["name"], tuple(one["functions"]), folder / f"test_{one['name']}.py")
        for one in manifest["exercises"]
    )
    hidden_points = {one["name"]: one["hidden_points"] for one in manifest["exercises"]}
    return Assignment(
        folder.name,
        folder,
        exercises,
        has_solutions=False,
        hidden_points=hidden_points,
        recorded=recorded,
    )


def recorded_answers(folder: Path) -> RecordedAnswers:
    """The answers that a release has with it.

    Raises:
        AssignmentError: if they cannot be read.
    """
    path = folder / RECORDED
    try:
        return RecordedAnswers(io.BytesIO(path.read_bytes()))
    except (OSError, ValueError, KeyError, zipfile.BadZipFile) as error:
        raise AssignmentError(
            f"{path} cannot be used ({error}); get the assignment and the package of the same release"
        ) from None


def misconception_code(assignment: Assignment, known: Misconception) -> str:
    """A known wrong answer as a student would have written it: with its helpers, under the exercise's name."""
    source = assignment.misconceptions_source
    pieces = []
    for statement in reading.extract(source, [known.name]).statements:
        (node,) = ast.parse(statement.source).body
        if isinstance(node, ast.FunctionDef) and node.name == known.name:
            node.name, node.decorator_list = assignment.exercise(known.exercise).functions[0], []
        if "misconception" not in statement.binds:
            pieces.append(ast.unparse(node))
    return "\n\n\n".join(pieces) + "\n"


def misconception_submission(assignment: Assignment, known: Misconception) -> reading.Submission:
    """A known wrong answer as if a student had handed it in."""
    return reading.from_cells(
        [("your code", misconception_code(assignment, known))],
        student=known.name,
        assignment=assignment.name,
        path=Path(f"{known.name}.py"),
        sha256="",
    )


def _run(extract: reading.Extract, names: list[str], path: Path) -> dict[str, Callable[..., Any]]:
    if extract.reason:
        raise AssignmentError(f"{path}: {extract.message}")
    namespace: dict[str, Any] = {"__name__": "reference"}
    for statement in extract.statements:
        code = "\n" * (statement.line - 1) + statement.source
        exec(compile(code, str(path), "exec", dont_inherit=True), namespace)
    return {name: namespace[name] for name in names}
