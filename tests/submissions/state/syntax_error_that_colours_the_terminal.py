"""Is not Python, and has control characters in it, for the terminal of whoever reads about it."""
# grade: softmax 0 syntax; categorical_cross_entropy full passed

import numpy as np


def softmax(z)[31m:
    return z


def categorical_cross_entropy(y_hat, y):
    return -np.mean(np.sum(y * np.log(np.maximum(y_hat, 1e-12)), axis=1))
