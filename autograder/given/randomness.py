"""A random generator by its seed, as `np.random.default_rng` makes it."""

from __future__ import annotations

import numpy as np


def generator(seed: int) -> np.random.Generator:
    """A generator that checks can leave with the functions that draw from it, call after call."""
    return np.random.default_rng(seed)
