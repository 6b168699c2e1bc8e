"""Counts its calls in a global variable, and prints them."""
# grade: softmax full passed; categorical_cross_entropy full passed

import numpy as np


calls = 0


def softmax(z):
    global calls
    calls += 1
    print("call", calls, z.shape)
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def categorical_cross_entropy(y_hat, y):
    return -np.mean(np.sum(y * np.log(np.maximum(y_hat, 1e-12)), axis=1))
