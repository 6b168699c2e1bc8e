import numpy as np
import pytest

from autograder.checks import assert_close


def draw(rng, examples):
    """Numbers of either sign, of which none is near -1, 0 or 1."""
    while True:
        x = rng.uniform(-2, 2, examples)
        sides = examples == 1 or (x.min() < -0.5 and x.max() > 0.5)
        if sides and np.abs(np.subtract.outer(x, [-1, 0, 1])).min() > 0.05:
            return x


def assert_right(student, reference, x, order, inputs, **tolerances):
    assert_close(
        student.polynomial_features(x, order),
        reference.polynomial_features(x, order),
        f"polynomial_features(x, {order}), {inputs}",
        **tolerances,
    )


@pytest.mark.points(2)
def test_other_values(student, reference, rng):
    """For other numbers and orders, every feature is right."""
    for examples, order in ((7, 3), (2, 6), (12, 9), (4, 3), (103, int(rng.integers(4, 7)))):
        assert_right(student, reference, draw(rng, examples), order, f"{examples} numbers")
    # powers near 0 are as exact as others
    assert_right(student, reference, 0.01 * draw(rng, 5), 4, "small numbers", atol=0.0)


def test_one_number(student, reference, rng):
    """A single number gives a single row."""
    for order in (5, 0, 1):
        assert_right(student, reference, draw(rng, 1), order, "one number")


def test_order_one(student, reference, rng):
    """Order 1 gives ones and the numbers themselves, order 0 only the ones."""
    x = rng.permutation([0.0, 4.5, -0.75, 1.0]) * rng.uniform(0.5, 2)
    for order in (1, 0):
        assert_right(student, reference, x, order, "one number being 0")


def test_other_kinds_of_arrays(student, reference, rng):
    """Integers, read-only, float32 and sliced arrays work as well."""
    x = draw(rng, 4)
    read_only = x.copy()
    read_only.flags.writeable = False
    for kind, array in (
        ("x of integers", rng.permutation([3, 0, -2, 5])),
        ("x of large integers", rng.permutation([2_500_000, -3_000_000]) + rng.integers(1000)),
        ("x read-only", read_only),
        ("x float32", rng.permutation(np.array([0.25, -1.5, 3.0, 0.0], dtype=np.float32))),
        ("x sliced", np.repeat(x, 2)[::2]),
    ):
        assert_right(student, reference, array, 3, kind)
