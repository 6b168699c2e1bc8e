import numpy as np
import pytest

from autograder.checks import assert_close


def draw(seed: int, examples: int, classes: int) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    return rng.uniform(-3, 3, (examples, classes)), np.eye(classes)[rng.integers(classes, size=examples)]


@pytest.mark.points(2)
def test_other_values(student, reference):
    """On other batches, every slope is right."""
    for seed, examples, classes in ((61, 6, 4), (62, 3, 8), (63, 12, 2)):
        z, y = draw(seed, examples, classes)
        assert_close(
            student.softmax_cross_entropy_gradient(z, y),
            reference.softmax_cross_entropy_gradient(z, y),
            f"softmax_cross_entropy_gradient(z, y), z of shape {z.shape}",
        )


def test_rows_far_apart(student, reference):
    """Examples with very large and with very small logits, right and wrong, in the same batch."""
    z = np.array([[1000.0, 0.0, 1.0], [-1000.0, -998.0, -1001.0], [0.5, 2500.0, 1.0], [3.0, 1.0, -700.0]])
    y = np.array([[1.0, 0.0, 0.0], [0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
    assert_close(
        student.softmax_cross_entropy_gradient(z, y),
        reference.softmax_cross_entropy_gradient(z, y),
        "softmax_cross_entropy_gradient(z, y)",
    )


def test_other_soft_labels(student, reference):
    """Other labels that share the truth among several classes give the right gradient."""
    z, _ = draw(64, 3, 5)
    y = np.random.default_rng(65).uniform(0, 1, (3, 5))
    y /= y.sum(axis=1, keepdims=True)
    assert_close(
        student.softmax_cross_entropy_gradient(z, y),
        reference.softmax_cross_entropy_gradient(z, y),
        "softmax_cross_entropy_gradient(z, y) with soft labels",
    )


def test_other_kinds_of_arrays(student, reference):
    """Integer, read-only, float32 and column-ordered arrays work as well."""
    z, y = draw(66, 5, 4)
    read_only = z.copy(), y.copy()
    for array in read_only:
        array.flags.writeable = False
    for kind, logits, labels in (
        ("integers", np.round(z).astype(int), y.astype(int)),
        ("read-only", *read_only),
        ("float32", z.astype(np.float32), y.astype(np.float32)),
        ("column-ordered", np.asfortranarray(z), np.asfortranarray(y)),
    ):
        assert_close(
            student.softmax_cross_entropy_gradient(logits, labels),
            reference.softmax_cross_entropy_gradient(logits, labels),
            f"softmax_cross_entropy_gradient(z, y), {kind}",
        )
