"""Hand-ins made of the answers in tests/: the notebook that students get, with answers in its cells."""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from autograder import submission as reading
from autograder.assignment import Assignment, misconception_code
from autograder.release import as_script
from autograder.statements import Statement, parse_cell

HERE = Path(__file__).parent
# 60,000 images, or Keras
LONG = ("train", "build_classifier", "build_regularised_classifier")


@dataclass(frozen=True)
class Answer:
    """An answer to one exercise, as the code of its cell."""

    exercise: str
    name: str
    code: str

    @cached_property
    def binds(self) -> dict[str, str]:
        """The names that it gives a value, each with the statement that does."""
        return _binds(parse_cell("", self.code))


# what a student hands in, by exercise
HandIn = Mapping[str, Answer]


def quick_exercises(assignment: Assignment) -> list[str]:
    """The exercises that take no whole training."""
    return [exercise.name for exercise in assignment.exercises if exercise.name not in LONG]


def answers_in(folder: str, exercise: str) -> dict[str, str]:
    """The answers of a file of tests/, each as the code of the exercise: the whole file, and which of it counts."""
    code = (HERE / folder / f"{exercise}.py").read_text(encoding="utf-8")
    return {
        node.name: f"{code}\n{exercise} = {node.name}\n"
        for node in ast.parse(code).body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
    }


def cut_out(folder: str, exercise: str) -> list[Answer]:
    """The same answers, each with nothing but its helpers, and under the exercise's name."""
    read = reading.read(HERE / folder / f"{exercise}.py")
    return [
        Answer(exercise, name, _renamed(reading.extract(read, [name]), name, exercise))
        for name in answers_in(folder, exercise)
    ]


def known_answers(assignment: Assignment, exercise: str) -> list[Answer]:
    """The known wrong answers to an exercise."""
    known = assignment.misconceptions_of(assignment.exercise(exercise))
    return [Answer(exercise, one.name, misconception_code(assignment, one)) for one in known]


def _renamed(extract: reading.Extract, name: str, exercise: str) -> str:
    tree = ast.parse("\n".join(statement.source for statement in extract.statements))
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id == name:
            node.id = exercise
        elif isinstance(node, ast.FunctionDef) and node.name == name:
            node.name = exercise
    return ast.unparse(tree) + "\n"


def packed(notebook: NotebookNode, answers: Sequence[Answer]) -> Iterator[HandIn]:
    """Hand-ins that have all these answers, each one of an exercise; where two would share a name, apart."""
    cells = [cell.source for cell in notebook.cells if cell.cell_type == "code"]
    taken = _binds(
        [one for cell in cells for one in parse_cell("", cell) if not getattr(one, "is_stub", True)]
    )
    waiting: dict[str, list[Answer]] = {}
    for answer in answers:
        waiting.setdefault(answer.exercise, []).append(answer)
    while any(waiting.values()):
        names, hand_in = dict(taken), {}
        for exercise, left in waiting.items():
            for answer in left:
                if all(names.get(name, source) == source for name, source in answer.binds.items()):
                    names |= answer.binds
                    hand_in[exercise] = answer
                    left.remove(answer)
                    break
        assert hand_in, f"names of the notebook are taken by {waiting}"
        yield hand_in


def _binds(statements: Sequence[Statement]) -> dict[str, str]:
    return {name: statement.source for statement in statements for name in statement.binds}


def write(notebook: NotebookNode, hand_in: HandIn, path: Path) -> None:
    """Write the notebook with these answers to a file, `.ipynb` or `.py`."""
    written = copy.deepcopy(notebook)
    for cell in written.cells:
        answer = hand_in.get(cell.metadata.get("nbgrader", {}).get("grade_id"))
        if answer:
            cell.source = answer.code
    path.parent.mkdir(parents=True)
    path.write_text(
        as_script(written) if path.suffix == ".py" else nbformat.writes(written), encoding="utf-8"
    )
