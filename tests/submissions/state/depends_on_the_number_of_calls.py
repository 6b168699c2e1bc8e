"""Each answer is a little larger than the one before."""
# grade: softmax 4 failed; categorical_cross_entropy full passed

import numpy as np


CALLS = []


def softmax(z):
    CALLS.append(z)
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True) * (1 + 0.01 * (len(CALLS) - 1))


def categorical_cross_entropy(y_hat, y):
    return -np.mean(np.sum(y * np.log(np.maximum(y_hat, 1e-12)), axis=1))
