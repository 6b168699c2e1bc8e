"""Softmax is right; the loss never ends."""
# grade: softmax full passed; categorical_cross_entropy 0 timeout

import numpy as np


def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)

def categorical_cross_entropy(y_hat, y):
    while True:
        pass
