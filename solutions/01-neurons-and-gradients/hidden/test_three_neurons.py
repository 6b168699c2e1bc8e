import numpy as np
import pytest

from autograder.checks import assert_close

PARTS = ("hidden", "y_hat")


def draw(seed, examples):
    rng = np.random.default_rng(seed)
    shapes = ((examples, 2), (2, 2), (2,), (2,), ())
    return [rng.uniform(-2, 2, shape) for shape in shapes[:-1]] + [float(rng.uniform(-1, 1))]


def assert_right(student, reference, arguments, call):
    assert_close(student.three_neurons(*arguments), reference.three_neurons(*arguments), call, parts=PARTS)


@pytest.mark.points(2)
def test_other_values(student, reference):
    """With other inputs, weights and biases, activations and outputs are right."""
    for seed, examples in ((21, 7), (22, 5), (23, 3)):
        assert_right(student, reference, draw(seed, examples), f"three_neurons(...) of {examples} examples")


def test_one_or_two_examples(student, reference):
    """A single example, and exactly two, work as well."""
    for seed, examples in ((24, 1), (25, 2)):
        assert_right(student, reference, draw(seed, examples), f"three_neurons(...) of {examples} examples")


def test_integer_inputs(student, reference):
    """Inputs that are integers work as well as floats."""
    arguments = draw(26, 4)
    arguments[0] = np.array([[0, 1], [2, -1], [1, 1], [-3, 2]])
    assert_right(student, reference, arguments, "three_neurons(...), x of integers")


def test_other_kinds_of_arrays(student, reference):
    """Read-only, float32, column-ordered and sliced arrays work as well."""
    x, w_hidden, *others = draw(27, 6)
    read_only = x.copy()
    read_only.flags.writeable = False
    for kind, one, weights in (
        ("read-only", read_only, w_hidden),
        ("float32", x.astype(np.float32), w_hidden.astype(np.float32)),
        ("column-ordered", np.asfortranarray(x), np.asfortranarray(w_hidden)),
        ("sliced", np.repeat(x, 2, axis=1)[:, ::2], w_hidden),
    ):
        assert_right(student, reference, (one, weights, *others), f"three_neurons(...), arrays {kind}")
