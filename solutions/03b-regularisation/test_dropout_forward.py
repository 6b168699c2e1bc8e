import numpy as np
import pytest

from autograder.checks import assert_close, assert_like

X = np.linspace(0.5, 1.5, 6000).reshape(60, 100)


def fraction_of_zeros(y: np.ndarray) -> float:
    return float(np.mean(y == 0))


@pytest.mark.points(2)
def test_drops_the_right_fraction(student):
    """At rate 0.2, about 20 % of the activations become 0."""
    y = student.dropout_forward(X, 0.2, True, np.random.default_rng(1))
    assert_like(y, X, "dropout_forward(x, 0.2, True, rng)")
    zeros = fraction_of_zeros(y)
    assert 0.17 < zeros < 0.23, (
        f"dropout_forward(x, 0.2, True, rng): expected about 20 % zeros, got {zeros:.1%}"
    )


@pytest.mark.points(2)
def test_scales_what_stays(student):
    """In training, what is not dropped is scaled so that the expected value stays."""
    y = student.dropout_forward(X, 0.2, True, np.random.default_rng(2))
    assert_like(y, X, "dropout_forward(x, 0.2, True, rng)")
    kept = y != 0
    assert kept.any(), "dropout_forward(x, 0.2, True, rng): everything was dropped"
    assert_close((y / X)[kept], np.full(int(kept.sum()), 1.25), "y / x where y is not 0, at rate 0.2")


@pytest.mark.points(2)
def test_identity_in_evaluation(student):
    """Outside training, nothing is dropped and nothing is scaled."""
    assert_close(
        student.dropout_forward(X, 0.2, False, np.random.default_rng(3)),
        X,
        "dropout_forward(x, 0.2, False, rng)",
    )


def test_randomness_comes_from_rng(student):
    """Another generator drops other activations."""
    first = student.dropout_forward(X, 0.2, True, np.random.default_rng(4))
    second = student.dropout_forward(X, 0.2, True, np.random.default_rng(5))
    assert_like(first, X, "dropout_forward(x, 0.2, True, rng)")
    assert not np.array_equal(first, second), "two generators with different seeds drop the same activations"
