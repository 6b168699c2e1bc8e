import numpy as np
import pytest

from autograder.checks import assert_close

X = np.array([[1.0, 2.0, -1.0], [0.5, -1.5, 2.0], [3.0, 0.25, 1.0], [-2.0, 1.0, 0.5]])
W, B = np.array([0.5, -1.0, 0.75]), 0.4


@pytest.mark.points(2)
def test_linear(student, reference):
    """A linear neuron gives the weighted sum of each example, plus the bias."""
    assert_close(
        student.neuron(X, W, B, "linear"), reference.neuron(X, W, B, "linear"), 'neuron(x, w, b, "linear")'
    )


def test_relu(student, reference):
    """A ReLU neuron gives 0 where the sum is negative, and the sum elsewhere."""
    assert_close(
        student.neuron(X, W, B, "relu"), reference.neuron(X, W, B, "relu"), 'neuron(x, w, b, "relu")'
    )


@pytest.mark.points(2)
def test_sigmoid(student, reference):
    """A sigmoid neuron gives the right values between 0 and 1."""
    assert_close(
        student.neuron(X, W, B, "sigmoid"), reference.neuron(X, W, B, "sigmoid"), 'neuron(x, w, b, "sigmoid")'
    )


def test_sigmoid_far_from_zero(student):
    """Where the sum is near 1000 or -1000, the sigmoid is 1 or 0, not nan."""
    x = np.array([[500.0, 200.0], [-300.0, -400.0], [0.25, -0.25]])
    assert_close(
        student.neuron(x, np.array([1.0, 2.0]), 0.25, "sigmoid"),
        np.array([1.0, 0.0, 0.5]),
        'neuron(x, w, b, "sigmoid"), the sums being 900, -1100 and 0',
    )
