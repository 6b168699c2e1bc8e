"""Wrong least-squares fits, as learners would write them."""

import numpy as np


def _features(x, order):
    return np.asarray(x, dtype=float)[:, None] ** np.arange(order + 1)


def polyfit_not_turned(x, t, order):
    """Returns the weights in the order of np.polyfit, the largest power first."""
    return np.polyfit(x, t, order)


def descending_features(x, t, order):
    """Builds the features with the largest power first, so w_0 comes last."""
    return np.linalg.lstsq(np.vander(x.astype(float), order + 1), t, rcond=None)[0]


def float32_features(x, t, order):
    """Computes with float32, whose digits are too few for high orders."""
    phi = _features(x, order).astype(np.float32)
    return np.linalg.lstsq(phi, t.astype(np.float32), rcond=None)[0]


def float32_normal_equations(x, t, order):
    """Solves the normal equations in float32, whose digits are too few for high orders."""
    phi = _features(x, order).astype(np.float32)
    w = np.linalg.pinv(phi.T @ phi) @ (phi.T @ t.astype(np.float32))
    return w.astype(float)


def one_order_too_low(x, t, order):
    """Fits a polynomial of order - 1 and puts 0 for the largest power."""
    w = np.zeros(order + 1)
    if order > 0:
        w[:-1] = np.linalg.lstsq(_features(x, order - 1), t, rcond=None)[0]
    return w


def highest_power_missing(x, t, order):
    """Leaves out the largest power, so there is one weight too few."""
    return np.linalg.lstsq(_features(x, order)[:, :-1], t, rcond=None)[0]


def no_constant(x, t, order):
    """Leaves out the constant feature and returns w_0 = 0."""
    w = np.zeros(order + 1)
    if order > 0:
        w[1:] = np.linalg.lstsq(_features(x, order)[:, 1:], t, rcond=None)[0]
    return w


def through_the_first_points(x, t, order):
    """Goes exactly through the first order + 1 points and ignores the others."""
    phi = _features(x, order)
    return np.linalg.lstsq(phi[: order + 1], t[: order + 1], rcond=None)[0]


def square_systems_only(x, t, order):
    """Solves phi w = t directly, which is an error unless N = order + 1."""
    return np.linalg.solve(_features(x, order), t)


def swapped(x, t, order):
    """Fits x as a function of t."""
    return np.linalg.lstsq(_features(t, order), x, rcond=None)[0]


def sorted_inputs(x, t, order):
    """Sorts x but not t, so the points are mixed up unless x is sorted already."""
    return np.linalg.lstsq(_features(np.sort(x), order), t, rcond=None)[0]


def repeated_inputs_dropped(x, t, order):
    """Keeps only the first of several points with the same x."""
    x, first = np.unique(x, return_index=True)
    return np.linalg.lstsq(_features(x, order), t[first], rcond=None)[0]


def integers_truncated(x, t, order):
    """Converts x to integers and cuts off its decimals."""
    return np.linalg.lstsq(_features(x.astype(int), order), t, rcond=None)[0]


def singular_values_cut(x, t, order):
    """Sets rcond to 0.001, which drops the small singular values that high orders need."""
    return np.linalg.lstsq(_features(x, order), t, rcond=1e-3)[0]


def whole_answer_of_lstsq(x, t, order):
    """Returns everything that np.linalg.lstsq returns, not only the weights."""
    return np.linalg.lstsq(_features(x, order), t, rcond=None)


def residuals_returned(x, t, order):
    """Returns the second result of np.linalg.lstsq, the sum of squared errors, instead of the weights."""
    return np.linalg.lstsq(_features(x, order), t, rcond=None)[1]


def predictions_returned(x, t, order):
    """Returns the predictions at x instead of the weights."""
    phi = _features(x, order)
    return phi @ np.linalg.lstsq(phi, t, rcond=None)[0]


def column_returned(x, t, order):
    """Returns a column (order + 1, 1) instead of (order + 1,)."""
    return np.linalg.lstsq(_features(x, order), t.reshape(-1, 1), rcond=None)[0]


def stabilised(x, t, order):
    """Adds 0.000001 to the diagonal of the normal equations, which changes the weights of high orders."""
    phi = _features(x, order)
    return np.linalg.solve(phi.T @ phi + 1e-6 * np.eye(order + 1), phi.T @ t)


def rounded(x, t, order):
    """Rounds the weights to two digits."""
    return np.linalg.lstsq(_features(x, order), t, rcond=None)[0].round(2)


def gradient_descent(x, t, order):
    """Takes 1000 steps of gradient descent, which are too few to reach the minimum."""
    phi = _features(x, order)
    step = 1 / np.linalg.norm(phi, 2) ** 2
    w = np.zeros(order + 1)
    for _ in range(1000):
        w -= step * phi.T @ (phi @ w - t)
    return w


def not_converted(x, t, order):
    """Takes the weights of Polynomial.fit without convert, which belong to x scaled to -1 to 1."""
    return np.polynomial.Polynomial.fit(x, t, order).coef


def zeros_dropped(x, t, order):
    """Uses Polynomial.fit and convert, which drops zeros at the end (t = 0 gives one weight)."""
    return np.polynomial.Polynomial.fit(x, t, order).convert().coef


