"""A regular expression that tries 2**60 ways."""
# grade: softmax 0 timeout; categorical_cross_entropy full passed

import re

import numpy as np


def softmax(z):
    re.match(r"(a+)+$", "a" * 60 + "b")


def categorical_cross_entropy(y_hat, y):
    return -np.mean(np.sum(y * np.log(np.maximum(y_hat, 1e-12)), axis=1))
