import numpy as np
import pytest

from autograder.checks import assert_close, assert_like


def draw(rng, examples):
    """Points in any order, at distances that are not all the same; the targets are far from a polynomial."""
    x = np.linspace(-1.2, 1, examples) + rng.uniform(-0.5, 0.5, examples) / examples
    return rng.permutation(x), rng.uniform(0.5, 3, examples) * rng.choice([-1.0, 1.0], examples)


def assert_right(student, reference, x, t, order, inputs):
    assert_close(
        student.fit_polynomial(x, t, order),
        reference.fit_polynomial(x, t, order),
        f"fit_polynomial(x, t, {order}), {inputs}",
    )


@pytest.mark.points(2)
def test_other_values(student, reference, rng):
    """For other points, in any order, the weights are right."""
    for examples, order in ((7, 2), (int(rng.integers(13, 17)), 4), (12, 5), (6, 0), (5, 1), (103, 3)):
        assert_right(student, reference, *draw(rng, examples), order, f"{examples} points")


def test_repeated_inputs(student, reference, rng):
    """Several targets for the same x are allowed: the curve runs between them."""
    x = np.array([0.0, 0.0, 1.0, 1.0, 1.0, 2.0, -1.0])
    t = np.array([1.0, 2.5, 0.25, 4.0, 3.0, -1.0, 2.0]) + rng.uniform(-0.2, 0.2, 7)
    order = np.append([0, 1], rng.permutation(np.arange(2, 7)))
    assert_right(student, reference, x[order], t[order], 2, "some x coming twice or more")


def test_targets_of_zero(student, reference, rng):
    """Where the best polynomial is 0 everywhere, there are order + 1 weights all the same."""
    x, _ = draw(rng, 5)
    assert_right(student, reference, x, np.zeros(5), 3, "t being 0")


@pytest.mark.open_answer
def test_through_eight_points(student, rng):
    """With order 7, the curve goes through eight points that lie high and low in turn."""
    x, t = np.linspace(0, 1, 8), rng.uniform(0.6, 1.4, 8) * np.tile([1.0, -1.0], 4)
    w = student.fit_polynomial(x, t, 7)
    assert_like(w, np.zeros(8), "fit_polynomial(x, t, 7)")
    # within reach of float64, however the equations are solved, and out of reach of float32
    assert_close(np.vander(x, 8, increasing=True) @ w, t, "the curve of fit_polynomial(x, t, 7)", atol=1e-4)


def test_other_kinds_of_arrays(student, reference, rng):
    """Integers, read-only, float32 and sliced arrays work as well."""
    x, t = draw(rng, 5)
    read_only = [one.copy() for one in (x, t)]
    for one in read_only:
        one.flags.writeable = False
    for kind, inputs, targets in (
        ("x of integers", rng.permutation([3, -2, 0, 1, -1]), t),
        ("t of integers", x, rng.permutation([4, -2, 1, 0, 3])),
        ("x and t of integers", rng.permutation([3, -2, 0, 1, -1]), rng.permutation([4, -2, 1, 0, 3])),
        ("arrays read-only", *read_only),
        ("x float32", x.astype(np.float32), t),
        ("arrays sliced", np.repeat(x, 2)[::2], np.repeat(t, 2)[::2]),
    ):
        assert_right(student, reference, inputs, targets, 2, kind)
