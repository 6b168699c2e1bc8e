"""Sleeps for an hour."""
# grade: softmax 0 timeout; categorical_cross_entropy full passed

import time

import numpy as np


def softmax(z):
    time.sleep(3600)


def categorical_cross_entropy(y_hat, y):
    return -np.mean(np.sum(y * np.log(np.maximum(y_hat, 1e-12)), axis=1))
