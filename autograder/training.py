"""Checks of a whole training: what the capstones share. The training runs in the student's box.

The labels of the test images never go there: accuracy is computed here, from the student's predictions.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.checks import assert_close, assert_like
from autograder.given import fashion_mnist
from autograder.given.fashion_mnist import FashionMNIST
from autograder.plugin import Reference, Student

SECONDS = 90
# a third of the time for a twentieth of the images
SMALL_SECONDS = 30
MEMORY = 3_000_000_000
KERAS_MEMORY = 6_000_000_000
DRAWN, UNSEEN = 3000, 500
LEARNT = 0.7
LESS_THAN_REFERENCE = 0.3
PREDICT = "predict(params, x)"


def assert_small_training_works(student: Student) -> None:
    """Train on 600 images; `predict` must give probabilities for 50 others."""
    data = fashion_mnist.load()
    params = student.keep("train", data.x_train[:600], data.y_train[:600], np.random.default_rng(5))
    y_hat = student.predict(params, data.x_train[600:650])
    assert_like(y_hat, np.zeros((50, fashion_mnist.CLASSES)), PREDICT)
    assert_close(y_hat.sum(axis=1), np.ones(50), "predict(params, x).sum(axis=1)", rtol=1e-3)


def accuracy_on_test_images(student: Student, seed: int) -> float:
    """Accuracy after a training on all 60,000 images, disguised.

    It counts only if `train` also learns images that nobody can have brought along.

    Raises:
        AssertionError: if it does not learn them.
    """
    student.start()
    rng = _rng_of(student, seed)
    assert_learns_drawn_images(student, rng)
    return accuracy_on(student, fashion_mnist.disguised(fashion_mnist.load(), rng), rng)


def accuracy_on(student: Student, data: FashionMNIST, rng: np.random.Generator) -> float:
    """Accuracy on the test images after a training on the others. The labels of the test images stay here."""
    params = student.keep("train", data.x_train, data.y_train, _student_rng(rng))
    return _share_of_right(student.predict(params, data.x_test), data.labels_test, PREDICT)


def keras_accuracy_on_test_images(student: Student, build: str, epochs: int, seed: int) -> float:
    """Accuracy of the Keras model that the student's function `build` returns, trained on disguised images."""
    student.start()
    rng = _rng_of(student, seed)
    return keras_accuracy_on(student, build, epochs, fashion_mnist.disguised(fashion_mnist.load(), rng), rng)


def keras_accuracy_on(
    student: Student, build: str, epochs: int, data: FashionMNIST, rng: np.random.Generator
) -> float:
    """Accuracy on the test images of a Keras model after a training on the others."""
    student.given("keras_models.start_from", int(rng.integers(2**31)))
    model = student.keep(build)
    student.given("keras_models.fit", model, data.x_train, data.y_train, epochs)
    y_hat = student.given("keras_models.predict", model, data.x_test)
    return _share_of_right(y_hat, data.labels_test, "predictions of your model")


def assert_accuracy(accuracy: float, threshold: float) -> None:
    assert accuracy >= threshold, f"test accuracy is {accuracy:.4f}, below {threshold}"


@dataclass(frozen=True)
class DrawnImages:
    """Images of ten drawn patterns, each of which keeps some of its pixels and gets some others."""

    x: np.ndarray
    labels: np.ndarray

    @property
    def y(self) -> np.ndarray:
        """One-hot labels, float32."""
        return np.eye(fashion_mnist.CLASSES, dtype=np.float32)[self.labels]

    def renamed(self) -> DrawnImages:
        """The same images, each class under the name of the one before it."""
        return DrawnImages(self.x, (self.labels + fashion_mnist.CLASSES - 1) % fashion_mnist.CLASSES)


def drawn_images(rng: np.random.Generator, count: int, unseen: int) -> tuple[DrawnImages, DrawnImages]:
    """Images to train on and others to predict, as bright as those of Fashion-MNIST. Any network learns them."""
    patterns = _sparse(rng, (fashion_mnist.CLASSES, fashion_mnist.PIXELS), density=0.3)
    labels = rng.integers(fashion_mnist.CLASSES, size=count + unseen)
    shape = (len(labels), fashion_mnist.PIXELS)
    x = np.maximum(patterns[labels] * (rng.random(shape) < 0.7), _sparse(rng, shape, density=0.2))
    return DrawnImages(x[:count], labels[:count]), DrawnImages(x[count:], labels[count:])


