"""The reference against implementations that were not written here: TensorFlow and Keras."""

import keras
import numpy as np
import tensorflow as tf

from autograder.checks import assert_close


def softmax(reference, rng):
    for shape, scale in (((6, 4), 1), ((3, 10), 30), ((5, 3), 900)):
        z = rng.uniform(-scale, scale, shape)
        assert_close(reference.softmax(z), tf.nn.softmax(z).numpy(), "softmax(z)", rtol=1e-9, atol=1e-12)


def categorical_cross_entropy(reference, rng):
    for examples, classes in ((7, 4), (1, 10), (20, 3)):
        y_hat = rng.uniform(0.01, 1, (examples, classes))
        y_hat /= y_hat.sum(axis=1, keepdims=True)
        for y in (np.eye(classes)[rng.integers(classes, size=examples)], y_hat[::-1]):
            right = keras.losses.CategoricalCrossentropy(dtype="float64")(y, y_hat).numpy()
            assert_close(reference.categorical_cross_entropy(y_hat, y), right, "loss", rtol=1e-6)


def train(reference, rng):
    """The network that the reference trains predicts what the same weights predict in Keras."""
    x = rng.random((50, 784), dtype=np.float32)
    y = np.eye(10, dtype=np.float32)[rng.integers(10, size=50)]
    w1, b1, w2, b2 = params = reference.train(x, y, rng)
    model = keras.Sequential([keras.layers.Dense(128, "relu"), keras.layers.Dense(10, "softmax")])
    model.build((None, 784))
    model.set_weights([w1, b1, w2, b2])
    assert_close(reference.predict(params, x), model(x).numpy(), "predict(params, x)", rtol=1e-3, atol=1e-5)


def sigmoid(reference, rng):
    for shape, scale in (((6,), 2), ((3, 4), 30), ((2, 3, 5), 900)):
        z = rng.uniform(-scale, scale, shape)
        assert_close(reference.sigmoid(z), tf.math.sigmoid(z).numpy(), "sigmoid(z)", rtol=1e-9, atol=1e-12)


def binary_cross_entropy(reference, rng):
    for examples in (1, 5, 40):
        y_hat = rng.uniform(0.01, 0.99, examples)
        for y in (rng.integers(2, size=examples).astype(float), rng.random(examples)):
            right = keras.losses.BinaryCrossentropy(dtype="float64")(y, y_hat).numpy()
            assert_close(reference.binary_cross_entropy(y_hat, y), right, "loss", rtol=1e-5)


def one_hot(reference, rng):
    for examples, classes in ((7, 4), (3, 10), (1, 2)):
        labels = rng.integers(classes, size=examples)
        right = keras.utils.to_categorical(labels, classes)
        assert_close(reference.one_hot(labels, classes), right, "one_hot(labels, classes)")


def softmax_cross_entropy_gradient(reference, rng):
    """TensorFlow's automatic differentiation of its own loss."""
    for examples, classes, scale in ((7, 4, 3), (1, 10, 1), (5, 3, 900)):
        z = tf.Variable(rng.uniform(-scale, scale, (examples, classes)))
        soft = rng.random((examples, classes))
        for y in (
            np.eye(classes)[rng.integers(classes, size=examples)],
            soft / soft.sum(axis=1, keepdims=True),
        ):
            with tf.GradientTape() as tape:
                loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(y, z))
            assert_close(
                reference.softmax_cross_entropy_gradient(z.numpy(), y),
                tape.gradient(loss, z).numpy(),
                "gradient",
                rtol=1e-9,
                atol=1e-12,
            )


def accuracy(reference, rng):
    for examples, classes in ((7, 4), (1, 3), (200, 10)):
        y_hat = rng.random((examples, classes))
        y_hat /= y_hat.sum(axis=1, keepdims=True)
        y = np.eye(classes)[rng.integers(classes, size=examples)]
        right = keras.metrics.categorical_accuracy(y, y_hat).numpy().mean()
        assert_close(reference.accuracy(y_hat, y), right, "accuracy(y_hat, y)", rtol=1e-6)


def two_class_logits(reference, rng):
    """TensorFlow's softmax of the logits gives TensorFlow's sigmoid."""
    for examples, scale in ((1, 1), (5, 3), (30, 900)):
        z = rng.uniform(-scale, scale, examples)
        yes = tf.math.sigmoid(z).numpy()
        got = tf.nn.softmax(reference.two_class_logits(z)).numpy()
        assert_close(got, np.stack([1 - yes, yes], axis=1), "softmax(two_class_logits(z))", rtol=1e-6)


def build_classifier(reference, rng):
    """The Keras model computes what the same weights give with NumPy and the reference's softmax."""
    model = reference.build_classifier()
    w1, b1, w2, b2 = model.get_weights()
    x = rng.random((20, 784), dtype=np.float32)
    h = np.maximum(x @ w1 + b1, 0)
    right = reference.softmax((h @ w2 + b2).astype(np.float64))
    assert_close(model(x).numpy(), right, "build_classifier()(x)", rtol=1e-3, atol=1e-5)
