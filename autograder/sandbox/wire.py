"""How values cross the boundary between the grader and a student's process: plain arrays, never pickles.

A frame is a length-prefixed JSON tree followed by the raw bytes of its arrays. Both sides use this module;
`decode` trusts nothing: dtypes are on a list, sizes are checked before memory is taken, and what is not
plain data arrives as an `Opaque` that names its type.
"""

from __future__ import annotations

import json
import math
import socket
import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

HEADER = struct.Struct("<IQ")
MAX_TREE_BYTES = 4_000_000
MAX_DEPTH = 20
MAX_JOINED_BYTES = 1 << 16
MAX_TYPE_NAME = 200
DTYPES = frozenset(
    np.dtype(name).str
    for name in [
        "bool",
        "int8",
        "int16",
        "int32",
        "int64",
        "uint8",
        "uint16",
        "uint32",
        "uint64",
        "float16",
        "float32",
        "float64",
        "complex128",
    ]
)


class WireError(ValueError):
    """A frame that is not what this module writes."""


@dataclass(frozen=True)
class Opaque:
    """Stands for a value that is not plain data."""

    type_name: str


@dataclass(frozen=True)
class Handle:
    """Stands for a value that stays in the student's process."""

    number: int


def encode(value: Any) -> tuple[bytes, list[memoryview]]:
    """Turn a value into a JSON tree and the arrays that it refers to."""
    buffers: list[memoryview] = []
    tree = _to_tree(value, buffers, 0)
    return json.dumps(tree).encode(), buffers


def _to_tree(value: Any, buffers: list[memoryview], depth: int) -> Any:
    if depth > MAX_DEPTH:
        return {"opaque": "something nested too deeply"}
    kind = type(value)
    if value is None or kind in (bool, str, float):
        return value
    if kind is int:
        return value if abs(value) < 2**63 else {"opaque": "int beyond 64 bits"}
    if isinstance(value, list | tuple):
        # also a tuple with names, which crosses without them
        name = "list" if isinstance(value, list) else "tuple"
        return {name: [_to_tree(item, buffers, depth + 1) for item in value]}
    if isinstance(value, dict) and all(type(key) is str for key in value):
        return {"dict": {key: _to_tree(item, buffers, depth + 1) for key, item in value.items()}}
    if kind is np.ndarray or isinstance(value, np.generic):
        return _array_to_tree(value, buffers)
    if kind is Handle:
        return {"handle": value.number}
    if kind is np.random.Generator:
        return {"generator": _to_tree(_plain_state(value.bit_generator.state), buffers, depth + 1)}
    return {"opaque": f"{kind.__module__}.{kind.__qualname__}".removeprefix("builtins.")}


def _array_to_tree(value: Any, buffers: list[memoryview]) -> dict[str, Any]:
    array = np.asarray(value)
    if array.dtype == np.longdouble:
        # how long it is hangs on the machine
        array = array.astype(np.float64)
    dtype = array.dtype.newbyteorder("=")
    if dtype.str not in DTYPES:
        return {"opaque": f"array of {array.dtype}"}
    contiguous = np.ascontiguousarray(array, dtype=dtype)
    buffers.append(memoryview(contiguous.reshape(-1).view(np.uint8)))
    tree: dict[str, Any] = {"dtype": dtype.str, "shape": list(array.shape)}
    if isinstance(value, np.generic):
        tree["scalar"] = True
    elif array.ndim > 1 and array.flags.f_contiguous and not array.flags.c_contiguous:
        tree["layout"] = "fortran"
    elif not array.flags.c_contiguous:
        tree["layout"] = "strided"
    if not array.flags.writeable:
        tree["read_only"] = True
    return tree


def _plain_state(state: Any) -> Any:
    """A bit generator's state has integers of 128 bits; as text they survive any JSON reader."""
    if isinstance(state, dict):
        return {key: _plain_state(item) for key, item in state.items()}
    return f"int:{state}" if type(state) is int else state


def _state(plain: Any) -> Any:
    if isinstance(plain, dict):
        return {key: _state(item) for key, item in plain.items()}
    return int(plain[4:]) if isinstance(plain, str) and plain.startswith("int:") else plain


def decode(tree_bytes: bytes, payload: bytes | bytearray) -> Any:
    """Read back what `encode` wrote.

    Raises:
        WireError: if the bytes are anything else.
    """
    try:
        tree = json.loads(tree_bytes)
    except (ValueError, RecursionError) as error:
        raise WireError(f"not JSON: {error}") from None
    reader = _Reader(payload)
    value = reader.value(tree, 0)
    if reader.offset != len(payload):
        raise WireError("bytes left over")
    return value


