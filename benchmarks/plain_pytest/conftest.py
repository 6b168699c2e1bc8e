"""The checks as a suite of plain pytest: a hand-in and the right answers are modules, and nothing is isolated."""

from __future__ import annotations

import copy
import importlib.util
import os
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest


class Copying:
    """The functions of a module, called with copies: what a check passes in must stay as it is."""

    def __init__(self, module: ModuleType) -> None:
        self._module = module

    def __getattr__(self, name: str) -> Callable[..., Any]:
        function = getattr(self._module, name)
        return lambda *args, **kwargs: function(*map(copy.deepcopy, args), **copy.deepcopy(kwargs))


def load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def student() -> Copying:
    return Copying(load(Path(os.environ["HAND_IN"])))


@pytest.fixture(scope="session")
def reference() -> Copying:
    return Copying(load(Path(__file__).with_name("reference.py")))


@pytest.fixture(scope="session")
def secret_seed() -> int:
    return int(Path(__file__).parent.joinpath("hidden", "seed").read_text())


@pytest.fixture
def rng(secret_seed: int) -> np.random.Generator:
    return np.random.default_rng(secret_seed)
