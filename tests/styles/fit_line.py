"""Correct gradient descents for a line, as differently minded students would write them."""

import numpy as np


def textbook(x, y, learning_rate, steps):
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        error = x @ w + b - y
        grad_w = 2 / len(x) * x.T @ error
        grad_b = 2 / len(x) * error.sum()
        w = w - learning_rate * grad_w
        b = b - learning_rate * grad_b
    return w, b


def _gradient(x, y, w, b):
    error = x @ w + b - y
    return 2 * (error[:, None] * x).mean(axis=0), 2 * error.mean()


def with_a_gradient_function(x, y, learning_rate, steps):
    w = np.zeros(x.shape[1])
    b = 0
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        w -= learning_rate * grad_w
        b -= learning_rate * grad_b
    return w, b


def while_loop(x, y, learning_rate, steps):
    w = np.zeros_like(x[0], dtype=float)
    b = 0.0
    step = 0
    while step < steps:
        y_hat = np.dot(x, w) + b
        w, b = (
            w - learning_rate * 2 * np.dot(y_hat - y, x) / len(y),
            b - learning_rate * 2 * np.mean(y_hat - y),
        )
        step += 1
    return w, b


def list_returned(x, y, learning_rate, steps):
    parameters = [np.zeros(x.shape[1]), 0.0]
    for _ in range(steps):
        gradients = _gradient(x, y, *parameters)
        parameters = [p - learning_rate * g for p, g in zip(parameters, gradients, strict=True)]
    return parameters


def bias_as_a_weight(x, y, learning_rate, steps):
    phi = np.column_stack([x, np.ones(len(x))])
    theta = np.zeros(phi.shape[1])
    for _ in range(steps):
        theta -= learning_rate * 2 / len(y) * phi.T @ (phi @ theta - y)
    return theta[:-1], theta[-1]


def bias_in_front(x, y, learning_rate, steps):
    phi = np.hstack((np.ones((x.shape[0], 1)), x))
    weights = np.zeros((phi.shape[1], 1))
    target = y.reshape(-1, 1)
    for _ in range(1, steps + 1):
        weights = weights - learning_rate * (2 / phi.shape[0]) * np.dot(phi.T, np.dot(phi, weights) - target)
    return weights[1:, 0], float(weights[0, 0])


def gram_matrix_computed_once(x, y, learning_rate, steps):
    phi = np.c_[x, np.ones(len(x))].astype(float)
    gram, moments = phi.T @ phi * (2 / len(x)), phi.T @ y * (2 / len(x))
    theta = np.zeros(len(gram))
    for _ in range(steps):
        theta = theta - learning_rate * (gram @ theta - moments)
    return theta[:-1], float(theta[-1])


def recursion(x, y, learning_rate, steps):
    if steps == 0:
        return np.zeros(x.shape[1]), 0.0
    w, b = recursion(x, y, learning_rate, steps - 1)
    error = x @ w + b - y
    return w - learning_rate * 2 * x.T @ error / len(y), b - learning_rate * 2 * error.mean()


def reduce(x, y, learning_rate, steps):
    import functools

    def step(point, _):
        w, b = point
        grad_w, grad_b = _gradient(x, y, w, b)
        return w - learning_rate * grad_w, b - learning_rate * grad_b

    return functools.reduce(step, range(steps), (np.zeros(x.shape[1]), 0.0))


def all_loops(x, y, learning_rate, steps):
    n, d = x.shape
    w, b = [0.0] * d, 0.0
    for _ in range(steps):
        grad_w, grad_b = [0.0] * d, 0.0
        for i in range(n):
            y_hat = sum(w[j] * x[i, j] for j in range(d)) + b
            for j in range(d):
                grad_w[j] += 2 / n * (y_hat - y[i]) * x[i, j]
            grad_b += 2 / n * (y_hat - y[i])
        w = [w[j] - learning_rate * grad_w[j] for j in range(d)]
        b -= learning_rate * grad_b
    return np.array(w, dtype=float), float(b)


def bias_first_but_both_gradients_before(x, y, learning_rate, steps):
    b, w = 0.0, np.zeros(x.shape[1], dtype=np.float64)
    for _ in range(steps):
        residual = y - (np.sum(x * w, axis=1) + b)
        db = -2 * np.average(residual)
        dw = -2 * np.average(x * residual.reshape(-1, 1), axis=0)
        b -= learning_rate * db
        w -= learning_rate * dw
    return w, b


