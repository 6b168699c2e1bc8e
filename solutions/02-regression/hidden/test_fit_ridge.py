import numpy as np
import pytest

from autograder.checks import assert_close


def draw(rng, examples):
    """Points in any order, at distances that are not all the same; the targets are far from a polynomial."""
    x = np.linspace(-1, 1.2, examples) + rng.uniform(-0.5, 0.5, examples) / examples
    return rng.permutation(x), rng.uniform(0.5, 4, examples) * rng.choice([-1.0, 1.0, 1.0], examples)


def assert_right(student, reference, x, t, order, l2, inputs):
    assert_close(
        student.fit_ridge(x, t, order, l2),
        reference.fit_ridge(x, t, order, l2),
        f"fit_ridge(x, t, {order}, {l2:g}), {inputs}",
    )


@pytest.mark.points(2)
def test_other_values(student, reference, rng):
    """For other points, orders and values of l2, the weights are right."""
    for examples, order, l2 in (
        (7, 2, 0.4),
        (15, 4, 0.05),
        (12, 1, 3.0),
        (5, 4, 0.1),
        (6, 0, 1),
        (103, 3, 0.01),
    ):
        l2 = l2 * float(rng.uniform(0.8, 1.2)) if l2 != 1 else l2
        assert_right(student, reference, *draw(rng, examples), order, l2, f"{examples} points")
    x, t = draw(rng, 8)
    assert_right(student, reference, np.append(x[:5], x[:3]), t, 2, 0.3, "some x coming twice")


def test_more_weights_than_points(student, reference, rng):
    """With l2 > 0 there may be more weights than points."""
    assert_right(student, reference, *draw(rng, 4), 6, 0.1, "four points")
    assert_right(student, reference, *draw(rng, 1), 2, 0.2, "one point")


def test_very_small_l2(student, reference, rng):
    """With order 9 and a very small l2, the weights have the digits of float64."""
    # up and down: no weight is near 0, and the digits of float32 are too few whatever is drawn
    x, t = np.linspace(0, 1, 12), rng.uniform(0.6, 1.4, 12) * np.tile([1.0, -1.0], 6)
    assert_right(student, reference, x, t, 9, 1e-9, "12 points")


def test_very_large_l2(student, reference, rng):
    """A very large l2 makes all weights nearly 0."""
    assert_right(student, reference, *draw(rng, 8), 3, float(rng.uniform(400, 600)), "8 points")


def test_other_kinds_of_arrays(student, reference, rng):
    """Integers, read-only, float32 and sliced arrays work as well, with and without a penalty."""
    x, t = draw(rng, 5)
    read_only = [one.copy() for one in (x, t)]
    for one in read_only:
        one.flags.writeable = False
    for kind, inputs, targets, l2 in (
        ("x of integers", rng.permutation([2, -2, 0, 1, -1]), t, 0.13),
        ("t of integers", x, rng.permutation([4, -2, 1, 0, 3]), 0.13),
        ("t and l2 of integers", x, rng.permutation([4, -2, 1, 0, 3]), 1),
        ("x and t of integers", rng.permutation([2, -2, 0, 1, -1]), rng.permutation([4, -2, 1, 0, 3]), 0.13),
        ("x, t and l2 of integers", rng.permutation([2, -2, 0, 1, -1]), rng.permutation([4, -2, 1, 0, 3]), 1),
        ("arrays read-only", *read_only, 0.2),
        ("x float32", x.astype(np.float32), t, 0.2),
        ("arrays sliced", np.repeat(x, 2)[::2], np.repeat(t, 2)[::2], 0.2),
        ("x of integers", rng.permutation([2, -2, 0, 1, -1]), t, 0),
    ):
        assert_right(student, reference, inputs, targets, 2, l2, kind)
