import numpy as np
import pytest

from autograder.checks import assert_close

PARTS = ("y", "moving_mean", "moving_variance")


def draw(seed: int, examples: int, features: int) -> list[np.ndarray]:
    rng = np.random.default_rng(seed)
    return [
        rng.uniform(-3, 3, (examples, features)) + rng.uniform(-20, 20, features),
        rng.uniform(0.5, 2, features),
        rng.uniform(-1, 1, features),
        rng.uniform(-5, 5, features),
        rng.uniform(0.5, 3, features),
    ]


@pytest.mark.points(2)
def test_other_values_in_training(student, reference):
    """In training, other batches, momenta and epsilons give the right values."""
    for seed, examples, features, momentum, epsilon in (
        (91, 5, 4, 0.8, 1e-3),
        (92, 2, 6, 0.3, 0.05),
        (93, 9, 2, 0.99, 1e-5),
    ):
        arguments = draw(seed, examples, features)
        assert_close(
            student.batch_norm_forward(*arguments, True, momentum=momentum, epsilon=epsilon),
            reference.batch_norm_forward(*arguments, True, momentum=momentum, epsilon=epsilon),
            f"batch_norm_forward(..., training=True, momentum={momentum}, epsilon={epsilon})",
            parts=PARTS,
        )


def test_default_arguments(student, reference):
    """Momentum and epsilon have the default values of the statement."""
    arguments = draw(94, 6, 3)
    arguments[0] = arguments[0] * 0.02
    for training in (True, False):
        assert_close(
            student.batch_norm_forward(*arguments, training),
            reference.batch_norm_forward(*arguments, training),
            f"batch_norm_forward(..., training={training})",
            parts=PARTS,
        )


def test_large_mean(student, reference):
    """Where the mean is ten thousand times the spread, and x float32, y and the moving averages are right."""
    spread = np.array([[1, -3, 2], [-1, 4, -5], [3, 1, 6], [-3, -2, -3]])
    arguments = ((spread + 10_011).astype(np.float32), *draw(97, 4, 3)[1:])
    assert_close(
        student.batch_norm_forward(*arguments, True, momentum=0.5),
        reference.batch_norm_forward(*arguments, True, momentum=0.5),
        "batch_norm_forward(..., training=True, momentum=0.5), x near 10,000",
        parts=PARTS,
    )


def test_constant_feature(student, reference):
    """A feature that is the same in all examples becomes beta, not nan."""
    arguments = draw(95, 4, 3)
    arguments[0][:, 1] = 7.0
    assert_close(
        student.batch_norm_forward(*arguments, True),
        reference.batch_norm_forward(*arguments, True),
        "batch_norm_forward(..., training=True) with a constant feature",
        parts=PARTS,
    )


def test_evaluation_of_one_example(student, reference):
    """In evaluation, a single example and a small moving variance give the right values."""
    arguments = draw(96, 1, 5)
    arguments[4] = np.array([1e-4, 0.5, 2.0, 1e-3, 1.0])
    arguments[0] = arguments[3] + np.array([[0.01, -1.0, 2.0, 0.02, -0.5]])
    for epsilon in (1e-3, 0.02):
        assert_close(
            student.batch_norm_forward(*arguments, False, epsilon=epsilon),
            reference.batch_norm_forward(*arguments, False, epsilon=epsilon),
            f"batch_norm_forward(..., training=False, epsilon={epsilon}) of one example",
            parts=PARTS,
        )
