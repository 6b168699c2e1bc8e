import itertools
import re

import numpy as np
import pytest

from autograder import training
from autograder.checks import assert_close

MODULES = ("keras",)
VIEWS = {"build_classifier": "keras_models.describe"}
GENERIC_CHECKS = ()
CALL = "build_classifier()"
EPOCHS = 5
SHORT_NAMES = {"mse": "mean_squared_error", "mae": "mean_absolute_error", "kld": "kl_divergence"}


def activation_name(name):
    """The name that Keras has for it; TensorFlow's `tf.nn.softmax` calls itself softmax_v2."""
    return name.removesuffix("_v2")


def loss_name(loss):
    """One name for each loss, however it was written: mse, MeanSquaredError, mean_squared_error."""
    name = re.sub("(?<=[a-z])(?=[A-Z])", "_", loss or "none that can be read").lower()
    return SHORT_NAMES.get(name, name)


def hidden_activations(steps):
    """What follows each Dense layer but the last: the name of an activation, or None."""
    kinds = [kind for kind, _ in steps]
    dense = [position for position, kind in enumerate(kinds) if kind == "Dense"]
    return [
        next((activation_name(name) for kind, name in steps[start:end] if kind == "activation"), None)
        for start, end in itertools.pairwise(dense)
    ]


def output_activations(steps):
    """What follows the last Dense layer: the names of activations, in their order."""
    dense = [position for position, (kind, _) in enumerate(steps) if kind == "Dense"]
    last = steps[dense[-1] :] if dense else steps
    return tuple(activation_name(name) for kind, name in last if kind == "activation")


def takes_probabilities_for_logits(model):
    return model["from_logits"] and output_activations(model["steps"])[-1:] == ("softmax",)


def essence(function, args, kwargs, answer):
    if answer["type"] != "Model":
        return answer["type"]
    hidden = hidden_activations(answer["steps"])
    return (
        tuple(answer["input"]),
        tuple(answer["output"]),
        answer["compiled"],
        loss_name(answer["loss"]),
        takes_probabilities_for_logits(answer),
        len(hidden) > 0,
        None in hidden,
        "softmax" in hidden,
        output_activations(answer["steps"]),
        tuple(sorted({kind for kind, _ in answer["steps"]} - {"Dense", "activation"})),
    )


@pytest.fixture(scope="module")
def model(student):
    description = student.build_classifier()
    kind = description["type"]
    assert kind == "Model", f"{CALL} should return a Sequential or functional keras.Model, got {kind}"
    return description


@pytest.mark.limits(seconds=training.SECONDS, memory=training.KERAS_MEMORY)
def test_shapes(model):
    """It returns a keras.Model that makes ten numbers of each image of 784 pixels."""
    for name, expected in (("input", [784]), ("output", [10])):
        got = model[name]
        assert list(got) == expected, f"{CALL}: expected {name} (N, {expected[0]}), got (N, {str(got)[1:-1]})"


@pytest.mark.limits(seconds=training.SECONDS)
def test_hidden_layers(model):
    """It consists of Dense layers, and each hidden one has an activation that is not linear."""
    others = {kind for kind, _ in model["steps"]} - {"Dense", "activation", "Flatten"}
    assert not others, f"{CALL} has a layer {min(others)}; Dense layers are all that is asked for"
    hidden = hidden_activations(model["steps"])
    assert hidden, f"{CALL} has no hidden Dense layer before the last one"
    for number, name in enumerate(hidden):
        assert name is not None, (
            f"{CALL}: hidden Dense layer {number + 1} has no activation, so it stays linear"
        )
        assert name != "softmax", (
            f"{CALL}: hidden Dense layer {number + 1} has softmax, which is for the output"
        )


@pytest.mark.limits(seconds=training.SECONDS)
def test_output_is_softmax(model, student):
    """The last activation is softmax, and the ten probabilities of each image sum to 1."""
    names = output_activations(model["steps"])
    assert names, f"{CALL}: expected softmax at the end, got no activation"
    assert names[-1] == "softmax", f"{CALL}: expected softmax at the end, got {names[-1]}"
    assert len(names) == 1, (
        f"{CALL}: expected softmax alone after the last Dense layer, got {', '.join(names)}"
    )
    if model["input"] == [784]:
        x = np.random.default_rng(3).random((3, 784), dtype=np.float32)
        y_hat = student.given("keras_models.predict", student.keep("build_classifier"), x)
        assert_close(
            y_hat.sum(axis=1), np.ones(3), "predictions of your model, the sum of each row", rtol=1e-3
        )


@pytest.mark.points(2)
@pytest.mark.limits(seconds=training.SECONDS)
def test_loss(model):
    """It is compiled with the categorical cross-entropy."""
    assert model["compiled"], f"{CALL}: the model is not compiled; it has no loss and no optimiser yet"
    loss = loss_name(model["loss"])
    assert loss == "categorical_crossentropy", (
        f"{CALL}: expected the loss categorical_crossentropy, got {loss}"
    )
    assert not takes_probabilities_for_logits(model), (
        f"{CALL}: the loss has from_logits=True, but after softmax the outputs are probabilities"
    )


@pytest.fixture(scope="module")
def keras_accuracy(student, secret_seed):
    return training.keras_accuracy_on_test_images(student, "build_classifier", EPOCHS, secret_seed)


@pytest.mark.training
@pytest.mark.points(2)
@pytest.mark.limits(seconds=training.SECONDS)
@pytest.mark.parametrize("threshold", [0.70, 0.80, 0.84])
def test_accuracy(keras_accuracy, threshold, measured):
    """Trained for 5 epochs on all 60,000 images, the test accuracy is at least {threshold}."""
    measured(f"accuracy {keras_accuracy:.4f}, threshold {threshold}")
    training.assert_accuracy(keras_accuracy, threshold)