def residuals_updated(x, y, learning_rate, steps):
    # the error changes linearly with w and b
    w, b = np.zeros(x.shape[1]), 0.0
    error = -y.astype(float)
    for _ in range(steps):
        dw = -learning_rate * 2 * error @ x / len(x)
        db = -learning_rate * 2 * error.mean()
        w, b = w + dw, b + db
        error = error + x @ dw + db
    return w, b


def history_kept(x, y, learning_rate, steps):
    ws, bs = [np.zeros(x.shape[1])], [0.0]
    for k in range(steps):
        grad_w, grad_b = _gradient(x, y, ws[k], bs[k])
        ws.append(ws[k] - learning_rate * grad_w)
        bs.append(bs[k] - learning_rate * grad_b)
    return ws[-1], bs[-1]


def einsum(x, y, learning_rate, steps):
    w, b = np.zeros(x.shape[1]), np.float64(0)
    factor = 2 * learning_rate / y.size
    for _ in range(steps):
        error = np.einsum("nd,d->n", x, w) + b - y
        w = w - factor * np.einsum("n,nd->d", error, x)
        b = b - factor * np.einsum("n->", error)
    return w, b


def affine_map_by_matrix_power(x, y, learning_rate, steps):
    # one step is theta -> a theta + c, written as one matrix
    phi = np.column_stack([x.astype(float), np.ones(len(x))])
    d = phi.shape[1]
    step = np.eye(d + 1)
    step[:d, :d] -= 2 * learning_rate / len(x) * phi.T @ phi
    step[:d, d] = 2 * learning_rate / len(x) * phi.T @ y
    start = np.zeros(d + 1)
    start[d] = 1
    theta = np.linalg.matrix_power(step, steps) @ start
    return theta[: d - 1], float(theta[d - 1])


class _Descent:
    def __init__(self, features, learning_rate):
        self.w = np.zeros(features)
        self.b = 0.0
        self.learning_rate = learning_rate

    def step(self, x, y):
        grad_w, grad_b = _gradient(x, y, self.w, self.b)
        self.w = self.w - self.learning_rate * grad_w
        self.b = self.b - self.learning_rate * grad_b


def optimizer_class(x, y, learning_rate, steps):
    descent = _Descent(x.shape[1], learning_rate)
    for _ in range(steps):
        descent.step(x, y)
    return descent.w, descent.b


def inner_lambdas(x, y, learning_rate, steps):
    error = lambda w, b: x @ w + b - y  # noqa: E731
    grad_w = lambda w, b: 2 * error(w, b) @ x / len(x)  # noqa: E731
    grad_b = lambda w, b: 2 * error(w, b).sum() / len(x)  # noqa: E731
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        w, b = w - learning_rate * grad_w(w, b), b - learning_rate * grad_b(w, b)
    return w, b


def early_return(x: np.ndarray, y: np.ndarray, learning_rate: float, steps: int) -> tuple[np.ndarray, float]:
    w: np.ndarray = np.zeros(x.shape[1])
    b: float = 0.0
    if steps == 0:
        return w, b
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        w = np.subtract(w, np.multiply(learning_rate, grad_w))
        b = float(b - learning_rate * grad_b)
    return w, b


def single_precision(x, y, learning_rate, steps):
    x, y = x.astype(np.float32), y.astype(np.float32)
    w, b = np.zeros(x.shape[1], dtype=np.float32), np.float32(0)
    rate = np.float32(learning_rate)
    for _ in range(steps):
        error = x @ w + b - y
        w, b = w - rate * 2 * (x.T @ error) / np.float32(len(x)), b - rate * 2 * error.mean()
    return w, b


def central_differences(x, y, learning_rate, steps):
    def loss(v):
        return np.mean((x @ v[:-1] + v[-1] - y) ** 2)

    v, h = np.zeros(x.shape[1] + 1), 1e-3
    for _ in range(steps):
        v = v - learning_rate * np.array([(loss(v + d) - loss(v - d)) / (2 * h) for d in h * np.eye(len(v))])
    return v[:-1], v[-1]
