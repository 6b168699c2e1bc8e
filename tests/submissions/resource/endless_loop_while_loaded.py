"""Never ends when it is loaded, before any function is called."""
# grade: softmax 0 timeout; categorical_cross_entropy full passed

import numpy as np


FOREVER = [None for _ in iter(int, 1)]


def softmax(z):
    return FOREVER


def categorical_cross_entropy(y_hat, y):
    return -np.mean(np.sum(y * np.log(np.maximum(y_hat, 1e-12)), axis=1))
