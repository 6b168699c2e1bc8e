"""Prints for ever."""
# grade: softmax 0 timeout; categorical_cross_entropy full passed

import numpy as np


def softmax(z):
    while True:
        print("x" * 1000)


def categorical_cross_entropy(y_hat, y):
    return -np.mean(np.sum(y * np.log(np.maximum(y_hat, 1e-12)), axis=1))
