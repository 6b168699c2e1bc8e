import numpy as np
import pytest

from autograder.checks import assert_close

Z = np.array([[1.0, 2.0, 3.0], [0.5, -1.5, 0.0], [-2.0, 1.0, 0.5], [0.0, 0.25, 1.5]])
Y = np.array([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]])


@pytest.mark.points(2)
def test_values(student, reference):
    """On four examples of three classes, every slope is right."""
    assert_close(
        student.softmax_cross_entropy_gradient(Z, Y),
        reference.softmax_cross_entropy_gradient(Z, Y),
        "softmax_cross_entropy_gradient(z, y)",
    )


def test_one_example(student, reference):
    """For a single example of five classes, the gradient is right."""
    z, y = np.array([[0.5, -1.0, 2.0, 0.0, 1.0]]), np.array([[0.0, 0.0, 0.0, 1.0, 0.0]])
    assert_close(
        student.softmax_cross_entropy_gradient(z, y),
        reference.softmax_cross_entropy_gradient(z, y),
        "softmax_cross_entropy_gradient(z, y) of one example",
    )


def test_soft_labels(student, reference):
    """Labels that share the truth among several classes are used as they are."""
    y = np.array([[0.5, 0.5, 0.0], [0.8, 0.1, 0.1], [0.3, 0.3, 0.4], [0.0, 0.25, 0.75]])
    assert_close(
        student.softmax_cross_entropy_gradient(Z, y),
        reference.softmax_cross_entropy_gradient(Z, y),
        "softmax_cross_entropy_gradient(z, y) with soft labels",
    )


@pytest.mark.points(2)
def test_large_logits(student, reference):
    """Logits near 1000 and near -1000, and probabilities of 0, give a gradient, not nan."""
    apart = np.array([[900.0, 0.0, 1.0], [-900.0, -901.0, -900.5], [1.0, 1000.0, 2.0], [-800.0, 0.5, 1.0]])
    batches = {"z + 1000": Z[:, ::-1] + 1000, "z": apart}
    # all answers before the first comparison: together they tell one mistake from another
    gradients = [student.softmax_cross_entropy_gradient(z, Y) for z in batches.values()]
    for gradient, (name, z) in zip(gradients, batches.items(), strict=True):
        assert_close(
            gradient,
            reference.softmax_cross_entropy_gradient(z, Y),
            f"softmax_cross_entropy_gradient({name}, y)",
        )
