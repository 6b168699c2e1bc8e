import numpy as np
import pytest

from autograder.checks import assert_close

Y_HAT = np.array([2.0, 3.5, -1.0, 0.5, 4.0])
Y = np.array([1.0, 5.0, -1.5, 2.5, 1.0])


@pytest.mark.points(2)
def test_value(student, reference):
    """On five examples, the loss is right."""
    assert_close(
        student.mean_squared_error(Y_HAT, Y),
        reference.mean_squared_error(Y_HAT, Y),
        "mean_squared_error(y_hat, y)",
    )


@pytest.mark.points(2)
def test_errors_in_both_directions(student):
    """Too much and too little do not cancel out: errors of 2, -2, 2 and -2 have the loss 4."""
    y = np.array([10.0, 20.0, 30.0, 40.0])
    y_hat = y + np.array([2.0, -2.0, 2.0, -2.0])
    assert_close(student.mean_squared_error(y_hat, y), 4.0, "mean_squared_error(y_hat, y)")


def test_one_example(student):
    """For a single example, the loss is its squared error."""
    y_hat, y = np.array([1.5]), np.array([-1.5])
    assert_close(student.mean_squared_error(y_hat, y), 9.0, "mean_squared_error(y_hat, y) of one example")


def test_integers(student, reference):
    """Integers work as well as floats, also for one of the arrays alone."""
    whole, others = np.array([1, 4, 0]), np.array([3, 3, -4])
    for y_hat, y in ((whole, others), (whole, others + 0.75), (whole + 0.75, others)):
        assert_close(
            student.mean_squared_error(y_hat, y),
            reference.mean_squared_error(y_hat, y),
            f"mean_squared_error({y_hat}, {y}) with integers",
        )
