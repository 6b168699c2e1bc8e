import numpy as np
import pytest

from autograder.checks import assert_close


def draw(rng, examples, shape):
    """Predictions, true values and weights: errors and weights of either sign, whose sums are not near 0 or 1."""
    while True:
        y, error = rng.uniform(-3, 4, examples), rng.uniform(0.3, 3, examples)
        error, w = error * rng.choice([-1.0, 1.0], examples), rng.uniform(0.3, 2.5, shape)
        w = w * rng.choice([-1.0, 1.0], shape)
        sums = np.array([error.sum(), w.sum(), w.ravel()[0], w.ravel()[-1]])
        if np.abs(np.subtract.outer(sums, [-1, 0, 1])).min() > 0.05:
            return y + error, y, w


def assert_right(student, reference, y_hat, y, w, l2, inputs):
    assert_close(
        student.total_loss(y_hat, y, w, l2),
        reference.total_loss(y_hat, y, w, l2),
        f"total_loss(y_hat, y, w, {l2:g}), {inputs}",
    )


@pytest.mark.points(2)
def test_other_values(student, reference, rng):
    """With other predictions, weights and values of l2, the loss is right."""
    for examples, weights, l2 in ((7, 4, 0.02), (3, 9, 1.5), (11, 1, 0.4), (5, 5, 1), (103, 6, 0.3)):
        l2 = l2 * float(rng.uniform(0.8, 1.2)) if l2 != 1 else l2
        assert_right(student, reference, *draw(rng, examples, weights), l2, f"{weights} weights")
    assert_right(student, reference, *draw(rng, 6, 3), 0, "l2 being 0")


def test_other_shapes_of_weights(student, reference, rng):
    """Weights with two or three axes all count."""
    for shape in ((4, 2), (3, 3), (1, 5), (5, 1), (2, 3, 4)):
        assert_right(student, reference, *draw(rng, 6, shape), 0.2, f"w of shape {shape}")


def test_one_example(student, reference, rng):
    """A single example has a loss too."""
    assert_right(student, reference, *draw(rng, 1, 3), 0.35, "one example")


def test_large_weights(student, reference, rng):
    """Weights as large as those of an over-fitted polynomial dominate the loss."""
    y_hat, y, _ = draw(rng, 5, 5)
    w = np.array([0.35, 232.37, -5321.83, 48568.31, -231639.3]) * rng.uniform(0.8, 1.2)
    assert_right(student, reference, y_hat, y, w, 1e-9, "w being large")


def test_other_kinds_of_arrays(student, reference, rng):
    """Integers, read-only, float32, column-ordered and sliced arrays work as well."""
    y_hat, y, w = draw(rng, 5, (2, 4))
    read_only = [one.copy() for one in (y_hat, y, w)]
    for one in read_only:
        one.flags.writeable = False
    whole = (
        rng.permutation([2, 1, -3, 0, 4]),
        rng.permutation([1, 5, -1, 3, 2]),
        rng.permutation([3, -1, 2, 0]),
    )
    for place, name in enumerate(("y_hat", "y", "w")):
        one, all_but_one = [y_hat, y, w], list(whole)
        one[place], all_but_one[place] = whole[place], one[place]
        for l2 in (0.05, 2):
            assert_right(student, reference, *one, l2, f"{name} of integers")
            assert_right(student, reference, *all_but_one, l2, f"all but {name} of integers")
    assert_right(student, reference, *whole, 2, "everything integers")
    for kind, arguments in (
        ("all arrays of integers", whole),
        ("arrays read-only", read_only),
        ("w float32", (y_hat, y, w.astype(np.float32))),
        ("w column-ordered", (y_hat, y, np.asfortranarray(w))),
        ("w sliced", (y_hat, y, np.repeat(w, 2, axis=1)[:, ::2])),
    ):
        assert_right(student, reference, *arguments, 0.05, kind)
