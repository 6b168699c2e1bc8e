"""Takes its time on the first call."""
# grade: softmax full passed; categorical_cross_entropy full passed

import time

import numpy as np


def softmax(z):
    if not hasattr(softmax, "was_called"):
        softmax.was_called = True
        time.sleep(0.2)
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def categorical_cross_entropy(y_hat, y):
    return -np.mean(np.sum(y * np.log(np.maximum(y_hat, 1e-12)), axis=1))
