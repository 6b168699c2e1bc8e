import numpy as np
import pytest

from autograder.checks import assert_close, assert_tuple

PARTS = ("hidden", "y_hat")
X = np.array([[1.0, 0.5], [-2.0, 1.0], [0.0, 3.0], [1.5, -1.0]])
W_HIDDEN, B_HIDDEN = np.array([[1.0, -0.5], [2.0, 0.25]]), np.array([-0.75, 0.5])
W_OUTPUT, B_OUTPUT = np.array([1.5, -2.0]), 0.6


@pytest.mark.points(2)
def test_hidden_layer(student, reference):
    """On four examples, the activations of the hidden layer are right."""
    arguments = (X, W_HIDDEN, B_HIDDEN, W_OUTPUT, B_OUTPUT)
    answer = student.three_neurons(*arguments)
    assert_tuple(answer, 2, "three_neurons(...)", PARTS)
    assert_close(answer[0], reference.three_neurons(*arguments)[0], "three_neurons(...): hidden")


@pytest.mark.points(2)
def test_output(student, reference):
    """On four examples, the outputs are right."""
    arguments = (X, W_HIDDEN, B_HIDDEN, W_OUTPUT, B_OUTPUT)
    answer = student.three_neurons(*arguments)
    assert_tuple(answer, 2, "three_neurons(...)", PARTS)
    assert_close(answer[1], reference.three_neurons(*arguments)[1], "three_neurons(...): y_hat")


def test_large_weights(student, reference):
    """With weights near 1000, activations and outputs are numbers between 0 and 1, not nan."""
    arguments = (X, 1000 * W_HIDDEN, B_HIDDEN, 1000 * W_OUTPUT, B_OUTPUT)
    assert_close(
        student.three_neurons(*arguments),
        reference.three_neurons(*arguments),
        "three_neurons(x, 1000 * w_hidden, b_hidden, 1000 * w_output, b_output)",
        parts=PARTS,
    )
