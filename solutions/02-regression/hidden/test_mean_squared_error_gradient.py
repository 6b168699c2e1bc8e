import numpy as np
import pytest

from autograder.checks import assert_close

PARTS = ("grad_w", "grad_b")
CALL = "mean_squared_error_gradient(x, y, w, b)"


def draw(rng, examples, features):
    """Examples, targets, weights and bias for which no gradient is near 0 or near another."""
    while True:
        x = rng.uniform(0.3, 2.5, (examples, features)) * rng.choice([-1.0, 1.0], (examples, features))
        y, w = rng.uniform(-5, 5, examples), rng.uniform(0.3, 2, features) * rng.choice([-1.0, 1.0], features)
        b = float(rng.uniform(1, 4))
        error = x @ w + b - y
        gradients = np.append(x.T @ error, error.sum()) / examples
        gaps = np.abs(np.subtract.outer(gradients, gradients))[np.triu_indices(features + 1, 1)]
        if np.abs(gradients).min() > 0.1 and gaps.min() > 0.05 and np.abs(error).min() > 0.1:
            return x, y, w, b


def assert_right(student, reference, arguments, inputs, atol=1e-6):
    assert_close(
        student.mean_squared_error_gradient(*arguments),
        reference.mean_squared_error_gradient(*arguments),
        f"{CALL}, {inputs}",
        parts=PARTS,
        atol=atol,
    )


def some_of_integers(floats, whole):
    """Each argument of integers alone, and all of them but one."""
    for place, name in enumerate(("x", "y", "w", "b")):
        one, all_but_one = list(floats), list(whole)
        one[place], all_but_one[place] = whole[place], floats[place]
        yield f"{name} of integers", one
        yield f"all but {name} of integers", all_but_one


@pytest.mark.points(2)
def test_other_values(student, reference, rng):
    """On other examples, both gradients are right."""
    for examples, features in ((int(rng.integers(5, 10)), 2), (3, 6), (12, 4), (4, 4), (6, 1), (103, 3)):
        arguments = draw(rng, examples, features)
        assert_right(student, reference, arguments, f"x of shape {(examples, features)}")


def test_one_example(student, reference, rng):
    """For a single example, both gradients are right."""
    for features in (3, 1):
        assert_right(student, reference, draw(rng, 1, features), "one example")


def test_perfect_line(student, rng):
    """Where the model predicts everything exactly, both gradients are 0."""
    x, _, w, b = draw(rng, 6, 3)
    assert_close(
        student.mean_squared_error_gradient(x, x @ w + b, w, b),
        (np.zeros(3), 0.0),
        f"{CALL} where y is w x + b",
        parts=PARTS,
        atol=1e-5,
    )


def test_large_errors(student, reference, rng):
    """Gradients are not limited, however large the errors are."""
    x, y, w, b = draw(rng, 5, 2)
    assert_right(student, reference, (x, 1e3 * (3 + y**2 / 10), w, b), "y being large", atol=1e-2)


def test_other_kinds_of_arrays(student, reference, rng):
    """Integers, read-only, float32, column-ordered and sliced arrays work as well."""
    x, y, w, b = draw(rng, 5, 2)
    read_only = [one.copy() for one in (x, y, w)]
    for one in read_only:
        one.flags.writeable = False
    whole = rng.permutation([[1, 2], [3, 0], [-2, 5], [2, -1], [0, 4]])
    targets = rng.permutation([1, 4, 2, -3, 0])
    for kind, arguments in (
        *some_of_integers((x, y, w, b), (whole, targets, np.array([2, -1]), 3)),
        ("x and y of integers", (whole, targets, w, b)),
        ("everything integers", (whole, targets, np.array([2, -1]), 3)),
        ("arrays read-only", (*read_only, b)),
        ("x float32", (x.astype(np.float32), y, w, b)),
        ("x column-ordered", (np.asfortranarray(x), y, w, b)),
        ("arrays sliced", (np.repeat(x, 2, axis=1)[:, ::2], np.repeat(y, 2)[::2], np.repeat(w, 2)[::2], b)),
    ):
        assert_right(student, reference, arguments, kind)
