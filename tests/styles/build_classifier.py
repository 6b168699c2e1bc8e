"""Correct build_classifier functions, as differently minded students would write them."""


def list_of_layers():
    import keras

    model = keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


def added_one_by_one():
    import keras
    from keras import layers

    model = keras.models.Sequential(name="clothes")
    model.add(keras.Input(shape=(784,)))
    model.add(layers.Dense(256, activation="tanh"))
    model.add(layers.Dense(64, activation="tanh"))
    model.add(layers.Dense(units=10, activation="softmax"))
    model.compile(loss=keras.losses.CategoricalCrossentropy(), optimizer=keras.optimizers.RMSprop(1e-3))
    return model


def functional():
    import keras

    x = keras.Input(shape=(784,), name="pixels")
    h = keras.layers.Dense(200, activation=keras.activations.relu)(x)
    y_hat = keras.layers.Dense(10, activation=keras.activations.softmax)(h)
    model = keras.Model(inputs=x, outputs=y_hat)
    model.compile(optimizer=keras.optimizers.Adam(), loss=keras.losses.categorical_crossentropy)
    return model


def activations_as_layers():
    import keras

    model = keras.Sequential()
    model.add(keras.layers.InputLayer(shape=(784,)))
    model.add(keras.layers.Dense(128))
    model.add(keras.layers.ReLU())
    model.add(keras.layers.Dense(10))
    model.add(keras.layers.Softmax())
    model.compile("adam", "categorical_crossentropy")
    return model


def activation_layers_by_name():
    import keras

    layer = keras.layers
    model = keras.Sequential(
        [
            keras.Input(shape=(784,)),
            layer.Dense(128),
            layer.Activation("sigmoid"),
            layer.Dense(10),
            layer.Activation("softmax"),
        ]
    )
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.003), loss="categorical_crossentropy")
    return model


def shape_not_given():
    import keras

    model = keras.Sequential(
        [keras.layers.Dense(128, activation="relu"), keras.layers.Dense(10, activation="softmax")]
    )
    model.compile(optimizer="nadam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


def built_by_hand():
    import keras

    model = keras.Sequential()
    for units in (128, 64):
        model.add(keras.layers.Dense(units, activation="elu", kernel_initializer="he_normal"))
    model.add(keras.layers.Dense(10, "softmax"))
    model.build((None, 784))
    model.compile(optimizer=keras.optimizers.Adam(1e-3), loss="CategoricalCrossentropy")
    return model


def gradient_descent_with_momentum():
    import keras

    model = keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(128, activation="gelu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(
        optimizer=keras.optimizers.SGD(learning_rate=0.05, momentum=0.9, nesterov=True),
        loss=keras.losses.CategoricalCrossentropy(from_logits=False),
    )
    return model


def leaky_relu_layer():
    import keras

    model = keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(128),
            keras.layers.LeakyReLU(negative_slope=0.1),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="categorical_crossentropy")
    return model


def helper_function_inside():
    import keras

    def dense(units, activation):
        return keras.layers.Dense(units, activation=activation)

    inputs = keras.layers.Input((784,))
    outputs = inputs
    for units, activation in [(128, "swish"), (64, "leaky_relu"), (10, "softmax")]:
        outputs = dense(units, activation)(outputs)
    model = keras.Model(inputs, outputs)
    model.compile(loss="categorical_crossentropy", optimizer="adamw", metrics=["categorical_accuracy"])
    return model


def flattened_first():
    import keras

    model = keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Flatten(),
            keras.layers.Dense(100, activation="selu", kernel_initializer="lecun_normal"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="categorical_crossentropy")
    return model


def tensorflow_by_its_long_name():
    import tensorflow as tf

    model = tf.keras.models.Sequential(
        [
            tf.keras.layers.Input(shape=(784,)),
            tf.keras.layers.Dense(128, activation=tf.nn.relu),
            tf.keras.layers.Dense(10, activation=tf.nn.softmax),
        ]
    )
    model.compile(optimizer="adam", loss=tf.keras.losses.CategoricalCrossentropy(), metrics=["accuracy"])
    return model


def loss_in_a_list():
    import keras

    model = keras.Sequential(
        [keras.Input((784,)), keras.layers.Dense(128, "relu"), keras.layers.Dense(10, "softmax")]
    )
    model.compile(optimizer="adam", loss=["categorical_crossentropy"], metrics=["accuracy"])
    return model


def loss_by_the_name_of_the_output():
    import keras

    inputs = keras.Input((784,))
    outputs = keras.layers.Dense(10, "softmax", name="classes")(keras.layers.Dense(128, "relu")(inputs))
    model = keras.Model(inputs, outputs)
    model.compile(optimizer="adam", loss={"classes": keras.losses.CategoricalCrossentropy()})
    return model


def smoothed_labels():
    import keras

    model = keras.Sequential(
        [keras.Input((784,)), keras.layers.Dense(128, "relu"), keras.layers.Dense(10, "softmax")]
    )
    model.compile(optimizer="adam", loss=keras.losses.CategoricalCrossentropy(label_smoothing=0.1))
    return model
