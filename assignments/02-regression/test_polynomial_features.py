import numpy as np
import pytest

from autograder.checks import assert_close


@pytest.mark.points(2)
def test_values(student, reference):
    """For four numbers and order 2, every feature is right."""
    x = np.array([0.5, 2.0, 3.0, 1.5])
    assert_close(
        student.polynomial_features(x, 2), reference.polynomial_features(x, 2), "polynomial_features(x, 2)"
    )


@pytest.mark.points(2)
def test_zero_and_negative_numbers(student, reference):
    """The first column is 1 also at x = 0, and negative numbers have powers too."""
    x = np.array([0.0, -1.5, 2.0])
    assert_close(
        student.polynomial_features(x, 4), reference.polynomial_features(x, 4), "polynomial_features(x, 4)"
    )


def test_order_zero(student):
    """Order 0 gives a single column of ones."""
    x = np.array([0.0, 3.0, -2.0, 0.25, 7.0])
    assert_close(student.polynomial_features(x, 0), np.ones((5, 1)), "polynomial_features(x, 0)")


@pytest.mark.points(2)
def test_integers(student, reference):
    """Integers have powers that are floats, and 10 to the power 20 does not overflow."""
    x = np.array([10, -3, 2, 0])
    assert_close(
        student.polynomial_features(x, 20),
        reference.polynomial_features(x, 20),
        "polynomial_features(x, 20) with integers",
    )
