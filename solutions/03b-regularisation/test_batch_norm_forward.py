import numpy as np
import pytest

from autograder.checks import assert_close, assert_tuple

PARTS = ("y", "moving_mean", "moving_variance")
X = np.array([[1.0, 20.0, -3.0], [2.0, 26.0, -3.5], [4.0, 23.0, -1.0], [3.5, 29.0, 0.5]])
GAMMA, BETA = np.array([1.5, 0.5, -2.0]), np.array([0.25, -1.0, 3.0])
MOVING_MEAN, MOVING_VARIANCE = np.array([0.5, 10.0, -1.0]), np.array([2.0, 5.0, 0.75])


@pytest.mark.points(2)
def test_normalises_in_training(student, reference):
    """In training, y is right for four examples of three features."""
    arguments = (X, GAMMA, BETA, MOVING_MEAN, MOVING_VARIANCE, True)
    answer = student.batch_norm_forward(*arguments)
    assert_tuple(answer, 3, "batch_norm_forward(...)", PARTS)
    assert_close(answer[0], reference.batch_norm_forward(*arguments)[0], "batch_norm_forward(...): y")


@pytest.mark.points(2)
def test_updates_the_moving_averages(student, reference):
    """In training with momentum 0.9, the moving averages are right."""
    arguments = (X, GAMMA, BETA, MOVING_MEAN, MOVING_VARIANCE, True)
    answer = student.batch_norm_forward(*arguments, momentum=0.9)
    assert_tuple(answer, 3, "batch_norm_forward(...)", PARTS)
    right = reference.batch_norm_forward(*arguments, momentum=0.9)
    for position in (1, 2):
        assert_close(answer[position], right[position], f"batch_norm_forward(...): {PARTS[position]}")


@pytest.mark.points(2)
def test_uses_the_moving_averages_in_evaluation(student, reference):
    """In evaluation, y comes from the moving averages, which stay as they are."""
    arguments = (X[:2], GAMMA, BETA, MOVING_MEAN, MOVING_VARIANCE, False)
    assert_close(
        student.batch_norm_forward(*arguments),
        reference.batch_norm_forward(*arguments),
        "batch_norm_forward(..., training=False)",
        parts=PARTS,
    )


def test_large_epsilon(student, reference):
    """With epsilon 0.1, which shows where it is added, y is right."""
    arguments = (X, GAMMA, BETA, MOVING_MEAN, MOVING_VARIANCE, True)
    answer = student.batch_norm_forward(*arguments, epsilon=0.1)
    assert_tuple(answer, 3, "batch_norm_forward(...)", PARTS)
    assert_close(
        answer[0],
        reference.batch_norm_forward(*arguments, epsilon=0.1)[0],
        "batch_norm_forward(..., epsilon=0.1): y",
    )
