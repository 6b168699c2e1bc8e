import numpy as np
import pytest

from autograder.checks import assert_close, assert_like

Z = np.array([[1.0, 2.0, 3.0], [0.5, -1.5, 0.0], [-2.0, 4.0, 1.0], [0.0, 0.25, 3.5]])


@pytest.mark.points(2)
def test_values(student, reference):
    """On four examples of three classes, every probability is right."""
    assert_close(student.softmax(Z), reference.softmax(Z), "softmax(z)")


def test_rows_sum_to_one(student):
    """The probabilities of each example (row) sum to 1."""
    z = np.linspace(-2.0, 3.0, 10).reshape(2, 5)
    probabilities = student.softmax(z)
    assert_like(probabilities, z, "softmax(z)")
    assert_close(probabilities.sum(axis=1), np.ones(2), "softmax(z).sum(axis=1)")


def assert_right(student, reference, batches: dict[str, np.ndarray]) -> None:
    """All answers come before the first comparison: together they tell one mistake from another."""
    answers = [student.softmax(z) for z in batches.values()]
    for answer, (call, z) in zip(answers, batches.items(), strict=True):
        assert_close(answer, reference.softmax(z), call)


def test_large_logits(student, reference):
    """Logits near 1000, and large ones beside small ones, give probabilities, not nan."""
    apart = np.array(
        [
            [1.5, -800.0, 0.5, -1.0],
            [900.0, 0.0, 400.0, 899.5],
            [-0.5, 2.0, 1.0, 0.25],
            [2000.0, 2001.0, 1999.5, 1998.0],
        ]
    )
    assert_right(
        student, reference, {"softmax(z), logits far apart": apart, "softmax(z + 1000)": Z[:, ::-1] + 1000}
    )


def test_very_small_logits(student, reference):
    """Logits near -1000 give probabilities, neither nan nor all 0."""
    small = np.array([[1.0, 0.0, -0.5], [-901.0, -900.0, -902.0]])
    beside = {f"softmax(z), first row near {large}": small + [[large], [0]] for large in (650, 900)}
    assert_right(student, reference, {"softmax(z - 1000)": Z[1:] - 1000, **beside})


def test_integer_logits(student, reference):
    """Logits that are integers work as well as floats."""
    z = np.array([[1, 2, 4], [3, 0, -1]])
    assert_close(student.softmax(z), reference.softmax(z), "softmax(z) with integers")
    z = np.array([[-7, 0, 5, 12], [3, -20, 2, 1], [0, 0, 8, 9]])
    assert_close(student.softmax(z), reference.softmax(z), "softmax(z) with other integers")
