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

from autograder.errors import UnusableError

SOURCE = Path(__file__).resolve().parents[2] / "source_data" / "fashion-mnist"
NAMES = (
    "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot",
)  # fmt: skip
CLASSES = len(NAMES)
PIXELS = 28 * 28


class DataError(UnusableError):
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


def disguised(data: FashionMNIST, rng: np.random.Generator) -> FashionMNIST:
    """The same data in another form: images shuffled, each pixel mixed with another one, classes renamed.

    A network learns it nearly as well as the original, but nothing brought along fits: no table of the images in
    the order of the files or by their sorted pixels, no weights.
    """
    new_label, mixing = rng.permutation(CLASSES), _Mixing.drawn(rng)
    train, test = rng.permutation(len(data.x_train)), rng.permutation(len(data.x_test))
    return FashionMNIST(
        x_train=mixing.of(data.x_train, train),
        labels_train=new_label[data.labels_train[train]],
        x_test=mixing.of(data.x_test, test),
        labels_test=new_label[data.labels_test[test]],
    )


@dataclass(frozen=True)
class _Mixing:
    """Each new pixel is a weighted mean of two pixels, so that values stay in [0, 1]."""

    first: np.ndarray
    second: np.ndarray
    weight: np.ndarray

    @staticmethod
    def drawn(rng: np.random.Generator) -> _Mixing:
        weight = rng.uniform(0.3, 0.7, PIXELS).astype(np.float32)
        return _Mixing(rng.permutation(PIXELS), rng.permutation(PIXELS), weight)

    def of(self, x: np.ndarray, rows: np.ndarray) -> np.ndarray:
        """These rows of x, mixed; block by block, since all images take 200 MB."""
        mixed = np.empty((len(rows), PIXELS), dtype=np.float32)
        for start in range(0, len(rows), 1000):
            block = x[rows[start : start + 1000]]
            mixed[start : start + 1000] = (
                self.weight * block[:, self.first] + (1 - self.weight) * block[:, self.second]
            )
        return mixed


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
