import numpy as np
import pytest

from autograder.checks import assert_close, assert_like


@pytest.mark.points(2)
def test_other_values(student, reference):
    """For other points, in any order, the weights are right."""
    for seed, examples, order in ((251, 7, 2), (252, 15, 4), (253, 12, 5)):
        rng = np.random.default_rng(seed)
        x, t = rng.permutation(np.linspace(-1.2, 1, examples)), rng.uniform(-2, 3, examples)
        assert_close(
            student.fit_polynomial(x, t, order),
            reference.fit_polynomial(x, t, order),
            f"fit_polynomial(x, t, {order})",
        )


def test_repeated_inputs(student, reference):
    """Several targets for the same x are allowed: the curve runs between them."""
    x, t = np.array([0.0, 0.0, 1.0, 1.0, 1.0, 2.0]), np.array([1.0, 2.0, 0.0, 4.0, 3.5, -1.0])
    assert_close(
        student.fit_polynomial(x, t, 2),
        reference.fit_polynomial(x, t, 2),
        "fit_polynomial(x, t, 2) with repeated x",
    )


def test_targets_of_zero(student, reference):
    """Where the best polynomial is 0 everywhere, there are order + 1 weights all the same."""
    x, t = np.array([-1.0, -0.25, 0.5, 0.75, 1.0]), np.zeros(5)
    assert_close(
        student.fit_polynomial(x, t, 3),
        reference.fit_polynomial(x, t, 3),
        "fit_polynomial(x, t, 3), t being 0",
    )


@pytest.mark.open_answer
def test_through_ten_points(student):
    """With order 9, the curve goes through ten other points."""
    x = np.linspace(0, 1, 10)
    t = np.array([-0.4, 0.7, 1.3, 0.2, -0.6, -1.1, 0.9, 0.5, -0.2, 1.4])
    w = student.fit_polynomial(x, t, 9)
    assert_like(w, np.zeros(10), "fit_polynomial(x, t, 9)")
    assert_close(np.vander(x, 10, increasing=True) @ w, t, "the curve of fit_polynomial(x, t, 9)", atol=0.02)


def test_other_kinds_of_arrays(student, reference):
    """Integers, read-only and float32 arrays work as well."""
    t = np.array([1.0, -0.5, 2.0, 0.25, 1.5])
    read_only = np.array([-1.0, -0.4, 0.1, 0.7, 1.0])
    read_only.flags.writeable = False
    for kind, x in (
        ("of integers", np.array([3, -2, 0, 1, -1])),
        ("read-only", read_only),
        ("float32", read_only.astype(np.float32)),
    ):
        assert_close(
            student.fit_polynomial(x, t, 2),
            reference.fit_polynomial(x, t, 2),
            f"fit_polynomial(x, t, 2), x {kind}",
        )
