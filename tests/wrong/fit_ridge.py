"""Wrong fits with L2 regularisation, as learners would write them."""

import numpy as np


def _features(x, order):
    return np.asarray(x, dtype=float)[:, None] ** np.arange(order + 1)


def _solve(phi, t, penalty):
    return np.linalg.solve(phi.T @ phi + penalty * np.eye(phi.shape[1]), phi.T @ t)


def n_forgotten(x, t, order, l2):
    """Forgets N: adds l2 instead of N l2 to the diagonal of phi^T phi."""
    return _solve(_features(x, order), t, l2)


def n_on_the_wrong_side(x, t, order, l2):
    """Divides l2 by N instead of multiplying it."""
    return _solve(_features(x, order), t, l2 / len(x))


def weights_instead_of_n(x, t, order, l2):
    """Multiplies l2 by the number of weights instead of the number of examples."""
    return _solve(_features(x, order), t, l2 * (order + 1))


def twice_the_penalty(x, t, order, l2):
    """Leaves the factor 2 only in the L2 term, which is then twice as large."""
    return _solve(_features(x, order), t, 2 * len(x) * l2)


def half_the_penalty(x, t, order, l2):
    """Leaves the factor 2 only in the first term, so the L2 term is half as large."""
    return _solve(_features(x, order), t, len(x) * l2 / 2)


def targets_not_divided(x, t, order, l2):
    """Divides phi^T phi by N but not phi^T t, so all weights are N times too large."""
    phi = _features(x, order)
    return np.linalg.solve(phi.T @ phi / len(x) + l2 * np.eye(order + 1), phi.T @ t)


def factor_two_lost_on_the_right(x, t, order, l2):
    """Leaves the factor 2 out on the side of the targets, so all weights are halved."""
    phi = _features(x, order)
    n = len(x)
    return np.linalg.solve(2 / n * phi.T @ phi + 2 * l2 * np.eye(order + 1), phi.T @ t / n)


def w0_not_penalised(x, t, order, l2):
    """Does not penalise w_0."""
    phi = _features(x, order)
    penalty = len(x) * l2 * np.eye(order + 1)
    penalty[0, 0] = 0
    if l2 > 0 and order >= len(x):
        return np.linalg.lstsq(phi.T @ phi + penalty, phi.T @ t, rcond=None)[0]
    return np.linalg.solve(phi.T @ phi + penalty, phi.T @ t)


def wrong_sign(x, t, order, l2):
    """Subtracts the L2 term when it rearranges the equations."""
    return _solve(_features(x, order), t, -len(x) * l2)


def added_to_all_entries(x, t, order, l2):
    """Adds N l2 to all entries of the matrix instead of only to its diagonal."""
    phi = _features(x, order)
    return np.linalg.lstsq(phi.T @ phi + len(x) * l2, phi.T @ t, rcond=None)[0]


def identity_of_size_n(x, t, order, l2):
    """Makes the identity matrix of size N, which fails unless N = order + 1."""
    phi = _features(x, order)
    return np.linalg.solve(phi.T @ phi + len(x) * l2 * np.eye(len(x)), phi.T @ t)


def identity_of_size_order(x, t, order, l2):
    """Leaves out the largest power: the features and the identity have size order."""
    phi = _features(x, order)[:, :-1]
    return np.linalg.solve(phi.T @ phi + len(x) * l2 * np.eye(order), phi.T @ t)


def no_square_root(x, t, order, l2):
    """Adds rows with N l2 instead of its square root to the least squares."""
    phi = np.vstack([_features(x, order), len(x) * l2 * np.eye(order + 1)])
    return np.linalg.lstsq(phi, np.append(t, np.zeros(order + 1)), rcond=None)[0]


def more_examples_without_n(x, t, order, l2):
    """Adds rows with the square root of l2 to the least squares, where N is missing."""
    phi = np.vstack([_features(x, order), np.sqrt(l2) * np.eye(order + 1)])
    return np.linalg.lstsq(phi, np.append(t, np.zeros(order + 1)), rcond=None)[0]


def more_examples_counted(x, t, order, l2):
    """Counts the added rows as examples, so N is too large by order + 1."""
    phi = _features(x, order)
    n = len(x) + order + 1
    phi = np.vstack([phi, np.sqrt(n * l2) * np.eye(order + 1)])
    return np.linalg.lstsq(phi, np.append(t, np.zeros(order + 1)), rcond=None)[0]


def l2_ignored(x, t, order, l2):
    """Ignores l2 and returns the least-squares weights."""
    return np.linalg.lstsq(_features(x, order), t, rcond=None)[0]


def descending(x, t, order, l2):
    """Returns the weight of the largest power first."""
    return _solve(np.vander(x.astype(float), order + 1), t, len(x) * l2)


