"""Wrong regularised networks in Keras, as real learners would build them."""


def batch_norm_after_activation(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Puts batch normalisation after the activation."""
    import keras

    model = keras.Sequential([keras.Input((784,))])
    model.add(keras.layers.Dense(128, kernel_regularizer=keras.regularizers.L2(l2)))
    model.add(keras.layers.Activation("relu"))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    if rate:
        model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


def activation_in_the_dense_layer(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Writes the activation into the Dense layer, so it comes before batch normalisation."""
    import keras

    model = keras.Sequential([keras.Input((784,))])
    model.add(keras.layers.Dense(128, activation="relu", kernel_regularizer=keras.regularizers.L2(l2)))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    if rate:
        model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


def dropout_before_activation(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Puts dropout before the activation."""
    import keras

    model = keras.Sequential([keras.Input((784,))])
    model.add(keras.layers.Dense(128, kernel_regularizer=keras.regularizers.L2(l2)))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    if rate:
        model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Activation("relu"))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


def dropout_on_the_output(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Puts dropout after the output layer, on the probabilities."""
    import keras

    model = keras.Sequential([keras.Input((784,))])
    model.add(keras.layers.Dense(128, kernel_regularizer=keras.regularizers.L2(l2)))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.Activation("relu"))
    model.add(keras.layers.Dense(10, activation="softmax"))
    if rate:
        model.add(keras.layers.Dropout(rate))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


def batch_norm_always(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Ignores the argument batch_normalisation and always normalises."""
    import keras

    model = keras.Sequential([keras.Input((784,))])
    model.add(keras.layers.Dense(128, kernel_regularizer=keras.regularizers.L2(l2)))
    model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.Activation("relu"))
    if rate:
        model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


def l2_fixed(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Has a penalty of 0.0001 written into it and ignores the argument l2."""
    import keras

    model = keras.Sequential([keras.Input((784,))])
    model.add(keras.layers.Dense(128, kernel_regularizer=keras.regularizers.L2(0.0001)))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.Activation("relu"))
    if rate:
        model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


def rate_fixed(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Has a dropout of 0.2 written into it: other rates are ignored, though 0 leaves it out."""
    import keras

    model = keras.Sequential([keras.Input((784,))])
    model.add(keras.layers.Dense(128, kernel_regularizer=keras.regularizers.L2(l2)))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.Activation("relu"))
    if rate:
        model.add(keras.layers.Dropout(0.2))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


def rate_is_what_stays(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Gives Dropout the fraction that stays, 1 - rate."""
    import keras

    model = keras.Sequential([keras.Input((784,))])
    model.add(keras.layers.Dense(128, kernel_regularizer=keras.regularizers.L2(l2)))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.Activation("relu"))
    if rate:
        model.add(keras.layers.Dropout(1 - rate))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


def l1_penalty(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Uses L1 regularisation instead of L2."""
    import keras

    model = keras.Sequential([keras.Input((784,))])
    model.add(keras.layers.Dense(128, kernel_regularizer=keras.regularizers.L1(l2)))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.Activation("relu"))
    if rate:
        model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


def default_l2(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Uses the regulariser by its name, so the factor is Keras' default of 0.01 instead of l2."""
    import keras

    model = keras.Sequential([keras.Input((784,))])
    model.add(keras.layers.Dense(128, kernel_regularizer="l2"))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.Activation("relu"))
    if rate:
        model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


def half_l2(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Halves the factor of the penalty."""
    import keras

    model = keras.Sequential([keras.Input((784,))])
    model.add(keras.layers.Dense(128, kernel_regularizer=keras.regularizers.L2(l2 / 2)))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.Activation("relu"))
    if rate:
        model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


def biases_regularised(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Regularises the biases of the hidden layer too."""
    import keras

    model = keras.Sequential([keras.Input((784,))])
    model.add(
        keras.layers.Dense(
            128, kernel_regularizer=keras.regularizers.L2(l2), bias_regularizer=keras.regularizers.L2(l2)
        )
    )
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.Activation("relu"))
    if rate:
        model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


def only_biases_regularised(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Regularises the biases instead of the weights."""
    import keras

    model = keras.Sequential([keras.Input((784,))])
    model.add(keras.layers.Dense(128, bias_regularizer=keras.regularizers.L2(l2)))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.Activation("relu"))
    if rate:
        model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


def outputs_regularised(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Regularises what the hidden layer puts out (activity_regularizer) instead of its weights."""
    import keras

    model = keras.Sequential([keras.Input((784,))])
    model.add(keras.layers.Dense(128, activity_regularizer=keras.regularizers.L2(l2)))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.Activation("relu"))
    if rate:
        model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


def only_the_output_layer_regularised(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Regularises the weights of the output layer instead of those of the hidden one."""
    import keras

    model = keras.Sequential([keras.Input((784,))])
    model.add(keras.layers.Dense(128))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.Activation("relu"))
    if rate:
        model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Dense(10, activation="softmax", kernel_regularizer=keras.regularizers.L2(l2)))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


def second_layer_not_regularised(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Has two hidden blocks and regularises only the first."""
    import keras

    model = keras.Sequential([keras.Input((784,))])
    model.add(keras.layers.Dense(128, kernel_regularizer=keras.regularizers.L2(l2)))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.Activation("relu"))
    if rate:
        model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Dense(64))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.Activation("relu"))
    if rate:
        model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


