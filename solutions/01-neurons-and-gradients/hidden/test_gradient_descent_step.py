import numpy as np
import pytest

from autograder.checks import assert_close, assert_like


def draw(rng, shape):
    """Weights and a gradient, with entries of either sign that are not near 0."""
    signs = rng.choice([-1.0, 1.0], (2, *shape))
    return rng.uniform(0.3, 2, shape) * signs[0], rng.uniform(0.3, 3, shape) * signs[1]


def assert_right(student, reference, w, grad, learning_rate, inputs):
    assert_close(
        student.gradient_descent_step(w, grad, learning_rate),
        reference.gradient_descent_step(w, grad, learning_rate),
        f"gradient_descent_step(w, grad, {learning_rate:g}), {inputs}",
    )


@pytest.mark.points(2)
def test_other_shapes(student, reference, rng):
    """Weights with one to four axes take the right step."""
    for shape in ((7,), (4, 3), (3, 3), (2, 3, 4), (3, 2, 2, 5), (1, 6), (5, 1), (1,)):
        w, grad = draw(rng, shape)
        learning_rate = float(rng.uniform(0.03, 0.08))
        assert_right(student, reference, w, grad, learning_rate, f"w of shape {shape}")


def test_other_learning_rates(student, reference, rng):
    """Very small and large learning rates, and 0, are used as they are."""
    w, grad = draw(rng, (3, 5))
    for learning_rate in (0.0, float(rng.uniform(0.002, 0.02)), 1.0, 1, float(rng.uniform(2, 4))):
        assert_right(student, reference, w, grad, learning_rate, "w of shape (3, 5)")


def test_small_and_large_gradients(student, reference, rng):
    """A gradient is used as it is, however large or small: nothing is cut off, and 0 leaves w where it is."""
    w, grad = draw(rng, (6,))
    grad = rng.permutation(grad * [1e5, 1e3, 30.0, 1.0, 1e-3, 0.0])
    assert_right(student, reference, w, grad, 0.25, "one gradient being 0 and some large")
    assert_right(student, reference, 1e-3 * w, 1e-3 * grad / 1e5, 20.0, "all gradients being small")


def test_arrives_at_the_minimum(student, rng):
    """Forty steps with your own weights arrive at the smallest loss."""
    minimum, w = draw(rng, (3,))
    slopes = rng.permutation([2.0, 4.0, 1.5])
    for _ in range(40):
        w = student.gradient_descent_step(w, slopes * (w - minimum), 0.2)
        assert_like(w, minimum, "gradient_descent_step(w, grad, 0.2)")
        w = np.clip(w, -1e6, 1e6)
    assert_close(w, minimum, "w after 40 steps", rtol=1e-2)


def test_other_kinds_of_arrays(student, reference, rng):
    """Gradients of integers and read-only, float32, column-ordered and sliced arrays work as well."""
    w, grad = draw(rng, (4, 3))
    whole = rng.permuted(np.arange(-5, 7)).reshape(4, 3)
    for learning_rate in (0.15, 1):
        assert_right(student, reference, w, whole, learning_rate, "grad of integers")
    read_only = [one.copy() for one in (w, grad)]
    for one in read_only:
        one.flags.writeable = False
    for kind, weights, slopes in (
        ("read-only", *read_only),
        ("float32", w.astype(np.float32), grad.astype(np.float32)),
        ("column-ordered", np.asfortranarray(w), np.asfortranarray(grad)),
        ("sliced", np.repeat(w, 2, axis=1)[:, ::2], np.repeat(grad, 2, axis=1)[:, ::2]),
    ):
        assert_right(student, reference, weights, slopes, 0.15, f"arrays {kind}")
