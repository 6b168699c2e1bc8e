"""An array of 800 GB."""
# grade: softmax 0 memory; categorical_cross_entropy full passed

import numpy as np


def softmax(z):
    return np.ones(10**11)


def categorical_cross_entropy(y_hat, y):
    return -np.mean(np.sum(y * np.log(np.maximum(y_hat, 1e-12)), axis=1))
