"""Is a generator function."""
# grade: softmax 0 failed; categorical_cross_entropy full passed

import numpy as np


def softmax(z):
    for row in z:
        e = np.exp(row - row.max())
        yield e / e.sum()


def categorical_cross_entropy(y_hat, y):
    return -np.mean(np.sum(y * np.log(np.maximum(y_hat, 1e-12)), axis=1))
