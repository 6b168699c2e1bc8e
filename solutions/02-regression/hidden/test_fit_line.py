import numpy as np
import pytest

from autograder.checks import assert_close

PARTS = ("w", "b")


def draw(rng, examples, features):
    """Examples and targets for which the first step moves all of w and b."""
    while True:
        x, y = rng.uniform(-1, 1.5, (examples, features)), rng.uniform(-3, 5, examples)
        if np.abs(np.append(x.T @ y, y.sum()) / examples).min() > 0.1:
            return x, y


def assert_right(student, reference, x, y, learning_rate, steps, inputs):
    w, b = reference.fit_line(x, y, learning_rate, steps)
    largest = max(np.abs(w).max(), abs(b))
    assert_close(
        student.fit_line(x, y, learning_rate, steps),
        (w, b),
        f"fit_line(x, y, {learning_rate:g}, {steps}), {inputs}",
        parts=PARTS,
        # a number that happens to be near 0 has fewer digits than the others
        atol=1e-5 * largest,
    )


@pytest.mark.points(2)
def test_other_values(student, reference, rng):
    """With other examples, learning rates and numbers of steps, w and b are right."""
    for examples, features, learning_rate, steps in (
        (6, 3, 0.05, int(rng.integers(3, 7))),
        (9, 1, 0.2, 25),
        (4, 5, 0.01, 60),
        (3, 3, 0.1, 2),
        (103, 2, 0.15, int(rng.integers(8, 14))),
    ):
        x, y = draw(rng, examples, features)
        assert_right(student, reference, x, y, learning_rate, steps, f"x of shape {x.shape}")


def test_learning_rate_too_large(student, reference, rng):
    """With a learning rate that is too large, all steps lead away from the line, and all are taken; so with large targets."""
    x, y = draw(rng, 5, 2)
    for learning_rate, steps in ((3.0, 6), (0.9, 3)):
        assert_right(student, reference, x, y, learning_rate, steps, "x of shape (5, 2)")
    assert_right(student, reference, x, 5e5 * y, 0.1, 3, "y being large")


def test_learning_rate_very_small(student, reference, rng):
    """All steps are taken, though the learning rate is very small, or a gradient, or both are."""
    x, y = draw(rng, 7, 2)
    assert_right(student, reference, x, 1e-3 * y, 2e-4, 200, "y being small")
    assert_right(student, reference, x, 1e-9 * y, 0.1, 20, "y being very small")
    x, (slope, height) = np.array([[-1.0], [0.0], [1.0]]), rng.uniform(1, 3, 2)
    assert_right(student, reference, x, slope * x[:, 0], 0.1, 10, "only w having to change")
    assert_right(student, reference, x, np.full(3, height), 0.1, 10, "only b having to change")


def test_one_example(student, reference, rng):
    """A single example is enough for a step."""
    for features in (3, 1):
        x, y = draw(rng, 1, features)
        assert_right(student, reference, x, y, 0.1, 3, "one example")


def test_other_kinds_of_arrays(student, reference, rng):
    """Integers, read-only, float32, column-ordered and sliced arrays work as well."""
    x, y = draw(rng, 6, 2)
    read_only = [one.copy() for one in (x, y)]
    for one in read_only:
        one.flags.writeable = False
    whole = rng.permutation([[1, 0], [2, -1], [0, 1], [-1, 1], [1, 1], [0, 2]])
    for kind, examples, targets in (
        ("x of integers", whole, y),
        ("y of integers", x, rng.permutation([3, -1, 2, 5, 0, 4])),
        ("x and y of integers", whole, rng.permutation([3, -1, 2, 5, 0, 4])),
        ("arrays read-only", *read_only),
        ("arrays float32", x.astype(np.float32), y.astype(np.float32)),
        ("x column-ordered", np.asfortranarray(x), y),
        ("arrays sliced", np.repeat(x, 2, axis=1)[:, ::2], np.repeat(y, 2)[::2]),
    ):
        assert_right(student, reference, examples, targets, 0.1, 5, kind)
    for learning_rate, steps in ((1, 2), (0.1, 0)):
        assert_right(student, reference, whole, y, learning_rate, steps, "x of integers")
