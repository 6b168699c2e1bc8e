"""Answers to mean_squared_error, written from its statement alone."""

import numpy as np


def wrong_sum(y_hat, y):
    """The sum of the squares instead of their mean."""
    return float(np.sum((y - y_hat) ** 2))


def wrong_half(y_hat, y):
    """Divides by 2 N."""
    return float(np.sum((y - y_hat) ** 2) / (2 * len(y)))


def wrong_absolute(y_hat, y):
    """The mean absolute error."""
    return float(np.mean(np.abs(y - y_hat)))


def wrong_root(y_hat, y):
    """The root of the mean squared error."""
    return float(np.sqrt(np.mean((y - y_hat) ** 2)))


def wrong_table_of_differences(y_hat, y):
    """Makes a column of y_hat, so that all N times N differences count."""
    y_hat = y_hat.reshape(-1, 1)
    return float(np.mean((y - y_hat) ** 2))


def wrong_square_of_mean(y_hat, y):
    """Squares the mean of the errors, where errors in both directions cancel."""
    return float(np.mean(y - y_hat) ** 2)


def wrong_n_minus_1(y_hat, y):
    """Divides by N - 1 (by 1 where N is 1)."""
    return float(((y - y_hat) ** 2).sum() / max(len(y) - 1, 1))


def wrong_not_squared(y_hat, y):
    """The mean of the errors without a square."""
    return float(np.mean(y - y_hat))


def wrong_one_error_each(y_hat, y):
    """Returns the squared error of each example."""
    return (y - y_hat) ** 2


def wrong_variance(y_hat, y):
    """The variance of the errors: an error that all predictions share does not count."""
    return float(np.var(y_hat - y))


def wrong_predictions_changed(y_hat, y):
    """Subtracts y from the given y_hat in place (where the types allow it)."""
    try:
        y_hat -= y
    except TypeError:
        y_hat = y_hat - y
    return float(np.mean(y_hat**2))


def wrong_type_of_y(y_hat, y):
    """Brings y_hat to the type of y: decimals are cut off where y holds integers."""
    difference = y - y_hat.astype(y.dtype)
    return float(np.mean(difference**2))


def wrong_mixed_types_fail(y_hat, y):
    """Subtracts in place in a copy, which raises an error where y_hat holds integers and y floats."""
    difference = y_hat.copy()
    difference -= y
    return float(np.mean(np.square(difference)))


def wrong_difference_of_squares(y_hat, y):
    """The mean of the differences of the squares."""
    return float(np.mean(y**2 - y_hat**2))


def wrong_norm(y_hat, y):
    """The length of the vector of errors divided by N: the square is missing."""
    return float(np.linalg.norm(y - y_hat) / len(y))


def wrong_relative(y_hat, y):
    """Divides by the variance of y (1 where it is 0), as a part of R squared."""
    return float(np.mean((y - y_hat) ** 2) / (np.var(y) or 1.0))


def right_mean(y_hat, y):
    """The mean of the squared differences."""
    return float(np.mean((y - y_hat) ** 2))


def right_loop(y_hat, y):
    """A loop over the examples."""
    total = 0.0
    for prediction, truth in zip(y_hat, y):
        total += (float(truth) - float(prediction)) ** 2
    return total / len(y)


def right_dot(y_hat, y):
    """The dot product of the errors with themselves."""
    error = y_hat - y
    return (error @ error) / error.size


def right_einsum(y_hat, y):
    """einsum of the errors."""
    error = np.subtract(y, y_hat)
    return float(np.einsum("i,i->", error, error) / y.shape[0])


def right_norm_squared(y_hat, y):
    """The squared length of the vector of errors."""
    return np.linalg.norm(y_hat - y) ** 2 / len(y)


def right_flattened(y_hat, y):
    """Flattens both arrays first, to be safe, and takes the average."""
    return float(np.average(np.square(np.ravel(y_hat) - np.ravel(y))))
