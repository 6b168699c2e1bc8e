"""Answers to neuron, written from its statement alone."""

import math

import numpy as np


def wrong_no_bias(x, w, b, activation):
    """The bias is forgotten."""
    z = x @ w
    if activation == "linear":
        return z
    if activation == "relu":
        return np.maximum(z, 0)
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-1.0 * z))


def wrong_sigmoid_nan(x, w, b, activation):
    """The sigmoid as e^z / (1 + e^z) is nan for z = 1000."""
    z = x @ w + b
    if activation == "linear":
        return z
    if activation == "relu":
        return np.maximum(z, 0)
    with np.errstate(all="ignore"):
        return np.exp(z) / (1 + np.exp(z))


def wrong_absolute_for_relu(x, w, b, activation):
    """ReLU turns negative sums positive instead of making them 0."""
    z = x @ w + b
    if activation == "relu":
        return np.abs(z)
    if activation == "sigmoid":
        with np.errstate(over="ignore"):
            return 1 / (1 + np.exp(-1.0 * z))
    return z


def wrong_leaky_relu(x, w, b, activation):
    """ReLU leaks: negative sums keep one per cent."""
    z = x @ w + b
    if activation == "relu":
        return np.where(z > 0, z, 0.01 * z)
    if activation == "sigmoid":
        with np.errstate(over="ignore"):
            return 1 / (1 + np.exp(-1.0 * z))
    return z


def wrong_bias_for_each_input(x, w, b, activation):
    """Adds the bias to each product, D times in all."""
    z = (x * w + b).sum(axis=1)
    if activation == "relu":
        return np.maximum(z, 0)
    if activation == "sigmoid":
        with np.errstate(over="ignore"):
            return 1 / (1 + np.exp(-1.0 * z))
    return z


def wrong_activation_before_sum(x, w, b, activation):
    """Applies the activation to each product before they are summed."""
    products = x * w
    if activation == "relu":
        products = np.maximum(products, 0)
    elif activation == "sigmoid":
        products = 1 / (1 + np.exp(-np.clip(products, -500, 500)))
    return products.sum(axis=1) + b


def wrong_bias_after_activation(x, w, b, activation):
    """Adds the bias after the activation."""
    z = x @ w
    if activation == "relu":
        z = np.maximum(z, 0)
    elif activation == "sigmoid":
        z = 1 / (1 + np.exp(-np.clip(z, -500, 500)))
    return z + b


def wrong_sigmoid_turned(x, w, b, activation):
    """The sigmoid has e^z in its denominator: it falls instead of rising."""
    z = x @ w + b
    if activation == "relu":
        return z * (z > 0)
    if activation == "sigmoid":
        with np.errstate(over="ignore"):
            return 1 / (1 + np.exp(1.0 * z))
    return z


def wrong_tanh(x, w, b, activation):
    """Computes tanh where the sigmoid is asked for."""
    z = x @ w + b
    return {"linear": z, "relu": np.maximum(z, 0), "sigmoid": np.tanh(z)}[activation]


def wrong_column(x, w, b, activation):
    """The result is a column of the shape (N, 1)."""
    z = x @ w.reshape(-1, 1) + b
    if activation == "relu":
        return np.maximum(z, 0)
    if activation == "sigmoid":
        with np.errstate(over="ignore"):
            return 1 / (1 + np.exp(-1.0 * z))
    return z


def wrong_step_for_relu(x, w, b, activation):
    """ReLU is a step: 1 for positive sums, otherwise 0."""
    z = x @ w + b
    if activation == "relu":
        return (z > 0).astype(float)
    if activation == "sigmoid":
        with np.errstate(over="ignore"):
            return 1 / (1 + np.exp(-1.0 * z))
    return z


def wrong_type_of_x(x, w, b, activation):
    """The results go into an array of the type of x: cut off to integers where x holds integers."""
    out = np.zeros(len(x), dtype=x.dtype)
    for i, row in enumerate(x):
        z = float(np.dot(row, w) + b)
        if activation == "relu":
            z = max(z, 0.0)
        elif activation == "sigmoid":
            z = 1 / (1 + math.exp(-z)) if z > -700 else 0.0
        out[i] = z
    return out


def wrong_number_for_one_example(x, w, b, activation):
    """For a single example it returns a bare number instead of an array (1,)."""
    z = x @ w + b
    if activation == "relu":
        z = np.maximum(z, 0)
    elif activation == "sigmoid":
        with np.errstate(over="ignore"):
            z = 1 / (1 + np.exp(-1.0 * z))
    return z[0] if len(z) == 1 else z