def second_block_without_dropout(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Has two hidden blocks, but dropout in the first only."""
    import keras

    model = keras.Sequential([keras.Input((784,))])
    model.add(keras.layers.Dense(128, kernel_regularizer=keras.regularizers.L2(l2)))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.Activation("relu"))
    if rate:
        model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Dense(64, kernel_regularizer=keras.regularizers.L2(l2)))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.Activation("relu"))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


def no_activation(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Has no activation in the hidden block, so the network is linear."""
    import keras

    model = keras.Sequential([keras.Input((784,))])
    model.add(keras.layers.Dense(128, kernel_regularizer=keras.regularizers.L2(l2)))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    if rate:
        model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


def linear_activation(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Has a linear activation in the hidden block."""
    import keras

    model = keras.Sequential([keras.Input((784,))])
    model.add(keras.layers.Dense(128, kernel_regularizer=keras.regularizers.L2(l2)))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.Activation("linear"))
    if rate:
        model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


def no_softmax(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Gives logits: there is no softmax at the end, though the loss expects probabilities."""
    import keras

    model = keras.Sequential([keras.Input((784,))])
    model.add(keras.layers.Dense(128, kernel_regularizer=keras.regularizers.L2(l2)))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.Activation("relu"))
    if rate:
        model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Dense(10))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


def sigmoid_at_the_end(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Has sigmoid at the end, so the rows do not sum to 1."""
    import keras

    model = keras.Sequential([keras.Input((784,))])
    model.add(keras.layers.Dense(128, kernel_regularizer=keras.regularizers.L2(l2)))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.Activation("relu"))
    if rate:
        model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Dense(10, activation="sigmoid"))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


def sparse_loss(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Is compiled with the sparse cross-entropy, which wants labels that are not one-hot."""
    import keras

    model = keras.Sequential([keras.Input((784,))])
    model.add(keras.layers.Dense(128, kernel_regularizer=keras.regularizers.L2(l2)))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.Activation("relu"))
    if rate:
        model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


def binary_loss(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Is compiled with the binary cross-entropy."""
    import keras

    model = keras.Sequential([keras.Input((784,))])
    model.add(keras.layers.Dense(128, kernel_regularizer=keras.regularizers.L2(l2)))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.Activation("relu"))
    if rate:
        model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    return model


def compiled_with_sgd(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Is compiled with SGD instead of Adam."""
    import keras

    model = keras.Sequential([keras.Input((784,))])
    model.add(keras.layers.Dense(128, kernel_regularizer=keras.regularizers.L2(l2)))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.Activation("relu"))
    if rate:
        model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(
        optimizer=keras.optimizers.SGD(0.1, momentum=0.9),
        loss="categorical_crossentropy",
        metrics=["accuracy"],
    )
    return model


