"""Fashion-MNIST: all of it, verified, cached, and an error that names a damaged file."""

from __future__ import annotations

import gzip
import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from autograder.given import fashion_mnist


@pytest.fixture
def own_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def own_source(tmp_path, monkeypatch, own_cache):
    source = shutil.copytree(fashion_mnist.SOURCE, tmp_path / "source")
    monkeypatch.setattr(fashion_mnist, "SOURCE", source)
    return source


def test_all_images_and_labels():
    data = fashion_mnist.load()
    assert (data.x_train.shape, data.x_test.shape) == ((60_000, 784), (10_000, 784))
    assert (data.x_train.dtype, data.x_train.min(), data.x_train.max()) == (np.float32, 0, 1)
    assert np.bincount(data.labels_train).tolist() == [6000] * 10
    assert np.bincount(data.labels_test).tolist() == [1000] * 10
    assert data.y_train.shape == (60_000, 10)
    assert np.array_equal(data.y_test.argmax(axis=1), data.labels_test)


def test_files_are_the_originals():
    sums = (fashion_mnist.SOURCE / "SHA256SUMS").read_text().split()
    for checksum, name in zip(sums[::2], sums[1::2], strict=True):
        assert hashlib.sha256((fashion_mnist.SOURCE / name).read_bytes()).hexdigest() == checksum


def test_second_load_reads_the_cache(own_source):
    first = fashion_mnist.load()
    for path in own_source.glob("*.gz"):
        path.unlink()
    second = fashion_mnist.load()
    assert np.array_equal(first.x_test, second.x_test)
    assert np.array_equal(first.labels_train, second.labels_train)


def test_two_processes_may_build_the_cache_at_once(own_cache):
    code = "from autograder.given.fashion_mnist import load; print(load().x_train.sum(dtype=float))"
    running = [
        subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) for _ in range(2)
    ]
    sums = {process.communicate(timeout=100)[0] for process in running}
    assert len(sums) == 1
    assert not list(own_cache.rglob("*.tmp"))


def test_unwritable_cache_is_no_trouble(tmp_path, monkeypatch):
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(blocked))
    assert len(fashion_mnist.load().labels_test) == 10_000


@pytest.mark.parametrize("damage", ["missing", "changed", "unlisted", "no list"])
def test_damaged_file_is_named(own_source, damage):
    path: Path = own_source / "t10k-labels-idx1-ubyte.gz"
    if damage == "missing":
        path.unlink()
    elif damage == "changed":
        path.write_bytes(gzip.compress(b"\0" * 10_008))
    elif damage == "unlisted":
        (own_source / "SHA256SUMS").write_text("")
    else:
        (own_source / "SHA256SUMS").unlink()
    with pytest.raises(fashion_mnist.DataError) as error:
        fashion_mnist.load()
    assert damage in ("no list", "unlisted") or str(path) in str(error.value)
    assert "\n" not in str(error.value)


def test_disguised_data_can_be_learnt_but_not_recognised():
    data = fashion_mnist.load()
    other = fashion_mnist.disguised(data, np.random.default_rng(3))
    assert (other.x_train.shape, other.x_train.dtype) == (data.x_train.shape, np.float32)
    assert other.x_train.min() >= 0 and other.x_train.max() <= 1
    assert np.bincount(other.labels_test).tolist() == [1000] * 10
    # the same label for the same class: total brightness says which image is likely which
    brightness = [data.x_train[data.labels_train == label].mean() for label in range(10)]
    disguised = [other.x_train[other.labels_train == label].mean() for label in range(10)]
    assert np.allclose(np.sort(brightness), np.sort(disguised), atol=0.02)
    # neither its place nor its sorted pixels tell an image
    assert np.mean(data.labels_test == other.labels_test) < 0.2
    known = {np.sort(image).tobytes() for image in data.x_test}
    assert not known & {np.sort(image).tobytes() for image in other.x_test}
