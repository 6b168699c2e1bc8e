import numpy as np
import pytest

from autograder.checks import assert_close


def draw(seed: int, examples: int) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    return rng.permutation(np.linspace(-1, 1.2, examples)), rng.uniform(-2, 4, examples)


@pytest.mark.points(2)
def test_other_values(student, reference):
    """For other points, orders and values of l2, the weights are right."""
    for seed, examples, order, l2 in ((271, 7, 2, 0.4), (272, 15, 4, 0.05), (273, 12, 1, 3.0)):
        x, t = draw(seed, examples)
        assert_close(
            student.fit_ridge(x, t, order, l2),
            reference.fit_ridge(x, t, order, l2),
            f"fit_ridge(x, t, {order}, {l2})",
        )


def test_more_weights_than_points(student, reference):
    """With l2 > 0 there may be more weights than points."""
    x, t = draw(274, 4)
    assert_close(
        student.fit_ridge(x, t, 6, 0.1),
        reference.fit_ridge(x, t, 6, 0.1),
        "fit_ridge(x, t, 6, 0.1) of four points",
    )


def test_very_small_l2(student, reference):
    """With order 9 and a very small l2, the weights have the digits of float64."""
    rng = np.random.default_rng(278)
    x, t = np.linspace(0, 1, 12), rng.uniform(-1, 1, 12)
    assert_close(
        student.fit_ridge(x, t, 9, 1e-9), reference.fit_ridge(x, t, 9, 1e-9), "fit_ridge(x, t, 9, 1e-9)"
    )


def test_very_large_l2(student, reference):
    """A very large l2 makes all weights nearly 0."""
    x, t = draw(275, 8)
    assert_close(
        student.fit_ridge(x, t, 3, 500.0),
        reference.fit_ridge(x, t, 3, 500.0),
        "fit_ridge(x, t, 3, 500)",
    )


def test_other_kinds_of_arrays(student, reference):
    """Integers, read-only and float32 arrays work as well."""
    t = np.array([1.0, -0.5, 2.0, 0.25, 1.5])
    read_only = np.array([-1.0, -0.4, 0.1, 0.7, 1.0])
    read_only.flags.writeable = False
    for kind, x in (
        ("of integers", np.array([2, -2, 0, 1, -1])),
        ("read-only", read_only),
        ("float32", read_only.astype(np.float32)),
    ):
        assert_close(
            student.fit_ridge(x, t, 2, 0.2),
            reference.fit_ridge(x, t, 2, 0.2),
            f"fit_ridge(x, t, 2, 0.2), x {kind}",
        )
