"""Correct neurons, as differently minded students would write them."""

import math

import numpy as np


def textbook(x, w, b, activation):
    z = np.dot(x, w) + b
    if activation == "linear":
        return z.astype(float)
    elif activation == "relu":  # noqa: RET505
        return np.maximum(0.0, z)
    else:
        return 1 / (1 + np.exp(-z))


def _sigmoid(z):
    # two branches, so that nothing overflows
    out = np.empty(len(z))
    positive = z >= 0
    out[positive] = 1 / (1 + np.exp(-z[positive]))
    e = np.exp(z[~positive])
    out[~positive] = e / (1 + e)
    return out


def stable_sigmoid_with_masks(x, w, b, activation):
    z = (x @ w + b).astype(np.float64)
    if activation == "sigmoid":
        return _sigmoid(z)
    if activation == "relu":
        z[z < 0] = 0
    return z


def loops(x, w, b, activation):
    n, d = x.shape
    y_hat = np.zeros(n)
    for i in range(n):
        z = b
        for j in range(d):
            z = z + w[j] * x[i, j]
        if activation == "linear":
            y_hat[i] = z
        elif activation == "relu":
            if z > 0:
                y_hat[i] = z
        elif activation == "sigmoid":
            if z >= 0:
                y_hat[i] = 1 / (1 + math.exp(-z))
            else:
                y_hat[i] = math.exp(z) / (1 + math.exp(z))
    return y_hat


def sum_of_products(x, w, b, activation):
    z = np.sum(x * w, axis=1) + b
    match activation:
        case "linear":
            return 1.0 * z
        case "relu":
            return np.where(z > 0, z, 0.0)
        case "sigmoid":
            return 1.0 / (1.0 + np.exp(-z))
        case _:
            raise ValueError(activation)


def einsum_and_tanh(x, w, b, activation):
    z = np.einsum("nd,d->n", x, w) + float(b)
    if activation == "sigmoid":
        return (1 + np.tanh(z / 2)) / 2
    if activation == "relu":
        return z * (z > 0)
    return z


def comprehension(x, w, b, activation):
    z = [sum(w_i * x_i for w_i, x_i in zip(w, row, strict=True)) + b for row in x]
    if activation == "relu":
        return np.array([max(0.0, z_n) for z_n in z], dtype=float)
    if activation == "sigmoid":
        return np.array([1 / (1 + np.exp(-float(z_n))) for z_n in z])
    return np.array(z, dtype=float)


_ACTIVATIONS = {
    "linear": lambda z: z,
    "relu": lambda z: np.clip(z, 0, None),
    "sigmoid": lambda z: np.exp(-np.logaddexp(0, -z)),
}


def dictionary_of_lambdas(x, w, b, activation):
    return _ACTIVATIONS[activation](np.asarray(x, dtype=float) @ w + b)


def column_vector_and_ravel(x, w, b, activation):
    z = (x @ w.reshape(-1, 1) + b).ravel().astype(float)
    if activation == "relu":
        return (z + np.abs(z)) / 2
    if activation == "sigmoid":
        return np.power(1 + np.exp(-np.clip(z, -700, 700)), -1)
    return z


def bias_as_a_further_weight(x, w, b, activation):
    ones = np.ones((x.shape[0], 1))
    z = np.hstack([x, ones]) @ np.append(w, b)
    if activation == "linear":
        g = z
    if activation == "relu":
        g = np.fmax(z, 0)
    if activation == "sigmoid":
        g = np.reciprocal(1 + np.exp(-z))
    return g


class _Neuron:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        return np.matmul(x, self.w) + self.b

    @staticmethod
    def linear(z):
        return z

    @staticmethod
    def relu(z):
        return np.maximum(z, 0)

    @staticmethod
    def sigmoid(z):
        return 1 / (1 + np.exp(-z))


def a_class(x, w, b, activation):
    z = _Neuron(w, b).forward(x).astype("float64")
    return getattr(_Neuron, activation)(z)


def in_place_on_z(x: np.ndarray, w: np.ndarray, b: float, activation: str) -> np.ndarray:
    z = np.full(x.shape[0], b, dtype=np.float64)
    for j in range(x.shape[1]):
        z += w[j] * x[:, j]
    if activation == "relu":
        np.maximum(z, 0, out=z)
    elif activation == "sigmoid":
        np.negative(z, out=z)
        np.exp(z, out=z)
        z += 1
        np.divide(1, z, out=z)
    return z


def transposed_weights_first(x, w, b, activation):
    z = w.dot(x.T) + b
    if activation == "linear":
        return np.array(z, float)
    if activation == "relu":
        z = z.copy()
        z[z <= 0] = 0
        return z.astype(float)
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-z))


def row_by_row(x, w, b, activation):
    out = np.empty(len(x))
    for i, row in enumerate(x):
        z = float(np.inner(row, w) + b)
        if activation == "linear":
            out[i] = z
        elif activation == "relu":
            out[i] = z if z > 0 else 0
        elif z < -700:
            out[i] = 0
        else:
            out[i] = (1 + math.exp(-z)) ** -1
    return out


def vectorize_a_scalar_function(x, w, b, activation):
    def g(z):
        if activation == "linear":
            return z
        if activation == "relu":
            return max(z, 0.0)
        return 0.5 + 0.5 * math.tanh(0.5 * z)

    return np.vectorize(g, otypes=[float])(np.tensordot(x, w, axes=1) + b)


def float32_for_the_exponential(x, w, b, activation):
    z = np.add(np.matmul(x.astype(float), w), b)
    if activation == "sigmoid":
        small = np.clip(z, -80, 80).astype(np.float32)
        return 1 / (1 + np.exp(-small))
    return np.heaviside(z, 0.0) * z if activation == "relu" else z


def select(x, w, b, activation):
    z = (np.asarray(x) * w[np.newaxis, :]).sum(axis=-1) + b
    chosen = [activation == "linear", activation == "relu", activation == "sigmoid"]
    with np.errstate(over="ignore"):
        return np.select(chosen, [z * 1.0, np.maximum(z, 0.0), 1 / (1 + np.exp(-z))])


def clipped_against_overflow(x, w, b, activation):
    z = np.matmul(x, w) + b
    if activation == "linear":
        return z
    if activation == "relu":
        return z.clip(min=0)
    return 1.0 / (1.0 + np.exp(-np.clip(z, -500, 500)))


def where_on_both_sides(x, w, b, activation):
    z = np.einsum("nd,d->n", x, w) + b
    match activation:
        case "linear":
            return z
        case "relu":
            return (z + np.abs(z)) / 2
        case "sigmoid":
            return np.where(z >= 0, 1 / (1 + np.exp(-z)), np.exp(z) / (1 + np.exp(z)))
    raise ValueError(activation)


def logarithm_of_the_denominator(x, w, b, activation):
    z = np.dot(w, np.transpose(x)) + b
    if activation == "sigmoid":
        return np.exp(-np.logaddexp(0, -z))
    return np.where(z > 0, z, 0) if activation == "relu" else z


def single_precision(x, w, b, activation):
    z = x.astype(np.float32) @ w.astype(np.float32) + np.float32(b)
    z = z.astype(float)
    if activation == "sigmoid":
        return 0.5 + 0.5 * np.tanh(0.5 * z)
    return z * (z > 0) if activation == "relu" else z
