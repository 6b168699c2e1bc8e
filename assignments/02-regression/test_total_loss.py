import numpy as np
import pytest

from autograder.checks import assert_close

Y_HAT = np.array([2.0, 3.5, -1.0, 0.5])
Y = np.array([1.0, 5.0, -1.5, 2.5])


@pytest.mark.points(2)
def test_value(student, reference):
    """With three weights and l2 = 0.1, the loss is right."""
    w = np.array([1.5, -2.0, 0.5])
    assert_close(
        student.total_loss(Y_HAT, Y, w, 0.1),
        reference.total_loss(Y_HAT, Y, w, 0.1),
        "total_loss(y_hat, y, w, 0.1)",
    )


@pytest.mark.points(2)
def test_matrix_of_weights(student, reference):
    """The weights may be a matrix; all of them count."""
    w = np.array([[0.5, -1.0, 2.0], [0.25, 3.0, -0.75]])
    assert_close(
        student.total_loss(Y_HAT, Y, w, 0.3),
        reference.total_loss(Y_HAT, Y, w, 0.3),
        "total_loss(y_hat, y, w, 0.3), w of shape (2, 3)",
    )


def test_without_penalty(student, reference):
    """With l2 = 0, the mean squared error is left."""
    w = np.array([10.0, -20.0])
    assert_close(
        student.total_loss(Y_HAT, Y, w, 0.0),
        reference.total_loss(Y_HAT, Y, w, 0.0),
        "total_loss(y_hat, y, w, 0)",
    )


def test_penalty_alone(student):
    """With perfect predictions, the L2 term is left: 0.5 times (1 + 4 + 9) is 7."""
    w = np.array([1.0, -2.0, 3.0])
    assert_close(student.total_loss(Y, Y, w, 0.5), 7.0, "total_loss(y, y, w, 0.5)")
