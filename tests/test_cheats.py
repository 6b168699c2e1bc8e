"""Accuracy cannot be bought: what the hand-ins of `cheats/` earn. `benchmarks/cheats.py` measures all of them in full.

A cheat brings something along or attacks the grader, a bug is an honest mistake of the whole training, and an honest
one is right in a style of its own.
"""

from __future__ import annotations

from pathlib import Path

import brought_along
import numpy as np
import pytest
from conftest import submission_of

from autograder.answers import LiveAnswers
from autograder.grading import grade
from autograder.plugin import Job, Student
from autograder.result import ExerciseResult
from autograder.sandbox.remote import Limits

NAME = "03a-fashion-mnist-multiclass"
FILES = {path.stem: path for path in sorted(brought_along.FOLDER.glob("*.py"))}
TRAININGS = [name for name in FILES if "keras" not in name]
LEARNER = "cheat_mixing_solved_and_a_learner"
FOUND_BY = {
    "bug_batch_statistics": {"test_each_image_by_itself"},
    "bug_dropout_in_predict": {"test_each_image_by_itself"},
    "bug_ignores_rng": {"test_randomness_comes_from_rng"},
    "bug_shuffles_images_only": {"test_follows_the_labels"},
    "bug_state_outside_params": {"test_follows_the_labels"},
    "bug_trains_once": {"test_follows_the_labels"},
}


def verdict(assignments, sandbox, name: str, *, home: str = NAME, trainings: bool) -> ExerciseResult:
    assignment = assignments[home]
    code = brought_along.code_of(FILES[name])
    exercise = assignment.exercise("build_classifier" if "keras" in name else "train")
    submission = submission_of(code, assignment.name)
    (result,) = grade(assignment, [submission], sandbox, exercises=[exercise], trainings=trainings)
    return result.exercises[0]


def failing(verdict: ExerciseResult) -> set[str]:
    return {check.name for check in verdict.checks if check.outcome != "passed"}


def test_each_says_what_it_tries():
    for path in FILES.values():
        first = path.read_text().split("\n")[0]
        assert first.startswith('"""') and first.endswith('."""'), path.name
    assert {name.partition("_")[0] for name in FILES} == {"cheat", "bug", "honest"}


@pytest.mark.slow
@pytest.mark.parametrize("home", [NAME, "03b-regularisation"])
@pytest.mark.parametrize("name", [name for name in TRAININGS if name.startswith("honest")])
def test_honest_trainings_lose_nothing(assignments, sandbox, name, home):
    assert failing(verdict(assignments, sandbox, name, home=home, trainings=False)) == set()


@pytest.mark.slow
@pytest.mark.parametrize("name", FOUND_BY)
def test_bugs_are_found(assignments, sandbox, name):
    assert failing(verdict(assignments, sandbox, name, trainings=False)) == FOUND_BY[name]


@pytest.mark.slow
@pytest.mark.parametrize("name", [name for name in TRAININGS if name.startswith("cheat") and name != LEARNER])
def test_cheats_do_not_learn(assignments, sandbox, name):
    assert "test_follows_the_labels" in failing(verdict(assignments, sandbox, name, trainings=False))


@pytest.mark.slow
@pytest.mark.parametrize("name", ["cheat_labels_by_row", "cheat_hash_of_sorted_pixels"])
def test_tables_earn_nothing_for_accuracy(assignments, sandbox, name):
    found = verdict(assignments, sandbox, name, trainings=True)
    accuracies = [check for check in found.checks if check.name.startswith("test_accuracy")]
    assert len(accuracies) == 4
    assert sum(check.points for check in accuracies) == 0
    assert "others; the accuracy counts" in accuracies[0].message


@pytest.mark.slow
def test_keras_model_with_a_predict_of_its_own_earns_nothing_for_accuracy(assignments, sandbox):
    found = verdict(assignments, sandbox, "cheat_keras_own_predict", trainings=True)
    (first, *_) = accuracies = [check for check in found.checks if check.name.startswith("test_accuracy")]
    assert sum(check.points for check in accuracies) == 0
    assert first.message.startswith("test accuracy is 0.")


def test_another_hand_in_is_disguised_in_another_way(assignments, sandbox):
    """What one has told by an error's message is of no use to the next; the same code has the same verdict."""
    code = Path(FILES["honest_few_steps"]).read_text()

    def fingerprint(code: str) -> int:
        exercise = assignments[NAME].exercise("train")
        job = Job(submission_of(code), exercise)
        return Student(job, LiveAnswers({}, {}), sandbox, Limits(), modules=(), views={}).fingerprint

    assert fingerprint(code) == fingerprint(f"{code}\n\nprint('not needed by train')\n")
    assert fingerprint(code) != fingerprint(code.replace("0.2", "0.3"))


def test_labels_of_test_images_stay_out_of_the_box():
    """What crosses is the training's images and labels, a generator and the images to predict."""
    from autograder import training
    from autograder.given.fashion_mnist import FashionMNIST

    crossed: list[object] = []

    class Box:
        def keep(self, function, *args):
            crossed.extend(args)

        def predict(self, params, x):
            crossed.append(x)
            return np.full((len(x), 10), 0.1)

    rng = np.random.default_rng(0)
    data = FashionMNIST(
        *(np.zeros((5, 784), np.float32), np.arange(5), np.ones((3, 784), np.float32), np.array([7, 8, 9]))
    )
    training.accuracy_on(Box(), data, rng)
    x_train, y_train, generator, x_test = crossed
    assert isinstance(generator, np.random.Generator)
    assert (x_train is data.x_train, x_test is data.x_test) == (True, True)
    assert y_train.argmax(axis=1).tolist() == [0, 1, 2, 3, 4]
