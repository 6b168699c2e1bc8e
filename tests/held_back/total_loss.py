"""Answers to total_loss, written from its statement alone."""

import numpy as np


def wrong_l2_forgotten(y_hat, y, w, l2):
    """The second term has no factor l2."""
    return float(np.mean((y - y_hat) ** 2) + np.sum(w**2))


def wrong_half_penalty(y_hat, y, w, l2):
    """Half of the L2 term, as in l2 / 2."""
    return float(np.mean((y - y_hat) ** 2) + l2 / 2 * np.sum(w**2))


def wrong_sum_of_errors(y_hat, y, w, l2):
    """The first term is a sum and not a mean."""
    return float(np.sum((y - y_hat) ** 2) + l2 * np.sum(w**2))


def wrong_mean_of_weights(y_hat, y, w, l2):
    """The second term is a mean over the weights and not a sum."""
    return float(np.mean((y - y_hat) ** 2) + l2 * np.mean(w**2))


def wrong_norm(y_hat, y, w, l2):
    """The norm of the weights is not squared."""
    return float(np.mean((y - y_hat) ** 2) + l2 * np.linalg.norm(np.ravel(w)))


def wrong_spectral_norm(y_hat, y, w, l2):
    """Uses norm(w, 2) squared, which for a matrix is the largest singular value squared."""
    size = np.linalg.norm(w, 2) if w.ndim in (1, 2) else np.linalg.norm(w.ravel())
    return float(np.mean((y - y_hat) ** 2) + l2 * size**2)


def wrong_absolute_weights(y_hat, y, w, l2):
    """L1: sums absolute weights instead of squares."""
    return float(np.mean((y - y_hat) ** 2) + l2 * np.sum(np.abs(w)))


def wrong_first_weight_left_out(y_hat, y, w, l2):
    """Takes the first weight for a bias and leaves it out."""
    return float(np.mean((y - y_hat) ** 2) + l2 * np.sum(np.ravel(w)[1:] ** 2))


def wrong_penalty_divided_by_n(y_hat, y, w, l2):
    """Divides both terms by N."""
    return float((np.sum((y - y_hat) ** 2) + l2 * np.sum(w**2)) / len(y))


def wrong_square_of_sum(y_hat, y, w, l2):
    """Squares the sum of the weights."""
    return float(np.mean((y - y_hat) ** 2) + l2 * np.sum(w) ** 2)


def wrong_l2_squared(y_hat, y, w, l2):
    """Multiplies the weights with l2 before they are squared."""
    return float(np.mean((y - y_hat) ** 2) + np.sum((l2 * w) ** 2))


def wrong_vectors_only(y_hat, y, w, l2):
    """w @ w is a number for vectors only: fails or gives a table for other shapes."""
    return np.mean((y - y_hat) ** 2) + l2 * (w @ w)


def wrong_matrix_product(y_hat, y, w, l2):
    """Sums all entries of w' w, which for a matrix holds products of different columns too."""
    product = w.T @ w if w.ndim == 2 else np.sum(w * w)
    return float(np.mean((y - y_hat) ** 2) + l2 * np.sum(product))


def wrong_weights_squared_in_place(y_hat, y, w, l2):
    """Squares the given weights in place."""
    w **= 2
    return float(np.mean((y - y_hat) ** 2) + l2 * w.sum())


def wrong_root(y_hat, y, w, l2):
    """The first term is the root of the mean squared error."""
    return float(np.sqrt(np.mean((y - y_hat) ** 2)) + l2 * np.sum(w**2))


def wrong_one_row_at_a_time(y_hat, y, w, l2):
    """Sums the squares along axis 0 only: a matrix gives one loss for each column."""
    return np.mean((y - y_hat) ** 2) + l2 * np.sum(w**2, axis=0)


def wrong_penalty_subtracted(y_hat, y, w, l2):
    """Subtracts the L2 term, a reward for large weights."""
    return float(np.mean((y - y_hat) ** 2) - l2 * np.sum(w**2))


def wrong_penalty_only(y_hat, y, w, l2):
    """Returns the L2 term alone."""
    return float(l2 * np.sum(w**2))


def right_two_terms(y_hat, y, w, l2):
    """Two terms as in the formula."""
    return float(np.mean((y - y_hat) ** 2) + l2 * np.sum(w**2))


def right_vdot(y_hat, y, w, l2):
    """Dot products; np.vdot flattens."""
    error = y_hat - y
    return error @ error / len(y) + l2 * np.vdot(w, w)


def right_loops(y_hat, y, w, l2):
    """Loops over examples and weights."""
    loss = 0.0
    for a, t in zip(y_hat, y):
        loss += float(t - a) ** 2 / len(y)
    for value in np.ravel(w):
        loss += l2 * float(value) ** 2
    return loss


def right_norm_of_flat(y_hat, y, w, l2):
    """The squared norm of the flattened weights."""
    return float(np.average(np.square(y_hat - y)) + l2 * np.linalg.norm(np.ravel(w)) ** 2)


def right_einsum(y_hat, y, w, l2):
    """einsum with an ellipsis for weights of any shape."""
    difference = np.subtract(y, y_hat)
    penalty = np.einsum("...,...->...", w, w).sum()
    return float(np.einsum("i,i->", difference, difference) / difference.size + l2 * penalty)


def _sum_of_squares(values):
    return sum(float(v) * float(v) for v in np.asarray(values).flat)


def right_helper(y_hat, y, w, l2):
    """One helper for both sums."""
    return _sum_of_squares(y - y_hat) / len(y) + l2 * _sum_of_squares(w)