def wrong_overflow_error(x, w, b, activation):
    """math.exp raises an OverflowError for z = -1000."""
    outputs = []
    for row in x:
        z = sum(float(xi) * float(wi) for xi, wi in zip(row, w)) + b
        if activation == "linear":
            outputs.append(z)
        elif activation == "relu":
            outputs.append(z if z > 0 else 0.0)
        else:
            outputs.append(1 / (1 + math.exp(-z)))
    return np.array(outputs, dtype=float)


def wrong_linear_unknown(x, w, b, activation):
    """The name "linear" falls through to the sigmoid at the end."""
    z = x @ w + b
    if activation == "relu":
        return np.maximum(z, 0)
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-1.0 * z))


def wrong_relu_6(x, w, b, activation):
    """ReLU is cut off above at 6."""
    z = x @ w + b
    if activation == "relu":
        return np.clip(z, 0, 6)
    if activation == "sigmoid":
        with np.errstate(over="ignore"):
            return 1 / (1 + np.exp(-1.0 * z))
    return z


def wrong_x_changed(x, w, b, activation):
    """Multiplies in place into the given x where the types allow it."""
    try:
        x *= w
        products = x
    except TypeError:
        products = x * w
    z = products.sum(axis=1) + b
    if activation == "relu":
        return np.maximum(z, 0)
    if activation == "sigmoid":
        with np.errstate(over="ignore"):
            return 1 / (1 + np.exp(-1.0 * z))
    return z


def wrong_sigmoid_clipped(x, w, b, activation):
    """Clips z to -5 and 5 before the sigmoid, so that it never comes near 0 or 1."""
    z = x @ w + b
    if activation == "relu":
        return np.maximum(z, 0)
    if activation == "sigmoid":
        return 1 / (1 + np.exp(-np.clip(z, -5, 5)))
    return z


def wrong_one_positive_keeps_all(x, w, b, activation):
    """ReLU decides for the whole batch: if any sum is positive, all stay as they are."""
    z = x @ w + b
    if activation == "relu":
        return z if (z > 0).any() else np.zeros(len(z))
    if activation == "sigmoid":
        with np.errstate(over="ignore"):
            return 1 / (1 + np.exp(-1.0 * z))
    return z


def right_if_else(x, w, b, activation):
    """Matrix product and three branches."""
    z = x @ w + b
    if activation == "linear":
        return z
    if activation == "relu":
        return np.maximum(z, 0)
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-np.asarray(z, dtype=float)))


def right_dictionary(x, w, b, activation):
    """A dictionary of functions, sigmoid through tanh."""
    activations = {
        "linear": lambda z: z,
        "relu": lambda z: np.where(z > 0, z, 0),
        "sigmoid": lambda z: (1 + np.tanh(z / 2)) / 2,
    }
    return activations[activation](np.dot(x, w) + b)


def _stable_sigmoid(z):
    if z >= 0:
        return 1 / (1 + math.exp(-z))
    return math.exp(z) / (1 + math.exp(z))


def right_loops(x, w, b, activation):
    """Loops with Python floats and a stable helper."""
    y_hat = np.zeros(x.shape[0])
    for i in range(x.shape[0]):
        z = float(b)
        for j in range(x.shape[1]):
            z += float(w[j]) * float(x[i, j])
        if activation == "relu":
            z = max(0.0, z)
        elif activation == "sigmoid":
            z = _stable_sigmoid(z)
        y_hat[i] = z
    return y_hat


def right_einsum(x, w, b, activation):
    """einsum, ReLU as product with a mask, sigmoid through logaddexp."""
    z = np.einsum("nd,d->n", x, w) + b
    if activation == "relu":
        z = z * (z > 0)
    if activation == "sigmoid":
        z = np.exp(-np.logaddexp(0, -1.0 * z))
    return z


def right_match(x, w, b, activation):
    """match and a sum along axis 1."""
    z = (x * w).sum(axis=1) + b
    match activation:
        case "sigmoid":
            return 1 / (1 + np.exp(-np.clip(z, -600, 600)))
        case "relu":
            return np.clip(z, 0, None)
        case _:
            return z


def right_own_array(x, w, b, activation):
    """An own array of floats, changed in place."""
    z = np.array(x @ w, dtype=float)
    z += b
    if activation == "relu":
        z[z < 0] = 0
    if activation == "sigmoid":
        positive = z > 0
        e = np.exp(-np.abs(z))
        z = np.where(positive, 1, e) / (1 + e)
    return z
