"""A progress bar for a training loop."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TypeVar

Item = TypeVar("Item")


def progress(items: Iterable[Item], description: str = "training") -> Iterable[Item]:
    """Go through `items` and show a bar where somebody can see one: in a notebook or a terminal."""
    if "ipykernel" not in sys.modules and not sys.stderr.isatty():
        return items
    try:
        from tqdm.auto import tqdm
    except ImportError:
        return items
    return tqdm(items, desc=description)
