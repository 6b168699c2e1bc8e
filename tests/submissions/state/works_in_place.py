"""Works in the array that it is given, which not every array allows."""
# grade: softmax 12 failed; categorical_cross_entropy full passed

import numpy as np


def softmax(z):
    z -= z.max(axis=1, keepdims=True)
    np.exp(z, out=z)
    z /= z.sum(axis=1, keepdims=True)
    return z


def categorical_cross_entropy(y_hat, y):
    return -np.mean(np.sum(y * np.log(np.maximum(y_hat, 1e-12)), axis=1))
