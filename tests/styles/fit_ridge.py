"""Correct fits with L2 regularisation, as differently minded students would write them."""

import numpy as np


def _features(x, order):
    return np.asarray(x, dtype=float)[:, None] ** np.arange(order + 1)


def textbook(x, t, order, l2):
    phi = _features(x, order)
    return np.linalg.solve(phi.T @ phi + len(x) * l2 * np.eye(order + 1), phi.T @ t)


def divided_by_n(x, t, order, l2):
    n = len(x)
    phi = _features(x, order)
    return np.linalg.solve(phi.T @ phi / n + l2 * np.identity(order + 1), phi.T @ t / n)


def gradient_as_it_stands(x, t, order, l2):
    n, phi = x.shape[0], np.vander(x.astype(float), order + 1, increasing=True)
    a = 2 / n * phi.T @ phi + 2 * l2 * np.eye(phi.shape[1])
    rhs = 2 / n * phi.T @ t
    return np.linalg.solve(a, rhs)


def inverse(x, t, order, l2):
    phi = _features(x, order)
    return np.linalg.inv(phi.T @ phi + l2 * len(t) * np.eye(order + 1)) @ phi.T @ t


def zero_apart(x, t, order, l2):
    phi = _features(x, order)
    if l2 == 0:
        return np.linalg.lstsq(phi, t, rcond=None)[0]
    return np.linalg.solve(phi.T @ phi + l2 * phi.shape[0] * np.eye(phi.shape[1]), phi.T @ t)


def polyfit_for_zero(x, t, order, l2):
    if not l2:
        return np.polyfit(x, t, order)[::-1]
    phi = np.column_stack([x.astype(float) ** j for j in range(order + 1)])
    matrix = phi.T.dot(phi)
    matrix[np.diag_indices(order + 1)] += len(x) * l2
    return np.linalg.solve(matrix, phi.T.dot(t))


def diagonal_by_fill(x, t, order, l2):
    phi = _features(x, order)
    penalty = np.zeros((order + 1, order + 1))
    np.fill_diagonal(penalty, l2)
    mean_of_products = (phi[:, :, None] * phi[:, None, :]).mean(axis=0)
    return np.linalg.solve(mean_of_products + penalty, (phi * t[:, None]).mean(axis=0))


def more_examples(x, t, order, l2):
    # L2 regularisation is least squares with order + 1 further rows
    phi = np.vstack([_features(x, order), np.sqrt(len(x) * l2) * np.eye(order + 1)])
    return np.linalg.lstsq(phi, np.append(t, np.zeros(order + 1)), rcond=None)[0]


def more_examples_with_qr(x, t, order, l2):
    n, m = len(x), order + 1
    phi = np.concatenate([_features(x, order) / np.sqrt(n), np.diag(np.full(m, l2**0.5))])
    q, r = np.linalg.qr(phi)
    return np.linalg.solve(r, q.T @ np.concatenate([t / np.sqrt(n), np.zeros(m)]))


def singular_values(x, t, order, l2):
    u, s, vt = np.linalg.svd(_features(x, order), full_matrices=False)
    return vt.T @ (s / (s**2 + len(x) * l2) * (u.T @ t))


def dual(x, t, order, l2):
    phi = _features(x, order)
    if l2 == 0:
        return np.linalg.lstsq(phi, t, rcond=None)[0]
    return phi.T @ np.linalg.solve(phi @ phi.T + len(x) * l2 * np.eye(len(x)), t)


def one_newton_step(x, t, order, l2):
    phi, n = _features(x, order), len(x)
    w = np.zeros(order + 1)
    gradient = 2 / n * phi.T @ (phi @ w - t) + 2 * l2 * w
    hessian = 2 / n * phi.T @ phi + 2 * l2 * np.eye(order + 1)
    return w - np.linalg.solve(hessian, gradient)


def equations_by_loops(x, t, order, l2):
    n = len(x)
    x, t = x.astype(float), t.astype(float)
    a, rhs = np.zeros((order + 1, order + 1)), np.zeros(order + 1)
    for j in range(order + 1):
        for k in range(order + 1):
            for i in range(n):
                a[j, k] += x[i] ** j * x[i] ** k / n
        a[j, j] += l2
        for i in range(n):
            rhs[j] += x[i] ** j * t[i] / n
    return np.linalg.solve(a, rhs)


def einsum(x, t, order, l2):
    phi = _features(x, order)
    a = np.einsum("nj,nk->jk", phi, phi) + np.diag(np.ones(order + 1)) * l2 * x.size
    return np.linalg.solve(a, np.einsum("nj,n->j", phi, t))


def column_of_targets(x, t, order, l2):
    phi = np.power(x.reshape(-1, 1).astype(float), np.arange(order + 1))
    w = np.linalg.solve(phi.T @ phi + np.eye(order + 1) * l2 * len(x), phi.T @ t.reshape(-1, 1))
    return w[:, 0]


def pseudo_inverse_of_more_examples(x, t, order, l2):
    m = order + 1
    phi = np.r_[_features(x, order), np.sqrt(l2 * len(x)) * np.eye(m)]
    return np.linalg.pinv(phi)[:, : len(x)] @ t


def augmented_system(x, t, order, l2):
    phi = _features(x, order)
    n, m = phi.shape
    matrix = np.block([[np.eye(n), phi], [phi.T, -n * l2 * np.eye(m)]])
    return np.linalg.solve(matrix, np.concatenate([t, np.zeros(m)]))[n:]


def in_place_on_own_arrays(x, t, order, l2):
    phi = np.ones((len(x), order + 1))
    phi[:, 1:] = x[:, None]
    np.cumprod(phi, axis=1, out=phi)
    a = phi.T @ phi
    a /= len(x)
    a += l2 * np.eye(order + 1)
    return np.linalg.solve(a, phi.T @ t / len(x))


class _Ridge:
    def __init__(self, order, l2):
        self.order, self.l2 = order, l2

    def fit(self, x, t):
        phi = _features(x, self.order)
        scaled_penalty = self.l2 * len(t) * np.eye(self.order + 1)
        self.w = np.linalg.solve(phi.T @ phi + scaled_penalty, phi.T @ t)
        return self


def estimator_class(x, t, order, l2):
    return _Ridge(order, l2).fit(x, t).w


def lambdas(x, t, order, l2):
    column = lambda j: np.float_power(x, j)  # noqa: E731
    phi = np.array(list(map(column, range(order + 1)))).T
    return np.linalg.solve(phi.T @ phi + l2 * len(x) * np.eye(order + 1), phi.T @ t)


def type_hints(x: np.ndarray, t: np.ndarray, order: int, l2: float) -> np.ndarray:
    phi: np.ndarray = np.polynomial.polynomial.polyvander(x.astype(float), order)
    left: np.ndarray = np.matmul(phi.T, phi) + l2 * float(len(x)) * np.eye(order + 1)
    right: np.ndarray = np.matmul(phi.T, t)
    return np.linalg.solve(left, right)


def inverse_of_means(x, t, order, l2):
    phi = np.vander(x.astype(float), order + 1, increasing=True)
    return np.linalg.inv(phi.T @ phi / len(t) + l2 * np.identity(order + 1)).dot(phi.T @ t / len(t))


def eigenvectors(x, t, order, l2):
    phi = np.column_stack([x.astype(float) ** j for j in range(order + 1)])
    values, vectors = np.linalg.eigh(phi.T @ phi)
    return vectors @ ((vectors.T @ (phi.T @ t)) / (values + len(x) * l2))
