"""At a student's desk, where there are no solutions, the visible checks say what they will say to the TA."""

from __future__ import annotations

import itertools
import json
import os
import random
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from hand_ins import HandIn, cut_out, known_answers, packed, quick_exercises, write

from autograder import submission as reading
from autograder.answers import Call, LiveAnswers, Outcome, record, same_record
from autograder.assignment import (
    RECORDED,
    Assignment,
    AssignmentError,
    assignment_names,
    load_release,
    load_source,
    misconception_submission,
)
from autograder.diagnosis import compare, diagnose
from autograder.grading import collect, grade
from autograder.misconceptions import Misconception
from autograder.release import released_notebook

ROOT = Path(__file__).resolve().parent.parent
STAFFS = Path(sys.executable).with_name("autograder")
# of each assignment
FILES = 26
# nothing that leads from the new environment to this one
BARE = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
BARE["PATH"] = "/usr/bin:/bin"


@pytest.fixture(scope="module")
def fresh(tmp_path_factory) -> Path:
    """The `autograder` of a new virtual environment, in which the package is installed and nothing else."""
    folder = tmp_path_factory.mktemp("fresh")
    # built from a copy, since building writes beside the sources
    package = folder / "package"
    shutil.copytree(ROOT / "autograder", package / "autograder", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("setup.cfg", "pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, package)
    python = folder / "venv" / "bin" / "python"
    for command in (
        [sys.executable, "-m", "venv", folder / "venv"],
        [python, "-m", "pip", "install", "--quiet", package],
    ):
        done = subprocess.run(command, cwd=folder, env=BARE, capture_output=True, text=True, timeout=500)
        assert done.returncode == 0, done.stderr
    shutil.rmtree(package)
    return python.with_name("autograder")


def hand_ins(assignment: Assignment, count: int) -> list[HandIn]:
    """Answers of all kinds, right and wrong, in all of the quick exercises."""
    answers = [
        answer
        for exercise in quick_exercises(assignment)
        for answer in (
            *(one for kind in ("styles", "wrong", "held_back") for one in cut_out(kind, exercise)),
            *known_answers(assignment, exercise),
        )
    ]
    random.Random(assignment.name).shuffle(answers)
    return list(itertools.islice(packed(released_notebook(assignment), answers), count))


def check(program: Path, file: Path, exercises: list[str]) -> dict:
    """All that `autograder check` says of a file, but how long it took."""
    options = [option for exercise in exercises for option in ("-e", exercise)]
    done = subprocess.run(
        [str(program), "check", file.name, "--json", "-", *options],
        cwd=file.parent, env=BARE, capture_output=True, text=True, timeout=300,
    )  # fmt: skip
    assert done.returncode in (0, 1), done.stderr
    return for_everybody(json.loads(done.stdout)) | {"code": done.returncode, "stderr": done.stderr}


def for_everybody(record: dict) -> dict:
    """The record without the seconds, and without what only staff are told of how a verdict came about."""
    for exercise in record["exercises"]:
        exercise.pop("considered", None)
        for one in exercise["checks"]:
            del one["seconds"]
            one.pop("call", None)
    return record


@pytest.mark.slow
@pytest.mark.parametrize("name", assignment_names(ROOT))
def test_same_verdicts_and_hints_as_at_the_tas(fresh, assignments, sandbox, tmp_path, name):
    """A student has the package and assignments/, and nothing else.

    Of the staff's side one file is checked by the command, all by what the command calls.
    """
    staff = assignments[name]
    exercises = quick_exercises(staff)
    shutil.copytree(ROOT / "assignments", tmp_path / "assignments")
    notebook = released_notebook(staff)
    files = [tmp_path / str(number) / f"{name}{('.ipynb', '.py')[number % 2]}" for number in range(FILES)]
    for file, hand_in in zip(files, hand_ins(staff, FILES), strict=True):
        write(notebook, hand_in, file)
    with ThreadPoolExecutor(2) as pool:
        here = list(pool.map(lambda file: check(fresh, file, exercises), files))
    there = grade(
        staff,
        [reading.read(file, assignment=name) for file in files],
        sandbox,
        exercises=[staff.exercise(exercise) for exercise in exercises],
        hidden=False,
    )
    for ours, result in zip(here, there, strict=True):
        full = result.points == result.max_points
        assert ours == for_everybody(result.to_json()) | {"code": 0 if full else 1, "stderr": ""}
    course = tmp_path / "staff"
    shutil.copytree(ROOT / "solutions" / name, course / "solutions" / name)
    assert check(STAFFS, Path(shutil.copy(files[0], course)), exercises) == here[0]
    graded = [exercise for result in there for exercise in result.exercises]
    assert sum(one.hint is not None for one in graded) > len(graded) / 3
    assert sum(one.points == one.max_points for one in graded) > len(graded) / 10


@pytest.mark.slow
def test_a_student_has_nothing_of_the_staffs(fresh, student_course):
    """The test above is of what it says: neither solutions nor what the staff installs is at hand."""
    name = "03a-fashion-mnist-multiclass"
    file = student_course / "assignments" / name / f"{name}.py"
    done = subprocess.run(
        [str(fresh), "check", str(file), "--hidden"], env=BARE, capture_output=True, text=True, timeout=100
    )
    assert done.returncode == 2
    assert "hidden checks need solutions/, which is not here" in done.stderr
    listed = subprocess.run(
        [str(fresh.with_name("python")), "-m", "pip", "list", "--format", "json"],
        env=BARE, capture_output=True, text=True, timeout=100, check=True,
    )  # fmt: skip
    names = {one["name"] for one in json.loads(listed.stdout)}
    assert "deep-learning-autograder" in names
    assert not names & {"ipython", "jupyter_core", "jupytext", "nbformat", "nbgrader", "tensorflow"}


def test_hidden_points_are_announced(student_course):
    student = load_release(student_course / "assignments" / "03a-fashion-mnist-multiclass")
    staff = load_source(ROOT / "solutions" / "03a-fashion-mnist-multiclass")
    for exercise in staff.exercises:
        hidden = sum(c.max_points for c in collect(staff) if c.exercise == exercise.name and not c.visible)
        assert student.hidden_points[exercise.name] == hidden


def test_recorded_answers_of_another_release_say_so(student_course, sandbox, tmp_path):
    name = "03a-fashion-mnist-multiclass"
    folder = shutil.copytree(student_course / "assignments" / name, tmp_path / name)
    checks = folder / "test_softmax.py"
    checks.write_text(checks.read_text().replace("[1.0, 2.0, 3.0]", "[1.0, 2.0, 3.5]"))
    student = load_release(folder)
    staff = load_source(ROOT / "solutions" / name)
    submission = misconception_submission(staff, staff.misconceptions_of(staff.exercise("softmax"))[0])
    (result,) = grade(student, [submission], sandbox, exercises=[student.exercise("softmax")], hidden=False)
    check = result.exercises[0].checks[0]
    assert check.reason == "infrastructure"
    assert "of the same release" in check.message


@pytest.mark.parametrize("damage", ["cut", "older"])
def test_damaged_recorded_answers_say_so(student_course, tmp_path, damage):
    name = "03a-fashion-mnist-multiclass"
    folder = shutil.copytree(student_course / "assignments" / name, tmp_path / name)
    if damage == "cut":
        (folder / RECORDED).write_bytes((folder / RECORDED).read_bytes()[:1000])
    else:
        np.savez(folder / RECORDED, index=np.frombuffer(b'{"manifest": {}}', dtype=np.uint8))
    with pytest.raises(AssignmentError, match="of the same release"):
        load_release(folder)


def recorded(outcome: Outcome) -> bytes:
    """The record of one call, to which the reference gives `outcome`."""
    answers = LiveAnswers({"f": lambda x: outcome.value}, {})
    return record(answers, [("f", Call("f", (1.0,)))], {}, {})


def test_last_bits_make_no_other_record():
    value = np.array([1 / 3, 2e5, 0.0])
    before = recorded(Outcome(value))
    assert same_record(before, recorded(Outcome(value * (1 + 1e-11))))
    assert recorded(Outcome(value * (1 + 1e-11))) != before
    assert not same_record(before, recorded(Outcome(value * 1.01)))
    assert not same_record(before[:100], before)


def test_an_answer_that_hangs_on_rounding_is_not_compared():
    """Solving a singular system gives another answer on each machine; that it is wrong stays known."""
    singular = np.arange(1.0, 10.0).reshape(3, 3) / 10
    known = Misconception("f", "solves", "A hint.")
    answers = LiveAnswers(
        {"f": lambda a, b: b}, {known: {"f": lambda a, b: np.linalg.solve(a, b) if len(b) == 3 else b + 0.5}}
    )
    noisy, clear = Call("f", (singular, np.array([0.1, 0.7, 0.2]))), Call("f", (singular, np.array([0.25])))
    assert answers.outcome("solves", noisy).is_noise
    assert not answers.outcome("solves", clear).is_noise
    right_where_noisy = [(noisy, Outcome(noisy.args[1])), (clear, Outcome(np.array([0.75])))]
    wrong_in_both = [(noisy, Outcome(np.array([3.5, 4.5, 0.5]))), (clear, Outcome(np.array([0.75])))]
    assert diagnose(compare("f", wrong_in_both, answers)).name == "solves"
    assert diagnose(compare("f", right_where_noisy, answers)) is None
    assert diagnose(compare("f", wrong_in_both[:1], answers)) is None


def test_several_misconceptions_give_a_hint_only_if_they_have_the_same():
    seen = [(Call("f", (0.3,)), Outcome(0.65)), (Call("f", (0.7,)), Outcome(1.05))]

    def hint(*hints: str) -> str | None:
        known = {
            Misconception("f", f"known_{i}", one): {"f": lambda x: x + 0.35} for i, one in enumerate(hints)
        }
        diagnosis = diagnose(compare("f", seen, LiveAnswers({"f": lambda x: x}, known)))
        return diagnosis and diagnosis.hint

    assert hint("A hint.") == hint("A hint.", "A hint.") == "A hint."
    assert hint("A hint.", "Another.") is None


def test_there_is_no_code_in_the_recorded_answers(student_course):
    for path in student_course.rglob(RECORDED):
        with np.load(path, allow_pickle=False) as arrays:
            index = json.loads(arrays["index"].tobytes())
            assert all(arrays[name].dtype.kind in "fiub" for name in arrays.files)
        for known in index["misconceptions"]:
            assert set(known) == {"exercise", "name", "hint"}
        # a misconception's name is told with its hint, so only what stands under it could give code away
        text = json.dumps([index["manifest"], *index["outcomes"].values()])
        for word in ("def ", "import", "np.", "axis=", "lambda", "keras"):
            assert word not in text


def test_unknown_exercise_is_named(student_course):
    student = load_release(student_course / "assignments" / "03b-regularisation")
    with pytest.raises(AssignmentError, match="no exercise `softmax`; it has normalise_inputs"):
        student.exercise("softmax")


def test_the_shape_of_a_random_answer_is_looked_at(core, student_course, sandbox):
    """Of random answers only statistics are recorded."""
    code = "def dropout_forward(x, rate, training, rng):\n    kept = rng.random(x.shape) >= rate\n    return x[kept] / (1 - rate) if training else x"
    name = core["dropout_forward"].name
    for assignment in (core["dropout_forward"], load_release(student_course / "assignments" / name)):
        exercise = assignment.exercise("dropout_forward")
        submission = reading.from_cells(
            [("cell", code)], student="", assignment=name, path=Path("x.py"), sha256=""
        )
        (result,) = grade(assignment, [submission], sandbox, exercises=[exercise], hidden=False)
        messages = {check.name: check.message for check in result.exercises[0].checks}
        assert "expected shape (60, 100)" in messages["test_returns_what_was_asked_for"]
