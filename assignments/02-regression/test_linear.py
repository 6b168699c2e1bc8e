import numpy as np
import pytest

from autograder.checks import assert_close

X = np.array([[1.0, 2.0, -0.5], [0.5, -1.5, 3.0], [-2.0, 4.0, 1.0], [3.0, 0.25, -1.0]])
W = np.array([0.5, -1.5, 2.0])


@pytest.mark.points(2)
def test_values(student, reference):
    """For four examples of three features, every prediction is right."""
    assert_close(student.linear(X, W, 0.75), reference.linear(X, W, 0.75), "linear(x, w, b)")


def test_one_feature(student, reference):
    """With a single feature it is a line."""
    x, w = np.array([[0.0], [1.0], [2.5], [-4.0], [6.0]]), np.array([1.5])
    assert_close(student.linear(x, w, -2.0), reference.linear(x, w, -2.0), "linear(x, w, b) of one feature")


@pytest.mark.points(2)
def test_any_number(student, reference):
    """Predictions may be negative, and far from 0; there may be as many examples as features."""
    assert_close(student.linear(X[1:], W, 0.75), reference.linear(X[1:], W, 0.75), "linear(x[1:], w, b)")
    x, w = X * np.array([100.0, 10.0, 1.0]), np.array([3.0, -2.0, 0.5])
    assert_close(student.linear(x, w, -40.0), reference.linear(x, w, -40.0), "linear(x, w, b)")


def test_integers(student, reference):
    """Examples of integers give floats, with what comes after the point."""
    x, w = np.array([[1, 2], [3, -1], [0, 5]]), np.array([0.3, 0.25])
    assert_close(student.linear(x, w, 0.1), reference.linear(x, w, 0.1), "linear(x, w, b) with integers")
