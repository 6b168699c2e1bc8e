"""The name of softmax has a Cyrillic letter in it."""
# grade: softmax 0 missing; categorical_cross_entropy full passed

import numpy as np


def sоftmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def categorical_cross_entropy(y_hat, y):
    return -np.mean(np.sum(y * np.log(np.maximum(y_hat, 1e-12)), axis=1))
