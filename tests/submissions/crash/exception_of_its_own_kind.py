"""Raises something that is no Exception."""
# grade: softmax 0 error; categorical_cross_entropy full passed

import numpy as np


def softmax(z):
    class Stop(BaseException):
        pass

    raise Stop


def categorical_cross_entropy(y_hat, y):
    return -np.mean(np.sum(y * np.log(np.maximum(y_hat, 1e-12)), axis=1))
