import numpy as np
import pytest

from autograder.checks import assert_close


@pytest.mark.points(2)
def test_other_values(student, reference, rng):
    """Other labels, with more or fewer classes than labels, give the right rows."""
    for examples, classes in ((11, 3), (4, 10), (9, 2), (20, 7), (5, 5), (30, 13), (150, 140), (3, 1)):
        labels = rng.permutation(rng.permutation(classes)[np.arange(examples) % classes])
        assert_close(
            student.one_hot(labels, classes),
            reference.one_hot(labels, classes),
            f"one_hot(labels, {classes}) of {examples} labels",
        )


def test_last_class_is_absent(student, reference, rng):
    """Where the last class does not occur, nor perhaps another, all columns are there."""
    for examples, classes in ((6, 4), (3, 8)):
        labels = rng.permutation(np.append(rng.integers(1, classes - 1, size=examples - 1), 0))
        assert_close(
            student.one_hot(labels, classes),
            reference.one_hot(labels, classes),
            f"one_hot({labels}, {classes})",
        )


def test_one_class_occurs(student, reference, rng):
    """Labels that are all the same give equal rows."""
    for label in (0, rng.integers(1, 4), 4):
        labels = np.full(3, label)
        assert_close(student.one_hot(labels, 5), reference.one_hot(labels, 5), f"one_hot({labels}, 5)")


def test_other_kinds_of_arrays(student, reference, rng):
    """Labels of other integer types, read-only and strided ones work as well, also many of them."""
    labels = rng.permutation(np.arange(7) % 5)
    read_only = labels.copy()
    read_only.flags.writeable = False
    for kind, array in (
        ("uint8", labels.astype(np.uint8)),
        ("int32", labels.astype(np.int32)),
        ("int16", labels.astype(np.int16)),
        ("read-only", read_only),
        ("strided", np.repeat(labels, 2)[::-2]),
        ("uint8, 300 labels", rng.integers(5, size=300).astype(np.uint8)),
    ):
        assert_close(student.one_hot(array, 6), reference.one_hot(array, 6), f"one_hot(labels, 6), {kind}")
