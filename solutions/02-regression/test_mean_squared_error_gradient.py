import numpy as np
import pytest

from autograder.checks import assert_close, assert_tuple

PARTS = ("grad_w", "grad_b")
CALL = "mean_squared_error_gradient(x, y, w, b)"
X = np.array([[1.0, 2.0, -0.5], [0.5, -1.5, 3.0], [-2.0, 4.0, 1.0], [3.0, 0.25, -1.0], [1.5, 1.0, 2.0]])
Y = np.array([2.0, -1.0, 0.5, 3.0, 4.0])
W = np.array([0.5, -1.0, 1.5])


@pytest.mark.points(2)
def test_weights(student, reference):
    """On five examples of three features, grad_w is right."""
    answer = student.mean_squared_error_gradient(X, Y, W, 0.75)
    assert_tuple(answer, 2, CALL, PARTS)
    assert_close(answer[0], reference.mean_squared_error_gradient(X, Y, W, 0.75)[0], f"{CALL}: grad_w")


@pytest.mark.points(2)
def test_bias(student, reference):
    """On the same examples, grad_b is right."""
    answer = student.mean_squared_error_gradient(X, Y, W, 0.75)
    assert_tuple(answer, 2, CALL, PARTS)
    assert_close(answer[1], reference.mean_squared_error_gradient(X, Y, W, 0.75)[1], f"{CALL}: grad_b")


def test_one_feature(student, reference):
    """With a single feature, grad_w is an array of one number; with as many features as examples it is right too."""
    x, y, w = np.array([[1.0], [2.0], [-1.5], [4.0]]), np.array([2.0, 5.0, -1.0, 3.0]), np.array([1.25])
    assert_close(
        student.mean_squared_error_gradient(x, y, w, -0.5),
        reference.mean_squared_error_gradient(x, y, w, -0.5),
        f"{CALL} of one feature",
        parts=PARTS,
    )
    assert_close(
        student.mean_squared_error_gradient(X[:3], Y[:3], W, 0.25),
        reference.mean_squared_error_gradient(X[:3], Y[:3], W, 0.25),
        f"{CALL} of three features and three examples",
        parts=PARTS,
    )


def test_integers(student, reference):
    """Integers work as well as floats."""
    x, y, w = np.array([[1, 2], [3, 0], [-2, 5]]), np.array([1, 4, 2]), np.array([2, -1])
    assert_close(
        student.mean_squared_error_gradient(x, y, w, 1),
        reference.mean_squared_error_gradient(x, y, w, 1),
        f"{CALL} with integers",
        parts=PARTS,
    )
