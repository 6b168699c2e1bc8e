"""Kills itself, or else leaves."""
# grade: softmax 0 crash; categorical_cross_entropy full passed

import os
import signal

import numpy as np


def softmax(z):
    os.kill(os.getpid(), signal.SIGKILL)
    os._exit(1)


def categorical_cross_entropy(y_hat, y):
    return -np.mean(np.sum(y * np.log(np.maximum(y_hat, 1e-12)), axis=1))
