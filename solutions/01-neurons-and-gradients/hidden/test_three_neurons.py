import numpy as np
import pytest

from autograder.checks import assert_close

PARTS = ("hidden", "y_hat")


def draw(rng, examples):
    """Inputs, weights and biases; no two of a neuron's numbers are near each other or 0."""
    signs = rng.choice([-1.0, 1.0], 9)
    numbers = rng.permutation(np.linspace(0.35, 1.8, 9) + rng.uniform(-0.05, 0.05, 9)) * signs
    x = rng.uniform(0.4, 2, (examples, 2)) * rng.choice([-1.0, 1.0], (examples, 2))
    return [x, numbers[:4].reshape(2, 2), numbers[4:6], numbers[6:8], float(numbers[8])]


def assert_right(student, reference, arguments, call):
    assert_close(student.three_neurons(*arguments), reference.three_neurons(*arguments), call, parts=PARTS)


@pytest.mark.points(2)
def test_other_values(student, reference, rng):
    """With other inputs, weights and biases, activations and outputs are right."""
    for examples in (7, 5, 3):
        assert_right(student, reference, draw(rng, examples), f"three_neurons(...) of {examples} examples")


def test_one_or_two_examples(student, reference, rng):
    """A single example, and exactly two, work as well."""
    for examples in (1, 2):
        assert_right(student, reference, draw(rng, examples), f"three_neurons(...) of {examples} examples")


def test_other_large_weights(student, reference, rng):
    """With other weights near 1000, activations and outputs are numbers between 0 and 1, not nan."""
    while True:
        x, w_hidden, b_hidden, w_output, _ = draw(rng, 6)
        sums = x @ w_hidden
        # far from 0, where the last digits of a sum would decide
        if np.abs(sums).min() > 0.05 and sums.min() < -0.8 and sums.max() > 0.8:
            break
    arguments = (x, 1000 * w_hidden, b_hidden, 1000 * np.abs(w_output), 0.2)
    assert_right(student, reference, arguments, "three_neurons(...) with large weights")


def test_integer_inputs(student, reference, rng):
    """Each of the arguments may be integers as well as floats, alone, or all of them but one."""
    floats = draw(rng, 5)
    whole = [
        rng.permutation(np.array([[0, 1], [2, -1], [1, 1], [-3, 2], [1, -2]])),
        rng.permutation([1, -2, 2, -1]).reshape(2, 2),
        rng.permutation([1, -2]),
        rng.permutation([3, -2]),
        1,
    ]
    assert_right(student, reference, whole, "three_neurons(...), everything integers")
    for place, name in enumerate(("x", "w_hidden", "b_hidden", "w_output", "b_output")):
        one, all_but_one = list(floats), list(whole)
        one[place], all_but_one[place] = whole[place], floats[place]
        assert_right(student, reference, one, f"three_neurons(...), {name} of integers")
        assert_right(student, reference, all_but_one, f"three_neurons(...), all but {name} of integers")


def test_other_kinds_of_arrays(student, reference, rng):
    """Read-only, float32, column-ordered and sliced arrays work as well."""
    x, w_hidden, *others = draw(rng, 6)
    read_only = [one.copy() for one in (x, w_hidden)]
    for one in read_only:
        one.flags.writeable = False
    for kind, inputs, weights in (
        ("read-only", *read_only),
        ("float32", x.astype(np.float32), w_hidden.astype(np.float32)),
        ("column-ordered", np.asfortranarray(x), np.asfortranarray(w_hidden)),
        ("sliced", np.repeat(x, 2, axis=1)[:, ::2], w_hidden),
    ):
        assert_right(student, reference, (inputs, weights, *others), f"three_neurons(...), arrays {kind}")
