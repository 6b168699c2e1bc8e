"""Checks of a whole training: what the capstones share. The training runs in the student's box.

The labels of the test images never go there: accuracy is computed here, from the student's predictions.
"""

from __future__ import annotations

import numpy as np

from autograder.checks import assert_close, assert_like
from autograder.given import fashion_mnist
from autograder.plugin import Student

SECONDS = 90
MEMORY = 3_000_000_000
KERAS_MEMORY = 6_000_000_000


def assert_small_training_works(student: Student) -> None:
    """Train on 600 images; `predict` must give probabilities for 50 others."""
    data = fashion_mnist.load()
    params = student.keep("train", data.x_train[:600], data.y_train[:600], np.random.default_rng(5))
    y_hat = student.predict(params, data.x_train[600:650])
    assert_like(y_hat, np.zeros((50, fashion_mnist.CLASSES)), "predict(params, x)")
    assert_close(y_hat.sum(axis=1), np.ones(50), "predict(params, x).sum(axis=1)", rtol=1e-3)


def accuracy_on_test_images(student: Student, seed: int) -> float:
    """Accuracy after a training on all 60,000 images, whose pixels and classes are reordered by `seed`."""
    student.start()
    rng = np.random.default_rng(seed)
    data = fashion_mnist.reordered(fashion_mnist.load(), rng)
    params = student.keep("train", data.x_train, data.y_train, np.random.default_rng(rng.integers(2**32)))
    y_hat = student.predict(params, data.x_test)
    assert_like(y_hat, np.zeros((len(data.x_test), fashion_mnist.CLASSES)), "predict(params, x)")
    return float(np.mean(y_hat.argmax(axis=1) == data.labels_test))


def keras_accuracy_on_test_images(student: Student, build: str, epochs: int, seed: int) -> float:
    """Accuracy of the Keras model that the student's function `build` returns, trained as above."""
    rng = np.random.default_rng(seed)
    data = fashion_mnist.reordered(fashion_mnist.load(), rng)
    student.given("keras_models.start_from", int(rng.integers(2**31)))
    model = student.keep(build)
    student.given("keras_models.fit", model, data.x_train, data.y_train, epochs)
    y_hat = student.given("keras_models.predict", model, data.x_test)
    assert_like(y_hat, np.zeros((len(data.x_test), fashion_mnist.CLASSES)), "predictions of your model")
    return float(np.mean(y_hat.argmax(axis=1) == data.labels_test))


def assert_accuracy(accuracy: float, threshold: float) -> None:
    assert accuracy >= threshold, f"test accuracy is {accuracy:.4f}, below {threshold}"
