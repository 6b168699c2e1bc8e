"""Opens a file again and again."""
# grade: softmax 0 error; categorical_cross_entropy full passed

import numpy as np


def softmax(z):
    kept = [open("/dev/null") for _ in range(10_000)]
    return np.zeros(z.shape)


def categorical_cross_entropy(y_hat, y):
    return -np.mean(np.sum(y * np.log(np.maximum(y_hat, 1e-12)), axis=1))
