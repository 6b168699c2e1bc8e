import numpy as np
import pytest

from autograder.checks import assert_close


@pytest.mark.points(2)
def test_values(student, reference):
    """For six logits, every probability is right."""
    z = np.array([-3.0, -0.5, 0.0, 0.25, 2.0, 6.0])
    assert_close(student.sigmoid(z), reference.sigmoid(z), "sigmoid(z)")


def test_any_shape(student, reference):
    """Arrays with one or several axes keep their shape."""
    for shape in ((1,), (2, 1), (2, 3), (3, 1, 2)):
        z = np.linspace(-1.5, 2.5, int(np.prod(shape))).reshape(shape)
        assert_close(student.sigmoid(z), reference.sigmoid(z), f"sigmoid(z), z of shape {shape}")


@pytest.mark.points(2)
def test_large_logits(student, reference):
    """Logits of -1000 and 1000 give 0 and 1, not nan."""
    z = np.array([1000.0, -1000.0, 1.5, -40.0])
    assert_close(student.sigmoid(z), reference.sigmoid(z), "sigmoid(z)")


def test_integer_logits(student, reference):
    """Logits that are integers work as well as floats."""
    z = np.array([[-2, 0, 1], [3, -1, 5]])
    assert_close(student.sigmoid(z), reference.sigmoid(z), "sigmoid(z) with integers")
