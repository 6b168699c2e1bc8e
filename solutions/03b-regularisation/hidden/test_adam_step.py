import numpy as np
import pytest

from autograder.checks import assert_close

PARTS = ("w", "m", "v")


def signed(rng: np.random.Generator, low: float, high: float, shape: tuple[int, ...]) -> np.ndarray:
    """As many negative numbers as positive ones, none near 0, where the two published forms would differ."""
    signs = rng.permutation(np.resize([-1.0, 1.0], int(np.prod(shape))))
    return signs.reshape(shape) * rng.uniform(low, high, shape)


def draw(rng: np.random.Generator, shape: tuple[int, ...]) -> tuple[np.ndarray, ...]:
    """Parameters, gradients and averages from earlier gradients."""
    return (
        signed(rng, 0.1, 0.5, shape),
        signed(rng, 0.2, 2, shape),
        signed(rng, 0.1, 1, shape),
        rng.uniform(0.05, 1.5, shape),
    )


@pytest.mark.points(2)
def test_several_steps(student, reference, rng):
    """Over five steps with different gradients, w, m and v are right at each."""
    settings = {
        "learning_rate": round(rng.uniform(0.01, 0.03), 4),
        "beta_1": round(rng.uniform(0.6, 0.85), 3),
        "beta_2": round(rng.uniform(0.95, 0.99), 4),
    }
    w, m, v = signed(rng, 0.1, 1, (4, 3)), np.zeros((4, 3)), np.zeros((4, 3))
    for t in range(1, 6):
        grad = signed(rng, 0.2, 1.5, (4, 3)) * rng.uniform(0.5, 3)
        right = reference.adam_step(w, grad, m, v, t, **settings)
        assert_close(
            student.adam_step(w, grad, m, v, t, **settings),
            right,
            f"adam_step(w, grad, m, v, t={t}, {_listed(settings)})",
            parts=PARTS,
        )
        w, m, v = right


def test_late_steps(student, reference, rng):
    """Steps of a long training, from the tenth to the thousandth or so, are right, with large gradients too."""
    for low, high, size in ((8, 15, 1), (60, 200, 40), (700, 1500, 1)):
        w, grad, m, v = draw(rng, (2, 5))
        arguments, t = (w, grad * size, m * size, v * size**2), int(rng.integers(low, high))
        assert_close(
            student.adam_step(*arguments, t, learning_rate=0.05),
            reference.adam_step(*arguments, t, learning_rate=0.05),
            f"adam_step(w, grad, m, v, t={t}, learning_rate=0.05)",
            parts=PARTS,
        )


def test_default_arguments(student, reference, rng):
    """Learning rate, betas and epsilon have the default values of the statement; a beta of 0 is none of these."""
    w, grad, m, v = draw(rng, (3, 5))
    tiny = signed(rng, 2e-7, 4e-7, (3, 5))
    for arguments in ((w * 0.01, grad, m, v, 4), (w * 1e-4, tiny, tiny, tiny**2, 50_000)):
        assert_close(
            student.adam_step(*arguments),
            reference.adam_step(*arguments),
            f"adam_step(w, grad, m, v, t={arguments[-1]})",
            parts=PARTS,
            atol=1e-7,
        )
    for name in ("beta_1", "beta_2"):
        assert_close(
            student.adam_step(w, grad, m, v, 4, learning_rate=0.02, **{name: 0.0}),
            reference.adam_step(w, grad, m, v, 4, learning_rate=0.02, **{name: 0.0}),
            f"adam_step(w, grad, m, v, t=4, learning_rate=0.02, {name}=0)",
            parts=PARTS,
        )


def test_other_large_epsilons(student, reference, rng):
    """With other large epsilons the step is right."""
    w, grad, m, v = draw(rng, (3, 4))
    t, epsilon = int(rng.integers(40_000, 60_000)), round(rng.uniform(0.02, 0.2), 3)
    arguments = (w, grad * 0.1, m * 0.1, v * 0.01, t)
    assert_close(
        student.adam_step(*arguments, learning_rate=0.3, epsilon=epsilon),
        reference.adam_step(*arguments, learning_rate=0.3, epsilon=epsilon),
        f"adam_step(w, grad, m, v, t={t}, learning_rate=0.3, epsilon={epsilon})",
        parts=PARTS,
    )


@pytest.mark.open_answer
def test_large_epsilon_in_an_early_step(student, rng):
    """With a large epsilon an early step is that of the one or the other published form."""
    w, grad, m, v = draw(rng, (3, 4))
    t, epsilon = int(rng.integers(2, 6)), round(rng.uniform(0.02, 0.2), 3)
    got = student.adam_step(w, grad, m, v, t, learning_rate=0.1, epsilon=epsilon)
    m, v = 0.9 * m + 0.1 * grad, 0.999 * v + 0.001 * grad**2
    correction = np.sqrt(1 - 0.999**t)
    step = 0.1 * correction / (1 - 0.9**t) * m
    of_keras = (w - step / (np.sqrt(v) + epsilon), m, v)
    of_algorithm_1 = (w - step / (np.sqrt(v) + epsilon * correction), m, v)
    call = f"adam_step(w, grad, m, v, t={t}, learning_rate=0.1, epsilon={epsilon})"
    try:
        assert_close(got, of_keras, call, parts=PARTS)
    except AssertionError:
        assert_close(got, of_algorithm_1, call, parts=PARTS)


def test_zero_gradient(student, reference, rng):
    """Where gradient and averages are 0, the parameter stays, and is not nan; where only the gradient is 0, it rolls on."""
    w, grad, m, v = draw(rng, (2, 4))
    grad = grad * [0, 0, 1, 1]
    m, v = m * [0, 1, 1, 1], v * [0, 1, 1, 1]
    for arguments in ((w, grad, m, v, 3), (w, 0 * grad, 0 * m, 0 * v, 1)):
        assert_close(
            student.adam_step(*arguments, learning_rate=0.02),
            reference.adam_step(*arguments, learning_rate=0.02),
            f"adam_step(w, grad, m, v, t={arguments[-1]}, learning_rate=0.02) with zeros among the gradients",
            parts=PARTS,
        )


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
            student.adam_step(*arrays, 2, learning_rate=0.03),
            reference.adam_step(*arrays, 2, learning_rate=0.03),
            f"adam_step(w, grad, m, v, t=2, learning_rate=0.03), arrays {kind}",
            parts=PARTS,
        )


def _listed(settings: dict[str, float]) -> str:
    return ", ".join(f"{name}={value}" for name, value in settings.items())
