"""The reference against implementations that were not written here: TensorFlow, Keras and NumPy."""

import keras
import numpy as np
import tensorflow as tf

from autograder.checks import assert_close


def linear(reference, rng):
    """Keras's Dense layer with one unit and no activation."""
    for examples, features in ((6, 3), (1, 5), (9, 1)):
        x, w, b = rng.uniform(-2, 2, (examples, features)), rng.uniform(-2, 2, features), float(rng.normal())
        layer = keras.layers.Dense(1, dtype="float64")
        layer.build((None, features))
        layer.set_weights([w[:, np.newaxis], np.array([b])])
        assert_close(reference.linear(x, w, b), layer(x).numpy()[:, 0], "linear(x, w, b)", rtol=1e-9)


def mean_squared_error(reference, rng):
    for examples in (1, 4, 30):
        y_hat, y = rng.uniform(-3, 3, (2, examples))
        right = keras.losses.MeanSquaredError(dtype="float64")(y, y_hat).numpy()
        assert_close(reference.mean_squared_error(y_hat, y), right, "mean_squared_error(y_hat, y)", rtol=1e-9)


def mean_squared_error_gradient(reference, rng):
    """TensorFlow's automatic differentiation."""
    for examples, features in ((6, 3), (1, 5), (9, 1)):
        x, y = rng.uniform(-2, 2, (examples, features)), rng.uniform(-2, 2, examples)
        w, b = tf.Variable(rng.uniform(-2, 2, features)), tf.Variable(np.float64(rng.normal()))
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(tf.linalg.matvec(tf.constant(x), w) + b - y))
        right = tuple(grad.numpy() for grad in tape.gradient(loss, (w, b)))
        ours = reference.mean_squared_error_gradient(x, y, w.numpy(), float(b.numpy()))
        assert_close(ours, right, "gradient", rtol=1e-9)


def fit_line(reference, rng):
    """A Keras model trained by SGD with all examples as one batch."""
    x, y = rng.uniform(-1, 1, (8, 3)), rng.uniform(-2, 2, 8)
    for steps in (1, 5, 40):
        layer = keras.layers.Dense(1, kernel_initializer="zeros", dtype="float64")
        model = keras.Sequential([keras.Input((3,), dtype="float64"), layer])
        model.compile(keras.optimizers.SGD(learning_rate=0.1), "mse")
        for _ in range(steps):
            model.train_on_batch(x, y[:, np.newaxis])
        w, b = layer.get_weights()
        assert_close(reference.fit_line(x, y, 0.1, steps), (w[:, 0], b[0]), f"{steps} steps", rtol=1e-5)


def polynomial_features(reference, rng):
    for examples, order in ((5, 3), (1, 7), (12, 0)):
        x = rng.uniform(-2, 2, examples)
        right = np.polynomial.polynomial.polyvander(x, order)
        assert_close(
            reference.polynomial_features(x, order), right, "polynomial_features(x, order)", rtol=1e-9
        )


def fit_polynomial(reference, rng):
    """NumPy's Polynomial.fit, which works with shifted and scaled inputs."""
    for examples, order in ((10, 3), (6, 5), (20, 0), (10, 9)):
        x, t = np.linspace(0, 1, examples), rng.uniform(-1, 1, examples)
        right = np.polynomial.Polynomial.fit(x, t, order).convert().coef
        assert_close(reference.fit_polynomial(x, t, order), right, "fit_polynomial(x, t, order)", rtol=1e-5)


def total_loss(reference, rng):
    """Keras's loss plus Keras's regulariser."""
    for shape in ((4,), (3, 5), (2, 3, 4)):
        y_hat, y = rng.uniform(-3, 3, (2, 7))
        w = rng.uniform(-2, 2, shape)
        loss = keras.losses.MeanSquaredError(dtype="float64")(y, y_hat) + keras.regularizers.L2(0.3)(
            tf.constant(w)
        )
        assert_close(
            reference.total_loss(y_hat, y, w, 0.3), loss.numpy(), "total_loss(y_hat, y, w, l2)", rtol=1e-6
        )


def fit_ridge(reference, rng):
    """TensorFlow's regularised least squares, which takes the sum of squares where J takes the mean."""
    for examples, order, l2 in ((10, 3, 0.01), (10, 9, 1e-4), (4, 6, 0.2), (15, 0, 2.0)):
        x, t = rng.uniform(-1, 1, examples), rng.uniform(-2, 2, examples)
        features = tf.constant(np.polynomial.polynomial.polyvander(x, order))
        right = tf.linalg.lstsq(features, t[:, np.newaxis], l2_regularizer=examples * l2).numpy()[:, 0]
        assert_close(reference.fit_ridge(x, t, order, l2), right, "fit_ridge(x, t, order, l2)", rtol=1e-6)
