import math

import numpy as np
import pytest

from autograder.checks import assert_close, describe


def draw(seed: int, examples: int, classes: int) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    y_hat = rng.uniform(0.05, 1, (examples, classes))
    return y_hat / y_hat.sum(axis=1, keepdims=True), np.eye(classes)[rng.integers(classes, size=examples)]


@pytest.mark.points(2)
def test_other_values(student, reference):
    """On other batches, the mean loss is right."""
    for seed, examples, classes in ((81, 6, 4), (82, 3, 7), (83, 11, 2)):
        y_hat, y = draw(seed, examples, classes)
        assert_close(
            student.categorical_cross_entropy(y_hat, y),
            reference.categorical_cross_entropy(y_hat, y),
            "categorical_cross_entropy(y_hat, y)",
        )


def test_soft_labels(student, reference):
    """Labels that share the truth among several classes are used as they are."""
    y_hat, _ = draw(84, 4, 3)
    y = np.array([[0.5, 0.5, 0.0], [0.9, 0.05, 0.05], [0.2, 0.2, 0.6], [0.0, 0.3, 0.7]])
    assert_close(
        student.categorical_cross_entropy(y_hat, y),
        reference.categorical_cross_entropy(y_hat, y),
        "categorical_cross_entropy(y_hat, y) with soft labels",
    )


@pytest.mark.open_answer
def test_zero_probability_of_the_true_class(student):
    """Where the true class has probability exactly 0, the loss is large but finite."""
    y_hat, y = np.array([[0.0, 1.0], [0.5, 0.5]]), np.array([[1.0, 0.0], [0.0, 1.0]])
    loss = student.categorical_cross_entropy(y_hat, y)
    assert isinstance(loss, float | np.floating | np.ndarray) and np.shape(loss) == (), (
        f"categorical_cross_entropy(y_hat, y) should return a single number, got {describe(loss)}"
    )
    assert math.isfinite(loss), f"expected a finite loss where the true class has probability 0, got {loss}"
    least = (-math.log(1.1e-7) - math.log(0.5)) / 2
    assert least <= loss < 500, (
        f"expected a large loss where the true class has probability 0, got {loss:.4g}"
    )
