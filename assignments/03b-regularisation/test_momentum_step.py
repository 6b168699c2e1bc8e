import numpy as np
import pytest

from autograder.checks import assert_close

GENERIC_CHECKS = ("returns_what_was_asked_for", "same_inputs_same_answer")
PARTS = ("w", "velocity")
W = np.array([[0.5, -1.0, 2.0], [0.1, 0.0, -0.3]])
GRAD = np.array([[0.2, -0.6, 1.5], [-0.05, 0.9, 0.4]])
VELOCITY = np.array([[0.3, 0.1, -0.2], [0.04, -0.5, 0.0]])


def test_first_step(student, reference):
    """The first step, from a velocity of 0, is right."""
    arguments = (W, GRAD, np.zeros_like(W))
    assert_close(
        student.momentum_step(*arguments, learning_rate=0.1),
        reference.momentum_step(*arguments, learning_rate=0.1),
        "momentum_step(w, grad, 0, learning_rate=0.1)",
        parts=PARTS,
    )


@pytest.mark.points(2)
def test_later_step(student, reference):
    """A later step, with a velocity from earlier gradients, is right."""
    arguments = (W, GRAD, VELOCITY)
    assert_close(
        student.momentum_step(*arguments, learning_rate=0.05),
        reference.momentum_step(*arguments, learning_rate=0.05),
        "momentum_step(w, grad, velocity, learning_rate=0.05)",
        parts=PARTS,
    )


@pytest.mark.points(2)
def test_other_momentum(student, reference):
    """With momentum 0.6 the step is right."""
    arguments = (W[::-1].copy(), GRAD, VELOCITY)
    assert_close(
        student.momentum_step(*arguments, learning_rate=0.2, momentum=0.6),
        reference.momentum_step(*arguments, learning_rate=0.2, momentum=0.6),
        "momentum_step(w, grad, velocity, learning_rate=0.2, momentum=0.6)",
        parts=PARTS,
    )


def test_no_momentum(student, reference):
    """With momentum 0 the step is one of plain gradient descent."""
    arguments = (W, GRAD, VELOCITY)
    assert_close(
        student.momentum_step(*arguments, learning_rate=0.3, momentum=0.0),
        reference.momentum_step(*arguments, learning_rate=0.3, momentum=0.0),
        "momentum_step(w, grad, velocity, learning_rate=0.3, momentum=0)",
        parts=PARTS,
    )


def test_leaves_the_gradient_alone(student):
    """The gradient is the same after the step as before."""
    for seen in student.answered_calls():
        assert not {"1", "grad"} & {*seen.outcome.changed}, (
            "momentum_step changed grad in place; only w and velocity may be updated like that"
        )
