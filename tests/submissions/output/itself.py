"""Returns itself."""
# grade: softmax 0 failed; categorical_cross_entropy full passed

import numpy as np


def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    answer = e / e.sum(axis=1, keepdims=True)
    return softmax


def categorical_cross_entropy(y_hat, y):
    return -np.mean(np.sum(y * np.log(np.maximum(y_hat, 1e-12)), axis=1))
