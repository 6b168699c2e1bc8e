import numpy as np
import pytest

from autograder.checks import assert_close, assert_tuple

CALL = "l2_regularisation(params, grads, l2)"
PARTS = ("penalty", "grads")
PARAMS = {
    "w1": np.array([[0.5, -1.0], [2.0, 0.25], [-0.75, 1.5]]),
    "b1": np.array([0.3, -0.6]),
    "w2": np.array([[1.0, -0.5, 0.0, 3.0], [0.2, 0.4, -1.2, -2.0]]),
    "b2": np.array([0.8, -0.1, 0.5, 1.1]),
}
GRADS = {
    "w1": np.array([[0.1, 0.2], [-0.3, 0.4], [0.05, -0.6]]),
    "b1": np.array([0.7, -0.2]),
    "w2": np.array([[-0.4, 0.3, 0.2, 0.1], [0.9, -0.8, 0.15, 0.6]]),
    "b2": np.array([-0.5, 0.25, 0.35, 0.45]),
}
ONE_MORE_LAYER = {"w3": np.array([[1.5], [-0.3], [0.6], [2.5]]), "b3": np.array([-0.9])}
ITS_GRADS = {"w3": np.array([[0.2], [0.55], [-0.7], [0.65]]), "b3": np.array([0.12])}


@pytest.mark.points(2)
def test_penalty(student, reference):
    """The penalty is right for two layers."""
    answer = student.l2_regularisation(PARAMS, GRADS, 0.1)
    assert_tuple(answer, 2, CALL, PARTS)
    assert_close(answer[0], reference.l2_regularisation(PARAMS, GRADS, 0.1)[0], f"{CALL}: penalty")


@pytest.mark.points(2)
def test_gradients(student, reference):
    """The gradients of the loss with the penalty are right, those of the biases too."""
    answer = student.l2_regularisation(PARAMS, GRADS, 0.3)
    assert_tuple(answer, 2, CALL, PARTS)
    assert_close(answer[1], reference.l2_regularisation(PARAMS, GRADS, 0.3)[1], f"{CALL}: grads")


def test_biases(student, reference):
    """Large biases make no difference."""
    params = PARAMS | {"b1": PARAMS["b1"] * 100, "b2": PARAMS["b2"] - 50}
    assert_close(
        student.l2_regularisation(params, GRADS, 0.02),
        reference.l2_regularisation(params, GRADS, 0.02),
        f"{CALL} with large biases",
        parts=PARTS,
    )


def test_three_layers(student, reference):
    """A network of three layers works as well as one of two."""
    params, grads = PARAMS | ONE_MORE_LAYER, GRADS | ITS_GRADS
    assert_close(
        student.l2_regularisation(params, grads, 0.05),
        reference.l2_regularisation(params, grads, 0.05),
        f"{CALL} of three layers",
        parts=PARTS,
    )
