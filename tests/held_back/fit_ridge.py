"""Answers to fit_ridge, written from its statement alone."""

import numpy as np


def _powers(x, order):
    return np.asarray(x, dtype=float)[:, None] ** np.arange(order + 1)


def _solve(a, c):
    try:
        return np.linalg.solve(a, c)
    except np.linalg.LinAlgError:
        return np.linalg.lstsq(a, c, rcond=None)[0]


def wrong_n_forgotten(x, t, order, l2):
    """Adds l2 to the diagonal instead of N l2."""
    phi = _powers(x, order)
    return _solve(phi.T @ phi + l2 * np.eye(order + 1), phi.T @ t)


def wrong_divided_by_n(x, t, order, l2):
    """N ends on the wrong side: adds l2 / N."""
    phi = _powers(x, order)
    return _solve(phi.T @ phi + l2 / len(x) * np.eye(order + 1), phi.T @ t)


def wrong_factor_2(x, t, order, l2):
    """The factor 2 is cancelled in one term only: adds 2 N l2."""
    phi = _powers(x, order)
    return _solve(phi.T @ phi + 2 * len(x) * l2 * np.eye(order + 1), phi.T @ t)


def wrong_w_0_not_penalised(x, t, order, l2):
    """w_0 is left out of the penalty."""
    phi = _powers(x, order)
    penalty = len(x) * l2 * np.eye(order + 1)
    penalty[0, 0] = 0
    return _solve(phi.T @ phi + penalty, phi.T @ t)


def wrong_highest_power_first(x, t, order, l2):
    """The weight of the highest power comes first."""
    phi = np.vander(x.astype(float), order + 1)
    return _solve(phi.T @ phi + len(x) * l2 * np.eye(order + 1), phi.T @ t)


def wrong_sign(x, t, order, l2):
    """The penalty has the wrong sign in the equations."""
    phi = _powers(x, order)
    return _solve(phi.T @ phi - len(x) * l2 * np.eye(order + 1), phi.T @ t)


def wrong_penalty_on_all_entries(x, t, order, l2):
    """Adds N l2 to all entries of the matrix and not only to its diagonal."""
    phi = _powers(x, order)
    return _solve(phi.T @ phi + len(x) * l2, phi.T @ t)


def wrong_penalty_ignored(x, t, order, l2):
    """Plain least squares, l2 is not used."""
    return np.linalg.lstsq(_powers(x, order), t, rcond=None)[0]


def wrong_shrunk_afterwards(x, t, order, l2):
    """Fits without penalty and divides all weights by 1 + l2 afterwards."""
    return np.linalg.lstsq(_powers(x, order), t, rcond=None)[0] / (1 + l2)


def wrong_extra_rows_without_root(x, t, order, l2):
    """Extra rows for least squares hold N l2 instead of its root."""
    phi = np.vstack([_powers(x, order), len(x) * l2 * np.eye(order + 1)])
    return np.linalg.lstsq(phi, np.append(t, np.zeros(order + 1)), rcond=None)[0]


def wrong_extra_rows_without_n(x, t, order, l2):
    """Extra rows for least squares hold the root of l2, without N."""
    phi = np.vstack([_powers(x, order), np.sqrt(l2) * np.eye(order + 1)])
    return np.linalg.lstsq(phi, np.append(t, np.zeros(order + 1)), rcond=None)[0]


def wrong_float32(x, t, order, l2):
    """Computes in float32, whose digits are too few for a small l2."""
    phi = _powers(x, order).astype(np.float32)
    penalty = (len(x) * l2 * np.eye(order + 1)).astype(np.float32)
    return _solve(phi.T @ phi + penalty, phi.T @ t.astype(np.float32))


def wrong_kernel_form_at_0(x, t, order, l2):
    """The form with Phi Phi' (N, N), which is singular for l2 = 0 where N is larger than order + 1."""
    phi = _powers(x, order)
    kernel = phi @ phi.T + len(x) * l2 * np.eye(len(x))
    try:
        return phi.T @ np.linalg.solve(kernel, t)
    except np.linalg.LinAlgError:
        return np.zeros(order + 1)


def wrong_n_of_weights(x, t, order, l2):
    """Takes the number of weights for N."""
    phi = _powers(x, order)
    return _solve(phi.T @ phi + (order + 1) * l2 * np.eye(order + 1), phi.T @ t)


def wrong_order_above_n_cut(x, t, order, l2):
    """Lowers the order to N - 1 where it is larger and fills up with zeros."""
    used = min(order, len(x) - 1)
    phi = _powers(x, used)
    w = np.zeros(order + 1)
    w[: used + 1] = _solve(phi.T @ phi + len(x) * l2 * np.eye(used + 1), phi.T @ t)
    return w


def wrong_smallest_l2(x, t, order, l2):
    """Raises l2 to at least 1e-6 so that the equations can be solved."""
    phi = _powers(x, order)
    return np.linalg.solve(phi.T @ phi + len(x) * max(l2, 1e-6) * np.eye(order + 1), phi.T @ t)


def wrong_mean_on_one_side(x, t, order, l2):
    """Only the matrix is divided by N, the right side is not."""
    phi = _powers(x, order)
    return _solve(phi.T @ phi / len(x) + l2 * np.eye(order + 1), phi.T @ t)


def wrong_one_weight_missing(x, t, order, l2):
    """The powers end at order - 1, so that there are order weights (one for order 0)."""
    columns = max(order, 1)
    phi = _powers(x, columns - 1)
    return _solve(phi.T @ phi + len(x) * l2 * np.eye(columns), phi.T @ t)


def right_normal_equations(x, t, order, l2):
    """Both sides multiplied by N / 2."""
    phi = _powers(x, order)
    return np.linalg.solve(phi.T @ phi + len(x) * l2 * np.eye(order + 1), phi.T @ t)


def right_means(x, t, order, l2):
    """The equations as they come from the gradient, with means."""
    n = len(x)
    phi = np.vander(x.astype(float), order + 1, increasing=True)
    a = 2 / n * phi.T @ phi + 2 * l2 * np.identity(order + 1)
    return np.linalg.solve(a, 2 / n * phi.T @ t)


def right_extra_rows(x, t, order, l2):
    """Least squares with extra rows, the root of N l2 on their diagonal."""
    phi = np.vstack([_powers(x, order), np.sqrt(len(x) * l2) * np.eye(order + 1)])
    targets = np.concatenate([t, np.zeros(order + 1)])
    return np.linalg.lstsq(phi, targets, rcond=None)[0]


def right_svd(x, t, order, l2):
    """Singular values with a filter."""
    u, s, vt = np.linalg.svd(_powers(x, order), full_matrices=False)
    return vt.T @ (s / (s**2 + len(x) * l2) * (u.T @ t))


def right_qr_of_extra_rows(x, t, order, l2):
    """QR decomposition of the matrix with extra rows."""
    phi = np.vstack([_powers(x, order), np.sqrt(len(x) * l2) * np.eye(order + 1)])
    q, r = np.linalg.qr(phi)
    return np.linalg.solve(r, q[: len(x)].T @ t)


def right_two_cases(x, t, order, l2):
    """Least squares without penalty, lstsq of the penalised equations with one."""
    phi = _powers(x, order)
    if l2 == 0:
        return np.linalg.lstsq(phi, t, rcond=None)[0]
    a = np.einsum("ni,nj->ij", phi, phi)
    a[np.diag_indices(order + 1)] += len(x) * l2
    return np.linalg.solve(a, np.einsum("ni,n->i", phi, t))
