"""What is earned by cheats, by broken trainings and by honest ones in styles of their own.

    python benchmarks/cheats.py

writes the table into docs/cheats.md. The hand-ins are those of `tests/cheats/`. The accuracy of the cheats is also
measured on the images as they lie in the files, with only pixels and classes in another order, and in disguise even
where it does not count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import numpy as np
from beside import ROOT
from brought_along import FOLDER, code_of

from autograder import submission as reading
from autograder import training
from autograder.assignment import Assignment, Exercise, load_source
from autograder.given import fashion_mnist
from autograder.given.fashion_mnist import CLASSES, PIXELS, FashionMNIST
from autograder.grading import grade
from autograder.plugin import Job, Student
from autograder.result import CheckResult
from autograder.sandbox.host import Sandbox
from autograder.sandbox.remote import Limits, StudentCodeError
from autograder.submission import Submission

PAGE = ROOT / "docs" / "cheats.md"
BEGIN, END = "<!-- the table: python benchmarks/cheats.py -->\n", "<!-- end of the table -->\n"
ASSIGNMENT = "03a-fashion-mnist-multiclass"
KERAS = "build_classifier"
EPOCHS = 5
KINDS = ("honest", "bug", "cheat")
SEED = 7


@dataclass(frozen=True)
class HandIn:
    """A hand-in, what it tries in one line, and the exercise that it is for."""

    name: str
    purpose: str
    submission: Submission
    exercise: Exercise

    @property
    def is_cheat(self) -> bool:
        return self.name.startswith("cheat_")


def hand_ins(assignment: Assignment) -> list[HandIn]:
    """All of tests/cheats/, and the solution."""
    found = [
        HandIn("solution", "The solution.", reading.read(assignment.source), assignment.exercise(one))
        for one in ("train", KERAS)
    ]
    for path in sorted(
        FOLDER.glob("*.py"), key=lambda path: (KINDS.index(path.stem.split("_")[0]), path.stem)
    ):
        code = code_of(path)
        exercise = assignment.exercise(KERAS if f"def {KERAS}" in code else "train")
        submission = reading.from_cells(
            [(path.name, code)], student=path.stem, assignment=assignment.name, path=path, sha256=""
        )
        purpose = path.read_text().split('"""')[1]
        found.append(HandIn(path.stem, purpose, submission, exercise))
    return found


def reordered(data: FashionMNIST, rng: np.random.Generator) -> FashionMNIST:
    """With pixels and classes in another order, and nothing else."""
    pixels, new_label = rng.permutation(PIXELS), rng.permutation(CLASSES)
    return replace(
        data,
        x_train=np.take(data.x_train, pixels, axis=1),
        labels_train=new_label[data.labels_train],
        x_test=np.take(data.x_test, pixels, axis=1),
        labels_test=new_label[data.labels_test],
    )


def accuracy_on(hand_in: HandIn, assignment: Assignment, sandbox: Sandbox, data: FashionMNIST) -> str:
    keras = hand_in.exercise.name == KERAS
    student = Student(
        Job(hand_in.submission, hand_in.exercise),
        assignment.answers,
        sandbox,
        Limits(memory=training.KERAS_MEMORY if keras else training.MEMORY),
        modules=("keras",) if keras else (),
        views={},
    )
    student.call_seconds = training.SECONDS
    rng = np.random.default_rng(SEED)
    try:
        accuracy = (
            training.keras_accuracy_on(student, KERAS, EPOCHS, data, rng)
            if keras
            else training.accuracy_on(student, data, rng)
        )
    except (StudentCodeError, AssertionError):
        return "none"
    finally:
        student.close()
    return f"{accuracy:.3f}"


def points(checks: list[CheckResult]) -> str:
    return f"{sum(check.points for check in checks):g} of {sum(check.max_points for check in checks):g}"


def row(hand_in: HandIn, assignment: Assignment, sandbox: Sandbox) -> str:
    accuracy = ["", "", ""]
    if hand_in.is_cheat:
        data, rng = fashion_mnist.load(), np.random.default_rng(SEED)
        forms = (data, reordered(data, rng), fashion_mnist.disguised(data, rng))
        accuracy = [accuracy_on(hand_in, assignment, sandbox, form) for form in forms]
    # a bug is found, or not, by the checks on drawn images
    trainings = not hand_in.name.startswith("bug_")
    (result,) = grade(
        assignment, [hand_in.submission], sandbox, exercises=[hand_in.exercise], trainings=trainings
    )
    (verdict,) = result.exercises
    accuracies = [check for check in verdict.checks if check.name.startswith("test_accuracy")]
    others = [check for check in verdict.checks if check not in accuracies]
    stated = re.search(r"accuracy (?:is )?(\d\.\d+)", accuracies[0].message) if trainings else None
    if stated:
        accuracy[-1] = f"{float(stated[1]):.3f}"
    size = sum(len(statement.source) for statement in hand_in.submission.statements) / 1000
    cells = [
        f"`{hand_in.name}`",
        hand_in.purpose,
        "" if hand_in.name == "solution" else f"{size:.0f}",
        *accuracy,
        points(accuracies) if trainings else "",
        points(others),
        f"{max(check.seconds for check in verdict.checks):.0f}",
    ]
    return "| " + " | ".join(cells) + " |\n"


HEAD = """\
| hand-in | what it does | thousand characters | accuracy on the public images | ... with pixels and classes reordered | **in disguise** | points for accuracy | points of the other checks | s |
|---|---|---|---|---|---|---|---|---|
"""


def main() -> None:
    assignment = load_source(ROOT / "solutions" / ASSIGNMENT)
    with Sandbox() as sandbox:
        rows = []
        for hand_in in hand_ins(assignment):
            rows.append(row(hand_in, assignment, sandbox))
            print(rows[-1], end="", flush=True)
    before, _, rest = PAGE.read_text().partition(BEGIN)
    PAGE.write_text(before + BEGIN + HEAD + "".join(rows) + END + rest.partition(END)[2])


if __name__ == "__main__":
    main()
