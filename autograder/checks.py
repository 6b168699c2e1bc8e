"""What an instructor writes checks with: comparisons whose failures tell a student what to look at.

The first thing that is wrong is the message, in the order type, shape, dtype, finite, values.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from autograder.sandbox.wire import Opaque

# Computing in float32 inside costs about 1e-6 of the largest intermediate value; both leave room for that.
RTOL = 1e-4
ATOL = 1e-6


def assert_close(
    got: Any, expected: Any, call: str, *, rtol: float = RTOL, atol: float = ATOL, parts: tuple[str, ...] = ()
) -> None:
    """Compare an answer with the right one.

    Args:
        got: what the student's function returned.
        expected: a number, an array, or a tuple or dict of these; a list is as good as a tuple.
        call: the call as the student would write it, for the message: `softmax(z)`.
        parts: the names of a tuple's items, for the message.

    Raises:
        AssertionError: with a message that names the worst index, the expected and the got value.
    """
    if isinstance(expected, tuple):
        assert_tuple(got, len(expected), call, parts)
        for position, (one, right) in enumerate(zip(got, expected, strict=True)):
            name = f"{call}: {parts[position]}" if parts else f"{call}[{position}]"
            assert_close(one, right, name, rtol=rtol, atol=atol)
        return
    if isinstance(expected, dict):
        _assert_keys(got, expected, call)
        # recorded answers have not kept an order
        for name, right in sorted(expected.items()):
            assert_close(got[name], right, f"{call}[{name!r}]", rtol=rtol, atol=atol)
        return
    assert_like(got, expected, call)
    got_values, right_values = np.asarray(got, dtype=np.float64), np.asarray(expected, dtype=np.float64)
    _assert_finite(got_values, right_values, call)
    # an error of just the tolerance is within it, whatever the last bits of a recorded answer say
    allowed = (atol + rtol * np.abs(right_values)) * (1 + 1e-6)
    with np.errstate(invalid="ignore"):
        error = np.abs(got_values - right_values)
        wrong = ~((error <= allowed) | (got_values == right_values))
    if not wrong.any():
        return
    with np.errstate(all="ignore"):
        excess = np.nan_to_num(np.where(wrong, error / allowed, 0), nan=np.inf)
    # of values that are equally wrong the first, whatever their last bits say
    worst = np.unravel_index(int(np.argmax(excess >= excess.max() * (1 - 1e-6))), excess.shape)
    message = f"{call}{_index(worst)}: expected {_number(right_values[worst], got_values[worst])}"
    message += f", got {_number(got_values[worst], right_values[worst])}"
    if right_values.size > 1:
        message += f" (worst of {right_values.size} values; {_differ(int(wrong.sum()))})"
    raise AssertionError(message)


def assert_tuple(got: Any, length: int, call: str, parts: tuple[str, ...] = ()) -> None:
    """Check that an answer is a tuple (or list) of `length` items."""
    named = f" ({', '.join(parts)})" if parts else ""
    if not isinstance(got, tuple | list):
        raise AssertionError(f"{call} should return {length} values{named}, got {describe(got)}")
    if len(got) != length:
        raise AssertionError(f"{call} should return {length} values{named}, got {len(got)}")


def assert_like(got: Any, expected: Any, call: str) -> None:
    """Check type, shape and dtype of an answer, not its values."""
    if isinstance(expected, tuple):
        assert_tuple(got, len(expected), call)
        for position, (one, right) in enumerate(zip(got, expected, strict=True)):
            assert_like(one, right, f"{call}[{position}]")
        return
    if isinstance(expected, dict):
        _assert_keys(got, expected, call)
        for name, right in sorted(expected.items()):
            assert_like(got[name], right, f"{call}[{name!r}]")
        return
    shape = np.shape(expected)
    if got is None:
        raise AssertionError(f"{call} returned None; does the function end with `return ...`?")
    number = isinstance(got, int | float | np.generic | np.ndarray) and not isinstance(got, bool)
    if not number or (shape and not isinstance(got, np.ndarray)):
        wanted = f"a NumPy array of shape {_shape(shape)}" if shape else "a number"
        raise AssertionError(f"{call} should return {wanted}, got {describe(got)}")
    if np.shape(got) != shape:
        wanted = f"shape {_shape(shape)}" if shape else "a single number"
        raise AssertionError(f"{call}: expected {wanted}, got {describe(got)}")
    kind = np.asarray(got).dtype.kind
    if kind != "f" and shape and np.asarray(expected).dtype.kind == "f":
        raise AssertionError(
            f"{call} has dtype {got.dtype}, expected floating point: digits after the point would be lost"
        )
    if kind == "c":
        raise AssertionError(f"{call} has dtype {np.asarray(got).dtype}, expected real numbers")


def _assert_keys(got: Any, expected: dict[str, Any], call: str) -> None:
    if not isinstance(got, dict):
        raise AssertionError(f"{call} should be a dict, got {describe(got)}")
    if got.keys() != expected.keys():
        raise AssertionError(f"{call} should have the keys {sorted(expected)}, got {sorted(got)}")


def describe(value: Any) -> str:
    """A value's kind in a student's words.

    >>> describe(np.zeros((2, 3)))
    'an array of shape (2, 3)'
    """
    if isinstance(value, Opaque):
        return f"an {'' if value.type_name.startswith('array ') else 'object of type '}{value.type_name}"
    if isinstance(value, np.ndarray):
        return f"an array of shape {_shape(value.shape)}"
    if value is None:
        return "None"
    if isinstance(value, bool | int | float | np.generic):
        return f"the {'truth value' if isinstance(value, bool | np.bool_) else 'number'} {value}"
    return f"a {type(value).__name__}"


def _assert_finite(got: np.ndarray, expected: np.ndarray, call: str) -> None:
    bad = np.argwhere(~np.isfinite(got) & np.isfinite(expected))
    if len(bad):
        worst = tuple(int(position) for position in bad[0])
        count = f" ({len(bad)} of {got.size} values are not finite)" if got.size > 1 else ""
        raise AssertionError(
            f"{call}{_index(worst)}: expected {_number(expected[worst])}, got {_number(got[worst])}{count}"
        )


def _index(position: tuple[Any, ...]) -> str:
    return f"[{', '.join(str(int(one)) for one in position)}]" if position else ""


def _shape(shape: tuple[int, ...]) -> str:
    return str(tuple(int(size) for size in shape))


def _differ(count: int) -> str:
    return "1 differs" if count == 1 else f"{count} differ"


def _number(value: float, other: float | None = None) -> str:
    """Four digits, or as many more as it takes to tell the value from the other."""
    # rounded twice, so that halves are rounded alike wherever the last bits come from
    value = float(f"{value:.12g}")
    for digits in (4, 7, 12):
        text = f"{value:.{digits}g}"
        if other is None or text != f"{other:.{digits}g}":
            return text
    return repr(float(value))
