import numpy as np
import pytest

from autograder.checks import assert_close


def draw(seed: int, examples: int, features: int) -> tuple[np.ndarray, np.ndarray, float]:
    rng = np.random.default_rng(seed)
    return rng.uniform(-3, 3, (examples, features)), rng.uniform(-2, 2, features), float(rng.uniform(-4, 4))


@pytest.mark.points(2)
def test_other_values(student, reference):
    """On other examples, every prediction is right."""
    for seed, examples, features in ((201, 7, 2), (202, 3, 6), (203, 11, 4)):
        x, w, b = draw(seed, examples, features)
        assert_close(student.linear(x, w, b), reference.linear(x, w, b), "linear(x, w, b)")


def test_one_example(student, reference):
    """A single example gives an array of one prediction."""
    x, w, b = draw(204, 1, 5)
    assert_close(student.linear(x, w, b), reference.linear(x, w, b), "linear(x, w, b) of one example")


def test_other_kinds_of_arrays(student, reference):
    """Read-only, float32 and column-ordered arrays work as well."""
    x, w, b = draw(205, 5, 3)
    read_only = x.copy()
    read_only.flags.writeable = False
    for kind, array in (
        ("read-only", read_only),
        ("float32", x.astype(np.float32)),
        ("column-ordered", np.asfortranarray(x)),
    ):
        assert_close(student.linear(array, w, b), reference.linear(array, w, b), f"linear(x, w, b), x {kind}")
