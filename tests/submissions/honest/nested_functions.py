"""Functions in functions, with default arguments."""
# grade: softmax full passed; categorical_cross_entropy full passed

import numpy as np


def softmax(z, axis=1):
    def shifted(x):
        return x - x.max(axis=axis, keepdims=True)

    def normalised(x):
        return x / x.sum(axis=axis, keepdims=True)

    return normalised(np.exp(shifted(z)))


def categorical_cross_entropy(y_hat, y, *, epsilon=1e-12):
    def losses():
        yield from -(y * np.log(np.maximum(y_hat, epsilon))).sum(axis=1)

    return sum(losses()) / len(y)
