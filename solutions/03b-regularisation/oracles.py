"""The reference against implementations that were not written here: TensorFlow and Keras."""

import keras
import numpy as np
import tensorflow as tf

from autograder.checks import assert_close


def batch_norm_forward(reference, rng):
    """Keras's BatchNormalization over several training batches, then in inference."""
    layer = keras.layers.BatchNormalization(momentum=0.9, epsilon=0.01)
    layer.build((None, 5))
    gamma, beta = rng.uniform(0.5, 2, 5), rng.uniform(-1, 1, 5)
    mean, variance = rng.uniform(-1, 1, 5), rng.uniform(0.5, 2, 5)
    layer.set_weights([gamma, beta, mean, variance])
    for training in (True, True, True, False):
        x = rng.uniform(-3, 5, (8, 5))
        y, mean, variance = reference.batch_norm_forward(
            x, gamma, beta, mean, variance, training, momentum=0.9, epsilon=0.01
        )
        assert_close(y, layer(x, training=training).numpy(), "y", rtol=1e-4, atol=1e-5)
        assert_close((mean, variance), tuple(layer.get_weights()[2:]), "moving averages", rtol=1e-5)
    default = keras.layers.BatchNormalization()
    assert (default.momentum, default.epsilon) == (0.99, 1e-3)


def dropout_forward(reference, rng):
    """The statistics of TensorFlow's dropout: which values occur, and how often."""
    x = rng.uniform(0.5, 2, (300, 200))
    for rate in (0.2, 0.5, 0.8):
        ours = reference.dropout_forward(x, rate, True, rng) / x
        theirs = tf.nn.dropout(x, rate, seed=1).numpy() / x
        assert_close(np.unique(ours.round(9)), np.unique(theirs.round(9)), "values of y / x")
        assert abs(np.mean(ours == 0) - np.mean(theirs == 0)) < 0.01
    assert_close(
        reference.dropout_forward(x, 0.5, False, rng),
        keras.layers.Dropout(0.5)(x, training=False).numpy(),
        "y",
    )


def adam_step(reference, rng):
    """Keras's Adam over 20 steps with gradients that vary."""
    start = rng.uniform(-1, 1, (4, 3))
    variable = tf.Variable(start, dtype="float64")
    optimizer = keras.optimizers.Adam(learning_rate=0.01)
    w, m, v = start, np.zeros((4, 3)), np.zeros((4, 3))
    for t in range(1, 21):
        grad = rng.uniform(-1, 1, (4, 3)) * (1 + t % 3)
        optimizer.apply([tf.constant(grad)], [variable])
        w, m, v = reference.adam_step(w, grad, m, v, t, learning_rate=0.01)
        assert_close(w, variable.numpy(), f"w after step {t}", rtol=1e-4, atol=1e-6)
    default = keras.optimizers.Adam()
    assert (default.beta_1, default.beta_2, default.epsilon) == (0.9, 0.999, 1e-7)


def normalise_inputs(reference, rng):
    """Keras's Normalization adapted to the training set; a constant feature by hand."""
    for examples, tests, features in ((9, 4, 3), (6, 1, 5)):
        x_train = rng.uniform(-3, 5, (examples, features)) * rng.uniform(0.5, 9, features)
        x_test = rng.uniform(-9, 9, (tests, features))
        ours = reference.normalise_inputs(x_train, x_test)
        layer = keras.layers.Normalization()
        layer.adapt(x_train)
        assert_close(ours, (layer(x_train).numpy(), layer(x_test).numpy()), "Keras", rtol=1e-4, atol=1e-5)
    x_train[:, 1] = 4.0
    ours = reference.normalise_inputs(x_train, x_test)
    assert_close(ours[0][:, 1], np.zeros(examples), "constant feature of x_train")
    assert_close(ours[1][:, 1], x_test[:, 1] - 4, "constant feature of x_test")


def momentum_step(reference, rng):
    """Keras's SGD with momentum over 20 steps with gradients that vary."""
    start = rng.uniform(-1, 1, (4, 3))
    variable = tf.Variable(start, dtype="float64")
    optimizer = keras.optimizers.SGD(learning_rate=0.02, momentum=0.8)
    w, velocity = start, np.zeros((4, 3))
    for step in range(1, 21):
        grad = rng.uniform(-1, 1, (4, 3)) * (1 + step % 3)
        optimizer.apply([tf.constant(grad)], [variable])
        w, velocity = reference.momentum_step(w, grad, velocity, learning_rate=0.02, momentum=0.8)
        assert_close(w, variable.numpy(), f"w after step {step}", rtol=1e-4, atol=1e-6)
    assert_close(velocity, optimizer.momentums[0].numpy(), "velocity", rtol=1e-4, atol=1e-6)
    assert abs(float(keras.optimizers.SGD().learning_rate) - 0.01) < 1e-8


