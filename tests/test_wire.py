"""What crosses the boundary arrives as it left, and nothing that arrives can break the grader."""

from __future__ import annotations

import collections
import contextlib
import json
import socket
import struct
import threading
import warnings

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from autograder.diagnosis import values_agree
from autograder.sandbox import remote, wire
from autograder.sandbox.launch import InfrastructureError, Line
from autograder.sandbox.remote import Box, StudentCodeError

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
@settings(max_examples=300)
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
        np.clongdouble(1),
    ],
    ids=lambda value: type(value).__name__,
)
def test_other_values_arrive_as_opaque(value):
    assert isinstance(round_trip(value), wire.Opaque)


def test_kinds_of_tuples_dicts_and_floats_arrive_as_the_plain_one():
    assert round_trip(collections.namedtuple("Step", "w v")(1.0, [2.0])) == (1.0, [2.0])
    assert round_trip(collections.OrderedDict(b=1, a=2)) == {"b": 1, "a": 2}
    assert round_trip(collections.defaultdict(float, a=0.5)) == {"a": 0.5}
    got = round_trip(np.array([0.1, 0.2], dtype=np.longdouble))
    assert (got.dtype, got.tolist()) == (np.float64, [0.1, 0.2])


def test_self_containing_list_does_not_hang():
    loop = []
    loop.append(loop)
    assert "opaque" in str(wire.encode(loop)[0])


def test_a_generator_spawns_the_same_children_each_time():
    sent = wire.encode(np.random.default_rng(7))[0]
    first, second = (wire.decode(sent, b"").spawn(2)[1].random(3) for _ in range(2))
    assert first.tolist() == second.tolist()
    other = wire.decode(wire.encode(np.random.default_rng(8))[0], b"").spawn(2)[1].random(3)
    assert first.tolist() != other.tolist()


@given(st.binary(max_size=300), st.binary(max_size=64))
@example(b"[" * 5000, b"")
@example(b'{"dtype": "<f8", "shape": [1099511627775, 1099511627775]}', b"12345678")
@example(b'{"dtype": "|O", "shape": [1]}', b"12345678")
@example(b'{"dtype": ["<f8"], "shape": [1]}', b"12345678")
@example(b'{"dtype": "<f8", "shape": [0, -1]}', b"")
@example(b'{"dtype": "<f8", "shape": [0, 1099511627775, 1099511627775], "layout": "strided"}', b"")
@example(b'{"handle": true}', b"")
@example(b"9" * 4000, b"")
@example(b'{"handle": ' + b"9" * 30 + b"}", b"")
@example(b'{"opaque": "\\ud800\\u001b"}', b"")
@example(b'{"generator": {"dict": {"bit_generator": "PCG64", "state": 3}}}', b"")
@example(b'{"generator": {"dict": {"bit_generator": "PCG64", "state": {"dict": {"state": "int:x"}}}}}', b"")
@settings(max_examples=1500)
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
@settings(max_examples=1500)
def test_any_tree_gives_a_value_or_a_wire_error(tree, payload):
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


def frame_of(value) -> bytes:
    tree, buffers = wire.encode(value)
    payload = b"".join(buffers)
    return wire.HEADER.pack(len(tree), len(payload)) + tree + payload


def receive_from(data: bytes):
    """What arrives when the other side sends this and goes; all of it fits into the socket's buffer."""
    ours, theirs = socket.socketpair()
    with ours:
        with theirs:
            theirs.sendall(data)
        ours.settimeout(1)
        return wire.receive(ours, max_payload=100_000)


@given(st.binary(max_size=400))
@settings(max_examples=1000)
def test_any_bytes_on_a_socket_give_a_value_or_are_refused(data):
    with contextlib.suppress(wire.WireError, EOFError):
        receive_from(data)


@st.composite
def damaged_frames(draw) -> bytes:
    """A frame as it should be, of which some bytes are changed, left out, or there twice."""
    frame = bytearray(frame_of(draw(PLAIN)))
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, max(0, len(frame) - 1)))
        other = draw(st.binary(max_size=3) | st.sampled_from([b"[", b"}", b'"', b"-", b"1e999", b"\xff" * 8]))
        left_out = draw(st.integers(0, 3))
        frame[place : place + left_out] = other
    return bytes(frame)


