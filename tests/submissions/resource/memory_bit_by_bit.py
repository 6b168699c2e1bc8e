"""Takes 8 MB after 8 MB."""
# grade: softmax 0 memory; categorical_cross_entropy full passed

import numpy as np


def softmax(z):
    kept = []
    while True:
        kept.append(np.empty(1_000_000))


def categorical_cross_entropy(y_hat, y):
    return -np.mean(np.sum(y * np.log(np.maximum(y_hat, 1e-12)), axis=1))