def rmsprop_step(reference, rng):
    """Keras's RMSprop over 20 steps with gradients that vary; its epsilon is under the root."""
    start = rng.uniform(-1, 1, (4, 3))
    variable = tf.Variable(start, dtype="float64")
    optimizer = keras.optimizers.RMSprop(learning_rate=0.01, rho=0.8)
    w, v = start, np.zeros((4, 3))
    for step in range(1, 21):
        grad = rng.choice([-1, 1], (4, 3)) * rng.uniform(0.5, 2, (4, 3)) * (1 + step % 3)
        optimizer.apply([tf.constant(grad)], [variable])
        w, v = reference.rmsprop_step(w, grad, v, learning_rate=0.01, rho=0.8)
        assert_close(w, variable.numpy(), f"w after step {step}", rtol=1e-4, atol=1e-6)
    default = keras.optimizers.RMSprop()
    assert (default.rho, default.epsilon) == (0.9, 1e-7)
    assert abs(float(default.learning_rate) - 0.001) < 1e-9


def l2_regularisation(reference, rng):
    """Keras's Dense layers with kernel_regularizer=L2: their losses, and a tape's gradients with and without."""
    for sizes, l2 in (((4, 3, 2), 0.3), ((3, 5, 4, 2), 0.02)):
        regularizer = keras.regularizers.L2(l2)
        dense = [
            keras.layers.Dense(n, "tanh", kernel_regularizer=regularizer, dtype="float64") for n in sizes[1:]
        ]
        model = keras.Sequential(dense)
        model.build((None, sizes[0]))
        model.set_weights([rng.uniform(-1, 1, weight.shape) for weight in model.get_weights()])
        names = [f"{kind}{layer}" for layer in range(1, len(sizes)) for kind in "wb"]
        x, y = rng.uniform(-1, 1, (6, sizes[0])), rng.uniform(-1, 1, (6, sizes[-1]))
        variables = [variable.value for variable in model.trainable_variables]
        with tf.GradientTape(persistent=True) as tape:
            loss = tf.reduce_mean((model(x) - y) ** 2)
            penalty = tf.add_n(model.losses)
            total = loss + penalty
        without, theirs = (
            {name: grad.numpy() for name, grad in zip(names, tape.gradient(one, variables), strict=True)}
            for one in (loss, total)
        )
        params = dict(zip(names, model.get_weights(), strict=True))
        ours = reference.l2_regularisation(params, without, l2)
        assert_close(ours, (float(penalty), theirs), "penalty and gradients", rtol=1e-6)


def train(reference, rng):
    """The network that the reference trains predicts what the same weights predict in Keras."""
    x = rng.random((50, 784), dtype=np.float32)
    y = np.eye(10, dtype=np.float32)[rng.integers(10, size=50)]
    (w1, gamma, beta, w2, b2), (mean, variance) = params = reference.train(x, y, rng)
    model = keras.Sequential(
        [
            keras.layers.Dense(128, use_bias=False),
            keras.layers.BatchNormalization(),
            keras.layers.ReLU(),
            keras.layers.Dense(10, "softmax"),
        ]
    )
    model.build((None, 784))
    model.set_weights([w1, gamma, beta, mean, variance, w2, b2])
    assert_close(
        reference.predict(params, x),
        model(x, training=False).numpy(),
        "predict(params, x)",
        rtol=1e-3,
        atol=1e-5,
    )


def build_regularised_classifier(reference, rng):
    """In inference the Keras model computes what the same weights give with the reference's batch norm."""
    model = reference.build_regularised_classifier()
    moved = [w + rng.uniform(0, 0.1, w.shape) for w in model.get_weights()]
    model.set_weights(moved)
    w1, b1, gamma, beta, mean, variance, w2, b2 = moved
    x = rng.random((20, 784), dtype=np.float32)
    a, _, _ = reference.batch_norm_forward(x @ w1 + b1, gamma, beta, mean, variance, False)
    z = np.maximum(a, 0) @ w2 + b2
    assert_close(model(x).numpy(), keras.ops.softmax(z).numpy(), "the model", rtol=1e-3, atol=1e-5)
    penalty = 1e-4 * np.sum(model.get_weights()[0].astype(np.float64) ** 2)
    assert_close(float(sum(model.losses)), penalty, "the model's penalty", rtol=1e-3)
