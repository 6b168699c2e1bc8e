import numpy as np
import pytest

from autograder.checks import assert_close

X = np.arange(10) / 9
T = np.array(
    [0.349486, 0.830839, 1.007332, 0.971507, 0.133066, 0.166823, -0.848307, -0.445686, -0.563567, 0.261502]
)
PUBLISHED = np.array(
    [0.35, 232.37, -5321.83, 48568.31, -231639.30, 640042.26, -1061800.52, 1042400.18, -557682.99, 125201.43]
)


def test_constant(student, reference):
    """The best constant for the ten points (order 0) is right."""
    assert_close(
        student.fit_polynomial(X, T, 0), reference.fit_polynomial(X, T, 0), "fit_polynomial(x, t, 0)"
    )


@pytest.mark.points(2)
def test_line_and_cubic(student, reference):
    """The weights of order 1 and order 3 for the ten points are right, w_0 first."""
    for order in (1, 3):
        assert_close(
            student.fit_polynomial(X, T, order),
            reference.fit_polynomial(X, T, order),
            f"fit_polynomial(x, t, {order})",
        )


def test_through_all_points(student, reference):
    """With as many weights as points, the curve goes through all of them."""
    x, t = np.array([-1.0, 0.0, 0.5, 2.0]), np.array([1.0, 2.5, -0.5, 4.0])
    assert_close(
        student.fit_polynomial(x, t, 3),
        reference.fit_polynomial(x, t, 3),
        "fit_polynomial(x, t, 3) of four points",
    )


@pytest.mark.points(2)
@pytest.mark.open_answer
def test_published_table(student):
    """The ten weights of order 9 are those of Bishop's table, to about 2 %."""
    assert_close(student.fit_polynomial(X, T, 9), PUBLISHED, "fit_polynomial(x, t, 9)", rtol=0.02, atol=0.01)
