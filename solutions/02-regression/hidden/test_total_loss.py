import numpy as np
import pytest

from autograder.checks import assert_close


@pytest.mark.points(2)
def test_other_values(student, reference):
    """With other predictions, weights and values of l2, the loss is right."""
    for seed, examples, weights, l2 in ((261, 7, 4, 0.02), (262, 3, 9, 1.5), (263, 11, 1, 0.4)):
        rng = np.random.default_rng(seed)
        y_hat, y, w = (
            rng.uniform(-3, 3, examples),
            rng.uniform(-3, 4, examples),
            rng.uniform(-2, 2.5, weights),
        )
        assert_close(
            student.total_loss(y_hat, y, w, l2),
            reference.total_loss(y_hat, y, w, l2),
            f"total_loss(y_hat, y, w, {l2})",
        )


def test_other_shapes_of_weights(student, reference):
    """Weights with two or three axes all count."""
    rng = np.random.default_rng(264)
    y_hat, y = rng.uniform(-1, 1, (2, 6))
    for shape in ((4, 2), (3, 3), (2, 3, 4)):
        w = rng.uniform(-2, 3, shape)
        assert_close(
            student.total_loss(y_hat, y, w, 0.2),
            reference.total_loss(y_hat, y, w, 0.2),
            f"total_loss(y_hat, y, w, 0.2), w of shape {shape}",
        )


def test_large_weights(student, reference):
    """Weights as large as those of an over-fitted polynomial dominate the loss."""
    y_hat, y = np.array([0.5, -0.25, 1.0, 0.75, 0.0]), np.array([0.25, 0.5, 1.5, 0.5, -1.0])
    w = np.array([0.35, 232.37, -5321.83, 48568.31, -231639.3])
    assert_close(
        student.total_loss(y_hat, y, w, 1e-9),
        reference.total_loss(y_hat, y, w, 1e-9),
        "total_loss(y_hat, y, w, 1e-9)",
    )


def test_other_kinds_of_arrays(student, reference):
    """Integers, read-only, float32 and column-ordered weights work as well."""
    y_hat, y = np.array([1.0, 2.0, -1.0]), np.array([0.5, 2.5, 1.0])
    w = np.array([[0.5, -1.0, 2.0, 0.25], [1.5, 0.75, -0.5, 1.0]])
    read_only = w.copy()
    read_only.flags.writeable = False
    for kind, array in (
        ("of integers", np.array([3, -1, 2, 0])),
        ("read-only", read_only),
        ("float32", w.astype(np.float32)),
        ("column-ordered", np.asfortranarray(w)),
    ):
        assert_close(
            student.total_loss(y_hat, y, array, 0.05),
            reference.total_loss(y_hat, y, array, 0.05),
            f"total_loss(y_hat, y, w, 0.05), w {kind}",
        )
