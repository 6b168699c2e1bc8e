"""Honest: `train` returns a function; a tenth of the images is kept to stop in time; momentum, tanh, loss with L2."""

import numpy as np


def train(x_train, y_train, rng, after_epoch=lambda params: None):
    order = rng.permutation(len(x_train))
    held, used = order[: len(order) // 10], order[len(order) // 10 :]
    weights = [rng.normal(0, 0.05, shape) for shape in ((784, 64), (64,), (64, 10), (10,))]
    velocity = [0.0] * 4
    best, kept = -1.0, None
    for epoch in range(5):
        rng.shuffle(used)
        for start in range(0, len(used), 64):
            x, y = x_train[used[start : start + 64]], y_train[used[start : start + 64]]
            w1, b1, w2, b2 = weights
            h = np.tanh(x @ w1 + b1)
            d = (softmax(h @ w2 + b2) - y) / len(x)
            back = d @ w2.T * (1 - h**2)
            grads = (x.T @ back + 1e-5 * w1, back.sum(0), h.T @ d + 1e-5 * w2, d.sum(0))
            velocity = [0.9 * v - 0.03 * g for v, g in zip(velocity, grads)]
            weights = [w + v for w, v in zip(weights, velocity)]
        share = np.mean(forward(weights, x_train[held]).argmax(1) == y_train[held].argmax(1))
        if share > best:
            best, kept = share, weights
    return lambda x: forward(kept, x)


def forward(weights, x):
    w1, b1, w2, b2 = weights
    return softmax(np.tanh(x @ w1 + b1) @ w2 + b2)


def softmax(z):
    z = z - z.max(axis=1, keepdims=True)
    return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)


def predict(params, x):
    return params(x)
