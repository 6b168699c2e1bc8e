import numpy as np
import pytest

from autograder.checks import assert_close


def draw(seed: int, examples: int, classes: int) -> tuple[np.ndarray, np.ndarray]:
    """Predictions of which about two thirds are right."""
    rng = np.random.default_rng(seed)
    labels = rng.integers(classes, size=examples)
    y_hat = rng.uniform(0.1, 1, (examples, classes))
    right = rng.random(examples) < 0.6
    y_hat[right, labels[right]] += 0.8
    return y_hat / y_hat.sum(axis=1, keepdims=True), np.eye(classes)[labels]


@pytest.mark.points(2)
def test_other_batches(student, reference):
    """On other batches, the share of right examples is right."""
    for seed, examples, classes in ((171, 9, 4), (172, 5, 10), (173, 23, 2)):
        y_hat, y = draw(seed, examples, classes)
        assert_close(
            student.accuracy(y_hat, y),
            reference.accuracy(y_hat, y),
            f"accuracy(y_hat, y), y_hat of shape {y_hat.shape}",
        )


def test_all_and_none(student, reference):
    """If every prediction is right the accuracy is 1, if none is it is 0."""
    y_hat, _ = draw(174, 7, 3)
    right = np.eye(3)[y_hat.argmax(axis=1)]
    for name, y in (("all", right), ("none", np.roll(right, 1, axis=1))):
        assert_close(
            student.accuracy(y_hat, y), reference.accuracy(y_hat, y), f"accuracy(y_hat, y), {name} right"
        )


def test_large_batch(student, reference):
    """On a thousand examples of ten classes, the share is right to the last example."""
    y_hat, y = draw(175, 1000, 10)
    assert_close(student.accuracy(y_hat, y), reference.accuracy(y_hat, y), "accuracy(y_hat, y)")


def test_other_kinds_of_arrays(student, reference):
    """Integer labels, and read-only, float32 and column-ordered arrays work as well."""
    y_hat, y = draw(176, 8, 5)
    read_only = y_hat.copy()
    read_only.flags.writeable = False
    for kind, probabilities, labels in (
        ("integer labels", y_hat, y.astype(int)),
        ("read-only", read_only, y),
        ("float32", y_hat.astype(np.float32), y.astype(np.float32)),
        ("column-ordered", np.asfortranarray(y_hat), np.asfortranarray(y)),
    ):
        assert_close(
            student.accuracy(probabilities, labels),
            reference.accuracy(probabilities, labels),
            f"accuracy(y_hat, y), {kind}",
        )
