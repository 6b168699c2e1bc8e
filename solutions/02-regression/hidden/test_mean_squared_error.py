import numpy as np
import pytest

from autograder.checks import assert_close


@pytest.mark.points(2)
def test_other_values(student, reference):
    """On other examples, the loss is right."""
    for seed, examples in ((211, 3), (212, 8), (213, 17)):
        rng = np.random.default_rng(seed)
        y_hat, y = rng.uniform(-3, 5, examples), rng.uniform(-3, 3, examples)
        assert_close(
            student.mean_squared_error(y_hat, y),
            reference.mean_squared_error(y_hat, y),
            "mean_squared_error(y_hat, y)",
        )


def test_small_and_large_errors(student, reference):
    """One large error among small ones counts with its square."""
    y_hat, y = np.array([0.01, -0.02, 500.0, 0.005]), np.array([0.0, 0.01, -500.0, 0.0])
    for scale in (1.0, 1e-3):
        assert_close(
            student.mean_squared_error(scale * y_hat, scale * y),
            reference.mean_squared_error(scale * y_hat, scale * y),
            "mean_squared_error(y_hat, y)",
        )


def test_other_kinds_of_arrays(student, reference):
    """Read-only and float32 arrays, and targets of integers, work as well."""
    y_hat, y = np.random.default_rng(214).uniform(-2, 2, (2, 6))
    whole = np.array([1, -2, 0, 3, -1, 2])
    assert_close(
        student.mean_squared_error(y_hat, whole),
        reference.mean_squared_error(y_hat, whole),
        "mean_squared_error(y_hat, y), y of integers",
    )
    read_only = y_hat.copy()
    read_only.flags.writeable = False
    for kind, array in (("read-only", read_only), ("float32", y_hat.astype(np.float32))):
        assert_close(
            student.mean_squared_error(array, y),
            reference.mean_squared_error(array, y),
            f"mean_squared_error(y_hat, y), y_hat {kind}",
        )
