"""Honest: the network of 03a in batches of 1000 and three epochs only, so that it takes few steps."""

import numpy as np

from autograder.given import layers


def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def train(x_train, y_train, rng, after_epoch=lambda params: None):
    w1, b1 = layers.initial_weights(rng, 784, 128), np.zeros(128, dtype=np.float32)
    w2, b2 = layers.initial_weights(rng, 128, 10), np.zeros(10, dtype=np.float32)
    for _ in range(3):
        order = rng.permutation(len(x_train))
        for start in range(0, len(order), 1000):
            x, y = x_train[order[start : start + 1000]], y_train[order[start : start + 1000]]
            a = layers.dense_forward(x, w1, b1)
            h = layers.relu_forward(a)
            grad = (softmax(layers.dense_forward(h, w2, b2)) - y) / len(x)
            grad_h, grad_w2, grad_b2 = layers.dense_backward(grad, h, w2)
            _, grad_w1, grad_b1 = layers.dense_backward(layers.relu_backward(grad_h, a), x, w1)
            for w, g in ((w1, grad_w1), (b1, grad_b1), (w2, grad_w2), (b2, grad_b2)):
                w -= np.float32(0.2) * g
    return w1, b1, w2, b2


def predict(params, x):
    w1, b1, w2, b2 = params
    return softmax(layers.relu_forward(x @ w1 + b1) @ w2 + b2)