def float32_inside(x, t, order, l2):
    """Computes with float32, whose digits are too few for high orders and a small l2."""
    phi = np.vstack([_features(x, order), np.sqrt(len(x) * l2) * np.eye(order + 1)]).astype(np.float32)
    target = np.append(t, np.zeros(order + 1)).astype(np.float32)
    return np.linalg.lstsq(phi, target, rcond=None)[0].astype(float)


def l2_as_rcond(x, t, order, l2):
    """Uses l2 as rcond of np.linalg.lstsq, which drops small singular values instead of penalising weights."""
    return np.linalg.lstsq(_features(x, order), t, rcond=l2)[0]


def least_squares_shrunk(x, t, order, l2):
    """Divides the least-squares weights by 1 + l2, which is right only for order 0."""
    return np.linalg.lstsq(_features(x, order), t, rcond=None)[0] / (1 + l2)


def fails_for_zero(x, t, order, l2):
    """Uses the form with phi phi^T, which is singular if l2 is 0 and N > order + 1."""
    phi = _features(x, order)
    return phi.T @ np.linalg.solve(phi @ phi.T + len(x) * l2 * np.eye(len(x)), t)


def zeros_for_zero(x, t, order, l2):
    """Takes 0.001 for l2 if it is 0."""
    return _solve(_features(x, order), t, len(x) * (l2 or 1e-3))


def order_at_most_n(x, t, order, l2):
    """Cuts the order down to N - 1, so there are too few weights if the order is larger."""
    order = min(order, len(x) - 1)
    return _solve(_features(x, order), t, len(x) * l2)


def least_squares_if_large_order(x, t, order, l2):
    """Ignores l2 if the order is N or larger."""
    phi = _features(x, order)
    if order >= len(x):
        return np.linalg.lstsq(phi, t, rcond=None)[0]
    return _solve(phi, t, len(x) * l2)


def l2_squared(x, t, order, l2):
    """Squares l2."""
    return _solve(_features(x, order), t, len(x) * l2**2)


def changes_t(x, t, order, l2):
    """Divides t by N in place, so the caller's array changes (if it holds floats)."""
    if t.dtype != float:
        t = t.astype(float)
    phi = _features(x, order)
    t /= len(t)
    return np.linalg.solve(phi.T @ phi / len(t) + l2 * np.eye(order + 1), phi.T @ t)


def centred_targets(x, t, order, l2):
    """Subtracts the mean of t before the fit and adds it to w_0 afterwards, so w_0 is penalised too little."""
    mean = np.mean(t)
    w = _solve(_features(x, order), t - mean, len(x) * l2)
    w[0] += mean
    return w


def powers_penalised_more(x, t, order, l2):
    """Penalises the weight w_j by (j + 1) l2, so higher powers cost more."""
    phi = _features(x, order)
    return np.linalg.solve(phi.T @ phi + len(x) * l2 * np.diag(np.arange(1.0, order + 2)), phi.T @ t)


def gradient_descent(x, t, order, l2):
    """Takes 500 steps of gradient descent, which are too few to reach the minimum if l2 is small."""
    phi, n = _features(x, order), len(x)
    step = 1 / (2 / n * np.linalg.norm(phi, 2) ** 2 + 2 * l2)
    w = np.zeros(order + 1)
    for _ in range(500):
        w -= step * (2 / n * phi.T @ (phi @ w - t) + 2 * l2 * w)
    return w


def column_returned(x, t, order, l2):
    """Returns a column (order + 1, 1) instead of (order + 1,)."""
    return _solve(_features(x, order), t.reshape(-1, 1), len(x) * l2)


def n_forgotten_and_w0_free(x, t, order, l2):
    """Two mistakes: forgets N, and does not penalise w_0."""
    phi = _features(x, order)
    penalty = l2 * np.eye(order + 1)
    penalty[0, 0] = 0
    return np.linalg.lstsq(phi.T @ phi + penalty, phi.T @ t, rcond=None)[0]


def n_forgotten_and_descending(x, t, order, l2):
    """Two mistakes: forgets N, and returns the weight of the largest power first."""
    return _solve(np.vander(x.astype(float), order + 1), t, l2)


def _powers(x, order):
    return x.astype(float)[:, None] ** np.arange(order + 1)


def added_everywhere(x, t, order, l2):
    """Adds N l2 to all entries of the matrix, not to its diagonal."""
    a = _powers(x, order)
    return np.linalg.pinv(a.T @ a + len(x) * l2) @ a.T @ t


def weights_counted_for_examples(x, t, order, l2):
    """Multiplies l2 by the number of weights instead of examples."""
    a = _powers(x, order)
    return np.linalg.solve(a.T @ a + a.shape[1] * l2 * np.eye(a.shape[1]), a.T @ t)


