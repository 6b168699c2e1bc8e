"""Reads where no memory is."""
# grade: softmax 0 crash; categorical_cross_entropy full passed

import ctypes

import numpy as np


def softmax(z):
    ctypes.string_at(0)


def categorical_cross_entropy(y_hat, y):
    return -np.mean(np.sum(y * np.log(np.maximum(y_hat, 1e-12)), axis=1))
