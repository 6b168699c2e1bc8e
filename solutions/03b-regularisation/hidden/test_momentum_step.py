import numpy as np
import pytest

from autograder.checks import assert_close

PARTS = ("w", "velocity")


def signed(rng: np.random.Generator, low: float, high: float, shape: tuple[int, ...]) -> np.ndarray:
    """As many negative numbers as positive ones, none near 0."""
    signs = rng.permutation(np.resize([-1.0, 1.0], int(np.prod(shape))))
    return signs.reshape(shape) * rng.uniform(low, high, shape)


@pytest.mark.points(2)
def test_several_steps(student, reference, rng):
    """Over five steps with different gradients and learning rates, w and velocity are right at each."""
    w, velocity, momentum = signed(rng, 0.1, 1, (4, 3)), np.zeros((4, 3)), round(rng.uniform(0.7, 0.85), 3)
    for step in range(1, 6):
        grad = signed(rng, 0.1, 1, (4, 3)) * step
        rates = {"learning_rate": round(0.1 / step, 4), "momentum": momentum}
        right = reference.momentum_step(w, grad, velocity, **rates)
        assert_close(
            student.momentum_step(w, grad, velocity, **rates),
            right,
            f"momentum_step(w, grad, velocity, ...), step {step} of 5",
            parts=PARTS,
        )
        w, velocity = right


def test_default_arguments(student, reference, rng):
    """Learning rate and momentum have the default values of the statement."""
    arguments = tuple(signed(rng, 0.2, 1, (3, 5)) * scale for scale in (0.1, 1, 0.1))
    assert_close(
        student.momentum_step(*arguments),
        reference.momentum_step(*arguments),
        "momentum_step(w, grad, velocity)",
        parts=PARTS,
    )


def test_large_numbers(student, reference, rng):
    """Large gradients make large steps: nothing is cut off."""
    arguments = tuple(signed(rng, 30, 100, (2, 6)) for _ in range(3))
    assert_close(
        student.momentum_step(*arguments, learning_rate=0.5, momentum=0.65),
        reference.momentum_step(*arguments, learning_rate=0.5, momentum=0.65),
        "momentum_step(w, grad, velocity, learning_rate=0.5, momentum=0.65) with large numbers",
        parts=PARTS,
        atol=1e-4,
    )


def test_zero_gradient(student, reference, rng):
    """Where the gradient is 0, the parameter rolls on with what is left of its velocity."""
    w, grad, velocity = (signed(rng, 0.2, 2, (2, 4)) for _ in range(3))
    grad, velocity = grad * [0, 0, 1, 1], velocity * [1, 0, 0, 1]
    assert_close(
        student.momentum_step(w, grad, velocity, learning_rate=0.1, momentum=0.7),
        reference.momentum_step(w, grad, velocity, learning_rate=0.1, momentum=0.7),
        "momentum_step(w, grad, velocity, learning_rate=0.1, momentum=0.7) with zeros among the gradients",
        parts=PARTS,
    )


def test_other_arrays(student, reference, rng):
    """Arrays with one or three axes, float32, column-ordered and strided arrays and a read-only gradient work."""
    table = [signed(rng, 0.1, 1, (4, 6)) for _ in range(3)]
    read_only = [array.copy() for array in table]
    read_only[1].flags.writeable = False
    for kind, arrays in (
        ("of one axis", [signed(rng, 0.1, 1, (5,)) for _ in range(3)]),
        ("of three axes", [signed(rng, 0.1, 1, (2, 3, 4)) for _ in range(3)]),
        ("of float32", [array.astype(np.float32) for array in table]),
        ("column-ordered", [np.asfortranarray(array) for array in table]),
        ("strided", [array[:, ::2] for array in table]),
        ("with a read-only gradient", read_only),
    ):
        assert_close(
            student.momentum_step(*arrays, learning_rate=0.04, momentum=0.75),
            reference.momentum_step(*arrays, learning_rate=0.04, momentum=0.75),
            f"momentum_step(w, grad, velocity, learning_rate=0.04, momentum=0.75), arrays {kind}",
            parts=PARTS,
        )
