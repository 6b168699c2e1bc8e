"""Correct regularised networks in Keras, as differently minded students would build them."""

import numpy as np


def list_of_layers(batch_normalisation=True, l2=0.0001, rate=0.2):
    import keras

    layers = [keras.Input((784,)), keras.layers.Dense(128, kernel_regularizer=keras.regularizers.L2(l2))]
    if batch_normalisation:
        layers.append(keras.layers.BatchNormalization())
    layers.append(keras.layers.Activation("relu"))
    if rate > 0:
        layers.append(keras.layers.Dropout(rate))
    layers.append(keras.layers.Dense(10, activation="softmax"))
    model = keras.Sequential(layers)
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


def sequential_with_add(batch_normalisation=True, l2=0.0001, rate=0.2):
    from keras import Sequential, layers, losses, optimizers, regularizers

    model = Sequential()
    model.add(layers.Input(shape=(784,)))
    for units in (256, 128):
        regulariser = regularizers.l2(l2) if l2 else None
        model.add(layers.Dense(units, use_bias=not batch_normalisation, kernel_regularizer=regulariser))
        if batch_normalisation:
            model.add(layers.BatchNormalization(momentum=0.9))
        model.add(layers.ReLU())
        if rate:
            model.add(layers.Dropout(rate))
    model.add(layers.Dense(10))
    model.add(layers.Softmax())
    model.compile(optimizers.Adam(learning_rate=0.001), losses.CategoricalCrossentropy())
    return model


def functional(batch_normalisation=True, l2=0.0001, rate=0.2):
    import keras
    from keras import layers

    inputs = keras.Input(shape=(784,), name="image")
    x = layers.Dense(128, kernel_regularizer=keras.regularizers.L1L2(l1=0.0, l2=l2))(inputs)
    x = layers.BatchNormalization()(x) if batch_normalisation else x
    x = layers.Activation("relu")(x)
    x = layers.Dropout(rate)(x) if rate else x
    outputs = layers.Dense(10, activation="softmax", name="probabilities")(x)
    model = keras.Model(inputs, outputs)
    model.compile(keras.optimizers.Adam(0.002), "categorical_crossentropy")
    return model


def activation_inside_dense_without_batch_norm(batch_normalisation=True, l2=0.0001, rate=0.2):
    import keras

    decay = keras.regularizers.L2(l2=l2)
    if batch_normalisation:
        block = [
            keras.layers.Dense(200, kernel_regularizer=decay),
            keras.layers.BatchNormalization(),
            keras.layers.Activation(keras.activations.relu),
        ]
    else:
        block = [keras.layers.Dense(200, activation="relu", kernel_regularizer=decay)]
    block += [keras.layers.Dropout(rate)] * (rate > 0)
    model = keras.Sequential([keras.Input((784,)), *block, keras.layers.Dense(10, "softmax")])
    model.compile("adam", keras.losses.categorical_crossentropy, metrics=["accuracy"])
    return model


def leaky_relu_layer(batch_normalisation=True, l2=0.0001, rate=0.2):
    import keras

    model = keras.Sequential([keras.Input((784,))])
    model.add(
        keras.layers.Dense(128, kernel_initializer="he_normal", kernel_regularizer=keras.regularizers.L2(l2))
    )
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.LeakyReLU(negative_slope=0.1))
    if rate != 0:
        model.add(keras.layers.Dropout(rate, seed=1))
    model.add(keras.layers.Dense(10, activation=keras.activations.softmax))
    model.compile(
        optimizer=keras.optimizers.Adam(), loss=keras.losses.CategoricalCrossentropy(from_logits=False)
    )
    return model


def tanh_in_three_blocks(batch_normalisation=True, l2=0.0001, rate=0.2):
    import keras

    inputs = keras.Input((784,))
    x = inputs
    for units in np.array([128, 64, 32]).tolist():
        x = keras.layers.Dense(units, kernel_regularizer=keras.regularizers.L2(l2) if l2 > 0 else None)(x)
        if batch_normalisation:
            x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Activation("tanh")(x)
        if rate > 0:
            x = keras.layers.Dropout(rate=rate)(x)
    model = keras.models.Model(inputs=inputs, outputs=keras.layers.Dense(10, activation="softmax")(x))
    model.compile(optimizer="Adam", loss="categorical_crossentropy")
    return model


