import numpy as np
import pytest

from autograder.checks import assert_close

ACTIVATIONS = ("linear", "relu", "sigmoid")


def draw(seed, examples, features):
    rng = np.random.default_rng(seed)
    return rng.uniform(-2, 2, (examples, features)), rng.uniform(-1.5, 1.5, features), rng.uniform(-1, 1)


@pytest.mark.points(2)
def test_other_values(student, reference):
    """With other inputs, weights and biases, all three activations are right."""
    for seed, examples, features in ((11, 7, 4), (12, 3, 6), (13, 4, 4)):
        x, w, b = draw(seed, examples, features)
        for activation in ACTIVATIONS:
            assert_close(
                student.neuron(x, w, b, activation),
                reference.neuron(x, w, b, activation),
                f'neuron(x, w, b, "{activation}"), x of shape {x.shape}',
            )


def test_one_example_or_one_input(student, reference):
    """A single example and a single input work as well."""
    for seed, examples, features in ((14, 1, 5), (15, 6, 1)):
        x, w, b = draw(seed, examples, features)
        for activation in ACTIVATIONS:
            assert_close(
                student.neuron(x, w, b, activation),
                reference.neuron(x, w, b, activation),
                f'neuron(x, w, b, "{activation}"), x of shape {x.shape}',
            )


def test_large_sums(student, reference):
    """Sums near 2000 and -2000 are right for all three activations."""
    x = np.array([[2000.0, 1.0], [-2000.0, 3.0], [1.0, -0.5], [-800.0, 0.0]])
    w, b = np.array([1.0, -0.5]), 0.75
    for activation in ACTIVATIONS:
        assert_close(
            student.neuron(x, w, b, activation),
            reference.neuron(x, w, b, activation),
            f'neuron(x, w, b, "{activation}") with large inputs',
        )


def test_integer_inputs(student, reference):
    """Inputs that are integers work as well as floats."""
    x = np.array([[1, 2, -3, 0], [4, -1, 2, 1], [0, -2, 1, 5]])
    w, b = np.array([0.3, 0.7, -0.45, 0.2]), -0.35
    for activation in ACTIVATIONS:
        assert_close(
            student.neuron(x, w, b, activation),
            reference.neuron(x, w, b, activation),
            f'neuron(x, w, b, "{activation}"), x of integers',
        )


def test_other_kinds_of_arrays(student, reference):
    """Read-only, float32, column-ordered and sliced arrays work as well."""
    x, w, b = draw(16, 5, 4)
    read_only = x.copy()
    read_only.flags.writeable = False
    for kind, array in (
        ("read-only", read_only),
        ("float32", x.astype(np.float32)),
        ("column-ordered", np.asfortranarray(x)),
        ("sliced", np.repeat(x, 2, axis=1)[:, ::2]),
    ):
        for activation in ACTIVATIONS:
            assert_close(
                student.neuron(array, w, b, activation),
                reference.neuron(array, w, b, activation),
                f'neuron(x, w, b, "{activation}"), x {kind}',
            )
