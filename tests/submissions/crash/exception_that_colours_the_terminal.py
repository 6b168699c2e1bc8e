"""Raises an exception with control characters and half a surrogate."""
# grade: softmax 0 error; categorical_cross_entropy full passed

import numpy as np


def softmax(z):
    raise ValueError("\x1b[31m\x07\r\u202e\ud800 <script>alert(1)</script>")


def categorical_cross_entropy(y_hat, y):
    return -np.mean(np.sum(y * np.log(np.maximum(y_hat, 1e-12)), axis=1))