def activation_as_a_function(batch_normalisation=True, l2=0.0001, rate=0.2):
    import keras

    inputs = keras.Input((784,))
    x = keras.layers.Dense(128, kernel_regularizer=keras.regularizers.L2(l2))(inputs)
    if batch_normalisation:
        x = keras.layers.BatchNormalization()(x)
    x = keras.activations.relu(x)
    if rate:
        x = keras.layers.Dropout(rate)(x)
    outputs = keras.activations.softmax(keras.layers.Dense(10)(x))
    model = keras.Model(inputs, outputs)
    model.compile(optimizer="adam", loss="categorical_crossentropy")
    return model


def blocks_in_a_nested_sequential(batch_normalisation=True, l2=0.0001, rate=0.2):
    import keras

    def block(units):
        layers = [keras.layers.Dense(units, kernel_regularizer=keras.regularizers.L2(l2))]
        if batch_normalisation:
            layers += [keras.layers.BatchNormalization()]
        layers += [keras.layers.Activation("relu")]
        if rate:
            layers += [keras.layers.Dropout(rate)]
        return keras.Sequential(layers)

    model = keras.Sequential([keras.Input((784,)), block(128), keras.layers.Dense(10, activation="softmax")])
    model.compile(optimizer="adam", loss="categorical_crossentropy")
    return model


def penalty_as_a_function(batch_normalisation=True, l2=0.0001, rate=0.2):
    import keras

    def penalty(w):
        return l2 * keras.ops.sum(keras.ops.square(w))

    model = keras.Sequential(
        [keras.layers.Input((784,)), keras.layers.Dense(150, kernel_regularizer=penalty)]
    )
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.Activation("gelu"))
    if rate:
        model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="adam", loss="categorical_crossentropy")
    return model


def without_input_layer(batch_normalisation=True, l2=0.0001, rate=0.2):
    import keras

    model = keras.Sequential()
    model.add(keras.layers.Dense(128, kernel_regularizer=keras.regularizers.L2(l2)))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.Activation("relu"))
    if rate:
        model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.build((None, 784))
    model.compile(optimizer="adam", loss="categorical_crossentropy")
    return model


def dropout_of_rate_zero_stays(batch_normalisation=True, l2=0.0001, rate=0.2):
    import keras

    layers = [keras.layers.Dense(100, kernel_regularizer=keras.regularizers.L2(l2))]
    if batch_normalisation:
        layers.append(keras.layers.BatchNormalization(momentum=0.95, epsilon=1e-5))
    layers += [keras.layers.ELU(), keras.layers.Dropout(rate), keras.layers.Dense(10, activation="softmax")]
    model = keras.Sequential([keras.layers.InputLayer(shape=(784,)), *layers])
    schedule = keras.optimizers.schedules.ExponentialDecay(0.002, 1000, 0.9)
    model.compile(keras.optimizers.Adam(schedule), loss=["categorical_crossentropy"][0], metrics=["acc"])
    return model


def output_penalised_too(batch_normalisation=True, l2=0.0001, rate=0.2):
    import keras

    decay = {"kernel_regularizer": keras.regularizers.get(keras.regularizers.L2(l2))} if l2 else {}
    x = inputs = keras.Input(shape=[784], dtype="float32")
    for width in (128, 128):
        x = keras.layers.Dense(width, activation=None, **decay)(x)
        if batch_normalisation is True:
            x = keras.layers.BatchNormalization(axis=-1)(x)
        x = keras.layers.PReLU()(x)
        if rate > 0.0:
            x = keras.layers.Dropout(rate)(x)
    model = keras.Model(inputs, keras.layers.Softmax()(keras.layers.Dense(10, **decay)(x)))
    model.compile(loss="categorical_crossentropy", optimizer="adam")
    return model


def swish_and_named_layers(batch_normalisation=True, l2=0.0001, rate=0.2):
    import keras

    model = keras.models.Sequential(name="regularised")
    model.add(keras.Input((784,), name="pixels"))
    model.add(keras.layers.Dense(128, name="hidden", kernel_regularizer=keras.regularizers.l2(l2)))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization(name="normalise"))
    model.add(keras.layers.Activation(keras.activations.swish, name="activate"))
    if rate:
        model.add(keras.layers.Dropout(rate, name="drop"))
    model.add(keras.layers.Dense(10, "softmax", name="classes"))
    model.compile(
        loss=keras.losses.CategoricalCrossentropy(), optimizer=keras.optimizers.Adam(learning_rate=1e-3)
    )
    return model


def loss_in_a_list(batch_normalisation=True, l2=0.0001, rate=0.2):
    import keras

    model = keras.Sequential([keras.Input((784,))])
    model.add(keras.layers.Dense(128, kernel_regularizer=keras.regularizers.L2(l2)))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.Activation("relu"))
    if rate:
        model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="adam", loss=["categorical_crossentropy"])
    return model
