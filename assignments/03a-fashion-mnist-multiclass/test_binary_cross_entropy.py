import numpy as np
import pytest

from autograder.checks import assert_close

Y_HAT = np.array([0.7, 0.2, 0.9, 0.4, 0.35])
Y = np.array([1.0, 0.0, 0.0, 1.0, 1.0])


@pytest.mark.points(2)
def test_value(student, reference):
    """On five examples, the mean loss is right."""
    assert_close(
        student.binary_cross_entropy(Y_HAT, Y),
        reference.binary_cross_entropy(Y_HAT, Y),
        "binary_cross_entropy(y_hat, y)",
    )


def test_one_example(student, reference):
    """For a single example of class 0, the loss is minus the logarithm of 1 - y_hat."""
    y_hat, y = np.array([0.3]), np.array([0.0])
    assert_close(
        student.binary_cross_entropy(y_hat, y),
        reference.binary_cross_entropy(y_hat, y),
        "binary_cross_entropy(y_hat, y) of one example",
    )


def test_soft_labels(student, reference):
    """Labels between 0 and 1 are used as they are: both terms count."""
    y = np.array([0.9, 0.25, 0.5, 0.1, 0.6])
    assert_close(
        student.binary_cross_entropy(Y_HAT, y),
        reference.binary_cross_entropy(Y_HAT, y),
        "binary_cross_entropy(y_hat, y) with soft labels",
    )


@pytest.mark.points(2)
def test_sure_and_right(student, reference):
    """Where y_hat is exactly 0 or exactly 1, and right, the loss is still a number."""
    batches = [
        (np.array([0.0, 0.6, 0.0]), np.array([0.0, 1.0, 0.0])),
        (np.array([0.2, 1.0, 1.0]), np.array([1.0, 1.0, 1.0])),
    ]
    losses = [student.binary_cross_entropy(y_hat, y) for y_hat, y in batches]
    for loss, (y_hat, y) in zip(losses, batches, strict=True):
        assert_close(
            loss,
            reference.binary_cross_entropy(y_hat, y),
            f"binary_cross_entropy(y_hat, y), y_hat {y_hat}",
        )