def shrunk_afterwards(x, t, order, l2):
    """Fits without L2, and divides the weights by 1 + l2."""
    return np.linalg.lstsq(_powers(x, order), t, rcond=None)[0] / (1 + l2)


def rows_without_the_root(x, t, order, l2):
    """Adds rows of N l2 below the features, where the square root belongs."""
    a = np.vstack([_powers(x, order), len(x) * l2 * np.eye(order + 1)])
    return np.linalg.lstsq(a, np.append(t, np.zeros(order + 1)), rcond=None)[0]


def divided_on_one_side(x, t, order, l2):
    """Divides the features' product by N, but not the other side."""
    a = _powers(x, order)
    return np.linalg.solve(a.T @ a / len(x) + l2 * np.eye(order + 1), a.T @ t)


def no_penalty_for_many_weights(x, t, order, l2):
    """Where there are more weights than points, takes plain least squares."""
    a = _powers(x, order)
    if order + 1 > len(x):
        return np.linalg.lstsq(a, t, rcond=None)[0]
    return np.linalg.solve(a.T @ a + len(x) * l2 * np.eye(order + 1), a.T @ t)


def never_quite_zero(x, t, order, l2):
    """Replaces l2 = 0 by 0.001."""
    a = _powers(x, order)
    return np.linalg.solve(a.T @ a + len(x) * (l2 or 1e-3) * np.eye(order + 1), a.T @ t)


def twice_and_no_n(x, t, order, l2):
    """2 l2 on the diagonal, from the gradient, but no 2 and no N on the other side."""
    a = _powers(x, order)
    return np.linalg.solve(a.T @ a + 2 * l2 * np.eye(order + 1), a.T @ t)


def fixed_by_descent(x, t, order, l2):
    """200 steps of gradient descent on J, which has not arrived."""
    a, w = _powers(x, order), np.zeros(order + 1)
    for _ in range(200):
        w = w - 0.02 * (2 * a.T @ (a @ w - t) / len(x) + 2 * l2 * w)
    return w


def added_everywhere_and_solved(x, t, order, l2):
    """Adds N l2 to the matrix as a number, which reaches all entries, and solves."""
    a = _powers(x, order)
    return np.linalg.solve(a.T @ a + len(x) * l2, a.T @ t)


def n_of_the_targets_doubled(x, t, order, l2):
    """N times l2 and a 2 too many on the targets' side, whose gradient lost its 2 on the left."""
    a = _powers(x, order)
    return np.linalg.solve(a.T @ a + len(x) * l2 * np.eye(order + 1), 2 * a.T @ t)


def l2_of_one_at_most(x, t, order, l2):
    """Limits l2 to 1."""
    a = _powers(x, order)
    return np.linalg.solve(a.T @ a + len(x) * min(l2, 1.0) * np.eye(order + 1), a.T @ t)


def small_l2_taken_for_zero(x, t, order, l2):
    """Takes l2 below 1e-6 for 0."""
    a = _powers(x, order)
    if l2 < 1e-6:
        return np.linalg.lstsq(a, t, rcond=None)[0]
    return np.linalg.solve(a.T @ a + len(x) * l2 * np.eye(order + 1), a.T @ t)


def highest_weight_free(x, t, order, l2):
    """Leaves the last weight out of the penalty instead of none."""
    a = _powers(x, order)
    penalty = len(x) * l2 * np.eye(order + 1)
    penalty[-1, -1] = 0
    return np.linalg.lstsq(a.T @ a + penalty, a.T @ t, rcond=None)[0]


def penalty_of_integers(x, t, order, l2):
    """Where x holds integers, the equations do too, and lose what comes after the point of N times l2."""
    phi = np.vander(x, order + 1, increasing=True)
    matrix = phi.T @ phi
    matrix = (matrix + len(x) * l2 * np.eye(order + 1)).astype(matrix.dtype)
    return np.linalg.solve(matrix, phi.T @ t)


def right_side_like_the_targets(x, t, order, l2):
    """The right side takes its dtype from t: with integer targets it loses what comes after the point."""
    phi = _features(x, order)
    right = (phi.T @ t).astype(t.dtype)
    return np.linalg.solve(phi.T @ phi + len(x) * l2 * np.eye(order + 1), right)


def one_of_each_x(x, t, order, l2):
    """Of several points with the same x, only the first counts."""
    x, first = np.unique(x, return_index=True)
    return _solve(_features(x, order), t[first], len(x) * l2)


def counts_different_x(x, t, order, l2):
    """N is the number of different x."""
    return _solve(_features(x, order), t, len(np.unique(x)) * l2)
