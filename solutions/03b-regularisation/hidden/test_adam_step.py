import numpy as np
import pytest

from autograder.checks import assert_close

PARTS = ("w", "m", "v")


@pytest.mark.points(2)
def test_several_steps(student, reference):
    """Over five steps with different gradients, w, m and v are right at each."""
    rng = np.random.default_rng(111)
    w, m, v = rng.uniform(-1, 1, (4, 3)), np.zeros((4, 3)), np.zeros((4, 3))
    for t in range(1, 6):
        grad = rng.uniform(-1, 1, (4, 3)) * t
        right = reference.adam_step(w, grad, m, v, t, learning_rate=0.02)
        assert_close(
            student.adam_step(w, grad, m, v, t, learning_rate=0.02),
            right,
            f"adam_step(w, grad, m, v, t={t})",
            parts=PARTS,
        )
        w, m, v = right


def test_default_arguments(student, reference):
    """Learning rate, betas and epsilon have the default values of the statement."""
    rng = np.random.default_rng(112)
    w, grad, m = rng.uniform(-1, 1, (3, 5)) * 0.01, rng.uniform(-1, 1, (3, 5)), rng.uniform(-1, 1, (3, 5))
    v = rng.uniform(0.1, 1, (3, 5))
    tiny = 3e-7 * np.sign(grad)
    for arguments in ((w, grad, m, v, 4), (w * 0.01, tiny, tiny, tiny**2, 50_000)):
        assert_close(
            student.adam_step(*arguments),
            reference.adam_step(*arguments),
            f"adam_step(w, grad, m, v, t={arguments[-1]})",
            parts=PARTS,
            atol=1e-7,
        )


def test_zero_gradient(student, reference):
    """Where gradient and averages are 0, the parameter stays, and is not nan."""
    w, zero = np.array([0.5, -0.25, 1.0]), np.zeros(3)
    assert_close(
        student.adam_step(w, zero, zero, zero, 1),
        reference.adam_step(w, zero, zero, zero, 1),
        "adam_step(w, 0, 0, 0, t=1)",
        parts=PARTS,
    )
