"""Wrong mean squared errors, as learners would write them."""

import numpy as np


def sum_not_mean(y_hat, y):
    """Sums the squares instead of taking their mean."""
    return np.sum((y - y_hat) ** 2)


def absolute_error(y_hat, y):
    """Takes the absolute values of the errors instead of their squares."""
    return np.mean(np.abs(y - y_hat))


def root(y_hat, y):
    """Takes the square root of the mean squared error."""
    return np.sqrt(np.mean((y - y_hat) ** 2))


def no_square(y_hat, y):
    """Forgets the square, so errors in both directions cancel."""
    return np.mean(y - y_hat)


def halved(y_hat, y):
    """Halves the mean, as some books do to simplify the gradient."""
    return np.mean((y - y_hat) ** 2) / 2


def square_of_the_mean(y_hat, y):
    """Squares the mean error instead of averaging the squared errors."""
    return np.mean(y - y_hat) ** 2


def all_pairs(y_hat, y):
    """Makes a column of the predictions, so the mean runs over the table (N, N) of all differences."""
    return np.mean((y_hat[:, np.newaxis] - y) ** 2)


def n_minus_one(y_hat, y):
    """Divides by N - 1 instead of N."""
    return np.sum((y - y_hat) ** 2) / max(len(y) - 1, 1)


def divided_twice(y_hat, y):
    """Divides by N twice, once in the mean and once more."""
    return np.mean((y - y_hat) ** 2) / len(y)


def variance_of_the_errors(y_hat, y):
    """Computes the variance of the errors, which misses the square of their mean."""
    return np.var(y - y_hat)


def changes_y_hat(y_hat, y):
    """Subtracts in place, so the caller's predictions change (if they are floats)."""
    if y_hat.dtype != float:
        y_hat = y_hat.astype(float)
    y_hat -= y
    return np.mean(y_hat**2)


def not_averaged(y_hat, y):
    """Returns the squared error of each example, an array (N,), instead of their mean."""
    return (y - y_hat) ** 2


def difference_of_squares(y_hat, y):
    """Squares before subtracting: mean of y² - ŷ²."""
    return np.mean(y**2 - y_hat**2)


def sum_instead_of_difference(y_hat, y):
    """Adds y and the prediction instead of subtracting."""
    return np.mean((y + y_hat) ** 2)


def array_of_one(y_hat, y):
    """Returns an array (1,) instead of a single number."""
    return np.mean((y - y_hat) ** 2, keepdims=True)


def last_example_missing(y_hat, y):
    """Leaves out the last example, the loop ends one too early."""
    total = 0.0
    for i in range(len(y) - 1):
        total += (y[i] - y_hat[i]) ** 2
    return total / len(y)


def always_half_the_sum(y_hat, y):
    """Divides by 2, the N of the example, instead of N."""
    return np.sum((y - y_hat) ** 2) / 2


def floor_division(y_hat, y):
    """Divides with // and loses the decimals."""
    return float(np.sum((y - y_hat) ** 2) // len(y))


def errors_like_y(y_hat, y):
    """Stores the errors in an array of the type of y, so integer y cuts off their decimals."""
    errors = np.zeros_like(y)
    for i in range(len(y)):
        errors[i] = y[i] - y_hat[i]
    return np.mean(errors**2)


def negative(y_hat, y):
    """Returns the negative of the loss."""
    return -np.mean((y - y_hat) ** 2)


def times_two(y_hat, y):
    """Multiplies by 2 instead of squaring."""
    return np.mean(np.abs(y - y_hat) * 2)


def relative_error(y_hat, y):
    """Divides each error by the mean size of y, which makes it a relative error."""
    return np.mean(((y - y_hat) / (1e-12 + np.mean(np.abs(y)))) ** 2)


def huber(y_hat, y):
    """Large errors count linearly: from 3 on the loss grows with 6 |e| - 9 instead of e²."""
    e = np.abs(y - y_hat)
    return np.mean(np.where(e <= 3, e**2, 6 * e - 9))


def root_of_the_sum(y_hat, y):
    """Two mistakes: sums instead of averaging, and takes the square root (the Euclidean distance)."""
    return np.linalg.norm(y - y_hat)


def sum_of_absolute_errors(y_hat, y):
    """Two mistakes: absolute values instead of squares, and the sum instead of the mean."""
    return np.abs(y - y_hat).sum()


def root_of_all_pairs(y_hat, y):
    """Two mistakes: all pairs of predictions and true values, and a square root."""
    return np.sqrt(np.mean((y_hat.reshape(-1, 1) - y) ** 2))


def mean_first(y_hat, y):
    """The square of the mean error: errors in both directions cancel out."""
    return np.mean(y - y_hat) ** 2


def zero_targets_left_out(y_hat, y):
    """Examples whose true value is 0 do not count."""
    return np.mean((y - y_hat)[y != 0] ** 2)


def relative(y_hat, y):
    """The squared error in shares of the true value."""
    return np.mean(((y - y_hat) / y) ** 2)


def in_the_predictions_array(y_hat, y):
    """Right, but computes in the array of the predictions."""
    y_hat -= y
    y_hat *= y_hat
    return y_hat.mean()


def halved_and_summed(y_hat, y):
    """Half of the sum, not the mean."""
    return 0.5 * np.sum((y - y_hat) ** 2)


def of_the_integers(y_hat, y):
    """Makes the predictions integers where the targets are."""
    y_hat = y_hat.astype(y.dtype)
    return np.mean((y - y_hat) ** 2)


def one_for_each_pair(y_hat, y):
    """Makes a column of the predictions first: all N times N differences."""
    return np.mean((y - y_hat.reshape(-1, 1)) ** 2)


def of_the_sorted_values(y_hat, y):
    """Sorts both first, so the pairs are lost."""
    return np.mean((np.sort(y) - np.sort(y_hat)) ** 2)


def median_of_squares(y_hat, y):
    """Takes the median of the squared errors."""
    return np.median((y - y_hat) ** 2)


def wrong_examples_only(y_hat, y):
    """Averages over the examples with an error only: perfect predictions are not counted in N."""
    error = (y - y_hat)[y != y_hat]
    return np.mean(error**2) if len(error) else 0.0


def nan_for_perfect_predictions(y_hat, y):
    """Divides by the largest error and multiplies again: 0 / 0 where there is none."""
    error = y - y_hat
    largest = np.abs(error).max()
    return np.mean((error / largest) ** 2) * largest**2


def fraction_of_the_variance(y_hat, y):
    """Divides by the variance of the targets, which is 1 - R squared."""
    return np.mean((y - y_hat) ** 2) / np.var(y)