def assert_learns_drawn_images(student: Student, rng: np.random.Generator) -> None:
    """Train on drawn images, and predict others."""
    known, unseen = drawn_images(rng, DRAWN, UNSEEN)
    params = student.keep("train", known.x, known.y, _student_rng(rng))
    share = _share_of_right(student.predict(params, unseen.x), unseen.labels, PREDICT)
    assert share >= LEARNT, (
        f"trained on {DRAWN} images that are no clothes, `predict` is right for {share:.0%} of {UNSEEN} others; "
        f"the accuracy counts from {LEARNT:.0%} on: `train` must learn from what it is given, however many images"
    )


def assert_follows_the_labels(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """Train on drawn images twice, under other names of the classes; hold both against the reference."""
    known, unseen = drawn_images(rng, DRAWN, UNSEEN)
    generator = _student_rng(rng)
    trained = [
        (student.keep("train", one.x, one.y, copy.deepcopy(generator)), other)
        for one, other in ((known, unseen), (known.renamed(), unseen.renamed()))
    ]
    right = reference.predict(reference.train(known.x, known.y, copy.deepcopy(generator)), unseen.x)
    enough = _share_of_right(right, unseen.labels, PREDICT) - LESS_THAN_REFERENCE
    # only now, when the second training is over: nothing of the first may hang on what came after
    for number, (params, other) in enumerate(trained, start=1):
        share = _share_of_right(student.predict(params, other.x), other.labels, PREDICT)
        assert share >= enough, (
            f"two trainings on the same {DRAWN} images, the second with the classes renamed: with the parameters of "
            f"training {number}, `predict` is right for {share:.0%} of {UNSEEN} others, expected at least "
            f"{enough:.0%}; `train` must learn the labels it is given, and `predict` rely on `params` alone"
        )


def assert_predicts_each_image_by_itself(student: Student, rng: np.random.Generator) -> None:
    """The same images in another order, and one of them alone."""
    known, unseen = drawn_images(rng, DRAWN, UNSEEN)
    params = student.keep("train", known.x, known.y, _student_rng(rng))
    together = student.predict(params, unseen.x)
    assert_like(together, np.zeros((UNSEEN, fashion_mnist.CLASSES)), PREDICT)
    order = rng.permutation(UNSEEN)
    for rows, how in ((order, "x[order]"), (order[:50], "x[order[:50]]"), (order[:1], "x[order[:1]]")):
        assert_close(
            student.predict(params, unseen.x[rows]),
            together[rows],
            f"predict(params, {how})",
            rtol=0,
            atol=1e-3,
        )


def assert_takes_its_randomness_from_rng(student: Student, rng: np.random.Generator) -> None:
    """Train twice with the same generator."""
    known, unseen = drawn_images(rng, 600, 50)
    generator = _student_rng(rng)
    first, second = (
        student.predict(student.keep("train", known.x, known.y, copy.deepcopy(generator)), unseen.x)
        for _ in range(2)
    )
    assert_close(
        second, first, "predict(params, x) after a second training with the same rng", rtol=0, atol=1e-2
    )


def _share_of_right(y_hat: Any, labels: np.ndarray, call: str) -> float:
    assert_like(y_hat, np.zeros((len(labels), fashion_mnist.CLASSES)), call)
    return float(np.mean(y_hat.argmax(axis=1) == labels))


def _sparse(rng: np.random.Generator, shape: tuple[int, int], density: float) -> np.ndarray:
    return np.where(rng.random(shape) < density, rng.uniform(0.3, 1, shape), 0).astype(np.float32)


def _rng_of(student: Student, seed: int) -> np.random.Generator:
    """Of this code's own: whoever carries what it has seen into a new hand-in finds everything disguised anew."""
    return np.random.default_rng([seed, student.fingerprint])


def _student_rng(rng: np.random.Generator) -> np.random.Generator:
    """For `train`: its state, which crosses into the box, says nothing about `rng`."""
    return np.random.default_rng(rng.integers(2**32, size=4))