class _Reader:
    def __init__(self, payload: bytes | bytearray) -> None:
        self.payload = payload
        self.offset = 0

    def value(self, tree: Any, depth: int) -> Any:
        if depth > MAX_DEPTH + 2:
            raise WireError("nested too deeply")
        if type(tree) is int and not -(2**63) < tree < 2**63:
            raise WireError("an integer beyond 64 bits")
        if tree is None or isinstance(tree, bool | int | float | str):
            return tree
        if not isinstance(tree, dict):
            raise WireError("unknown node")
        if "dtype" in tree:
            return self.array(tree)
        if len(tree) != 1:
            raise WireError("unknown node")
        ((kind, content),) = tree.items()
        if kind in ("list", "tuple") and isinstance(content, list):
            items = [self.value(item, depth + 1) for item in content]
            return items if kind == "list" else tuple(items)
        if kind == "dict" and isinstance(content, dict):
            return {key: self.value(item, depth + 1) for key, item in content.items()}
        if kind == "opaque" and isinstance(content, str):
            return Opaque(printable(content[:MAX_TYPE_NAME]))
        if kind == "handle" and type(content) is int:
            return Handle(content)
        if kind == "generator":
            return _generator(self.value(content, depth + 1))
        raise WireError("unknown node")

    def array(self, tree: dict[str, Any]) -> Any:
        dtype, shape = tree["dtype"], tree.get("shape")
        if not isinstance(dtype, str) or dtype not in DTYPES:
            raise WireError("dtype is not allowed")
        if not isinstance(shape, list) or len(shape) > 32:
            raise WireError("bad shape")
        if not all(type(size) is int and 0 <= size < 2**40 for size in shape):
            raise WireError("bad shape")
        dtype = np.dtype(dtype)
        size = math.prod(shape)
        end = self.offset + size * dtype.itemsize
        if end > len(self.payload):
            raise WireError("fewer bytes than the shape needs")
        try:
            flat = np.frombuffer(self.payload, dtype=dtype, count=size, offset=self.offset)
            array = _laid_out(flat.reshape(shape), tree.get("layout"), tree.get("read_only") is True)
        except ValueError as error:
            raise WireError(str(error)) from None
        self.offset = end
        return array[()] if tree.get("scalar") and not shape else array


def _laid_out(array: np.ndarray, layout: str | None, read_only: bool) -> np.ndarray:
    """An array of its own, in the memory layout that the sender's had."""
    if layout == "strided" and array.ndim:
        spread = np.zeros((*array.shape[:-1], array.shape[-1] * 2), dtype=array.dtype)
        spread[..., ::2] = array
        array = spread[..., ::2]
    elif layout == "fortran" or not (array.flags.writeable and array.flags.aligned):
        array = np.array(array, order="F" if layout == "fortran" else "C")
    array.flags.writeable = not read_only
    return array


def _generator(plain: Any) -> np.random.Generator:
    if not isinstance(plain, dict) or plain.get("bit_generator") != "PCG64":
        raise WireError("unknown generator")
    try:
        state = _state(plain)
        # what it spawns hangs on its seed, which does not cross: one of its own, the same for the same state
        bit_generator = np.random.PCG64([state["state"]["state"], state["state"]["inc"]])
        bit_generator.state = state
    except (ValueError, TypeError, KeyError, OverflowError) as error:
        raise WireError(f"bad generator state: {error}") from None
    return np.random.Generator(bit_generator)


def arrays_in(value: Any) -> list[np.ndarray]:
    """The arrays in an argument, which may be a dict or a list of them; a list of numbers is like an array."""
    if isinstance(value, np.ndarray):
        return [value]
    if isinstance(value, list) and value and all(type(item) in (int, float) for item in value):
        return [np.array(value, dtype=np.float64)]
    items = value.values() if isinstance(value, dict) else value if isinstance(value, tuple | list) else ()
    return [array for item in items for array in arrays_in(item)]


def same_arrays(ours: list[np.ndarray], theirs: list[np.ndarray]) -> bool:
    """Whether the arrays are the same, byte for byte."""
    return len(ours) == len(theirs) and all(
        a.shape == b.shape and a.tobytes() == b.tobytes() for a, b in zip(ours, theirs, strict=True)
    )


def printable(text: str) -> str:
    """The text without what a terminal or a page would obey or choke on: control characters, lone surrogates.

    >>> printable("caf\u00e9 \x1b[31m")
    'caf\u00e9 \ufffd[31m'
    """
    return "".join(character if character.isprintable() else "\ufffd" for character in text)


def send(connection: socket.socket, value: Any, before_write: Callable[[], None] = lambda: None) -> None:
    """Send one value as a frame; `before_write` is called before each write, to set its time limit."""
    tree, buffers = encode(value)
    size = sum(buffer.nbytes for buffer in buffers)
    parts = [HEADER.pack(len(tree), size) + tree, *(buffer for buffer in buffers if buffer.nbytes)]
    # what is small goes at once
    for part in [b"".join(parts)] if size <= MAX_JOINED_BYTES else parts:
        before_write()
        connection.sendall(part)


def receive(
    connection: socket.socket, max_payload: int, before_read: Callable[[], None] = lambda: None
) -> Any:
    """Receive one frame and decode it; `before_read` is called before each read, to set its time limit.

    Raises:
        EOFError: if the other side has gone.
        WireError: if the frame is malformed, or larger than `max_payload` bytes.
    """

    def read(size: int) -> bytearray:
        data = bytearray(size)
        view, position = memoryview(data), 0
        while position < size:
            before_read()
            count = connection.recv_into(view[position:], min(size - position, 1 << 20))
            if not count:
                raise EOFError("the other side has gone")
            position += count
        return data

    tree_size, payload_size = HEADER.unpack(read(HEADER.size))
    if tree_size > MAX_TREE_BYTES:
        raise WireError("the frame is too large")
    if payload_size > max_payload:
        raise WireError(f"more than {max_payload // 10**6} MB")
    tree = read(tree_size)
    return decode(bytes(tree), read(payload_size))
