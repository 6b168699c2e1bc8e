import numpy as np
import pytest

from autograder.checks import assert_close

ACTIVATIONS = ("linear", "relu", "sigmoid")


def away_from_zero(rng, smallest, largest, shape=()):
    """Numbers of either sign, none of them near 0."""
    return rng.uniform(smallest, largest, shape) * rng.choice([-1.0, 1.0], shape)


def draw(rng, examples, features):
    """Inputs, weights and bias; of several sums some are clearly positive, some clearly negative."""
    while True:
        x = away_from_zero(rng, 0.2, 2, (examples, features))
        w, b = away_from_zero(rng, 0.3, 1.5, features), float(away_from_zero(rng, 0.3, 1))
        z = x @ w + b
        if examples == 1 or (z.min() < -0.5 and z.max() > 0.5):
            return x, w, b


def assert_all_right(student, reference, x, w, b, inputs):
    for activation in ACTIVATIONS:
        assert_close(
            student.neuron(x, w, b, activation),
            reference.neuron(x, w, b, activation),
            f'neuron(x, w, b, "{activation}"), {inputs}',
        )


@pytest.mark.points(2)
def test_other_values(student, reference, rng):
    """With other inputs, weights and biases, all three activations are right."""
    for examples, features in ((7, rng.integers(2, 6)), (3, rng.integers(5, 8)), (4, 4)):
        x, w, b = draw(rng, examples, features)
        assert_all_right(student, reference, x, w, b, f"x of shape {x.shape}")


def test_one_example_or_one_input(student, reference, rng):
    """A single example and a single input work as well."""
    for examples, features in ((1, 5), (6, 1), (1, 1)):
        x, w, b = draw(rng, examples, features)
        assert_all_right(student, reference, x, w, b, f"x of shape {x.shape}")


def test_large_sums(student, reference, rng):
    """Sums near 2000 and -2000, and near 10 and -10, are right for all three activations."""
    w, b = np.array([1.0, -0.5]), float(rng.uniform(0.3, 0.9))
    sums = np.append(rng.uniform(1800, 2200, 2), rng.uniform(9, 13, 2)) * [1, -1, 1, -1]
    second = away_from_zero(rng, 0.5, 2, 4)
    x = np.column_stack([sums - b + second / 2, second])
    assert_all_right(student, reference, x, w, b, "large inputs")


def test_integer_inputs(student, reference, rng):
    """Inputs, weights and bias may be integers as well as floats, each of them alone, or all of them but one."""
    x = rng.integers(-4, 5, (5, 4))
    x[:2] = [[2, -1, 3, 0], [-2, 1, -3, 0]]
    w, b = np.array([0.3, -0.7, 0.45, 0.2]) * rng.uniform(0.8, 1.2, 4), float(rng.uniform(-0.4, -0.3))
    whole = (x, rng.permutation([1, -2, 3, 2]), 1)
    floats = (x + rng.uniform(0.1, 0.4, x.shape), w, b)
    assert_all_right(student, reference, *whole, "x, w and b integers")
    for place, name in enumerate(("x", "w", "b")):
        one, all_but_one = list(floats), list(whole)
        one[place], all_but_one[place] = whole[place], floats[place]
        assert_all_right(student, reference, *one, f"{name} of integers")
        assert_all_right(student, reference, *all_but_one, f"all but {name} of integers")


def test_other_kinds_of_arrays(student, reference, rng):
    """Read-only, float32, column-ordered and sliced arrays work as well."""
    x, w, b = draw(rng, 5, 4)
    x_read_only, w_read_only = x.copy(), w.copy()
    x_read_only.flags.writeable = w_read_only.flags.writeable = False
    for kind, inputs, weights in (
        ("read-only", x_read_only, w_read_only),
        ("float32", x.astype(np.float32), w.astype(np.float32)),
        ("column-ordered", np.asfortranarray(x), w),
        ("sliced", np.repeat(x, 2, axis=1)[:, ::2], np.repeat(w, 2)[::2]),
    ):
        assert_all_right(student, reference, inputs, weights, b, f"x and w {kind}")
