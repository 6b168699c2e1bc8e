import numpy as np
import pytest

from autograder.checks import assert_close


@pytest.mark.points(2)
def test_other_values(student, reference):
    """On other examples, every probability is right."""
    rng = np.random.default_rng(71)
    for shape in ((7, 4), (1, 6), (3, 10)):
        z = rng.uniform(-4, 4, shape)
        assert_close(student.softmax(z), reference.softmax(z), "softmax(z)")


def test_rows_far_apart(student, reference):
    """One example with very large and one with very small logits, in the same batch."""
    z = np.array([[1000.0, 1001.0, 999.5], [-1000.0, -998.0, -1001.0]])
    assert_close(student.softmax(z), reference.softmax(z), "softmax(z)")


def test_other_very_small_logits(student, reference):
    """Logits near -1000 give probabilities, not zeros."""
    z = np.array([[-1000.0, -1001.0, -999.0, -1000.5], [-2000.0, -2000.0, -1999.0, -2003.0]])
    assert_close(student.softmax(z), reference.softmax(z), "softmax(z - 1000)")


def test_one_extreme_logit(student, reference):
    """One logit far above all others takes all the probability."""
    z = np.array([[3000.0, 0.0, 1.0], [2.0, 1.0, -1.0]])
    assert_close(student.softmax(z), reference.softmax(z), "softmax(z)")


def test_other_kinds_of_arrays(student, reference):
    """Read-only, float32 and column-ordered arrays work as well."""
    z = np.random.default_rng(72).uniform(-3, 3, (5, 4))
    read_only = z.copy()
    read_only.flags.writeable = False
    for kind, array in (
        ("read-only", read_only),
        ("float32", z.astype(np.float32)),
        ("column-ordered", np.asfortranarray(z)),
    ):
        assert_close(student.softmax(array), reference.softmax(array), f"softmax(z), z {kind}")
