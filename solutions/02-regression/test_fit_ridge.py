import numpy as np
import pytest

from autograder.checks import assert_close

X = np.arange(10) / 9
T = np.array(
    [0.349486, 0.830839, 1.007332, 0.971507, 0.133066, 0.166823, -0.848307, -0.445686, -0.563567, 0.261502]
)


@pytest.mark.points(2)
def test_values(student, reference):
    """The weights of order 3 with l2 = 0.03 for the ten points are right."""
    assert_close(
        student.fit_ridge(X, T, 3, 0.03), reference.fit_ridge(X, T, 3, 0.03), "fit_ridge(x, t, 3, 0.03)"
    )


@pytest.mark.points(2)
def test_order_nine(student, reference):
    """The weights of order 9 with l2 = 0.002 are right, and small."""
    assert_close(
        student.fit_ridge(X, T, 9, 0.002), reference.fit_ridge(X, T, 9, 0.002), "fit_ridge(x, t, 9, 0.002)"
    )


def test_constant(student):
    """The constant w_0 is penalised too: with l2 = 0.25, the best one for 2, 4, 9 is 4."""
    x, t = np.array([0.0, 1.0, 5.0]), np.array([2.0, 4.0, 9.0])
    assert_close(student.fit_ridge(x, t, 0, 0.25), np.array([4.0]), "fit_ridge(x, t, 0, 0.25)")


def test_without_penalty(student, reference):
    """With l2 = 0 it is least squares."""
    x, t = np.array([-1.0, -0.5, 0.0, 0.75, 1.0]), np.array([2.0, 0.5, 1.0, 1.5, 3.0])
    assert_close(student.fit_ridge(x, t, 2, 0.0), reference.fit_ridge(x, t, 2, 0.0), "fit_ridge(x, t, 2, 0)")
