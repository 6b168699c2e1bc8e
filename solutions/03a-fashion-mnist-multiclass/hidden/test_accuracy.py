import numpy as np
import pytest

from autograder.checks import assert_close

# A share is exact but for the last bits: a tenth of the usual tolerance shows one that was rounded.
RTOL = 1e-5


def draw(rng: np.random.Generator, examples: int, classes: int, right: int) -> tuple[np.ndarray, np.ndarray]:
    """Predictions of which `right` are right; in each row, the largest stands out a little."""
    y_hat = rng.uniform(0.1, 1, (examples, classes))
    predicted = y_hat.argmax(axis=1)
    y_hat[np.arange(examples), predicted] += 0.05
    labels = (predicted + rng.integers(1, classes, size=examples)) % classes
    rows = rng.permutation(examples)[:right]
    labels[rows] = predicted[rows]
    return y_hat / y_hat.sum(axis=1, keepdims=True), np.eye(classes)[labels]


@pytest.mark.points(2)
def test_other_batches(student, reference, rng):
    """On other batches, the share of right examples is right."""
    # in none of them is the share a number of few digits
    for examples, classes in ((9, 4), (7, 10), (23, 2), (13, 5)):
        share = rng.choice([k for k in range(2, examples - 1) if k % 3])
        y_hat, y = draw(rng, examples, classes, share)
        assert_close(
            student.accuracy(y_hat, y),
            reference.accuracy(y_hat, y),
            f"accuracy(y_hat, y), y_hat of shape {y_hat.shape}",
            rtol=RTOL,
        )


def test_all_and_none(student, reference, rng):
    """If every prediction is right the accuracy is 1, if none is it is 0."""
    for name, right in (("all", 7), ("none", 0)):
        y_hat, y = draw(rng, 7, 3, right)
        assert_close(
            student.accuracy(y_hat, y), reference.accuracy(y_hat, y), f"accuracy(y_hat, y), {name} right"
        )


def test_large_batch(student, reference, rng):
    """On a thousand examples of ten classes, the share is right to the last example."""
    y_hat, y = draw(rng, 1003, 10, rng.integers(500, 800))
    assert_close(student.accuracy(y_hat, y), reference.accuracy(y_hat, y), "accuracy(y_hat, y)", rtol=RTOL)


def test_other_kinds_of_arrays(student, reference, rng):
    """Integer labels, and read-only, float32, column-ordered and strided arrays work as well."""
    y_hat, y = draw(rng, 11, 5, rng.integers(3, 9))
    read_only = y_hat.copy(), y.copy()
    for array in read_only:
        array.flags.writeable = False
    for kind, probabilities, labels in (
        ("integer labels", y_hat, y.astype(int)),
        ("read-only", *read_only),
        ("float32", y_hat.astype(np.float32), y.astype(np.float32)),
        ("column-ordered", np.asfortranarray(y_hat), np.asfortranarray(y)),
        ("strided", np.repeat(y_hat, 2, axis=1)[:, ::2], np.repeat(y, 2, axis=1)[:, ::2]),
    ):
        assert_close(
            student.accuracy(probabilities, labels),
            reference.accuracy(probabilities, labels),
            f"accuracy(y_hat, y), {kind}",
        )
