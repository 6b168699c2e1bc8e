"""Waits for a lock that it holds itself."""
# grade: softmax 0 timeout; categorical_cross_entropy full passed

import threading

import numpy as np


def softmax(z):
    lock = threading.Lock()
    lock.acquire()
    lock.acquire()


def categorical_cross_entropy(y_hat, y):
    return -np.mean(np.sum(y * np.log(np.maximum(y_hat, 1e-12)), axis=1))
