import numpy as np
import pytest

from autograder.checks import assert_close


def draw(rng, examples):
    """Predictions and true values: errors of either sign, small and large, whose sum is not near 0."""
    while True:
        y = rng.uniform(0.5, 3, examples) * rng.choice([-1.0, 1.0], examples)
        error = rng.uniform(0.2, 4, examples) * rng.choice([-1.0, 1.0], examples)
        if abs(error.sum()) > 0.5 and (examples == 1 or error.min() < -0.5 < 0.5 < error.max()):
            return y + error, y


def assert_right(student, reference, y_hat, y, inputs):
    assert_close(
        student.mean_squared_error(y_hat, y),
        reference.mean_squared_error(y_hat, y),
        f"mean_squared_error(y_hat, y), {inputs}",
    )


@pytest.mark.points(2)
def test_other_values(student, reference, rng):
    """On other examples, the loss is right."""
    for examples in (3, 2 * int(rng.integers(3, 8)), 103, 1):
        assert_right(student, reference, *draw(rng, examples), f"{examples} examples")


def test_far_from_zero(student, reference, rng):
    """Where all values lie near 100, only their differences count."""
    y_hat, y = draw(rng, 7)
    for offset in (100.0, -100.0):
        assert_right(student, reference, y_hat + offset, y + offset, f"values near {offset:g}")


def test_small_and_large_errors(student, reference, rng):
    """One large error among small ones counts with its square; true values of 0 and perfect predictions count too."""
    y_hat, y = np.array([0.01, -0.02, 500.0, 0.005]), np.array([0.0, 0.01, -500.0, 0.0])
    for scale in rng.uniform(0.5, 2, 2) * [1.0, 1e-3]:
        assert_right(student, reference, scale * y_hat, scale * y, "one error being large")
    y_hat, y = draw(rng, 6)
    y[:2], y_hat[2:4] = 0.0, y[2:4]
    assert_right(student, reference, y_hat, y, "two y being 0 and two predictions perfect")
    assert_right(student, reference, y, y, "all predictions being perfect")


def test_other_kinds_of_arrays(student, reference, rng):
    """Integers, read-only, float32 and sliced arrays work as well."""
    y_hat, y = draw(rng, 6)
    whole = rng.permutation([1, -2, 0, 3, -1, 5])
    read_only = [one.copy() for one in (y_hat, y)]
    for one in read_only:
        one.flags.writeable = False
    for kind, predictions, targets in (
        ("y of integers", y_hat, whole),
        ("y_hat of integers", whole, y),
        ("both of integers", whole, np.roll(whole, 1)),
        ("both read-only", *read_only),
        ("y_hat float32", y_hat.astype(np.float32), y),
        ("both float32", y_hat.astype(np.float32), y.astype(np.float32)),
        ("both sliced", np.repeat(y_hat, 2)[::2], np.repeat(y, 2)[::2]),
    ):
        assert_right(student, reference, predictions, targets, kind)
