"""What crosses the boundary arrives as it left, and nothing that arrives can break the grader."""

from __future__ import annotations

import contextlib
import socket
import struct
import threading

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from autograder.sandbox import wire

PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**62), 2**62)
    | st.floats(allow_nan=False)
    | st.text(max_size=20)
    | hnp.arrays(
        st.sampled_from([np.float64, np.float32, np.int64, np.bool_, np.uint8]),
        hnp.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=4),
    ),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.lists(inner, max_size=3).map(tuple)
        | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=8,
)


def round_trip(value):
    tree, buffers = wire.encode(value)
    return wire.decode(tree, bytearray(b"".join(buffers)))


def same(a, b) -> bool:
    if isinstance(a, np.ndarray):
        return (
            isinstance(b, np.ndarray)
            and a.dtype == b.dtype
            and np.array_equal(a, b, equal_nan=a.dtype.kind == "f")
        )
    if isinstance(a, list | tuple):
        return type(a) is type(b) and len(a) == len(b) and all(map(same, a, b))
    if isinstance(a, dict):
        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)
    return type(a) is type(b) and a == b


@given(PLAIN)
@settings(max_examples=300, deadline=None)
def test_plain_values_arrive_as_they_left(value):
    assert same(value, round_trip(value))


def test_memory_layout_and_write_protection_arrive():
    array = np.arange(12.0).reshape(3, 4)
    fixed = array.copy()
    fixed.flags.writeable = False
    assert round_trip(np.asfortranarray(array)).flags.f_contiguous
    assert not round_trip(array[:, ::2]).flags.c_contiguous
    assert not round_trip(fixed).flags.writeable
    assert round_trip(array).flags.writeable


def test_generator_arrives_in_its_state():
    rng = np.random.default_rng(5)
    rng.random(3)
    assert round_trip(rng).random() == rng.random()


@pytest.mark.parametrize(
    "value",
    [
        object(),
        np.array([object()]),
        np.ma.masked_array([1.0], [True]),
        {1: 2},
        2**70,
        iter([]),
        np.longdouble(1),
    ],
    ids=lambda value: type(value).__name__,
)
def test_other_values_arrive_as_opaque(value):
    assert isinstance(round_trip(value), wire.Opaque)


def test_self_containing_list_does_not_hang():
    loop = []
    loop.append(loop)
    assert "opaque" in str(wire.encode(loop)[0])


@given(st.binary(max_size=300), st.binary(max_size=64))
@example(b"[" * 5000, b"")
@example(b'{"dtype": "<f8", "shape": [1099511627775, 1099511627775]}', b"12345678")
@example(b'{"dtype": "|O", "shape": [1]}', b"12345678")
@example(b'{"dtype": ["<f8"], "shape": [1]}', b"12345678")
@example(b'{"dtype": "<f8", "shape": [0, -1]}', b"")
@example(b'{"handle": true}', b"")
@example(b'{"generator": {"dict": {"bit_generator": "PCG64", "state": 3}}}', b"")
@example(b'{"generator": {"dict": {"bit_generator": "PCG64", "state": {"dict": {"state": "int:x"}}}}}', b"")
@settings(max_examples=1500, deadline=None)
def test_any_bytes_give_a_value_or_a_wire_error(tree, payload):
    with contextlib.suppress(wire.WireError):
        wire.decode(tree, payload)


JSONISH = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.sampled_from(["<f8", "|b1", "PCG64", "int:5", "C"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "dtype",
                    "shape",
                    "layout",
                    "read_only",
                    "scalar",
                    "list",
                    "tuple",
                    "dict",
                    "opaque",
                    "handle",
                    "generator",
                    "bit_generator",
                    "state",
                ]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(JSONISH, st.binary(max_size=64))
@settings(max_examples=1500, deadline=None)
def test_any_tree_gives_a_value_or_a_wire_error(tree, payload):
    import json

    with contextlib.suppress(wire.WireError):
        wire.decode(json.dumps(tree).encode(), payload)


@pytest.mark.parametrize(
    "frame",
    [
        struct.pack("<IQ", 2**31, 0),
        struct.pack("<IQ", 4, 2**60) + b"null",
        struct.pack("<IQ", 4, 0) + b"nul!",
    ],
    ids=["tree too large", "payload too large", "not JSON"],
)
def test_lying_frames_are_refused_before_memory_is_taken(frame):
    ours, theirs = socket.socketpair()
    with ours, theirs:
        threading.Thread(target=theirs.sendall, args=(frame,)).start()
        with pytest.raises(wire.WireError):
            wire.receive(ours, max_payload=1000)


def test_closed_connection_is_the_end():
    ours, theirs = socket.socketpair()
    theirs.close()
    with ours, pytest.raises(EOFError):
        wire.receive(ours, max_payload=1000)
