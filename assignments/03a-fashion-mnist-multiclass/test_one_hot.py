import numpy as np
import pytest

from autograder.checks import assert_close


@pytest.mark.points(2)
def test_values(student, reference):
    """For five labels of four classes, the 1 of each row is in the right place."""
    labels = np.array([2, 0, 3, 1, 0])
    assert_close(student.one_hot(labels, 4), reference.one_hot(labels, 4), "one_hot(labels, 4)")


@pytest.mark.points(2)
def test_absent_classes(student, reference):
    """Classes that do not occur among the labels have columns of zeros."""
    labels = np.array([3, 1, 3])
    assert_close(student.one_hot(labels, 6), reference.one_hot(labels, 6), "one_hot(labels, 6)")


def test_one_label(student, reference):
    """A single label gives a single row, also if its type is uint8."""
    single = [np.array([1]), np.array([0], dtype=np.uint8)]
    rows = [student.one_hot(labels, 3) for labels in single]
    for row, labels in zip(rows, single, strict=True):
        assert_close(row, reference.one_hot(labels, 3), f"one_hot(np.array({labels}), 3), {labels.dtype}")
