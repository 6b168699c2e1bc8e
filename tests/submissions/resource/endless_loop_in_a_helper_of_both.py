"""A helper that both functions use never ends."""
# grade: softmax 0 timeout; categorical_cross_entropy 0 timeout

import numpy as np


def largest(x):
    while True:
        pass


def softmax(z):
    e = np.exp(z - largest(z))
    return e / e.sum(axis=1, keepdims=True)


def categorical_cross_entropy(y_hat, y):
    return -np.mean(np.sum(y * np.log(largest(y_hat)), axis=1))
