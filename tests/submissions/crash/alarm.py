"""Sets an alarm that raises in the middle of its work."""
# grade: softmax 0 error; categorical_cross_entropy full passed

import signal

import numpy as np


def softmax(z):
    def ring(*_):
        raise TimeoutError("ring")

    signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    while True:
        pass


def categorical_cross_entropy(y_hat, y):
    return -np.mean(np.sum(y * np.log(np.maximum(y_hat, 1e-12)), axis=1))
