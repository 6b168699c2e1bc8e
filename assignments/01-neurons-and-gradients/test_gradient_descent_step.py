import numpy as np
import pytest

from autograder.checks import assert_close

W = np.array([[0.5, -1.0, 2.0], [1.25, 0.0, -0.75]])
GRAD = np.array([[0.2, -0.6, 1.5], [-0.05, 0.9, 0.4]])


@pytest.mark.points(2)
def test_vector(student, reference):
    """For a vector of weights, the step is right."""
    arguments = (np.array([1.0, -2.0, 0.5, 3.0]), np.array([0.5, -4.0, 2.0, 0.0]), 0.1)
    assert_close(
        student.gradient_descent_step(*arguments),
        reference.gradient_descent_step(*arguments),
        "gradient_descent_step(w, grad, 0.1)",
    )


def test_matrix(student, reference):
    """For a matrix of weights and another learning rate, the step is right."""
    assert_close(
        student.gradient_descent_step(W, GRAD, 0.3),
        reference.gradient_descent_step(W, GRAD, 0.3),
        "gradient_descent_step(w, grad, 0.3), w of shape (2, 3)",
    )


@pytest.mark.points(2)
def test_several_steps(student, reference):
    """Four steps down a valley, each with the gradient of its place, are right."""
    w = np.array([-4.0, 1.5])
    for step in range(4):
        grad = np.array([2.0, 20.0]) * w
        right = reference.gradient_descent_step(w, grad, 0.04)
        assert_close(
            student.gradient_descent_step(w, grad, 0.04),
            right,
            f"gradient_descent_step(w, grad, 0.04), step {step}",
        )
        w = right
