"""Raises an exception whose type refuses to say its name."""
# grade: softmax 0 crash; categorical_cross_entropy full passed

import numpy as np


def softmax(z):
    class Meta(type):
        @property
        def __name__(cls):
            raise ValueError

    class Nameless(Exception, metaclass=Meta):
        pass

    raise Nameless


def categorical_cross_entropy(y_hat, y):
    return -np.mean(np.sum(y * np.log(np.maximum(y_hat, 1e-12)), axis=1))
