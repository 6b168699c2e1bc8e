"""Warns, and divides by zero on the way."""
# grade: softmax full passed; categorical_cross_entropy full passed

import warnings

import numpy as np


def softmax(z):
    warnings.warn("not sure about this", stacklevel=1)
    np.array([1.0]) / 0
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def categorical_cross_entropy(y_hat, y):
    return -np.mean(np.sum(y * np.log(np.maximum(y_hat, 1e-12)), axis=1))
