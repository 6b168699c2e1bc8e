"""Wrong build_classifier functions, each with what is wrong with it."""


def _compiled(layers, **options):
    import keras

    model = keras.Sequential([keras.Input((784,)), *layers])
    model.compile(**{"optimizer": "adam", "loss": "categorical_crossentropy", **options})
    return model


def softmax_forgotten():
    """The last layer has no activation, so the outputs are logits and not probabilities."""
    from keras.layers import Dense

    return _compiled([Dense(128, activation="relu"), Dense(10)])


def logits_with_the_fitting_loss():
    """No softmax at the end; the loss is computed from logits, but the model does not give probabilities."""
    import keras
    from keras.layers import Dense

    loss = keras.losses.CategoricalCrossentropy(from_logits=True)
    return _compiled([Dense(128, activation="relu"), Dense(10)], loss=loss)


def sigmoid_at_the_end():
    """Sigmoid instead of softmax at the end, so the rows do not sum to 1."""
    from keras.layers import Dense

    return _compiled([Dense(128, activation="relu"), Dense(10, activation="sigmoid")])


def relu_at_the_end():
    """ReLU instead of softmax at the end, so the outputs are not probabilities."""
    from keras.layers import Dense

    return _compiled([Dense(128, activation="relu"), Dense(10, activation="relu")])


def no_hidden_layer():
    """There is no hidden layer, only the softmax layer."""
    from keras.layers import Dense

    return _compiled([Dense(10, activation="softmax")])


def linear_hidden_layer():
    """The hidden layer has no activation, so it is linear."""
    from keras.layers import Dense

    return _compiled([Dense(128), Dense(10, activation="softmax")])


def second_hidden_layer_linear():
    """The second of two hidden layers has a linear activation."""
    from keras.layers import Dense

    return _compiled(
        [
            Dense(128, activation="relu"),
            Dense(64, activation="linear"),
            Dense(10, activation="softmax"),
        ]
    )


def mean_squared_error():
    """Compiled with the mean squared error instead of the categorical cross-entropy."""
    from keras.layers import Dense

    return _compiled([Dense(128, activation="relu"), Dense(10, activation="softmax")], loss="mse")


def binary_loss():
    """Compiled with the binary cross-entropy instead of the categorical one."""
    from keras.layers import Dense

    layers = [Dense(128, activation="relu"), Dense(10, activation="softmax")]
    return _compiled(layers, loss="binary_crossentropy")


def sparse_loss():
    """Compiled with the sparse categorical cross-entropy, which takes integer labels, not one-hot ones."""
    from keras.layers import Dense

    layers = [Dense(128, activation="relu"), Dense(10, activation="softmax")]
    return _compiled(layers, loss="sparse_categorical_crossentropy")


def not_compiled():
    """The model is built but not compiled."""
    import keras
    from keras.layers import Dense

    return keras.Sequential(
        [keras.Input((784,)), Dense(128, activation="relu"), Dense(10, activation="softmax")]
    )


def compiled_without_a_loss():
    """Compiled with an optimiser but without a loss."""
    from keras.layers import Dense

    return _compiled([Dense(128, activation="relu"), Dense(10, activation="softmax")], loss=None)


def return_forgotten():
    """Builds and compiles the model but does not return it."""
    from keras.layers import Dense

    _compiled([Dense(128, activation="relu"), Dense(10, activation="softmax")])


def result_of_compile():
    """Returns what model.compile returns, which is None."""
    import keras
    from keras.layers import Dense

    model = keras.Sequential(
        [keras.Input((784,)), Dense(128, activation="relu"), Dense(10, activation="softmax")]
    )
    return model.compile(optimizer="adam", loss="categorical_crossentropy")


