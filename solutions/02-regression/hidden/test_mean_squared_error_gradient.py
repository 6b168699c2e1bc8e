import numpy as np
import pytest

from autograder.checks import assert_close

PARTS = ("grad_w", "grad_b")
CALL = "mean_squared_error_gradient(x, y, w, b)"


def draw(seed: int, examples: int, features: int) -> tuple[np.ndarray, np.ndarray, np.ndarray, float]:
    rng = np.random.default_rng(seed)
    return (
        rng.uniform(-2, 3, (examples, features)),
        rng.uniform(-5, 5, examples),
        rng.uniform(-2, 2, features),
        float(rng.uniform(1, 4)),
    )


@pytest.mark.points(2)
def test_other_values(student, reference):
    """On other examples, both gradients are right."""
    for seed, examples, features in ((221, 7, 2), (222, 3, 6), (223, 12, 4)):
        arguments = draw(seed, examples, features)
        assert_close(
            student.mean_squared_error_gradient(*arguments),
            reference.mean_squared_error_gradient(*arguments),
            CALL,
            parts=PARTS,
        )


def test_one_example(student, reference):
    """For a single example, both gradients are right."""
    arguments = draw(224, 1, 3)
    assert_close(
        student.mean_squared_error_gradient(*arguments),
        reference.mean_squared_error_gradient(*arguments),
        f"{CALL} of one example",
        parts=PARTS,
    )


def test_perfect_line(student):
    """Where the model predicts everything exactly, both gradients are 0."""
    x, _, w, b = draw(225, 6, 3)
    assert_close(
        student.mean_squared_error_gradient(x, x @ w + b, w, b),
        (np.zeros(3), 0.0),
        f"{CALL} where y is w x + b",
        parts=PARTS,
        atol=1e-5,
    )


def test_other_kinds_of_arrays(student, reference):
    """Read-only, float32 and column-ordered arrays work as well."""
    x, y, w, b = draw(226, 5, 2)
    read_only = x.copy()
    read_only.flags.writeable = False
    for kind, array in (
        ("read-only", read_only),
        ("float32", x.astype(np.float32)),
        ("column-ordered", np.asfortranarray(x)),
    ):
        assert_close(
            student.mean_squared_error_gradient(array, y, w, b),
            reference.mean_squared_error_gradient(array, y, w, b),
            f"{CALL}, x {kind}",
            parts=PARTS,
        )
