import numpy as np
import pytest

from autograder.checks import assert_close

Y_HAT = np.array(
    [
        [0.03, 0.92, 0.05],
        [0.05, 0.9, 0.05],
        [0.52, 0.38, 0.1],
        [0.3, 0.15, 0.55],
        [0.2, 0.1, 0.7],
        [0.55, 0.25, 0.2],
    ]
)
Y = np.array([[0.0, 1, 0], [1, 0, 0], [1, 0, 0], [0, 0, 1], [0, 1, 0], [1, 0, 0]])


@pytest.mark.points(2)
def test_share(student, reference):
    """On six examples of three classes, the share of right ones is right."""
    assert_close(student.accuracy(Y_HAT, Y), reference.accuracy(Y_HAT, Y), "accuracy(y_hat, y)")


@pytest.mark.points(2)
def test_unsure(student, reference):
    """The largest probability counts even where it is smaller than a half."""
    y_hat = np.array([[0.4, 0.3, 0.2, 0.1], [0.2, 0.45, 0.05, 0.3], [0.28, 0.24, 0.22, 0.26]])
    y = np.array([[1.0, 0, 0, 0], [0, 1, 0, 0], [0, 0, 0, 1]])
    assert_close(student.accuracy(y_hat, y), reference.accuracy(y_hat, y), "accuracy(y_hat, y)")


def test_one_example(student, reference):
    """For a single example the accuracy is 1 or 0."""
    y_hat = np.array([[0.1, 0.2, 0.05, 0.6, 0.05]])
    for label in (3, 1):
        y = np.eye(5)[[label]]
        assert_close(
            student.accuracy(y_hat, y),
            reference.accuracy(y_hat, y),
            f"accuracy(y_hat, y), true class {label}",
        )
