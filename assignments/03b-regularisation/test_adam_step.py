import numpy as np
import pytest

from autograder.checks import assert_close

GENERIC_CHECKS = ("returns_what_was_asked_for", "same_inputs_same_answer")
PARTS = ("w", "m", "v")
W = np.array([[0.5, -1.0, 2.0], [0.1, 0.0, -0.3]])
GRAD = np.array([[0.2, -0.6, 1.5], [-0.05, 0.9, 0.4]])
M = np.array([[0.1, 0.3, -0.2], [0.02, -0.4, 0.5]])
V = np.array([[0.04, 0.2, 0.6], [0.01, 0.5, 0.3]])


@pytest.mark.points(2)
def test_first_step(student, reference):
    """The first step (t = 1, from averages of 0) is right."""
    arguments = (W, GRAD, np.zeros_like(W), np.zeros_like(W), 1)
    assert_close(
        student.adam_step(*arguments, learning_rate=0.01),
        reference.adam_step(*arguments, learning_rate=0.01),
        "adam_step(w, grad, 0, 0, t=1)",
        parts=PARTS,
    )


@pytest.mark.points(2)
def test_later_step(student, reference):
    """A later step (t = 3), with averages from earlier gradients, is right."""
    arguments = (W, GRAD, M, V, 3)
    assert_close(
        student.adam_step(*arguments, learning_rate=0.01),
        reference.adam_step(*arguments, learning_rate=0.01),
        "adam_step(w, grad, m, v, t=3)",
        parts=PARTS,
    )


def test_large_epsilon(student, reference):
    """With a large epsilon, which shows where it is added, the step is right."""
    arguments = (W, GRAD * 0.1, M * 0.1, V * 0.01, 50_000)
    assert_close(
        student.adam_step(*arguments, learning_rate=0.5, epsilon=0.05),
        reference.adam_step(*arguments, learning_rate=0.5, epsilon=0.05),
        "adam_step(w, grad, m, v, t=50000, epsilon=0.05)",
        parts=PARTS,
    )


def test_other_betas(student, reference):
    """With other values of beta_1 and beta_2 the step is right."""
    arguments = (W, GRAD, M, V, 2)
    assert_close(
        student.adam_step(*arguments, learning_rate=0.05, beta_1=0.7, beta_2=0.95),
        reference.adam_step(*arguments, learning_rate=0.05, beta_1=0.7, beta_2=0.95),
        "adam_step(w, grad, m, v, t=2, beta_1=0.7, beta_2=0.95)",
        parts=PARTS,
    )


def test_leaves_the_gradient_alone(student):
    """The gradient is the same after the step as before."""
    for seen in student.answered_calls():
        assert not {"1", "grad"} & {*seen.outcome.changed}, (
            "adam_step changed grad in place; only w, m and v may be updated like that"
        )
