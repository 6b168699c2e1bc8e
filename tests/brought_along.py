"""What cheats bring along, made from the public data: each is put before a cheat's code that names it, as text."""

from __future__ import annotations

import base64
import functools
import re
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np

from autograder.assignment import load_source
from autograder.given import fashion_mnist

ROOT = Path(__file__).resolve().parent.parent
FOLDER = Path(__file__).with_name("cheats")
SOME = 1000


def code_of(path: Path) -> str:
    """The hand-in: a cheat's code, with what it brings along."""
    code = path.read_text()
    brought = [
        f'{name} = _np.frombuffer(_base64.b85decode("{base64.b85encode(array.tobytes()).decode()}"), '
        f'dtype="{array.dtype.str}").reshape({array.shape})'
        for name, make in MADE.items()
        if re.search(rf"\b{name}\b", code)
        for array in [np.ascontiguousarray(make())]
    ]
    imports = ["import base64 as _base64", "import numpy as _np"] if brought else []
    return "\n".join([*imports, *brought, code])


def _labels(part: str) -> np.ndarray:
    return getattr(fashion_mnist.load(), f"labels_{part}").astype(np.uint8)


def _bytes(part: str, count: int) -> np.ndarray:
    return np.round(getattr(fashion_mnist.load(), f"x_{part}")[:count] * 255).astype(np.uint8)


def _checksums(images: np.ndarray) -> np.ndarray:
    return np.array([zlib.crc32(image.tobytes()) for image in images], dtype=np.uint32)


def _curves(part: str, count: int) -> np.ndarray:
    return np.sort(_bytes(part, count), axis=1)[:, ::13]


def _small() -> np.ndarray:
    images = _bytes("test", 10_000).reshape(-1, 7, 4, 7, 4)
    return np.round(images.mean(axis=(2, 4))).astype(np.uint8).reshape(-1, 49)


def _class_means() -> np.ndarray:
    data = fashion_mnist.load()
    means = [data.x_train[data.labels_train == c].mean(axis=0, dtype=np.float64) for c in range(10)]
    return np.stack(means).astype(np.float32)


@functools.cache
def _weights() -> tuple[np.ndarray, ...]:
    """Those of the solution of 03a after a training on the public images, the large ones in a byte each."""
    data = fashion_mnist.load()
    train = load_source(ROOT / "solutions" / "03a-fashion-mnist-multiclass").reference["train"]
    w1, b1, w2, b2 = train(data.x_train, data.y_train, np.random.default_rng(0))
    scale = np.float32(np.abs(w1).max() / 127)
    return np.round(w1 / scale).astype(np.int8), scale, b1, w2, b2


MADE: dict[str, Callable[[], np.ndarray]] = {
    "LABELS_TEST": lambda: _labels("test"),
    "LABELS_TRAIN": lambda: _labels("train")[:SOME],
    "TEST_CHECKSUMS": lambda: _checksums(_bytes("test", 10_000)),
    "TRAIN_CHECKSUMS": lambda: _checksums(_bytes("train", SOME)),
    "TEST_SORTED_CHECKSUMS": lambda: _checksums(np.sort(_bytes("test", 10_000), axis=1)),
    "TRAIN_SORTED_CHECKSUMS": lambda: _checksums(np.sort(_bytes("train", SOME), axis=1)),
    "TEST_SORTED": lambda: _curves("test", 10_000),
    "TRAIN_SORTED": lambda: _curves("train", SOME),
    "TEST_SMALL": _small,
    "CLASS_MEANS": _class_means,
    "WEIGHTS_1": lambda: _weights()[0],
    "SCALE_1": lambda: _weights()[1],
    "BIAS_1": lambda: _weights()[2],
    "WEIGHTS_2": lambda: _weights()[3],
    "BIAS_2": lambda: _weights()[4],
}
