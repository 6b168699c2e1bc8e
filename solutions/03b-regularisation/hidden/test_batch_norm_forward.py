import numpy as np
import pytest

from autograder.checks import assert_close

PARTS = ("y", "moving_mean", "moving_variance")
# x is up to 20 deviations from 0, so computing in float32 costs a few millionths, even where y is near 0
ATOL = 1e-5


def signed(rng: np.random.Generator, low: float, high: float, size: int) -> np.ndarray:
    """Negative and positive numbers in turn, none near 0."""
    return np.resize(rng.permutation([-1.0, 1.0]), size) * rng.uniform(low, high, size)


def draw(rng: np.random.Generator, examples: int, features: int) -> list[np.ndarray]:
    """Features of different means, each with a standard deviation from 0.8 to 3; examples of 2 or more."""
    x = rng.uniform(-1, 1, (examples, features))
    x = (x - x.mean(axis=0)) / x.std(axis=0)
    return [
        x * rng.uniform(0.8, 3, features) + signed(rng, 3, 15, features),
        signed(rng, 0.5, 2, features),
        signed(rng, 0.3, 1, features),
        signed(rng, 0.5, 2.5, features),
        rng.uniform(0.2, 0.6, features),
    ]


@pytest.mark.points(2)
def test_other_values_in_training(student, reference, rng):
    """In training, other batches, momenta and epsilons give the right values."""
    for examples, features, momentum, epsilon in (
        (5, 4, round(rng.uniform(0.6, 0.9), 3), 1e-3),
        (2, 6, round(rng.uniform(0.1, 0.4), 3), round(rng.uniform(0.04, 0.2), 3)),
        (9, 2, 0.99, 1e-5),
        (3, 7, 0.0, 0.0),
    ):
        arguments = draw(rng, examples, features)
        assert_close(
            student.batch_norm_forward(*arguments, True, momentum=momentum, epsilon=epsilon),
            reference.batch_norm_forward(*arguments, True, momentum=momentum, epsilon=epsilon),
            f"batch_norm_forward(..., training=True, momentum={momentum}, epsilon={epsilon})",
            parts=PARTS,
            atol=ATOL,
        )


def test_default_arguments(student, reference, rng):
    """Momentum and epsilon have the default values of the statement."""
    x, gamma, beta, moving_mean, moving_variance = draw(rng, 6, 3)
    arguments = (x * 0.02, gamma, beta, moving_mean * 0.02, moving_variance * 0.01)
    for training in (True, False):
        assert_close(
            student.batch_norm_forward(*arguments, training),
            reference.batch_norm_forward(*arguments, training),
            f"batch_norm_forward(..., training={training})",
            parts=PARTS,
            atol=ATOL,
        )


def test_new_layer(student, reference, rng):
    """From averages of 0, as a new layer may have them, the moving averages take their first step."""
    x, gamma, beta, _, _ = draw(rng, 6, 3)
    for moving_variance in (np.zeros(3), np.ones(3)):
        arguments = (x, gamma, beta, np.zeros(3), moving_variance, True)
        assert_close(
            student.batch_norm_forward(*arguments, momentum=0.8),
            reference.batch_norm_forward(*arguments, momentum=0.8),
            "batch_norm_forward(x, gamma, beta, 0, moving_variance, training=True, momentum=0.8)",
            parts=PARTS,
            atol=ATOL,
        )


def test_large_mean(student, reference, rng):
    """Where the mean is ten thousand times the spread, and x float32, y and the moving averages are right."""
    spread = np.array([[1, -3, 2], [-1, 4, -5], [3, 1, 6], [-3, -2, -3]])
    x = rng.permuted(spread, axis=0) + rng.integers(10_001, 12_000, 3)
    arguments = (x.astype(np.float32), *draw(rng, 4, 3)[1:])
    assert_close(
        student.batch_norm_forward(*arguments, True, momentum=0.5),
        reference.batch_norm_forward(*arguments, True, momentum=0.5),
        "batch_norm_forward(..., training=True, momentum=0.5), x near 10,000",
        parts=PARTS,
        atol=ATOL,
    )


def test_constant_feature(student, reference, rng):
    """A feature that is the same in all examples becomes beta, not nan."""
    arguments = draw(rng, 4, 3)
    arguments[0][:, 1] = rng.integers(2, 12)
    assert_close(
        student.batch_norm_forward(*arguments, True),
        reference.batch_norm_forward(*arguments, True),
        "batch_norm_forward(..., training=True) with a constant feature",
        parts=PARTS,
        atol=ATOL,
    )


def test_training_with_one_example(student, reference, rng):
    """In training, a batch of a single example has variance 0: it becomes beta, and the moving averages move."""
    arguments = draw(rng, 3, 4)
    arguments[0] = arguments[0][:1]
    assert_close(
        student.batch_norm_forward(*arguments, True, momentum=0.7),
        reference.batch_norm_forward(*arguments, True, momentum=0.7),
        "batch_norm_forward(..., training=True, momentum=0.7) of one example",
        parts=PARTS,
        atol=ATOL,
    )


def test_evaluation_of_one_example(student, reference, rng):
    """In evaluation, a single example and a moving variance that is small or 0 give the right values."""
    _, gamma, beta, moving_mean, _ = draw(rng, 2, 5)
    moving_variance = rng.permutation([1e-4, 0.5, 2.0, 1e-3, 0.0]) * rng.uniform(0.8, 1.2, 5)
    x = moving_mean + signed(rng, 0.5, 2, 5) * np.sqrt(moving_variance + 1e-4)
    arguments = (x[np.newaxis], gamma, beta, moving_mean, moving_variance)
    for epsilon in (1e-3, round(rng.uniform(0.01, 0.05), 3)):
        assert_close(
            student.batch_norm_forward(*arguments, False, epsilon=epsilon),
            reference.batch_norm_forward(*arguments, False, epsilon=epsilon),
            f"batch_norm_forward(..., training=False, epsilon={epsilon}) of one example",
            parts=PARTS,
            atol=ATOL,
        )


def test_other_kinds_of_arrays(student, reference, rng):
    """Read-only, float32, column-ordered and strided arrays work as well, in training and in evaluation."""
    arrays = draw(rng, 7, 4)
    read_only = [array.copy() for array in arrays]
    for array in read_only:
        array.flags.writeable = False
    for kind, arguments in (
        ("read-only", read_only),
        ("of float32", [array.astype(np.float32) for array in arrays]),
        ("column-ordered", [np.asfortranarray(array) for array in arrays]),
        ("strided", [np.repeat(array, 2, axis=-1)[..., ::2] for array in arrays]),
    ):
        for training in (True, False):
            assert_close(
                student.batch_norm_forward(*arguments, training, momentum=0.8),
                reference.batch_norm_forward(*arguments, training, momentum=0.8),
                f"batch_norm_forward(..., training={training}, momentum=0.8), arrays {kind}",
                parts=PARTS,
                atol=ATOL,
            )
