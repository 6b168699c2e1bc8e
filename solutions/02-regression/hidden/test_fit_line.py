import numpy as np
import pytest

from autograder.checks import assert_close

PARTS = ("w", "b")


def draw(seed: int, examples: int, features: int) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    return rng.uniform(-1, 1.5, (examples, features)), rng.uniform(-3, 5, examples)


@pytest.mark.points(2)
def test_other_values(student, reference):
    """With other examples, learning rates and numbers of steps, w and b are right."""
    for seed, examples, features, learning_rate, steps in (
        (231, 6, 3, 0.05, 4),
        (232, 9, 1, 0.2, 25),
        (233, 4, 5, 0.01, 60),
    ):
        x, y = draw(seed, examples, features)
        assert_close(
            student.fit_line(x, y, learning_rate, steps),
            reference.fit_line(x, y, learning_rate, steps),
            f"fit_line(x, y, {learning_rate}, {steps})",
            parts=PARTS,
        )


def test_learning_rate_too_large(student, reference):
    """With a learning rate that is too large, all steps are taken as well, though they lead away from the line."""
    x, y = draw(236, 5, 2)
    for learning_rate, steps in ((0.9, 3), (3.0, 6)):
        assert_close(
            student.fit_line(x, y, learning_rate, steps),
            reference.fit_line(x, y, learning_rate, steps),
            f"fit_line(x, y, {learning_rate}, {steps})",
            parts=PARTS,
        )


def test_one_example(student, reference):
    """A single example is enough for a step."""
    x, y = draw(234, 1, 3)
    assert_close(
        student.fit_line(x, y, 0.1, 3),
        reference.fit_line(x, y, 0.1, 3),
        "fit_line(x, y, 0.1, 3) of one example",
        parts=PARTS,
    )


def test_other_kinds_of_arrays(student, reference):
    """Integers, read-only, float32 and column-ordered arrays work as well."""
    x, y = draw(235, 6, 2)
    read_only = x.copy()
    read_only.flags.writeable = False
    for kind, array in (
        ("of integers", np.array([[1, 0], [2, -1], [0, 1], [-1, 1], [1, 1], [0, 2]])),
        ("read-only", read_only),
        ("float32", x.astype(np.float32)),
        ("column-ordered", np.asfortranarray(x)),
    ):
        assert_close(
            student.fit_line(array, y, 0.1, 5),
            reference.fit_line(array, y, 0.1, 5),
            f"fit_line(x, y, 0.1, 5), x {kind}",
            parts=PARTS,
        )
