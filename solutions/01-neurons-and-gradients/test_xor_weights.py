import numpy as np
import pytest

from autograder.checks import assert_like, assert_tuple

GENERIC_CHECKS = ()
PARTS = ("w_hidden", "b_hidden", "w_output", "b_output")
SHAPES = ((2, 2), (2,), (2,), ())
INPUTS = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])


def sigmoid(z):
    return (1 + np.tanh(z / 2)) / 2


def outputs(parameters):
    w_hidden, b_hidden, w_output, b_output = (np.asarray(one, dtype=float) for one in parameters)
    return sigmoid(sigmoid(INPUTS @ w_hidden + b_hidden) @ w_output + b_output)


def essence(function, args, kwargs, answer):
    """For each input, whether the network says no, rather no, nothing, rather yes or yes."""
    shapes = tuple(np.shape(one) for one in answer)
    if shapes != SHAPES:
        return shapes
    if not np.isfinite(outputs(answer)).all():
        return "not numbers"
    return tuple(int(one) for one in np.digitize(outputs(answer), [0.1, 0.499999, 0.500001, 0.9]))


def assert_parameters(answer):
    assert_tuple(answer, 4, "xor_weights()", PARTS)
    for name, shape, one in zip(PARTS, SHAPES, answer, strict=True):
        assert_like(one, np.zeros(shape, dtype=int), f"for {name}, xor_weights()")


def assert_output(answer, wanted):
    assert_parameters(answer)
    for (x1, x2), y_hat in zip(INPUTS, outputs(answer), strict=True):
        if (x1 != x2) == wanted:
            right = y_hat > 0.9 if wanted else y_hat < 0.1
            bound = "above 0.9" if wanted else "below 0.1"
            assert right, f"for x = ({x1:g}, {x2:g}): expected an output {bound}, got {y_hat:.4f}"


def test_shapes(student):
    """Weights and biases have the shapes that the network of three neurons takes."""
    assert_parameters(student.xor_weights())


@pytest.mark.points(2)
def test_no_for_equal_inputs(student):
    """For (0, 0) and (1, 1) the output is below 0.1."""
    assert_output(student.xor_weights(), False)


@pytest.mark.points(2)
def test_yes_for_different_inputs(student):
    """For (0, 1) and (1, 0) the output is above 0.9."""
    assert_output(student.xor_weights(), True)