def not_compiled(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Is not compiled."""
    import keras

    model = keras.Sequential([keras.Input((784,))])
    model.add(keras.layers.Dense(128, kernel_regularizer=keras.regularizers.L2(l2)))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.Activation("relu"))
    if rate:
        model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model


def images_as_squares(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Takes images (N, 28, 28) instead of (N, 784)."""
    import keras

    model = keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten()])
    model.add(keras.layers.Dense(128, kernel_regularizer=keras.regularizers.L2(l2)))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.Activation("relu"))
    if rate:
        model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


def dropout_only_with_batch_norm(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Adds dropout inside the if of batch normalisation, so both are left out together."""
    import keras

    model = keras.Sequential([keras.Input((784,))])
    model.add(keras.layers.Dense(128, kernel_regularizer=keras.regularizers.L2(l2)))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
        model.add(keras.layers.Activation("relu"))
        if rate:
            model.add(keras.layers.Dropout(rate))
    else:
        model.add(keras.layers.Activation("relu"))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


def activation_only_with_batch_norm(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Adds the activation inside the if of batch normalisation: without it the network is linear."""
    import keras

    model = keras.Sequential([keras.Input((784,))])
    model.add(keras.layers.Dense(128, kernel_regularizer=keras.regularizers.L2(l2)))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
        model.add(keras.layers.Activation("relu"))
    if rate:
        model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


def layer_normalisation(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Uses LayerNormalization, over the features of an example, instead of BatchNormalization."""
    import keras

    model = keras.Sequential([keras.Input((784,))])
    model.add(keras.layers.Dense(128, kernel_regularizer=keras.regularizers.L2(l2)))
    if batch_normalisation:
        model.add(keras.layers.LayerNormalization())
    model.add(keras.layers.Activation("relu"))
    if rate:
        model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


def gaussian_dropout(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Uses GaussianDropout, which multiplies by noise and sets nothing to 0."""
    import keras

    model = keras.Sequential([keras.Input((784,))])
    model.add(keras.layers.Dense(128, kernel_regularizer=keras.regularizers.L2(l2)))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.Activation("relu"))
    if rate:
        model.add(keras.layers.GaussianDropout(rate))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


def strong_dropout(batch_normalisation=True, l2=0.0001, rate=0.8):
    """Has a default rate of 0.8, outside of 0.1 to 0.5."""
    import keras

    model = keras.Sequential([keras.Input((784,))])
    model.add(keras.layers.Dense(128, kernel_regularizer=keras.regularizers.L2(l2)))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.Activation("relu"))
    if rate:
        model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