def square_images():
    """Takes images (N, 28, 28) and flattens them, instead of arrays (N, 784)."""
    import keras
    from keras.layers import Dense, Flatten

    model = keras.Sequential(
        [
            keras.Input((28, 28)),
            Flatten(),
            Dense(128, activation="relu"),
            Dense(10, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="categorical_crossentropy")
    return model


def one_output():
    """Has one output unit instead of ten; softmax of a single logit is always 1."""
    from keras.layers import Dense

    return _compiled([Dense(128, activation="relu"), Dense(1, activation="softmax")])


def nine_outputs():
    """Has 9 output units instead of 10, off by one since labels run to 9."""
    from keras.layers import Dense

    return _compiled([Dense(128, activation="relu"), Dense(9, activation="softmax")])


def convolutions():
    """Uses convolutional layers; the model is to consist of Dense layers."""
    from keras.layers import Conv2D, Dense, Flatten, MaxPooling2D, Reshape

    return _compiled(
        [
            Reshape((28, 28, 1)),
            Conv2D(8, 3, activation="relu"),
            MaxPooling2D(),
            Flatten(),
            Dense(10, activation="softmax"),
        ]
    )


def sigmoid_and_binary_loss():
    """Two mistakes: sigmoid instead of softmax at the end, and the binary cross-entropy as loss."""
    from keras.layers import Dense

    layers = [Dense(128, activation="relu"), Dense(10, activation="sigmoid")]
    return _compiled(layers, loss="binary_crossentropy")


def linear_hidden_and_squared_error():
    """Two mistakes: the hidden layer is linear, and the loss is the mean squared error."""
    from keras.layers import Dense

    return _compiled([Dense(128), Dense(10, activation="softmax")], loss="mean_squared_error")


def softmax_twice():
    """Softmax in the last Dense layer, and once more as a layer."""
    from keras.layers import Dense, Softmax

    return _compiled([Dense(128, "relu"), Dense(10, "softmax"), Softmax()])


def relu_then_softmax():
    """The last Dense layer has ReLU, softmax follows."""
    from keras.layers import Activation, Dense

    return _compiled([Dense(128, "relu"), Dense(10, "relu"), Activation("softmax")])


def softmax_over_the_batch():
    """Softmax along axis 0, so that the columns of a batch sum to 1."""
    from keras.layers import Dense, Softmax

    return _compiled([Dense(128, "relu"), Dense(10), Softmax(axis=0)])


def softmax_before_the_last_layer():
    """Softmax follows the hidden layer instead of the last one."""
    from keras.layers import Dense, Softmax

    return _compiled([Dense(128), Softmax(), Dense(10)])


def divergence():
    """Compiled with the Kullback-Leibler divergence."""
    from keras.layers import Dense

    return _compiled([Dense(128, "relu"), Dense(10, "softmax")], loss="kl_divergence")


def hinge():
    """Compiled with the categorical hinge loss."""
    from keras.layers import Dense

    return _compiled([Dense(128, "relu"), Dense(10, "softmax")], loss="categorical_hinge")


def dropout_between():
    """Has a Dropout layer besides the Dense ones."""
    from keras.layers import Dense, Dropout

    return _compiled([Dense(128, "relu"), Dropout(0.5), Dense(10, "softmax")])


def one_pixel_too_few():
    """Takes images of 783 pixels."""
    import keras

    model = keras.Sequential(
        [keras.Input((783,)), keras.layers.Dense(64, "relu"), keras.layers.Dense(10, "softmax")]
    )
    model.compile(optimizer="adam", loss="categorical_crossentropy")
    return model


def layers_in_a_list():
    """Returns the list of layers, no model."""
    from keras.layers import Dense

    return [Dense(128, "relu"), Dense(10, "softmax")]


def the_class_itself():
    """Returns the class keras.Sequential, not an object of it."""
    import keras

    return keras.Sequential


def linear_written_out():
    """The hidden layer's activation is "linear"."""
    from keras.layers import Dense

    return _compiled([Dense(128, "linear"), Dense(10, "softmax")])


def sigmoid_and_sparse_loss():
    """Sparse loss and sigmoid at the end: two mistakes."""
    from keras.layers import Dense

    return _compiled([Dense(128, "relu"), Dense(10, "sigmoid")], loss="sparse_categorical_crossentropy")


def from_logits_after_softmax():
    """Softmax is there, and the loss takes its probabilities for logits."""
    import keras
    from keras.layers import Dense

    loss = keras.losses.CategoricalCrossentropy(from_logits=True)
    return _compiled([Dense(128, activation="relu"), Dense(10, activation="softmax")], loss=loss)


def from_logits_after_a_softmax_layer():
    """The same with softmax as a layer, and the loss in a list."""
    import keras
    from keras.layers import Dense, Softmax

    loss = [keras.losses.CategoricalCrossentropy(from_logits=True)]
    return _compiled([Dense(128, activation="relu"), Dense(10), Softmax()], loss=loss)


def squared_error_in_a_list():
    """The mean squared error, in a list."""
    from keras.layers import Dense

    return _compiled([Dense(128, activation="relu"), Dense(10, activation="softmax")], loss=["mse"])
