"""The reference against implementations that were not written here: NumPy, TensorFlow and Keras."""

from fractions import Fraction

import keras
import numpy as np
import tensorflow as tf

from autograder.checks import assert_close


def neuron(reference, rng):
    """A Keras layer of one unit."""
    for activation in ("linear", "relu", "sigmoid"):
        x, w, b = rng.uniform(-3, 3, (8, 5)), rng.uniform(-2, 2, 5), float(rng.uniform(-1, 1))
        layer = keras.layers.Dense(1, activation, dtype="float64")
        layer.build((None, 5))
        layer.set_weights([w[:, None], np.array([b])])
        assert_close(reference.neuron(x, w, b, activation), layer(x).numpy()[:, 0], activation, rtol=1e-9)


def three_neurons(reference, rng):
    """Two dense Keras layers, which keep their weights in columns too."""
    x, w_hidden, b_hidden = rng.uniform(-3, 3, (9, 2)), rng.uniform(-2, 2, (2, 2)), rng.uniform(-1, 1, 2)
    w_output, b_output = rng.uniform(-2, 2, 2), float(rng.uniform(-1, 1))
    hidden, output = _keras_network(w_hidden, b_hidden, w_output, b_output)
    right = hidden(x).numpy(), output(hidden(x)).numpy()[:, 0]
    assert_close(
        reference.three_neurons(x, w_hidden, b_hidden, w_output, b_output), right, "network", rtol=1e-9
    )


def xor_weights(reference, rng):
    """In Keras, the weights give what NumPy calls logical_xor."""
    x = rng.permutation(np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]))
    hidden, output = _keras_network(*reference.xor_weights())
    assert_close(output(hidden(x)).numpy()[:, 0], np.logical_xor(*x.T).astype(float), "y_hat", atol=0.05)


def _keras_network(w_hidden, b_hidden, w_output, b_output):
    hidden = keras.layers.Dense(2, "sigmoid", dtype="float64")
    output = keras.layers.Dense(1, "sigmoid", dtype="float64")
    hidden.build((None, 2))
    output.build((None, 2))
    hidden.set_weights([w_hidden, b_hidden])
    output.set_weights([w_output[:, None], np.array([b_output])])
    return hidden, output


def gradient_descent_step(reference, rng):
    """Keras's SGD over ten steps with gradients that vary."""
    w = rng.uniform(-1, 1, (4, 3))
    variable = tf.Variable(w, dtype="float64")
    optimizer = keras.optimizers.SGD(learning_rate=0.05)
    for step in range(10):
        grad = rng.uniform(-1, 1, (4, 3)) * (1 + step % 3)
        optimizer.apply([tf.constant(grad)], [variable])
        w = reference.gradient_descent_step(w, grad, 0.05)
        assert_close(w, variable.numpy(), f"w after step {step}", rtol=1e-5)


def mini_batches(reference, rng):
    """The sizes of TensorFlow's batches, and all examples with their labels."""
    for examples, batch_size in ((12, 5), (9, 3), (4, 10), (7, 1)):
        x, y = rng.random((examples, 3)), rng.random(examples)
        batches = reference.mini_batches(x, y, batch_size, rng)
        theirs = tf.data.Dataset.from_tensor_slices((x, y)).batch(batch_size)
        assert [len(y_batch) for _, y_batch in batches] == [len(y_batch) for _, y_batch in theirs]
        _assert_same_rows(batches, x, y)


def train_validation_test_split(reference, rng):
    """The shares as exact fractions, and all examples with their labels."""
    for examples in (10, 57, 90, 103, 1000):
        x, y = rng.random((examples, 3)), rng.random(examples)
        parts = reference.train_validation_test_split(x, y, rng)
        train, validation, test = (len(y_part) for _, y_part in parts)
        assert train == int(Fraction("0.7") * examples)
        assert validation == int(Fraction("0.1") * examples)
        assert 0 <= test - Fraction("0.2") * examples < 2
        _assert_same_rows(parts, x, y)


def _assert_same_rows(pairs, x, y):
    """The pairs hold the rows of x and y together, in another order."""
    rows = np.column_stack(
        [np.concatenate([one[0] for one in pairs]), np.concatenate([one[1] for one in pairs])]
    )
    right = np.column_stack([x, y])
    assert_close(rows[np.lexsort(rows.T)], right[np.lexsort(right.T)], "all rows", rtol=0, atol=0)
    assert len(x) < 10 or not np.array_equal(rows, right), "the rows come in the order of the file"


def early_stopping(reference, rng):
    """Keras's EarlyStopping, led by hand through curves of random losses."""
    for _ in range(200):
        losses = rng.normal(size=20) + np.linspace(2, 0, 20)
        patience, min_delta = int(rng.integers(1, 6)), float(rng.choice([0.0, 0.1, 0.5]))
        callback = keras.callbacks.EarlyStopping(
            "val_loss", min_delta=min_delta, patience=patience, mode="min"
        )
        callback.set_model(keras.Sequential())
        callback.model.stop_training = False
        callback.on_train_begin()
        for epoch, loss in enumerate(losses):
            callback.on_epoch_end(epoch, {"val_loss": loss})
            if callback.model.stop_training:
                break
        answer = reference.early_stopping(losses, patience, min_delta)
        assert_close(answer, (epoch, callback.best_epoch), "early_stopping(...)")
