"""A call as staff read it: one short line, whatever the arguments are."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from test_wire import PLAIN

from autograder.answers import Call
from autograder.call_text import MAX_CHARACTERS, call_text
from autograder.sandbox.wire import Handle, Opaque

ENDLESS: list = []
ENDLESS.append(ENDLESS)

VALUES = {
    "matrix": (np.arange(28.0).reshape(7, 4) / 8, "float64 (7, 4) [[0, 0.125, 0.25, …], …]"),
    "small matrix": (np.array([[1, -1.25], [2, 1e-9]]), "float64 (2, 2) [[1, -1.25], [2, 1e-09]]"),
    "images": (np.zeros((60_000, 784), np.float32), "float32 (60000, 784) [[0, 0, 0, …], …]"),
    "nothing": (np.zeros((3, 0)), "float64 (3, 0)"),
    "no numbers": (np.array(["a", None], dtype=object), "object (2,)"),
    "one number": (np.array(3.5), "float64 () 3.5"),
    "many axes": (np.zeros((2,) * 5), "float64 (2, 2, 2, 2, 2) [[[[[0, 0], …], …], …], …]"),
    "truth values": (np.array([True, False]), "bool (2,) [True, False]"),
    "complex": (np.array([1 + 2j]), "complex128 (1,) [1+2j]"),
    "nan": (float("nan"), "nan"),
    "rate": (0.1 + 0.2, "0.3"),
    "NumPy's": (np.float32(0.1), "0.1"),
    "whole": (np.int64(-7), "-7"),
    "truth value": (True, "True"),
    "giant": (10**5000, "<int of 16610 bits>"),
    "none": (None, "None"),
    "text": ("x" * 1000, f"'{'x' * 39}…'"),
    "control characters": ("a\n\x1b[31m\ud800", "'a\\n\\x1b[31m\\ud800'"),
    "kept": (Handle(3), "<kept in the box>"),
    "opaque": (Opaque("torch.Tensor"), "<torch.Tensor>"),
    "generator": (np.random.default_rng(1), "<Generator>"),
    "function": (len, "<builtin_function_or_method>"),
    "dict": ({"w": np.zeros(9), "b": 1, "c": [2], "d": 3}, "{'w': float64 (9,) [0, 0, 0, …], 'b': 1, 'c': [2], …}"),
    "list": ([1, (2, 3), [], 4], "[1, (2, 3), [], …]"),
    "endless": (ENDLESS, "[[[…]]]"),
}  # fmt: skip


@pytest.mark.parametrize(("value", "text"), VALUES.values(), ids=VALUES.keys())
def test_argument(value, text):
    assert call_text(Call("f", (value,))) == f"f({text})"


def test_arguments_have_their_names_as_far_as_they_are_known():
    call = Call("f", (1, 2), {"rate": 0.5})
    assert call_text(call, ("x", "y", "rate")) == "f(x=1, y=2, rate=0.5)"
    assert call_text(call, ("x",)) == "f(x=1, 2, rate=0.5)"
    assert call_text(call) == "f(1, 2, rate=0.5)"
    assert call_text(Call("f", ()), ("x",)) == "f()"


def test_batch_normalisation_has_room():
    names = ("x", "gamma", "beta", "moving_mean", "moving_variance", "training", "momentum", "epsilon")
    row = np.array([-0.12345, 1.2345, -12.345, 0.012345])
    text = call_text(Call("batch_norm_forward", (np.ones((7, 4)), *[row] * 4, True, 0.99, 1e-3)), names)
    assert text.endswith("training=True, momentum=0.99, epsilon=0.001)")


@given(PLAIN, PLAIN)
@settings(max_examples=300)
def test_any_values_give_one_short_line(one, other):
    text = call_text(Call("f", (one,) * 5, {"name": other}), ("x",))
    assert text.isprintable()
    assert text.startswith("f(x=")
    assert len(text) <= MAX_CHARACTERS
