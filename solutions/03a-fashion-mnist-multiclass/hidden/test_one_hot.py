import numpy as np
import pytest

from autograder.checks import assert_close


@pytest.mark.points(2)
def test_other_values(student, reference):
    """Other labels, with more or fewer classes than labels, give the right rows."""
    rng = np.random.default_rng(51)
    for examples, classes in ((11, 3), (4, 10), (9, 2), (20, 7)):
        labels = rng.integers(classes, size=examples)
        assert_close(
            student.one_hot(labels, classes),
            reference.one_hot(labels, classes),
            f"one_hot(labels, {classes}) of {examples} labels",
        )


def test_one_class_occurs(student, reference):
    """Labels that are all the same give equal rows."""
    for label in (0, 2, 4):
        labels = np.full(3, label)
        assert_close(student.one_hot(labels, 5), reference.one_hot(labels, 5), f"one_hot({labels}, 5)")


def test_other_kinds_of_arrays(student, reference):
    """Labels of other integer types, read-only and strided ones work as well."""
    labels = np.array([4, 1, 0, 2, 1, 4, 3])
    read_only = labels.copy()
    read_only.flags.writeable = False
    for kind, array in (
        ("uint8", labels.astype(np.uint8)),
        ("int32", labels.astype(np.int32)),
        ("read-only", read_only),
        ("strided", labels[::-2]),
    ):
        assert_close(student.one_hot(array, 6), reference.one_hot(array, 6), f"one_hot(labels, 6), {kind}")
