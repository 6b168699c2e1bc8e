"""A call in one short line, for people: the function, and each argument by its name and shortened value."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any

import numpy as np

from autograder.answers import Call
from autograder.sandbox.wire import Handle, Opaque, printable

# room for the eight arguments of a batch normalisation
MAX_CHARACTERS = 400
MAX_TEXT = 40
MAX_ITEMS = 3
MAX_DEPTH = 3
# arrays of up to so many numbers are shown whole
MAX_WHOLE = 6


def call_text(call: Call, parameters: Sequence[str] = ()) -> str:
    """The call as one line; `parameters` names the positional arguments, as far as it goes.

    >>> call_text(Call("softmax", (np.arange(8.0).reshape(4, 2),), {"rate": 0.5}), ["z"])
    'softmax(z=float64 (4, 2) [[0, 1], …], rate=0.5)'
    """
    names = [f"{name}=" for name in parameters[: len(call.args)]]
    names += [""] * (len(call.args) - len(names))
    arguments = [name + _short(value) for name, value in zip(names, call.args, strict=True)]
    arguments += [f"{name}={_short(value)}" for name, value in call.kwargs.items()]
    text = printable(f"{call.function}({', '.join(arguments)})")
    return text if len(text) <= MAX_CHARACTERS else text[: MAX_CHARACTERS - 1] + "…"


def _short(value: Any, depth: int = 0) -> str:
    if isinstance(value, np.ndarray):
        kind = f"{value.dtype} {tuple(map(int, value.shape))}"
        has_numbers = value.size and value.dtype.kind in "biufc"
        return f"{kind} {_numbers(value, value.size <= MAX_WHOLE)}" if has_numbers else kind
    if value is None or isinstance(value, bool | np.bool_):
        return str(value)
    if isinstance(value, int | float | complex | np.number):
        return _number(value)
    if isinstance(value, str):
        return repr(value if len(value) <= MAX_TEXT else value[: MAX_TEXT - 1] + "…")
    if isinstance(value, Handle):
        return "<kept in the box>"
    if isinstance(value, dict | list | tuple) and depth == MAX_DEPTH:
        return "…"
    if isinstance(value, dict):
        pairs = (f"{_short(key, depth + 1)}: {_short(item, depth + 1)}" for key, item in value.items())
        return f"{{{_first(pairs, len(value), MAX_ITEMS)}}}"
    if isinstance(value, list | tuple):
        items = _first((_short(item, depth + 1) for item in value), len(value), MAX_ITEMS)
        return f"[{items}]" if isinstance(value, list) else f"({items})"
    return f"<{value.type_name if isinstance(value, Opaque) else type(value).__name__}>"


def _numbers(array: np.ndarray, whole: bool) -> str:
    """The first numbers of the first row of the first matrix and so on, or all of them."""
    if not array.ndim:
        return _number(array[()])
    most = len(array) if whole else MAX_ITEMS if array.ndim == 1 else 1
    return f"[{_first((_numbers(row, whole) for row in map(np.asarray, array)), len(array), most)}]"


def _number(value: Any) -> str:
    if isinstance(value, int) and value.bit_length() > 64:
        return f"<int of {value.bit_length()} bits>"
    return f"{value:.4g}" if isinstance(value, float | complex | np.inexact) else str(value)


def _first(items: Iterable[str], count: int, most: int) -> str:
    return ", ".join([*islice(items, most), *(["…"] if count > most else [])])
