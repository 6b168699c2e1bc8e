import numpy as np
import pytest

from autograder.checks import assert_close, assert_like


@pytest.mark.points(2)
def test_other_rates(student):
    """At other rates, the right fraction is dropped and the rest scaled."""
    x = np.random.default_rng(101).uniform(0.5, 2, (80, 90))
    for seed, rate in ((103, 0.7), (102, 0.35)):
        y = student.dropout_forward(x, rate, True, np.random.default_rng(seed))
        assert_like(y, x, f"dropout_forward(x, {rate}, True, rng)")
        zeros = float(np.mean(y == 0))
        assert abs(zeros - rate) < 0.03, f"at rate {rate}: expected about {rate:.0%} zeros, got {zeros:.1%}"
        kept = y != 0
        assert_close(
            (y / x)[kept], np.full(int(kept.sum()), 1 / (1 - rate)), f"y / x where y is not 0, at rate {rate}"
        )


def test_each_activation_by_itself(student):
    """Every activation is dropped by a draw of its own: neither rows nor columns fall together."""
    x = np.full((80, 90), 1.5)
    y = student.dropout_forward(x, 0.4, True, np.random.default_rng(104))
    assert_like(y, x, "dropout_forward(x, 0.4, True, rng)")
    for axis, name in ((0, "column"), (1, "row")):
        fractions = (y == 0).mean(axis=axis)
        assert fractions.std() < 0.15, f"whole {name}s are dropped together: draw for each activation"
    assert not np.array_equal(y[:40], y[40:]), "the same pattern is used again within the array"


def test_small_rate(student):
    """At rate 0.01, one activation in a hundred is dropped, not two and not none."""
    x = np.linspace(0.5, 1.5, 20_000).reshape(100, 200)
    y = student.dropout_forward(x, 0.01, True, np.random.default_rng(110))
    assert_like(y, x, "dropout_forward(x, 0.01, True, rng)")
    zeros = float(np.mean(y == 0))
    assert abs(zeros - 0.01) < 0.005, f"at rate 0.01: expected about 1 % zeros, got {zeros:.2%}"


def test_number_of_zeros_differs(student):
    """Activations do not settle together how many are dropped: the number differs from call to call."""
    x, zeros = np.full((30, 50), 0.75), []
    for seed in range(111, 119):
        y = student.dropout_forward(x, 0.35, True, np.random.default_rng(seed))
        assert_like(y, x, "dropout_forward(x, 0.35, True, rng)")
        zeros.append(int(np.sum(y == 0)))
    assert len(set(zeros)) > 1, (
        f"at rate 0.35, each of {len(zeros)} generators drops exactly {zeros[0]} of {x.size} activations"
    )


def test_rate_zero(student):
    """At rate 0 nothing is dropped, in training either."""
    x = np.random.default_rng(105).uniform(-1, 1, (4, 6))
    assert_close(
        student.dropout_forward(x, 0.0, True, np.random.default_rng(106)),
        x,
        "dropout_forward(x, 0, True, rng)",
    )


def test_other_shapes(student):
    """Arrays with one or three axes work as well, outside training too."""
    for shape in ((3000,), (10, 20, 15)):
        x = np.random.default_rng(107).uniform(0.5, 2, shape)
        y = student.dropout_forward(x, 0.3, True, np.random.default_rng(108))
        assert_like(y, x, f"dropout_forward(x, 0.3, True, rng), x of shape {shape}")
        zeros = float(np.mean(y == 0))
        assert abs(zeros - 0.3) < 0.05, f"expected about 30 % zeros, got {zeros:.1%}"
        assert_close(
            student.dropout_forward(x, 0.3, False, np.random.default_rng(109)),
            x,
            "dropout_forward(x, 0.3, False, rng)",
        )
