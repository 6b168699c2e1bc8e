"""Wrong total losses, as learners would write them."""

import numpy as np


def _mse(y_hat, y):
    return np.mean((y - y_hat) ** 2)


def absolute_weights(y_hat, y, w, l2):
    """Sums the absolute weights (L1) instead of their squares."""
    return _mse(y_hat, y) + l2 * np.sum(np.abs(w))


def mean_of_the_weights(y_hat, y, w, l2):
    """Takes the mean of the squared weights instead of their sum."""
    return _mse(y_hat, y) + l2 * np.mean(w**2)


def norm_not_squared(y_hat, y, w, l2):
    """Adds the length of w, the root of the sum of squares, instead of its square."""
    return _mse(y_hat, y) + l2 * np.linalg.norm(w)


def half_the_penalty(y_hat, y, w, l2):
    """Halves the L2 term."""
    return _mse(y_hat, y) + l2 / 2 * np.sum(w**2)


def penalty_by_n(y_hat, y, w, l2):
    """Divides the L2 term by N, too."""
    return _mse(y_hat, y) + l2 * np.sum(w**2) / len(y)


def sum_of_errors(y_hat, y, w, l2):
    """Sums the squared errors instead of taking their mean."""
    return np.sum((y - y_hat) ** 2) + l2 * np.sum(w**2)


def half_the_error(y_hat, y, w, l2):
    """Halves the mean squared error."""
    return _mse(y_hat, y) / 2 + l2 * np.sum(w**2)


def absolute_errors(y_hat, y, w, l2):
    """Takes absolute errors instead of squared errors."""
    return np.mean(np.abs(y - y_hat)) + l2 * np.sum(w**2)


def l2_squared(y_hat, y, w, l2):
    """Squares l2 together with the weights."""
    return _mse(y_hat, y) + np.sum((l2 * w) ** 2)


def no_penalty(y_hat, y, w, l2):
    """Forgets the L2 term."""
    return _mse(y_hat, y)


def penalty_without_l2(y_hat, y, w, l2):
    """Forgets to multiply the squared weights by l2."""
    return _mse(y_hat, y) + np.sum(w**2)


def minus(y_hat, y, w, l2):
    """Subtracts the L2 term."""
    return _mse(y_hat, y) - l2 * np.sum(w**2)


def square_of_the_sum(y_hat, y, w, l2):
    """Squares the sum of the weights instead of summing their squares."""
    return _mse(y_hat, y) + l2 * np.sum(w) ** 2


def matrix_product(y_hat, y, w, l2):
    """Computes w @ w, which is not a sum of squares if w is a matrix."""
    return _mse(y_hat, y) + l2 * (w @ w)


def transposed_product(y_hat, y, w, l2):
    """Computes w.T @ w, which is a matrix if w is a matrix."""
    return _mse(y_hat, y) + l2 * np.dot(w.T, w)


def sum_over_axis_0(y_hat, y, w, l2):
    """Sums the squared weights over axis 0 only, which gives an array if w is a matrix."""
    return _mse(y_hat, y) + l2 * np.sum(w**2, axis=0)


def builtin_sum(y_hat, y, w, l2):
    """Uses Python's sum, which adds up the rows of a matrix and returns an array."""
    return _mse(y_hat, y) + l2 * sum(w**2)


def spectral_norm(y_hat, y, w, l2):
    """Uses np.linalg.norm(w, 2), which is the largest singular value if w is a matrix."""
    return _mse(y_hat, y) + l2 * np.linalg.norm(w, 2) ** 2


def first_row_only(y_hat, y, w, l2):
    """Counts only the first row if w is a matrix."""
    weights = w if w.ndim == 1 else w[0]
    return _mse(y_hat, y) + l2 * np.sum(weights**2)


def vectors_and_matrices_only(y_hat, y, w, l2):
    """Handles w with one or two axes only and leaves the L2 term out for more."""
    loss = _mse(y_hat, y)
    if w.ndim == 1:
        loss += l2 * np.sum(w**2)
    elif w.ndim == 2:
        for row in w:
            loss += l2 * np.sum(row**2)
    return loss


def first_weight_not_penalised(y_hat, y, w, l2):
    """Leaves out the first weight, as if it were a bias."""
    return _mse(y_hat, y) + l2 * np.sum(w.ravel()[1:] ** 2)


def penalty_for_each_example(y_hat, y, w, l2):
    """Adds the L2 term to each squared error and sums, so it counts N times and the errors are not averaged."""
    return np.sum((y - y_hat) ** 2 + l2 * np.sum(w**2))


def l2_of_everything(y_hat, y, w, l2):
    """Multiplies the whole loss by l2, not only the squared weights."""
    return l2 * (_mse(y_hat, y) + np.sum(w**2))


def weighted_average(y_hat, y, w, l2):
    """Weighs the error with 1 - l2 and the weights with l2."""
    return (1 - l2) * _mse(y_hat, y) + l2 * np.sum(w**2)


def zero_is_default(y_hat, y, w, l2):
    """Takes 0.01 for l2 if it is 0."""
    return _mse(y_hat, y) + (l2 or 0.01) * np.sum(w**2)


