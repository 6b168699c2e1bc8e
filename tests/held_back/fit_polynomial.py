"""Answers to fit_polynomial, written from its statement alone."""

import numpy as np


def _powers(x, order):
    return np.asarray(x, dtype=float)[:, None] ** np.arange(order + 1)


def wrong_highest_power_first(x, t, order):
    """np.polyfit gives the weight of the highest power first."""
    return np.polyfit(x, t, order)


def wrong_order_one_less(x, t, order):
    """Fits only the powers below order, and appends a 0 for the last weight."""
    if order == 0:
        return np.array([np.mean(t)])
    w = np.linalg.lstsq(_powers(x, order - 1), t, rcond=None)[0]
    return np.append(w, 0.0)


def wrong_a_little_ridge(x, t, order):
    """Adds 0.001 to the diagonal of the normal equations to make them solvable."""
    phi = _powers(x, order)
    return np.linalg.solve(phi.T @ phi + 1e-3 * np.eye(order + 1), phi.T @ t)


def wrong_tiny_ridge(x, t, order):
    """Adds 1e-8 to the diagonal, which changes the large weights of order 9 a lot."""
    phi = _powers(x, order)
    return np.linalg.solve(phi.T @ phi + 1e-8 * np.eye(order + 1), phi.T @ t)


def wrong_zeros_trimmed(x, t, order):
    """Polynomial.convert drops trailing weights that are 0, so that there may be fewer than M + 1."""
    return np.polynomial.Polynomial.fit(x, t, order).convert().coef


def wrong_small_weights_trimmed(x, t, order):
    """Cuts off last weights that are below 1e-10, so that there may be fewer than M + 1."""
    w = np.linalg.lstsq(_powers(x, order), t, rcond=None)[0]
    while len(w) > 1 and abs(w[-1]) < 1e-10:
        w = w[:-1]
    return w


def wrong_scaled_domain(x, t, order):
    """Polynomial.fit without convert: the weights belong to x scaled to the range from -1 to 1."""
    return np.polynomial.Polynomial.fit(x, t, order).coef


def wrong_float32(x, t, order):
    """Computes in float32, whose digits are too few for order 9."""
    phi = _powers(x, order).astype(np.float32)
    try:
        return np.linalg.solve(phi.T @ phi, phi.T @ t.astype(np.float32))
    except np.linalg.LinAlgError:
        return np.linalg.lstsq(phi, t.astype(np.float32), rcond=None)[0]


def wrong_small_singular_values_dropped(x, t, order):
    """rcond 0.001 drops small singular values, so that high orders are not fitted."""
    return np.linalg.lstsq(_powers(x, order), t, rcond=1e-3)[0]


def wrong_x_and_t_exchanged(x, t, order):
    """Fits x as a polynomial of t."""
    return np.linalg.lstsq(_powers(t, order), x, rcond=None)[0]


def wrong_gradient_descent(x, t, order):
    """A thousand steps of gradient descent, which is not yet the minimum."""
    phi = _powers(x, order)
    w = np.zeros(order + 1)
    rate = len(t) / np.linalg.norm(phi, 2) ** 2 / 2
    for _ in range(1000):
        w = w - rate * 2 / len(t) * phi.T @ (phi @ w - t)
    return w


def wrong_no_constant(x, t, order):
    """Fits without the power 0: w_0 is always 0."""
    phi = _powers(x, order)[:, 1:]
    if order == 0:
        return np.zeros(1)
    return np.append(0.0, np.linalg.lstsq(phi, t, rcond=None)[0])


def wrong_whole_result_of_lstsq(x, t, order):
    """Returns all that lstsq returns instead of the weights."""
    return np.linalg.lstsq(_powers(x, order), t, rcond=None)


def wrong_centred(x, t, order):
    """Fits powers of x minus its mean, whose weights are others."""
    return np.linalg.lstsq(_powers(x - np.mean(x), order), t, rcond=None)[0]


def wrong_first_points_only(x, t, order):
    """Solves for a curve through the first order + 1 different points and ignores the others."""
    _, first = np.unique(x, return_index=True)
    rows = np.sort(first)[: order + 1]
    return np.linalg.solve(_powers(x[rows], order), t[rows])


def wrong_right_side_of_means(x, t, order):
    """The right side of the normal equations is the sum of each feature times the mean of t."""
    phi = _powers(x, order)
    right_side = phi.sum(axis=0) * np.mean(t)
    return np.linalg.solve(phi.T @ phi, right_side)


def wrong_mean_of_t_removed(x, t, order):
    """Subtracts the mean of t first and forgets to add it to w_0."""
    return np.linalg.lstsq(_powers(x, order), t - np.mean(t), rcond=None)[0]


def wrong_column_of_weights(x, t, order):
    """The weights come as a column, shape (order + 1, 1)."""
    return np.linalg.lstsq(_powers(x, order), t.reshape(-1, 1), rcond=None)[0]


def wrong_t_changed(x, t, order):
    """Subtracts the fitted mean from the given t in place where it holds floats."""
    mean = t.mean()
    if t.dtype.kind == "f":
        t -= mean
    else:
        t = t - mean
    w = np.linalg.lstsq(_powers(x, order), t, rcond=None)[0]
    w[0] += mean
    return w


def right_lstsq(x, t, order):
    """np.linalg.lstsq with the powers."""
    phi = np.vander(x.astype(float), order + 1, increasing=True)
    return np.linalg.lstsq(phi, t, rcond=None)[0]


def right_polyfit_turned(x, t, order):
    """np.polyfit, turned round."""
    return np.polyfit(x, t, order)[::-1]


def right_normal_equations(x, t, order):
    """The normal equations with solve."""
    phi = _powers(x, order)
    return np.linalg.solve(phi.T @ phi, phi.T @ t)


def right_pseudoinverse(x, t, order):
    """The pseudoinverse of Phi."""
    return np.linalg.pinv(_powers(x, order)) @ t


def right_qr(x, t, order):
    """QR decomposition and a triangular system."""
    q, r = np.linalg.qr(_powers(x, order))
    return np.linalg.solve(r, q.T @ t)


def right_polynomial_module(x, t, order):
    """NumPy's polynomial module, which has w_0 first."""
    return np.polynomial.polynomial.polyfit(x, t, order)


def right_svd(x, t, order):
    """Singular value decomposition by hand."""
    u, s, vt = np.linalg.svd(_powers(x, order), full_matrices=False)
    return vt.T @ ((u.T @ t) / s)


def right_padded_conversion(x, t, order):
    """Polynomial.fit on a scaled domain, converted and filled up with zeros."""
    if order == 0:
        return np.array([np.mean(t)], dtype=float)
    coefficients = np.polynomial.Polynomial.fit(x, t, order).convert().coef
    w = np.zeros(order + 1)
    w[: len(coefficients)] = coefficients
    return w
