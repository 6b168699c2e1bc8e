"""Multiplies 0 by the logarithm of 0."""
# grade: softmax full passed; categorical_cross_entropy 13 failed

import numpy as np


def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)

def categorical_cross_entropy(y_hat, y):
    return -np.mean(np.sum(y * np.log(y_hat), axis=1))
