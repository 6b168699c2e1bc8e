import numpy as np
import pytest

from autograder.checks import assert_close

Y_HAT = np.array([[0.2, 0.7, 0.1], [0.5, 0.2, 0.3], [0.05, 0.15, 0.8], [0.6, 0.3, 0.1]])
Y = np.array([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]])


@pytest.mark.points(2)
def test_value(student, reference):
    """On four examples of three classes, the mean loss is right."""
    assert_close(
        student.categorical_cross_entropy(Y_HAT, Y),
        reference.categorical_cross_entropy(Y_HAT, Y),
        "categorical_cross_entropy(y_hat, y)",
    )


def test_one_example(student, reference):
    """For a single example, the loss is minus the logarithm of the true class's probability."""
    y_hat, y = np.array([[0.1, 0.2, 0.3, 0.4]]), np.array([[0.0, 0.0, 1.0, 0.0]])
    assert_close(
        student.categorical_cross_entropy(y_hat, y),
        reference.categorical_cross_entropy(y_hat, y),
        "categorical_cross_entropy(y_hat, y) of one example",
    )


@pytest.mark.points(2)
def test_zero_probability_of_a_wrong_class(student, reference):
    """Where a wrong class has probability exactly 0, the loss is still a number."""
    batches = [
        (np.array([[0.9, 0.1, 0.0], [0.2, 0.5, 0.3]]), np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])),
        (np.array([[0.0, 0.3, 0.7], [0.6, 0.0, 0.4]]), np.array([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]])),
    ]
    # all answers before the first comparison: together they tell one mistake from another
    losses = [student.categorical_cross_entropy(y_hat, y) for y_hat, y in batches]
    for loss, (y_hat, y) in zip(losses, batches, strict=True):
        assert_close(
            loss,
            reference.categorical_cross_entropy(y_hat, y),
            f"categorical_cross_entropy(y_hat, y), y_hat {y_hat.tolist()}",
        )


def test_soft_labels(student, reference):
    """Labels that share the truth among several classes are used as they are."""
    y = np.array([[0.5, 0.5, 0.0], [0.9, 0.05, 0.05], [0.2, 0.2, 0.6], [0.0, 1.0, 0.0]])
    assert_close(
        student.categorical_cross_entropy(Y_HAT, y),
        reference.categorical_cross_entropy(Y_HAT, y),
        "categorical_cross_entropy(y_hat, y) with soft labels",
    )
