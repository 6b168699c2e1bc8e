"""Honest: the network of 03a written out by hand in float64, gradients by einsum, parameters in a dictionary."""

import numpy as np


def softmax(z):
    e = np.exp(z - np.max(z, axis=-1)[:, None])
    return e / np.sum(e, axis=-1)[:, None]


def train(x_train, y_train, rng, after_epoch=lambda params: None):
    p = {
        "W1": rng.normal(0, np.sqrt(2 / 784), (784, 100)),
        "b1": np.zeros(100),
        "W2": rng.normal(0, np.sqrt(2 / 100), (100, 10)),
        "b2": np.zeros(10),
    }
    n = len(x_train)
    for epoch in range(5):
        index = np.arange(n)
        rng.shuffle(index)
        for k in range(n // 100):
            i = index[100 * k : 100 * k + 100]
            x, y = x_train[i].astype(np.float64), y_train[i]
            a = x.dot(p["W1"]) + p["b1"]
            h = a.clip(min=0)
            error = softmax(h.dot(p["W2"]) + p["b2"]) - y
            back = np.einsum("nc,hc->nh", error, p["W2"]) * (a > 0)
            rate = 0.15 * 0.8**epoch
            p["W2"] = p["W2"] - rate * np.einsum("nh,nc->hc", h, error) / len(i)
            p["b2"] = p["b2"] - rate * error.mean(0)
            p["W1"] = p["W1"] - rate * (x.T @ back) / len(i)
            p["b1"] = p["b1"] - rate * back.mean(0)
        after_epoch(p)
    return p


def predict(params, x):
    h = np.maximum(0, x.dot(params["W1"]) + params["b1"])
    return softmax(h.dot(params["W2"]) + params["b2"])
