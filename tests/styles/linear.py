"""Correct linear models, as differently minded students would write them."""

import numpy as np


def textbook(x, w, b):
    return x @ w + b


def floats_first(x, w, b):
    x = np.asarray(x, dtype=float)
    w = np.asarray(w, dtype=float)
    return x @ w + float(b)


def np_dot(x, w, b):
    y_hat = np.dot(x.astype(float), w)
    return y_hat + b


def weights_first(x, w, b):
    return b + w.astype(float) @ x.T


def product_and_sum(x, w, b):
    return (x * w).sum(axis=1) * 1.0 + b


def explicit_row_of_weights(x, w, b):
    weighted = x * w[np.newaxis, :]
    return np.sum(weighted, axis=-1, dtype=float) + b


def einsum(x, w, b):
    return np.einsum("ij,j->i", x, w).astype(float) + b


def two_loops(x, w, b):
    n, d = x.shape
    y_hat = np.zeros(n)
    for i in range(n):
        for j in range(d):
            y_hat[i] += x[i, j] * w[j]
        y_hat[i] += b
    return y_hat


def loop_over_features(x, w, b):
    y_hat = np.full(len(x), b, dtype=float)
    for j in range(x.shape[1]):
        y_hat += w[j] * x[:, j]
    return y_hat


def features_from_the_end(x, w, b):
    y_hat = b * np.ones(x.shape[0])
    for column, weight in zip(x.T, w, strict=True):
        y_hat = y_hat + column * weight
    return y_hat


def loop_and_append(x, w, b):
    predictions = []
    for row in x:
        predictions.append(float(np.dot(row, w)) + b)
    return np.array(predictions, dtype=float)


def comprehension(x, w, b):
    return np.array([float(sum(xj * wj for xj, wj in zip(row, w, strict=True)) + b) for row in x])


def python_lists(x, w, b):
    weights = w.tolist()
    result = []
    for row in x.tolist():
        total = float(b)
        for j, value in enumerate(row):
            total += value * weights[j]
        result.append(total)
    return np.array(result)


def column_of_weights(x, w, b):
    z = x @ w.reshape(-1, 1) + b  # (N, 1)
    return z[:, 0].astype(float)


def column_then_ravel(x, w, b):
    z = np.matmul(x, w[:, None]).astype(np.float64)
    z += b
    return z.ravel()


def bias_as_a_weight(x, w, b):
    ones = np.ones((x.shape[0], 1))
    return np.hstack([x, ones]) @ np.append(w, b)


def bias_as_the_first_weight(x, w, b):
    extended = np.concatenate((np.ones((len(x), 1)), x), axis=1)
    weights = np.concatenate(([b], w))
    return extended.dot(weights)


def inner_product(x, w, b):
    return np.add(np.inner(x, w), b, dtype=float)


def tensor_product(x, w, b):
    return np.tensordot(x, w, axes=1) + np.float64(b)


def in_place_on_a_copy(x, w, b):
    weighted = x.astype(float)
    weighted *= w
    y_hat = weighted.sum(axis=1)
    y_hat += b
    return y_hat


def _neuron(features, w, b):
    return float(np.sum(features * w) + b)


def helper_for_one_example(x, w, b):
    return np.array([_neuron(example, w, b) for example in x])


def apply_along_axis(x, w, b):
    return np.apply_along_axis(lambda row: row @ w + float(b), 1, x)


def from_iterator(x, w, b):
    return np.fromiter((row @ w + b for row in x), dtype=float, count=len(x))


class _Neuron:
    def __init__(self, w, b):
        self.w = np.array(w, dtype=float)
        self.b = float(b)

    def __call__(self, x):
        return x @ self.w + self.b


def neuron_as_a_class(x, w, b):
    return _Neuron(w, b)(x)


def type_hints(x: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    y_hat: np.ndarray = np.empty(x.shape[0], dtype=float)
    i: int
    for i in range(x.shape[0]):
        y_hat[i] = np.vdot(x[i], w) + b
    return y_hat


def float32_result(x, w, b):
    return (x @ w.astype(float) + b).astype(np.float32)


def early_return_for_one_feature(x, w, b):
    if x.shape[1] == 1:
        return float(w[0]) * x[:, 0] + b
    return early_return_for_one_feature(x[:, :1], w[:1], b) + early_return_for_one_feature(x[:, 1:], w[1:], 0)


def single_precision(x, w, b):
    return (np.float32(1) * x.astype(np.float32)) @ w.astype(np.float32) + np.float32(b)


def object_sum_then_floats(x, w, b):
    return np.array([float(b) + sum(float(p) * float(q) for p, q in zip(row, w)) for row in x])
