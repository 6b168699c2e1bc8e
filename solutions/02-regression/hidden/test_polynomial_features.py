import numpy as np
import pytest

from autograder.checks import assert_close


@pytest.mark.points(2)
def test_other_values(student, reference):
    """For other numbers and orders, every feature is right."""
    for seed, examples, order in ((241, 7, 3), (242, 2, 6), (243, 12, 9)):
        x = np.random.default_rng(seed).uniform(-2, 2, examples)
        assert_close(
            student.polynomial_features(x, order),
            reference.polynomial_features(x, order),
            f"polynomial_features(x, {order})",
        )


def test_one_number(student, reference):
    """A single number gives a single row."""
    x = np.array([-1.25])
    assert_close(
        student.polynomial_features(x, 5),
        reference.polynomial_features(x, 5),
        "polynomial_features(x, 5) of one number",
    )


def test_order_one(student, reference):
    """Order 1 gives ones and the numbers themselves."""
    x = np.array([0.0, 4.5, -0.75, 1.0])
    assert_close(
        student.polynomial_features(x, 1), reference.polynomial_features(x, 1), "polynomial_features(x, 1)"
    )


def test_other_kinds_of_arrays(student, reference):
    """Integers, read-only and float32 arrays work as well."""
    read_only = np.array([0.5, -1.0, 2.5])
    read_only.flags.writeable = False
    for kind, x in (
        ("of integers", np.array([3, 0, -2, 5])),
        ("of large integers", np.array([2_000_000, -3_000_000])),
        ("read-only", read_only),
        ("float32", np.array([0.25, -1.5, 3.0, 0.0], dtype=np.float32)),
    ):
        assert_close(
            student.polynomial_features(x, 3),
            reference.polynomial_features(x, 3),
            f"polynomial_features(x, 3), x {kind}",
        )
