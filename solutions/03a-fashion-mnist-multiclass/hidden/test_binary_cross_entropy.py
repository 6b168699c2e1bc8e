import math

import numpy as np
import pytest

from autograder.checks import assert_close, describe


def draw(seed: int, examples: int) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    return rng.uniform(0.02, 0.98, examples), rng.integers(2, size=examples).astype(float)


@pytest.mark.points(2)
def test_other_values(student, reference):
    """On other batches, the mean loss is right."""
    for seed, examples in ((41, 7), (42, 2), (43, 30)):
        y_hat, y = draw(seed, examples)
        assert_close(
            student.binary_cross_entropy(y_hat, y),
            reference.binary_cross_entropy(y_hat, y),
            f"binary_cross_entropy(y_hat, y) of {examples} examples",
        )


def test_one_class_only(student, reference):
    """Batches in which all labels are 0, or all are 1, give the right loss."""
    y_hat, _ = draw(44, 4)
    for y in (np.zeros(4), np.ones(4)):
        assert_close(
            student.binary_cross_entropy(y_hat, y),
            reference.binary_cross_entropy(y_hat, y),
            f"binary_cross_entropy(y_hat, y), y {y}",
        )


def test_other_kinds_of_arrays(student, reference):
    """Integer labels, and read-only, float32 and strided arrays work as well."""
    y_hat, y = draw(45, 6)
    read_only = y_hat.copy()
    read_only.flags.writeable = False
    for kind, probabilities, labels in (
        ("integer labels", y_hat, y.astype(int)),
        ("read-only y_hat", read_only, y),
        ("float32", y_hat.astype(np.float32), y.astype(np.float32)),
        ("strided y_hat", np.repeat(y_hat, 2)[::2], y),
    ):
        assert_close(
            student.binary_cross_entropy(probabilities, labels),
            reference.binary_cross_entropy(probabilities, labels),
            f"binary_cross_entropy(y_hat, y), {kind}",
        )


@pytest.mark.open_answer
def test_sure_and_wrong(student):
    """Where y_hat is exactly 0 or exactly 1, and wrong, the loss is large but finite."""
    for y_hat, y in (([0.0, 0.5], [1.0, 1.0]), ([0.5, 1.0], [1.0, 0.0])):
        loss = student.binary_cross_entropy(np.array(y_hat), np.array(y))
        call = f"binary_cross_entropy(np.array({y_hat}), np.array({y}))"
        assert isinstance(loss, float | np.floating | np.ndarray) and np.shape(loss) == (), (
            f"{call} should return a single number, got {describe(loss)}"
        )
        assert math.isfinite(loss), f"{call}: expected a finite loss, got {loss}"
        least = (-math.log(1.3e-7) - math.log(0.5)) / 2
        assert least <= loss < 500, f"{call}: expected a large loss, got {loss:.4g}"
