import numpy as np
import pytest

from autograder.checks import assert_close

PARTS = ("w", "velocity")


@pytest.mark.points(2)
def test_several_steps(student, reference):
    """Over five steps with different gradients and learning rates, w and velocity are right at each."""
    rng = np.random.default_rng(131)
    w, velocity = rng.uniform(-1, 1, (4, 3)), np.zeros((4, 3))
    for step in range(1, 6):
        grad = rng.uniform(-1, 1, (4, 3)) * step
        rates = {"learning_rate": 0.1 / step, "momentum": 0.8}
        right = reference.momentum_step(w, grad, velocity, **rates)
        assert_close(
            student.momentum_step(w, grad, velocity, **rates),
            right,
            f"momentum_step(w, grad, velocity, ...), step {step} of 5",
            parts=PARTS,
        )
        w, velocity = right


def test_default_arguments(student, reference):
    """Learning rate and momentum have the default values of the statement."""
    rng = np.random.default_rng(132)
    arguments = tuple(rng.uniform(-1, 1, (3, 3, 5)) * np.array([0.1, 1, 0.1]).reshape(3, 1, 1))
    assert_close(
        student.momentum_step(*arguments),
        reference.momentum_step(*arguments),
        "momentum_step(w, grad, velocity)",
        parts=PARTS,
    )


def test_zero_gradient(student, reference):
    """Where the gradient is 0, the parameter rolls on with what is left of its velocity."""
    w, velocity = np.array([0.5, -0.25, 1.0, 2.0]), np.array([0.4, -0.2, 0.0, 0.1])
    assert_close(
        student.momentum_step(w, np.zeros(4), velocity, learning_rate=0.1, momentum=0.7),
        reference.momentum_step(w, np.zeros(4), velocity, learning_rate=0.1, momentum=0.7),
        "momentum_step(w, 0, velocity, momentum=0.7)",
        parts=PARTS,
    )


def test_other_arrays(student, reference):
    """Arrays with one or three axes, float32, column-ordered and strided arrays work as well."""
    rng = np.random.default_rng(133)
    table = rng.uniform(-1, 1, (3, 4, 6))
    for kind, arrays in (
        ("of one axis", rng.uniform(-1, 1, (3, 5))),
        ("of three axes", rng.uniform(-1, 1, (3, 2, 3, 4))),
        ("of float32", table.astype(np.float32)),
        ("column-ordered", [np.asfortranarray(array) for array in table]),
        ("strided", [array[:, ::2] for array in table]),
    ):
        assert_close(
            student.momentum_step(*arrays, learning_rate=0.04, momentum=0.75),
            reference.momentum_step(*arrays, learning_rate=0.04, momentum=0.75),
            f"momentum_step(w, grad, velocity, ...), arrays {kind}",
            parts=PARTS,
        )
