import numpy as np
import pytest

from autograder.checks import assert_close, assert_like


def draw(seed, shape):
    rng = np.random.default_rng(seed)
    return rng.uniform(-2, 2, shape), rng.uniform(-3, 3, shape)


@pytest.mark.points(2)
def test_other_shapes(student, reference):
    """Weights with one to four axes take the right step."""
    for seed, shape in ((41, (7,)), (42, (4, 3)), (43, (2, 3, 4)), (44, (3, 2, 2, 5)), (45, (1, 6))):
        w, grad = draw(seed, shape)
        assert_close(
            student.gradient_descent_step(w, grad, 0.07),
            reference.gradient_descent_step(w, grad, 0.07),
            f"gradient_descent_step(w, grad, 0.07), w of shape {shape}",
        )


def test_other_learning_rates(student, reference):
    """Very small and large learning rates, and 0, are used as they are."""
    w, grad = draw(46, (3, 5))
    for learning_rate in (0.0, 0.01, 1.0, 2.5):
        assert_close(
            student.gradient_descent_step(w, grad, learning_rate),
            reference.gradient_descent_step(w, grad, learning_rate),
            f"gradient_descent_step(w, grad, {learning_rate})",
        )


def test_arrives_at_the_minimum(student):
    """Forty steps with your own weights arrive at the smallest loss."""
    minimum, w = np.array([1.5, -0.5, 2.0]), np.array([-1.0, 2.0, 4.0])
    for _ in range(40):
        w = student.gradient_descent_step(w, np.array([2.0, 4.0, 1.5]) * (w - minimum), 0.2)
        assert_like(w, minimum, "gradient_descent_step(w, grad, 0.2)")
        w = np.clip(w, -1e6, 1e6)
    assert_close(w, minimum, "w after 40 steps", rtol=1e-2)


def test_other_kinds_of_arrays(student, reference):
    """Read-only, float32 and column-ordered arrays work as well."""
    w, grad = draw(47, (4, 3))
    read_only = w.copy()
    read_only.flags.writeable = False
    for kind, array in (
        ("read-only", read_only),
        ("float32", w.astype(np.float32)),
        ("column-ordered", np.asfortranarray(w)),
    ):
        assert_close(
            student.gradient_descent_step(array, grad, 0.15),
            reference.gradient_descent_step(array, grad, 0.15),
            f"gradient_descent_step(w, grad, 0.15), w {kind}",
        )
