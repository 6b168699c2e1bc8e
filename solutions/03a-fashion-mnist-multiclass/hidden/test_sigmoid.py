import numpy as np
import pytest

from autograder.checks import assert_close


@pytest.mark.points(2)
def test_other_values(student, reference):
    """On other arrays, every probability is right."""
    rng = np.random.default_rng(31)
    for shape in ((7,), (4, 3), (2, 3, 5)):
        z = rng.uniform(-5, 5, shape)
        assert_close(student.sigmoid(z), reference.sigmoid(z), f"sigmoid(z), z of shape {shape}")


def test_very_large_logits(student, reference):
    """Very large and very small logits in the same array give probabilities, not nan."""
    z = np.array([[-5000.0, 0.75, 800.0], [720.0, -1.25, -709.0]])
    assert_close(student.sigmoid(z), reference.sigmoid(z), "sigmoid(z)")


def test_large_integers(student, reference):
    """Large integers work as well."""
    z = np.array([2000, -3, 4, -2000, 1])
    assert_close(student.sigmoid(z), reference.sigmoid(z), "sigmoid(z) with integers")


def test_other_kinds_of_arrays(student, reference):
    """Read-only, float32, column-ordered and strided arrays work as well."""
    z = np.random.default_rng(32).uniform(-4, 4, (5, 4))
    read_only = z.copy()
    read_only.flags.writeable = False
    for kind, array in (
        ("read-only", read_only),
        ("float32", z.astype(np.float32)),
        ("column-ordered", np.asfortranarray(z)),
        ("strided", z[::2, ::3]),
    ):
        assert_close(student.sigmoid(array), reference.sigmoid(array), f"sigmoid(z), z {kind}")
