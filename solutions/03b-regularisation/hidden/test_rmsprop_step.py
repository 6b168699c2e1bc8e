import numpy as np
import pytest

from autograder.checks import assert_close

PARTS = ("w", "v")


def signed(rng: np.random.Generator, low: float, high: float, shape: tuple[int, ...]) -> np.ndarray:
    """As many negative numbers as positive ones, none near 0."""
    signs = rng.permutation(np.resize([-1.0, 1.0], int(np.prod(shape))))
    return signs.reshape(shape) * rng.uniform(low, high, shape)


def draw(rng: np.random.Generator, shape: tuple[int, ...]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Gradients away from 0, where it would matter whether epsilon is under the root."""
    return signed(rng, 0.1, 1, shape), signed(rng, 0.5, 2, shape), rng.uniform(0.1, 2, shape)


@pytest.mark.points(2)
def test_several_steps(student, reference, rng):
    """Over five steps with different gradients, w and v are right at each."""
    w, v, rho = signed(rng, 0.1, 1, (4, 3)), np.zeros((4, 3)), round(rng.uniform(0.65, 0.85), 3)
    for step in range(1, 6):
        grad = signed(rng, 0.5, 2, (4, 3)) * step
        right = reference.rmsprop_step(w, grad, v, learning_rate=0.02, rho=rho)
        assert_close(
            student.rmsprop_step(w, grad, v, learning_rate=0.02, rho=rho),
            right,
            f"rmsprop_step(w, grad, v, learning_rate=0.02, rho={rho}), step {step} of 5",
            parts=PARTS,
        )
        w, v = right


def test_default_arguments(student, reference, rng):
    """Learning rate and rho have the default values of the statement."""
    w, grad, v = draw(rng, (3, 5))
    arguments = (w * 0.01, grad, v)
    assert_close(
        student.rmsprop_step(*arguments),
        reference.rmsprop_step(*arguments),
        "rmsprop_step(w, grad, v)",
        parts=PARTS,
    )


def test_no_memory(student, reference, rng):
    """With rho = 0, v is the square of the gradient alone."""
    w, grad, v = draw(rng, (4, 2))
    assert_close(
        student.rmsprop_step(w, grad, v, learning_rate=0.02, rho=0.0),
        reference.rmsprop_step(w, grad, v, learning_rate=0.02, rho=0.0),
        "rmsprop_step(w, grad, v, learning_rate=0.02, rho=0)",
        parts=PARTS,
    )


def test_epsilon(student, reference, rng):
    """With a huge epsilon the step vanishes; with any epsilon, a gradient that was always 0 makes no step."""
    w, grad, v = draw(rng, (2, 4))
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


def test_zero_gradient_after_others(student, reference, rng):
    """Where only this gradient is 0, the parameter stays, and v fades."""
    w, grad, v = draw(rng, (2, 5))
    grad = grad * [0, 1, 0, 1, 1]
    assert_close(
        student.rmsprop_step(w, grad, v, learning_rate=0.03, rho=0.75),
        reference.rmsprop_step(w, grad, v, learning_rate=0.03, rho=0.75),
        "rmsprop_step(w, grad, v, learning_rate=0.03, rho=0.75), grad 0 in columns 0 and 2",
        parts=PARTS,
    )


@pytest.mark.open_answer
@pytest.mark.parametrize("which", ["A large", "The default"])
def test_where_epsilon_is_added(student, rng, which):
    """{which} epsilon is added to the denominator or to v under its root, and matters where v is small."""
    drawn = which == "A large"
    added, size = (round(rng.uniform(0.1, 0.5), 3), 1.0) if drawn else (1e-7, 1e-6)
    w, grad, v = signed(rng, 1e-4, 1e-3, (2, 3)), signed(rng, 0.5, 2, (2, 3)) * size, np.zeros((2, 3))
    given = {"epsilon": added} if drawn else {}
    got = student.rmsprop_step(w, grad, v, **given)
    new_v = 0.1 * grad**2
    outside = (w - 0.001 * grad / (np.sqrt(new_v) + added), new_v)
    under = (w - 0.001 * grad / np.sqrt(new_v + added), new_v)
    call = f"rmsprop_step(w, grad, 0{f', epsilon={added}' if drawn else ''})"
    try:
        assert_close(got, under, call, parts=PARTS, rtol=1e-5, atol=1e-9)
    except AssertionError:
        assert_close(got, outside, call, parts=PARTS, rtol=1e-5, atol=1e-9)


def test_other_arrays(student, reference, rng):
    """Arrays with one or three axes, float32, column-ordered and strided arrays and a read-only gradient work."""
    table = draw(rng, (4, 6))
    read_only = [array.copy() for array in table]
    read_only[1].flags.writeable = False
    for kind, arrays in (
        ("of one axis", draw(rng, (5,))),
        ("of three axes", draw(rng, (2, 3, 4))),
        ("of float32", [array.astype(np.float32) for array in table]),
        ("column-ordered", [np.asfortranarray(array) for array in table]),
        ("strided", [array[:, ::2] for array in table]),
        ("with a read-only gradient", read_only),
    ):
        assert_close(
            student.rmsprop_step(*arrays, learning_rate=0.04, rho=0.6),
            reference.rmsprop_step(*arrays, learning_rate=0.04, rho=0.6),
            f"rmsprop_step(w, grad, v, learning_rate=0.04, rho=0.6), arrays {kind}",
            parts=PARTS,
        )
