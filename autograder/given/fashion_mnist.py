"""Fashion-MNIST: 60,000 training and 10,000 test images of clothes, from the files in source_data/.

The first call verifies and decompresses the four original files into a cache in the user's cache folder;
later ones map that cache into memory.
"""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np

SOURCE = Path(__file__).resolve().parents[2] / "source_data" / "fashion-mnist"
NAMES = (
    "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot",
)  # fmt: skip
CLASSES = len(NAMES)
PIXELS = 28 * 28


class DataError(Exception):
    """A data file that is missing or damaged; the message names it and the next step."""


@dataclass(frozen=True)
class FashionMNIST:
    """Images as rows of 784 float32 pixels in [0, 1], and labels as integers from 0 to 9."""

    x_train: np.ndarray
    labels_train: np.ndarray
    x_test: np.ndarray
    labels_test: np.ndarray

    @property
    def y_train(self) -> np.ndarray:
        """One-hot labels (60000, 10), float32."""
        return np.eye(CLASSES, dtype=np.float32)[self.labels_train]

    @property
    def y_test(self) -> np.ndarray:
        """One-hot labels (10000, 10), float32."""
        return np.eye(CLASSES, dtype=np.float32)[self.labels_test]


def reordered(data: FashionMNIST, rng: np.random.Generator) -> FashionMNIST:
    """The same data with its pixels and its classes in another order.

    A network learns it as well as the original, but nothing learnt beforehand helps.
    """
    pixels, new_label = rng.permutation(PIXELS), rng.permutation(CLASSES)
    return FashionMNIST(
        x_train=np.take(data.x_train, pixels, axis=1),
        labels_train=new_label[data.labels_train],
        x_test=np.take(data.x_test, pixels, axis=1),
        labels_test=new_label[data.labels_test],
    )


def load() -> FashionMNIST:
    """Load all 70,000 images.

    Raises:
        DataError: if a file of source_data/ is missing or is not the original.
    """
    return FashionMNIST(
        x_train=_array("train-images-idx3-ubyte.gz"),
        labels_train=_array("train-labels-idx1-ubyte.gz"),
        x_test=_array("t10k-images-idx3-ubyte.gz"),
        labels_test=_array("t10k-labels-idx1-ubyte.gz"),
    )


def cache_folder() -> Path:
    """Where the decompressed arrays are kept: `$XDG_CACHE_HOME`, or `~/.cache`."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "deep-learning-autograder"


def _array(name: str) -> np.ndarray:
    """Pixels or labels of one file, from the cache if it is there."""
    checksum = _checksums().get(name)
    if checksum is None:
        raise DataError(
            f"{SOURCE}/SHA256SUMS does not list {name}; restore it with `git checkout source_data`"
        )
    cached = cache_folder() / f"{name.split('-idx')[0]}-{checksum[:16]}.npy"
    with contextlib.suppress(OSError, ValueError):
        return np.asarray(np.load(cached, mmap_mode="c"))
    array = _decompress(SOURCE / name, checksum)
    array = array.astype(np.int64) if array.ndim == 1 else _pixels(array)
    with contextlib.suppress(OSError):
        cached.parent.mkdir(parents=True, exist_ok=True)
        # a name of its own, then a rename: two processes may build the cache at once
        with tempfile.NamedTemporaryFile(dir=cached.parent, suffix=".tmp", delete=False) as file:
            np.save(file, array)
        os.replace(file.name, cached)
    return array


def _checksums() -> dict[str, str]:
    try:
        lines = (SOURCE / "SHA256SUMS").read_text().splitlines()
    except OSError:
        raise DataError(
            f"{SOURCE} has no SHA256SUMS; work in a checkout of the course, installed with `pip install -e .`"
        ) from None
    return {name: checksum for checksum, name in (line.split() for line in lines)}


def _decompress(path: Path, checksum: str) -> np.ndarray:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise DataError(
            f"{path} cannot be read ({error.strerror}); restore it with `git checkout source_data`"
        ) from None
    if hashlib.sha256(data).hexdigest() != checksum:
        raise DataError(
            f"{path} is damaged: its SHA-256 is not the original's; restore it with `git checkout source_data`"
        )
    raw = gzip.decompress(data)
    dimensions = raw[3]
    shape = np.frombuffer(raw, dtype=">u4", count=dimensions, offset=4)
    return np.frombuffer(raw, dtype=np.uint8, offset=4 + 4 * dimensions).reshape(shape)


def _pixels(images: np.ndarray) -> np.ndarray:
    return images.reshape(len(images), PIXELS) * np.float32(1 / 255)
