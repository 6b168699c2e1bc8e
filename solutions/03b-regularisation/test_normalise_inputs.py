import numpy as np
import pytest

from autograder.checks import assert_close, assert_tuple

PARTS = ("x_train", "x_test")
X_TRAIN = np.array(
    [[50.0, 2.0, 0.3], [80.0, 3.0, -0.2], [120.0, 5.0, 0.9], [65.0, 2.0, 0.1], [95.0, 4.0, -0.6]]
)
X_TEST = np.array([[70.0, 6.0, 0.25], [150.0, 1.0, -0.4]])


@pytest.mark.points(2)
def test_training_set(student, reference):
    """The training set is normalised feature by feature, for five examples of three features."""
    answer = student.normalise_inputs(X_TRAIN, X_TEST)
    assert_tuple(answer, 2, "normalise_inputs(x_train, x_test)", PARTS)
    right = reference.normalise_inputs(X_TRAIN, X_TEST)
    assert_close(answer[0], right[0], "normalise_inputs(x_train, x_test): x_train")


@pytest.mark.points(2)
def test_test_set(student, reference):
    """The test set is normalised with the training set's mean and standard deviation."""
    x_test = X_TEST[::-1] + [1.0, 0.5, 0.25]
    answer = student.normalise_inputs(X_TRAIN, x_test)
    assert_tuple(answer, 2, "normalise_inputs(x_train, x_test)", PARTS)
    right = reference.normalise_inputs(X_TRAIN, x_test)
    assert_close(answer[1], right[1], "normalise_inputs(x_train, x_test): x_test")


@pytest.mark.points(2)
def test_constant_feature(student, reference):
    """A feature that is the same in all training examples is shifted, and not divided."""
    x_train, x_test = X_TRAIN.copy(), X_TEST.copy()
    x_train[:, 1] = 7.0
    x_test[:, 1] = (7.0, 5.0)
    assert_close(
        student.normalise_inputs(x_train, x_test),
        reference.normalise_inputs(x_train, x_test),
        "normalise_inputs(x_train, x_test), feature 1 constant",
        parts=PARTS,
    )


def test_integers(student, reference):
    """Inputs that are integers work as well as floats."""
    x_train = np.array([[1, 20, 3, 4], [2, 50, 3, 0], [4, 30, 3, 9]])
    x_test = np.array([[3, 10, 3, 5], [0, 40, 6, 2]])
    assert_close(
        student.normalise_inputs(x_train, x_test),
        reference.normalise_inputs(x_train, x_test),
        "normalise_inputs(x_train, x_test) with integers",
        parts=PARTS,
    )
