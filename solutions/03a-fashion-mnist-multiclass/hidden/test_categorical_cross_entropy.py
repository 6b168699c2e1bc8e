import math

import numpy as np
import pytest

from autograder.checks import assert_close, describe


def draw(rng: np.random.Generator, examples: int, classes: int) -> tuple[np.ndarray, np.ndarray]:
    """Predictions and one-hot labels of several classes; the first row believes least in the truth."""
    y_hat = rng.uniform(0.05, 1, (examples, classes))
    labels = rng.permutation(classes)[rng.permutation(np.arange(examples) % classes)]
    labels[0] = y_hat[0].argmin()
    return y_hat / y_hat.sum(axis=1, keepdims=True), np.eye(classes)[labels]


def with_true_probabilities(rng: np.random.Generator, p: np.ndarray, classes: int):
    """Predictions that give the true class of each row the probability p, and their labels."""
    y_hat, y = draw(rng, len(p), classes)
    others = y_hat * (1 - y)
    return y * p[:, None] + others * ((1 - p) / others.sum(axis=1))[:, None], y


def soft(rng: np.random.Generator, examples: int, classes: int) -> np.ndarray:
    """Labels that share the truth: among all classes, all but one, and in the last row none but one."""
    y = rng.uniform(0.1, 1, (examples, classes))
    y[1, rng.integers(classes)] = 0
    y[-1] = np.eye(classes)[rng.integers(classes)]
    return y / y.sum(axis=1, keepdims=True)


@pytest.mark.points(2)
def test_other_values(student, reference, rng):
    """On other batches, the mean loss is right."""
    for examples, classes in ((6, 4), (3, 7), (11, 2), (1, 5), (4, 4)):
        y_hat, y = draw(rng, examples, classes)
        assert_close(
            student.categorical_cross_entropy(y_hat, y),
            reference.categorical_cross_entropy(y_hat, y),
            f"categorical_cross_entropy(y_hat, y), y_hat of shape {y_hat.shape}",
        )


def test_other_soft_labels(student, reference, rng):
    """Other labels that share the truth among several classes are used as they are."""
    for examples, classes in ((5, 3), (3, 6)):
        y_hat, _ = draw(rng, examples, classes)
        y = soft(rng, examples, classes)
        assert_close(
            student.categorical_cross_entropy(y_hat, y),
            reference.categorical_cross_entropy(y_hat, y),
            "categorical_cross_entropy(y_hat, y) with soft labels",
        )


def test_sure_and_right(student, reference, rng):
    """Predictions that are nearly sure, and right, give a small loss, to the last digits."""
    # the losses of the rows in units of 0.0001: too small for a clip of 0.00001, 0.0001 or 0.001,
    # and their mean no multiple of 0.0001 or 0.00001, so that a rounded one is seen
    losses = np.array([0.02, *rng.uniform([0.3, 2, 5], [0.6, 4, 8]), 0])
    losses[-1] = 5 * (rng.integers(8, 13) + 0.4455) - losses.sum()
    y_hat, y = with_true_probabilities(rng, rng.permutation(np.exp(-1e-4 * losses)), 3)
    assert_close(
        student.categorical_cross_entropy(y_hat, y),
        reference.categorical_cross_entropy(y_hat, y),
        "categorical_cross_entropy(y_hat, y), nearly sure and right",
    )


def test_hardly_believed_truth(student, reference, rng):
    """True classes of small probabilities, which are not 0, give the right loss."""
    # a clip of 1e-7, or as much added, changes these losses by .00004 of themselves at most
    y_hat, y = with_true_probabilities(rng, rng.uniform(3e-4, 9e-4, 5), 4)
    assert_close(
        student.categorical_cross_entropy(y_hat, y),
        reference.categorical_cross_entropy(y_hat, y),
        "categorical_cross_entropy(y_hat, y), small probabilities of the true classes",
    )


def test_zero_probability_of_other_wrong_classes(student, reference, rng):
    """Where some wrong classes have probability exactly 0, or all of them, in integers, the loss is right."""
    y_hat, y = draw(rng, 5, 4)
    for row, true in zip(y_hat[:4], y, strict=False):
        row[rng.choice(np.flatnonzero(true == 0))] = 0
    y_hat /= y_hat.sum(axis=1, keepdims=True)
    assert_close(
        student.categorical_cross_entropy(y_hat, y),
        reference.categorical_cross_entropy(y_hat, y),
        "categorical_cross_entropy(y_hat, y), some probabilities 0",
    )
    assert_close(
        student.categorical_cross_entropy(y.astype(int), y),
        reference.categorical_cross_entropy(y.astype(int), y),
        "categorical_cross_entropy(y_hat, y), y_hat with integers, all right",
    )


@pytest.mark.open_answer
def test_zero_probability_of_the_true_class(student, rng):
    """Where the true class has probability exactly 0, the loss is large but finite."""
    for name, y in (("one-hot", draw(rng, 5, 3)[1]), ("soft", soft(rng, 4, 3))):
        y_hat, _ = draw(rng, *y.shape)
        y_hat[[0, -1], y[[0, -1]].argmax(axis=1)] = 0
        y_hat[2] = np.eye(3)[y[2].argmax()]
        y_hat /= y_hat.sum(axis=1, keepdims=True)
        loss = student.categorical_cross_entropy(y_hat, y)
        call = f"categorical_cross_entropy(y_hat, y), y {name}"
        assert isinstance(loss, float | np.floating | np.ndarray) and np.shape(loss) == (), (
            f"{call} should return a single number, got {describe(loss)}"
        )
        assert math.isfinite(loss), f"{call}: expected a finite loss, true classes at 0, got {loss}"
        # 0 is taken for something between the smallest number there is and 1e-7, or what float32 makes of it
        least, most = (
            -np.sum(y * np.log(np.where(y_hat == 0, zero, y_hat))) / len(y) for zero in (1.3e-7, 5e-324)
        )
        assert loss > least, (
            f"{call}: expected more than {least:.4g}, 0 taken for at most 1e-7, got {loss:.4g}"
        )
        assert loss < most + 1e-6, (
            f"{call}: expected less than {most:.4g}, whatever 0 is taken for, got {loss:.4g}"
        )


def test_other_kinds_of_arrays(student, reference, rng):
    """Integer labels, and read-only, float32, column-ordered and strided arrays work as well."""
    y_hat, y = draw(rng, 5, 4)
    read_only = y_hat.copy(), y.copy()
    for array in read_only:
        array.flags.writeable = False
    for kind, probabilities, labels in (
        ("integer labels", y_hat, y.astype(int)),
        ("read-only", *read_only),
        ("float32", y_hat.astype(np.float32), y.astype(np.float32)),
        ("float32 labels", y_hat, y.astype(np.float32)),
        ("column-ordered", np.asfortranarray(y_hat), np.asfortranarray(y)),
        ("strided", np.repeat(y_hat, 2, axis=1)[:, ::2], np.repeat(y, 2, axis=1)[:, ::2]),
    ):
        assert_close(
            student.categorical_cross_entropy(probabilities, labels),
            reference.categorical_cross_entropy(probabilities, labels),
            f"categorical_cross_entropy(y_hat, y), {kind}",
        )
