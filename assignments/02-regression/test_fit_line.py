import numpy as np
import pytest

from autograder.checks import assert_close

PARTS = ("w", "b")
X = np.array([[1.0, 0.5], [0.2, -1.0], [-0.6, 1.2], [1.4, 0.1], [0.8, -0.4]])
Y = np.array([3.0, -0.5, 2.0, 2.5, 1.2])


@pytest.mark.points(2)
def test_first_step(student, reference):
    """After one step from w = 0 and b = 0, both are right."""
    assert_close(
        student.fit_line(X, Y, 0.1, 1),
        reference.fit_line(X, Y, 0.1, 1),
        "fit_line(x, y, 0.1, 1)",
        parts=PARTS,
    )


@pytest.mark.points(2)
def test_several_steps(student, reference):
    """After two and after seven steps, w and b are right."""
    for steps in (2, 7):
        assert_close(
            student.fit_line(X, Y, 0.15, steps),
            reference.fit_line(X, Y, 0.15, steps),
            f"fit_line(x, y, 0.15, {steps})",
            parts=PARTS,
        )


def test_no_step(student):
    """After no step at all, w and b are 0."""
    x, y = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 7.0]]), np.array([1.0, 2.0])
    assert_close(student.fit_line(x, y, 0.1, 0), (np.zeros(3), 0.0), "fit_line(x, y, 0.1, 0)", parts=PARTS)


def test_finds_the_line(student):
    """After many steps it has found the line that all points lie on, y = 2 x - 1."""
    x = np.array([[-1.0], [0.0], [0.5], [2.0]])
    assert_close(
        student.fit_line(x, 2 * x[:, 0] - 1, 0.2, 400),
        (np.array([2.0]), -1.0),
        "fit_line(x, y, 0.2, 400)",
        parts=PARTS,
        rtol=1e-3,
    )
