import math

import numpy as np
import pytest

from autograder.checks import assert_close, describe


def draw(rng: np.random.Generator, examples: int) -> tuple[np.ndarray, np.ndarray]:
    """Predictions, none near a half, some right and some wrong, for labels of both classes."""
    y = rng.permutation(np.arange(examples) % 2).astype(float)
    right = rng.permutation(np.arange(examples) % 3 > 0)
    believed = rng.uniform(0.55, 0.97, examples)
    return np.where(right == (y == 1), believed, 1 - believed), y


@pytest.mark.points(2)
def test_other_values(student, reference, rng):
    """On other batches, the mean loss is right."""
    for examples in (7, 2, 30, 5):
        y_hat, y = draw(rng, examples)
        assert_close(
            student.binary_cross_entropy(y_hat, y),
            reference.binary_cross_entropy(y_hat, y),
            f"binary_cross_entropy(y_hat, y) of {examples} examples",
        )


def test_one_class_only(student, reference, rng):
    """Batches in which all labels are 0, or all are 1, give the right loss."""
    y_hat, _ = draw(rng, 4)
    for y in (np.zeros(4), np.ones(4)):
        assert_close(
            student.binary_cross_entropy(y_hat, y),
            reference.binary_cross_entropy(y_hat, y),
            f"binary_cross_entropy(y_hat, y), y {y}",
        )


def test_other_soft_labels(student, reference, rng):
    """Other labels between 0 and 1, beside some of exactly 0 and 1, are used as they are."""
    y_hat, _ = draw(rng, 8)
    y = rng.permutation(np.append(rng.uniform(0.05, 0.45, 3), [*rng.uniform(0.55, 0.95, 3), 0, 1]))
    assert_close(
        student.binary_cross_entropy(y_hat, y),
        reference.binary_cross_entropy(y_hat, y),
        "binary_cross_entropy(y_hat, y) with soft labels",
    )


def test_other_kinds_of_arrays(student, reference, rng):
    """Integer labels, and read-only, float32 and strided arrays work as well."""
    y_hat, y = draw(rng, 6)
    read_only = y_hat.copy(), y.copy()
    for array in read_only:
        array.flags.writeable = False
    for kind, probabilities, labels in (
        ("integer labels", y_hat, y.astype(int)),
        ("read-only", *read_only),
        ("float32", y_hat.astype(np.float32), y.astype(np.float32)),
        ("strided", np.repeat(y_hat, 2)[::2], np.repeat(y, 3)[::3]),
    ):
        assert_close(
            student.binary_cross_entropy(probabilities, labels),
            reference.binary_cross_entropy(probabilities, labels),
            f"binary_cross_entropy(y_hat, y), {kind}",
        )


def test_nearly_sure(student, reference, rng):
    """Predictions that are nearly sure, and right or wrong, give the right loss, to the last digits."""
    y = rng.permutation([0.0, 0.0, 1.0, 1.0, 1.0])
    # the loss is no multiple of 0.0001 or 0.00001, so that a rounded one is seen
    rest = np.full(5, -np.expm1(-(rng.integers(20, 60) + 0.4455) * 1e-4))
    y_hat = np.abs(y - rest)
    assert_close(
        student.binary_cross_entropy(y_hat, y),
        reference.binary_cross_entropy(y_hat, y),
        "binary_cross_entropy(y_hat, y), nearly sure and right",
    )
    # a clip of 1e-7, or as much added, changes this loss by .00004 of itself at most
    y_hat = np.abs(1 - y - rng.uniform(3e-4, 9e-4, 5))
    assert_close(
        student.binary_cross_entropy(y_hat, y),
        reference.binary_cross_entropy(y_hat, y),
        "binary_cross_entropy(y_hat, y), nearly sure and wrong",
    )


def test_other_sure_and_right(student, reference, rng):
    """Where some of y_hat are exactly 0 or 1, and right, the loss is right; also if y_hat holds integers."""
    y_hat, y = draw(rng, 7)
    sure = rng.permutation(7)[:3]
    y[sure] = [0, 1, rng.integers(2)]
    y_hat[sure] = y[sure]
    assert_close(
        student.binary_cross_entropy(y_hat, y),
        reference.binary_cross_entropy(y_hat, y),
        "binary_cross_entropy(y_hat, y), some exactly 0 or 1",
    )
    assert_close(
        student.binary_cross_entropy(y.astype(int), y),
        reference.binary_cross_entropy(y.astype(int), y),
        "binary_cross_entropy(y_hat, y), y_hat with integers, all right",
    )


@pytest.mark.open_answer
def test_sure_and_wrong(student, rng):
    """Where y_hat is exactly 0 or exactly 1, and wrong, the loss is large but finite."""
    other = round(rng.uniform(0.2, 0.8), 2)
    for y_hat, y in (
        ([0.0, other], [1.0, 1.0]),
        ([other, 1.0], [0.0, 0.0]),
        ([1.0, other, 0.0], [0.0, 1.0, 1.0]),
    ):
        loss = student.binary_cross_entropy(np.array(y_hat), np.array(y))
        call = f"binary_cross_entropy(np.array({y_hat}), np.array({y}))"
        assert isinstance(loss, float | np.floating | np.ndarray) and np.shape(loss) == (), (
            f"{call} should return a single number, got {describe(loss)}"
        )
        assert math.isfinite(loss), f"{call}: expected a finite loss, got {loss}"
        # 0 is taken for something between the smallest number there is and 1e-7, or what float32 makes of it
        believed = np.abs(np.array(y_hat) - 1 + np.array(y))
        least, most = (-np.mean(np.log(np.where(believed == 0, zero, believed))) for zero in (1.3e-7, 5e-324))
        assert loss > least, (
            f"{call}: expected more than {least:.4g}, 0 taken for at most 1e-7, got {loss:.4g}"
        )
        assert loss < most + 1e-6, (
            f"{call}: expected less than {most:.4g}, whatever 0 is taken for, got {loss:.4g}"
        )
