import numpy as np
import pytest

from autograder.checks import assert_close

PARTS = ("w", "v")


def draw_gradient(rng: np.random.Generator, shape: tuple[int, ...]) -> np.ndarray:
    """Away from 0, where it would matter whether epsilon is under the root."""
    return rng.uniform(0.5, 2, shape) * rng.choice([-1, 1], shape)


@pytest.mark.points(2)
def test_several_steps(student, reference):
    """Over five steps with different gradients, w and v are right at each."""
    rng = np.random.default_rng(141)
    w, v = rng.uniform(-1, 1, (4, 3)), np.zeros((4, 3))
    for step in range(1, 6):
        grad = draw_gradient(rng, (4, 3)) * step
        right = reference.rmsprop_step(w, grad, v, learning_rate=0.02, rho=0.8)
        assert_close(
            student.rmsprop_step(w, grad, v, learning_rate=0.02, rho=0.8),
            right,
            f"rmsprop_step(w, grad, v, learning_rate=0.02, rho=0.8), step {step} of 5",
            parts=PARTS,
        )
        w, v = right


def test_default_arguments(student, reference):
    """Learning rate and rho have the default values of the statement."""
    rng = np.random.default_rng(142)
    arguments = (rng.uniform(-1, 1, (3, 5)) * 0.01, draw_gradient(rng, (3, 5)), rng.uniform(0.1, 2, (3, 5)))
    assert_close(
        student.rmsprop_step(*arguments),
        reference.rmsprop_step(*arguments),
        "rmsprop_step(w, grad, v)",
        parts=PARTS,
    )


def test_epsilon(student, reference):
    """With a huge epsilon the step vanishes; with any epsilon, a gradient that was always 0 makes no step."""
    rng = np.random.default_rng(143)
    w, grad, v = rng.uniform(-1, 1, (2, 4)), draw_gradient(rng, (2, 4)), rng.uniform(0.1, 2, (2, 4))
    for text, arguments, epsilon in (
        ("w, grad, v", (w, grad, v), 1e14),
        ("w, 0, 0", (w, np.zeros((2, 4)), np.zeros((2, 4))), 1e-4),
    ):
        assert_close(
            student.rmsprop_step(*arguments, learning_rate=0.05, epsilon=epsilon),
            reference.rmsprop_step(*arguments, learning_rate=0.05, epsilon=epsilon),
            f"rmsprop_step({text}, epsilon={epsilon:g})",
            parts=PARTS,
        )


@pytest.mark.open_answer
@pytest.mark.parametrize("epsilon", [0.3, None])
def test_where_epsilon_is_added(student, epsilon):
    """Epsilon ({epsilon}, None is the default) is added to the denominator or under its root, and matters where v is small."""
    rng = np.random.default_rng(144)
    size = 1.0 if epsilon else 1e-6
    w, grad, v = rng.uniform(-1, 1, (2, 3)) * 1e-3, draw_gradient(rng, (2, 3)) * size, np.zeros((2, 3))
    given = {"epsilon": epsilon} if epsilon else {}
    got = student.rmsprop_step(w, grad, v, **given)
    new_v, added = 0.1 * grad**2, epsilon or 1e-7
    outside = (w - 0.001 * grad / (np.sqrt(new_v) + added), new_v)
    under = (w - 0.001 * grad / np.sqrt(new_v + added), new_v)
    call = f"rmsprop_step(w, grad, 0{', epsilon=0.3' if epsilon else ''})"
    try:
        assert_close(got, under, call, parts=PARTS, rtol=1e-5, atol=1e-9)
    except AssertionError:
        assert_close(got, outside, call, parts=PARTS, rtol=1e-5, atol=1e-9)


def test_other_arrays(student, reference):
    """Arrays with one or three axes, float32, column-ordered and strided arrays work as well."""
    rng = np.random.default_rng(144)
    table = np.stack([rng.uniform(-1, 1, (4, 6)), draw_gradient(rng, (4, 6)), rng.uniform(0.1, 2, (4, 6))])
    for kind, arrays in (
        ("of one axis", table[:, 0]),
        ("of three axes", table.reshape(3, 2, 3, 4)),
        ("of float32", table.astype(np.float32)),
        ("column-ordered", [np.asfortranarray(array) for array in table]),
        ("strided", [array[:, ::2] for array in table]),
    ):
        assert_close(
            student.rmsprop_step(*arrays, learning_rate=0.04, rho=0.6),
            reference.rmsprop_step(*arrays, learning_rate=0.04, rho=0.6),
            f"rmsprop_step(w, grad, v, ...), arrays {kind}",
            parts=PARTS,
        )
