"""Answers to linear, written from its statement alone."""

import numpy as np


def wrong_no_bias(x, w, b):
    """The bias is forgotten."""
    return x @ w


def wrong_relu(x, w, b):
    """Cuts negative predictions off at 0."""
    return np.maximum(x @ w + b, 0)


def wrong_sigmoid(x, w, b):
    """Sends the sum through a sigmoid."""
    return 1 / (1 + np.exp(-(x @ w + b)))


def wrong_bias_for_each_feature(x, w, b):
    """Adds the bias once for each feature."""
    return (x * w + b).sum(axis=1)


def wrong_axis_0(x, w, b):
    """Sums the products over the examples, one number for each feature."""
    return (x * w).sum(axis=0) + b


def wrong_not_summed(x, w, b):
    """Forgets to sum: the shape is (N, D)."""
    return x * w + b


def wrong_column(x, w, b):
    """Returns a column of the shape (N, 1)."""
    return x @ w.reshape(-1, 1) + b


def wrong_mean(x, w, b):
    """Takes the mean of the products instead of their sum."""
    return np.mean(x * w, axis=1) + b


def wrong_x_changed(x, w, b):
    """Multiplies the given x by the weights in place."""
    try:
        x *= w
    except TypeError:
        x = x * w
    return x.sum(axis=1) + b


def wrong_type_of_x(x, w, b):
    """The results go into an array of the type of x: decimals are cut off where x holds integers."""
    y_hat = np.zeros(len(x), dtype=x.dtype)
    for i in range(len(x)):
        y_hat[i] = np.dot(x[i], w) + b
    return y_hat


def wrong_first_feature_only(x, w, b):
    """Uses the first feature only."""
    return x[:, 0] * w[0] + b


def wrong_bias_subtracted(x, w, b):
    """The bias is subtracted."""
    return np.dot(x, w) - b


def wrong_weights_left(x, w, b):
    """w @ x instead of x @ w: fits only where N and D are the same, and then it is the wrong sum."""
    return w @ x + b


def wrong_scalar_for_one_example(x, w, b):
    """For a single example it returns a bare number instead of an array (1,)."""
    return np.squeeze(x @ w + b)


def wrong_bias_multiplied(x, w, b):
    """The bias is a factor of the sum."""
    return (x @ w) * b


def wrong_last_feature_missing(x, w, b):
    """The loop over the features ends one too early."""
    total = np.full(x.shape[0], float(b))
    for j in range(len(w) - 1):
        total += w[j] * x[:, j]
    return total


def right_matmul(x, w, b):
    """Matrix times vector."""
    return x @ w + b


def right_loops(x, w, b):
    """Two loops."""
    y_hat = np.zeros(len(x))
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            y_hat[i] += w[j] * x[i, j]
        y_hat[i] += b
    return y_hat


def right_einsum(x, w, b):
    """einsum over the features."""
    return np.einsum("nd,d->n", x, w) + b


def right_sum_of_products(x, w, b):
    """Products summed along axis 1."""
    return np.sum(x * w, axis=1) + b


def right_comprehension(x, w, b):
    """A comprehension over the rows."""
    return np.array([np.dot(row, w) + b for row in x])


def right_ones_column(x, w, b):
    """The bias as the weight of a column of ones."""
    with_ones = np.hstack([x, np.ones((x.shape[0], 1))])
    return with_ones.dot(np.append(w, b))
