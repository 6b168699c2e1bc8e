import numpy as np
import pytest

from autograder.checks import assert_close, assert_like

# its own last check says more than the generic one about equal inputs
GENERIC_CHECKS = ("returns_what_was_asked_for", "leaves_its_inputs_alone")
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
    factors, share = (y / X)[kept], float(np.mean(kept))
    measured = share < 1 and np.allclose(factors, 1 / share, rtol=1e-4)
    assert np.allclose(factors, 1.25, rtol=1e-4) or not measured, (
        f"what stays is divided by {share:.5g}, the part that happened to stay; "
        "divide by the probability to stay, which is 0.8 in each call at rate 0.2"
    )
    assert_close(factors, np.full(int(kept.sum()), 1.25), "y / x where y is not 0, at rate 0.2")


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


def test_same_generator_same_answer(student):
    """A generator in the same state drops the same activations again."""
    first = student.dropout_forward(X, 0.2, True, np.random.default_rng(6))
    second = student.dropout_forward(X, 0.2, True, np.random.default_rng(6))
    assert_like(first, X, "dropout_forward(x, 0.2, True, rng)")
    assert np.array_equal(first, second), (
        "called again with the same x and a generator in the same state, dropout_forward drops other "
        "activations: all randomness must come from rng, and nothing be kept from call to call"
    )