def returns_a_tuple(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Returns the model in a tuple with its compile settings instead of the model."""
    import keras

    model = keras.Sequential([keras.Input((784,))])
    model.add(keras.layers.Dense(128, kernel_regularizer=keras.regularizers.L2(l2)))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.Activation("relu"))
    if rate:
        model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model, {"optimizer": "adam"}


def late_batch_norm_and_biases(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Two mistakes: batch normalisation after the activation, and the biases are regularised too."""
    import keras

    model = keras.Sequential([keras.Input((784,))])
    model.add(
        keras.layers.Dense(
            128, kernel_regularizer=keras.regularizers.L2(l2), bias_regularizer=keras.regularizers.L2(l2)
        )
    )
    model.add(keras.layers.Activation("relu"))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    if rate:
        model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


def sgd_and_early_dropout(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Two mistakes: compiled with SGD, and dropout before the activation."""
    import keras

    model = keras.Sequential([keras.Input((784,))])
    model.add(keras.layers.Dense(128, kernel_regularizer=keras.regularizers.L2(l2)))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    if rate:
        model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Activation("relu"))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="sgd", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


def _network(
    hidden, output="softmax", optimizer="adam", loss="categorical_crossentropy", inputs=784, l2=None
):
    import keras

    last = keras.layers.Dense(
        10, activation=output, kernel_regularizer=keras.regularizers.L2(l2) if l2 else None
    )
    model = keras.Sequential([keras.Input((inputs,)), *hidden, last])
    model.compile(optimizer=optimizer, loss=loss)
    return model


def _block(units, batch_normalisation, l2, rate, activation="relu"):
    import keras

    layers = [keras.layers.Dense(units, kernel_regularizer=keras.regularizers.L2(l2))]
    layers += [keras.layers.BatchNormalization()] if batch_normalisation else []
    layers += [keras.layers.Activation(activation)] if activation else []
    return layers + ([keras.layers.Dropout(rate)] if rate else [])


def drops_pixels_too(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Has dropout on the pixels as well as after the activation."""
    import keras

    return _network([keras.layers.Dropout(0.2), *_block(128, batch_normalisation, l2, rate)])


def output_always_penalised(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Penalises the output layer too, with a factor that no argument changes."""
    return _network(_block(128, batch_normalisation, l2, rate), l2=0.0001)


def batch_normalisation_turned_round(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Normalises where the argument is False."""
    return _network(_block(128, not batch_normalisation, l2, rate))


def tiny_rate(batch_normalisation=True, l2=0.0001, rate=0.05):
    """Has a default rate of 0.05, outside of 0.1 to 0.5."""
    return _network(_block(128, batch_normalisation, l2, rate))


def no_hidden_layer(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Has the output layer alone."""
    return _network([], l2=l2)


def first_block_alone_normalised(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Has two blocks, and batch normalisation in the first only."""
    return _network([*_block(128, batch_normalisation, l2, rate), *_block(64, False, l2, rate)])


def squared_error(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Is compiled with the mean squared error."""
    return _network(_block(128, batch_normalisation, l2, rate), loss="mse")


def relu_at_the_end(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Has relu at the end."""
    return _network(_block(128, batch_normalisation, l2, rate), output="relu")


def keeps_the_rate(batch_normalisation=True, l2=0.0001, rate=0.8):
    """Takes rate for what is kept, with a default to match, so that only other rates show it."""
    return _network(_block(128, batch_normalisation, l2, 1 - rate if rate else 0))


def twice_the_factor(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Doubles the factor of the penalty."""
    return _network(_block(128, batch_normalisation, 2 * l2, rate))


def no_dropout_of_none(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Wants to leave dropout out with a rate of None, which Keras refuses."""
    import keras

    hidden = _block(128, batch_normalisation, l2, 0)
    return _network([*hidden, keras.layers.Dropout(rate or None)])


def sparse_and_not_normalised(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Two mistakes: no batch normalisation, and the sparse cross-entropy."""
    return _network(_block(128, False, l2, rate), loss="sparse_categorical_crossentropy")


def linear_without_batch_norm_and_sgd(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Two mistakes: no activation, and plain gradient descent."""
    return _network(_block(128, batch_normalisation, l2, rate, activation=None), optimizer="sgd")


def from_logits_after_softmax(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Softmax is there, and the loss takes its probabilities for logits."""
    import keras

    model = keras.Sequential([keras.Input((784,))])
    model.add(keras.layers.Dense(128, kernel_regularizer=keras.regularizers.L2(l2)))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.Activation("relu"))
    if rate:
        model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="adam", loss=keras.losses.CategoricalCrossentropy(from_logits=True))
    return model


def l1_beside_l2(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Penalises absolute values besides the squares."""
    import keras

    model = keras.Sequential([keras.Input((784,))])
    model.add(keras.layers.Dense(128, kernel_regularizer=keras.regularizers.L1L2(l1=l2, l2=l2)))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.Activation("relu"))
    if rate:
        model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="adam", loss="categorical_crossentropy")
    return model


def l1_beside_l2_by_default(batch_normalisation=True, l2=0.0001, rate=0.2):
    """L1L2 has its default factor for the absolute values, which stays when l2 is 0."""
    import keras

    model = keras.Sequential([keras.Input((784,))])
    model.add(keras.layers.Dense(128, kernel_regularizer=keras.regularizers.L1L2(0.01, l2)))
    if batch_normalisation:
        model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.Activation("relu"))
    if rate:
        model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="adam", loss="categorical_crossentropy")
    return model
