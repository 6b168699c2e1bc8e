"""One operation of Python's that takes years, and cannot be interrupted."""
# grade: softmax 0 timeout; categorical_cross_entropy full passed

import numpy as np


def softmax(z):
    return 7 ** 7 ** 12


def categorical_cross_entropy(y_hat, y):
    return -np.mean(np.sum(y * np.log(np.maximum(y_hat, 1e-12)), axis=1))
