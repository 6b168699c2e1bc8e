"""Honest: no hidden layer at all, gradient descent on all images at once."""

import numpy as np


def train(x_train, y_train, rng, after_epoch=lambda params: None):
    x = np.hstack([x_train, np.ones((len(x_train), 1), dtype=np.float32)])
    w = np.zeros((785, 10), dtype=np.float32)
    for _ in range(60):
        w -= np.float32(0.1) * (x.T @ (probabilities(x @ w) - y_train)) / len(x)
    return w


def probabilities(z):
    z = np.exp(z - z.max(1, keepdims=True))
    return z / z.sum(1, keepdims=True)


def predict(params, x):
    return probabilities(np.hstack([x, np.ones((len(x), 1), dtype=np.float32)]) @ params)
