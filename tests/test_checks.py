"""The words of a failing comparison: what a student reads first."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.checks import assert_close
from autograder.sandbox.wire import Opaque

RIGHT = np.array([[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]])

MESSAGES = {
    "one value": (RIGHT + [[0, 0], [0, 0], [0, 0.25]], RIGHT, "f(x)[2, 1]: expected 0.6, got 0.85 (worst of 6 values; 1 differs)"),
    "many values": (RIGHT * 2, RIGHT, "f(x)[2, 1]: expected 0.6, got 1.2 (worst of 6 values; 6 differ)"),
    "a number": (np.float64(2.0), 1.5, "f(x): expected 1.5, got 2"),
    "nearly right": (1.0003, 1.0, "f(x): expected 1, got 1.0003"),
    "nan": (RIGHT * np.nan, RIGHT, "f(x)[0, 0]: expected 0.1, got nan (6 of 6 values are not finite)"),
    "shape": (RIGHT.T, RIGHT, "f(x): expected shape (3, 2), got an array of shape (2, 3)"),
    "broadcastable shape": (RIGHT[:, :1], RIGHT, "f(x): expected shape (3, 2), got an array of shape (3, 1)"),
    "array for a number": (np.ones(3), 1.0, "f(x): expected a single number, got an array of shape (3,)"),
    "number for an array": (1.0, RIGHT, "f(x) should return a NumPy array of shape (3, 2), got the number 1.0"),
    "None": (None, RIGHT, "f(x) returned None; does the function end with `return ...`?"),
    "list": ([[1.0]], RIGHT, "f(x) should return a NumPy array of shape (3, 2), got a list"),
    "object": (Opaque("Tensor"), RIGHT, "f(x) should return a NumPy array of shape (3, 2), got an object of type Tensor"),
    "truth value": (True, 1.0, "f(x) should return a number, got the truth value True"),
    "integers": (RIGHT.astype(int), RIGHT, "f(x) has dtype int64, expected floating point: digits after the point would be lost"),
    "complex": (RIGHT * 1j, RIGHT, "f(x) has dtype complex128, expected floating point: digits after the point would be lost"),
    "not a tuple": (RIGHT, (RIGHT, RIGHT), "f(x) should return 2 values (y, m), got an array of shape (3, 2)"),
    "short tuple": ((RIGHT,), (RIGHT, RIGHT), "f(x) should return 2 values (y, m), got 1"),
    "second of a tuple": ((RIGHT, RIGHT * 2), (RIGHT, RIGHT), "f(x): m[2, 1]: expected 0.6, got 1.2 (worst of 6 values; 6 differ)"),
}  # fmt: skip


@pytest.mark.parametrize(("got", "right", "message"), MESSAGES.values(), ids=MESSAGES.keys())
def test_message(got, right, message):
    with pytest.raises(AssertionError) as error:
        assert_close(got, right, "f(x)", parts=("y", "m"))
    assert str(error.value) == message


@pytest.mark.parametrize(
    ("got", "right"),
    [
        (RIGHT.astype(np.float32), RIGHT),
        ([RIGHT, RIGHT], (RIGHT, RIGHT)),
        (np.array(1.5), 1.5),
        (1, 1.0),
        (np.float32(1.5), 1.5),
        (RIGHT + 1e-9, RIGHT),
        (np.array([np.inf]), np.array([np.inf])),
    ],
)
def test_as_good_as_right(got, right):
    assert_close(got, right, "f(x)")
