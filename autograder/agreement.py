"""Whether two answers are the same but for rounding: what diagnosis compares by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.sandbox.wire import same_arrays

RTOL = 1e-4
ATOL = 1e-7


@dataclass(frozen=True)
class Summary:
    """Stands for a random answer: whoever draws in another order has the same statistics."""

    shape: tuple[int, ...]
    zeros: float
    mean: float
    std: float
    content: str


def values_agree(ours: Any, theirs: Any) -> bool:
    """Whether two answers are the same but for rounding, and for chance where they are summaries."""
    if isinstance(ours, tuple | list) or isinstance(theirs, tuple | list):
        return (
            isinstance(ours, tuple | list)
            and isinstance(theirs, tuple | list)
            and len(ours) == len(theirs)
            and all(values_agree(a, b) for a, b in zip(ours, theirs, strict=True))
        )
    if isinstance(ours, dict) and isinstance(theirs, dict):
        return ours.keys() == theirs.keys() and all(values_agree(ours[name], theirs[name]) for name in ours)
    if isinstance(ours, Summary) and isinstance(theirs, Summary):
        return ours.shape == theirs.shape and all(
            abs(a - b) <= 3 / np.sqrt(np.prod(ours.shape)) * (1 + abs(b))
            for a, b in ((ours.zeros, theirs.zeros), (ours.mean, theirs.mean), (ours.std, theirs.std))
        )
    if is_number(ours) and is_number(theirs):
        return _numbers_agree(np.asarray(ours), np.asarray(theirs))
    if isinstance(ours, np.ndarray) or isinstance(theirs, np.ndarray):
        return (
            isinstance(ours, np.ndarray) and isinstance(theirs, np.ndarray) and same_arrays([ours], [theirs])
        )
    return type(ours) is type(theirs) and ours == theirs


def _numbers_agree(ours: np.ndarray, theirs: np.ndarray) -> bool:
    """As `np.allclose` with nan equal to nan, which takes ten times as long for small arrays."""
    if ours.shape != theirs.shape:
        return False
    if ours.dtype.kind == theirs.dtype.kind == "b":
        return bool((ours == theirs).all())
    ours, theirs = ours.astype(np.float64), theirs.astype(np.float64)
    with np.errstate(invalid="ignore", over="ignore"):
        # without `isfinite`, every number would be within an infinite tolerance of infinity
        close = (np.abs(ours - theirs) <= ATOL + RTOL * np.abs(theirs)) & np.isfinite(theirs)
    if close.all():
        return True
    return bool((close | (ours == theirs) | (np.isnan(ours) & np.isnan(theirs))).all())


def is_number(value: Any) -> bool:
    return isinstance(value, int | float | np.generic | np.ndarray) and np.asarray(value).dtype.kind in "fiub"
