import numpy as np
import pytest

from autograder.checks import assert_close

GENERIC_CHECKS = ("returns_what_was_asked_for", "same_inputs_same_answer")
PARTS = ("w", "v")
W = np.array([[0.5, -1.0, 2.0], [0.1, 0.8, -0.3]])
GRAD = np.array([[0.6, -0.9, 1.5], [-3.0, 20.0, 0.8]])
V = np.array([[0.25, 2.0, 0.6], [1.2, 90.0, 4.0]])


def test_first_step(student, reference):
    """The first step, from an average of 0, is right."""
    arguments = (W, GRAD, np.zeros_like(W))
    assert_close(
        student.rmsprop_step(*arguments, learning_rate=0.01),
        reference.rmsprop_step(*arguments, learning_rate=0.01),
        "rmsprop_step(w, grad, 0, learning_rate=0.01)",
        parts=PARTS,
    )


@pytest.mark.points(2)
def test_later_step(student, reference):
    """A later step, with an average of earlier gradients, is right."""
    arguments = (W, GRAD, V)
    assert_close(
        student.rmsprop_step(*arguments, learning_rate=0.05),
        reference.rmsprop_step(*arguments, learning_rate=0.05),
        "rmsprop_step(w, grad, v, learning_rate=0.05)",
        parts=PARTS,
    )


@pytest.mark.points(2)
def test_other_rho(student, reference):
    """With rho 0.7 the step is right."""
    arguments = (W[::-1].copy(), GRAD, V)
    assert_close(
        student.rmsprop_step(*arguments, learning_rate=0.02, rho=0.7),
        reference.rmsprop_step(*arguments, learning_rate=0.02, rho=0.7),
        "rmsprop_step(w, grad, v, learning_rate=0.02, rho=0.7)",
        parts=PARTS,
    )


def test_zero_gradient(student, reference):
    """Where the gradient has always been 0, the parameter stays, and is not nan."""
    grad, v = GRAD * [1.0, 0.0, 1.0], V * [1.0, 0.0, 1.0]
    assert_close(
        student.rmsprop_step(W, grad, v, learning_rate=0.03),
        reference.rmsprop_step(W, grad, v, learning_rate=0.03),
        "rmsprop_step(w, grad, v), grad and v 0 in column 1",
        parts=PARTS,
    )


def test_leaves_the_gradient_alone(student):
    """The gradient is the same after the step as before."""
    for seen in student.answered_calls():
        assert not {"1", "grad"} & {*seen.outcome.changed}, (
            "rmsprop_step changed grad in place; only w and v may be updated like that"
        )
