import numpy as np
import pytest

from autograder.checks import assert_close


def away_from_zero(rng, smallest, largest, shape=()):
    """Numbers of either sign, none of them near 0."""
    return rng.uniform(smallest, largest, shape) * rng.choice([-1.0, 1.0], shape)


def draw(rng, examples, features):
    """Examples, weights and bias; of several predictions some are positive, some negative."""
    while True:
        x, w = away_from_zero(rng, 0.3, 3, (examples, features)), away_from_zero(rng, 0.4, 2, features)
        b = float(away_from_zero(rng, 0.5, 4))
        y_hat = x @ w + b
        if examples == 1 or (y_hat.min() < -0.5 and y_hat.max() > 1.5):
            return x, w, b


@pytest.mark.points(2)
def test_other_values(student, reference, rng):
    """On other examples, every prediction is right."""
    for examples, features in ((7, 2), (3, rng.integers(5, 8)), (11, 4), (5, 5), (103, 3)):
        x, w, b = draw(rng, examples, features)
        call = f"linear(x, w, b), x of shape {x.shape}"
        assert_close(student.linear(x, w, b), reference.linear(x, w, b), call)


def test_one_example(student, reference, rng):
    """A single example gives an array of one prediction, a single feature one prediction for each example."""
    for examples, features in ((1, 5), (6, 1), (1, 1)):
        x, w, b = draw(rng, examples, features)
        call = f"linear(x, w, b), x of shape {x.shape}"
        assert_close(student.linear(x, w, b), reference.linear(x, w, b), call)


def test_all_integers(student, reference, rng):
    """Examples, weights and bias may all be integers, or each of them alone, or all of them but one."""
    floats = draw(rng, 4, 3)
    whole = rng.permuted(np.arange(-6, 6)).reshape(4, 3), rng.permutation([2, -3, 4]), 5
    calls = [("everything", whole)]
    for place, name in enumerate(("x", "w", "b")):
        one, all_but_one = list(floats), list(whole)
        one[place], all_but_one[place] = whole[place], floats[place]
        calls += [(name, one), (f"all but {name}", all_but_one)]
    for kind, arguments in calls:
        call = f"linear(x, w, b), {kind} of integers"
        assert_close(student.linear(*arguments), reference.linear(*arguments), call)


def test_other_kinds_of_arrays(student, reference, rng):
    """Read-only, float32, column-ordered and sliced arrays work as well."""
    x, w, b = draw(rng, 5, 3)
    read_only = [one.copy() for one in (x, w)]
    for one in read_only:
        one.flags.writeable = False
    for kind, examples, weights in (
        ("read-only", *read_only),
        ("float32", x.astype(np.float32), w.astype(np.float32)),
        ("column-ordered", np.asfortranarray(x), w),
        ("sliced", np.repeat(x, 2, axis=1)[:, ::2], np.repeat(w, 2)[::2]),
    ):
        call = f"linear(x, w, b), x and w {kind}"
        assert_close(student.linear(examples, weights, b), reference.linear(examples, weights, b), call)
