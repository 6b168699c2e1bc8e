"""Calls sys.exit, which is an exception like any other."""
# grade: softmax 0 error; categorical_cross_entropy full passed

import sys

import numpy as np


def softmax(z):
    sys.exit(0)


def categorical_cross_entropy(y_hat, y):
    return -np.mean(np.sum(y * np.log(np.maximum(y_hat, 1e-12)), axis=1))