@given(damaged_frames())
@settings(max_examples=1500)
def test_any_damaged_frame_gives_a_value_or_is_refused(frame):
    with contextlib.suppress(wire.WireError, EOFError):
        receive_from(frame)


@given(PLAIN)
@settings(max_examples=300)
def test_frames_arrive_as_they_were_sent(value):
    assert same(value, receive_from(frame_of(value)))


class Nowhere:
    """Starts nothing: it stands behind a box whose other end is in this test's hands."""

    kills_alone = True

    def __init__(self, code: int | None) -> None:
        self.code = code

    def end(self, number: int) -> None: ...

    def exit_code(self, number: int) -> int | None:
        return self.code


TICKET = 7
REPLIES = st.dictionaries(
    st.sampled_from(["answer", "changed", "error", "text", "frames", "loaded", "more"]),
    PLAIN
    | st.lists(st.sampled_from(["0", "1", "x", ""]), max_size=3)
    | st.lists(st.lists(st.text(max_size=3) | st.integers(-5, 5), max_size=3), max_size=2)
    | st.sampled_from(
        ["NotImplementedError", "MemoryError", "ModuleNotFoundError", "\x1b[31m", "\ud800\n\r"]
    ),
    max_size=6,
)


def ask_box(data: bytes, ask, code: int | None = 0):
    ours, theirs = socket.socketpair()
    with theirs, pytest.MonkeyPatch.context() as patch:
        patch.setattr(remote.secrets, "randbits", lambda _: TICKET)
        theirs.sendall(data)
        theirs.shutdown(socket.SHUT_WR)
        box = Box(Line(Nowhere(code), ours, 1))
        try:
            return ask(box)
        except StudentCodeError as error:
            assert error.message.isprintable()
            assert len(error.message) < 1000
            error.message.encode()
            return error
        finally:
            box.close()


@given(REPLIES, st.sampled_from([TICKET, TICKET, TICKET, True, "7", None, 7.0]))
@settings(max_examples=1500)
def test_any_reply_is_an_answer_or_the_students_error(reply, ticket):
    """Whatever a box says, the grader gets an answer whose changes it can name, or one of the record's reasons."""
    data = frame_of({**reply, "ticket": ticket})
    got = ask_box(data, lambda box: box.call("f", [1.0], {"x": 2.0}, seconds=5))
    if isinstance(got, StudentCodeError):
        assert got.reason in ("error", "missing", "memory", "protocol")
    else:
        assert type(ticket) is int
        assert set(got.changed) <= {"0", "x"}
    ask_box(data, lambda box: box.load([], ["f"], remote.Limits()))


@given(PLAIN)
@settings(max_examples=300)
def test_what_is_no_reply_at_all_is_a_protocol_error(value):
    if not isinstance(value, dict):
        got = ask_box(frame_of(value), lambda box: box.call("f", [], {}, seconds=5))
        assert got.reason == "protocol"


@given(damaged_frames(), st.sampled_from([None, 0, 1, 101, 102, 139, 152]))
@settings(max_examples=700)
def test_a_damaged_reply_is_the_students_error(frame, code):
    got = ask_box(frame, lambda box: box.call("f", [], {}, seconds=5), code)
    assert got.reason in ("protocol", "crash", "memory", "timeout")


def test_a_box_that_was_killed_from_outside_is_infrastructure():
    with pytest.raises(InfrastructureError):
        ask_box(b"", lambda box: box.call("f", [], {}, seconds=5), -9)


@given(JSONISH, JSONISH, st.binary(max_size=64))
@example({"dtype": "<c16", "shape": [2]}, {"dtype": "<c16", "shape": [2]}, bytes(32))
@example({"dtype": "<c16", "shape": [2]}, 1, bytes(32))
@settings(max_examples=700)
def test_any_two_answers_can_be_compared(one, other, payload):
    """One submission's odd answer must not stop the grading of all."""
    answers = []
    for tree in (one, other):
        with contextlib.suppress(wire.WireError):
            answers.append(wire.decode(json.dumps(tree).encode(), payload))
    answers += [np.zeros(2, complex), np.zeros(2), 1 + 1j, None, "text", wire.Opaque("x"), 2**62]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for ours in answers:
            for theirs in answers:
                assert values_agree(ours, theirs) in (True, False)