def changes_t(x, t, order):
    """Subtracts the mean from t in place, so the caller's array changes (if it holds floats)."""
    if t.dtype != float:
        t = t.astype(float)
    mean = t.mean()
    t -= mean
    w = np.linalg.lstsq(_features(x, order), t, rcond=None)[0]
    w[0] += mean
    return w


def centred_targets(x, t, order):
    """Subtracts the mean of t and forgets to add it to w_0."""
    return np.linalg.lstsq(_features(x, order), t - np.mean(t), rcond=None)[0]


def nothing_solved(x, t, order):
    """Does not solve the normal equations and returns their right-hand side phi^T t."""
    return _features(x, order).T @ t


def only_the_diagonal(x, t, order):
    """Divides each entry of phi^T t by the diagonal of phi^T phi, as if the features were orthogonal."""
    phi = _features(x, order)
    return phi.T @ t / np.maximum(np.diag(phi.T @ phi), 1e-300)


def turned_and_one_order_too_low(x, t, order):
    """Two mistakes: the order is one too low, and the largest power comes first."""
    return np.polyfit(x, t, max(order - 1, 0))


def sorted_and_not_turned(x, t, order):
    """Two mistakes: sorts x but not t, and returns the largest power first."""
    return np.polyfit(np.sort(x), t, order)


def _powers(x, order):
    return x.astype(float)[:, None] ** np.arange(order + 1)


def highest_power_first(x, t, order):
    """np.polyfit as it is: the highest power comes first."""
    return np.polyfit(x, t, order)


def trailing_zeros_cut(x, t, order):
    """np.polynomial's convert cuts zeros at the end off."""
    return np.polynomial.Polynomial.fit(x, t, order).convert().trim().coef


def window_not_converted(x, t, order):
    """The coefficients for x scaled to [-1, 1]."""
    return np.polynomial.Polynomial.fit(x, t, order).coef


def small_singular_values_cut(x, t, order):
    """Cuts singular values below 1e-5 of the largest: order 9 loses its large weights."""
    return np.linalg.lstsq(_powers(x, order), t, rcond=1e-5)[0]


def a_little_ridge(x, t, order):
    """Adds 1e-6 to the diagonal to be on the safe side."""
    features = _powers(x, order)
    return np.linalg.solve(features.T @ features + 1e-6 * np.eye(order + 1), features.T @ t)


def the_whole_answer(x, t, order):
    """Returns all that lstsq gives, not the weights alone."""
    return np.linalg.lstsq(_powers(x, order), t, rcond=None)


def as_many_points_as_weights(x, t, order):
    """Uses the first order + 1 points only, to have a square matrix."""
    return np.linalg.solve(_powers(x, order)[: order + 1], t[: order + 1])


def one_of_each_x(x, t, order):
    """Takes only the first of several points with the same x."""
    _, first = np.unique(x, return_index=True)
    return np.linalg.lstsq(_powers(x[first], order), t[first], rcond=None)[0]


def gradient_descent_instead(x, t, order):
    """A thousand steps of gradient descent, which has not arrived."""
    features, w = _powers(x, order), np.zeros(order + 1)
    for _ in range(1000):
        w = w - 0.1 * 2 * features.T @ (features @ w - t) / len(x)
    return w


def without_constant(x, t, order):
    """No column of ones: the curve goes through 0, w_0 is set to 0."""
    features = _powers(x, order)[:, 1:]
    return np.append(0.0, np.linalg.lstsq(features, t, rcond=None)[0])


def outliers_left_out(x, t, order):
    """Fits twice, the second time without the point that is farthest off."""
    a = _powers(x, order)
    w = np.linalg.lstsq(a, t, rcond=None)[0]
    if len(x) > order + 2:
        keep = np.arange(len(x)) != np.argmax(np.abs(a @ w - t))
        w = np.linalg.lstsq(a[keep], t[keep], rcond=None)[0]
    return w


def mean_of_repeated(x, t, order):
    """Takes the mean of the targets of equal x, and counts it once."""
    unique, place = np.unique(x, return_inverse=True)
    means = np.bincount(place, t) / np.bincount(place)
    return np.linalg.lstsq(_powers(unique, order), means, rcond=None)[0]


def rounded_to_two_digits(x, t, order):
    """Rounds the weights to two digits, as in the table."""
    return np.round(np.linalg.lstsq(_powers(x, order), t, rcond=None)[0], 2)


def wants_points_in_order(x, t, order):
    """Sorts x and t, each for itself."""
    return np.linalg.lstsq(_powers(np.sort(x), order), np.sort(t), rcond=None)[0]


def normal_equations_with_rows(x, t, order):
    """Builds the features with a row for each power, and forgets to turn them on one side."""
    a = _powers(x, order).T
    return np.linalg.pinv(a @ a.T) @ a @ t[::-1]


def right_side_like_the_targets(x, t, order):
    """The right side takes its dtype from t: with integer targets it loses what comes after the point."""
    phi = _features(x, order)
    return np.linalg.solve(phi.T @ phi, (phi.T @ t).astype(t.dtype))
