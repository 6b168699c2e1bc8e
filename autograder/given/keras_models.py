"""What is done with a Keras model: train it, predict, and say what it is made of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from autograder.given.progress import progress
from autograder.given.quiet import quiet

with quiet():
    import keras

BATCH_SIZE = 128


def fit(
    model: keras.Model,
    x: np.ndarray,
    y: np.ndarray,
    epochs: int,
    validation: tuple[np.ndarray, np.ndarray] | None = None,
) -> dict[str, list[float]]:
    """Train a compiled model in batches of 128.

    Args:
        x: images, float32 array (N, 784).
        y: one-hot labels, array (N, 10).
        validation: x and y of a validation set, if curves are wanted.

    Returns:
        the accuracy after each epoch, for `plots.learning_curves`: {"training": [...], "validation": [...]}.
    """
    curves: dict[str, list[float]] = {}
    for _ in progress(range(epochs)):
        model.fit(x, y, batch_size=BATCH_SIZE, epochs=1, verbose=0)
        if validation is not None:
            curves.setdefault("training", []).append(accuracy(model, x[:10_000], y[:10_000]))
            curves.setdefault("validation", []).append(accuracy(model, *validation))
    return curves


def start_from(seed: int) -> None:
    """Draw from now on the same first weights, order and dropout whenever the seed is the same."""
    keras.utils.set_random_seed(seed)


def predict(model: keras.Model, x: np.ndarray) -> np.ndarray:
    """Class probabilities, array (N, 10)."""
    return np.asarray(model.predict(x, batch_size=1000, verbose=0))


def accuracy(model: keras.Model, x: np.ndarray, y: np.ndarray) -> float:
    """The share of images whose most probable class is the true one; y is one-hot."""
    return float(np.mean(predict(model, x).argmax(axis=1) == y.argmax(axis=1)))


def describe(model: Any) -> dict[str, Any]:
    """What a Sequential or functional model is made of, read from its own configuration.

    Returns:
        a dict. `steps` lists what the data goes through, as (kind, detail): ("Dense", units),
        ("activation", "relu"), ("BatchNormalization", None), ("Dropout", rate). An activation counts as a
        step of its own, wherever it is written. `l1`, `l2` and `l2_bias` have a number for each Dense layer:
        the factor of the penalty on absolute values and on squares. `from_logits` says what the loss takes
        the outputs for.
    """
    if not isinstance(model, keras.Model):
        return {"type": f"an object of type {type(model).__name__}"}
    if not isinstance(model, keras.Sequential | keras.src.models.functional.Functional):
        return {"type": "a class of its own, whose layers cannot be read"}
    if not model.built:
        model.build((None, 784))
    layers = list(_layers(model))
    dense = [layer for layer in layers if isinstance(layer, keras.layers.Dense)]
    penalties = [_penalty(layer.kernel_regularizer) for layer in dense]
    loss = _only(model.loss) if model.compiled else None
    return {
        "type": "Model",
        "input": list(model.input_shape[1:]),
        "output": list(model.output_shape[1:]),
        "steps": [step for layer in layers for step in _steps(layer)],
        "l1": [l1 for l1, _ in penalties],
        "l2": [l2 for _, l2 in penalties],
        "l2_bias": [_penalty(layer.bias_regularizer)[1] for layer in dense],
        "compiled": bool(model.compiled),
        "loss": _loss(loss) if model.compiled else None,
        "from_logits": bool(getattr(loss, "from_logits", False)),
        "optimizer": type(model.optimizer).__name__ if model.compiled else None,
    }


def _layers(model: keras.Model) -> Iterator[Any]:
    """Layers, and in a functional model also plain functions of a tensor; those of models inside as well."""
    for layer in model.layers if isinstance(model, keras.Sequential) else model.operations:
        if isinstance(layer, keras.Sequential | keras.src.models.functional.Functional):
            yield from _layers(layer)
        else:
            yield layer


def _steps(layer: Any) -> Iterator[tuple[str, Any]]:
    kind = type(layer).__name__
    if isinstance(layer, keras.layers.Dense):
        yield "Dense", int(layer.units)
    elif isinstance(layer, keras.layers.Dropout):
        yield "Dropout", float(layer.rate)
    elif ".activations" in type(layer).__module__ or type(layer).__module__.endswith("ops.nn"):
        if kind != "Activation":
            yield "activation", kind.lower()
    elif not isinstance(layer, keras.layers.InputLayer):
        yield kind, None
    if isinstance(layer, keras.layers.Dense | keras.layers.Activation):
        activation = layer.activation
        name = getattr(activation, "__name__", type(activation).__name__.lower())
        if name != "linear":
            yield "activation", name


def _penalty(regularizer: Any) -> tuple[float, float]:
    """The factors of the absolute values and of the squares in a penalty, whatever it is written as."""
    if regularizer is None:
        return 0.0, 0.0
    once, twice = (float(regularizer(keras.ops.full((2, 3), size))) for size in (1.0, 2.0))
    return round((4 * once - twice) / 12, 9), round((twice - 2 * once) / 12, 9)


def _only(loss: Any) -> Any:
    """The loss of a model with one output, which Keras takes in a list or a dict as well."""
    losses = list(loss.values()) if isinstance(loss, dict) else loss
    return losses[0] if isinstance(losses, list | tuple) and len(losses) == 1 else loss


def _loss(loss: Any) -> str:
    name = loss if isinstance(loss, str) else getattr(loss, "name", None) or getattr(loss, "__name__", "")
    return {"CategoricalCrossentropy": "categorical_crossentropy"}.get(str(name), str(name))