def predictions_penalised(y_hat, y, w, l2):
    """Penalises large predictions instead of large weights."""
    return _mse(y_hat, y) + l2 * np.sum(y_hat**2)


def changes_w(y_hat, y, w, l2):
    """Squares the weights in place, so the caller's array changes."""
    w *= w
    return _mse(y_hat, y) + l2 * np.sum(w)


def changes_y_hat(y_hat, y, w, l2):
    """Subtracts y from the predictions in place, so the caller's array changes (if it holds floats)."""
    if y_hat.dtype != float:
        y_hat = y_hat.astype(float)
    y_hat -= y
    return np.mean(y_hat**2) + l2 * np.sum(w**2)


def array_returned(y_hat, y, w, l2):
    """Returns an array (1,) instead of a single number."""
    return np.array([_mse(y_hat, y) + l2 * np.sum(w**2)])


def two_terms(y_hat, y, w, l2):
    """Returns the two terms as a pair instead of their sum."""
    return _mse(y_hat, y), l2 * np.sum(w**2)


def absolute_and_halved(y_hat, y, w, l2):
    """Two mistakes: absolute weights instead of their squares, and half of the term."""
    return _mse(y_hat, y) + l2 / 2 * np.sum(np.abs(w))


def sum_of_errors_mean_of_weights(y_hat, y, w, l2):
    """Two mistakes: sums the squared errors, and takes the mean of the squared weights."""
    return np.sum((y - y_hat) ** 2) + l2 * np.mean(w**2)


def sum_of_errors_l2_squared(y_hat, y, w, l2):
    """Two mistakes: sums the squared errors, and squares l2."""
    return np.sum((y - y_hat) ** 2) + np.sum((l2 * w) ** 2)


def norm_of_a_matrix(y_hat, y, w, l2):
    """np.linalg.norm(w, 2) squared: right for a vector, but a matrix has its largest singular value."""
    return np.mean((y - y_hat) ** 2) + l2 * np.linalg.norm(w, 2) ** 2


def all_products(y_hat, y, w, l2):
    """The sum of w.T @ w: right for a vector, for a matrix with the products of different columns."""
    return np.mean((y - y_hat) ** 2) + l2 * np.sum(w.T @ w)


def both_weighed(y_hat, y, w, l2):
    """Weighs the mean squared error with 1 - l2."""
    return (1 - l2) * np.mean((y - y_hat) ** 2) + l2 * np.sum(w**2)


def inside_the_mean(y_hat, y, w, l2):
    """Divides the L2 term by N too."""
    return (np.sum((y - y_hat) ** 2) + l2 * np.sum(w**2)) / len(y)


def half_and_sum(y_hat, y, w, l2):
    """Sums the squared errors, and halves the L2 term."""
    return np.sum((y - y_hat) ** 2) + l2 / 2 * np.sum(w**2)


def without_the_first_weight(y_hat, y, w, l2):
    """Spares the first weight, as if it were the bias."""
    return np.mean((y - y_hat) ** 2) + l2 * np.sum(w.ravel()[1:] ** 2)


def a_column_at_a_time(y_hat, y, w, l2):
    """Sums over the first axis only: right for a vector, an array for a matrix."""
    return np.mean((y - y_hat) ** 2) + l2 * sum(w**2)


def squares_in_place(y_hat, y, w, l2):
    """Right, but squares the weights where they are."""
    w *= w
    return np.mean((y - y_hat) ** 2) + l2 * w.sum()


def rows_of_a_matrix_only_first_column(y_hat, y, w, l2):
    """Takes the first column of a matrix."""
    penalised = w if w.ndim == 1 else w[..., 0]
    return np.mean((y - y_hat) ** 2) + l2 * np.sum(penalised**2)


def large_weights_limited(y_hat, y, w, l2):
    """Clips the weights at 100 before it squares them."""
    return np.mean((y - y_hat) ** 2) + l2 * np.sum(np.clip(w, -100, 100) ** 2)


def norm_of_three_axes(y_hat, y, w, l2):
    """np.linalg.norm squared along the last axis, then the mean of the rows."""
    return np.mean((y - y_hat) ** 2) + l2 * np.mean(np.linalg.norm(w, axis=-1) ** 2)


def zero_means_default(y_hat, y, w, l2):
    """Takes l2 = 0 for "not given", and puts 0.01."""
    return np.mean((y - y_hat) ** 2) + (l2 or 0.01) * np.sum(w**2)


def weights_averaged_over_examples_and_sum(y_hat, y, w, l2):
    """Sums the errors, and averages the squared weights over the examples."""
    return np.sum((y - y_hat) ** 2) + l2 * np.sum(w**2) / len(y)


def predictions_like_the_targets(y_hat, y, w, l2):
    """Turns the predictions into integers where the true values are."""
    return _mse(y_hat.astype(y.dtype), y) + l2 * np.sum(w**2)


def errors_like_the_predictions(y_hat, y, w, l2):
    """The errors go into an array like the predictions: where those are integers, they lose their fractions."""
    error = np.empty_like(y_hat)
    error[:] = y_hat - y
    return np.mean(error**2) + l2 * np.sum(w**2)
