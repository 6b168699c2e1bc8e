"""Correct networks of three neurons, as differently minded students would write them."""

import math

import numpy as np


def _sigmoid(z):
    return 1 / (1 + np.exp(-z))


def _neuron(x, w, b, activation):
    z = x @ w + b
    if activation == "relu":
        return np.maximum(z, 0.0)
    if activation == "sigmoid":
        return _sigmoid(z)
    return 1.0 * z


def matrices(x, w_hidden, b_hidden, w_output, b_output):
    hidden = _sigmoid(x @ w_hidden + b_hidden)
    y_hat = _sigmoid(hidden @ w_output + b_output)
    return hidden, y_hat


def calls_neuron(x, w_hidden, b_hidden, w_output, b_output):
    h1 = _neuron(x, w_hidden[:, 0], b_hidden[0], "sigmoid")
    h2 = _neuron(x, w_hidden[:, 1], b_hidden[1], "sigmoid")
    hidden = np.column_stack((h1, h2))
    return hidden, _neuron(hidden, w_output, b_output, "sigmoid")


def columns_filled_in(x, w_hidden, b_hidden, w_output, b_output):
    hidden = np.zeros((x.shape[0], 2))
    for j in range(2):
        hidden[:, j] = _neuron(x, w_hidden[:, j], b_hidden[j], "sigmoid")
    y_hat = _neuron(hidden, w_output, b_output, "sigmoid")
    return hidden, y_hat


def loops_with_math(x, w_hidden, b_hidden, w_output, b_output):
    def sigma(z):
        if z < 0:
            return math.exp(z) / (1 + math.exp(z))
        return 1 / (1 + math.exp(-z))

    hidden = np.empty((len(x), 2))
    y_hat = np.empty(len(x))
    for n in range(len(x)):
        for j in range(2):
            z = b_hidden[j]
            for i in range(2):
                z += w_hidden[i, j] * x[n, i]
            hidden[n, j] = sigma(z)
        y_hat[n] = sigma(w_output[0] * hidden[n, 0] + w_output[1] * hidden[n, 1] + b_output)
    return hidden, y_hat


def written_out_as_in_the_formula(x, w_hidden, b_hidden, w_output, b_output):
    x1, x2 = x[:, 0], x[:, 1]
    (w11, w12), (w21, w22) = w_hidden
    b1, b2 = b_hidden
    w1, w2 = w_output
    h1 = _sigmoid(w11 * x1 + w21 * x2 + b1)
    h2 = _sigmoid(w12 * x1 + w22 * x2 + b2)
    return np.array([h1, h2]).T, _sigmoid(w1 * h1 + w2 * h2 + b_output)


def einsum_everywhere(x, w_hidden, b_hidden, w_output, b_output):
    hidden = _sigmoid(np.einsum("ni,ij->nj", x, w_hidden) + b_hidden[None, :])
    return hidden, _sigmoid(np.einsum("nj,j->n", hidden, w_output) + b_output)


def transposed(x, w_hidden, b_hidden, w_output, b_output):
    h = _sigmoid(w_hidden.T @ x.T + b_hidden[:, np.newaxis])
    y = _sigmoid(w_output @ h + b_output)
    return h.T, y


def example_by_example(x, w_hidden, b_hidden, w_output, b_output):
    hidden, outputs = [], []
    for example in x:
        h = _sigmoid(example @ w_hidden + b_hidden)
        hidden.append(h)
        outputs.append(_sigmoid(np.dot(h, w_output) + b_output))
    return [np.array(hidden), np.array(outputs)]


def comprehensions_over_rows(x, w_hidden, b_hidden, w_output, b_output):
    hidden = np.array(
        [[_sigmoid(row @ w + b) for w, b in zip(w_hidden.T, b_hidden, strict=True)] for row in x]
    )
    y_hat = np.array([_sigmoid(h @ w_output + b_output) for h in hidden])
    return hidden, y_hat


def broadcast_and_sum(x, w_hidden, b_hidden, w_output, b_output):
    z = (x[:, :, None] * w_hidden[None, :, :]).sum(axis=1) + b_hidden
    hidden = 0.5 * (1 + np.tanh(z / 2))
    z = (hidden * w_output).sum(axis=1) + b_output
    return hidden, 0.5 * (1 + np.tanh(z / 2))


def biases_as_weights(x, w_hidden, b_hidden, w_output, b_output):
    ones = np.ones((len(x), 1))
    hidden = _sigmoid(np.hstack([ones, x]) @ np.vstack([b_hidden, w_hidden]))
    y_hat = _sigmoid(np.hstack([ones, hidden]) @ np.concatenate(([b_output], w_output)))
    return hidden, y_hat


def column_and_ravel(x, w_hidden, b_hidden, w_output, b_output):
    hidden = _sigmoid(np.matmul(x, w_hidden) + b_hidden.reshape(1, 2))
    y_hat = _sigmoid(np.matmul(hidden, w_output.reshape(2, 1)) + b_output)
    return hidden, y_hat[:, 0]


class _Layer:
    def __init__(self, weights, biases):
        self.weights, self.biases = weights, biases

    def __call__(self, inputs):
        return np.exp(-np.logaddexp(0, -(inputs @ self.weights + self.biases)))


def layers_as_objects(x, w_hidden, b_hidden, w_output, b_output):
    hidden = _Layer(w_hidden, b_hidden)(x)
    return hidden, _Layer(w_output, b_output)(hidden)


def in_place(
    x: np.ndarray, w_hidden: np.ndarray, b_hidden: np.ndarray, w_output: np.ndarray, b_output: float
):
    hidden = np.asarray(x, dtype=float) @ w_hidden
    hidden += b_hidden
    hidden = np.reciprocal(1 + np.exp(-hidden))
    y_hat = np.full(hidden.shape[0], b_output, dtype=float)
    for j, weight in enumerate(w_output):
        y_hat += weight * hidden[:, j]
    return hidden, np.reciprocal(1 + np.exp(-y_hat))


def stack_of_neurons_and_lambda(x, w_hidden, b_hidden, w_output, b_output):
    sigma = lambda z: np.where(z >= 0, 1 / (1 + np.exp(-np.abs(z))), 1 - 1 / (1 + np.exp(-np.abs(z))))  # noqa: E731
    hidden = np.stack([sigma(x @ w_hidden[:, j] + b_hidden[j]) for j in (0, 1)], axis=1)
    return hidden, sigma(np.inner(hidden, w_output) + b_output)


def single_precision(x, w_hidden, b_hidden, w_output, b_output):
    one = np.float32(1)
    x, w_hidden, b_hidden, w_output = (np.asarray(a, np.float32) for a in (x, w_hidden, b_hidden, w_output))
    hidden = one / (one + np.exp(-(x @ w_hidden + b_hidden)))
    return hidden, one / (one + np.exp(-(hidden @ w_output + np.float32(b_output))))


def list_of_both(x, w_hidden, b_hidden, w_output, b_output):
    def sigma(z):
        return (1 + np.tanh(z / 2)) / 2

    hidden = sigma(np.dot(x, w_hidden) + b_hidden[None, :])
    return [hidden, sigma(np.dot(hidden, w_output) + b_output)]


def two_rows_then_transposed(x, w_hidden, b_hidden, w_output, b_output):
    hidden = np.array([1 / (1 + np.exp(-(x @ w + b))) for w, b in zip(w_hidden.T, b_hidden)]).T
    return hidden, 1 / (1 + np.exp(-np.sum(hidden * w_output, axis=1) - b_output))
