"""Never ends, and ignores the signals that ask it to."""
# grade: softmax 0 timeout; categorical_cross_entropy full passed

import signal

import numpy as np


def softmax(z):
    for one in (signal.SIGTERM, signal.SIGINT, signal.SIGALRM, signal.SIGXCPU):
        signal.signal(one, signal.SIG_IGN)
    while True:
        pass


def categorical_cross_entropy(y_hat, y):
    return -np.mean(np.sum(y * np.log(np.maximum(y_hat, 1e-12)), axis=1))
